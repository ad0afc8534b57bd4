"""Tickets in the account: given at a kiosk, alone, at a counter, for an appointment; grown, cancelled, printed."""

from collections.abc import Sequence
from datetime import datetime

from server.domain import commands as c
from server.domain import events as e
from server.domain.events import Recorded
from server.domain.ticket import Phase
from tests.fakes.ledger import moves, prerequisites
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.visits import Errand, Stay, Visit


def _errand(
    books: Books, visit: Visit, service: str, needs: tuple[int, ...], *, now: datetime, seq: int
) -> Errand:
    of = books.plan.services[service]
    errand = Errand(
        visit=visit,
        number=len(visit.errands) + 1,
        service=service,
        line=of.line,
        agency=of.agency,
        needs=needs,
        place=(now, seq),
        stays=[Stay(line=of.line, entered=now)],
    )
    visit.errands.append(errand)
    return errand


def _visit(
    books: Books, ticket: str, service: str, priority: str | None, *, arrived: datetime, seq: int
) -> Visit:
    line = books.plan.lines[books.plan.services[service].line]
    number = books.next_number(line.id)
    assert number is not None
    visit = Visit(id=ticket, seq=seq, letters=line.letters, number=number, priority=priority, arrived=arrived)
    books.visits[ticket] = visit
    return visit


def wanted(books: Books, command: c.IssueTicket | c.HandInTicket) -> list[tuple[str, set[int]]]:
    """The services of a ticket, each with the numbers of those that come first (rule 22)."""
    steps: list[tuple[str, set[int]]] = []
    package = command.package if isinstance(command, c.IssueTicket) else None
    if package is not None and package in books.plan.packages:
        steps = [(step.service, set(step.needs)) for step in books.plan.packages[package].steps]
    elif command.service is not None:
        steps = [(command.service, set())]
    steps += [(service, set()) for service in command.also]
    names = [service for service, _ in steps]
    for service, needs in steps:
        if service in books.plan.services:
            first = books.plan.services[service].needs
            needs |= {place for place, name in enumerate(names, start=1) if name in first}
    return steps


def issue(books: Books, command: c.IssueTicket, records: Sequence[Recorded], now: datetime) -> None:
    steps = wanted(books, command)
    visit = _visit(books, command.request_id, steps[0][0], command.priority, arrived=now, seq=records[-1].seq)
    for service, needs in steps:
        _errand(books, visit, service, tuple(sorted(needs)), now=now, seq=visit.seq)
    _number_given(books, visit)
    moves.settle(books, visit, now)


def _number_given(books: Books, visit: Visit) -> None:
    books.last_numbers[visit.errands[0].line] = visit.number


def hand_in(books: Books, command: c.HandInTicket, records: Sequence[Recorded], now: datetime) -> None:
    taken = min(command.taken_at, now)
    line = books.plan.services[command.service].line
    visit = Visit(
        id=command.request_id,
        seq=records[-1].seq,
        letters=books.plan.lines[line].letters,
        number=command.number,
        priority=command.priority,
        arrived=taken,
    )
    books.visits[visit.id] = visit
    for service, needs in wanted(books, command):
        _errand(books, visit, service, tuple(sorted(needs)), now=taken, seq=visit.seq)
    visit.spend(now - taken)
    books.used.add((line, command.number))
    moves.settle(books, visit, taken)


def reserve(books: Books, command: c.ReserveNumbers, records: Sequence[Recorded], _: datetime) -> None:
    event = records[-1].event
    assert isinstance(event, e.NumbersReserved)
    assert event.last - event.first + 1 == command.count
    assert all(books.reservable(event.line, number) for number in range(event.first, event.last + 1))
    books.ranges.append((command.kiosk, command.line, event.first, event.last))


def add(books: Books, command: c.AddErrand, records: Sequence[Recorded], now: datetime) -> None:
    visit, service = books.visits[command.ticket], books.plan.services[command.service]
    needs = {*command.needs, *(prerequisites.of_service(visit, service) or ())}
    waiting = prerequisites.needed_by(books.plan, visit, service, needs)
    added = _errand(books, visit, service.id, tuple(sorted(needs)), now=now, seq=records[-1].seq)
    for errand in waiting:
        errand.needs = (*errand.needs, added.number)
    moves.settle(books, visit, now)


def cancel_errand(books: Books, command: c.CancelErrand, _: Sequence[Recorded], now: datetime) -> None:
    errand = books.visits[command.ticket].errands[command.errand - 1]
    for lost in (*errand.dependent, errand):
        moves.end(books, lost, Phase.CANCELLED, now)


def cancel(books: Books, command: c.CancelTicket, _: Sequence[Recorded], now: datetime) -> None:
    for errand in books.visits[command.ticket].open:
        moves.end(books, errand, Phase.CANCELLED, now)


def note(books: Books, command: c.AddNote, _: Sequence[Recorded], __: datetime) -> None:
    books.visits[command.ticket].notes.append(command.text)


def printed(
    books: Books, command: c.ReportPrinted | c.ReportPrintFailed, _: Sequence[Recorded], __: datetime
) -> None:
    books.visits[command.ticket].printed = isinstance(command, c.ReportPrinted)


def walk_in(books: Books, command: c.ServeWalkIn, records: Sequence[Recorded], now: datetime) -> None:
    visit = _visit(
        books, command.request_id, command.service, command.priority, arrived=now, seq=records[0].seq
    )
    errand = _errand(books, visit, command.service, (), now=now, seq=visit.seq)
    _number_given(books, visit)
    errand.stay.starts.append(now)
    moves.arrive(books, errand, books.seats[command.counter], Phase.SERVING, now)


def check_in(books: Books, command: c.CheckIn, records: Sequence[Recorded], now: datetime) -> None:
    appointment = books.found(command.code)
    assert appointment is not None
    appointment.stood_again = appointment.state == "missed"
    appointment.state = "checked_in"
    visit = _visit(
        books,
        command.request_id,
        appointment.service,
        appointment.priority,
        arrived=now,
        seq=records[-1].seq,
    )
    errand = _errand(books, visit, appointment.service, (), now=now, seq=visit.seq)
    errand.slot, errand.place = appointment.slot, (appointment.slot, visit.seq)
    _number_given(books, visit)
    moves.settle(books, visit, now)
