"""What one that waits looks at, and whether the one that leads has somebody behind it (rule 34)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.opening import seen
from server.seen.check import UNKNOWN, WELL, Check
from server.seen.seats import SeatReached, SomebodyWaits
from server.seen.standby import Standby
from server.service.ports import StorageTrouble
from tests.fakes.program_process import until


def away() -> bool:
    raise StorageTrouble("unavailable", "connection refused")


def test_a_seat_that_cannot_be_reached_shows() -> None:
    assert SeatReached(ask=lambda: None).look() == WELL
    assert SeatReached(ask=away).look().word == "away"


def test_a_leader_with_nobody_behind_it_shows_and_one_that_cannot_ask_does_not_know() -> None:
    assert SomebodyWaits(waits=lambda: True).look() == WELL
    assert SomebodyWaits(waits=lambda: False).look().word == "none"
    assert SomebodyWaits(waits=away).look() == UNKNOWN


def test_it_is_looked_at_while_the_server_waits_and_no_longer() -> None:
    made: list[Check] = []

    def checks() -> list[Check]:
        made.append(SeatReached(ask=lambda: None))
        return made[-1:]

    standby = Standby(checks, clock=lambda: 0.0)
    assert standby.told == ()
    standby.begin()
    standby.begin()
    until(lambda: [each.finding for each in standby.told] == [WELL], "a look")
    assert len(made) == 1, "one who waits begins once"
    standby.end()
    standby.end()
    assert standby.told == ()
    standby.begin()
    until(lambda: [each.finding for each in standby.told] == [WELL], "a look of the next time")
    standby.end()


def test_a_server_that_waits_sees_that_its_clock_was_set_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall = [datetime(2026, 11, 23, 5, 0, tzinfo=UTC)]
    monkeypatch.setattr(seen, "now", lambda: wall[0])
    ends = datetime(2026, 11, 30, tzinfo=UTC)
    checks = seen.waiting_checks_of(tmp_path, [lambda: None], lambda: ends)
    assert [(each.name, each.needed) for each in checks] == [
        ("seat", True),
        ("disk", False),
        ("clock", False),
        ("certificate", False),
    ]
    clock = checks[2]
    assert clock.look() == WELL
    wall[0] -= timedelta(minutes=5)
    assert clock.look().word == "back"
    assert checks[3].look().word == "soon"
