"""Rule 33: the machine's clock is set back and forward under load, over midnight and a leap day; order and numbers stay right, and health tells."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from bench.aftermath import journal_of, snapshot_of
from bench.crowd import Crowd
from bench.verdict import judge
from tests.fakes.health_words import comes_to_say
from tests.fakes.moved_clock import MovedClock
from tests.fakes.server_process import ServerProcess
from tests.fakes.working import work_done
from wire.events import TicketIssued

EVENING = datetime(2028, 2, 28, 16, 30, tzinfo=UTC)  # half past eleven at night in the hall
DAYS = ["2028-02-28", "2028-02-29", "2028-03-01"]
JUMPS = (-3600, 7200, -3600, 90_000, -600)
"""Back, over midnight, back over it again, over the leap day's end, back: in seconds."""
TOLD = {-3600: "back", 7200: "fine"}
"""What health says after some of them."""


@pytest.mark.takes(8)
def test_a_clock_that_jumps_under_load_moves_no_record_and_no_number(tmp_path: Path) -> None:
    clock = MovedClock.standing(tmp_path / "clock", EVENING)
    clock.run()
    with ServerProcess(tmp_path, within=clock.within) as server:
        crowd = Crowd(server, service="reg/card")
        crowd.begin(kiosks=3, counters=("1", "2"))
        for seconds in JUMPS:
            work_done(crowd)
            clock.forward(seconds=seconds)
            if seconds in TOLD:
                comes_to_say(server, "clock", TOLD[seconds])
        work_done(crowd)
        crowd.end()
        server.kill()
        server.start()

        database = tmp_path / "data" / "giliran.sqlite"
        verdict = judge(crowd.answered, journal_of(database), snapshot_of(server.url, server.key))
        assert verdict.lost + verdict.double_numbers + verdict.double_calls == ()
        opened, times = days_and_times(database)
        assert opened == DAYS, "each day opens once"
        assert times == sorted(times), "no record is earlier than the one before"
        for numbers in numbers_of_days(crowd, database):
            assert numbers == list(range(1, len(numbers) + 1)), "from 1 each day, without a gap"
        newest = max(crowd.answered.values(), key=lambda answer: answer[1].seq)
        with closing(server.client()) as client:
            assert client.send(newest[0]) == newest[1]


def days_and_times(database: Path) -> tuple[list[str], list[int]]:
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT kind, body, at FROM journal ORDER BY seq").fetchall()
    opened = [msgspec.json.decode(body)["day"] for kind, body, _ in rows if kind == "DayOpened"]
    return opened, [at for _, _, at in rows]


def numbers_of_days(crowd: Crowd, database: Path) -> list[list[int]]:
    """What was given and acknowledged, day by day."""
    issued = {
        record.seq: record.event.number
        for _, record in crowd.answered.values()
        if isinstance(record.event, TicketIssued)
    }
    days: list[list[int]] = []
    for row in journal_of(database):
        if row.kind == "DayOpened":
            days.append([])
        if row.seq in issued:
            days[-1].append(issued[row.seq])
    return days
