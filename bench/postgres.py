"""A real PostgreSQL of one's own: from the Debian package, on a free loopback port, gone afterwards.

Knows its programs and its folder. Must not know what is kept in it.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bench.programs import free_port

USER: Final = "giliran"
"""Who may do everything there."""


def postgres_folder() -> Path | None:
    """Where the newest installed PostgreSQL has its programs, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


@contextmanager
def running_postgres(programs: Path) -> Iterator[str]:
    """Yields the SQLAlchemy URL of an empty cluster's database."""
    folder = Path(tempfile.mkdtemp(prefix="giliran-postgres-"))
    folder.chmod(0o755)
    try:
        cluster = Cluster(programs, folder / "cluster")
        cluster.make()
        cluster.start("fsync=off")
        try:
            yield cluster.url
        finally:
            cluster.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Cluster:
    """One PostgreSQL of the installed *programs*, everything that is its own in *folder*, which is not there yet."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self._folder = programs, folder
        self._data = folder / "data"
        self.port = free_port()
        # PostgreSQL refuses to run as root; the Debian package brings a user for it.
        self._user = "postgres" if os.geteuid() == 0 else None
        folder.mkdir()
        if self._user is not None:
            os.chown(folder, pwd.getpwnam(self._user).pw_uid, pwd.getpwnam(self._user).pw_gid)

    @property
    def url(self) -> str:
        """Of its database, by SQLAlchemy's rules."""
        return f"postgresql+psycopg://{USER}@127.0.0.1:{self.port}/postgres"

    def make(self, *more: str) -> None:
        """It is empty. *more* are further options of ``initdb``."""
        self._run(
            "initdb", "-D", str(self._data), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync", *more
        )

    def start(self, *settings: str) -> None:
        """With *settings* of this start alone, and wait until it answers."""
        # No socket in a folder: one that a killed server left there would be in the way of its next start.
        own = ("listen_addresses=127.0.0.1", f"port={self.port}", "unix_socket_directories=")
        options = " ".join(f"-c {setting}" for setting in (*own, *settings))
        log = str(self._folder / "log")
        self._run("pg_ctl", "-D", str(self._data), "-w", "-l", log, "-o", options, "start")

    def stop(self, how: str) -> None:
        """``fast`` or ``immediate``, as ``pg_ctl`` has them."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", how, "stop")

    def _run(self, program: str, *arguments: str) -> None:
        """Raises RuntimeError with what it says when it does not succeed."""
        # To a file: a server that pg_ctl starts would keep a pipe open.
        said = self._folder / f"{program}.log"
        with said.open("wb") as log:
            ended = subprocess.run(
                [str(self._programs / program), *arguments],
                check=False,
                stdout=log,
                stderr=log,
                user=self._user,
                cwd=self._folder,
                env={"PATH": os.environ["PATH"]},
            )
        if ended.returncode:
            raise RuntimeError(f"{program}: {said.read_text(encoding='utf-8', errors='replace')}")
