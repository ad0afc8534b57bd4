"""Rule 34, disk full: refused with a clear message, nothing half-written, and on it goes when there is room.

The server runs in a mount namespace of its own, its data on a small file system in memory; the story reaches in
through ``/proc``.
"""

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import httpx
import pytest

from tests.fakes.server_process import ROOT, Client, ServerProcess, request_id
from wire.commands import IssueTicket
from wire.events import Record, TicketIssued
from wire.problem import Problem

_SMALL_DISK = 'mount -t tmpfs -o size=2m tmpfs "$0" && exec "$@"'
_FULL_DISK = (
    'mount -t tmpfs -o size=2m tmpfs "$0" && head -c "$1" /dev/zero > "$0/full" && shift && exec "$@"'
)


@pytest.fixture
def within(tmp_path: Path) -> tuple[str, ...]:
    """What runs a command with a small file system as its data folder."""
    if sys.platform != "linux":
        pytest.skip("a file system for a test alone needs Linux")
    data = tmp_path / "data"
    data.mkdir()
    within = ("unshare", "-rm", "sh", "-c", _SMALL_DISK, str(data))
    try:
        tried = subprocess.run([*within, "true"], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare (Debian package: util-linux)")
    if tried.returncode != 0:
        pytest.skip(f"this machine allows no small file system: {tried.stderr.strip()}")
    return within


@pytest.fixture
def server(tmp_path: Path, within: tuple[str, ...]) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path, within=within) as server:
        yield server


@pytest.fixture
def disk(server: ServerProcess) -> Path:
    """The server's data folder as the server sees it."""
    return Path(f"/proc/{server.pid}/root{server.folder}/data")


@pytest.fixture
def client(server: ServerProcess, disk: Path) -> Iterator[Client]:
    client = Client(server.url, (disk / "hall.key").read_text(encoding="utf-8").strip())
    yield client
    client.close()


def fill(disk: Path) -> Path:
    """Somebody else's file takes all the room that is left."""
    filler = disk / "somebody-elses.file"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 512):
            pass
    assert shutil.disk_usage(disk).free == 0
    return filler


def wait_for_the_journal(server: ServerProcess, word: str) -> int:
    """The status of readiness as soon as the journal is *word*."""
    ends = time.monotonic() + 15
    answer = httpx.get(server.url + "/ready")
    while time.monotonic() < ends:
        if answer.json()["checks"][0]["word"] == word:
            return answer.status_code
        answer = httpx.get(server.url + "/ready")
    pytest.fail(f"the journal was never {word}: {answer.text}")


def command() -> IssueTicket:
    return IssueTicket(request_id=request_id(), service="reg/card", kiosk="k1")


def issued_until_refused(client: Client) -> tuple[list[tuple[IssueTicket, Record]], IssueTicket, Problem]:
    done: list[tuple[IssueTicket, Record]] = []
    for _ in range(500):
        asked = command()
        match client.send(asked):
            case Problem() as refused:
                return done, asked, refused
            case Record() as record:
                done.append((asked, record))
    pytest.fail("the disk is full, yet everything was acknowledged")


def test_a_full_disk_refuses_keeps_what_was_acknowledged_and_goes_on_when_there_is_room(
    client: Client, disk: Path, server: ServerProcess
) -> None:
    before = [(asked, client.done(asked)) for asked in (command() for _ in range(5))]
    filler = fill(disk)
    squeezed, refused_command, refused = issued_until_refused(client)
    assert (refused.status, refused.code) == (507, "storage-full")
    client.http.headers["Accept-Language"] = "en"
    for _ in range(3):
        again = client.send(refused_command)
        assert isinstance(again, Problem)
        assert "storage is full" in again.detail

    filler.unlink()

    late = client.done(refused_command)
    acknowledged = [*before, *squeezed, (refused_command, late)]
    for asked, record in acknowledged:
        assert client.send(asked) == record, "the same request answers the same record"
    after = client.issue()
    numbers = [record.event.number for _, record in acknowledged if isinstance(record.event, TicketIssued)]
    assert numbers == list(range(1, len(acknowledged) + 1)), "no number was lost with a refusal"
    assert after.seq == late.seq + 1
    assert "storage-full" in server.log.read_text(encoding="utf-8")
    copy = shutil.copytree(disk, server.folder / "copy")
    with closing(sqlite3.connect(copy / "giliran.sqlite")) as database:
        seqs = [seq for (seq,) in database.execute("SELECT seq FROM journal ORDER BY seq")]
        assert seqs == list(range(1, after.seq + 1)), "nothing half-written"
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_full_disk_shows_on_the_health_page_and_goes_when_there_is_room(
    client: Client, disk: Path, server: ServerProcess
) -> None:
    client.issue()
    filler = fill(disk)
    issued_until_refused(client)
    assert wait_for_the_journal(server, "full") == 503
    filler.unlink()
    assert wait_for_the_journal(server, "fine") == 200
    client.issue()


@pytest.mark.parametrize("room", [0, 4096, 65_536])
def test_a_server_does_not_start_on_a_full_disk_and_says_why(
    tmp_path: Path, within: tuple[str, ...], room: int
) -> None:
    data = within[-1]
    full = (*within[:-2], _FULL_DISK, data, str(2 * 1024 * 1024 - room))
    ended = subprocess.run(
        [*full, *ServerProcess(tmp_path).command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert line == "giliran: the server cannot start: storage-full: database or disk is full"
