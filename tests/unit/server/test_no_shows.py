"""Rule 16: a no-show needs the set recalls and seconds first, and can be brought back within the set time, at the set place."""

from dataclasses import replace

import pytest

from server.domain import events as e
from server.domain.plan import NoShow, Place
from server.domain.refusals import (
    NobodyWaiting,
    NotAtThisCounter,
    TooEarlyForNoShow,
    TooLateToBringBack,
    UnknownErrand,
    UnknownTicket,
    WrongState,
)
from server.domain.ticket import Phase
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan


def patient(
    *,
    recalls: int = 2,
    seconds: float = 60,
    place: Place = Place.ARRIVAL,
    back: float = 1800,
    last: int = 999,
) -> Story:
    """A hall with limits, and an officer at counters 1 and 2."""
    limits = NoShow(recalls=recalls, seconds=seconds, bring_back_seconds=back, place=place)
    story = Story(replace(small_plan(last=last), no_show=limits))
    story.open("1", "2")
    return story


def gone(story: Story) -> str:
    """The ticket of somebody who did not come."""
    ticket = story.issue().ticket
    story.call()
    for _ in range(story.plan.no_show.recalls):
        story.recall(ticket)
    story.wait(seconds=story.plan.no_show.seconds)
    story.no_show(ticket)
    return ticket


def test_a_no_show_needs_recalls_and_seconds_since_the_last_call() -> None:
    story = patient()
    ticket = story.issue().ticket
    story.call()
    early = story.refused(TooEarlyForNoShow, lambda: story.no_show(ticket))
    assert early.params == {"label": "A-001", "recalls": 2, "seconds": 60}
    story.wait(seconds=45)
    story.recall(ticket)
    early = story.refused(TooEarlyForNoShow, lambda: story.no_show(ticket))
    assert early.params == {"label": "A-001", "recalls": 1, "seconds": 60}, "the seconds begin again"
    story.recall(ticket)
    story.wait(seconds=59.5)
    early = story.refused(TooEarlyForNoShow, lambda: story.no_show(ticket))
    assert early.params == {"label": "A-001", "recalls": 0, "seconds": 1}
    story.wait(seconds=0.5)
    assert story.no_show(ticket) == e.NoShowMarked(ticket=ticket, label="A-001", counter="1")
    assert story.ticket(ticket).phase is Phase.NO_SHOW


def test_recalls_of_an_earlier_call_do_not_count() -> None:
    story = patient(seconds=0)
    ticket = story.issue().ticket
    story.call()
    story.recall(ticket)
    story.recall(ticket)
    story.hold(ticket)
    story.resume(ticket)
    story.call()
    assert story.refused(TooEarlyForNoShow, lambda: story.no_show(ticket)).params["recalls"] == 2


def test_only_the_called_ticket_at_its_counter_can_be_a_no_show() -> None:
    story = patient(recalls=0, seconds=0)
    first, second = story.issue().ticket, story.issue().ticket
    story.call()
    story.refused(NotAtThisCounter, lambda: story.no_show(first, "2"))
    story.refused(WrongState, lambda: story.no_show(second))
    story.refused(UnknownTicket, lambda: story.no_show("nobody"))
    story.start(first)
    story.refused(WrongState, lambda: story.no_show(first))


@pytest.mark.parametrize(
    ("place", "order"), [(Place.HEAD, "t123"), (Place.ARRIVAL, "1t23"), (Place.END, "123t")]
)
def test_whoever_comes_after_all_waits_at_the_set_place(place: Place, order: str) -> None:
    story = patient(place=place)
    early = story.issue("reg/lost-card").ticket
    story.wait(minutes=1)
    ticket = gone_from(story)
    story.wait(minutes=5)
    later = [story.issue().ticket for _ in range(2)]
    story.wait(minutes=1)
    back = story.bring_back(ticket)
    assert (back.ticket, back.errand, back.line) == (ticket, 1, "reg/a")
    assert story.ticket(ticket).phase is Phase.WAITING
    names = {early: "1", later[0]: "2", later[1]: "3", ticket: "t"}
    assert "".join(names[story.serve_next().ticket] for _ in range(4)) == order


def gone_from(story: Story) -> str:
    """Like ``gone``, though somebody else came earlier."""
    ticket = story.issue().ticket
    story.choose(ticket, "1", "as in a story")
    story.recall(ticket)
    story.recall(ticket)
    story.wait(seconds=60)
    story.no_show(ticket)
    return ticket


def test_back_until_the_time_has_passed() -> None:
    story = patient(back=600)
    ticket = gone(story)
    story.wait(seconds=600)
    story.bring_back(ticket)
    story.call()
    story.recall(ticket)
    story.recall(ticket)
    story.wait(seconds=60)
    story.no_show(ticket)
    story.wait(seconds=600, microseconds=1)
    story.refused(TooLateToBringBack, lambda: story.bring_back(ticket))


def test_only_a_no_show_is_brought_back_and_once() -> None:
    story = patient()
    ticket = gone(story)
    story.refused(UnknownErrand, lambda: story.bring_back(ticket, 2))
    story.bring_back(ticket)
    story.refused(WrongState, lambda: story.bring_back(ticket))
    story.serve_next()
    story.refused(WrongState, lambda: story.bring_back(ticket))
    story.refused(UnknownTicket, lambda: story.bring_back("nobody"))


def test_a_no_show_is_not_called_and_the_next_day_not_brought_back() -> None:
    story = patient(back=1_000_000)
    ticket = gone(story)
    story.refused(NobodyWaiting, story.call)
    story.wait(days=1)
    story.refused(UnknownTicket, lambda: story.bring_back(ticket))


def test_nobody_comes_back_under_a_number_that_is_somebody_elses_by_now() -> None:
    story = patient(last=3)
    ticket = gone(story)
    assert [story.issue().number for _ in range(3)] == [2, 3, 1]
    story.refused(TooLateToBringBack, lambda: story.bring_back(ticket))
    for _ in range(3):
        story.serve_next()
    story.bring_back(ticket)
    assert [story.issue().number for _ in range(2)] == [2, 3], "and the number lives again"
    assert story.serve_next().ticket == ticket


def test_a_second_visit_of_a_no_show_is_a_leg_of_its_own() -> None:
    story = patient()
    ticket = story.issue().ticket
    story.wait(minutes=4)
    story.call()
    for _ in range(2):
        story.wait(seconds=20)
        story.recall(ticket)
    story.wait(seconds=60)
    story.no_show(ticket)
    story.wait(minutes=10)
    story.bring_back(ticket)
    story.wait(minutes=2)
    story.call()
    story.wait(seconds=15)
    story.start(ticket)
    story.wait(minutes=3)
    story.finish(ticket)
    first, second = story.legs(ticket)
    assert (first.waited_seconds, first.walked_seconds, first.served_seconds) == (240, None, None)
    assert (second.waited_seconds, second.walked_seconds, second.served_seconds) == (120, 15, 180)
    assert (first.end, second.end) == ("no_show", "done")
    assert first.first_called_at is not None
    assert first.last_called_at is not None
    assert (first.last_called_at - first.first_called_at).total_seconds() == 40


def test_limits_hold_after_a_crash() -> None:
    story = patient()
    ticket = story.issue().ticket
    story.call()
    story.recall(ticket)
    story.restart()
    assert story.refused(TooEarlyForNoShow, lambda: story.no_show(ticket)).params["recalls"] == 1
    story.recall(ticket)
    story.wait(minutes=2)
    story.no_show(ticket)
    story.restart()
    story.bring_back(ticket)
    story.restart()
    assert story.call().ticket == ticket
