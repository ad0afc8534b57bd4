"""Why a ticket cannot be given, changed or ended."""

from server.domain import commands as c
from server.domain import refusals as r
from server.domain.ticket import Phase
from tests.fakes.ledger import prerequisites, tickets
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.reasons import Reasons, closed_all_day, known, seat_free, seat_open, ticket_known
from tests.fakes.ledger.visits import OPEN


def _may_be_had(books: Books, service: str) -> Reasons:
    of = books.plan.services.get(service)
    assert books.moment is not None
    if of is None:
        yield r.UnknownService
        return
    if not books.wall.gives_tickets(of, books.moment):
        yield r.Closed
    if not books.place_left(of):
        yield r.QuotaUsedUp


def issue(books: Books, command: c.IssueTicket) -> Reasons:
    if command.priority is not None and command.priority not in books.plan.priority_classes:
        yield r.UnknownPriority
    if (command.service is None) == (command.package is None):
        yield r.NothingAsked
        return
    if command.package is not None and command.package not in books.plan.packages:
        yield r.UnknownPackage
        return
    services = [service for service, _ in tickets.wanted(books, command)]
    if len(set(services)) < len(services):
        yield r.ErrandAlreadyThere
    if len(services) > 12:
        yield r.TooManyErrands
    for service in services:
        yield from _may_be_had(books, service)
    first = books.plan.services.get(services[0])
    if first is not None and books.next_number(first.line) is None:
        yield r.LineFull


def hand_in(books: Books, command: c.HandInTicket) -> Reasons:
    services = [command.service, *command.also]
    for service in services:
        yield from known(books, service, command.priority)
    if len(set(services)) < len(services):
        yield r.ErrandAlreadyThere
    of = books.plan.services.get(command.service)
    if of is not None and not books.may_hand_in(command.kiosk, of.line, command.number):
        yield r.NumberNotReserved
    assert books.moment is not None
    assert books.day is not None
    if books.wall.day(min(command.taken_at, books.moment)) < books.day:
        yield r.TakenAnotherDay


def reserve(books: Books, command: c.ReserveNumbers) -> Reasons:
    if command.line not in books.plan.lines:
        yield r.UnknownLine
        return
    row = 0
    for number in range(books.plan.numbering.last, 0, -1):
        row = row + 1 if books.reservable(command.line, number) else 0
        if row >= command.count > 0:
            return
    yield r.NoNumbersLeft


def add(books: Books, command: c.AddErrand) -> Reasons:
    visit, unknown = ticket_known(books, command.ticket)
    yield from unknown
    if command.counter is not None:
        yield from seat_open(books, command.counter)
    yield from _may_be_had(books, command.service)
    if visit is None:
        return
    if not visit.open:
        yield r.WrongState
    if len(visit.errands) >= 12:
        yield r.TooManyErrands
    if any(errand.service == command.service for errand in visit.open):
        yield r.ErrandAlreadyThere
    if any(not 1 <= number <= len(visit.errands) for number in command.needs):
        yield r.UnknownErrand
    needed = [errand for errand in visit.errands if errand.number in command.needs]
    if any(errand.state not in OPEN and not errand.completed for errand in needed):
        yield r.WrongState  # it would wait in vain
    service = books.plan.services.get(command.service)
    if service is not None and prerequisites.of_service(visit, service) is None:
        yield r.NeedsAnother


def cancel_errand(books: Books, command: c.CancelErrand) -> Reasons:
    visit, unknown = ticket_known(books, command.ticket)
    yield from unknown
    if visit is None:
        return
    if not 1 <= command.errand <= len(visit.errands):
        yield r.UnknownErrand
    elif visit.errands[command.errand - 1].state not in OPEN - {Phase.SERVING}:
        yield r.WrongState


def cancel(books: Books, command: c.CancelTicket) -> Reasons:
    visit, unknown = ticket_known(books, command.ticket)
    yield from unknown
    if visit is not None and (not visit.open or any(one.state is Phase.SERVING for one in visit.open)):
        yield r.WrongState


def note(books: Books, command: c.AddNote) -> Reasons:
    yield from ticket_known(books, command.ticket)[1]
    if command.counter is not None:
        yield from seat_open(books, command.counter)
    if "0812 3456 7890" in command.text:
        yield r.PersonalData
    visit = books.visits.get(command.ticket)
    if visit is not None and len(visit.notes) >= 20:
        yield r.TooManyNotes


def printed(books: Books, command: c.ReportPrinted | c.ReportPrintFailed) -> Reasons:
    return ticket_known(books, command.ticket)[1]


def walk_in(books: Books, command: c.ServeWalkIn) -> Reasons:
    yield from seat_free(books, command.counter)
    yield from known(books, command.service, command.priority)
    of = books.plan.services.get(command.service)
    if of is None or command.counter not in books.seats:
        return
    if of.agency != books.agency(command.counter):
        yield r.OtherAgency
    if not books.place_left(of):
        yield r.QuotaUsedUp
    if closed_all_day(books, of):
        yield r.Closed
    if books.next_number(of.line) is None:
        yield r.LineFull
