"""Rules 21 and 22: several errands on one number, in all lines at once, never at two counters, some after others."""

import pytest

from server.domain import events as e
from server.domain.refusals import (
    ErrandAlreadyThere,
    NobodyWaiting,
    TooLateToBringBack,
    UnknownErrand,
    WrongState,
)
from server.domain.ticket import Phase
from tests.fakes.halls import Story, busy

WAITING, BLOCKED, CALLED = Phase.WAITING, Phase.BLOCKED, Phase.CALLED


def test_one_number_for_all_errands_in_the_letters_of_the_first() -> None:
    story = busy()
    issued = story.issue("pol/report", also=("reg/card", "bank/fee"))
    assert (issued.label, issued.line) == ("K-001", "pol/k")
    assert [asked.line for asked in issued.errands] == ["pol/k", "reg/a", "bank/f"]
    assert story.phases(issued.ticket) == [WAITING, WAITING, WAITING]
    assert story.issue("reg/card").label == "A-001", "no number of the other lines was used"


def test_the_counter_that_calls_first_gets_the_visitor_and_no_other_one_meanwhile() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    called = story.call("4")
    assert (called.ticket, called.label, called.errand, called.service) == (ticket, "A-001", 2, "pol/report")
    assert story.phases(ticket) == [BLOCKED, CALLED]
    story.refused(NobodyWaiting, story.call)
    story.start(ticket, "4")
    story.refused(NobodyWaiting, story.call)
    assert story.finish(ticket, "4").open_errands == 1
    assert story.phases(ticket) == [WAITING, Phase.DONE]
    story.wait(minutes=3)
    assert story.call().ticket == ticket


def test_blocked_errands_keep_their_place() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    story.wait(minutes=1)
    newcomer = story.issue("reg/card").ticket
    story.call("4")
    story.wait(minutes=30)
    story.finish_now(ticket, "4")
    story.wait(minutes=3)
    assert [story.serve_next().ticket for _ in range(2)] == [ticket, newcomer]


def test_others_are_called_while_somebody_is_elsewhere() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    newcomer = story.issue("reg/card").ticket
    story.call("4")
    assert story.call().ticket == newcomer
    assert story.ticket(ticket).phase is CALLED


def test_time_at_another_counter_is_not_waiting_time() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    story.wait(minutes=10)
    story.call("4")
    story.wait(minutes=8)
    story.finish_now(ticket, "4")
    story.wait(minutes=7)
    story.call()
    (leg,) = story.legs(ticket)
    assert (leg.waited_seconds, leg.blocked_seconds) == (1020, 480)


def test_the_visit_ends_with_its_last_errand_and_the_number_with_it() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    story.serve_next()
    assert ticket in story.hall.alive
    assert ("A", 1) in story.hall.numbers.alive
    story.wait(minutes=3)
    story.serve_next("4")
    assert ticket not in story.hall.alive
    assert ("A", 1) not in story.hall.numbers.alive


def test_what_an_errand_needs_comes_first() -> None:
    story = busy()
    ticket = story.issue("pol/record", also=("bank/fee",)).ticket
    assert story.phases(ticket) == [BLOCKED, WAITING]
    story.refused(NobodyWaiting, lambda: story.call("4"))
    story.serve_next("6")
    story.wait(minutes=3)
    assert story.call("4").ticket == ticket


def test_a_need_counts_only_if_the_same_visit_has_it() -> None:
    story = busy()
    ticket = story.issue("pol/record").ticket
    assert story.call("4").ticket == ticket


def test_an_errand_keeps_its_place_while_it_waits_for_another() -> None:
    story = busy()
    ticket = story.issue("pol/record", also=("bank/fee",)).ticket
    story.wait(minutes=1)
    newcomer = story.issue("pol/record").ticket
    story.wait(minutes=20)
    story.serve_next("6")
    story.wait(minutes=2)
    assert [story.serve_next("4").ticket for _ in range(2)] == [ticket, newcomer]


def test_an_outcome_that_completes_nothing_ends_what_needed_it() -> None:
    story = busy()
    ticket = story.issue("pol/record", also=("bank/fee", "reg/card")).ticket
    story.call("6")
    story.start(ticket, "6")
    finished = story.finish(ticket, "6", "incomplete")
    assert finished.open_errands == 1
    assert story.phases(ticket) == [Phase.CANCELLED, Phase.DONE, WAITING]
    cancelled = [record.event for record in story.journal if isinstance(record.event, e.ErrandCancelled)]
    assert [(event.errand, event.reason) for event in cancelled] == [(1, "prerequisite")]
    story.refused(NobodyWaiting, lambda: story.call("4"))


def test_a_visit_whose_last_errands_fall_with_another_is_over() -> None:
    story = busy()
    ticket = story.issue("pol/record", also=("bank/fee",)).ticket
    story.call("6")
    story.start(ticket, "6")
    assert story.finish(ticket, "6", "incomplete").open_errands == 0
    assert ticket not in story.hall.alive


def test_a_cancelled_errand_takes_along_what_needed_it() -> None:
    story = busy()
    ticket = story.issue(package="restaurant").ticket  # tax, then fee, then record; and a card
    story.cancel(ticket, 2)
    assert story.phases(ticket) == [WAITING, Phase.CANCELLED, Phase.CANCELLED, WAITING]


def test_a_held_visitor_is_called_for_another_errand_and_the_held_one_stays() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("reg/birth",)).ticket
    story.call()
    story.start(ticket)
    story.hold(ticket, minutes=10)
    assert story.phases(ticket) == [Phase.HELD, WAITING]
    assert story.call().errand == 2
    story.wait(minutes=10)
    story.pass_time()
    assert story.phases(ticket) == [BLOCKED, CALLED], "the visitor is at a counter when the hold ends"
    story.finish_now(ticket)
    assert story.call().errand == 1


