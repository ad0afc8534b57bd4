"""What officers may try with visitors."""

from server.domain import commands as c
from server.domain.plan import Place, Rating
from server.domain.ticket import Phase
from tests.fakes.dice import Dice
from tests.fakes.ledger.visits import AT_COUNTER
from tests.fakes.tries.likely import STAFF, Likely


class Officers(Likely):
    """At the counters."""

    def call(self, dice: Dice) -> c.CallNext:
        """Who is next?"""
        return c.CallNext(request_id=self.request(), counter=self._counter(dice, self._free()))

    def choose(self, dice: Dice) -> c.CallTicket:
        """This one."""
        counter = self._counter(dice, self._free())
        agency = self.books.agency(counter) if counter in self.books.seats else ""
        ours = [one for one in self.books.errands if one.state is Phase.WAITING and one.agency == agency]
        errand = dice.pick(ours) if ours and not dice.rarely(8) else None
        return c.CallTicket(
            request_id=self.request(),
            counter=counter,
            ticket=errand.visit.id if errand is not None else self._ticket(dice, ()),
            reason="looks ill",
            errand=dice.pick((None, errand.number if errand is not None else 2)),
        )

    def recall(self, dice: Dice) -> c.Recall:
        """Once more."""
        counter, ticket = self._here(dice, Phase.CALLED)
        return c.Recall(request_id=self.request(), counter=counter, ticket=ticket)

    def start(self, dice: Dice) -> c.StartService:
        """Here they are."""
        counter, ticket = self._here(dice, Phase.CALLED)
        return c.StartService(request_id=self.request(), counter=counter, ticket=ticket)

    def finish(self, dice: Dice) -> c.FinishService:
        """Done, one way or the other."""
        counter, ticket = self._here(dice, Phase.SERVING)
        here = self.books.at(counter, ticket)
        known = self.plan.services[here.service].outcomes if here is not None else ()
        outcome = self.mostly(dice, ("served", *(each.id for each in known)), ("issued", "referred", "lost"))
        return c.FinishService(request_id=self.request(), counter=counter, ticket=ticket, outcome=outcome)

    def no_show(self, dice: Dice) -> c.MarkNoShow:
        """Nobody came."""
        limits = self.plan.no_show
        tired = [
            errand
            for errand in self.books.errands
            if errand.state is Phase.CALLED
            and errand.recalls >= limits.recalls
            and (self.now - errand.stay.calls[-1]).total_seconds() >= limits.seconds
        ]
        counter, ticket = self._here(dice, Phase.CALLED)
        if tired and not dice.rarely(10):
            errand = dice.pick(tired)
            counter, ticket = errand.counter or "", errand.visit.id
        return c.MarkNoShow(request_id=self.request(), counter=counter, ticket=ticket)

    def bring_back(self, dice: Dice) -> c.BringBack:
        """There they are."""
        gone = [errand for errand in self.books.errands if errand.state is Phase.NO_SHOW]
        errand = dice.number(0, 3) if dice.rarely(8) else None
        return c.BringBack(request_id=self.request(), ticket=self._ticket(dice, gone), errand=errand)

    def _other(self, dice: Dice, counter: str) -> tuple[str | None, str | None]:
        """For a counter, for an officer, for nobody, rarely both."""
        agency = self.books.agency(counter) if counter in self.books.seats else "reg"
        ours = [name for name in self.books.seats if self.books.agency(name) == agency]
        to_counter, to_officer = self._counter(dice, ours), dice.pick(STAFF[agency])
        if dice.rarely(30):
            return to_counter, to_officer
        return dice.pick(((None, None), (None, None), (to_counter, None), (None, to_officer)))

    def hold(self, dice: Dice) -> c.HoldErrand:
        """Aside, please."""
        counter, ticket = self._here(dice, *AT_COUNTER)
        for_counter, for_officer = self._other(dice, counter)
        return c.HoldErrand(
            request_id=self.request(),
            counter=counter,
            ticket=ticket,
            minutes=dice.pick((None, 5, 20, 60, 0 if dice.rarely(5) else 1)),
            for_counter=for_counter,
            for_officer=for_officer,
            reason="photograph",
        )

    def resume(self, dice: Dice) -> c.ResumeErrand:
        """Back again."""
        held = [errand for errand in self.books.errands if errand.state is Phase.HELD]
        errand = dice.pick(held) if held else None
        ours = [name for name in self._free() if errand and self.books.agency(name) == errand.agency]
        return c.ResumeErrand(
            request_id=self.request(),
            ticket=self._ticket(dice, [errand] if errand is not None else []),
            counter=dice.pick((None, *ours)) if not dice.rarely(10) else self._counter(dice, ()),
            errand=dice.number(0, 3) if dice.rarely(8) else None,
        )

    def transfer(self, dice: Dice) -> c.TransferErrand:
        """To somebody else."""
        counter, ticket = self._here(dice, *AT_COUNTER)
        to_counter, to_officer = self._other(dice, counter)
        plain = to_counter is None and to_officer is None
        position = dice.pick(tuple(Place))
        return c.TransferErrand(
            request_id=self.request(),
            counter=counter,
            ticket=ticket,
            service=self._service(dice) if plain is not dice.rarely(15) else None,
            to_counter=to_counter,
            to_officer=to_officer,
            position=position.value,
            delay_minutes=dice.pick((10, 1, 45, 0)) if position is Place.DELAY else 0,
        )

    def take_back(self, dice: Dice) -> c.TakeBack:
        """Not that."""
        slips = [(seat.id, seat.slip) for seat in self.books.seats.values() if seat.slip is not None]
        if not slips or dice.rarely(8):
            counter, ticket = self._here(dice, *AT_COUNTER)
            return c.TakeBack(request_id=self.request(), counter=counter, ticket=ticket)
        latest = max(slip.at for _, slip in slips)
        counter, slip = dice.pick([each for each in slips if each[1].at == latest])
        return c.TakeBack(request_id=self.request(), counter=counter, ticket=slip.errand.visit.id)

    def rate(self, dice: Dice) -> c.RateVisit:
        """How was it?"""
        served = [errand for errand in self.books.errands if errand.state is Phase.DONE]
        errand = dice.pick(served) if served and not dice.rarely(8) else None
        asked = 9 if self.plan.rating is Rating.SKM else 1
        return c.RateVisit(
            request_id=self.request(),
            counter=self._counter(dice, [errand.counter or ""] if errand is not None else ()),
            ticket=errand.visit.id if errand is not None else self._ticket(dice, ()),
            scores=tuple(
                dice.pick((1, 2, 3, 4, None)) for _ in range(asked if not dice.rarely(8) else 10 - asked)
            ),
        )

    def walk_in(self, dice: Dice) -> c.ServeWalkIn:
        """Somebody stands there."""
        counter = self._counter(dice, self._free())
        agency = self.books.agency(counter) if counter in self.books.seats else None
        return c.ServeWalkIn(
            request_id=self.request(),
            counter=counter,
            service=self._service(dice, None if dice.rarely(10) else agency),
            priority=self._priority(dice),
        )
