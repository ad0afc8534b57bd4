"""Kiosks in the account: who waits for a person, printers, arrangements, particulars; and why a command about them is refused."""

from collections.abc import Sequence
from datetime import datetime

from server.domain import commands as c
from server.domain import events as e
from server.domain import refusals as r
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.kiosks import Arrangement
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.reasons import Reasons, ticket_known


def audit(hall: Hall, books: Books) -> None:
    """The hall says the same of every kiosk."""
    mine, known = books.kiosks, hall.kiosks.known
    helped = {name: each.help_since for name, each in known.items() if each.help_since is not None}
    assert helped == mine.waiting
    assert {name: each.helper for name, each in known.items() if each.helper is not None} == mine.coming
    printers = {name: (each.trouble, each.paper) for name, each in known.items()}
    nothing = (None, "unknown")
    assert {name: each for name, each in printers.items() if each != nothing} == {
        name: each for name, each in mine.printers.items() if each != nothing
    }
    arranged = {name: each.arrangement for name, each in known.items() if each.arrangement is not None}
    assert arranged == mine.arranged


# What accepted commands do.


def ask(books: Books, command: c.AskForHelp, records: Sequence[Recorded], now: datetime) -> None:
    books.kiosks.waiting[command.kiosk] = now
    event = records[-1].event
    assert isinstance(event, e.HelpAsked)
    assert event.zone == books.kiosks.zone(books.plan, command.kiosk)


def answer(books: Books, command: c.AnswerHelp, _: Sequence[Recorded], __: datetime) -> None:
    books.kiosks.coming[command.kiosk] = command.by


def end(books: Books, command: c.EndHelp, _: Sequence[Recorded], __: datetime) -> None:
    books.kiosks.end(command.kiosk)


def report(books: Books, command: c.ReportPrinter, _: Sequence[Recorded], __: datetime) -> None:
    books.kiosks.printers[command.kiosk] = (command.trouble, command.paper)


def arrange(books: Books, command: c.ArrangeKiosk, _: Sequence[Recorded], __: datetime) -> None:
    books.kiosks.arranged.pop(command.kiosk, None)
    if command.arrangement is not None:
        books.kiosks.arranged[command.kiosk] = command.arrangement


def give(_: Books, command: c.GiveParticulars, records: Sequence[Recorded], __: datetime) -> None:
    event = records[-1].event
    assert isinstance(event, e.ParticularsGiven)
    given = {(each.service, each.field) for each in command.particulars}
    assert {(each.service, each.field) for each in event.fields} == given


def purge(_: Books, command: c.RecordPurge, records: Sequence[Recorded], __: datetime) -> None:
    assert records[-1].event == e.ParticularsPurged(day=command.day, count=command.count)


# Why they are refused.


def against_asking(books: Books, command: c.AskForHelp) -> Reasons:
    if command.kiosk in books.kiosks.waiting:
        yield r.HelpAlreadyAsked


def against_ending(books: Books, command: c.AnswerHelp | c.EndHelp) -> Reasons:
    if command.kiosk not in books.kiosks.waiting:
        yield r.NoHelpAsked


def against_nothing(_: Books, __: c.ReportPrinter | c.RecordPurge | c.ReportDisplay) -> Reasons:
    yield from ()


def against_arranging(books: Books, command: c.ArrangeKiosk) -> Reasons:
    wanted = command.arrangement or Arrangement()
    if not {*wanted.agencies} <= {line.agency for line in books.plan.lines.values()}:
        yield r.UnknownAgency
    if wanted.zone not in {"", *books.plan.zones}:
        yield r.UnknownZone


def against_giving(books: Books, command: c.GiveParticulars) -> Reasons:
    visit, unknown = ticket_known(books, command.ticket)
    yield from unknown
    if visit is None:
        return
    if not visit.open:
        yield r.WrongState
    services = {errand.service for errand in visit.errands}
    asked = {(name, field) for name in services for field in books.plan.services[name].asks}
    if not {(each.service, each.field) for each in command.particulars} <= asked:
        yield r.NotAsked
