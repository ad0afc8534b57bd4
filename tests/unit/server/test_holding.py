"""Rules 15, 17, 20: visitors are set aside for a time, until they return, or for one counter or officer, and come back once."""

import pytest

from server.domain import events as e
from server.domain.refusals import (
    BadDelay,
    CounterBusy,
    CounterNotOpen,
    KeptForAnother,
    NobodyWaiting,
    NotAtThisCounter,
    PersonalData,
    UnknownCounter,
    WrongState,
)
from server.domain.ticket import Phase
from tests.fakes.halls import Story


def at_the_counter(story: Story, *, started: bool = True) -> str:
    """The ticket of somebody who is served at counter 1."""
    story.open("1", "2")
    story.issue()
    called = story.call()
    if started:
        story.start(called.ticket)
    return called.ticket


@pytest.mark.parametrize("started", [True, False])
def test_a_held_visitor_returns_at_the_time_to_the_place_they_had(started: bool) -> None:
    story = Story()
    held = at_the_counter(story, started=started)
    story.wait(minutes=2)
    event = story.hold(held, minutes=10)
    assert event.until is not None
    assert (event.until - story.now).total_seconds() == 600
    assert story.ticket(held).phase is Phase.HELD
    others = [story.issue().ticket for _ in range(3)]
    assert story.serve_next().ticket == others[0], "the counter is free meanwhile"
    story.wait(minutes=9, seconds=59)
    assert story.pass_time() == ()
    story.wait(seconds=1)
    (ended,) = story.pass_time()
    assert ended == e.HoldEnded(ticket=held, label="A-001", errand=1, line="reg/a")
    assert [story.serve_next().ticket for _ in range(3)] == [held, *others[1:]]


def test_a_held_visitor_returns_once() -> None:
    story = Story()
    held = at_the_counter(story)
    story.hold(held, minutes=5)
    story.wait(minutes=2)
    story.resume(held)
    assert story.call().ticket == held
    story.start(held)
    story.hold(held, minutes=30)
    story.wait(minutes=4)
    assert story.pass_time() == (), "the first hold is over and does not end the second"
    story.wait(minutes=26)
    assert len(story.pass_time()) == 1
    assert story.pass_time() == ()
    story.serve_next()
    story.refused(NobodyWaiting, lambda: story.call("2"))


def test_a_hold_without_a_time_lasts_until_somebody_says_so() -> None:
    story = Story()
    held = at_the_counter(story)
    assert story.hold(held, reason="photograph").until is None
    story.wait(hours=4)
    story.refused(NobodyWaiting, lambda: story.call("2"))
    later = story.issue().ticket
    assert story.resume(held) == e.HoldEnded(ticket=held, label="A-001", errand=1, line="reg/a")
    assert [story.serve_next("2").ticket for _ in range(2)] == [held, later]


def test_a_visitor_back_at_the_counter_is_served_on_uncalled() -> None:
    story = Story()
    held = at_the_counter(story)
    story.wait(minutes=3)
    story.hold(held)
    story.wait(minutes=20, milliseconds=500)
    resumed = story.resume(held, "2")
    assert resumed == e.ServiceResumed(ticket=held, label="A-001", counter="2", errand=1, held_seconds=1200.5)
    assert story.ticket(held).phase is Phase.SERVING
    story.wait(minutes=4)
    assert story.finish(held, "2").served_seconds == 420, "without the time on hold"
    (leg,) = story.legs(held)
    assert (leg.held_seconds, leg.served_seconds) == (1200.5, 420)


def test_a_busy_closed_or_unknown_counter_takes_nobody_back() -> None:
    story = Story()
    held = at_the_counter(story)
    story.hold(held)
    story.issue()
    story.call()
    story.refused(CounterBusy, lambda: story.resume(held, "1"))
    story.refused(CounterNotOpen, lambda: story.resume(held, "3"))
    story.refused(UnknownCounter, lambda: story.resume(held, "99"))
    assert isinstance(story.resume(held, "2"), e.ServiceResumed)


def test_a_visitor_held_for_a_counter_is_called_there_and_nowhere_else() -> None:
    story = Story()
    held = at_the_counter(story)
    story.hold(held, minutes=5, for_counter="2")
    story.wait(minutes=5)
    story.refused(NobodyWaiting, story.call)
    story.refused(KeptForAnother, lambda: story.choose(held, "1"))
    called = story.call("2")
    assert (called.ticket, called.reason.turn) == (held, "own")


