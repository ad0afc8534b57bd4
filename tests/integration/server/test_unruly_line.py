"""Rules 4, 13 and 31: whatever the network does to requests and answers, nothing is lost and nothing is done twice."""

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bench.aftermath import journal_of, snapshot_of
from bench.crowd import Crowd
from bench.verdict import judge
from qtkit.link import Link
from tests.fakes.server_process import ServerProcess, request_id
from tests.fakes.unruly_line import Mishap, UnrulyLine
from tests.fakes.working import work_done
from wire.commands import CallNext, Command, IssueTicket, OpenCounter
from wire.events import Record, TicketCalled
from wire.problem import Problem

PATIENCE_SECONDS = 1.0


@dataclass(frozen=True, kw_only=True)
class FarServer:
    """The server as it is found by the line."""

    url: str
    key: str


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path) as server:
        yield server


@pytest.fixture
def moments() -> random.Random:
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}")
    return random.Random(seed)


@pytest.mark.takes(8)
def test_a_crowd_on_an_unruly_line_gets_each_answer_once(
    server: ServerProcess, moments: random.Random
) -> None:
    with UnrulyLine(server.port, moments) as line:
        far = FarServer(url=line.url, key=server.key)
        crowd = Crowd(far, service="reg/card", patience=PATIENCE_SECONDS)
        crowd.begin(kiosks=6, counters=("1", "2", "3"))
        work_done(crowd, 100)
        line.calm_down()
        crowd.end()

    assert set(line.met) == set(Mishap), "everything has happened"
    with closing(server.client()) as client:
        for command, record in crowd.answered.values():
            assert client.send(command) == record
    journal = journal_of(server.folder / "data" / "giliran.sqlite")
    assert judge(crowd.answered, journal, snapshot_of(server.url, server.key)).faults == ()


@pytest.fixture
def line(server: ServerProcess, moments: random.Random) -> Iterator[UnrulyLine]:
    """A program waits longer than a crowd before it asks again: after two rounds all is well."""
    with UnrulyLine(server.port, moments, rounds=2) as line:
        yield line


@pytest.mark.takes(8)
def test_a_program_on_an_unruly_line_does_each_press_once(
    server: ServerProcess, line: UnrulyLine, qtbot: QtBot
) -> None:
    link = Link()
    with qtbot.waitSignal(link.mallGiven, timeout=10_000):
        link.connectTo(line.url, server.key)
    answered: dict[str, tuple[Command, Record]] = {}
    refused: list[Problem] = []

    def press(command: Command) -> None:
        def hear(record: Record) -> None:
            assert command.request_id not in answered, "an answer is told once"
            answered[command.request_id] = (command, record)

        pending = link.send(command)
        pending.answered.connect(hear)
        pending.refused.connect(refused.append)

    presses = [IssueTicket(request_id=request_id(), service="reg/card", kiosk="k1") for _ in range(12)]
    for tap in presses:
        press(tap)
    press(OpenCounter(request_id=request_id(), counter="1", officer="Upik"))
    qtbot.waitUntil(lambda: len(answered) == len(presses) + 1, timeout=30_000)
    press(CallNext(request_id=request_id(), counter="1"))
    qtbot.waitUntil(lambda: len(answered) == len(presses) + 2, timeout=30_000)
    line.calm_down()
    link.leave()

    assert set(line.met) == set(Mishap), "everything has happened"
    assert refused == []
    assert [type(record.event) for _, record in answered.values()].count(TicketCalled) == 1
    journal = journal_of(server.folder / "data" / "giliran.sqlite")
    assert judge(answered, journal, snapshot_of(server.url, server.key)).faults == ()
