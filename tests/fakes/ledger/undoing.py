"""What may be taken back in the account: everything is put back as the copy of it says."""

from collections.abc import Sequence
from copy import copy, deepcopy
from dataclasses import replace
from datetime import datetime, timedelta

from server.domain import commands as c
from server.domain import events as e
from server.domain import refusals as r
from server.domain.events import Recorded
from tests.fakes.ledger import moves
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.reasons import Reasons, seat_open, ticket_known
from tests.fakes.ledger.slips import Slip, looks

_WORDS: dict[type[c.Command], str] = {
    c.StartService: "started",
    c.FinishService: "finished",
    c.MarkNoShow: "no_show",
    c.HoldErrand: "held",
    c.TransferErrand: "transferred",
}
_TWENTY_SECONDS = timedelta(seconds=20)
_MICROSECOND = timedelta(microseconds=1)


def before(books: Books, command: c.Command, now: datetime) -> Slip | None:
    """What *command* is about to change, if it is one that can be taken back."""
    match command:
        case (
            c.StartService(counter=counter, ticket=ticket)
            | c.FinishService(counter=counter, ticket=ticket)
            | c.MarkNoShow(counter=counter, ticket=ticket)
            | c.HoldErrand(counter=counter, ticket=ticket)
            | c.TransferErrand(counter=counter, ticket=ticket)
        ):
            errand = books.at(counter, ticket)
        case _:
            return None
    assert errand is not None
    was = copy(errand)
    was.stays = deepcopy(errand.stays)
    return Slip(
        errand=errand,
        was=was,
        what=_WORDS[type(command)],
        at=now,
        left=errand.visit.left,
        officers=tuple(errand.visit.officers),
    )


def after(books: Books, slip: Slip, records: Sequence[Recorded]) -> None:
    """It was done: the counter remembers, unless other errands ended with it."""
    assert slip.was.counter is not None
    kept = replace(slip, looks=looks(slip.errand.visit)) if len(records) == 1 else None
    books.seats[slip.was.counter].slip = kept


def against_taking_back(books: Books, command: c.TakeBack) -> Reasons:
    """Nothing, too late, no room."""
    yield from seat_open(books, command.counter)
    visit, unknown = ticket_known(books, command.ticket)
    yield from unknown
    seat = books.seats.get(command.counter)
    if visit is None or seat is None:
        return
    slip = seat.slip
    if slip is None or slip.errand.visit is not visit or looks(visit) != slip.looks:
        yield r.NothingToTakeBack
        return
    assert books.moment is not None
    again = not visit.open and (visit.letters, visit.number) in books.living_numbers
    if books.moment > slip.at + _TWENTY_SECONDS or again:
        yield r.TooLateToTakeBack
    if len(seat.visits) >= seat.profile.parallel and visit not in seat.visits:
        yield r.CounterBusy
    service = books.plan.services[slip.was.service]
    if slip.errand.service != service.id and not books.place_left(service):
        yield r.QuotaUsedUp


def take_back(books: Books, command: c.TakeBack, records: Sequence[Recorded], now: datetime) -> None:
    """The time since then was spent as before."""
    seat, event = books.seats[command.counter], records[-1].event
    slip, seat.slip = seat.slip, None
    assert slip is not None
    assert isinstance(event, e.ErrandTakenBack)
    errand, visit = slip.errand, slip.errand.visit
    rated = errand.rated
    vars(errand).update(vars(slip.was))
    errand.rated = rated
    errand.stay.spent[errand.state] += (now - slip.at) // _MICROSECOND
    visit.left, visit.officers = slip.left, [*slip.officers]
    if visit not in seat.visits:
        seat.visits.append(visit)
    moves.settle(books, visit, now)
    assert (event.undone, event.errand, event.phase) == (slip.what, errand.number, errand.state)
    assert (event.service, event.line, event.agency) == (errand.service, errand.line, errand.agency)
    assert (event.place, event.needs, event.slot) == (errand.place[0], errand.needs, errand.slot)
    assert (event.for_counter, event.for_officer) == (errand.only_counter, errand.only_officer)
    assert event.recalls == errand.recalls
