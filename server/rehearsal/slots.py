"""Which appointments were booked before a made-up day began. Pure.

Knows the slots a service offers and their capacity; ``bookings`` in the domain decides what is given.
"""

from collections import Counter as Tally
from datetime import date, datetime, timedelta
from random import Random

from server.domain.opening import OpeningHours
from server.domain.plan import Plan

_TRIES = 4


class Slots:
    """The places of one day."""

    def __init__(self, plan: Plan, day: date, hours: OpeningHours) -> None:
        self._plan, self._day, self._hours = plan, day, hours
        self._begins: dict[str, list[datetime]] = {}
        self._taken: Tally[tuple[str, datetime]] = Tally()

    def offered(self, service: str) -> bool:
        """Whether *service* has appointments on the day."""
        return bool(self._slots(service))

    def take(self, service: str, *, wished: datetime, random: Random) -> datetime | None:
        """A place is booked near the *wished* time; None if those near it are full."""
        appointments = self._plan.services[service].appointments
        begins = self._slots(service)
        if appointments is None or not begins:
            return None
        nearest = min(range(len(begins)), key=lambda place: abs((begins[place] - wished).total_seconds()))
        for _ in range(_TRIES):
            slot = begins[min(max(nearest + random.randint(-1, 2), 0), len(begins) - 1)]
            if self._taken[service, slot] < appointments.capacity:
                self._taken[service, slot] += 1
                return slot
        return None

    def _slots(self, service: str) -> list[datetime]:
        if service not in self._begins:
            self._begins[service] = self._found(service)
        return self._begins[service]

    def _found(self, service: str) -> list[datetime]:
        offering = self._plan.services[service]
        if offering.appointments is None:
            return []
        length = timedelta(seconds=offering.appointments.slot_seconds)
        return [
            begins + place * length
            for begins, ends in self._hours.appointment_spans(offering, self._day)
            for place in range((ends - begins) // length)
        ]
