"""Rules 2, 4, 33: clock set back or forward, daylight saving, leap day: order and numbers stay right."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from server.domain import events as e
from server.domain.refusals import Closed
from server.domain.ticket import Phase
from tests.fakes.halls import MORNING, Story
from tests.fakes.plans import small_plan
from tests.fakes.rich_plans import busy_plan


def served(story: Story, count: int) -> list[str]:
    return [story.serve_next().ticket for _ in range(count)]


def days(story: Story) -> list[date]:
    return [record.event.day for record in story.journal if isinstance(record.event, e.DayOpened)]


@pytest.mark.parametrize(
    "back", [timedelta(seconds=1), timedelta(hours=3), timedelta(hours=30), timedelta(days=400)]
)
def test_a_clock_set_back_keeps_day_order_and_numbers(back: timedelta) -> None:
    story = Story()
    story.open("1")
    first = story.issue()
    story.now -= back
    second = story.issue()
    story.wait(minutes=1)
    third = story.issue()
    assert [issued.label for issued in (first, second, third)] == ["A-001", "A-002", "A-003"]
    assert served(story, 3) == [first.ticket, second.ticket, third.ticket]
    assert days(story) == [date(2026, 11, 23)]
    assert all(one.at <= two.at for one, two in pairwise(story.journal))


def test_nobody_passes_anybody_while_the_clock_stands_still_for_the_hall() -> None:
    story = Story()
    story.open("1", "4")
    first = story.issue().ticket
    story.now -= timedelta(hours=3)
    second = story.issue().ticket
    story.call()
    story.transfer(first, "reg/card", position="end")
    third = story.issue().ticket
    assert served(story, 3) == [second, first, third], "the end is behind those who have come"


def test_an_errand_added_while_the_clock_stands_still_waits_behind_those_who_have_come() -> None:
    story = Story()
    story.open("1", "4")
    ticket = story.issue("pol/record").ticket
    story.now -= timedelta(hours=3)
    other = story.issue().ticket
    story.add(ticket, "reg/card")
    third = story.issue().ticket
    assert served(story, 3) == [other, ticket, third]


def test_a_clock_set_forward_by_hours_keeps_day_and_order() -> None:
    story = Story()
    story.open("1")
    first = story.issue()
    story.wait(hours=5)
    second = story.issue()
    story.wait(hours=-5)
    third = story.issue()
    assert [issued.label for issued in (first, second, third)] == ["A-001", "A-002", "A-003"]
    assert served(story, 3) == [first.ticket, second.ticket, third.ticket]


def test_a_clock_far_ahead_and_back_goes_on_with_the_numbers_of_the_day() -> None:
    story = Story()
    story.open("1")
    assert [story.issue().label for _ in range(3)] == ["A-001", "A-002", "A-003"]
    story.wait(days=1200)
    assert story.issue().label == "A-001"
    story.wait(days=-1200, minutes=5)
    assert story.issue().label == "A-004", "no number of this day is given twice"
    assert days(story) == [date(2026, 11, 23), date(2030, 3, 7), date(2026, 11, 23)]


def test_a_clock_far_ahead_and_back_does_not_give_a_kiosks_numbers() -> None:
    story = Story(small_plan(last=10))
    reserved = story.reserve(count=4)
    story.issue()
    story.wait(days=1200)
    story.issue()
    story.wait(days=-1200, minutes=5)
    given = [story.issue().number for _ in range(5)]
    assert not set(given) & set(range(reserved.first, reserved.last + 1))
    assert story.hand_in(reserved.first, story.now).number == reserved.first, "the slip is out"


def test_a_hall_that_starts_far_in_the_past_goes_to_the_true_day() -> None:
    story = Story(at=datetime(2020, 1, 1, tzinfo=UTC))
    story.issue()
    story.now = MORNING
    assert story.issue().label == "A-001"
    assert days(story) == [date(2020, 1, 1), date(2026, 11, 23)]


def test_over_midnight_and_back_the_new_day_stays() -> None:
    story = Story(at=datetime(2026, 11, 23, 16, 59, tzinfo=UTC))  # 23:59 in Jakarta
    story.issue()
    story.wait(minutes=2)
    assert story.issue().label == "A-001"
    story.wait(minutes=-4)
    assert story.issue().label == "A-002"
    assert days(story) == [date(2026, 11, 23), date(2026, 11, 24)]


def test_a_hold_ends_when_the_hall_has_come_to_its_time() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.hold(ticket, minutes=10)
    story.wait(hours=-2)
    assert story.pass_time() == ()
    story.wait(hours=2, minutes=10)
    assert len(story.pass_time()) == 1


def berlin(at: datetime, *, hours: bool = False) -> Story:
    return Story(busy_plan(zone="Europe/Berlin") if hours else small_plan(zone="Europe/Berlin"), at=at)


def test_the_hour_that_is_lost_in_spring() -> None:
    story = berlin(datetime(2027, 3, 28, 0, 30, tzinfo=UTC))  # 01:30; at 02:00 it is 03:00
    story.open("1")
    tickets = []
    for _ in range(4):
        tickets.append(story.issue())
        story.wait(minutes=30)
    assert [issued.number for issued in tickets] == [1, 2, 3, 4]
    called = story.call()
    assert called.ticket == tickets[0].ticket
    assert called.reason.waited_seconds == 7200, "seconds are true ones"
    assert len(days(story)) == 1


def test_the_hour_that_comes_twice_in_autumn() -> None:
    story = berlin(datetime(2026, 10, 25, 0, 15, tzinfo=UTC))  # 02:15, and again an hour later
    story.open("1")
    tickets = []
    for _ in range(5):
        tickets.append(story.issue().ticket)
        story.wait(minutes=20)
    assert served(story, 5) == tickets
    assert len(days(story)) == 1


@pytest.mark.parametrize(
    ("begins", "length"),
    [
        (datetime(2027, 3, 27, 23, 0, tzinfo=UTC), 23),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), 25),
        (datetime(2026, 11, 23, 23, 0, tzinfo=UTC), 24),
    ],
)
def test_the_day_is_as_long_as_the_wall_says(begins: datetime, length: int) -> None:
    story = berlin(begins - timedelta(minutes=1))
    story.issue()
    story.wait(minutes=1)
    assert story.issue().number == 1
    story.wait(hours=length, seconds=-1)
    assert story.issue().number == 2
    story.wait(seconds=1)
    assert story.issue().number == 1


@pytest.mark.parametrize(
    ("friday", "closing"),
    [
        (datetime(2027, 3, 26, 7, 0, tzinfo=UTC), datetime(2027, 3, 26, 15, 0, tzinfo=UTC)),
        (datetime(2027, 4, 2, 6, 0, tzinfo=UTC), datetime(2027, 4, 2, 14, 0, tzinfo=UTC)),
    ],
)
def test_the_hall_closes_by_the_wall_before_and_after_the_change(friday: datetime, closing: datetime) -> None:
    story = berlin(friday, hours=True)
    story.issue()
    story.now = closing - timedelta(minutes=16)
    story.issue()
    story.now = closing - timedelta(seconds=1)
    assert story.refused(Closed, story.issue).params["why"] == "last-ticket"
    assert story.pass_time() == ()
    story.now = closing
    assert [type(event) for event in story.pass_time()] == [e.DayClosed]


def test_a_leap_day_is_a_day_like_any() -> None:
    story = Story(at=datetime(2028, 2, 28, 10, 0, tzinfo=UTC))
    numbers = []
    for _ in range(3):
        numbers += [story.issue().number, story.issue().number]
        story.wait(days=1)
    assert numbers == [1, 2, 1, 2, 1, 2]
    assert days(story) == [date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)]


def test_many_days_off() -> None:
    story = Story()
    ticket = story.issue().ticket
    story.wait(days=40)
    story.restart()
    assert story.issue().label == "A-001"
    assert ticket not in story.hall.tickets


def test_time_never_goes_back_in_the_journal_but_for_a_clock_that_was_far_ahead() -> None:
    story = Story()
    story.open("1")
    for hours in (-5, 3, -40, 41, 2, -1):
        story.wait(hours=hours)
        story.issue()
    assert all(one.at <= two.at for one, two in pairwise(story.journal))


def test_the_visit_at_the_counter_outlives_a_small_jump() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.wait(hours=-6)
    story.start(ticket)
    story.wait(hours=8)
    assert story.ticket(ticket).phase is Phase.SERVING
    assert story.finish(ticket).served_seconds == 7200
