"""Rules 8, 9, 12, 15: an officer calls a chosen ticket out of turn; the reason is kept."""

from server.domain.refusals import (
    CounterBusy,
    CounterIsPaused,
    CounterNotOpen,
    NeedsAnother,
    OtherAgency,
    PersonalData,
    UnknownErrand,
    UnknownTicket,
    VisitorElsewhere,
    WrongState,
)
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan
from tests.fakes.rich_plans import always_open, busy_plan


def test_a_chosen_ticket_is_called_out_of_turn_with_the_reason() -> None:
    story = Story()
    story.open("1")
    first, _, chosen = (story.issue().ticket for _ in range(3))
    story.wait(minutes=2)
    called = story.choose(chosen, reason="fainted")
    assert (called.ticket, called.counter) == (chosen, "1")
    assert (called.reason.rule, called.reason.turn, called.reason.said) == ("chosen", "chosen", "fainted")
    assert called.reason.waited_seconds == 120
    story.finish_now(chosen)
    assert story.call().ticket == first, "nobody else has lost a place"


def test_the_reason_names_those_passed_over() -> None:
    story = Story()
    story.open("1")
    first = story.issue()
    chosen = story.issue().ticket
    assert first.label in story.choose(chosen).reason.passed_over


def test_every_call_of_a_ticket_is_kept_with_its_reason() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.hold(ticket)
    story.resume(ticket)
    story.choose(ticket, reason="waits at the door")
    story.restart()
    calls = [record.event for record in story.ticket(ticket).called]
    assert [getattr(call, "reason").rule for call in calls] == ["longest-wait", "chosen"]  # noqa: B009


def test_a_chosen_ticket_of_a_line_outside_the_profile_but_of_the_own_agency() -> None:
    story = Story()
    story.open("3")  # serves B alone
    ticket = story.issue("reg/card").ticket
    assert story.choose(ticket, "3").line == "reg/a"


def test_another_agencys_ticket_is_not_chosen() -> None:
    story = Story()
    story.open("4")
    ticket = story.issue("reg/card").ticket
    story.refused(OtherAgency, lambda: story.choose(ticket, "4"))


def test_a_counter_that_cannot_call_cannot_choose() -> None:
    story = Story()
    one, other = story.issue().ticket, story.issue().ticket
    story.refused(CounterNotOpen, lambda: story.choose(one))
    story.open("1")
    story.pause()
    story.refused(CounterIsPaused, lambda: story.choose(one))
    story.go_on()
    story.choose(one)
    story.refused(CounterBusy, lambda: story.choose(other))


def test_who_does_not_wait_is_not_chosen() -> None:
    story = Story()
    story.open("1", "2")
    ticket = story.issue().ticket
    story.refused(UnknownTicket, lambda: story.choose("nobody"))
    story.refused(UnknownErrand, lambda: story.choose(ticket, errand=2))
    story.refused(PersonalData, lambda: story.choose(ticket, reason="NIK 3510 0123 4567 8901"))
    story.call("2")
    story.refused(WrongState, lambda: story.choose(ticket))
    story.finish_now(ticket, "2")
    story.refused(WrongState, lambda: story.choose(ticket))


def test_a_visitor_who_is_elsewhere_or_needs_another_errand_is_not_chosen() -> None:
    story = Story(always_open(busy_plan()))
    story.open("1", "4", "6")
    ticket = story.issue("pol/record", also=("reg/card", "bank/fee")).ticket
    refusal = story.refused(NeedsAnother, lambda: story.choose(ticket, "4"))
    assert refusal.params["service"] == "bank/fee"
    story.call("1")
    elsewhere = story.refused(VisitorElsewhere, lambda: story.choose(ticket, "6"))
    assert elsewhere.params["counter"] == "1"


def test_the_chosen_errand_is_the_one_named_or_the_one_of_this_counter() -> None:
    story = Story(small_plan())
    story.open("1", "3")
    ticket = story.issue("reg/card", also=("reg/birth",)).ticket
    assert story.choose(ticket, "3").errand == 2, "counter 3 serves the line of the second"
    story.finish_now(ticket, "3")
    both = story.issue("reg/card", also=("reg/birth",)).ticket
    assert story.choose(both, "3", errand=1).errand == 1


def test_a_chosen_call_counts_in_the_ratio_like_any() -> None:
    story = Story(small_plan(ordinary_per_priority=1))
    story.open("1")
    story.issue()
    elderly, other = (story.issue(priority="elderly").ticket for _ in range(2))
    story.choose(elderly)
    story.finish_now(elderly)
    assert story.call().ticket != other, "a priority visitor was just called"


def test_somebody_who_walks_from_another_zone_can_be_chosen_when_they_are_there_already() -> None:
    story = Story(always_open(busy_plan()))
    story.open("1", "4")
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    story.call("1")
    story.finish_now(ticket, "1")
    assert story.choose(ticket, "4", "stands here").line == "pol/k"
