"""Rules 8, 15, 20: a visitor is sent on to a line, a counter or an officer; at the head, by arrival, by a delay or at the end."""

import pytest

from server.domain import events as e
from server.domain.refusals import (
    BadDelay,
    KeptForAnother,
    NobodyWaiting,
    NotAtThisCounter,
    NowhereToGo,
    OtherAgency,
    UnknownCounter,
    UnknownService,
    WrongState,
)
from server.domain.ticket import Phase
from tests.fakes.halls import Story


def served(story: Story, service: str = "reg/card") -> str:
    """The ticket of somebody who came at 08:00 and is served at counter 1 five minutes later."""
    story.open("1", "2", "3", "4")
    ticket = story.issue(service).ticket
    story.wait(minutes=3)
    story.call()
    story.wait(minutes=2)
    story.start(ticket)
    return ticket


def everybody_at(story: Story, counter: str, count: int) -> list[str]:
    return [story.serve_next(counter).ticket for _ in range(count)]


@pytest.mark.parametrize(
    ("position", "order"), [("head", "t123"), ("arrival", "1t23"), ("end", "123t"), ("delay", "1t23")]
)
def test_the_place_in_the_other_line_is_as_asked(position: str, order: str) -> None:
    story = Story()
    early = story.issue("pol/record").ticket
    story.wait(minutes=1)
    ticket = served(story)
    later = [story.issue("pol/record").ticket for _ in range(2)]
    story.wait(minutes=1)
    delay = 10 if position == "delay" else 0
    sent = story.transfer(ticket, "pol/record", position=position, delay_minutes=delay)
    assert (sent.line, sent.agency, sent.position) == ("pol/k", "pol", position)
    assert story.hall.desk("1").ticket is None, "the counter is free"
    story.wait(minutes=delay)
    names = {early: "1", later[0]: "2", later[1]: "3", ticket: "t"}
    assert "".join(names[called] for called in everybody_at(story, "4", 4)) == order


def test_a_newcomer_stands_behind_whoever_was_sent_to_the_end() -> None:
    story = Story()
    ticket = served(story)
    story.transfer(ticket, "pol/record", position="end")
    newcomer = story.issue("pol/record").ticket
    assert everybody_at(story, "4", 2) == [ticket, newcomer]


def test_a_delayed_visitor_is_not_called_before_the_time() -> None:
    story = Story()
    ticket = served(story)
    sent = story.transfer(ticket, "pol/record", position="delay", delay_minutes=15)
    assert sent.available_at is not None
    assert (sent.available_at - story.now).total_seconds() == 900
    story.wait(minutes=14, seconds=59)
    story.refused(NobodyWaiting, lambda: story.call("4"))
    newcomer = story.issue("pol/record").ticket
    story.wait(seconds=1)
    assert everybody_at(story, "4", 2) == [ticket, newcomer], "by arrival, when the time has come"


@pytest.mark.parametrize("minutes", [0, -1, 100_000])
def test_a_delay_is_some_minutes_and_ends_today(minutes: int) -> None:
    story = Story()
    ticket = served(story)
    story.refused(
        BadDelay,
        lambda: story.transfer(ticket, "pol/record", position="delay", delay_minutes=minutes),
    )


def test_a_visitor_keeps_the_number_and_gets_the_lines_service() -> None:
    story = Story()
    ticket = served(story)
    story.transfer(ticket, "pol/record")
    assert story.ticket(ticket).label == "A-001"
    assert story.errand(ticket).phase is Phase.WAITING
    called = story.call("4")
    assert (called.label, called.service, called.line, called.agency) == (
        "A-001",
        "pol/record",
        "pol/k",
        "pol",
    )


def test_a_transfer_to_a_counter_is_called_there_alone() -> None:
    story = Story()
    ticket = served(story)
    story.issue()
    sent = story.transfer(ticket, to_counter="2")
    assert sent.to_counter == "2"
    assert story.serve_next("1").ticket != ticket
    story.refused(NobodyWaiting, story.call)
    story.refused(KeptForAnother, lambda: story.choose(ticket, "1"))
    called = story.call("2")
    assert (called.ticket, called.reason.turn) == (ticket, "own")


def test_whoever_is_kept_for_somebody_who_is_not_there_can_be_chosen() -> None:
    story = Story()
    ticket = served(story)
    story.transfer(ticket, to_officer="Siti")
    assert story.choose(ticket, "1", "Siti went home").reason.said == "Siti went home"
    story.start(ticket)
    story.transfer(ticket, to_counter="2")
    story.close("2")
    assert story.choose(ticket, "1", "counter 2 is closed").ticket == ticket


