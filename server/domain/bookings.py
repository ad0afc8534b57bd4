"""Appointments as they stand: who holds a place in which slot, and who has let theirs pass (rule 24).

Must not know what a ticket is, nor why the hall is open or closed, nor the present time.
"""

import heapq
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import assert_never

from server.domain.codes import as_code
from server.domain.events import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
    AppointmentMoved,
)
from server.domain.opening import OpeningHours
from server.domain.plan import Appointments, Plan, Service
from server.domain.slots import slots_of, too_far
from server.domain.stretches import LocalDay

AppointmentEvent = (
    AppointmentBooked | AppointmentMoved | AppointmentCancelled | AppointmentMissed | AppointmentCheckedIn
)

_GENERAL = Appointments(slot_seconds=0, capacity=0)


class BookingState(StrEnum):
    """How far a booking has come; words of ``refusals.AppointmentOver``."""

    BOOKED = "booked"
    CHECKED_IN = "checked_in"
    MISSED = "missed"
    CANCELLED = "cancelled"

    @property
    def holds_place(self) -> bool:
        """Whether nobody else can have its place in the slot."""
        return self is BookingState.BOOKED or self is BookingState.CHECKED_IN

    @property
    def may_change(self) -> bool:
        """Whether it is not over; one missed by a clock that was ahead stands again when it is set right (rule 33)."""
        return self is BookingState.BOOKED or self is BookingState.MISSED


@dataclass(kw_only=True, slots=True)
class Booking:
    """One appointment. *slot* is its beginning (UTC), *ticket* the one given at check-in. Changed by ``Bookings.apply`` alone."""

    id: str
    code: str
    service: str
    slot: datetime
    priority: str | None
    language: str
    state: BookingState = BookingState.BOOKED
    ticket: str | None = None