def test_a_visitor_held_for_an_officer_follows_the_officer() -> None:
    story = Story()
    held = at_the_counter(story)
    story.open("3", officer="Siti")
    story.hold(held, minutes=5, for_officer="Siti")
    story.wait(minutes=5)
    for counter in ("1", "2"):
        story.refused(NobodyWaiting, lambda counter=counter: story.call(counter))  # type: ignore[misc]
    story.close("3")
    story.close("2")
    story.open("2", officer="Siti")
    story.refused(NobodyWaiting, story.call)
    assert story.call("2").ticket == held


def test_who_is_held_for_a_counter_is_not_served_on_at_another() -> None:
    story = Story()
    held = at_the_counter(story)
    story.hold(held, for_counter="2")
    story.refused(KeptForAnother, lambda: story.resume(held, "1"))
    assert isinstance(story.resume(held, "2"), e.ServiceResumed)


@pytest.mark.parametrize("minutes", [0, -5])
def test_a_hold_is_for_some_minutes(minutes: int) -> None:
    story = Story()
    served = at_the_counter(story)
    story.refused(BadDelay, lambda: story.hold(served, minutes=minutes))


def test_a_hold_from_the_wrong_state_or_counter_is_refused() -> None:
    story = Story()
    served = at_the_counter(story)
    waiting = story.issue().ticket
    story.refused(WrongState, lambda: story.hold(waiting))
    story.refused(NotAtThisCounter, lambda: story.hold(served, "2"))
    story.refused(UnknownCounter, lambda: story.hold(served, for_counter="99"))
    story.refused(PersonalData, lambda: story.hold(served, reason="rings 0812 3456 7890"))
    story.refused(WrongState, lambda: story.resume(served))
    story.hold(served)
    for again in (story.hold, story.start, story.finish, story.recall, story.no_show, story.transfer):
        story.refused(WrongState, lambda again=again: again(served))  # type: ignore[misc]


def test_a_held_visitor_may_give_up_and_the_time_brings_nobody_back() -> None:
    story = Story()
    held = at_the_counter(story)
    story.hold(held, minutes=5)
    story.cancel(held)
    story.wait(minutes=10)
    assert story.pass_time() == ()
    story.refused(NobodyWaiting, story.call)
    story.refused(WrongState, lambda: story.resume(held))


def test_a_held_visitor_is_not_called_out_of_turn() -> None:
    story = Story()
    held = at_the_counter(story)
    story.hold(held, minutes=5)
    story.refused(WrongState, lambda: story.choose(held))


def test_a_hold_survives_a_crash_and_ends_on_the_next_look() -> None:
    story = Story()
    held = at_the_counter(story)
    story.hold(held, minutes=5)
    story.restart()
    story.wait(minutes=90)
    story.restart()
    assert [type(event) for event in story.pass_time()] == [e.HoldEnded]
    story.restart()
    assert story.pass_time() == ()
    assert story.call().ticket == held


def test_several_holds_end_in_the_order_of_their_times() -> None:
    story = Story()
    story.open("1")
    tickets = [story.issue().ticket for _ in range(4)]
    for ticket, minutes in zip(tickets, (30, 10, 20, 10), strict=True):
        assert story.call().ticket == ticket
        story.hold(ticket, minutes=minutes)
    story.wait(minutes=60)
    ended = [event.ticket for event in story.pass_time() if isinstance(event, e.HoldEnded)]
    assert ended == [tickets[1], tickets[3], tickets[2], tickets[0]]
    assert [story.serve_next().ticket for _ in tickets] == tickets, "and each has the place they had"


def test_a_counter_that_was_held_for_may_close_and_open_again() -> None:
    story = Story()
    held = at_the_counter(story)
    story.hold(held, minutes=5, for_counter="2")
    story.close("2")
    story.wait(minutes=10)
    story.pass_time()
    story.open("2")
    story.refused(NobodyWaiting, story.call)
    assert story.call("2").ticket == held


@pytest.mark.parametrize("away", ["closed", "paused", "nowhere"])
def test_nobody_waits_for_who_is_not_at_work(away: str) -> None:
    story = Story()
    held = at_the_counter(story)
    if away == "nowhere":
        story.hold(held, minutes=5, for_officer="Siti")
    else:
        story.hold(held, minutes=5, for_counter="2")
        story.close("2") if away == "closed" else story.pause("2")
    story.wait(minutes=5)
    assert story.call("1").ticket == held
