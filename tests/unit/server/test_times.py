"""Rule 20: waiting, walking, serving, hold and total times are kept apart, for the first and the last call, to the second."""

from datetime import timedelta

from server.domain.leg import Leg
from server.domain.ticket import Phase
from tests.fakes.halls import MORNING, Story
from tests.fakes.rich_plans import always_open, busy_plan


def total(leg: Leg) -> float:
    """From joining the line to the end."""
    assert leg.ended_at is not None
    return (leg.ended_at - leg.entered_at).total_seconds()


def parts(leg: Leg) -> float:
    """What was kept apart, together again."""
    return sum(leg.seconds(phase) for phase in Phase)


def at(**passed: float) -> object:
    return MORNING + timedelta(**passed)


def test_a_plain_visit() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.wait(minutes=10)
    story.call()
    story.wait(seconds=42)
    assert story.start(ticket).walked_seconds == 42
    story.wait(minutes=6, milliseconds=250)
    assert story.finish(ticket).served_seconds == 360.25
    (leg,) = story.legs(ticket)
    assert (leg.waited_seconds, leg.walked_seconds, leg.served_seconds) == (600, 42, 360.25)
    assert (leg.held_seconds, leg.blocked_seconds, total(leg)) == (0, 0, 1002.25)


def test_the_first_and_the_last_call_are_kept_apart() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.wait(minutes=10)
    story.call()
    story.wait(seconds=30)
    story.recall(ticket)
    story.wait(seconds=30)
    story.recall(ticket)
    story.wait(seconds=20)
    assert story.start(ticket).walked_seconds == 80, "since the call"
    story.finish(ticket)
    (leg,) = story.legs(ticket)
    assert (leg.first_called_at, leg.last_called_at) == (at(minutes=10), at(minutes=11))
    assert (leg.waited_seconds, leg.walked_seconds) == (600, 20)
    assert leg.seconds(Phase.CALLED) == 80


def test_a_hold_is_neither_waiting_nor_serving() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.wait(minutes=2)
    story.call()
    story.wait(seconds=10)
    story.start(ticket)
    story.wait(minutes=3)
    story.hold(ticket)
    story.wait(minutes=40)
    story.resume(ticket, "1")
    story.wait(minutes=4)
    assert story.finish(ticket).served_seconds == 420
    (leg,) = story.legs(ticket)
    assert (leg.waited_seconds, leg.walked_seconds, leg.held_seconds, leg.served_seconds) == (
        120,
        10,
        2400,
        420,
    )
    assert parts(leg) == total(leg) == 2950


def test_after_a_hold_one_waits_and_walks_again() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.wait(minutes=1)
    story.call()
    story.wait(seconds=10)
    story.start(ticket)
    story.wait(minutes=2)
    story.hold(ticket, minutes=5)
    story.wait(minutes=5)
    story.pass_time()
    story.wait(minutes=7)
    story.call()
    story.wait(seconds=20)
    assert story.start(ticket).walked_seconds == 20
    story.wait(minutes=3)
    assert story.finish(ticket).served_seconds == 300
    (leg,) = story.legs(ticket)
    assert (leg.first_called_at, leg.last_called_at) == (at(minutes=1), at(minutes=15, seconds=10))
    assert (leg.waited_seconds, leg.held_seconds, leg.served_seconds) == (480, 300, 300)
    assert leg.walked_seconds == 20, "after the last call"
    assert leg.seconds(Phase.CALLED) == 30
    assert parts(leg) == total(leg)


def test_held_before_service_began() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.wait(seconds=15)
    story.hold(ticket)
    story.wait(minutes=10)
    story.resume(ticket, "1")
    story.wait(minutes=1)
    story.finish(ticket)
    (leg,) = story.legs(ticket)
    assert (leg.held_seconds, leg.served_seconds, leg.seconds(Phase.CALLED)) == (600, 60, 15)


def test_a_hold_that_ends_unserved_is_counted() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.start(ticket)
    story.wait(minutes=1)
    story.hold(ticket)
    story.wait(minutes=10)
    story.cancel(ticket)
    (leg,) = story.legs(ticket)
    assert (leg.held_seconds, leg.served_seconds, leg.end) == (600, 60, "cancelled")


def test_a_transferred_service_counts_in_its_own_leg() -> None:
    story = Story()
    story.open("1", "4")
    ticket = story.issue().ticket
    story.call()
    story.start(ticket)
    story.wait(minutes=3)
    story.hold(ticket)
    story.wait(minutes=2)
    story.resume(ticket, "1")
    story.wait(minutes=1)
    assert story.transfer(ticket, "pol/record").served_seconds == 240
    story.call("4")
    story.wait(seconds=9)
    assert story.start(ticket, "4").walked_seconds == 9
    assert story.finish(ticket, "4").served_seconds == 0
    first, second = story.legs(ticket)
    assert (first.served_seconds, first.held_seconds) == (240, 120)
    assert (second.served_seconds, second.held_seconds, second.waited_seconds) == (0, 0, 0)


def test_somebody_who_was_never_called_has_not_waited_for_a_call() -> None:
    story = Story()
    ticket = story.issue().ticket
    story.wait(minutes=5)
    story.cancel(ticket)
    (leg,) = story.legs(ticket)
    assert (leg.waited_seconds, leg.walked_seconds, leg.served_seconds) == (None, None, None)
    assert (total(leg), leg.end) == (300, "cancelled")


def test_times_of_several_errands_add_up_each() -> None:
    story = Story(always_open(busy_plan()))
    story.open("1", "4", "5", "6")
    ticket = story.issue(package="restaurant").ticket
    for counter in ("5", "1", "6", "4"):
        story.wait(minutes=4)
        story.call(counter)
        story.wait(seconds=30)
        story.start(ticket, counter)
        story.wait(minutes=2)
        story.finish(ticket, counter)
    for errand in story.ticket(ticket).errands:
        (leg,) = errand.legs
        assert parts(leg) == total(leg)
        assert leg.served_seconds == 120
    tax, fee, record, card = (errand.leg for errand in story.ticket(ticket).errands)
    assert (tax.waited_seconds, card.waited_seconds) == (240, 480)
    assert (tax.blocked_seconds, card.blocked_seconds) == (0, 150)
    assert (fee.waited_seconds, fee.blocked_seconds) == (480, 540), (
        "blocked until the tax number is there, and while the card is made"
    )
    assert (record.waited_seconds, record.blocked_seconds) == (240, 1170)


def test_times_do_not_go_backwards_with_the_clock() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.wait(hours=-3)
    story.call()
    story.wait(hours=-1)
    assert story.start(ticket).walked_seconds == 0
    story.wait(hours=-1)
    assert story.finish(ticket).served_seconds == 0
    (leg,) = story.legs(ticket)
    assert (leg.waited_seconds, leg.walked_seconds, leg.served_seconds) == (0, 0, 0)


def test_a_crash_changes_no_time() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    for act in (
        story.call,
        lambda: story.start(ticket),
        lambda: story.hold(ticket),
        lambda: story.resume(ticket, "1"),
    ):
        story.wait(seconds=61.5)
        act()
        story.restart()
    story.wait(seconds=61.5)
    story.finish(ticket)
    (leg,) = story.legs(ticket)
    assert (leg.waited_seconds, leg.walked_seconds, leg.held_seconds) == (61.5, 61.5, 61.5)
    assert leg.served_seconds == 123
