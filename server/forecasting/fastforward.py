"""A part of the hall played fast-forward, many times, until everybody whose turn is asked for has been called.

The live rules decide who is next (``calling.pick``); how long services take, who comes, who leaves and when counters open is
drawn from what was learned. Seconds count from the scene's moment.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from heapq import heappop, heappush
from random import Random

from server.domain.calling import Pick, pick
from server.forecasting.chances import Chances
from server.forecasting.light import AWAY, CALLED, Booked, LightFloor, LightVisitor, LightWaiter, Scene

HORIZON_SECONDS = 14 * 3600.0
"""Who has not been called by then is not called in that run."""
_LATER = 1_000_000_000
"""Sequence numbers of those who come in the runs begin here: after everybody who is there."""
_JUST_AFTER = 1e-3
_FREE, _ARRIVES, _RETURNS, _WIDENS, _CHANGES, _COMES, _GOES = range(7)
_Happening = tuple[float, int, int, int, LightWaiter | None]
"""When, in which order, what, at which seat (stream, counter), who."""


def play(scene: Scene, chances: Chances, runs: int, random: Random) -> list[list[float]]:
    """For each target the seconds until its call, in those of the *runs* in which it came to that."""
    calls: list[list[float]] = [[] for _ in range(scene.targets)]
    if scene.targets:
        for _ in range(runs):
            _Run(scene, chances, random, calls).play()
    return calls


class _Run:
    """One way it may go."""

    def __init__(self, scene: Scene, chances: Chances, random: Random, calls: Sequence[list[float]]) -> None:
        self._scene, self._chances, self._random, self._calls = scene, chances, random, calls
        self._floor = LightFloor(scene)
        self._left = scene.targets
        self._heap: list[_Happening] = []
        self._count = 0
        self._idle: set[int] = set()
        self._trips: list[tuple[LightVisitor, float, str]] = []
        self._open = dict(scene.calls)
        self._counters = list(scene.calls)
        self._changes = [list(reversed(chances.future(counter, random))) for counter in self._counters]

    def play(self) -> None:
        """Until the last target is called, or the day is over."""
        if not any(self._open.values()) and not any(self._changes):
            return  # nobody calls, nor will
        self._begin()
        heap = self._heap
        while self._left and heap:
            second, _, what, which, waiter = heappop(heap)
            if second > HORIZON_SECONDS:
                return
            if what == _FREE:
                self._free(which, second)
            elif what == _ARRIVES:
                self._arrives(which, second)
            elif what == _CHANGES:
                self._change(which, second)
            elif what == _COMES:
                self._comes(self._scene.booked[which], second)
            elif what == _GOES:
                self._goes(which, second)
            elif what == _RETURNS and waiter is not None:
                self._returns(waiter, second)
            elif what == _WIDENS and waiter is not None:
                self._widens(waiter, second)

    def _at(self, second: float, what: int, which: int, waiter: LightWaiter | None = None) -> None:
        self._count += 1
        heappush(self._heap, (second, self._count, what, which, waiter))

    # The beginning.

    def _begin(self) -> None:
        chances, random = self._chances, self._random
        for waiter in self._scene.waiters:
            waiter.stamp = AWAY
        for waiter in self._scene.waiters:
            self._stand(waiter)
        for place, seat in enumerate(self._scene.seats):
            if seat.busy is None:
                self._at(chances.reaction(random), _FREE, place)
                continue
            until = chances.left(seat.busy, random)
            self._release(seat.visitor, until, seat.zone)
            self._at(until + chances.gap(random), _FREE, place)
        for place, changes in enumerate(self._changes):
            if changes:
                self._at(changes[-1][0], _CHANGES, place)
        for place in range(len(chances.comings)):
            self._next_arrival(place, 0.0)
        for place, booked in enumerate(self._scene.booked):
            if (comes := chances.comes(booked, random)) is not None:
                self._at(comes, _COMES, place)
        for visitor in self._scene.visitors:
            for elsewhere in visitor.elsewhere:
                called, back = chances.elsewhere(elsewhere, random)
                self._trips.append((visitor, back, elsewhere.zone))
                self._at(called, _GOES, len(self._trips) - 1)

    def _stand(self, waiter: LightWaiter) -> None:
        """Where somebody is at first: in line, on hold, or at a counter."""
        visitor = waiter.visitor
        if waiter.returns_in is not None:
            self._at(waiter.returns_in, _RETURNS, 0, waiter)
        elif visitor is None or not visitor.at_counter:
            self._join(waiter, 0.0)
            for _, available_at in waiter.homes:
                if available_at is not None:
                    wait = (available_at - self._scene.now).total_seconds()
                    self._at(max(wait, 0.0), _RETURNS, 0, waiter)
        elif visitor.busy is not None and visitor.waiters[0] is waiter:
            self._release(visitor, self._chances.left(visitor.busy, self._random), visitor.busy.zone)

    def _release(self, visitor: LightVisitor | None, second: float, zone: str) -> None:
        """At *second* the visitor is free, in *zone*, for what else they wait for."""
        if visitor is not None:
            walking = self._scene.plan.walking
            for waiter in visitor.waiters:
                if waiter.stamp == AWAY and waiter.returns_in is None:
                    self._at(second + walking.seconds(zone, waiter.zone), _RETURNS, 0, waiter)

    # What happens.

    def _join(self, waiter: LightWaiter, second: float) -> None:
        self._floor.join(waiter)
        for after in self._scene.widening.get(waiter.line, ()):
            age = (self._scene.now - waiter.place[0]).total_seconds()
            self._at(max(after - age + _JUST_AFTER, second), _WIDENS, 0, waiter)

    def _widens(self, waiter: LightWaiter, second: float) -> None:
        """Somebody has waited so long that more counters may call them."""
        if waiter.stamp > AWAY and self._idle:
            waited = second + (self._scene.now - waiter.place[0]).total_seconds()
            seats, line = self._scene.seats, waiter.line
            self._wake_one(
                [place for place in self._idle if seats[place].wider.get(line, waited) < waited], second
            )

    def _returns(self, waiter: LightWaiter, second: float) -> None:
        if waiter.stamp == AWAY:
            self._join(waiter, second)
        if waiter.stamp != CALLED:
            self._wake(waiter, second)

    def _next_arrival(self, place: int, after: float) -> None:
        at = self._chances.arrival(self._chances.comings[place], after, self._random)
        if at is not None:
            self._at(at, _ARRIVES, place)

    def _arrives(self, place: int, second: float) -> None:
        coming = self._chances.comings[place]
        self._enter(coming.line, coming.service(self._random), coming.priority, None, second)
        self._next_arrival(place, second)

    def _comes(self, booked: Booked, second: float) -> None:
        self._enter(booked.line, booked.service, booked.priority, booked.slot, second)

    def _enter(
        self, line: str, service: str, priority: str | None, slot: datetime | None, second: float
    ) -> None:
        """Somebody new waits."""
        self._count += 1
        life = (self._scene.now + timedelta(seconds=second), _LATER + self._count)
        waiter = LightWaiter(
            line=line,
            service=service,
            place=life if slot is None else (slot, life[1]),
            life=life,
            priority=priority,
            homes=((line, None),),
            waited=-second,
            slot=slot,
        )
        self._join(waiter, second)
        self._wake(waiter, second)

    def _goes(self, trip: int, second: float) -> None:
        """A visitor is called in another part of the hall, unless at a counter here."""
        visitor, back, zone = self._trips[trip]
        waiting = [waiter for waiter in visitor.waiters if waiter.stamp > AWAY]
        if waiting and all(waiter.stamp != AWAY for waiter in visitor.waiters):
            for waiter in waiting:
                self._floor.leave(waiter, AWAY)
            self._release(visitor, max(back, second), zone)

    def _change(self, place: int, second: float) -> None:
        changes, counter = self._changes[place], self._counters[place]
        _, self._open[counter] = changes.pop()
        if changes:
            self._at(changes[-1][0], _CHANGES, place)
        if self._open[counter]:
            for idle in [idle for idle in self._idle if self._scene.seats[idle].counter == counter]:
                self._idle.discard(idle)
                self._at(second + self._chances.settling(self._random), _FREE, idle)

    def _wake(self, waiter: LightWaiter, second: float) -> None:
        """One idle counter, if there is one, calls whoever came; where they stand in two queues, one for each."""
        seats = self._scene.seats
        for key, _ in waiter.homes:
            if self._idle:
                self._wake_one([place for place in self._idle if key in seats[place].keys], second)

    def _wake_one(self, able: list[int], second: float) -> None:
        able = [place for place in able if self._open[self._scene.seats[place].counter]]
        if able:
            place = able[int(self._random.random() * len(able))]
            self._idle.discard(place)
            self._at(second + self._chances.reaction(self._random), _FREE, place)

    def _free(self, place: int, second: float) -> None:
        """The seat calls whose turn it is."""
        counter = self._scene.seats[place].counter
        if self._open[counter]:
            now = self._scene.now + timedelta(seconds=second)
            while self._left and (found := pick(self._floor, counter, now)) is not None:
                if self._call(found, place, second):
                    return
        self._idle.add(place)

    def _call(self, found: Pick[LightWaiter], place: int, second: float) -> bool:
        """Whether the call keeps the seat busy: not that of a newcomer, nor of somebody who has left."""
        waiter = found.waiter
        if waiter.target >= 0:
            self._calls[waiter.target].append(second)
            self._left -= 1
        self._floor.leave(waiter, CALLED)
        if waiter.newcomer or self._chances.gone(min(second, second + waiter.waited), self._random):
            return False
        self._count_call(found, place, second)
        seat = self._scene.seats[place]
        until = second + self._chances.visit(
            waiter.service, seat.officer, second + waiter.waited, self._random
        )
        if waiter.visitor is not None:
            for other in waiter.visitor.waiters:
                if other.stamp > AWAY:
                    self._floor.leave(other, AWAY)
            self._release(waiter.visitor, until, seat.zone)
        self._at(until + self._chances.gap(self._random), _FREE, place)
        return True

    def _count_call(self, found: Pick[LightWaiter], place: int, second: float) -> None:
        floor, waiter = self._floor, found.waiter
        floor.counts.called(waiter.priority, waiter.line, self._scene.seats[place].counter)
        if found.cycle:
            floor.cycles[found.cycle] = found.counts
        line = floor.plan.lines.get(waiter.line)
        if line is not None:
            calls, within = floor.levels.get(waiter.line, (0, 0))
            floor.levels[waiter.line] = (calls + 1, within + (second + waiter.waited <= line.target_seconds))
