"""Short words for what officers do in a story."""

from server.domain import commands as c
from server.domain import events as e
from server.domain.profile import Profile
from tests.fakes.told import Told


class Officiating(Told):
    """What officers do."""

    def open(self, *counters: str, officer: str | None = None) -> None:
        """Officers sit down."""
        for counter in counters:
            name = officer or f"officer {counter}"
            self.tell(c.OpenCounter(request_id=self.request(), counter=counter, officer=name))

    def take_over(self, counter: str, officer: str, reason: str) -> e.CounterOpened:
        """An officer sits down where another one may sit."""
        command = c.OpenCounter(request_id=self.request(), counter=counter, officer=officer, take_over=reason)
        return self._told(command, e.CounterOpened)

    def close(self, counter: str = "1") -> e.CounterClosed:
        """The officer leaves."""
        return self._told(c.CloseCounter(request_id=self.request(), counter=counter), e.CounterClosed)

    def pause(self, counter: str = "1", reason: str = "prayer") -> e.CounterPaused:
        """The officer calls nobody for now."""
        command = c.PauseCounter(request_id=self.request(), counter=counter, reason=reason)
        return self._told(command, e.CounterPaused)

    def go_on(self, counter: str = "1") -> e.CounterResumed:
        """The pause is over."""
        return self._told(c.ResumeCounter(request_id=self.request(), counter=counter), e.CounterResumed)

    def change_profile(self, profile: Profile | None, counter: str = "1") -> e.ProfileChanged:
        """A supervisor changes what a counter does."""
        command = c.ChangeProfile(
            request_id=self.request(), counter=counter, profile=profile, by="supervisor"
        )
        return self._told(command, e.ProfileChanged)

    def call(self, counter: str = "1") -> e.TicketCalled:
        """An officer presses call next."""
        return self._told(c.CallNext(request_id=self.request(), counter=counter), e.TicketCalled)

    def choose(
        self, ticket: str, counter: str = "1", reason: str = "in pain", errand: int | None = None
    ) -> e.TicketCalled:
        """An officer calls somebody out of turn."""
        command = c.CallTicket(
            request_id=self.request(), counter=counter, ticket=ticket, reason=reason, errand=errand
        )
        return self._told(command, e.TicketCalled)

    def recall(self, ticket: str, counter: str = "1") -> e.TicketRecalled:
        """Once more."""
        command = c.Recall(request_id=self.request(), counter=counter, ticket=ticket)
        return self._told(command, e.TicketRecalled)

    def start(self, ticket: str, counter: str = "1") -> e.ServiceStarted:
        """The visitor came."""
        return self._told(
            c.StartService(request_id=self.request(), counter=counter, ticket=ticket), e.ServiceStarted
        )

    def finish(self, ticket: str, counter: str = "1", outcome: str = "served") -> e.ServiceFinished:
        """The errand is done."""
        command = c.FinishService(request_id=self.request(), counter=counter, ticket=ticket, outcome=outcome)
        return self._told(command, e.ServiceFinished)

    def serve_next(self, counter: str = "1") -> e.TicketCalled:
        """Call, start and finish."""
        called = self.call(counter)
        self.start(called.ticket, counter)
        self.finish(called.ticket, counter)
        return called

    def finish_now(self, ticket: str, counter: str = "1") -> e.ServiceFinished:
        """Start and finish."""
        self.start(ticket, counter)
        return self.finish(ticket, counter)

    def no_show(self, ticket: str, counter: str = "1") -> e.NoShowMarked:
        """The visitor did not come."""
        command = c.MarkNoShow(request_id=self.request(), counter=counter, ticket=ticket)
        return self._told(command, e.NoShowMarked)

    def bring_back(self, ticket: str, errand: int | None = None) -> e.BroughtBack:
        """The visitor came after all."""
        command = c.BringBack(request_id=self.request(), ticket=ticket, errand=errand)
        return self._told(command, e.BroughtBack)

    def hold(
        self,
        ticket: str,
        counter: str = "1",
        *,
        minutes: int | None = None,
        for_counter: str | None = None,
        for_officer: str | None = None,
        reason: str = "",
    ) -> e.ErrandHeld:
        """The visitor is set aside."""
        command = c.HoldErrand(
            request_id=self.request(),
            counter=counter,
            ticket=ticket,
            minutes=minutes,
            for_counter=for_counter,
            for_officer=for_officer,
            reason=reason,
        )
        return self._told(command, e.ErrandHeld)

    def resume(
        self, ticket: str, counter: str | None = None, errand: int | None = None
    ) -> e.ServiceResumed | e.HoldEnded:
        """A held visitor is back: served on at *counter*, or waiting again."""
        command = c.ResumeErrand(request_id=self.request(), ticket=ticket, counter=counter, errand=errand)
        event = self.tell(command)
        assert isinstance(event, e.ServiceResumed if counter else e.HoldEnded)
        return event

    def transfer(
        self,
        ticket: str,
        service: str | None = None,
        counter: str = "1",
        *,
        to_counter: str | None = None,
        to_officer: str | None = None,
        position: str = "arrival",
        delay_minutes: int = 0,
    ) -> e.ErrandTransferred:
        """The visitor is sent on."""
        command = c.TransferErrand(
            request_id=self.request(),
            counter=counter,
            ticket=ticket,
            service=service,
            to_counter=to_counter,
            to_officer=to_officer,
            position=position,
            delay_minutes=delay_minutes,
        )
        return self._told(command, e.ErrandTransferred)

    def take_back(self, ticket: str, counter: str = "1") -> e.ErrandTakenBack:
        """A slip of the finger is undone."""
        command = c.TakeBack(request_id=self.request(), counter=counter, ticket=ticket)
        return self._told(command, e.ErrandTakenBack)

    def rate(self, ticket: str, *scores: int | None, counter: str = "1") -> e.VisitRated:
        """The visitor says how it was."""
        command = c.RateVisit(request_id=self.request(), counter=counter, ticket=ticket, scores=scores)
        return self._told(command, e.VisitRated)

    def walk_in(
        self, service: str = "reg/card", counter: str = "1", priority: str | None = None
    ) -> e.TicketIssued:
        """Somebody without a ticket stands at the counter and is served; their ticket."""
        command = c.ServeWalkIn(
            request_id=self.request(), counter=counter, service=service, priority=priority
        )
        self.tell(command)
        return self._issued(command.request_id)

    def note(self, ticket: str, text: str, counter: str | None = "1") -> e.NoteAdded:
        """Something is written down."""
        command = c.AddNote(request_id=self.request(), ticket=ticket, text=text, counter=counter)
        return self._told(command, e.NoteAdded)
