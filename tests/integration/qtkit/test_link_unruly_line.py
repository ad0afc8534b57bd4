"""Rules 4, 13 and 31 for the programs' own line: whatever the network does, each press is done once and answered once."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bench.aftermath import journal_of, snapshot_of
from bench.verdict import judge
from qtkit.link import Link
from tests.fakes.server_process import ServerProcess, request_id
from tests.fakes.unruly_line import Mishap, UnrulyLine
from wire.commands import CallNext, Command, IssueTicket, OpenCounter
from wire.events import Record, TicketCalled
from wire.problem import Problem


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path) as hall:
        yield hall


@pytest.fixture
def line(hall: ServerProcess) -> Iterator[UnrulyLine]:
    """A program waits longer than a crowd before it asks again: after two rounds all is well."""
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}")
    with UnrulyLine(hall.port, random.Random(seed), rounds=2) as line:
        yield line


@pytest.mark.takes(8)
def test_a_program_on_an_unruly_line_does_each_press_once(
    hall: ServerProcess, line: UnrulyLine, link: Link, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(link.mallGiven, timeout=10_000):
        link.connectTo(line.url, hall.key)
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
    journal = journal_of(hall.folder / "data" / "giliran.sqlite")
    assert judge(answered, journal, snapshot_of(hall.url, hall.key)).faults == ()
