"""The second place of a real server: killed, damaged, full, away and back; and the hall brought back from it."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import httpx
import pytest

from tests.fakes.program_process import until
from tests.fakes.second_place import Rows, fingerprint, flip, journal_in
from tests.fakes.server_process import ROOT, Client, ServerProcess, request_id
from wire.commands import IssueTicket
from wire.events import Record

PATIENCE = 30.0


def backed_up(folder: Path, *, within: tuple[str, ...] = (), more: str = "") -> ServerProcess:
    """A server whose second place is ``folder / second``, copied to twenty times a second."""
    (folder / "second").mkdir(parents=True, exist_ok=True)
    server = ServerProcess(folder, within=within)
    with server.settings.open("a", encoding="utf-8") as settings:
        settings.write(f'[backup]\nfolder = "second"\nseconds = 0.05\n{more}\n')
    without = server.settings.read_text(encoding="utf-8")
    server.settings.write_text("forecasts = false\n" + without, encoding="utf-8")
    return server


def run(server: ServerProcess, *arguments: str) -> subprocess.CompletedProcess[str]:
    """``python -m server`` with the server's settings."""
    what, *others = arguments
    return subprocess.run(
        [sys.executable, "-m", "server", what, "--config", str(server.settings), *others],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def starts(server: ServerProcess) -> subprocess.CompletedProcess[str]:
    """A start that is expected to fail."""
    return subprocess.run(
        server.command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False
    )


def command() -> IssueTicket:
    return IssueTicket(request_id=request_id(), service="reg/card", kiosk="k1")


def copy_of(server: ServerProcess) -> Path:
    return server.folder / "second" / "giliran.sqlite"


def database_of(server: ServerProcess) -> Path:
    return server.folder / "data" / "giliran.sqlite"


def reaches(server: ServerProcess, seq: int) -> Callable[[], bool]:
    """Whether the copy has so many records."""
    return lambda: copy_of(server).exists() and len(journal_in(copy_of(server))) >= seq


class Crowd(Thread):
    """Visitors take numbers, one after the other, until the server is gone. When which record was acknowledged."""

    def __init__(self, server: ServerProcess) -> None:
        super().__init__(daemon=True)
        self._server = server
        self.acknowledged: list[tuple[float, int]] = []
        self.some = Event()

    def run(self) -> None:
        client = self._server.client()
        try:
            while True:
                record = client.issue()
                self.acknowledged.append((time.monotonic(), record.seq))
                self.some.set()
        except httpx.HTTPError:
            pass
        finally:
            client.close()


def test_killed_at_any_moment_the_copy_is_a_whole_journal_of_a_moment_before(tmp_path: Path) -> None:
    dice = random.Random(7)
    server = backed_up(tmp_path)
    kept: Rows = []
    for _ in range(3):
        server.start()
        crowds = [Crowd(server) for _ in range(3)]
        for crowd in crowds:
            crowd.start()
        assert all(crowd.some.wait(PATIENCE) for crowd in crowds)
        until(reaches(server, 1), "a copy")
        Event().wait(dice.uniform(0.1, 0.9))
        killed = time.monotonic()
        server.kill()
        for crowd in crowds:
            crowd.join(PATIENCE)
        copied, kept = journal_in(copy_of(server)), journal_in(database_of(server))
        assert copied == kept[: len(copied)], "the same records, in order, none left out"
        earlier = [seq for crowd in crowds for at, seq in crowd.acknowledged if at < killed - 2.0]
        assert len(copied) >= max(earlier, default=1), "seconds behind, at most"
    assert len(kept) > 100
    assert "sound" in run(server, "backup", "check").stdout


def damaged_by_letters(database: Path) -> None:
    """One letter of the journal, which SQLite cannot notice."""
    flip(database, database.read_bytes().index(b'"label":"A-002"') + 13, 1)


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut off": (lambda database: database.write_bytes(database.read_bytes()[:-6000]), "is damaged"),
    "a letter": (damaged_by_letters, "says something else of record"),
}


