"""Whether the hall and the account say the same."""

from collections import Counter
from collections.abc import Iterator

from server.domain.desk import Desk
from server.domain.hall import Hall
from server.domain.ticket import Errand as HallErrand
from server.domain.ticket import Phase, Ticket
from server.domain.waiting import WaitingLine
from tests.fakes.ledger import displays, kiosks
from tests.fakes.ledger.books import Books, Seat
from tests.fakes.ledger.prerequisites import in_a_circle
from tests.fakes.ledger.visits import Errand, Stay, Visit


def audit(hall: Hall, books: Books) -> None:
    """Everything there is to compare; the first thing that differs is said."""
    assert hall.day == books.day
    assert hall.days.closed_at == books.closed_at
    assert hall.last_at == books.happened
    _same_visits(hall, books)
    _same_seats(hall, books)
    _same_queues(hall, books)
    _same_numbers(hall, books)
    _same_places(hall, books)
    _same_appointments(hall, books)
    kiosks.audit(hall, books)
    displays.audit(hall, books)


def _same_visits(hall: Hall, books: Books) -> None:
    assert list(hall.tickets) == list(books.visits)
    assert set(hall.alive) == {visit.id for visit in books.alive}
    for ticket in hall.tickets.values():
        _same_visit(ticket, books.visits[ticket.id])


def _same_visit(ticket: Ticket, visit: Visit) -> None:
    told = (ticket.seq, ticket.letters, ticket.number, ticket.priority, ticket.arrived_at)
    assert told == (visit.seq, visit.letters, visit.number, visit.priority, visit.arrived), (told, visit)
    assert (ticket.notes, ticket.printed) == (visit.notes, visit.printed)
    assert len(ticket.errands) == len(visit.errands)
    for errand, mine in zip(ticket.errands, visit.errands, strict=True):
        assert _told(errand) == _meant(mine), visit.id
    assert ticket.lead in ticket.errands
    assert not in_a_circle(visit), "nothing has to wait for itself"
    if visit.at_counter is not None:
        assert ticket.lead.number == visit.at_counter.number
    assert ticket.alive == bool(visit.open)


def _told(errand: HallErrand) -> tuple[object, ...]:
    return (
        errand.number,
        errand.phase,
        errand.service,
        errand.line,
        errand.agency,
        errand.needs,
        errand.place,
        errand.slot,
        errand.kept_counter,
        errand.kept_officer,
        errand.completed,
        errand.rated,
        errand.hold_until,
        errand.counter if errand.phase.at_counter else None,
        errand.recalls if errand.phase is Phase.CALLED else 0,
        len(errand.legs),
    )


def _meant(errand: Errand) -> tuple[object, ...]:
    return (
        errand.number,
        errand.phase,
        errand.service,
        errand.line,
        errand.agency,
        errand.needs,
        errand.place,
        errand.slot,
        errand.only_counter,
        errand.only_officer,
        errand.completed,
        errand.rated,
        errand.hold_until,
        errand.counter if errand.phase.at_counter else None,
        errand.recalls if errand.phase is Phase.CALLED else 0,
        len(errand.stays),
    )


def _same_seats(hall: Hall, books: Books) -> None:
    assert set(hall.desks) == set(books.seats)
    for seat in books.seats.values():
        desk = hall.desks[seat.id]
        assert (desk.officer, desk.paused, desk.profile) == (seat.officer, seat.paused, seat.profile)
        assert desk.free_since == seat.free_since
        assert [ticket.id for ticket in desk.tickets] == [visit.id for visit in seat.visits]
        assert _deed(desk) == _slip(seat)
    here = [visit.id for seat in books.seats.values() for visit in seat.visits]
    assert len(here) == len(set(here)), "nobody is at two counters"
    calling = Counter(
        line
        for seat in books.seats.values()
        if seat.officer is not None and seat.paused is None
        for line in seat.profile.lines
    )
    assert +Counter(hall.open_counters) == calling


def _deed(desk: Desk) -> tuple[object, ...] | None:
    deed = desk.deed
    return None if deed is None else (deed.ticket, deed.errand, deed.what, deed.at)


