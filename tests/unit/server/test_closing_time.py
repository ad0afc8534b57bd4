"""Rules 2, 6: what happens at closing: those who wait are served or their tickets end; a day may be opened again by hand."""

from datetime import date, timedelta

import pytest

from server.domain import events as e
from server.domain.plan import AtClosing
from server.domain.refusals import Closed, NobodyWaiting, WrongState
from server.domain.ticket import Phase
from tests.fakes.halls import MORNING, Story
from tests.fakes.rich_plans import busy_plan, hours

MONDAY = date(2026, 11, 23)
CLOSING = MORNING + timedelta(hours=8)
"""16:00 in Jakarta."""


def nearly_over(at_closing: AtClosing = AtClosing.KEEP, **before: float) -> Story:
    """A Monday, some *minutes* before closing; officers at counters 1 and 4."""
    story = Story(busy_plan(at_closing=at_closing))
    story.now = CLOSING - timedelta(**(before or {"minutes": 20}))
    story.open("1", "4")
    return story


def at_closing(story: Story) -> list[e.Event]:
    story.now = CLOSING
    return list(story.pass_time())


def test_the_day_closes_once_when_the_last_hour_is_over() -> None:
    story = nearly_over()
    story.issue()
    story.now = CLOSING - timedelta(microseconds=1)
    assert story.pass_time() == ()
    assert at_closing(story) == [e.DayClosed(day=MONDAY, open_tickets=1)]
    story.wait(hours=1)
    assert story.pass_time() == ()
    story.restart()
    assert story.pass_time() == ()


def test_a_break_is_not_the_end() -> None:
    story = Story(busy_plan())
    story.issue()
    story.now = MORNING + timedelta(hours=4, minutes=30)
    assert story.pass_time() == ()
    assert story.refused(Closed, story.issue).params["why"] == "break"


def test_no_ticket_is_given_after_the_last_one_and_after_closing() -> None:
    story = nearly_over(minutes=15)
    assert story.refused(Closed, story.issue).params["why"] == "last-ticket"
    story.wait(minutes=15)
    refused = story.refused(Closed, story.issue)
    assert (refused.params["why"], refused.params["opens"]) == ("hours", "2026-11-24T08:00+07:00")


def test_those_who_are_kept_are_served_after_closing() -> None:
    story = nearly_over(AtClosing.KEEP)
    tickets = [story.issue("reg/lost-card").ticket for _ in range(3)]
    at_closing(story)
    assert [story.serve_next().ticket for _ in tickets] == tickets


def test_what_is_left_ends_with_the_day() -> None:
    story = nearly_over(AtClosing.KEEP)
    ticket = story.issue().ticket
    at_closing(story)
    story.wait(hours=8)
    expired, *rest = story.pass_time()
    assert expired == e.TicketExpired(ticket=ticket, label="A-001")
    assert [type(event) for event in rest] == [e.CounterClosed, e.CounterClosed, e.DayOpened]
    assert not story.hall.alive


def test_tickets_that_end_at_closing_are_no_longer_called() -> None:
    story = nearly_over(AtClosing.EXPIRE)
    waiting = story.issue().ticket
    events = at_closing(story)
    assert events == [
        e.TicketExpired(ticket=waiting, label="A-001"),
        e.DayClosed(day=MONDAY, open_tickets=0),
    ]
    story.refused(NobodyWaiting, story.call)
    story.refused(WrongState, lambda: story.cancel(waiting))
    assert story.legs(waiting)[0].end == "expired"


@pytest.mark.parametrize("started", [True, False])
def test_whoever_is_at_a_counter_is_served_to_the_end(started: bool) -> None:
    story = nearly_over(AtClosing.EXPIRE)
    ticket = story.issue().ticket
    story.call()
    if started:
        story.start(ticket)
    assert at_closing(story) == [e.DayClosed(day=MONDAY, open_tickets=1)]
    if not started:
        story.start(ticket)
    story.finish(ticket)
    assert story.ticket(ticket).phase is Phase.DONE


def test_the_other_errands_of_a_visitor_at_a_counter_end_at_closing() -> None:
    story = nearly_over(AtClosing.EXPIRE)
    ticket = story.issue("reg/card", also=("pol/report", "reg/birth")).ticket
    story.call()
    *cancelled, closed = at_closing(story)
    assert closed == e.DayClosed(day=MONDAY, open_tickets=1)
    assert [
        (event.errand, event.reason, event.open_errands)
        for event in cancelled
        if isinstance(event, e.ErrandCancelled)
    ] == [
        (3, "closing", 2),
        (2, "closing", 1),
    ]
    assert story.finish_now(ticket).open_errands == 0
    assert not story.hall.alive


def test_held_visitors_end_at_closing_too() -> None:
    story = nearly_over(AtClosing.EXPIRE)
    ticket = story.issue().ticket
    story.call()
    story.hold(ticket, minutes=60)
    at_closing(story)
    assert story.ticket(ticket).phase is Phase.EXPIRED
    story.wait(hours=2)
    assert story.pass_time() == ()


def test_a_visit_kept_at_a_counter_can_still_be_held_and_sent_on_after_closing() -> None:
    story = nearly_over(AtClosing.EXPIRE)
    ticket = story.issue("reg/lost-card").ticket
    story.call()
    at_closing(story)
    story.hold(ticket, minutes=5)
    story.wait(minutes=5)
    assert story.serve_next().ticket == ticket


def test_a_day_is_opened_again_by_hand_and_closes_again() -> None:
    story = nearly_over(AtClosing.KEEP)
    kept = story.issue().ticket
    at_closing(story)
    story.wait(minutes=10)
    story.override(MONDAY, hours(8, 12), hours(13, 18))
    assert story.issue().label == "A-002"
    assert story.pass_time() == ()
    assert story.serve_next().ticket == kept
    story.now = CLOSING + timedelta(hours=2)
    assert story.pass_time() == (e.DayClosed(day=MONDAY, open_tickets=1),)
    assert story.refused(Closed, story.issue).params["why"] == "hours"


