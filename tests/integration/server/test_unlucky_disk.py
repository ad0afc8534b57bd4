"""Rules 30 and 34: whatever happens to the disk, what was acknowledged is there, what was not is refused, health says why, and it goes on."""

import random
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import httpx
import pytest

from bench.aftermath import journal_of, snapshot_of
from bench.crowd import Crowd
from bench.verdict import judge
from tests.fakes.health_words import comes_to_say
from tests.fakes.server_process import Client, ServerProcess, request_id
from tests.fakes.unlucky_disk import UnluckyDisk
from tests.fakes.working import work_done
from wire.commands import IssueTicket
from wire.events import Record
from wire.problem import Problem

SLOW_SECONDS = 1.0
HUNG_SECONDS = 60.0


@pytest.fixture
def disk(tmp_path: Path) -> UnluckyDisk:
    return UnluckyDisk(tmp_path)


@pytest.fixture
def server(tmp_path: Path, disk: UnluckyDisk) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path, within=disk.within) as server:
        yield server


@pytest.fixture(scope="module")
def quiet_disk(tmp_path_factory: pytest.TempPathFactory) -> UnluckyDisk:
    return UnluckyDisk(tmp_path_factory.mktemp("quiet"))


@pytest.fixture(scope="module")
def quiet(quiet_disk: UnluckyDisk) -> Iterator[ServerProcess]:
    """A hall without a crowd, for several stories."""
    with ServerProcess(quiet_disk.data.parent, within=quiet_disk.within) as server:
        yield server


@pytest.fixture
def moments() -> random.Random:
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}")
    return random.Random(seed)


@contextmanager
def crowd_at(server: ServerProcess) -> Iterator[Crowd]:
    """The crowd presses on while the block runs; afterwards nothing that it was told may be missing or there twice."""
    crowd = Crowd(server, service="reg/card")
    crowd.begin(kiosks=4, counters=("1", "2"))
    yield crowd
    crowd.end()
    server.kill()
    server.start()
    with closing(server.client()) as client:
        for command, record in crowd.answered.values():
            assert client.send(command) == record, "the same request answers the same record"
    database = server.folder / "data" / "giliran.sqlite"
    assert judge(crowd.answered, journal_of(database), snapshot_of(server.url, server.key)).faults == ()
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def tap() -> IssueTicket:
    return IssueTicket(request_id=request_id(), service="reg/card", kiosk="k1")


@pytest.mark.takes(12)
def test_a_power_cut_takes_nothing_that_was_acknowledged(
    server: ServerProcess, disk: UnluckyDisk, moments: random.Random
) -> None:
    key = server.key
    with crowd_at(server) as crowd:
        for torn in (False, True, True):
            work_done(crowd)
            threading.Event().wait(moments.uniform(0, 0.2))  # the load goes on; the moment is random
            server.kill()
            disk.lose_power(moments, torn=torn)
            server.start()
            assert server.key == key, "a cut locks no program out"


@pytest.mark.takes(12)
def test_a_disk_that_fails_in_the_middle_of_work_refuses_and_goes_on_when_it_is_mended(
    server: ServerProcess, disk: UnluckyDisk
) -> None:
    mishaps: tuple[tuple[Callable[[], None], int, str, str], ...] = (
        (partial(disk.fill, room=2500), 507, "storage-full", "full"),
        (disk.protect, 503, "unavailable", "unwritable"),
        (disk.break_down, 503, "unavailable", "unwritable"),
    )
    with crowd_at(server) as crowd, closing(server.client()) as visitor:
        for befall, status, code, word in mishaps:
            work_done(crowd)
            befall()
            refused_command, refused = refused_at_last(crowd, visitor)
            assert (refused.status, refused.code) == (status, code)
            assert comes_to_say(server, "journal", word) == "failing"
            disk.mend()
            remember(crowd, refused_command, visitor.done(refused_command))
        work_done(crowd)
        comes_to_say(server, "journal", "fine")


def refused_at_last(crowd: Crowd, visitor: Client) -> tuple[IssueTicket, Problem]:
    """A full disk's last bytes may hold a record or two."""
    for _ in range(200):
        asked = tap()
        answer = visitor.send(asked)
        if isinstance(answer, Problem):
            return asked, answer
        remember(crowd, asked, answer)
    pytest.fail("the disk fails, yet everything is acknowledged")


def remember(crowd: Crowd, asked: IssueTicket, answer: Record) -> None:
    """One more visitor was answered."""
    crowd.answered[asked.request_id] = (asked, answer)


@pytest.mark.takes(9)
def test_on_a_slow_disk_orders_wait_and_are_done_once_while_health_goes_on(
    quiet: ServerProcess, quiet_disk: UnluckyDisk
) -> None:
    with closing(quiet.client()) as client, closing(quiet.client()) as impatient:
        client.issue()
        quiet_disk.slow_down(HUNG_SECONDS)
        asked = tap()
        impatient.http.timeout = httpx.Timeout(SLOW_SECONDS / 4)
        with ThreadPoolExecutor(1) as hands:
            answer = hands.submit(client.send, asked)
            with pytest.raises(httpx.ReadTimeout):
                impatient.send(asked)
            assert impatient.http.get("/health").status_code == 200
            assert comes_to_say(quiet, "journal", "slow") == "failing"
            assert not answer.done(), "nothing is acknowledged before it is flushed"
            quiet_disk.slow_down(SLOW_SECONDS)
            again = client.done(asked)
            assert answer.result() == again
        assert client.present().seq == again.seq, "who asks for the state waits, and is answered"
        quiet_disk.mend()
        assert client.issue().seq == again.seq + 1, "three times asked for, once done"


@pytest.mark.takes(9)
def test_a_database_locked_by_somebody_else_is_waited_for_and_then_refused(
    quiet: ServerProcess,
) -> None:
    with closing(quiet.client()) as client, ThreadPoolExecutor(1) as hands:
        first = client.issue()
        with locked(quiet.folder):
            waiting = hands.submit(client.send, tap())
            assert client.http.get("/health").status_code == 200
            threading.Event().wait(0.3)  # somebody else's work
            assert not waiting.done()
        short = waiting.result()
        assert isinstance(short, Record)
        asked = tap()
        with locked(quiet.folder):
            refused = client.send(asked)
        assert isinstance(refused, Problem)
        assert (refused.status, refused.code) == (503, "unavailable")
        assert [short.seq, client.done(asked).seq] == [first.seq + 1, first.seq + 2]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Somebody has the database open in a program of his own, in the middle of a change."""
    with closing(sqlite3.connect(folder / "data" / "giliran.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.mark.takes(3)
def test_a_server_does_not_start_on_a_read_only_disk_and_says_why(
    quiet: ServerProcess, quiet_disk: UnluckyDisk
) -> None:
    with closing(quiet.client()) as client:
        before = client.issue()
    quiet.kill()
    quiet_disk.protect()
    with pytest.raises(AssertionError, match="the server ended"):
        quiet.start()
    quiet.kill()
    last = quiet.log.read_text(encoding="utf-8").splitlines()[-1]
    assert last.startswith("giliran: the server cannot start: unavailable: ")
    assert "Read-only file system" in last

    quiet_disk.mend()
    quiet.start()
    with closing(quiet.client()) as client:
        assert client.issue().seq == before.seq + 1