@pytest.fixture(scope="module")
def stopped(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[ServerProcess, list[tuple[IssueTicket, Record]], str]:
    """A server that has served three visitors and has stopped, and how its hall was."""
    server = backed_up(tmp_path_factory.mktemp("stopped"), more="secrets = true")
    with server:
        client = server.client()
        served = [(asked, client.done(asked)) for asked in (command() for _ in range(3))]
        client.open("1")
        client.call("1")
        client.close()
        assert server.stop() == 0
    return server, served, server.name


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_database_is_refused_with_the_way_out_and_nothing_is_changed(
    stopped: tuple[ServerProcess, object, str], damage: str, tmp_path: Path
) -> None:
    shutil.copytree(stopped[0].folder, tmp_path, dirs_exist_ok=True)
    server = backed_up(tmp_path)
    harm, said = DAMAGES[damage]
    harm(database_of(server))
    before = fingerprint(tmp_path / "data"), fingerprint(tmp_path / "second")
    ended = starts(server)
    assert (ended.returncode, ended.stdout) == (1, "")
    (line,) = ended.stderr.splitlines()
    assert line.startswith(f"giliran: the server cannot start: {database_of(server)} {said}")
    assert f"python -m server restore --config {server.settings} {tmp_path / 'second'}" in line
    assert (fingerprint(tmp_path / "data"), fingerprint(tmp_path / "second")) == before


def test_what_is_restored_is_the_same_hall(
    stopped: tuple[ServerProcess, list[tuple[IssueTicket, Record]], str], tmp_path: Path
) -> None:
    first, served, name = stopped
    shutil.copytree(first.folder / "second", tmp_path / "second")
    server = backed_up(tmp_path)
    done = run(server, "restore", str(tmp_path / "second"))
    assert done.returncode == 0, done.stderr
    assert "hall.key restored" in done.stdout
    assert "3 tickets of the last business day" in done.stdout
    with server:
        assert server.name == name, "programs know it again"
        refused = run(server, "restore", str(tmp_path / "second"))
        assert refused.returncode == 2
        assert "another server writes to" in refused.stderr
        assert "the hall's server is running; stop it first" in refused.stderr
        client = server.client()
        for asked, record in served:
            assert client.done(asked) == record
        assert {ticket.phase for ticket in client.present().tickets} == {"called", "waiting"}
        assert client.issue().seq == served[-1][1].seq + 3, "on it goes"
        client.close()
        until(lambda: any((tmp_path / "second").glob("giliran-*-other.sqlite")), "what was there is kept")
        assert server.stop() == 0


def test_a_restore_moves_aside_what_is_there_and_says_what_is_missing(
    stopped: tuple[ServerProcess, object, str], tmp_path: Path
) -> None:
    shutil.copytree(stopped[0].folder, tmp_path, dirs_exist_ok=True)
    server = backed_up(tmp_path)
    with server:
        client = server.client()
        seq = client.issue().seq
        until(reaches(server, seq), "the copy")
        made = run(server, "backup", "now")
        assert made.returncode == 0, made.stderr
        for _ in range(4):
            client.issue()
        client.close()
        server.kill()
    (snapshot,) = (tmp_path / "second").glob("*by-hand.sqlite")
    kept = journal_in(database_of(server))
    done = run(server, "restore", str(snapshot))
    assert done.returncode == 0, done.stderr
    assert "4 later records are missing" in done.stdout
    (aside,) = (tmp_path / "data").glob("before-*")
    assert journal_in(aside / "giliran.sqlite") == kept
    assert journal_in(database_of(server)) == kept[:-4]
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(snapshot.read_bytes()[:-5000])
    before = fingerprint(tmp_path / "data")
    refused = run(server, "restore", str(damaged))
    assert refused.returncode == 2
    assert "cannot be used" in refused.stderr
    assert fingerprint(tmp_path / "data") == before


SMALL_DISK = 'mount -t tmpfs -o size=1m tmpfs "$0" && exec "$@"'


@pytest.fixture
def on_a_small_disk(tmp_path: Path) -> Iterator[tuple[ServerProcess, Path, Client]]:
    """A server whose second place has one megabyte; that place as the server sees it."""
    second = tmp_path / "second"
    second.mkdir()
    within = ("unshare", "-rm", "sh", "-c", SMALL_DISK, str(second))
    if sys.platform != "linux" or subprocess.run([*within, "true"], check=False).returncode != 0:
        pytest.skip("this machine allows no small file system")
    with backed_up(tmp_path, within=within) as server:
        client = server.client()
        yield server, Path(f"/proc/{server.pid}/root{second}"), client
        client.close()


def remount(server: ServerProcess, how: str) -> None:
    """The small disk becomes another one under the server's feet."""
    enter = ("nsenter", "-t", str(server.pid), "-U", "-m", "--preserve-credentials")
    place = str(server.folder / "second")
    subprocess.run([*enter, "mount", "-o", f"remount,{how}", place], check=True)


def test_a_second_place_that_is_full_or_read_only_keeps_nobody_waiting_and_is_used_again(
    on_a_small_disk: tuple[ServerProcess, Path, Client],
) -> None:
    server, second, client = on_a_small_disk
    copy = second / "giliran.sqlite"
    until(copy.exists, "a copy")
    seq = client.issue().seq
    while b"stands still" not in server.log.read_bytes():
        seq = client.issue().seq
    whole: Rows = journal_in(copy)
    assert 0 < len(whole) < seq
    for file in second.glob("giliran-*"):
        file.unlink()
    remount(server, "size=64m")
    until(lambda: b"the backup goes on" in server.log.read_bytes(), "room again", seconds=PATIENCE)
    assert journal_in(copy)[: len(whole)] == whole
    until(lambda: len(journal_in(copy)) == seq, "all of it")
    assert server.log.read_bytes().count(b"stands still") == 1, "logged once"

    remount(server, "ro")
    until(lambda: b"cannot be written to" in server.log.read_bytes(), "nobody may write there")
    seq = client.issue().seq
    remount(server, "rw")
    until(lambda: len(journal_in(copy)) == seq, "it goes on again", seconds=PATIENCE)
