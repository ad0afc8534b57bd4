"""Short words for what visitors and kiosks do in a story."""

from collections.abc import Sequence
from datetime import date, datetime

from server.domain import commands as c
from server.domain import events as e
from server.domain.hours import Interval
from tests.fakes.told import Told


class Visiting(Told):
    """What visitors and kiosks do."""

    def issue(
        self,
        service: str | None = "reg/card",
        priority: str | None = None,
        request: str | None = None,
        *,
        also: Sequence[str] = (),
        package: str | None = None,
    ) -> e.TicketIssued:
        """A visitor takes a number."""
        return self._told(
            c.IssueTicket(
                request_id=request or self.request(),
                service=None if package else service,
                kiosk="k1",
                priority=priority,
                also=tuple(also),
                package=package,
            ),
            e.TicketIssued,
        )

    def add(self, ticket: str, service: str, *needs: int, counter: str | None = None) -> e.ErrandAdded:
        """The visitor wants something more."""
        return self._told(
            c.AddErrand(
                request_id=self.request(), ticket=ticket, service=service, needs=needs, counter=counter
            ),
            e.ErrandAdded,
        )

    def cancel(self, ticket: str, errand: int | None = None) -> e.TicketCancelled | e.ErrandCancelled:
        """The visitor gives up, wholly or one errand."""
        if errand is None:
            return self._told(c.CancelTicket(request_id=self.request(), ticket=ticket), e.TicketCancelled)
        command = c.CancelErrand(request_id=self.request(), ticket=ticket, errand=errand)
        return self._told(command, e.ErrandCancelled)

    def reserve(self, line: str = "reg/a", count: int = 5, kiosk: str = "k1") -> e.NumbersReserved:
        """A kiosk asks for numbers to give while it is alone."""
        command = c.ReserveNumbers(request_id=self.request(), kiosk=kiosk, line=line, count=count)
        return self._told(command, e.NumbersReserved)

    def hand_in(
        self,
        number: int,
        taken_at: datetime,
        service: str = "reg/card",
        *,
        also: Sequence[str] = (),
        kiosk: str = "k1",
        request: str | None = None,
    ) -> e.TicketIssued:
        """A kiosk that was alone tells what it gave."""
        command = c.HandInTicket(
            request_id=request or self.request(),
            service=service,
            also=tuple(also),
            kiosk=kiosk,
            number=number,
            taken_at=taken_at,
        )
        return self._told(command, e.TicketIssued)

    def book(self, service: str, slot: datetime, priority: str | None = None) -> e.AppointmentBooked:
        """Somebody will come."""
        command = c.BookAppointment(request_id=self.request(), service=service, slot=slot, priority=priority)
        return self._told(command, e.AppointmentBooked)

    def check_in(self, code: str) -> e.TicketIssued:
        """Somebody with an appointment has come; their ticket."""
        command = c.CheckIn(request_id=self.request(), code=code, kiosk="k1")
        self.tell(command)
        return self._issued(command.request_id)

    def override(
        self, day: date, *hours: Interval, scope: str = "mall", subject: str = "", again: bool = False
    ) -> e.HoursOverridden:
        """Other hours for a day; none: closed; *again*: as set up."""
        command = c.OverrideHours(
            request_id=self.request(),
            scope=scope,
            subject=subject,
            day=day,
            hours=None if again else hours,
            reason="a story",
            by="supervisor",
        )
        return self._told(command, e.HoursOverridden)
