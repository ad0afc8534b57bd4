"""Counters that call nobody though people wait, by going through everybody who waits."""

from datetime import datetime, timedelta

from server.domain.ticket import Phase
from tests.fakes.ledger.books import Books, Seat
from tests.fakes.ledger.visits import Errand

LOOK_EVERY = timedelta(seconds=5)


def fall_silent(books: Books, now: datetime) -> None:
    """The hall looks every few seconds, and pauses all that it finds at once."""
    limit, looked = books.plan.silence_seconds, books.looked_at
    if limit is None or (looked is not None and looked <= now < looked + LOOK_EVERY):
        return
    books.looked_at = now
    silent = [seat for seat in books.seats.values() if _silent(books, seat, now - timedelta(seconds=limit))]
    if silent:
        books.happens()
    for seat in silent:
        seat.paused = "silence"


def _silent(books: Books, seat: Seat, before: datetime) -> bool:
    if seat.officer is None or seat.paused is not None or seat.visits or seat.free_since is None:
        return False
    if seat.free_since > before:
        return False
    return any(
        _waits(books, seat, errand, before) for errand in books.errands if errand.phase is Phase.WAITING
    )


def _waits(books: Books, seat: Seat, errand: Errand, before: datetime) -> bool:
    """Whether the visitor could have been called there ever since."""
    assert books.moment is not None
    here = max(errand.stands_since, books.callable_from(errand) or errand.stands_since)
    if here > before:
        return False
    naive = books.naive_hall()
    person = next(one for one in naive.people if one.name == f"{errand.visit.id} {errand.number}")
    if naive.keeps(seat.id, person, books.moment):
        return True
    opened = books.for_all_from(errand)
    for_all = opened is None or opened <= before
    wider = seat.profile.wider.get(errand.line)
    own = errand.line in seat.profile.lines
    return for_all and (own or (wider is not None and person.waited(before) > wider))
