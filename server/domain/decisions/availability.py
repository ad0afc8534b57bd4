"""Whether a service may be had now: its hours and its places (rules 5 and 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import refusals

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from server.domain.estimate import WaitRange
    from server.domain.hall import Hall
    from server.domain.opening import Standing
    from server.domain.plan import Service

_SHUT_BY_PEOPLE = frozenset({"holiday", "override"})
_SHUT_ALL_DAY = _SHUT_BY_PEOPLE | {"weekday"}


def may_be_had(hall: Hall, service: Service, now: datetime, wait: WaitRange | None) -> None:
    """By somebody who comes now and may have to *wait*. Raises Closed, QuotaUsedUp."""
    expected = None if wait is None else (wait.low_seconds + wait.high_seconds) / 2
    standing = hall.hours.standing(service, now, expected_wait_seconds=expected)
    if not standing.open:
        raise _closed(service, standing)
    place_left(hall, service)


def open_today(hall: Hall, service: Service, now: datetime) -> None:
    """An officer may go on before and after hours and in a break, but not on a day without any. Raises Closed."""
    _not_shut(hall, service, now, _SHUT_ALL_DAY)


def not_shut_by_people(hall: Hall, service: Service, at: datetime) -> None:
    """An appointment was booked into the hours there are; only people can have shut them since. Raises Closed."""
    _not_shut(hall, service, at, _SHUT_BY_PEOPLE)


def _not_shut(hall: Hall, service: Service, at: datetime, why: AbstractSet[str]) -> None:
    standing = hall.hours.standing(service, at)
    if not standing.open and standing.why in why:
        raise _closed(service, standing)


def _closed(service: Service, standing: Standing) -> refusals.Closed:
    opens = "" if standing.opens is None else standing.opens.isoformat(timespec="minutes")
    return refusals.Closed(service=service.id, why=standing.why, said=standing.said, opens=opens)


def place_left(hall: Hall, service: Service) -> None:
    """Places of today's appointments are taken, too. Raises QuotaUsedUp."""
    if service.quota is None:
        return
    booked = hall.bookings.open_on(service.id, hall.day) if service.appointments is not None else 0
    if hall.places_taken.get(service.id, 0) + booked >= service.quota:
        raise refusals.QuotaUsedUp(service=service.id, quota=service.quota)
