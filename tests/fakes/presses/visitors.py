"""What visitors and kiosks press."""

from datetime import timedelta

from server.domain.bookings import Booking, BookingState
from server.domain.ticket import Phase
from tests.fakes.presses.finding import KIOSKS, Finding, NobodyThereError
from wire import commands as c


class Visitors(Finding):
    """At the kiosks and on the phone."""

    def issue(self) -> c.IssueTicket:
        """One thing, several, or a package."""
        kiosk, priority = self.dice.pick(KIOSKS), self.priority()
        if self.dice.rarely(5):
            package = self.dice.pick(tuple(self.hall.plan.packages))
            return c.IssueTicket(request_id=self.request(), kiosk=kiosk, package=package, priority=priority)
        wanted = list(dict.fromkeys(self.service() for _ in range(self.dice.pick((1, 1, 1, 2, 3)))))
        return c.IssueTicket(
            request_id=self.request(),
            kiosk=kiosk,
            service=wanted[0],
            also=tuple(wanted[1:]),
            priority=priority,
            language=self.dice.pick(("id", "en")),
        )

    def reserve(self) -> c.ReserveNumbers:
        """A kiosk asks ahead."""
        return c.ReserveNumbers(
            request_id=self.request(),
            kiosk=self.dice.pick(KIOSKS),
            line=self.dice.pick(self.lines),
            count=self.dice.number(1, 4),
        )

    def hand_in(self) -> c.HandInTicket:
        """A kiosk was alone and gave a number of its own."""
        may = self.hall.numbers.may_hand_in
        unused = [
            (given, number)
            for given in self.hall.days.reserved
            for number in range(given.first, given.last + 1)
            if may(given.kiosk, given.line, number)
        ]
        given, number = self.one(unused)
        service = self.dice.pick([each.id for each in self.services if each.line == given.line])
        return c.HandInTicket(
            request_id=self.request(),
            service=service,
            also=tuple({self.service() for _ in range(self.dice.pick((0, 0, 1)))} - {service}),
            kiosk=given.kiosk,
            number=number,
            taken_at=self.now - timedelta(minutes=self.dice.number(0, 9)),
            priority=self.priority(),
        )

    def add(self) -> c.AddErrand:
        """Something more."""
        return c.AddErrand(
            request_id=self.request(),
            ticket=self.ticket(),
            service=self.service(),
            needs=self.dice.pick(((), (), (1,))),
        )

    def cancel_errand(self) -> c.CancelErrand:
        """One thing less."""
        errand = self.errand(Phase.WAITING, Phase.BLOCKED, Phase.HELD)
        if len(errand.ticket.errands) == 1:
            raise NobodyThereError
        return c.CancelErrand(request_id=self.request(), ticket=errand.ticket.id, errand=errand.number)

    def cancel(self) -> c.CancelTicket:
        """Somebody goes home."""
        return c.CancelTicket(request_id=self.request(), ticket=self.ticket())

    def note(self) -> c.AddNote:
        """Something is written down."""
        text = self.dice.pick(("walks with a stick", "🙂 <b>'quoted'</b>", "brings the copy"))
        return c.AddNote(request_id=self.request(), ticket=self.ticket(), text=text)

    def printed(self) -> c.ReportPrinted:
        """A slip came out."""
        return c.ReportPrinted(request_id=self.request(), ticket=self.ticket(), kiosk="k1")

    def print_failed(self) -> c.ReportPrintFailed:
        """No slip came out."""
        ticket = self.ticket()
        return c.ReportPrintFailed(request_id=self.request(), ticket=ticket, kiosk="k1", trouble="paper_out")

    def book(self) -> c.BookAppointment:
        """A place in a slot."""
        service = self.dice.pick([each for each in self.services if each.appointments is not None])
        slot = self.slot(service)
        return c.BookAppointment(
            request_id=self.request(), service=service.id, slot=slot, priority=self.priority()
        )

    def move(self) -> c.MoveAppointment:
        """Another slot."""
        booking = self._booking()
        slot = self.slot(self.hall.plan.services[booking.service])
        return c.MoveAppointment(request_id=self.request(), booking=booking.id, slot=slot)

    def cancel_booking(self) -> c.CancelAppointment:
        """Not coming."""
        booking = self._booking()
        return c.CancelAppointment(request_id=self.request(), booking=booking.id)

    def check_in(self) -> c.CheckIn:
        """Here for an appointment, in time."""
        window = timedelta(minutes=30)
        due = [each for each in self._booked() if each.slot - window <= self.now]
        booking = self.one(due)
        return c.CheckIn(request_id=self.request(), code=booking.code.lower(), kiosk=self.dice.pick(KIOSKS))

    def _booked(self) -> list[Booking]:
        return [each for each in self.hall.bookings if each.state is BookingState.BOOKED]

    def _booking(self) -> Booking:
        return self.one(self._booked())