def _slip(seat: Seat) -> tuple[object, ...] | None:
    slip = seat.slip
    return None if slip is None else (slip.errand.visit.id, slip.errand.number, slip.what, slip.at)


def _same_queues(hall: Hall, books: Books) -> None:
    """An errand stands in exactly the queues that its state says."""
    found: dict[tuple[str, int], list[str]] = {}
    for name, errand in _standing(hall):
        found.setdefault((errand.ticket.id, errand.number), []).append(name)
    for mine in books.errands:
        expected = _queues(mine) if mine.phase is Phase.WAITING else []
        assert sorted(found.pop((mine.visit.id, mine.number), [])) == sorted(expected), mine
    assert not found


def _queues(errand: Errand) -> list[str]:
    if errand.only_counter is not None:
        return [errand.line, f"counter:{errand.only_counter}"]
    officer = errand.only_officer or errand.preferred
    return [errand.line] if officer is None else [errand.line, f"officer:{officer}"]


def _standing(hall: Hall) -> Iterator[tuple[str, HallErrand]]:
    for name, line in (*hall.queues._lines.items(), *hall.queues._kept.items()):
        yield from ((name, errand) for errand in _members(line))


def _members(line: WaitingLine[HallErrand]) -> Iterator[HallErrand]:
    for errand in line.priority:
        assert errand.priority is not None
        yield errand
    for errand in line.ordinary:
        assert errand.priority is None
        yield errand


def _same_numbers(hall: Hall, books: Books) -> None:
    living = books.living_numbers
    assert len(living) == len(set(living)), "a living number is one visitor's"
    assert hall.numbers.alive == set(living)
    assert hall.numbers.last == books.last_numbers


def _same_places(hall: Hall, books: Books) -> None:
    for service in books.plan.services.values():
        taken = books.places_taken(service.id)
        assert hall.places_taken.get(service.id, 0) == taken, service.id


def _same_appointments(hall: Hall, books: Books) -> None:
    for booking in hall.bookings:
        mine = books.appointments[booking.id]
        told = (booking.code, booking.service, booking.slot, booking.state.value)
        assert told == (mine.code, mine.service, mine.slot, mine.state)
    known = {booking.id for booking in hall.bookings}
    for mine in books.appointments.values():
        terms = books.plan.services[mine.service].appointments
        assert terms is not None
        taken = books.slot_taken(mine.service, mine.slot)
        again = sum(
            each.stood_again and (each.service, each.slot) == (mine.service, mine.slot)
            for each in books.appointments.values()
        )
        assert taken <= terms.capacity + again, "a slot has no more than its places"
        if mine.state == "booked":
            assert mine.id in known
            assert hall.bookings.taken(mine.service, mine.slot) == taken


def same_times(hall: Hall, books: Books) -> None:
    """Rule 20: the times of every leg that is over, to the microsecond; they add up to the whole."""
    for ticket in hall.tickets.values():
        for errand, mine in zip(ticket.errands, books.visits[ticket.id].errands, strict=True):
            for leg, stay in zip(errand.legs, mine.stays, strict=True):
                assert (leg.line, leg.entered_at, leg.end) == (stay.line, stay.entered, stay.end)
                assert leg.first_called_at == (stay.calls[0] if stay.calls else None)
                assert leg.last_called_at == (stay.calls[-1] if stay.calls else None)
                assert leg.started_at == (stay.starts[0] if stay.starts else None)
                assert leg.walked_seconds == (None if stay.walked is None else stay.walked.total_seconds())
                if leg.ended_at is not None:
                    times = [leg.seconds(phase) for phase in Phase]
                    assert times == [stay.seconds(phase) for phase in Phase], (ticket.id, errand.number)
                    assert round(sum(times), 6) == (leg.ended_at - leg.entered_at).total_seconds()
                    assert leg.waited_seconds is None or _told_times(stay) == (
                        leg.waited_seconds,
                        leg.held_seconds,
                        leg.blocked_seconds,
                    )


def _told_times(stay: Stay) -> tuple[float, float, float]:
    return stay.seconds(Phase.WAITING), stay.seconds(Phase.HELD), stay.seconds(Phase.BLOCKED)