def test_a_no_show_for_one_errand_leaves_the_others() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("reg/birth",)).ticket
    story.call()
    story.recall(ticket)
    story.recall(ticket)
    story.wait(minutes=2)
    assert story.no_show(ticket).open_errands == 1
    assert story.call().errand == 2
    assert story.bring_back(ticket).errand == 1
    assert story.phases(ticket) == [BLOCKED, CALLED]
    story.finish_now(ticket)
    assert story.call().errand == 1


def test_a_visitor_cancels_one_errand_or_all_but_not_one_being_served() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("reg/birth", "pol/report")).ticket
    story.call()
    story.cancel(ticket, 2)
    assert story.phases(ticket) == [CALLED, Phase.CANCELLED, BLOCKED]
    story.start(ticket)
    story.refused(WrongState, lambda: story.cancel(ticket, 1))
    story.refused(WrongState, lambda: story.cancel(ticket))
    story.refused(WrongState, lambda: story.cancel(ticket, 2))
    story.refused(UnknownErrand, lambda: story.cancel(ticket, 4))
    story.cancel(ticket, 3)
    assert story.finish(ticket).open_errands == 0


def test_a_cancelled_call_frees_the_counter_and_the_other_errands() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("reg/birth",)).ticket
    story.call()
    story.cancel(ticket, 1)
    assert story.hall.desk("1").ticket is None
    assert story.call().errand == 2
    story.cancel(ticket)
    assert story.hall.desk("1").ticket is None
    assert not story.hall.alive


def test_a_transferred_errand_leaves_the_others_waiting() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    story.call()
    story.refused(ErrandAlreadyThere, lambda: story.transfer(ticket, "pol/report"))
    story.transfer(ticket, "tax/number")
    assert story.phases(ticket) == [WAITING, WAITING]
    assert [errand.line for errand in story.ticket(ticket).errands] == ["tax/t", "pol/k"]
    story.wait(minutes=3)
    assert story.call("5").ticket == ticket
    story.refused(NobodyWaiting, lambda: story.call("4"))


def test_all_this_survives_a_crash_at_any_moment() -> None:
    story = busy()
    ticket = story.issue(package="restaurant").ticket
    for counter in ("5", "6", "4", "1"):
        story.restart()
        story.call(counter)
        story.restart()
        story.finish_now(ticket, counter)
        story.wait(minutes=3)
    story.restart()
    assert story.phases(ticket) == [Phase.DONE] * 4


@pytest.mark.parametrize("counter", ["1", "3"])
def test_two_errands_in_one_line_are_called_one_after_the_other(counter: str) -> None:
    story = busy("1", "3")
    ticket = story.issue("reg/card", also=("reg/lost-card",)).ticket
    assert story.call(counter).ticket == ticket
    story.refused(NobodyWaiting, lambda: story.call("3" if counter == "1" else "1"))
    story.finish_now(ticket, counter)
    assert story.serve_next(counter).errand == 2


def not_there(story: Story, ticket: str, counter: str) -> None:
    story.call(counter)
    for _ in range(story.plan.no_show.recalls):
        story.recall(ticket, counter)
    story.wait(seconds=story.plan.no_show.seconds)
    story.no_show(ticket, counter)


def test_what_needs_a_no_show_is_given_up_when_it_is_too_late_to_come_after_all() -> None:
    story = busy()
    ticket = story.issue(package="restaurant").ticket  # tax, then fee, then record; and a card
    not_there(story, ticket, "5")
    story.wait(seconds=story.plan.no_show.bring_back_seconds)
    assert story.pass_time() == ()
    assert story.phases(ticket) == [Phase.NO_SHOW, BLOCKED, BLOCKED, WAITING]
    story.restart()
    story.wait(microseconds=1)
    lost = [event for event in story.pass_time() if isinstance(event, e.ErrandCancelled)]
    assert [(event.errand, event.reason, event.open_errands) for event in lost] == [
        (2, "prerequisite", 2),
        (3, "prerequisite", 1),
    ]
    assert story.pass_time() == ()
    story.refused(TooLateToBringBack, lambda: story.bring_back(ticket))
    assert story.phases(ticket) == [Phase.NO_SHOW, Phase.CANCELLED, Phase.CANCELLED, WAITING]


def test_a_visit_of_which_nothing_can_be_done_any_more_is_over_and_its_number_free() -> None:
    story = busy()
    ticket = story.issue("pol/record", also=("bank/fee",)).ticket
    not_there(story, ticket, "6")
    assert ticket in story.hall.alive
    story.wait(seconds=story.plan.no_show.bring_back_seconds, microseconds=1)
    assert len(story.pass_time()) == 1
    assert ticket not in story.hall.alive
    assert not story.hall.numbers.alive


def test_who_came_after_all_has_as_long_again() -> None:
    story = busy()
    ticket = story.issue("pol/record", also=("bank/fee",)).ticket
    not_there(story, ticket, "6")
    story.wait(seconds=story.plan.no_show.bring_back_seconds)
    story.bring_back(ticket)
    story.wait(seconds=1)
    assert story.pass_time() == ()
    not_there(story, ticket, "6")
    story.wait(seconds=story.plan.no_show.bring_back_seconds)
    assert story.pass_time() == ()
    story.bring_back(ticket)
    story.serve_next("6")
    story.wait(hours=1)
    assert story.pass_time() == ()
    assert story.phases(ticket) == [WAITING, Phase.DONE]
