"""Which officers without work are woken, and when, because somebody may be called.

Knows which counters serve which lines. Must not know what officers do.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial

from server.domain.ticket import Errand, Phase, Ticket
from server.rehearsal.stage import Stage

_JUST_AFTER = timedelta(microseconds=1)


class Waking:
    """*call* lets a counter call, and says whether anybody came of it; it reports here who is idle."""

    def __init__(self, stage: Stage, call: Callable[[str], bool]) -> None:
        self._stage, self._call = stage, call
        self._hall = stage.hall
        self._idle: dict[str, int] = {}
        self._turns = 0
        self._servers: dict[str, list[str]] = {}
        self._wider: dict[str, list[tuple[timedelta, str]]] = {}
        for counter in stage.hall.plan.counters.values():
            profile = counter.set_profile
            for line in profile.lines:
                self._servers.setdefault(line, []).append(counter.id)
            for line, seconds in profile.wider.items():
                self._wider.setdefault(line, []).append((timedelta(seconds=seconds), counter.id))

    def idle(self, counter: str) -> None:
        """*counter* found nobody; it keeps its turn if it was idle before."""
        self._turns += 1
        self._idle.setdefault(counter, self._turns)

    def busy(self, counter: str) -> None:
        """*counter* calls nobody for now."""
        self._idle.pop(counter, None)

    def stir(self, ticket: Ticket) -> None:
        """Some of the ticket's errands may wait since now: who can call them is woken, at once or when they may be called."""
        for errand in ticket.errands:
            if errand.phase is Phase.WAITING:
                self._joined(errand, errand.stamp)

    def _joined(self, errand: Errand, stamp: int) -> None:
        if errand.stamp != stamp:
            return  # called or gone meanwhile
        now, available_at = self._stage.now, errand.available_at
        if available_at is not None and available_at > now:
            self._stage.at(available_at, partial(self._joined, errand, stamp))
        elif (known := self._kept(errand)) is not None:
            self._wake(known)
            if not (errand.kept_counter or errand.kept_officer):  # a preference of the profile, for a while
                self._stage.at(now + self._preferred(errand), partial(self._line_may, errand, stamp))
        else:
            self._line_may(errand, stamp)

    def _line_may(self, errand: Errand, stamp: int) -> None:
        if errand.stamp == stamp:
            self._wake(self._servers.get(errand.line, ()))
        if errand.stamp == stamp:
            for waits, counter in self._wider.get(errand.line, ()):
                at = max(self._stage.now, errand.place[0] + waits + _JUST_AFTER)
                self._stage.at(at, partial(self._wider_may, errand, stamp, counter))

    def _wider_may(self, errand: Errand, stamp: int, counter: str) -> None:
        if errand.stamp == stamp:
            self._wake((counter,))

    def _kept(self, errand: Errand) -> list[str] | None:
        """The counters of the one for whom the errand is kept, or None."""
        if errand.kept_counter is not None:
            return [errand.kept_counter]
        officer = errand.kept_officer
        if officer is None and self._preferred(errand):
            officer = errand.officer
        if officer is None:
            return None
        return [desk.id for desk in self._hall.desks.values() if desk.officer == officer]

    def _preferred(self, errand: Errand) -> timedelta:
        """How long the errand is first kept for the officer it had."""
        if errand.officer is None or errand.leg.counter is None:
            return timedelta()
        desk = self._hall.desk(errand.leg.counter)
        same = desk.officer == errand.officer
        return timedelta(seconds=desk.profile.same_officer_seconds if same else 0.0)

    def _wake(self, counters: Iterable[str]) -> None:
        """The one longest without work calls; if there is nobody for it, the next."""
        idle = self._idle
        for _, counter in sorted((idle[counter], counter) for counter in counters if counter in idle):
            if self._call(counter):
                return
