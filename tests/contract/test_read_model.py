"""Tickets and legs as the read model tells them, of SQLite and of PostgreSQL."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Engine

from server.domain import commands as c
from server.domain.events import TicketCalled
from server.domain.plan import NoShow
from server.domain.ticket import Phase
from server.storage.journal import SqlJournal
from server.storage.ticket_rows import SqlTickets
from tests.fakes.halls import Story
from tests.fakes.journals import keep
from tests.fakes.plans import small_plan


def test_ticket_rows_follow_the_tickets(engine: Engine) -> None:
    story = Story()
    story.open("1")
    story.issue()
    story.issue("reg/birth", priority="elderly")
    story.serve_next()
    journal, book = SqlJournal(engine), SqlTickets(engine)
    keep(journal, story)
    served = next(ticket for ticket in story.hall.tickets.values() if ticket.phase is Phase.DONE)
    row = book.ticket(served.id)
    assert row is not None
    assert (row.label, row.phase, row.counter, row.outcome) == ("B-001", "done", "1", "served")
    assert row.arrived_at == served.arrived_at
    assert row.ended_at == served.ended_at

    waiting = next(iter(story.hall.alive.values()))
    known = len(story.journal)
    story.tell(c.CancelTicket(request_id=story.request(), ticket=waiting.id))
    keep(journal, story, known=known)
    again = book.ticket(waiting.id)
    assert again is not None
    assert again.phase == "cancelled"
    assert book.ticket("nobody-has-this-id") is None


def test_the_rows_of_expired_tickets_say_so(engine: Engine) -> None:
    story = Story()
    ticket = story.issue().ticket
    story.wait(days=1)
    story.pass_time()
    keep(SqlJournal(engine), story)
    row = SqlTickets(engine).ticket(ticket)
    assert row is not None
    assert row.phase == "expired"


def test_a_leg_has_a_row_when_it_has_ended(engine: Engine) -> None:
    story = Story()
    journal, book = SqlJournal(engine), SqlTickets(engine)
    story.open("1")
    arrived = story.now
    ticket = story.issue().ticket
    story.wait(minutes=4, seconds=0.25)
    story.call()
    story.wait(seconds=30)
    story.tell(c.Recall(request_id=story.request(), counter="1", ticket=ticket))
    story.wait(seconds=12.000001)
    story.start(ticket)
    keep(journal, story)
    assert book.legs(ticket) == (), "it still goes on"

    known = len(story.journal)
    story.wait(minutes=7)
    story.finish(ticket)
    keep(journal, story, known=known)
    (leg,) = book.legs(ticket)
    assert (leg.errand, leg.leg, leg.service, leg.line) == (1, 1, "reg/card", "reg/a")
    assert (leg.counter, leg.officer, leg.outcome, leg.end) == ("1", "officer 1", "served", "done")
    assert leg.entered_at == arrived
    assert leg.first_called_at == arrived + timedelta(minutes=4, seconds=0.25)
    assert leg.last_called_at == arrived + timedelta(minutes=4, seconds=30.25)
    assert leg.ended_at == story.now
    assert (leg.waited_seconds, leg.walked_seconds, leg.served_seconds) == (240.25, 12.000001, 420)
    assert (leg.held_seconds, leg.blocked_seconds) == (0, 0)
    assert book.legs("nobody-has-this-id") == ()


def test_a_leg_whose_end_is_taken_back_has_the_row_of_its_last_end(engine: Engine) -> None:
    story = Story(replace(small_plan(), no_show=NoShow(recalls=0, seconds=0.0)))
    journal, book = SqlJournal(engine), SqlTickets(engine)
    story.open("1")
    ticket = story.issue().ticket
    story.wait(minutes=1)
    story.call()

    def kept(change: Callable[[], object]) -> None:
        known = len(story.journal)
        change()
        keep(journal, story, known=known)

    keep(journal, story)
    kept(lambda: story.no_show(ticket))
    kept(lambda: story.take_back(ticket))
    again = book.ticket(ticket)
    assert again is not None
    assert (again.phase, again.ended_at) == ("called", None)
    kept(lambda: story.start(ticket))
    story.wait(minutes=5)
    kept(lambda: story.finish(ticket))
    story.wait(seconds=10)
    kept(lambda: story.take_back(ticket))
    kept(lambda: story.transfer(ticket, "reg/birth"))
    kept(lambda: story.take_back(ticket))
    story.wait(seconds=20)
    kept(lambda: story.finish(ticket))
    (leg,) = book.legs(ticket)
    assert (leg.errand, leg.leg, leg.service, leg.end, leg.outcome) == (1, 1, "reg/card", "done", "served")
    assert (leg.waited_seconds, leg.served_seconds, leg.ended_at) == (60, 330, story.now)
    row = book.ticket(ticket)
    assert row is not None
    assert (row.phase, row.outcome, row.ended_at) == ("done", "served", story.now)


def test_all_of_it_at_once_is_the_same(engine: Engine) -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.serve_next()
    story.take_back(ticket)
    story.wait(seconds=5)
    story.finish(ticket)
    keep(SqlJournal(engine), story)
    (leg,) = SqlTickets(engine).legs(ticket)
    assert (leg.served_seconds, leg.end) == (5, "done")


def test_legs_come_by_errand_and_in_order(engine: Engine) -> None:
    story = Story()
    story.open("1", "4")
    both = c.IssueTicket(request_id=story.request(), kiosk="k1", service="reg/card", also=("pol/record",))
    story.tell(both)
    ticket = both.request_id
    story.call("4")
    story.start(ticket, "4")
    story.wait(minutes=2)
    story.finish(ticket, "4")
    story.call("1")
    story.start(ticket, "1")
    story.tell(c.TransferErrand(request_id=story.request(), counter="1", ticket=ticket, service="reg/birth"))
    story.wait(minutes=1)
    story.call("1")
    story.tell(c.CancelTicket(request_id=story.request(), ticket=ticket))
    journal, book = SqlJournal(engine), SqlTickets(engine)
    keep(journal, story)
    legs = book.legs(ticket)
    assert [(leg.errand, leg.leg, leg.service, leg.end) for leg in legs] == [
        (1, 1, "reg/card", "transferred"),
        (1, 2, "reg/birth", "cancelled"),
        (2, 1, "pol/record", "done"),
    ]
    assert [leg.outcome for leg in legs] == [None, None, "served"]
    assert [leg.served_seconds is None for leg in legs] == [False, True, False]
    assert legs[0].blocked_seconds == 120, "while the visitor was with the police"
    row = book.ticket(ticket)
    assert row is not None
    assert (row.errands, row.phase, row.channel, row.package, row.booking) == (
        2,
        "cancelled",
        "kiosk",
        None,
        None,
    )


def test_the_longest_names_there_may_be_fit(engine: Engine) -> None:
    story = Story()
    story.tell(c.OpenCounter(request_id=story.request(), counter="1", officer="É" * 120))
    ticket = story.issue(request="t" * 64).ticket
    story.serve_next()
    keep(SqlJournal(engine), story)
    (leg,) = SqlTickets(engine).legs(ticket)
    assert leg.officer == "É" * 120


def test_calls_of_a_day_that_is_over_keep_their_reasons(engine: Engine) -> None:
    story = Story()
    story.open("1")
    first, second = story.issue().ticket, story.issue().ticket
    story.serve_next()
    story.serve_next()
    story.wait(days=1)
    story.pass_time()
    story.open("1")
    story.issue()
    story.serve_next()
    keep(SqlJournal(engine), story)
    book = SqlTickets(engine)
    (call,) = book.calls(first)
    assert call in story.journal
    assert isinstance(call.event, TicketCalled)
    assert (call.event.ticket, call.event.reason.rule) == (first, "longest-wait")
    assert [record.seq for record in book.calls(second)] > [call.seq]
    assert book.calls("nobody-has-this-id") == ()
