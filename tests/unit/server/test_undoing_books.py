"""What is taken back is put right in the hall's books: numbers, holds, places of quotas, legs, the journal."""

from dataclasses import replace

import pytest

from server.domain import events as e
from server.domain.plan import NoShow
from server.domain.refusals import (
    NothingToTakeBack,
    QuotaUsedUp,
    TooLateToTakeBack,
    UnknownTicket,
    WrongState,
)
from server.domain.ticket import Phase
from tests.fakes.halls import Story, busy
from tests.fakes.plans import small_plan
from tests.fakes.slips import SLIPS, slipped


def alone(what: str) -> tuple[Story, str]:
    """The visitor has nothing else to do: the visit ended, or waits elsewhere."""
    story = Story(replace(small_plan(last=2), no_show=NoShow(recalls=0, seconds=0.0)))
    story.open("1", "2")
    ticket = story.issue().ticket
    story.call()
    if what == "finished":
        story.start(ticket)
    SLIPS[what](story, ticket)
    return story, ticket


@pytest.mark.parametrize("what", ["finished", "no_show"])
def test_a_visit_that_had_ended_goes_on(what: str) -> None:
    story, ticket = alone(what)
    assert not story.hall.alive
    story.take_back(ticket)
    assert list(story.hall.alive) == [ticket]
    assert story.issue().number == 2, "its number lives again"
    story.restart()
    if what == "no_show":
        story.refused(WrongState, lambda: story.bring_back(ticket))
        story.start(ticket)
    story.finish(ticket)
    assert story.ticket(ticket).phase is Phase.DONE


@pytest.mark.parametrize("what", ["finished", "no_show"])
def test_nobody_comes_back_under_a_number_that_is_somebody_elses_by_now(what: str) -> None:
    story, ticket = alone(what)
    assert [story.issue().number for _ in range(2)] == [2, 1]
    story.refused(TooLateToTakeBack, lambda: story.take_back(ticket))


def test_a_hold_and_a_no_show_are_forgotten_by_the_clock() -> None:
    story, ticket = slipped("held")
    story.take_back(ticket)
    story.wait(minutes=6)
    assert story.pass_time() == ()
    story = busy("1", "4")
    ticket = story.issue("pol/report", also=("reg/lost-card",)).ticket
    story.call("4")
    story.recall(ticket, "4")
    story.recall(ticket, "4")
    story.wait(minutes=2)
    story.no_show(ticket, "4")
    story.take_back(ticket, "4")
    story.start(ticket, "4")
    story.wait(hours=1)
    assert story.pass_time() == (), "what needs it is not given up"


def test_a_transfer_gives_its_place_back() -> None:
    """Rule 5: pol/record has five places, and the visitor who was sent there by mistake leaves one again."""
    story = busy("4")
    ticket = story.issue("pol/report").ticket
    story.call("4")
    story.transfer(ticket, "pol/record", "4")
    assert story.hall.places_taken["pol/record"] == 1
    story.take_back(ticket, "4")
    assert (story.hall.places_taken["pol/record"], story.hall.places_taken["pol/report"]) == (0, 1)
    for _ in range(5):
        story.issue("pol/record")
    story.refused(QuotaUsedUp, lambda: story.issue("pol/record"))


def test_a_place_that_somebody_else_got_since_stays_theirs() -> None:
    story = busy("4")
    ticket = story.issue("pol/record").ticket
    others = [story.issue("pol/record").ticket for _ in range(4)]
    story.call("4")
    story.transfer(ticket, "pol/report", "4")
    others.append(story.issue("pol/record").ticket)
    full = story.refused(QuotaUsedUp, lambda: story.take_back(ticket, "4"))
    assert full.params == {"service": "pol/record", "quota": 5}


def test_an_errand_kept_for_somebody_is_kept_again() -> None:
    story = Story()
    story.open("1", "2")
    ticket = story.issue().ticket
    story.call()
    story.transfer(ticket, to_counter="2")
    assert story.call("2").ticket == ticket
    story.start(ticket, "2")
    story.transfer(ticket, counter="2", to_officer="officer 1")
    back = story.take_back(ticket, "2")
    assert (back.for_counter, back.for_officer) == ("2", None)
    assert story.errand(ticket).kept_counter == "2"
    assert len(story.legs(ticket)) == 2


def test_the_legs_that_ended_are_those_that_did() -> None:
    story, ticket = slipped("transferred")
    story.take_back(ticket)
    assert story.hall.take_ended_legs() == []
    story.finish(ticket)
    ((_, errand, number, leg),) = story.hall.take_ended_legs()
    assert (errand.number, number, leg.end, leg.line) == (1, 1, "done", "reg/a")


def test_it_is_remembered_after_a_crash() -> None:
    story, ticket = slipped("finished")
    story.restart()
    assert story.take_back(ticket).undone == "finished"
    story.restart()
    story.refused(NothingToTakeBack, lambda: story.take_back(ticket))
    assert isinstance(story.finish(ticket), e.ServiceFinished)


def test_the_next_day_there_is_nothing_to_take_back() -> None:
    story, ticket = slipped("finished")
    story.wait(days=1)
    story.pass_time()
    story.open("1")
    story.refused(UnknownTicket, lambda: story.take_back(ticket))
