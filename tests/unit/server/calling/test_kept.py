"""Rules 10 and 15: who is kept for a counter or officer is theirs while they are at work, and nobody's prisoner."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from server.domain.refusals import KeptForAnother, NobodyWaiting
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan


def sent_on(
    *, cap: float | None = None, to_counter: str | None = None, to_officer: str | None = None
) -> Story:
    """Somebody served at counter 1 was sent on; counter 2 (Siti) serves the same lines, counter 4 is the police's."""
    story = Story(replace(small_plan(), starvation_seconds=cap))
    story.open("1", "3")
    story.open("2", officer="Siti")
    ticket = story.issue().ticket
    story.call()
    story.transfer(ticket, to_counter=to_counter, to_officer=to_officer)
    return story


def leaves(story: Story) -> None:
    story.close("2")


def pauses(story: Story) -> None:
    story.pause("2")


@pytest.mark.parametrize("goes", [leaves, pauses])
@pytest.mark.parametrize("kept", [{"to_counter": "2"}, {"to_officer": "Siti"}])
def test_who_is_kept_for_somebody_who_goes_away_is_called_by_the_others(
    goes: Callable[[Story], None], kept: dict[str, str]
) -> None:
    story = sent_on(**kept)  # type: ignore[arg-type]  # names are checked as it runs
    story.refused(NobodyWaiting, story.call)
    goes(story)
    called = story.call()
    assert (called.label, called.reason.turn) == ("A-001", "ordinary")


def test_who_is_kept_for_an_officer_who_sits_nowhere_stands_in_line() -> None:
    story = sent_on(to_officer="Tono")
    story.refused(NobodyWaiting, lambda: story.call("3"))
    assert story.call("2").label == "A-001", "and is called like everybody"


def test_and_is_theirs_when_they_come() -> None:
    story = sent_on(to_officer="Tono")
    story.close("3")
    story.open("3", officer="Tono")
    story.refused(NobodyWaiting, story.call)
    called = story.call("3")
    assert (called.label, called.reason.turn) == ("A-001", "own")


def test_an_officer_who_is_back_from_a_pause_has_their_visitors_again() -> None:
    story = sent_on(to_counter="2")
    story.pause("2")
    story.go_on("2")
    story.refused(NobodyWaiting, story.call)
    story.pause("2")
    story.open("2", officer="Siti")  # which ends a pause, too
    story.refused(NobodyWaiting, story.call)
    assert story.call("2").reason.turn == "own"


def test_an_officer_at_another_agencys_counter_is_not_there() -> None:
    story = sent_on(to_officer="Siti")
    story.close("2")
    story.open("4", officer="Siti")
    story.refused(NobodyWaiting, lambda: story.call("4"))
    assert story.call("1").label == "A-001"


def test_nobody_is_kept_past_the_starvation_cap() -> None:
    story = sent_on(cap=1800, to_counter="2")
    story.wait(minutes=30)
    story.refused(NobodyWaiting, story.call)
    story.issue()
    story.wait(seconds=1)
    called = story.call()
    assert (called.label, called.reason.turn) == ("A-001", "starving")


def test_without_a_cap_they_are_kept_as_long_as_somebody_is_there() -> None:
    story = sent_on(to_counter="2")
    story.wait(hours=5)
    story.refused(NobodyWaiting, story.call)


def test_who_may_be_called_by_all_may_be_chosen_by_all() -> None:
    story = sent_on(cap=1800, to_counter="2")
    ticket = next(iter(story.hall.tickets))
    story.refused(KeptForAnother, lambda: story.choose(ticket, "1"))
    story.pause("2")
    assert story.choose(ticket, "1").ticket == ticket
    story.transfer(ticket, to_counter="2")
    story.go_on("2")
    story.refused(KeptForAnother, lambda: story.choose(ticket, "1"))
    story.wait(minutes=31)
    assert story.choose(ticket, "1").ticket == ticket


def test_who_is_kept_stands_at_their_place_in_the_line() -> None:
    story = sent_on(to_counter="2")
    story.wait(minutes=1)
    later = story.issue().label
    story.close("2")
    first = story.call()
    story.finish_now(first.ticket)
    assert (first.label, story.call().label) == ("A-001", later)


def test_a_crash_changes_nothing_of_it() -> None:
    story = sent_on(cap=1800, to_officer="Siti")
    story.pause("2")
    story.restart()
    story.go_on("2")
    story.restart()
    story.refused(NobodyWaiting, story.call)
    story.close("2")
    story.restart()
    assert story.call().label == "A-001"


def test_nobody_is_kept_for_a_counter_that_the_plan_has_lost() -> None:
    story = sent_on(to_counter="2")
    counters = {name: counter for name, counter in story.plan.counters.items() if name != "2"}
    story.restart(replace(story.plan, counters=counters))
    assert story.call().label == "A-001"


def test_a_visitor_held_for_somebody_who_went_home_is_called_at_their_time() -> None:
    story = Story()
    story.open("1", "2")
    ticket = story.issue().ticket
    story.call()
    story.hold(ticket, minutes=10, for_officer="officer 2")
    story.close("2")
    story.wait(minutes=9)
    story.refused(NobodyWaiting, story.call)
    story.wait(minutes=1)
    assert story.call().ticket == ticket


@pytest.mark.parametrize("where", [{"to_counter": "2"}, {"to_officer": "Siti"}])
def test_the_head_is_before_those_kept_there_as_well(where: dict[str, str]) -> None:
    story = Story()
    story.open("1", "3")
    story.open("2", officer="Siti")
    tickets = [story.issue("reg/birth", priority=priority).ticket for priority in ("elderly", None, None)]
    for ticket, kept in zip(tickets, ({"to_counter": "2"}, {"to_officer": "Siti"}, where), strict=True):
        story.wait(minutes=1)
        story.call("3")
        story.transfer(ticket, counter="3", position="head", **kept)  # type: ignore[arg-type]
    assert [story.serve_next("2").ticket for _ in tickets] == tickets[::-1]
