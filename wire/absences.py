"""No-shows that may come after all, as the stream tells of them (RULE 16).

Pure. Knows no clock: for how long somebody can be brought back is the mall's setting and the server's decision.
"""

from datetime import datetime

from wire.events import AnyEvent, BroughtBack, ErrandTakenBack, NoShowMarked
from wire.snapshot import Absent, LiveTicket
from wire.visits import errands_of

Absences = tuple[Absent, ...]


def after(absent: Absences, event: AnyEvent, at: datetime, ticket: LiveTicket | None) -> Absences:
    """The no-shows after *event* at the moment *at*, the latest last; *ticket* is its visit as it was before."""
    match event:
        case NoShowMarked():
            return (*_without(absent, event.ticket, event.errand), *_missed(event, at, ticket))
        case BroughtBack(ticket=who, errand=number) | ErrandTakenBack(ticket=who, errand=number):
            return _without(absent, who, number)
        case _:
            return absent


def _missed(event: NoShowMarked, at: datetime, ticket: LiveTicket | None) -> Absences:
    errands = errands_of(ticket) if ticket is not None else ()
    return tuple(
        Absent(
            ticket=event.ticket,
            label=event.label,
            errand=event.errand,
            service=errand.service,
            line=errand.line,
            agency=errand.agency,
            counter=event.counter,
            at=at,
        )
        for errand in errands
        if errand.number == event.errand
    )


def _without(absent: Absences, ticket: str, errand: int) -> Absences:
    if all((each.ticket, each.errand) != (ticket, errand) for each in absent):
        return absent
    return tuple(each for each in absent if (each.ticket, each.errand) != (ticket, errand))