def test_a_transfer_to_an_officer_goes_where_the_officer_sits() -> None:
    story = Story()
    ticket = served(story)
    story.close("3")
    story.open("3", officer="Siti")
    story.transfer(ticket, to_officer="Siti")
    for counter in ("1", "2"):
        story.refused(NobodyWaiting, lambda counter=counter: story.call(counter))  # type: ignore[misc]
    assert story.call("3").ticket == ticket


def test_a_transfer_to_another_agencys_counter_is_called_by_it() -> None:
    story = Story()
    ticket = served(story)
    assert story.refused(OtherAgency, lambda: story.transfer(ticket, to_counter="4")).params["counter"] == "4"
    story.transfer(ticket, "pol/record", to_counter="4")
    called = story.call("4")
    assert called.ticket == ticket, "an agency gets another's visitor when transferred (rule 8)"
    story.start(ticket, "4")
    story.finish(ticket, "4")


def test_a_transfer_says_where_to() -> None:
    story = Story()
    ticket = served(story)
    story.refused(NowhereToGo, lambda: story.transfer(ticket))
    story.refused(NowhereToGo, lambda: story.transfer(ticket, to_counter="2", to_officer="Siti"))
    story.refused(UnknownService, lambda: story.transfer(ticket, "reg/passport"))
    story.refused(UnknownCounter, lambda: story.transfer(ticket, to_counter="99"))
    story.refused(NotAtThisCounter, lambda: story.transfer(ticket, "pol/record", "2"))


def test_only_who_is_called_or_served_is_sent_on() -> None:
    story = Story()
    ticket = served(story)
    waiting = story.issue().ticket
    story.refused(WrongState, lambda: story.transfer(waiting, "pol/record"))
    story.finish(ticket)
    story.refused(WrongState, lambda: story.transfer(ticket, "pol/record"))
    story.call()
    assert story.transfer(waiting, "pol/record").served_seconds == 0, "called, and not yet served"


def test_each_leg_has_its_own_times() -> None:
    story = Story()
    ticket = served(story)  # waited 3 min, walked 2
    story.wait(minutes=4)
    assert story.transfer(ticket, "pol/record").served_seconds == 240
    story.wait(minutes=7)
    story.call("4")
    story.wait(seconds=30)
    story.start(ticket, "4")
    story.wait(minutes=11)
    assert story.finish(ticket, "4").served_seconds == 660
    first, second = story.legs(ticket)
    assert (first.line, first.waited_seconds, first.walked_seconds, first.served_seconds) == (
        "reg/a",
        180,
        120,
        240,
    )
    assert (second.line, second.waited_seconds, second.walked_seconds, second.served_seconds) == (
        "pol/k",
        420,
        30,
        660,
    )
    assert (first.end, second.end) == ("transferred", "done")
    assert (first.counter, second.counter) == ("1", "4")
    assert first.ended_at == second.entered_at
    assert second.first_called_at == second.last_called_at


def test_a_transfer_back_to_the_own_line_is_called_again() -> None:
    story = Story()
    ticket = served(story)
    other = story.issue().ticket
    story.transfer(ticket, "reg/lost-card", position="end")
    assert everybody_at(story, "1", 2) == [other, ticket]
    assert story.errand(ticket).service == "reg/lost-card"


def test_a_transferred_priority_visitor_keeps_the_class() -> None:
    story = Story()
    story.open("1", "4")
    ordinary = story.issue("pol/record").ticket
    ticket = story.issue("reg/card", priority="elderly").ticket
    story.call()
    story.transfer(ticket, "pol/record", position="end")
    assert everybody_at(story, "4", 2) == [ticket, ordinary]


def test_transfers_survive_a_crash() -> None:
    story = Story()
    ticket = served(story)
    story.close("2")
    story.open("2", officer="Siti")
    story.transfer(ticket, to_officer="Siti", position="head")
    story.restart()
    story.refused(NobodyWaiting, lambda: story.call("1"))
    assert story.call("2").ticket == ticket
    assert isinstance(story.transfer(ticket, "pol/record", "2"), e.ErrandTransferred)
    story.restart()
    assert story.call("4").ticket == ticket, "and is kept for nobody any more"
