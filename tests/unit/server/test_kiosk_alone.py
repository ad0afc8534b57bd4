"""Rule 7: a kiosk without the server gives numbers of its own range and hands the tickets in later; none is given twice."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.refusals import (
    ErrandAlreadyThere,
    LineFull,
    NoNumbersLeft,
    NumberNotReserved,
    RequestReused,
    TakenAnotherDay,
    TooManyErrands,
    UnknownLine,
    UnknownPriority,
    UnknownService,
)
from server.domain.ticket import Phase
from tests.fakes.halls import MORNING, Story, busy
from tests.fakes.plans import small_plan


def test_ranges_lie_at_the_top_and_never_overlap() -> None:
    story = Story()
    first, second = story.reserve(count=20), story.reserve(count=20, kiosk="k2")
    assert (first.letters, first.first, first.last) == ("A", 980, 999)
    assert (second.first, second.last) == (960, 979)
    other = story.reserve("reg/b", 20)
    assert (other.letters, other.first, other.last) == ("B", 980, 999)


def test_the_server_never_gives_a_reserved_number() -> None:
    story = Story(small_plan(last=10))
    reserved = story.reserve(count=3)
    story.open("1")
    given = []
    for _ in range(30):
        given.append(story.issue().number)
        story.serve_next()
    assert not set(given) & set(range(reserved.first, reserved.last + 1))
    assert set(given) == set(range(1, reserved.first))


def test_tickets_given_alone_keep_their_number_time_and_place() -> None:
    story = Story()
    reserved = story.reserve()
    story.wait(minutes=1)
    early = story.issue().ticket
    story.wait(minutes=10)
    late = story.issue().ticket
    issued = story.hand_in(reserved.first, MORNING + timedelta(minutes=5))
    assert (issued.number, issued.label, issued.channel) == (reserved.first, "A-995", "alone")
    ticket = story.ticket(issued.ticket)
    assert ticket.arrived_at == MORNING + timedelta(minutes=5)
    story.open("1")
    assert [story.serve_next().ticket for _ in range(3)] == [early, issued.ticket, late]
    assert story.legs(issued.ticket)[0].waited_seconds == 360


def test_a_number_is_handed_in_once_by_its_kiosk_in_its_line() -> None:
    story = Story()
    number = story.reserve().first
    story.refused(NumberNotReserved, lambda: story.hand_in(number, story.now, kiosk="k2"))
    story.refused(NumberNotReserved, lambda: story.hand_in(number, story.now, "reg/birth"))
    story.refused(NumberNotReserved, lambda: story.hand_in(number - 1, story.now))
    story.hand_in(number, story.now)
    story.refused(NumberNotReserved, lambda: story.hand_in(number, story.now))


def test_several_errands_are_handed_in_on_the_number_of_the_first() -> None:
    story = Story()
    story.open("1", "4")
    number = story.reserve("reg/b").first
    story.wait(minutes=10)
    taken_at = MORNING + timedelta(minutes=3)
    issued = story.hand_in(number, taken_at, "reg/birth", also=["pol/record", "reg/card"])
    assert (issued.label, issued.line, issued.channel) == ("B-995", "reg/b", "alone")
    assert [errand.service for errand in issued.errands] == ["reg/birth", "pol/record", "reg/card"]
    assert [errand.place[0] for errand in story.ticket(issued.ticket).errands] == [taken_at] * 3
    assert story.call("4").ticket == issued.ticket, "they wait in every line at once"
    assert story.phases(issued.ticket) == [Phase.BLOCKED, Phase.CALLED, Phase.BLOCKED]


def test_the_number_must_be_of_the_first_services_line() -> None:
    story = Story()
    number = story.reserve("reg/b").first
    story.refused(NumberNotReserved, lambda: story.hand_in(number, story.now, also=["reg/birth"]))
    story.hand_in(number, story.now, "reg/birth", also=["reg/card"])


def test_what_is_handed_in_names_each_service_once() -> None:
    story = Story()
    number = story.reserve().first
    story.refused(ErrandAlreadyThere, lambda: story.hand_in(number, story.now, also=["reg/card"]))
    also = ["reg/birth", "pol/record", "reg/birth"]
    story.refused(ErrandAlreadyThere, lambda: story.hand_in(number, story.now, also=also))
    story.refused(UnknownService, lambda: story.hand_in(number, story.now, also=["reg/passport"]))
    many = [f"reg/{place}" for place in range(12)]
    plan = small_plan()
    card = plan.services["reg/card"]
    story = Story(
        replace(plan, services={**plan.services, **{name: replace(card, id=name) for name in many}})
    )
    story.reserve()
    story.refused(TooManyErrands, lambda: story.hand_in(number, story.now, also=many))


def test_prerequisites_hold_for_what_is_handed_in() -> None:
    story = busy("1", "4", "6")
    number = story.reserve("pol/k", 2).first
    issued = story.hand_in(number, story.now, "pol/record", also=["bank/fee"])
    assert issued.errands[0].needs == (2,)
    assert story.phases(issued.ticket) == [Phase.BLOCKED, Phase.WAITING]


def test_the_same_hand_in_is_answered_twice() -> None:
    story = Story()
    number = story.reserve().first
    once = story.hand_in(number, story.now, request="kiosk-alone-1")
    story.restart()
    assert story.hand_in(number, story.now, request="kiosk-alone-1") == once
    assert len(story.hall.tickets) == 1
    story.refused(RequestReused, lambda: story.hand_in(number + 1, story.now, request="kiosk-alone-1"))
    more = ["pol/record"]
    story.refused(RequestReused, lambda: story.hand_in(number, story.now, also=more, request="kiosk-alone-1"))


def test_what_was_taken_on_another_day_is_refused() -> None:
    story = Story()
    number = story.reserve().first
    story.refused(TakenAnotherDay, lambda: story.hand_in(number, story.now - timedelta(days=1)))
    beginning = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))
    story.refused(TakenAnotherDay, lambda: story.hand_in(number, beginning))


def test_a_kiosk_whose_clock_is_ahead_gave_its_ticket_now() -> None:
    story = Story()
    number = story.reserve().first
    ahead = story.hand_in(number, story.now + timedelta(minutes=40))
    assert story.ticket(ahead.ticket).arrived_at == story.now


def test_the_service_may_have_closed_since() -> None:
    story = Story()
    number = story.reserve().first
    story.wait(hours=1)
    story.override(MORNING.date())
    assert story.hand_in(number, MORNING + timedelta(minutes=5)).number == number


def test_a_kiosk_asks_for_something_sensible() -> None:
    story = Story()
    number = story.reserve().first
    story.refused(UnknownLine, lambda: story.reserve("reg/x"))
    story.refused(UnknownService, lambda: story.hand_in(number, story.now, "reg/passport"))
    minister = c.HandInTicket(
        request_id=story.request(),
        service="reg/card",
        kiosk="k1",
        number=number,
        taken_at=story.now,
        priority="minister",
    )
    story.refused(UnknownPriority, lambda: story.tell(minister))


@pytest.mark.parametrize("count", [0, -3])
def test_a_kiosk_asks_for_some_numbers(count: int) -> None:
    story = Story()
    story.refused(NoNumbersLeft, lambda: story.reserve(count=count))


def test_half_of_a_lines_numbers_stay_the_servers() -> None:
    story = Story(small_plan(last=10))
    story.reserve(count=3)
    story.refused(NoNumbersLeft, lambda: story.reserve(count=3))
    story.reserve(count=2)
    story.refused(NoNumbersLeft, lambda: story.reserve(count=1))
    assert [story.issue().number for _ in range(5)] == [1, 2, 3, 4, 5]
    story.refused(LineFull, story.issue)


def test_numbers_in_use_are_not_reserved() -> None:
    story = Story(small_plan(last=10))
    for _ in range(8):
        story.issue()
    reserved = story.reserve(count=2)
    assert (reserved.first, reserved.last) == (9, 10)
    story.refused(NoNumbersLeft, lambda: story.reserve(count=1))


def test_ranges_end_with_the_day() -> None:
    story = Story()
    number = story.reserve().first
    story.wait(days=1)
    story.refused(NumberNotReserved, lambda: story.hand_in(number, story.now))
    assert story.reserve().first == number


def test_ranges_survive_a_crash() -> None:
    story = Story(small_plan(last=10))
    number = story.reserve(count=3).first
    story.restart()
    story.refused(NoNumbersLeft, lambda: story.reserve(count=3))
    story.hand_in(number, story.now)
    story.restart()
    story.refused(NumberNotReserved, lambda: story.hand_in(number, story.now))
    assert isinstance(story.issue(), e.TicketIssued)


def test_a_ticket_given_alone_counts_for_the_quota_and_is_never_refused_for_it() -> None:
    """The slip is out: whoever holds it is served, and nobody else gets a place for it."""
    plan = small_plan()
    one_place = replace(plan.services["reg/card"], quota=1)
    story = Story(replace(plan, services={**plan.services, "reg/card": one_place}))
    number = story.reserve().first
    story.issue()
    assert story.hand_in(number, story.now).number == number
