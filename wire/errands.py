"""What each event changes in the errands of one visit. Pure.

A visitor waits in the lines of all errands at once. While one of them is called or served the others are blocked, and so
is an errand that needs another first; they keep their place. Knows errands alone; ``visits`` knows whose they are.
"""

from datetime import datetime

from msgspec.structs import replace

from wire.events import (
    AnyEvent,
    BroughtBack,
    ErrandAdded,
    ErrandAsked,
    ErrandCancelled,
    ErrandHeld,
    ErrandTakenBack,
    ErrandTransferred,
    HoldEnded,
    NoShowMarked,
    ServiceFinished,
    ServiceResumed,
    ServiceStarted,
    TicketCalled,
    TicketRecalled,
)
from wire.snapshot import LiveErrand

Errands = tuple[LiveErrand, ...]


def asked(errand: ErrandAsked, place: datetime) -> LiveErrand:
    """The errand as it begins, not yet let into its line."""
    return LiveErrand(
        number=errand.number,
        service=errand.service,
        line=errand.line,
        agency=errand.agency,
        phase="blocked",
        place=place,
        needs=errand.needs,
    )


def called(event: TicketCalled, place: datetime) -> LiveErrand:
    """An errand of which only its call is known, before that."""
    return LiveErrand(
        number=event.errand,
        service=event.service,
        line=event.line,
        agency=event.agency,
        phase="waiting",
        place=place,
    )


def as_before(event: ErrandTakenBack) -> LiveErrand:
    """The errand at the counter again, as if what is undone had never been."""
    return LiveErrand(
        number=event.errand,
        service=event.service,
        line=event.line,
        agency=event.agency,
        phase="serving" if event.phase == "serving" else "called",
        place=event.place,
        needs=event.needs,
        counter=event.counter,
        called_at=event.called_at,
        started_at=event.started_at,
        recalls=event.recalls,
        kept_counter=event.for_counter,
        kept_officer=event.for_officer,
        slot=event.slot,
    )


def changed(errands: Errands, event: AnyEvent, at: datetime) -> Errands:
    """The errands after *event*, which is about their visit; the very same ones if it changes none of them."""
    match event:
        case TicketCalled() | TicketRecalled() | ServiceStarted() | ServiceResumed():
            return _at_counter(errands, event, at)
        case ServiceFinished() | NoShowMarked() | ErrandCancelled():
            return _ended(errands, event)
        case ErrandHeld(errand=number, until=until, for_counter=counter, for_officer=officer):
            held = changing(errands, number, phase="held", counter=None, started_at=None)
            return freed(changing(held, number, hold_until=until, kept_counter=counter, kept_officer=officer))
        case HoldEnded(errand=number):
            return freed(_away(errands, number))
        case BroughtBack(errand=number, place=place):
            return freed(_away(errands, number, place=place))
        case ErrandTransferred():
            return _transferred(errands, event)
        case ErrandTakenBack(errand=number):
            others = (each for each in errands if each.number != number)
            again = sorted((*others, as_before(event)), key=lambda each: each.number)
            return _busy(tuple(again), number)
        case ErrandAdded(errand=errand, needed_by=others):
            waiting = tuple(
                _needing(each, errand.number) if each.number in others else each for each in errands
            )
            return freed((*waiting, asked(errand, at)))
        case _:
            return errands


def _needing(errand: LiveErrand, other: int) -> LiveErrand:
    return replace(errand, needs=(*errand.needs, other), phase="blocked")


def changing(errands: Errands, number: int, **changes: object) -> Errands:
    """The errands, one of them with *changes*."""
    return tuple(replace(each, **changes) if each.number == number else each for each in errands)


def freed(errands: Errands) -> Errands:
    """What is blocked waits, if the visitor is at no counter and what it needs is done."""
    if len(errands) == 1:
        return _waiting(errands, set())
    if any(each.phase in {"called", "serving"} for each in errands):
        return errands
    return _waiting(errands, {each.number for each in errands if each.phase != "done"})


def _waiting(errands: Errands, undone: set[int]) -> Errands:
    return tuple(
        replace(each, phase="waiting") if each.phase == "blocked" and undone.isdisjoint(each.needs) else each
        for each in errands
    )


def _at_counter(
    errands: Errands, event: TicketCalled | TicketRecalled | ServiceStarted | ServiceResumed, at: datetime
) -> Errands:
    match event:
        case TicketCalled(errand=number, counter=counter):
            if all(each.number != number for each in errands):
                errands = (*errands, called(event, at))
            return _busy(errands, number, phase="called", counter=counter, called_at=at, recalls=0)
        case TicketRecalled(errand=number, times=times):
            return changing(errands, number, recalls=times)
        case ServiceStarted(errand=number, called=True):
            return _busy(errands, number, phase="serving", started_at=at)
        case ServiceStarted(errand=number, counter=counter):
            return _busy(errands, number, phase="serving", started_at=at, counter=counter)
        case ServiceResumed(errand=number, counter=counter):
            back = changing(errands, number, hold_until=None, kept_counter=None, kept_officer=None)
            return _busy(back, number, phase="serving", started_at=at, counter=counter)


def _busy(errands: Errands, number: int, **changes: object) -> Errands:
    """The visitor is at a counter for that errand, or on the way; whatever else waits is blocked meanwhile."""
    return tuple(
        replace(each, **changes)
        if each.number == number
        else replace(each, phase="blocked")
        if each.phase == "waiting"
        else each
        for each in errands
    )


def _ended(errands: Errands, event: ServiceFinished | NoShowMarked | ErrandCancelled) -> Errands:
    match event:
        case ServiceFinished():
            return freed(_away(errands, event.errand, phase="done"))
        case NoShowMarked():
            return freed(_away(errands, event.errand, phase="no_show"))
        case ErrandCancelled():
            return freed(_away(errands, event.errand, phase="cancelled"))


def _transferred(errands: Errands, event: ErrandTransferred) -> Errands:
    there = _away(
        errands,
        event.errand,
        service=event.service,
        line=event.line,
        agency=event.agency,
        needs=event.needs,
        place=event.place,
        kept_counter=event.to_counter,
        kept_officer=event.to_officer,
        slot=None,
    )
    return freed(there)


def _away(errands: Errands, number: int, **changes: object) -> Errands:
    """The visitor is no longer at a counter for that errand: blocked, unless *changes* say how it ended."""
    nowhere: dict[str, object] = {
        "phase": "blocked",
        "counter": None,
        "called_at": None,
        "started_at": None,
        "recalls": 0,
        "hold_until": None,
    }
    return changing(errands, number, **(nowhere | changes))
