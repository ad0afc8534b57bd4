"""Two real PostgreSQL on this machine: a primary, and a replica that every commit waits for. As docs/two-servers.md sets them up."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import text

from server.storage.database import open_engine
from tests.fakes.postgres import free_port

_USER: Final = "giliran"
_PATIENCE_SECONDS: Final = 15.0
_LOOK_SECONDS: Final = 0.05


class Node:
    """One PostgreSQL, its data in *folder*."""

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
        """Of this node alone."""
        return f"postgresql+psycopg://{_USER}@127.0.0.1:{self.port}/postgres"

    def make(self) -> None:
        """An empty cluster."""
        self._run("initdb", "-D", str(self._data), "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync")

    def copy(self, primary: "Node") -> None:
        """A replica of *primary*, which runs."""
        where = f"host=127.0.0.1 port={primary.port} user={_USER}"
        self._run(
            "pg_basebackup",
            "-D",
            str(self._data),
            "-d",
            where,
            "-R",
            "-X",
            "stream",
            "-c",
            "fast",
            "--no-sync",
        )

    def start(self) -> None:
        """And wait until it answers."""
        options = (
            f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories={self._folder}"
        )
        log = str(self._folder / "log")
        self._run("pg_ctl", "-D", str(self._data), "-w", "-l", log, "-o", options, "start")

    def promote(self) -> None:
        """The replica is the primary from now on."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "promote")

    def kill(self) -> None:
        """As when its machine dies."""
        pid_file = self._data / "postmaster.pid"
        if pid_file.exists():
            os.kill(int(pid_file.read_text(encoding="utf-8").splitlines()[0]), signal.SIGKILL)
            pid_file.unlink()

    def stop(self) -> None:
        """In order."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self._programs / program), *arguments],
            check=True,
            capture_output=True,
            user=self._user,
            cwd=self._folder,
            env={"PATH": os.environ["PATH"]},
        )


@contextmanager
def replicated_postgres(programs: Path) -> Iterator[tuple[Node, Node]]:
    """The primary and its synchronous replica, both running; the story may kill the primary."""
    folder = Path(tempfile.mkdtemp(prefix="giliran-pair-"))
    folder.chmod(0o755)
    primary, replica = Node(programs, folder / "primary"), Node(programs, folder / "replica")
    try:
        primary.make()
        primary.start()
        try:
            replica.copy(primary)
            replica.start()
            try:
                _wait_for_each_other(primary)
                yield primary, replica
            finally:
                replica.stop()
        finally:
            primary.kill()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def both(primary: Node, replica: Node) -> str:
    """The URL that finds whichever of them can be written to."""
    hosts = "&".join(f"host=127.0.0.1:{node.port}" for node in (primary, replica))
    return f"postgresql+psycopg://{_USER}@/postgres?{hosts}&target_session_attrs=read-write"


def _wait_for_each_other(primary: Node) -> None:
    engine = open_engine(primary.url)
    end = time.monotonic() + _PATIENCE_SECONDS
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ALTER SYSTEM SET synchronous_standby_names = '*'"))
        connection.execute(text("SELECT pg_reload_conf()"))
        while connection.scalar(text("SELECT sync_state FROM pg_stat_replication")) != "sync":
            assert time.monotonic() < end, "the replica does not follow"
            time.sleep(_LOOK_SECONDS)
    engine.dispose()
