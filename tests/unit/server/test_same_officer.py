"""Rule 9: a returning visitor is kept for a while for the officer who knows them."""

from dataclasses import replace

from server.domain.profile import Profile
from server.domain.refusals import NobodyWaiting
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan

KNOWN = Profile(lines=("reg/a", "reg/b"), same_officer_seconds=600)


def returning(*, minutes: int = 5) -> tuple[Story, str]:
    """A visitor served by Budi at counter 1 was held and is back after *minutes*; Siti sits at counter 2."""
    plan = small_plan()
    counters = {**plan.counters, "1": replace(plan.counters["1"], profile=KNOWN)}
    story = Story(replace(plan, counters=counters))
    story.open("1", officer="Budi")
    story.open("2", officer="Siti")
    ticket = story.issue().ticket
    story.call()
    story.start(ticket)
    story.hold(ticket, minutes=minutes)
    story.wait(minutes=minutes)
    story.pass_time()
    return story, ticket


def test_only_the_same_officer_calls_a_returning_visitor_at_first() -> None:
    story, ticket = returning()
    story.wait(minutes=9, seconds=59)
    story.refused(NobodyWaiting, lambda: story.call("2"))
    called = story.call("1")
    assert (called.ticket, called.reason.turn) == (ticket, "own")


def test_after_that_everybody_does() -> None:
    story, ticket = returning()
    story.wait(minutes=10)
    assert story.call("2").ticket == ticket


def test_a_visitor_called_by_one_is_not_called_by_the_other() -> None:
    story, _ = returning()
    story.wait(minutes=10)
    story.call("2")
    story.refused(NobodyWaiting, lambda: story.call("1"))
    story, _ = returning()
    story.call("1")
    story.wait(minutes=10)
    story.refused(NobodyWaiting, lambda: story.call("2"))


def test_the_officer_is_followed_to_another_counter() -> None:
    story, ticket = returning()
    story.close("1")
    story.open("3", officer="Budi")
    assert story.call("3").ticket == ticket


def test_nobody_is_kept_for_an_officer_who_has_left() -> None:
    story, ticket = returning(minutes=30)
    story.finish_now(story.call("1").ticket)
    story, ticket = returning_to_nobody()
    assert story.call("2").ticket == ticket


def returning_to_nobody() -> tuple[Story, str]:
    plan = small_plan()
    counters = {**plan.counters, "1": replace(plan.counters["1"], profile=KNOWN)}
    story = Story(replace(plan, counters=counters))
    story.open("1", officer="Budi")
    story.open("2", officer="Siti")
    ticket = story.issue().ticket
    story.call()
    story.hold(ticket)
    story.close("1")
    story.resume(ticket)
    return story, ticket


def test_the_preference_is_the_counters_and_others_have_none() -> None:
    story = Story()
    story.open("1", "2")
    ticket = story.issue().ticket
    story.call()
    story.hold(ticket)
    story.resume(ticket)
    assert story.call("2").ticket == ticket


def test_the_officer_who_served_is_preferred_to_the_one_who_called() -> None:
    plan = small_plan()
    counters = {**plan.counters, "1": replace(plan.counters["1"], profile=KNOWN)}
    story = Story(replace(plan, counters=counters))
    story.open("1", officer="Budi")
    story.open("2", officer="Siti")
    ticket = story.issue().ticket
    story.call()
    story.close("1")
    story.open("1", officer="Dewi")
    story.start(ticket)
    story.hold(ticket)
    story.resume(ticket)
    story.refused(NobodyWaiting, lambda: story.call("2"))
    assert story.call("1").reason.turn == "own"
    story.finish_now(ticket)
    assert story.legs(ticket)[0].officer == "Dewi"


def test_the_preference_survives_a_crash() -> None:
    story, ticket = returning()
    story.restart()
    story.refused(NobodyWaiting, lambda: story.call("2"))
    story.wait(minutes=10)
    story.restart()
    assert story.call("2").ticket == ticket


def test_an_officer_who_moves_to_another_agency_takes_nobody_along() -> None:
    story, ticket = returning()
    story.close("1")
    story.open("4", officer="Budi")
    story.refused(NobodyWaiting, lambda: story.call("4"))
    story.wait(minutes=10)
    assert story.call("2").ticket == ticket


def test_who_knows_the_visitor_comes_before_the_rule_but_not_before_the_starving() -> None:
    story, ticket = returning()
    earlier = story.issue().ticket
    story.plan = replace(story.plan, starvation_seconds=480.0)
    story.restart(story.plan)
    assert earlier != ticket
    assert story.call("1").ticket == ticket
