"""What was asked, in the words of the contract."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

import msgspec

from server.domain.estimate import WaitRange
from server.domain.events import Recorded
from server.domain.events import TicketCalled as Called
from server.domain.itinerary import Stop, time_out
from server.service import offers, turns
from server.service.ports import Newcomer, Place
from server.service.standing import ErrandStanding, TicketStanding
from wire.calls import CallMade, Calls, Explanation
from wire.events import CallReason, TicketCalled
from wire.forecasts import ErrandForecast, ForecastList, LineForecast
from wire.offers import Appointment, Services, ServiceState, Slot, Slots
from wire.ticket import ErrandStatus, LegStatus, StopStatus, TicketStatus


def status_of(standing: TicketStanding) -> TicketStatus:
    """Where a ticket stands."""
    known = _fields(standing.ticket) | {
        "errands": tuple(_errand_of(errand) for errand in standing.errands),
        "stops": tuple(map(_stop_of, standing.stops)),
        "notes": standing.notes,
        "ahead": standing.ahead,
    }
    ranges = _range(standing.wait) | _range(time_out(standing.stops), "out")
    return msgspec.convert(known | ranges, TicketStatus)


def _stop_of(stop: Stop) -> StopStatus:
    ranges = _range(stop.begins, "begins") | _range(stop.ends, "ends")
    return msgspec.convert({"errand": stop.errand, "zone": stop.zone} | ranges, StopStatus)


def _errand_of(errand: ErrandStanding) -> ErrandStatus:
    known = _fields(errand) | {
        "legs": msgspec.convert(errand.legs, tuple[LegStatus, ...], from_attributes=True)
    }
    return msgspec.convert(known | _range(errand.wait), ErrandStatus)


def explanation_of(counter: str, turn: turns.NextTurn | None) -> Explanation:
    """Whose turn it is at *counter*."""
    if turn is None:
        return Explanation(counter=counter)
    reason = msgspec.convert(turn.reason, CallReason, from_attributes=True)
    return msgspec.convert(_fields(turn) | {"counter": counter, "reason": reason}, Explanation)


def calls_of(records: Iterable[Recorded]) -> Calls:
    """Calls with their reasons."""
    return Calls(
        calls=tuple(
            CallMade(
                seq=record.seq,
                at=record.at,
                call=msgspec.convert(record.event, TicketCalled, from_attributes=True),
            )
            for record in records
            if isinstance(record.event, Called)
        )
    )


def services_of(found: Iterable[offers.ServiceOffer], at: datetime) -> Services:
    """All services *at* this moment."""
    states = (msgspec.convert(_fields(offer) | _range(offer.wait), ServiceState) for offer in found)
    return Services(at=at, services=tuple(states))


def slots_of(service: str, day: date, found: offers.FreeSlots) -> Slots:
    """The free slots of a day."""
    return Slots(
        service=service,
        day=day,
        slots=tuple(Slot(begins=begins, places_left=left) for begins, left in found),
    )


def appointment_of(found: offers.Appointment) -> Appointment:
    """A booking."""
    return msgspec.convert(found, Appointment, from_attributes=True)


def forecasts_of(
    newcomers: Mapping[Newcomer, WaitRange], errands: Mapping[Place, WaitRange], at: datetime
) -> ForecastList:
    """All forecasts *at* this moment."""
    return ForecastList(
        at=at,
        lines=tuple(
            LineForecast(
                line=line,
                priority=priority,
                wait_low_seconds=wait.low_seconds,
                wait_high_seconds=wait.high_seconds,
            )
            for (line, priority), wait in sorted(newcomers.items())
        ),
        errands=tuple(
            ErrandForecast(
                ticket=ticket,
                errand=errand,
                wait_low_seconds=wait.low_seconds,
                wait_high_seconds=wait.high_seconds,
            )
            for (ticket, errand), wait in errands.items()
        ),
    )


def _fields(found: object) -> dict[str, object]:
    names: Mapping[str, object] = getattr(found, "__dataclass_fields__")  # noqa: B009  a dataclass of the service
    return {name: getattr(found, name) for name in names}


def _range(wait: WaitRange | None, of: str = "wait") -> dict[str, int | None]:
    return {
        f"{of}_low_seconds": wait.low_seconds if wait else None,
        f"{of}_high_seconds": wait.high_seconds if wait else None,
    }
