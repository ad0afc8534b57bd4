"""What officers press while they serve."""

from typing import Final, Literal

from server.domain.ticket import Errand, Phase
from tests.fakes.presses.finding import Finding, officer_of
from wire import commands as c

_POSITIONS: Final[tuple[Literal["head", "arrival", "delay", "end"], ...]] = (
    "head",
    "arrival",
    "delay",
    "end",
)


class Officers(Finding):
    """At the counters."""

    def call(self) -> c.CallNext:
        """Who is next?"""
        counter = self.counter(officer=True, free=True)
        return c.CallNext(request_id=self.request(), counter=counter.id)

    def choose(self) -> c.CallTicket:
        """This one, out of turn."""
        counter = self.counter(officer=True, free=True)
        waiting = [each for each in self.errands(Phase.WAITING) if each.agency == counter.agency]
        errand = self.one(waiting)
        return c.CallTicket(
            request_id=self.request(),
            counter=counter.id,
            ticket=errand.ticket.id,
            reason="is in pain",
            errand=self.dice.pick((None, errand.number)),
        )

    def recall(self) -> c.Recall:
        """Once more, above all for those who do not come."""
        called = self.errands(Phase.CALLED)
        errand = self.one([each for each in called if _absent(each)] or called)
        return c.Recall(request_id=self.request(), counter=_where(errand), ticket=errand.ticket.id)

    def start(self) -> c.StartService:
        """Here they are."""
        errand = self._here(Phase.CALLED)
        return c.StartService(request_id=self.request(), counter=_where(errand), ticket=errand.ticket.id)

    def finish(self) -> c.FinishService:
        """Done, one way or the other."""
        errand = self.errand(Phase.SERVING)
        outcomes = [each.id for each in self.hall.plan.services[errand.service].outcomes]
        return c.FinishService(
            request_id=self.request(),
            counter=_where(errand),
            ticket=errand.ticket.id,
            outcome=self.dice.pick(("served", "served", *outcomes)),
        )

    def no_show(self) -> c.MarkNoShow:
        """Nobody came, after two recalls and a minute; now and then too early."""
        called = self.errands(Phase.CALLED)
        errand = self.one(
            called if self.dice.rarely(8) else [each for each in called if self._tired_of(each)]
        )
        return c.MarkNoShow(request_id=self.request(), counter=_where(errand), ticket=errand.ticket.id)

    def _tired_of(self, errand: Errand) -> bool:
        last = errand.leg.last_called_at or self.now
        return errand.recalls >= 2 and (self.now - last).total_seconds() >= 60

    def _here(self, *phases: Phase) -> Errand:
        """Somebody at a counter who has come, if they were called."""
        return self.one([errand for errand in self.errands(*phases) if not _absent(errand)])

    def bring_back(self) -> c.BringBack:
        """There they are."""
        errand = self.errand(Phase.NO_SHOW)
        return c.BringBack(request_id=self.request(), ticket=errand.ticket.id)

    def hold(self) -> c.HoldErrand:
        """Aside, please: for minutes, until somebody says so, for another counter, for an officer."""
        errand = self._here(Phase.CALLED, Phase.SERVING)
        other = self.neighbour(_where(errand))
        minutes, counter, officer = self.dice.pick(
            ((1, None, None), (5, None, None), (None, None, None), (3, other, None), (2, None, other))
        )
        return c.HoldErrand(
            request_id=self.request(),
            counter=_where(errand),
            ticket=errand.ticket.id,
            minutes=minutes,
            for_counter=counter,
            for_officer=officer and officer_of(officer),
            reason="photograph",
        )

    def resume(self) -> c.ResumeErrand:
        """Back again: at a counter, or to the line."""
        errand, counter = self.errand(Phase.HELD), self.counter(officer=True, free=True)
        ours = counter.agency == errand.agency
        return c.ResumeErrand(
            request_id=self.request(),
            ticket=errand.ticket.id,
            counter=counter.id if ours else None,
            errand=errand.number,
        )

    def transfer(self) -> c.TransferErrand:
        """To another service, counter or officer, at every place there is."""
        errand = self._here(Phase.CALLED, Phase.SERVING)
        other = self.neighbour(_where(errand))
        service, counter, officer = self.dice.pick(
            ((self.service(), None, None), (None, other, None), (None, None, officer_of(other)))
        )
        position = self.dice.pick(_POSITIONS)
        return c.TransferErrand(
            request_id=self.request(),
            counter=_where(errand),
            ticket=errand.ticket.id,
            service=service,
            to_counter=counter,
            to_officer=officer,
            position=position,
            delay_minutes=self.dice.number(1, 5) if position == "delay" else 0,
        )

    def take_back(self) -> c.TakeBack:
        """Not that: what was done last in the hall, or a while ago somewhere."""
        done = [
            (deed.seq, counter.id, deed.ticket)
            for counter in self.counters
            if (deed := self.hall.desk(counter.id).deed) is not None
        ]
        _, counter, ticket = self.one(done if self.dice.rarely(8) or not done else [max(done)])
        return c.TakeBack(request_id=self.request(), counter=counter, ticket=ticket)

    def rate(self) -> c.RateVisit:
        """How was it? Mostly said by who has just been served."""
        errand = self.one(self.errands(Phase.DONE)[-5:])
        score = self.dice.pick((1, 2, 3, 4))
        return c.RateVisit(
            request_id=self.request(), counter=_where(errand), ticket=errand.ticket.id, scores=(score,)
        )

    def walk_in(self) -> c.ServeWalkIn:
        """Somebody stands there."""
        counter = self.counter(officer=True, free=True)
        return c.ServeWalkIn(
            request_id=self.request(),
            counter=counter.id,
            service=self.service(counter.agency),
            priority=self.priority(),
        )


def _absent(errand: Errand) -> bool:
    """Whether this visitor does not come when called; the next time they will."""
    return errand.phase is Phase.CALLED and errand.ticket.number % 5 == 0 and len(errand.legs) == 1


def _where(errand: Errand) -> str:
    return errand.counter or ""