class Bookings:
    """All bookings of today and later, and those of earlier days that nobody has closed yet."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._day: date | None = None
        self._begun = datetime.min.replace(tzinfo=UTC)
        self._by_id: dict[str, Booking] = {}
        self._by_code: dict[str, Booking] = {}
        self._taken: Counter[tuple[str, datetime]] = Counter()
        self._ends: list[tuple[datetime, str]] = []
        """When windows end, the soonest on top. Those of bookings that moved or are over are dropped when they come up."""

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Booking]:
        return iter(self._by_id.values())

    @property
    def codes(self) -> Container[str]:
        """The codes in use."""
        return self._by_code.keys()

    def get(self, booking: str) -> Booking | None:
        """The booking of that id."""
        return self._by_id.get(booking)

    def find(self, said: str) -> Booking | None:
        """The booking of that id, or of the code as people type it."""
        return self._by_id.get(said) or self._by_code.get(as_code(said))

    def taken(self, service: str, slot: datetime) -> int:
        """Places of *slot* that are taken."""
        return self._taken[service, slot.astimezone(UTC)]

    def open_on(self, service: str, day: date | None) -> int:
        """Bookings of *service* for *day* that nobody has used yet. Costs the number of bookings."""
        return sum(
            booking.service == service
            and booking.state is BookingState.BOOKED
            and booking.slot.astimezone(self._plan.time_zone).date() == day
            for booking in self._by_id.values()
        )

    def terms(self, service: str) -> Appointments:
        """The windows for check-in; the general ones if the plan has lost the service's since it was booked."""
        known = self._plan.services.get(service)
        return _GENERAL if known is None or known.appointments is None else known.appointments

    def window_ends(self, booking: Booking) -> datetime:
        """From when on nobody can check in with *booking* any more."""
        return booking.slot + timedelta(seconds=self.terms(booking.service).late_seconds)

    def is_open(self, booking: Booking, now: datetime) -> bool:
        """Whether *booking* can be used, moved or cancelled at *now*."""
        return booking.state is BookingState.BOOKED or (
            booking.state.may_change and now < self.window_ends(booking)
        )

    def due(self, now: datetime) -> list[Booking]:
        """Bookings whose window has ended, the earliest first. Costs next to nothing while there is none."""
        ends = self._ends
        if not ends or ends[0][0] > now:
            return []
        passed = []
        while ends and ends[0][0] <= now:
            passed.append(heapq.heappop(ends))
        waiting = list(dict.fromkeys(end for end in passed if self._waits(*end)))
        for end in waiting:
            heapq.heappush(ends, end)
        return [self._by_id[booking] for _, booking in waiting]

    def _waits(self, window_ends: datetime, booking_id: str) -> bool:
        booking = self._by_id.get(booking_id)
        return (
            booking is not None
            and booking.state is BookingState.BOOKED
            and self.window_ends(booking) == window_ends
        )

    def begin(self, day: date) -> None:
        """*day* is open: what is over and was for an earlier day is forgotten, but not what was for the day that was open
        before: a clock that was ahead may come back to it (rule 33).
        """
        first = self._day is None
        oldest = day if self._day is None else min(day, self._day)
        self._day, self._begun = day, LocalDay(oldest, self._plan.time_zone).begins
        kept = [
            booking
            for booking in self._by_id.values()
            if first or booking.slot >= self._begun or booking.state is BookingState.BOOKED
        ]
        self._by_id = {booking.id: booking for booking in kept}
        self._by_code = {booking.code: booking for booking in kept}
        self._taken = Counter(
            (booking.service, booking.slot) for booking in kept if booking.state.holds_place
        )
        self._ends = [
            (self.window_ends(booking), booking.id)
            for booking in kept
            if booking.state is BookingState.BOOKED
        ]
        heapq.heapify(self._ends)

    def apply(self, event: AppointmentEvent) -> None:
        """Let *event* be true. Heard twice, or after its booking was forgotten, it changes nothing."""
        match event:
            case AppointmentBooked(priority=priority, language=language):
                self._known(event, priority=priority, language=language)
            case AppointmentMoved(slot=slot, earlier=earlier):
                booking = self._known(event)
                if (
                    booking is not None
                    and booking.state.may_change
                    and booking.slot == earlier.astimezone(UTC)
                ):
                    self._change(booking, BookingState.BOOKED, slot=slot.astimezone(UTC))
            case AppointmentCancelled():
                self._close(event.booking, BookingState.CANCELLED)
            case AppointmentMissed():
                self._close(event.booking, BookingState.MISSED)
            case AppointmentCheckedIn(ticket=ticket):
                booking = self._known(event)
                if booking is not None and booking.state.may_change:
                    self._change(booking, BookingState.CHECKED_IN, ticket=ticket)
            case _ as never:
                assert_never(never)

    def _known(
        self,
        event: AppointmentBooked | AppointmentMoved | AppointmentCheckedIn,
        *,
        priority: str | None = None,
        language: str = "id",
    ) -> Booking | None:
        """The event's booking, which begins with it if it is new: a journal may be read from the middle.

        None for one that is forgotten.
        """
        booking = self._by_id.get(event.booking)
        if booking is not None:
            return booking
        slot = event.slot.astimezone(UTC)
        if slot < self._begun:
            return None
        booking = Booking(
            id=event.booking,
            code=event.code,
            service=event.service,
            slot=slot,
            priority=priority,
            language=language,
        )
        self._by_id[booking.id] = self._by_code[booking.code] = booking
        self._taken[booking.service, slot] += 1
        heapq.heappush(self._ends, (self.window_ends(booking), booking.id))
        return booking

    def _close(self, booking_id: str, state: BookingState) -> None:
        booking = self._by_id.get(booking_id)
        if booking is not None and booking.state.may_change:
            self._change(booking, state)

    def _change(
        self,
        booking: Booking,
        state: BookingState,
        *,
        slot: datetime | None = None,
        ticket: str | None = None,
    ) -> None:
        if booking.state.holds_place:
            self._taken[booking.service, booking.slot] -= 1
        booking.state, booking.ticket = state, ticket
        booking.slot = slot or booking.slot
        if state.holds_place:
            self._taken[booking.service, booking.slot] += 1
        if state is BookingState.BOOKED:
            heapq.heappush(self._ends, (self.window_ends(booking), booking.id))

    def free(
        self, service: Service, day: date, hours: OpeningHours, now: datetime
    ) -> tuple[tuple[datetime, int], ...]:
        """The slots of *day* that can still be booked at *now*, and the places left in each, none included."""
        today = now.astimezone(self._plan.time_zone).date()
        if service.appointments is None or day < today or too_far(service.appointments, day, today):
            return ()
        capacity = service.appointments.capacity
        return tuple(
            (slot, max(0, capacity - self.taken(service.id, slot)))
            for slot in slots_of(service, day, hours)
            if slot > now
        )
