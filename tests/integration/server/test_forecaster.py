"""The process that makes forecasts: it reads a hall's journal as it grows, tells, and ends with whoever started it."""

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.forecasting.forecasts import forecaster
from server.forecasting.frames import Commission, Table
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from server.storage.database import migrate, open_engine
from server.storage.journal import SqlJournal
from tests.fakes.halls import Story
from tests.fakes.server_process import ROOT, SMALL_MALL

PATIENCE = 30.0
Process = subprocess.Popen[str]


class Hall:
    """A journal on disk that a story is written into."""

    def __init__(self, folder: Path) -> None:
        self.commission = Commission(
            mall=str(SMALL_MALL), database=f"sqlite:///{folder / 'giliran.sqlite'}", always_open=True
        )
        self._engine = open_engine(self.commission.database)
        migrate(self._engine)
        self._journal = SqlJournal(self._engine)
        plan = plan_of(load_mall(SMALL_MALL), always_open=True)
        self.story = Story(plan, at=datetime.now(UTC) - timedelta(minutes=5))
        self._kept = 0

    def keep(self) -> None:
        """As the clerk does."""
        hall, journal = self.story.hall, self.story.journal
        self._journal.append(journal[self._kept :], hall.take_touched(), hall.take_ended_legs())
        self._kept = len(journal)

    def close(self) -> None:
        self._engine.dispose()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    hall.close()


def started(commission: Commission) -> Process:
    process = subprocess.Popen(
        forecaster(),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdin is not None
    process.stdin.write(commission.line() + "\n")
    process.stdin.flush()
    return process


def heard(process: Process, ticket: str) -> Table:
    """What it has told when it tells of *ticket* for the first time."""
    table = Table()
    assert process.stdout is not None
    for line in process.stdout:
        table = table.merged(line)
        if (ticket, 1) in table.errands:
            return table
    raise AssertionError("it ended before that")


def test_it_tells_of_those_who_wait_and_of_those_who_come_later_and_ends_with_its_input(hall: Hall) -> None:
    counter = next(iter(hall.story.plan.counters.values()))
    service = next(one.id for one in hall.story.plan.services.values() if one.line in counter.lines)
    hall.story.open(counter.id)
    first, second = hall.story.issue(service).ticket, hall.story.issue(service).ticket
    hall.story.call(counter.id)
    hall.keep()
    with started(hall.commission) as process:
        table = heard(process, second)
        assert (first, 1) not in table.errands, "already called"
        assert any(line in counter.lines for line, _ in table.newcomers)
        third = hall.story.issue(service).ticket
        hall.keep()
        later = heard(process, third)
        assert later.errands[third, 1].forecast.point > 0.0
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(PATIENCE) == 0


def test_a_mall_that_cannot_be_read_is_said_in_one_line(hall: Hall) -> None:
    nowhere = Commission(mall=str(ROOT / "nowhere"), database=hall.commission.database, always_open=True)
    with started(nowhere) as process:
        assert process.wait(PATIENCE) == 1
        assert process.stderr is not None
        said = process.stderr.read()
    assert "no forecasts" in said
    assert len(said.splitlines()) == 1