def test_a_reopened_day_does_not_bring_back_ended_tickets() -> None:
    story = nearly_over(AtClosing.EXPIRE)
    ended = story.issue().ticket
    at_closing(story)
    story.override(MONDAY, hours(8, 18))
    newcomer = story.issue().ticket
    assert story.serve_next().ticket == newcomer
    assert story.ticket(ended).phase is Phase.EXPIRED


def test_an_override_taken_back_closes_again_at_once() -> None:
    story = nearly_over(AtClosing.KEEP)
    at_closing(story)
    story.override(MONDAY, hours(8, 18))
    story.issue()
    story.override(MONDAY, again=True)
    assert story.pass_time() == (e.DayClosed(day=MONDAY, open_tickets=1),)
    story.refused(Closed, story.issue)


def test_a_day_closed_by_hand_before_its_time_ends_at_once() -> None:
    story = Story(busy_plan(at_closing=AtClosing.EXPIRE))
    story.open("1")
    served = story.issue().ticket
    story.call()
    waiting = story.issue().ticket
    story.wait(hours=1)
    story.override(MONDAY, hours(8, 9))
    closed = story.refused(Closed, story.issue)
    assert (closed.params["why"], closed.params["said"]) == ("override", "a story")
    assert story.ticket(waiting).phase is Phase.EXPIRED
    story.finish_now(served)


def test_closing_survives_a_crash_before_and_after() -> None:
    story = nearly_over(AtClosing.EXPIRE)
    story.issue()
    story.restart()
    assert len(at_closing(story)) == 2
    story.restart()
    assert story.pass_time() == ()
    assert not story.hall.alive


def test_a_hall_that_was_off_at_closing_closes_when_it_is_back() -> None:
    story = nearly_over(AtClosing.EXPIRE)
    ticket = story.issue().ticket
    story.now = CLOSING + timedelta(hours=1)
    story.restart()
    assert [type(event) for event in story.pass_time()] == [e.TicketExpired, e.DayClosed]
    assert story.legs(ticket)[0].end == "expired"


def test_a_day_without_hours_never_closes_before_midnight() -> None:
    story = Story()
    story.issue()
    story.wait(hours=15, minutes=59)
    assert story.pass_time() == ()


@pytest.mark.parametrize("way", list(AtClosing))
def test_a_day_shut_for_the_rest_of_it_ends_at_once(way: AtClosing) -> None:
    story = Story(busy_plan(at_closing=way))
    story.open("1")
    served, waiting = story.issue().ticket, story.issue().ticket
    story.call()
    story.wait(hours=1)
    story.override(MONDAY)
    expires = way is AtClosing.EXPIRE
    assert story.pass_time()[-1] == e.DayClosed(day=MONDAY, open_tickets=1 if expires else 2)
    assert story.pass_time() == ()
    story.restart()
    assert story.pass_time() == ()
    assert story.ticket(waiting).phase is (Phase.EXPIRED if expires else Phase.WAITING)
    story.finish_now(served)
    story.override(MONDAY, again=True)
    assert story.issue().label == "A-003", "it goes on after all"


def test_a_day_without_any_hour_is_closed_from_the_beginning() -> None:
    story = Story(busy_plan(), at=MORNING - timedelta(days=1))
    assert [type(event) for event in story.pass_time()] == [e.DayOpened, e.DayClosed]
    story.now = MORNING
    assert [type(event) for event in story.pass_time()] == [e.DayOpened]


@pytest.mark.parametrize("way", ["held", "hold ended", "resumed", "sent on", "brought back"])
def test_who_waits_after_closing_has_an_hour_and_no_more(way: str) -> None:
    story = nearly_over(AtClosing.EXPIRE)
    ticket = story.issue("reg/lost-card").ticket
    story.call()
    at_closing(story)
    match way:
        case "held" | "hold ended":
            story.hold(ticket, minutes=480 if way == "held" else 5)
        case "resumed":
            story.hold(ticket)
            story.resume(ticket)
        case "sent on":
            story.transfer(ticket, to_counter="2")
        case "brought back":
            for _ in range(story.plan.no_show.recalls):
                story.recall(ticket)
            story.wait(seconds=story.plan.no_show.seconds)
            story.no_show(ticket)
            story.bring_back(ticket)
    story.now = CLOSING + timedelta(minutes=59, seconds=59)
    story.pass_time()
    assert story.ticket(ticket).alive
    story.restart()
    story.now = CLOSING + timedelta(hours=1)
    assert story.pass_time() == (e.TicketExpired(ticket=ticket, label="A-001"),)
    assert story.pass_time() == ()
    assert not story.hall.alive


def test_late_at_a_counter_one_is_served_to_the_end_and_then_not_kept_waiting() -> None:
    story = nearly_over(AtClosing.EXPIRE)
    ticket, other = story.issue("reg/lost-card").ticket, story.issue("pol/report").ticket
    story.call()
    story.call("4")
    at_closing(story)
    story.wait(hours=2)
    assert story.pass_time() == ()
    story.start(ticket)
    story.hold(ticket)
    assert story.pass_time() == (e.TicketExpired(ticket=ticket, label="A-001"),)
    story.finish_now(other, "4")


def test_where_tickets_are_kept_they_are_kept_until_the_end_of_the_day() -> None:
    story = nearly_over(AtClosing.KEEP)
    ticket = story.issue("reg/lost-card").ticket
    at_closing(story)
    story.wait(hours=3)
    assert story.pass_time() == ()
    assert story.ticket(ticket).alive
