"""Makes the light copy of a part of the hall."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from server.domain.bookings import BookingState
from server.domain.desk import Desk
from server.domain.hall import Hall
from server.domain.keeping import NEVER
from server.domain.plan import Plan
from server.domain.profile import Profile
from server.domain.queues import counter_key, officer_key
from server.domain.ticket import Errand, Phase, Ticket
from server.domain.waiting import WaitingLine
from server.forecasting.forecast import Forecast
from server.forecasting.light import Booked, Busy, Elsewhere, Home, LightVisitor, LightWaiter, Scene, Seat
from server.forecasting.parts import Part

Newcomer = tuple[str, bool]
"""A line, and whether the visitor has priority."""
Wanted = Callable[[Errand], bool]
Expected = Callable[[Errand], tuple[Forecast, float] | None]
"""The last forecast of an errand, if there is one, and its age in seconds."""

_SOON = 3 * 3600.0
_LAST_OF_ALL = 999_999_999


def _nothing_known(_: Errand) -> None:
    return None


def scene_of(
    hall: Hall,
    part: Part,
    now: datetime,
    *,
    wanted: Wanted | None = None,
    newcomers: Iterable[Newcomer] = (),
    officers: Mapping[str, str] | None = None,
    expected: Expected = _nothing_known,
) -> tuple[Scene, list[Errand | Newcomer]]:
    """*part* of the hall at *now*, and whose turns are asked for, in their order as targets.

    *wanted* says which of the waiting are asked for (None: all). *officers* are those expected at counters that are closed,
    *expected* what is known of the turns of those waiting in other parts.
    """
    return _Copying(hall, part, now, officers or {}, expected).scene(wanted, newcomers)


class _Copying:
    def __init__(
        self, hall: Hall, part: Part, now: datetime, officers: Mapping[str, str], expected: Expected
    ) -> None:
        self._hall, self._part, self._now, self._officers = hall, part, now, officers
        self._expected = expected
        self._visitors: dict[str, LightVisitor] = {}
        self._targets: list[Errand | Newcomer] = []

    def scene(
        self, wanted: Wanted | None, newcomers: Iterable[Newcomer]
    ) -> tuple[Scene, list[Errand | Newcomer]]:
        hall, part = self._hall, self._part
        desks = [hall.desk(counter) for counter in part.counters]
        waiters = [
            self._target(self._standing(errand, homes), errand, wanted)
            for errand, homes in self._homes(desks)
        ]
        waiters += [self._target(light, errand, wanted) for light, errand in self._absent()]
        waiters += [self._newcomer(newcomer) for newcomer in newcomers]
        profiles = {desk.id: desk.profile for desk in desks}
        scene = Scene(
            plan=hall.plan,
            now=self._now,
            lines=part.lines,
            waiters=tuple(waiters),
            visitors=tuple(self._visitors.values()),
            booked=tuple(self._booked()),
            seats=tuple(seat for desk in desks for seat in self._seats(desk)),
            calls={desk.id: desk.officer is not None and desk.paused is None for desk in desks},
            paused=frozenset(
                desk.id for desk in desks if desk.officer is not None and desk.paused is not None
            ),
            targets=len(self._targets),
            counts=hall.counts.copy(),
            cycles=hall.cycles,
            levels=hall.levels,
            profiles=profiles,
            widening=_widening(profiles.values()),
        )
        return scene, self._targets

    # Who waits.

    def _homes(self, desks: list[Desk]) -> Iterator[tuple[Errand, tuple[Home, ...]]]:
        """Everybody who stands in a queue of this part, and in which."""
        homes: dict[int, tuple[Errand, list[Home]]] = {}
        for queue in self._queues(desks):
            for side in (queue.priority, queue.ordinary):
                for errand, available_at in side.entries():
                    if available_at == NEVER:  # in line, but kept for somebody who is at work
                        continue
                    later = available_at is not None and available_at > self._now
                    home = (queue.id, available_at if later else None)
                    homes.setdefault(errand.stamp, (errand, []))[1].append(home)
        for errand, stands in homes.values():
            yield errand, tuple(stands)

    def _queues(self, desks: list[Desk]) -> Iterator[WaitingLine[Errand]]:
        lines = self._hall.queues.lines
        for line in sorted(self._part.lines):
            if line in lines:
                yield lines[line]
        officers = {desk.officer for desk in desks if desk.officer is not None}
        for key in (*map(counter_key, self._part.counters), *map(officer_key, sorted(officers))):
            if (kept := self._hall.kept_line(key)) is not None:
                yield kept

    def _standing(self, errand: Errand, homes: tuple[Home, ...]) -> LightWaiter:
        return LightWaiter(
            line=errand.line,
            service=errand.service,
            place=errand.place,
            life=errand.life,
            priority=errand.priority,
            homes=homes,
            waited=max((self._now - errand.leg.entered_at).total_seconds(), 0.0),
            slot=errand.slot,
            visitor=self._visitor(errand),
            zone=_zone_of_line(self._hall.plan, errand.line),
        )

    def _absent(self) -> Iterator[tuple[LightWaiter, Errand]]:
        """Those who will wait again at their place: on hold until a time, or with their visitor at a counter."""
        for ticket in self._hall.alive.values():
            if len(ticket.errands) == 1 and ticket.lead.phase is not Phase.HELD:
                continue
            for errand in ticket.errands:
                if errand.line not in self._part.lines:
                    continue
                if errand.phase is Phase.HELD and errand.hold_until is not None:
                    light = self._standing(errand, ((errand.line, None),))
                    light.returns_in = max((errand.hold_until - self._now).total_seconds(), 0.0)
                    yield light, errand
                elif errand.phase is Phase.BLOCKED and _opens_soon(errand):
                    yield self._standing(errand, ((errand.line, None),)), errand

    def _visitor(self, errand: Errand) -> LightVisitor | None:
        ticket = errand.ticket
        if len(ticket.errands) == 1:
            return None
        visitor = self._visitors.get(ticket.id)
        if visitor is None:
            here = ticket.at_counter
            visitor = self._visitors[ticket.id] = LightVisitor(at_counter=here is not None)
            if here is not None and here.counter not in self._part.counters:
                visitor.busy = self._busy(here)
            visitor.elsewhere += self._elsewhere(ticket)
        return visitor

    def _elsewhere(self, ticket: Ticket) -> Iterator[Elsewhere]:
        """What the visitor waits for in other parts, as far as forecasts are known."""
        for errand in ticket.errands:
            if errand.phase is Phase.WAITING and errand.line not in self._part.lines:
                known = self._expected(errand)
                if known is not None:
                    yield Elsewhere(errand.service, *known, _zone_of_line(self._hall.plan, errand.line))

    def _booked(self) -> Iterator[Booked]:
        """Those with an appointment soon, or whose time is hardly over."""
        for booking in self._hall.bookings:
            service = self._hall.plan.services.get(booking.service)
            due = (booking.slot - self._now).total_seconds()
            if (
                booking.state is BookingState.BOOKED
                and service is not None
                and service.line in self._part.lines
                and -_SOON < due < _SOON
            ):
                yield Booked(service.line, service.id, booking.priority, booking.slot, due)

    def _target(self, light: LightWaiter, errand: Errand, wanted: Wanted | None) -> LightWaiter:
        if wanted is None or wanted(errand):
            light.target = len(self._targets)
            self._targets.append(errand)
        if light.visitor is not None:
            light.visitor.waiters.append(light)
        return light

    def _newcomer(self, newcomer: Newcomer) -> LightWaiter:
        line, has_priority = newcomer
        place = (self._now, _LAST_OF_ALL)
        self._targets.append(newcomer)
        return LightWaiter(
            line=line,
            service="",
            place=place,
            life=place,
            priority="newcomer" if has_priority else None,
            homes=((line, None),),
            target=len(self._targets) - 1,
            newcomer=True,
        )

    # Who is served.

    def _seats(self, desk: Desk) -> Iterator[Seat]:
        officer = desk.officer or self._officers.get(desk.id)
        keys = {*desk.profile.lines, counter_key(desk.id)}
        if officer is not None:
            keys.add(officer_key(officer))
        for place in range(max(desk.profile.parallel, len(desk.tickets), 1)):
            ticket = desk.tickets[place] if place < len(desk.tickets) else None
            here = None if ticket is None else ticket.at_counter
            yield Seat(
                counter=desk.id,
                officer=officer,
                keys=frozenset(keys),
                wider=desk.profile.wider,
                zone=_zone_of_counter(self._hall.plan, desk.id),
                busy=None if here is None else self._busy(here),
                visitor=None if here is None else self._visitors.get(here.ticket.id),
            )

    def _busy(self, errand: Errand) -> Busy:
        serving = errand.phase is Phase.SERVING
        since = errand.started_at if serving else errand.called_at
        age = 0.0 if since is None else max((self._now - since).total_seconds(), 0.0)
        zone = _zone_of_counter(self._hall.plan, errand.counter)
        return Busy(errand.service, errand.officer, age, serving, zone)


def _opens_soon(errand: Errand) -> bool:
    """Whether it waits again as soon as its visitor has left the counter."""
    here = errand.ticket.at_counter
    return here is not None and all(other is here for other in errand.missing)


def _zone_of_line(plan: Plan, line: str) -> str:
    known = plan.lines.get(line)
    return "" if known is None else known.zone


def _zone_of_counter(plan: Plan, counter: str | None) -> str:
    known = plan.counters.get(counter or "")
    return "" if known is None else known.zone


def _widening(profiles: Iterable[Profile]) -> dict[str, tuple[float, ...]]:
    seconds: dict[str, set[float]] = {}
    for profile in profiles:
        for line, after in profile.wider.items():
            seconds.setdefault(line, set()).add(after)
    return {line: tuple(sorted(found)) for line, found in seconds.items()}
