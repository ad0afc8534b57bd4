"""Which officers without work are woken, and when, because somebody may be called.

Knows which counters serve which lines. Must not know what officers do.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial

from server.domain import keeping
from server.domain.queues import counter_key, officer_key
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
        self._learn()

    def _learn(self) -> None:
        self._servers: dict[str, list[str]] = {}
        self._wider: dict[str, list[tuple[timedelta, str]]] = {}
        for counter in self._hall.plan.counters:
            profile = self._hall.profile(counter)
            for line in profile.lines:
                self._servers.setdefault(line, []).append(counter)
            for line, seconds in profile.wider.items():
                self._wider.setdefault(line, []).append((timedelta(seconds=seconds), counter))

    def learn(self) -> None:
        """Profiles have changed: whoever waits is looked at again."""
        self._learn()
        for ticket in tuple(self._hall.alive.values()):
            self.stir(ticket)

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

    def stir_kept(self, counter: str, officer: str) -> None:
        """Whoever sits there came or went: others may call those who are kept for them, or may not any more."""
        queues = map(self._hall.kept_line, (counter_key(counter), officer_key(officer)))
        kept = [errand for queue in queues if queue for errand in (*queue.priority, *queue.ordinary)]
        for errand, stamp in [(errand, errand.stamp) for errand in kept]:
            self._joined(errand, stamp)

    def _joined(self, errand: Errand, stamp: int) -> None:
        if errand.stamp != stamp:
            return  # called or gone meanwhile
        now, available_at = self._stage.now, errand.available_at
        if available_at is not None and available_at > now:
            self._stage.at(available_at, partial(self._joined, errand, stamp))
            return
        self._wake(self._kept(errand))
        opens = keeping.open_to_all_from(self._hall, errand)
        if opens is None or opens <= now:
            self._line_may(errand, stamp)
        elif opens < keeping.NEVER:
            self._stage.at(opens, partial(self._line_may, errand, stamp))

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

    def _kept(self, errand: Errand) -> list[str]:
        """The counters of the one for whom the errand is kept."""
        if errand.kept_counter is not None:
            return [errand.kept_counter]
        officer = errand.kept_officer or errand.preferred
        return [desk.id for desk in self._hall.desks.values() if officer and desk.officer == officer]

    def _wake(self, counters: Iterable[str]) -> None:
        """The one longest without work calls; if there is nobody for it, the next."""
        idle = self._idle
        for _, counter in sorted((idle[counter], counter) for counter in counters if counter in idle):
            if counter in idle and self._call(counter):  # one who leaves for the day may have others woken
                return
