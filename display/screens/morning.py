"""A hall in the middle of its morning, as a snapshot and as the server's answer about its services. Pure.

Knows the mall and the contract. Must not know screens.
"""

from collections import Counter as Tally
from datetime import datetime, timedelta
from typing import Final

from wire.mall import Counter, Mall
from wire.offers import Services, ServiceState
from wire.snapshot import Absent, CounterState, LiveTicket, PastCall, Snapshot

_SEVERAL: Final = (0, 7, 15, 23, 30, 38)
"""Counters spread over the hall, so that each call is another agency's."""
_SECONDS_EACH: Final = 170


def busy_morning(mall: Mall, at: datetime) -> Snapshot:
    """Six calls over the hall, one a minute: the oldest visit is over, the newest visitor is still walking. Two of three other
    counters serve somebody.
    """
    latest = [mall.counters[place % len(mall.counters)] for place in _SEVERAL]
    calls: list[PastCall] = []
    tickets: list[LiveTicket] = []
    for place, counter in enumerate(latest):
        phase = "called" if place == len(latest) - 1 else "serving"
        called_at = at - timedelta(minutes=len(latest) - 1 - place)
        visitor = ticket(
            mall, counter.lines[0], 7 + 13 * place, phase=phase, at=called_at, counter=counter.id
        )
        tickets += [visitor] if place else []
        calls.append(past_call(visitor))
    for place, counter in enumerate(mall.counters):
        if counter not in latest and place % 3:
            earlier = at - timedelta(minutes=20 + place % 7)
            tickets.append(
                ticket(mall, counter.lines[0], 100 + place, phase="serving", at=earlier, counter=counter.id)
            )
    for place, line in enumerate(mall.lines):
        tickets += [ticket(mall, line.id, 500 + n, phase="waiting", at=at) for n in range(place * 7 % 15)]
    return Snapshot(
        seq=1000,
        day=at.date(),
        tickets=tuple(tickets),
        counters=tuple(_sitting(place, counter) for place, counter in enumerate(mall.counters)),
        calls=tuple(calls),
    )


def _sitting(place: int, counter: Counter) -> CounterState:
    """Every counter has its officer; one in twelve of those without a visitor has a break."""
    return CounterState(
        counter=counter.id, officer="Upik", ticket=None, paused="break" if place % 12 == 3 else None
    )


def services_of(mall: Mall, state: Snapshot, at: datetime) -> Services:
    """All open, with a wait as long as their lines."""
    waiting = Tally(each.line for each in state.tickets if each.phase == "waiting")
    return Services(
        at=at,
        services=tuple(
            ServiceState(
                service=service.id,
                open=True,
                why="",
                said="",
                closes_at=None,
                opens=None,
                waiting=waiting[service.line],
                wait_low_seconds=waiting[service.line] * _SECONDS_EACH,
                wait_high_seconds=round(waiting[service.line] * _SECONDS_EACH * 1.7),
                quota=None,
                places_left=None,
            )
            for service in mall.services
        ),
    )


def ticket(
    mall: Mall, line_id: str, number: int, *, phase: str, at: datetime, counter: str | None = None
) -> LiveTicket:
    """A visitor of a line; with a *counter* called there, or served, *at* that time."""
    line = next(line for line in mall.lines if line.id == line_id)
    serving = phase == "serving"
    return LiveTicket(
        ticket=f"{line_id}-{number}",
        letters=line.letters,
        number=number,
        label=f"{line.letters}-{number:0{mall.numbers.digits}}",
        service=line_id,
        line=line_id,
        agency=line.agency,
        priority=None,
        language="id",
        phase="serving" if serving else "called" if counter else "waiting",
        arrived_at=at,
        called_at=at if counter else None,
        started_at=at if serving else None,
        counter=counter,
    )


def past_call(visitor: LiveTicket) -> PastCall:
    """The call that a *visitor* who is at a counter heard."""
    return PastCall(
        ticket=visitor.ticket,
        letters=visitor.letters,
        number=visitor.number,
        label=visitor.label,
        counter=visitor.counter or "",
        agency=visitor.agency,
        language=visitor.language,
        at=visitor.called_at or visitor.arrived_at,
    )


def absent(visitor: LiveTicket, at: datetime) -> Absent:
    """A *visitor* who did not come, marked *at* that time."""
    return Absent(
        ticket=visitor.ticket,
        label=visitor.label,
        errand=1,
        service=visitor.service,
        line=visitor.line,
        agency=visitor.agency,
        counter=visitor.counter,
        at=at,
    )
