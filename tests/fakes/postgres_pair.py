"""Two real PostgreSQL on this machine: a primary, and a replica that every commit waits for. As docs/two-servers.md sets them up."""

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import text

from bench.postgres import USER, Cluster
from server.storage.database import open_engine

_PATIENCE_SECONDS: Final = 15.0
_LOOK_SECONDS: Final = 0.05


class Node(Cluster):
    """One of the two: primary or replica by turns."""

    def start(self, *settings: str) -> None:
        """And wait until it answers."""
        # A killed process, unlike a machine, takes nothing with it that was written: no need to wait for the disk.
        super().start("fsync=off", "wal_keep_size=64MB", *settings)

    def copy(self, primary: "Node") -> None:
        """A replica of *primary*, which runs, from nothing."""
        as_replica = ("-R", "-X", "stream", "-c", "fast", "--no-sync")
        self._run("pg_basebackup", "-D", str(self._data), "-d", primary._where, *as_replica)
        self.start()

    def rejoin(self, primary: "Node") -> None:
        """A replica again of *primary*, which was promoted: what never got there is undone. Its settings are the primary's from now on."""
        primary.ask("CHECKPOINT")  # until then its files do not say that its history is another
        source = f"{primary._where} dbname=postgres"
        self._run("pg_rewind", "-D", str(self._data), "--source-server", source, "-R", "--no-sync")
        self.start()

    def promote(self) -> None:
        """The replica is the primary from now on."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "promote")

    def commits_wait(self) -> None:
        """For a replica, as long as this node is the primary."""
        self._set_standbys("*")

    def goes_on_alone(self) -> None:
        """No commit waits from now on, nor any that waits already."""
        self._set_standbys("")

    def is_synchronous(self) -> bool:
        """Whether a replica is there, and commits wait for it."""
        return self.ask("SELECT sync_state FROM pg_stat_replication") == "sync"

    def has_waiting_commits(self) -> bool:
        """Whether somebody wants to hear that it is done, and no replica says so."""
        return bool(self.ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"))

    def ask(self, words: str) -> object:
        """The first thing that it answers; None where there is nothing to answer."""
        engine = open_engine(self.url)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            answer = connection.execute(text(words))
            found: object = answer.scalar() if answer.returns_rows else None
        engine.dispose()
        return found

    def kill(self) -> None:
        """As when its machine dies: all its processes at once."""
        pid_file = self._data / "postmaster.pid"
        if not pid_file.exists():
            return
        head = int(pid_file.read_text(encoding="utf-8").splitlines()[0])
        os.kill(head, signal.SIGSTOP)  # it begets no more
        family = [head, *_children_of(head)]
        for each in family:
            os.kill(each, signal.SIGKILL)
        wait_until(lambda: not any(_lives(each) for each in family), "all of it dead")
        pid_file.unlink()

    @property
    def _where(self) -> str:
        return f"host=127.0.0.1 port={self.port} user={USER}"

    def _set_standbys(self, names: str) -> None:
        self.ask(f"ALTER SYSTEM SET synchronous_standby_names = '{names}'")
        self.ask("SELECT pg_reload_conf()")


@contextmanager
def replicated_postgres(programs: Path) -> Iterator[tuple[Node, Node]]:
    """The primary and its synchronous replica, both running, either ready to take the other's part; the story may kill them."""
    folder = Path(tempfile.mkdtemp(prefix="giliran-pair-"))
    folder.chmod(0o755)
    primary, replica = Node(programs, folder / "primary"), Node(programs, folder / "replica")
    try:
        primary.make("--data-checksums")  # pg_rewind asks for them
        primary.start()
        replica.copy(primary)
        for node in (primary, replica):
            node.commits_wait()
        wait_until(primary.is_synchronous, "a replica that commits wait for")
        yield primary, replica
    finally:
        for node in (replica, primary):
            node.kill()
        shutil.rmtree(folder, ignore_errors=True)


def both(first: Node, second: Node) -> str:
    """The URL that finds whichever of them can be written to."""
    hosts = "&".join(f"host=127.0.0.1:{node.port}" for node in (first, second))
    return f"postgresql+psycopg://{USER}@/postgres?{hosts}&target_session_attrs=read-write"


def wait_until(look: Callable[[], bool], what: str) -> None:
    """Raises AssertionError when it never comes."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while not look():
        assert time.monotonic() < end, f"there never was {what}"
        time.sleep(_LOOK_SECONDS)


def _children_of(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(each) for each in found.split()]


def _lives(pid: int) -> bool:
    """A process that is dead and that nobody has buried yet does nothing any more."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
