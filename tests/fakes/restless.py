"""A day in which everybody does whatever comes to mind, mostly things that can be done. What is refused is forgotten."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import timedelta
from random import Random

from server.domain import commands as c
from server.domain.kiosks import Arrangement
from server.domain.refusals import Refusal
from server.domain.ticket import Phase, Ticket
from tests.fakes.halls import Story
from tests.fakes.rich_plans import OTHER_PROFILES

SERVICES = ("reg/card", "reg/birth", "reg/lost-card", "pol/record", "pol/report", "tax/number", "bank/fee")
"""Those of ``busy_plan``."""


class RestlessDay:
    """Tells *story*, whose hall is a ``busy_plan``, one deed after the other, as *chance* has it."""

    def __init__(self, story: Story, chance: Random) -> None:
        self.story = story
        self.chance = chance
        self._deeds: tuple[tuple[int, Callable[[], c.Command | None]], ...] = (
            (8, self._come),
            (10, self._call),
            (8, self._start),
            (6, self._finish),
            (6, self._recall),
            (5, self._no_show),
            (4, self._bring_back),
            (4, self._hold),
            (4, self._resume),
            (4, self._transfer),
            (6, self._take_back),
            (2, self._rate),
            (2, self._add),
            (2, self._cancel),
            (2, self._walk_in),
            (2, self._choose),
            (2, self._change_profile),
            (2, self._sit_or_pause),
            (2, self._alone),
            (3, self._at_a_kiosk),
            (3, self._appointment),
            (6, self._pass),
        )

    def go_on(self) -> None:
        """One more deed."""
        weights = [weight for weight, _ in self._deeds]
        ((_, deed),) = self.chance.choices(self._deeds, weights)
        command = deed()
        if command is not None:
            with suppress(Refusal):
                self.story.tell(command)

    def _one_of(self, options: Iterable[str]) -> str:
        options = sorted(options)
        return self.chance.choice(options) if options else "nobody"

    def _counter(self) -> str:
        return self._one_of(self.story.plan.counters)

    def _at(self, *phases: Phase) -> tuple[str, str]:
        """A counter and a ticket that is there."""
        there = [
            (ticket.lead.counter or "", ticket.id)
            for ticket in self.story.hall.alive.values()
            if ticket.phase in phases
        ]
        return self.chance.choice(there) if there else ("1", "nobody")

    def _with(self, *phases: Phase) -> str:
        """A ticket with an errand like that."""
        return self._one_of(
            ticket.id
            for ticket in self.story.hall.tickets.values()
            if any(errand.phase in phases for errand in ticket.errands)
        )

    def _ticket(self, ticket: str) -> Ticket | None:
        return self.story.hall.tickets.get(ticket)

    def _come(self) -> c.Command:
        request, chance = self.story.request(), self.chance
        priority = chance.choice([None, None, "elderly"])
        if chance.random() < 0.2:
            return c.IssueTicket(request_id=request, kiosk="k", package="restaurant", priority=priority)
        wanted = chance.sample(SERVICES, chance.choice([1, 1, 2, 3]))
        return c.IssueTicket(
            request_id=request, kiosk="k", service=wanted[0], also=tuple(wanted[1:]), priority=priority
        )

    def _call(self) -> c.Command:
        return c.CallNext(request_id=self.story.request(), counter=self._counter())

    def _start(self) -> c.Command:
        counter, ticket = self._at(Phase.CALLED)
        return c.StartService(request_id=self.story.request(), counter=counter, ticket=ticket)

    def _finish(self) -> c.Command:
        counter, ticket = self._at(Phase.SERVING)
        outcome = self.chance.choice(["served", "served", "incomplete"])
        return c.FinishService(
            request_id=self.story.request(), counter=counter, ticket=ticket, outcome=outcome
        )

    def _recall(self) -> c.Command:
        counter, ticket = self._at(Phase.CALLED)
        return c.Recall(request_id=self.story.request(), counter=counter, ticket=ticket)

    def _no_show(self) -> c.Command:
        """With the recalls and the minutes that it takes."""
        counter, ticket = self._at(Phase.CALLED)
        with suppress(Refusal):
            for _ in range(2):
                self.story.tell(c.Recall(request_id=self.story.request(), counter=counter, ticket=ticket))
        self.story.wait(seconds=61)
        return c.MarkNoShow(request_id=self.story.request(), counter=counter, ticket=ticket)

    def _bring_back(self) -> c.Command:
        return c.BringBack(request_id=self.story.request(), ticket=self._with(Phase.NO_SHOW))

    def _hold(self) -> c.Command:
        counter, ticket = self._at(Phase.CALLED, Phase.SERVING)
        kept = self.chance.choice(
            [(None, None, None), (5, None, None), (None, "3", None), (10, None, "officer 2")]
        )
        return c.HoldErrand(
            request_id=self.story.request(),
            counter=counter,
            ticket=ticket,
            minutes=kept[0],
            for_counter=kept[1],
            for_officer=kept[2],
        )

    def _resume(self) -> c.Command:
        ticket = self._with(Phase.HELD)
        counter = self.chance.choice([None, self._counter(), self._counter()])
        return c.ResumeErrand(request_id=self.story.request(), ticket=ticket, counter=counter)

    def _transfer(self) -> c.Command:
        counter, ticket = self._at(Phase.CALLED, Phase.SERVING)
        goal = self.chance.choice(["service", "to_counter", "to_officer"])
        return c.TransferErrand(
            request_id=self.story.request(),
            counter=counter,
            ticket=ticket,
            service=self.chance.choice(SERVICES) if goal == "service" else None,
            to_counter=self._counter() if goal == "to_counter" else None,
            to_officer=f"officer {self._counter()}" if goal == "to_officer" else None,
            position=self.chance.choice(["head", "arrival", "delay", "end"]),
            delay_minutes=5,
        )

    def _take_back(self) -> c.Command:
        """Mostly what was done last somewhere."""
        deeds = [desk.deed for desk in self.story.hall.desks.values() if desk.deed is not None]
        if not deeds or self.chance.random() < 0.2:
            counter, ticket = self._at(Phase.CALLED, Phase.SERVING)
            return c.TakeBack(request_id=self.story.request(), counter=counter, ticket=ticket)
        latest = max(deeds, key=lambda deed: deed.seq)
        counter = next(desk.id for desk in self.story.hall.desks.values() if desk.deed is latest)
        return c.TakeBack(request_id=self.story.request(), counter=counter, ticket=latest.ticket)

    def _rate(self) -> c.Command:
        request, ticket = self.story.request(), self._with(Phase.DONE)
        known = self._ticket(ticket)
        counter = (known.counter if known else None) or self._counter()
        score = self.chance.choice([1, 2, 3, 4, None])
        return c.RateVisit(request_id=request, counter=counter, ticket=ticket, scores=(score,))

    def _add(self) -> c.Command:
        ticket = self._one_of(self.story.hall.alive)
        return c.AddErrand(
            request_id=self.story.request(), ticket=ticket, service=self.chance.choice(SERVICES)
        )

    def _cancel(self) -> c.Command:
        request, ticket = self.story.request(), self._one_of(self.story.hall.alive)
        if self.chance.random() < 0.3:
            return c.CancelTicket(request_id=request, ticket=ticket)
        known = self._ticket(ticket)
        number = self.chance.randint(1, len(known.errands) if known else 1)
        return c.CancelErrand(request_id=request, ticket=ticket, errand=number)

    def _walk_in(self) -> c.Command:
        return c.ServeWalkIn(
            request_id=self.story.request(), counter=self._counter(), service=self.chance.choice(SERVICES)
        )

    def _choose(self) -> c.Command:
        ticket = self._with(Phase.WAITING)
        return c.CallTicket(
            request_id=self.story.request(), counter=self._counter(), ticket=ticket, reason="in pain"
        )

    def _change_profile(self) -> c.Command:
        counter = self._counter()
        profiles = (None, *OTHER_PROFILES[self.story.plan.counters[counter].agency])
        return c.ChangeProfile(
            request_id=self.story.request(), counter=counter, profile=self.chance.choice(profiles), by="x"
        )

    def _sit_or_pause(self) -> c.Command:
        request, counter = self.story.request(), self._counter()
        match self.chance.randrange(6):
            case 0:
                return c.CloseCounter(request_id=request, counter=counter)
            case 1:
                return c.PauseCounter(request_id=request, counter=counter, reason="prayer")
            case 2:
                return c.ResumeCounter(request_id=request, counter=counter)
            case _:
                return c.OpenCounter(request_id=request, counter=counter, officer=f"officer {counter}")

    def _alone(self) -> c.Command:
        request = self.story.request()
        if self.chance.random() < 0.3:
            return c.ReserveNumbers(request_id=request, kiosk="k", line="reg/b", count=2)
        return c.HandInTicket(
            request_id=request,
            service="reg/birth",
            kiosk="k",
            number=self.chance.randint(10, 14),
            taken_at=self.story.now - timedelta(minutes=7),
        )

    def _at_a_kiosk(self) -> c.Command:
        request, kiosk = self.story.request(), self.chance.choice(["k", "k2"])
        match self.chance.randrange(7):
            case 0 | 1:
                return c.AskForHelp(request_id=request, kiosk=kiosk)
            case 2:
                return c.AnswerHelp(request_id=request, kiosk=kiosk, by="officer 1")
            case 3:
                return c.EndHelp(request_id=request, kiosk=kiosk, by=kiosk)
            case 4:
                trouble = self.chance.choice([None, "paper_out"])
                return c.ReportPrinter(request_id=request, kiosk=kiosk, trouble=trouble, paper="low")
            case 5:
                field = self.chance.choice(["nik", "phone", "shoe-size"])
                said = (c.Particular(service=self.chance.choice(SERVICES), field=field),)
                ticket = self._one_of(self.story.hall.alive)
                return c.GiveParticulars(request_id=request, ticket=ticket, particulars=said)
            case _:
                arranged = self.chance.choice([None, Arrangement(zone="west")])
                return c.ArrangeKiosk(request_id=request, kiosk=kiosk, arrangement=arranged, by="x")

    def _appointment(self) -> c.Command | None:
        request, booked = self.story.request(), [booking.id for booking in self.story.hall.bookings]
        if booked and self.chance.random() < 0.6:
            return c.CheckIn(request_id=request, code=self.chance.choice(booked), kiosk="k")
        slot = self.story.now.replace(minute=30, second=0, microsecond=0)
        return c.BookAppointment(
            request_id=request,
            service="reg/birth",
            slot=slot + timedelta(minutes=self.chance.choice([0, 30])),
        )

    def _pass(self) -> None:
        self.story.wait(minutes=self.chance.choice([1, 3, 8]))
        self.story.pass_time()
