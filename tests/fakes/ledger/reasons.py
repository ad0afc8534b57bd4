"""What several commands hinge on: the counter, the ticket, where it is."""

from collections.abc import Iterator

from server.domain import refusals as r
from server.domain.plan import Service
from server.domain.refusals import Refusal
from server.domain.ticket import Phase
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.visits import Visit

Reasons = Iterator[type[Refusal]]


def seat_open(books: Books, counter: str) -> Reasons:
    if counter not in books.plan.counters:
        yield r.UnknownCounter
    elif books.seats[counter].officer is None:
        yield r.CounterNotOpen


def seat_free(books: Books, counter: str) -> Reasons:
    yield from seat_open(books, counter)
    seat = books.seats.get(counter)
    if seat is None:
        return
    if seat.paused is not None:
        yield r.CounterIsPaused
    if len(seat.visits) >= seat.profile.parallel:
        yield r.CounterBusy


def known(books: Books, service: str, priority: str | None = None) -> Reasons:
    if service not in books.plan.services:
        yield r.UnknownService
    if priority is not None and priority not in books.plan.priority_classes:
        yield r.UnknownPriority


def ticket_known(books: Books, ticket: str) -> tuple[Visit | None, Reasons]:
    visit = books.visits.get(ticket)
    return visit, iter(() if visit is not None else (r.UnknownTicket,))


def here(books: Books, counter: str, ticket: str, *states: Phase) -> Reasons:
    yield from seat_open(books, counter)
    visit, unknown = ticket_known(books, ticket)
    yield from unknown
    if visit is None:
        return
    place = visit.at_counter
    if place is None or place.state not in states:
        yield r.WrongState
    elif place.counter != counter:
        yield r.NotAtThisCounter


def same_agency(books: Books, counter: str, agency: str | None) -> Reasons:
    if counter not in books.seats:
        yield r.UnknownCounter
    elif books.agency(counter) != agency:
        yield r.OtherAgency


def closed_all_day(books: Books, service: Service) -> bool:
    """Whether *service* is not open today at all: nobody will be there to serve."""
    assert books.moment is not None
    now = books.moment
    return not books.wall.is_open(service, now) and not books.wall.opened(service, books.wall.day(now))
