"""Rule 33: whoever sets the machine's clock back does not stop the hall's; a clock that was days ahead is believed."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from server.clock import FAR_BACK, PACE_BEHIND, HallClock
from server.domain import commands as c
from server.domain.hall import Hall
from server.domain.ticket import Phase
from tests.fakes.halls import MORNING
from tests.fakes.plans import small_plan

HOUR = timedelta(hours=1)


class Machine:
    """Its clock on the wall can be set; its seconds only go on."""

    def __init__(self) -> None:
        self.wall = MORNING
        self.seconds = 5000.0
        self.clock = HallClock(wall=lambda: self.wall, monotonic=lambda: self.seconds)

    def passes(self, seconds: float) -> datetime:
        self.wall += timedelta(seconds=seconds)
        self.seconds += seconds
        return self.clock()

    def is_set(self, by: timedelta) -> datetime:
        self.wall += by
        return self.clock()


def test_it_is_the_machines_time() -> None:
    machine = Machine()
    assert machine.clock() == MORNING
    assert machine.passes(3600) == MORNING + HOUR
    assert machine.is_set(5 * HOUR) == MORNING + 6 * HOUR
    assert machine.passes(1) == MORNING + 6 * HOUR + timedelta(seconds=1)


def test_a_clock_set_back_goes_on_from_what_was_told() -> None:
    machine = Machine()
    ahead = machine.is_set(3 * HOUR)
    assert machine.is_set(-3 * HOUR) == ahead, "nothing has passed yet"
    assert machine.passes(60) == ahead + timedelta(seconds=60 * PACE_BEHIND)
    told = [machine.passes(seconds) for seconds in (0, 0.001, 1, 0, 30)]
    assert all(one <= two for one, two in pairwise(told))
    assert machine.is_set(-HOUR) >= told[-1]


def test_it_meets_the_machines_time_again() -> None:
    machine = Machine()
    machine.is_set(HOUR)
    machine.is_set(-HOUR)
    ahead = [machine.passes(60) - machine.wall for _ in range(4 * 60 + 1)]
    assert ahead == sorted(ahead, reverse=True)
    assert ahead[119] == HOUR / 2
    assert ahead[-2:] == [timedelta(0)] * 2


def test_a_clock_that_was_days_ahead_is_believed_when_it_comes_back() -> None:
    machine = Machine()
    assert machine.is_set(FAR_BACK) == MORNING + FAR_BACK
    assert machine.is_set(-FAR_BACK) == MORNING + FAR_BACK, (
        "two days and no more: the hall stays, and so does its clock"
    )
    machine = Machine()
    machine.is_set(100 * FAR_BACK)
    assert machine.is_set(-100 * FAR_BACK) == MORNING
    assert machine.passes(1) == MORNING + timedelta(seconds=1)


def test_a_server_started_again_goes_on_from_what_it_told_before() -> None:
    machine = Machine()
    machine.clock.go_on_from(MORNING + HOUR)
    assert machine.passes(40) == MORNING + HOUR + timedelta(seconds=30)
    machine.clock.go_on_from(MORNING - HOUR)
    assert machine.clock() == machine.wall


def test_holds_end_though_the_clock_was_ahead_for_one_tick() -> None:
    machine, hall = Machine(), Hall(small_plan())

    def tell(command: c.Command) -> None:
        hall.pass_time(now := machine.clock())
        hall.record(command, now)

    tell(c.IssueTicket(request_id="the-ticket", service="reg/card", kiosk="k"))
    machine.is_set(3 * HOUR)
    tell(c.OpenCounter(request_id="opens", counter="1", officer="Sari"))
    machine.is_set(-3 * HOUR)
    tell(c.CallNext(request_id="calls", counter="1"))
    tell(c.HoldErrand(request_id="holds", counter="1", ticket="the-ticket", minutes=3))
    machine.passes(239)
    assert not hall.pass_time(machine.clock())
    machine.passes(1)
    assert hall.pass_time(machine.clock())
    assert hall.tickets["the-ticket"].phase is Phase.WAITING


def test_a_hall_whose_clock_was_far_ahead_returns_to_the_day() -> None:
    machine, hall = Machine(), Hall(small_plan())
    hall.pass_time(machine.clock())
    hall.pass_time(machine.is_set(timedelta(days=1200)))
    hall.pass_time(machine.is_set(-timedelta(days=1200)))
    assert hall.day == date(2026, 11, 23)
    assert hall.last_at == MORNING == datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
