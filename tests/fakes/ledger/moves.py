"""How an errand moves in the account: it waits, is at a counter, leaves it, ends."""

from datetime import datetime, timedelta

from server.domain.events import BroughtBack, Recorded
from server.domain.ticket import Phase
from tests.fakes.ledger.books import Books, Seat
from tests.fakes.ledger.visits import OPEN, Errand, Order, Stay, Visit


def settle(books: Books, visit: Visit, now: datetime) -> None:
    """Whoever begins to stand in a line anew is kept for a while for the officer who knows them (rule 9)."""
    for errand in visit.errands:
        stands = errand.phase is Phase.WAITING
        if stands and not errand.standing:
            errand.stands_since = now
            _prefer(books, errand, now)
        errand.standing = stands


def _prefer(books: Books, errand: Errand, now: datetime) -> None:
    errand.preferred = errand.preferred_until = None
    if errand.only_counter is not None or errand.only_officer is not None:
        return
    sent_on_by = None if errand.stay.counter is not None else errand.officer
    for officer in reversed(errand.visit.officers):
        for seat in books.at_work(officer, errand.agency):
            serves = errand.line in {*seat.profile.lines, *seat.profile.wider}
            seconds = seat.profile.same_officer_seconds
            if serves and seconds and officer != sent_on_by:
                errand.preferred, errand.preferred_until = officer, now + timedelta(seconds=seconds)
                return


def arrive(books: Books, errand: Errand, seat: Seat, state: Phase, now: datetime) -> None:
    """The visitor goes to a counter, or begins to be served there."""
    visit = errand.visit
    errand.state, errand.counter, errand.officer = state, seat.id, seat.officer
    if seat.officer is not None:
        visit.officers = [*(one for one in visit.officers if one != seat.officer), seat.officer]
    errand.stay.counter = seat.id
    errand.hold_until = None
    visit.zone = books.plan.counters[seat.id].zone
    if visit not in seat.visits:
        seat.visits.append(visit)
    settle(books, visit, now)


def leave(books: Books, errand: Errand, now: datetime) -> None:
    """The visitor is no longer at the counter."""
    if errand is not errand.visit.at_counter:
        return
    assert errand.counter is not None
    seat = books.seats[errand.counter]
    seat.visits.remove(errand.visit)
    seat.free_since = now
    errand.visit.left = now


def wait(books: Books, errand: Errand, now: datetime) -> None:
    """Stand in line, or be blocked."""
    errand.state, errand.hold_until = Phase.WAITING, None
    settle(books, errand.visit, now)


def hold(books: Books, errand: Errand, until: datetime | None, now: datetime) -> None:
    """Set aside."""
    leave(books, errand, now)
    errand.state, errand.counter, errand.hold_until = Phase.HELD, None, until
    settle(books, errand.visit, now)


def another_stay(errand: Errand, now: datetime, ended: str) -> None:
    """A new leg."""
    errand.stay.end = errand.stay.end or ended
    errand.stays.append(Stay(line=errand.line, entered=now))


def end(books: Books, errand: Errand, state: Phase, now: datetime) -> None:
    """It is over."""
    assert errand.state in OPEN
    leave(books, errand, now)
    errand.state, errand.ended = state, now
    errand.stay.end = state.value
    settle(books, errand.visit, now)


def place(books: Books, errand: Errand, position: str, said: datetime, record: Recorded) -> Order:
    """Where somebody joins a line. Only how far a head is before the others is the hall's own business: *said*."""
    visit, now = errand.visit, record.at
    if position in {"arrival", "delay"}:
        assert said == visit.arrived
        return visit.arrived, visit.seq
    back = isinstance(record.event, BroughtBack) and said != visit.arrived
    if position == "end":
        assert said == now
        return now, record.seq if back or not isinstance(record.event, BroughtBack) else visit.seq
    naive = books.naive_hall()
    for other in naive.in_line(errand.line, now):
        if other.priority == (visit.priority is not None):
            assert said < other.place[0], "nobody of the class is before the head"
    for seat in books.seats.values():
        if seat.id == errand.only_counter or (seat.officer or "") == errand.only_officer:
            for other in naive.people:
                assert not naive.keeps(seat.id, other, now) or said < other.place[0], (
                    "nor of those kept there"
                )
    return said, record.seq if back else visit.seq
