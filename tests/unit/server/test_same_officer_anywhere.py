"""Rule 9: the officer who knows a visitor is found wherever they sit, for whatever else the visitor wants in a line they serve."""

from dataclasses import replace

import pytest

from server.domain.profile import Profile
from server.domain.refusals import NobodyWaiting
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan

KNOWS_A = Profile(lines=("reg/a",), same_officer_seconds=600)
KNOWS_B = Profile(lines=("reg/b",), same_officer_seconds=120)


def hall(**profiles: Profile) -> Story:
    """Budi at counter 1 and Siti at counter 2 serve line A and know their visitors, Ani at counter 3 line B."""
    plan = small_plan()
    known = {"1": KNOWS_A, "2": KNOWS_A, "3": KNOWS_B, **{name[-1]: each for name, each in profiles.items()}}
    counters = {
        name: replace(counter, profile=known.get(name, counter.profile))
        for name, counter in plan.counters.items()
    }
    story = Story(replace(plan, counters=counters))
    for counter, officer in (("1", "Budi"), ("2", "Siti"), ("3", "Ani")):
        story.open(counter, officer=officer)
    return story


def served_by_budi(story: Story, *also: str) -> str:
    ticket = story.issue("reg/card", also=also).ticket
    story.call("1")
    story.start(ticket, "1")
    return ticket


def is_only_for(story: Story, ticket: str, counter: str, *others: str) -> None:
    for other in others:
        story.refused(NobodyWaiting, lambda other=other: story.call(other))  # type: ignore[misc]
    called = story.call(counter)
    assert (called.ticket, called.reason.turn) == (ticket, "own")


def test_the_officer_has_moved_while_the_visitor_was_away() -> None:
    story = hall(counter_3=KNOWS_A)
    ticket = served_by_budi(story)
    story.hold(ticket, minutes=10)
    story.close("1")
    story.close("3")
    story.open("3", officer="Budi")
    story.wait(minutes=10)
    is_only_for(story, ticket, "3", "2")


def test_a_visitor_comes_back_from_another_line() -> None:
    story = hall()
    ticket = served_by_budi(story)
    story.transfer(ticket, "reg/birth")
    assert story.call("3").ticket == ticket
    story.transfer(ticket, "reg/card", "3")
    is_only_for(story, ticket, "1", "2", "3")


def test_a_further_errand_in_a_line_they_serve() -> None:
    story = hall()
    ticket = served_by_budi(story, "reg/lost-card")
    story.finish(ticket, "1")
    is_only_for(story, ticket, "1", "2")


def test_a_further_errand_in_a_line_they_do_not_serve_is_everybodys() -> None:
    story = hall()
    ticket = served_by_budi(story, "reg/birth")
    story.finish(ticket, "1")
    assert story.call("3").reason.turn == "ordinary"
    assert story.ticket(ticket).counter == "3"


def test_of_several_who_know_the_visitor_the_last_one() -> None:
    story = hall()
    ticket = served_by_budi(story)
    story.hold(ticket)
    story.resume(ticket, "2")
    story.hold(ticket, "2", minutes=1)
    story.wait(minutes=1)
    is_only_for(story, ticket, "2", "1")


@pytest.mark.parametrize("away", ["pauses", "closes"])
def test_another_who_knows_the_visitor_if_the_last_one_is_away(away: str) -> None:
    story = hall()
    ticket = served_by_budi(story)
    story.hold(ticket)
    story.resume(ticket, "2")
    story.hold(ticket, "2", minutes=1)
    (story.pause if away == "pauses" else story.close)("2")
    story.wait(minutes=1)
    story.go_on("2") if away == "pauses" else story.open("2", officer="Wati")
    story.pass_time()
    is_only_for(story, ticket, "1", "2")


@pytest.mark.parametrize("away", ["pauses", "closes"])
def test_nobody_is_kept_for_an_officer_who_goes_away(away: str) -> None:
    story = hall()
    ticket = served_by_budi(story)
    story.hold(ticket, minutes=1)
    story.wait(minutes=1)
    story.refused(NobodyWaiting, lambda: story.call("2"))
    (story.pause if away == "pauses" else story.close)("1")
    called = story.call("2")
    assert (called.ticket, called.reason.turn) == (ticket, "ordinary")


def test_who_sends_a_visitor_on_is_not_preferred_for_it() -> None:
    both = Profile(lines=("reg/a", "reg/b"), same_officer_seconds=600)
    story = hall(counter_1=both)
    ticket = served_by_budi(story)
    story.transfer(ticket, "reg/birth", position="end")
    assert story.call("3").ticket == ticket


def test_how_long_is_said_by_the_counter_where_the_officer_sits_now() -> None:
    story = hall(counter_3=replace(KNOWS_A, same_officer_seconds=60))
    ticket = served_by_budi(story)
    story.hold(ticket, minutes=10)
    story.close("1")
    story.close("3")
    story.open("3", officer="Budi")
    story.wait(minutes=10)
    story.pass_time()
    story.wait(seconds=59)
    story.refused(NobodyWaiting, lambda: story.call("2"))
    story.wait(seconds=1)
    assert story.call("2").ticket == ticket


def test_a_crash_changes_nothing_of_it() -> None:
    story = hall()
    ticket = served_by_budi(story)
    story.transfer(ticket, "reg/birth")
    story.call("3")
    story.restart()
    story.transfer(ticket, "reg/card", "3")
    story.restart()
    is_only_for(story, ticket, "1", "2")
