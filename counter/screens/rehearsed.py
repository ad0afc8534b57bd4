"""Who is in the hall on the console's pictures: who waits, who is at the counter, who was set aside or did not come.

Pure: a mall, a counter and a moment in; the contract's states out. Must not know Qt or scenes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from wire.calls import Explanation
from wire.events import CallReason
from wire.mall import Counter, Mall, Service
from wire.snapshot import Absent, CounterState, LiveErrand, LiveTicket, Snapshot, TicketPhase

OFFICER: Final = "Rina Marlina, S.Sos."
_LONGEST: Final = 99
"""The place of whoever wants the service with the longest name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Visits:
    """The visits of *counter* in *mall* at the moment *at*."""

    mall: Mall
    counter: Counter
    at: datetime

    def snapshot(
        self,
        here: LiveTicket | None,
        *,
        waiting: int,
        sits: bool,
        paused: str | None,
        aside: int,
        beside: int = 0,
    ) -> Snapshot:
        """The whole hall, with *here* at the counter, and so many others *beside* who came before."""
        others = [each for each in self.mall.counters if each.id != self.counter.id]
        states = [
            CounterState(counter=each.id, officer="Budi Santoso" if place % 3 == 0 else None, ticket=None)
            for place, each in enumerate(others)
        ]
        there = (*(self._beside(place) for place in range(beside)), *([here] if here else []))
        ours = CounterState(
            counter=self.counter.id,
            officer=OFFICER if sits else None,
            ticket=here.ticket if here else None,
            tickets=tuple(ticket.ticket for ticket in there),
            paused=paused,
        )
        return Snapshot(
            seq=1000,
            day=self.at.date(),
            tickets=(
                *there,
                *self.waiting(waiting),
                *(self._held(place) for place in range(aside)),
            ),
            counters=(ours, *states),
            calls=(),
            absent=tuple(self._absent(place) for place in range(aside)),
        )

    def waiting(self, count: int) -> list[LiveTicket]:
        """Those who wait, the first to come first."""
        classes = self.mall.priority_classes
        return [
            self._ticket(
                place,
                minutes_ago=28 - 3 * place,
                priority=classes[place % len(classes)].id if place % 4 == 1 and classes else None,
            )
            for place in range(count)
        ]

    def explanation(self) -> Explanation:
        """The second of them is next, for a reason that takes many words."""
        first, second = self.waiting(2)
        reason = CallReason(
            rule="longest-wait",
            turn="priority",
            waited_seconds=25 * 60.0,
            ordinary_since_priority=2,
            priority_waiting=2,
            ordinary_waiting=7,
            passed_over=(first.label,),
        )
        return Explanation(
            counter=self.counter.id,
            ticket=second.ticket,
            label=second.label,
            errand=1,
            service=second.service,
            line=second.line,
            agency=second.agency,
            priority=second.priority,
            reason=reason,
        )

    def at_counter(self, phase: TicketPhase, *, errands: int, minutes: float | None) -> LiveTicket:
        """The visitor with the longest service, who speaks English, for so many *minutes* in this phase; with so many *errands*."""
        ago = timedelta(minutes=minutes if minutes is not None else 0.7 if phase == "called" else 9.3)
        started_at = None if phase == "called" else self.at - ago
        called_at = (started_at or self.at - ago) - timedelta(seconds=0 if started_at is None else 40)
        waited = self._ticket(_LONGEST, minutes_ago=24 + ago.total_seconds() / 60, priority=self._elderly())
        here = replace(
            waited,
            phase=phase,
            called_at=called_at,
            started_at=started_at,
            counter=self.counter.id,
            recalls=1,
            language="en",
        )
        return here if errands == 1 else replace(here, errands=tuple(self._errands(here, errands)))

    def _errands(self, here: LiveTicket, count: int) -> list[LiveErrand]:
        """The one at the counter, and others of other agencies: each stands elsewhere."""
        elsewhere = [each for each in self.mall.services if each.agency != here.agency]
        elsewhere.sort(key=lambda each: -len(each.name.id))
        chosen = list({each.agency: each for each in reversed(elsewhere)}.values())[: count - 1]
        errands = [
            LiveErrand(
                number=1,
                service=here.service,
                line=here.line,
                agency=here.agency,
                phase="called" if here.phase == "called" else "serving",
                place=here.arrived_at,
                counter=here.counter,
                called_at=here.called_at,
                started_at=here.started_at,
                recalls=here.recalls,
            )
        ]
        errands += [self._errand(place + 2, service) for place, service in enumerate(chosen)]
        return errands

    def _errand(self, number: int, service: Service) -> LiveErrand:
        return LiveErrand(
            number=number,
            service=service.id,
            line=service.line,
            agency=service.agency,
            phase="done" if number == 4 else "waiting",
            place=self.at - timedelta(minutes=20),
            needs=(1,) if number == 3 else (),
        )

    def _beside(self, place: int) -> LiveTicket:
        """One who is served already, while others are called."""
        ticket = self._ticket(40 + place, minutes_ago=45, priority=None)
        started_at = self.at - timedelta(minutes=3 + 4 * place, seconds=10)
        return replace(
            ticket,
            phase="serving",
            called_at=started_at - timedelta(seconds=50),
            started_at=started_at,
            counter=self.counter.id,
        )

    def _held(self, place: int) -> LiveTicket:
        ticket = self._ticket(20 + place, minutes_ago=50, priority=None)
        errand = LiveErrand(
            number=1,
            service=ticket.service,
            line=ticket.line,
            agency=ticket.agency,
            phase="held",
            place=ticket.arrived_at,
            hold_until=self.at + timedelta(minutes=10),
        )
        return replace(ticket, phase="held", errands=(errand,))

    def _absent(self, place: int) -> Absent:
        ticket = self._ticket(30 + place, minutes_ago=60, priority=None)
        return Absent(
            ticket=ticket.ticket,
            label=ticket.label,
            errand=1,
            service=ticket.service,
            line=ticket.line,
            agency=ticket.agency,
            counter=self.counter.id,
            at=self.at - timedelta(minutes=6),
        )

    def _elderly(self) -> str | None:
        return self.mall.priority_classes[0].id if self.mall.priority_classes else None

    def _ticket(self, place: int, *, minutes_ago: float, priority: str | None) -> LiveTicket:
        ours = [service for service in self.mall.services if service.line in self.counter.lines]
        longest = max(ours, key=lambda each: len(each.name.id))
        service = longest if place == _LONGEST else ours[place % len(ours)]
        line = next(line for line in self.mall.lines if line.id == service.line)
        number = 11 if place == _LONGEST else 12 + 3 * place
        return LiveTicket(
            ticket=f"{line.id}-{number}",
            letters=line.letters,
            number=number,
            label=f"{line.letters}-{number:0{self.mall.numbers.digits}}",
            service=service.id,
            line=line.id,
            agency=line.agency,
            priority=priority,
            language="id",
            phase="waiting",
            arrived_at=self.at - timedelta(minutes=minutes_ago),
        )
