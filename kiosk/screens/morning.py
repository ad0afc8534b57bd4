"""The hall on the pictures: a busy morning on which some services are closed.

Knows the contract. Must not know kiosks, nor which mall it is given.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from wire.commands import Command
from wire.events import ErrandAsked, Record, TicketIssued
from wire.mall import Agency, Mall, Service
from wire.offers import Appointment, Services, ServiceState
from wire.snapshot import LiveTicket, Snapshot

NOW: Final = datetime(2025, 3, 4, 2, 41, 5, tzinfo=UTC)
"""A Tuesday, 9.41 in the hall's time."""
_CLOSED: Final = (
    ("break", "", timedelta(hours=3, minutes=19)),
    ("override", "Sistem pusat sedang diperbarui", timedelta(days=1, minutes=-101)),
    ("quota", "", timedelta(days=1, minutes=-101)),
    ("weekday", "", timedelta(days=3, minutes=-101)),
    ("last-ticket", "", timedelta(days=9, minutes=-101)),
    ("hours", "", None),
)
"""Why, what people said of it, and after how long it opens again."""


def busy_morning(mall: Mall) -> Snapshot:
    """Between nobody and eleven people in each line."""
    waiting = [(line, place) for n, line in enumerate(mall.lines) for place in range(n * 7 % 12)]
    tickets = (
        LiveTicket(
            ticket=f"waiting-{number:010}",
            letters=line.letters,
            number=place + 1,
            label=f"{line.letters}-{place + 1:03}",
            service=line.id,
            line=line.id,
            agency=line.agency,
            priority=None,
            language="id",
            phase="waiting",
            arrived_at=NOW,
        )
        for number, (line, place) in enumerate(waiting)
    )
    return Snapshot(seq=3999, day=NOW.date(), tickets=tuple(tickets), counters=(), calls=())


def offers(mall: Mall) -> Services:
    """The largest agency has closed services, one for each reason; the last one is closed altogether."""
    big, last = largest(mall), mall.agencies[-1].id
    reasons = dict(zip(closing(mall, big), _CLOSED, strict=False))
    reasons |= {each.id: _CLOSED[3] for each in mall.services if each.agency == last}
    places = {line.id: n * 7 % 12 for n, line in enumerate(mall.lines)}
    states = (_state(each, places[each.line], reasons.get(each.id)) for each in mall.services)
    return Services(at=NOW, services=tuple(states))


def closing(mall: Mall, agency: Agency) -> list[str]:
    """The services of *agency* that are closed: not the popular ones, which are on most pictures, nor those that ask something."""
    own = (each for each in mall.services if each.agency == agency.id)
    return [each.id for each in own if not each.popular and not each.asks]


def largest(mall: Mall) -> Agency:
    """The agency with most services."""
    return max(mall.agencies, key=lambda agency: sum(each.agency == agency.id for each in mall.services))


def popular(mall: Mall) -> Service:
    """The first service on the first screen."""
    return next((service for service in mall.services if service.popular), mall.services[0])


def longest(mall: Mall) -> Service:
    """The service with most to read that is open."""
    shut = {state.service for state in offers(mall).services if not state.open}
    return max(
        (each for each in mall.services if each.id not in shut),
        key=lambda each: len(each.name.id) + len("".join(each.requirements.id)),
    )


def asking(mall: Mall, kind: str) -> Service | None:
    """A service that asks for such a number."""
    return next((each for each in mall.services if any(one.kind == kind for one in each.asks)), None)


def booked(service: Service, *, minutes: int = 4) -> Appointment:
    """An appointment for *service* that begins in so many minutes."""
    slot = NOW.replace(second=0) + timedelta(minutes=minutes)
    return Appointment(
        booking="booking-0123456789",
        code="K7QM4W",
        service=service.id,
        slot=slot,
        state="booked",
        priority=None,
        language="id",
        ticket=None,
        check_in_from=slot - timedelta(minutes=30),
        check_in_until=slot + timedelta(minutes=15),
    )


def issued(
    command: Command, services: list[Service], mall: Mall, ahead: int, *, slot: datetime | None = None
) -> Record:
    """The hall's answer: a number for *services*."""
    first = services[0]
    line = next(line for line in mall.lines if line.id == first.line)
    event = TicketIssued(
        ticket=command.request_id,
        letters=line.letters,
        number=128,
        label=f"{line.letters}-128",
        service=first.id,
        line=line.id,
        agency=first.agency,
        priority=None,
        language="id",
        kiosk="kiosk-1",
        ahead=ahead,
        wait_low_seconds=900,
        wait_high_seconds=1500,
        errands=tuple(
            ErrandAsked(number=number, service=each.id, line=each.line, agency=each.agency)
            for number, each in enumerate(services, start=1)
        ),
        slot=slot,
    )
    return Record(seq=4000, at=NOW, event=event)


def _state(service: Service, waiting: int, closed: tuple[str, str, timedelta | None] | None) -> ServiceState:
    why, said, after = closed or ("", "", None)
    seconds = waiting * service.minutes * 20
    return ServiceState(
        service=service.id,
        open=closed is None,
        why=why,
        said=said,
        closes_at=None,
        opens=NOW.replace(second=0) + after if after is not None else None,
        waiting=waiting,
        wait_low_seconds=seconds if closed is None else None,
        wait_high_seconds=round(seconds * 1.6) if closed is None else None,
        quota=None,
        places_left=None,
    )
