"""What visitors and kiosks may try."""

from datetime import datetime, timedelta

from server.domain import commands as c
from tests.fakes.dice import Dice
from tests.fakes.tries.likely import KIOSKS, Likely

PERSONAL = "0812 3456 7890"


class Visitors(Likely):
    """At the kiosks and on the phone."""

    def issue(self, dice: Dice) -> c.IssueTicket:
        """A finger at a kiosk."""
        also = tuple({self._service(dice) for _ in range(dice.pick((0, 0, 0, 1, 2)))})
        packages = tuple(self.plan.packages)
        package = self.mostly(dice, packages, ("wedding",)) if dice.rarely(6) else None
        return c.IssueTicket(
            request_id=self.request(),
            kiosk=dice.pick(KIOSKS),
            service=None if package and not dice.rarely(20) else self._service(dice),
            also=also,
            package=package,
            priority=self._priority(dice),
        )

    def reserve(self, dice: Dice) -> c.ReserveNumbers:
        """A kiosk asks ahead."""
        return c.ReserveNumbers(
            request_id=self.request(),
            kiosk=dice.pick(KIOSKS),
            line=dice.pick((*self.plan.lines, "reg/x")),
            count=dice.number(0, 4),
        )

    def hand_in(self, dice: Dice) -> c.HandInTicket:
        """A kiosk that was alone."""
        unused = [
            (kiosk, line, number)
            for kiosk, line, first, last in self.books.ranges
            for number in range(first, last + 1)
            if (line, number) not in self.books.used
        ]
        others = [(kiosk, line, number) for kiosk in KIOSKS for line, number in self.books.used]
        others.append(("k1", "reg/a", dice.number(1, 14)))
        kiosk, line, number = self.mostly(dice, unused, others)
        services = [service.id for service in self.plan.services.values() if service.line == line]
        return c.HandInTicket(
            request_id=self.request(),
            service=self.mostly(dice, services, tuple(self.plan.services)),
            also=tuple({self._service(dice) for _ in range(dice.pick((0, 0, 0, 1, 2)))}),
            kiosk=kiosk,
            number=number,
            taken_at=self.now + timedelta(minutes=dice.pick((-5, 0, -60, -1, 4, 6, -600))),
            priority=self._priority(dice),
        )

    def add(self, dice: Dice) -> c.AddErrand:
        """Something more."""
        alive = [visit.errands[0] for visit in self.books.alive]
        needs = tuple({dice.number(1, 4) for _ in range(dice.pick((0, 0, 0, 1, 2)))})
        return c.AddErrand(
            request_id=self.request(),
            ticket=self._ticket(dice, alive),
            service=self._service(dice),
            needs=needs,
            counter=dice.pick((None, *self.books.seats)) if dice.rarely(2) else None,
        )

    def cancel_errand(self, dice: Dice) -> c.CancelErrand:
        """One errand less."""
        waiting = [errand for visit in self.books.alive for errand in visit.open if len(visit.errands) > 1]
        errand = dice.pick(waiting) if waiting else None
        ticket = errand.visit.id if errand is not None else self._ticket(dice, ())
        number = errand.number if errand is not None and not dice.rarely(8) else dice.number(0, 5)
        return c.CancelErrand(request_id=self.request(), ticket=ticket, errand=number)

    def cancel(self, dice: Dice) -> c.CancelTicket:
        """Somebody goes home."""
        waiting = [visit.errands[0] for visit in self.books.alive]
        return c.CancelTicket(request_id=self.request(), ticket=self._ticket(dice, waiting))

    def note(self, dice: Dice) -> c.AddNote:
        """Something is written down."""
        return c.AddNote(
            request_id=self.request(),
            ticket=self._ticket(dice, ()),
            text=dice.pick(("deaf", "🙂", PERSONAL)),
            counter=dice.pick((None, *self.books.seats)),
        )

    def printed(self, dice: Dice) -> c.ReportPrinted:
        """A slip came out."""
        return c.ReportPrinted(request_id=self.request(), ticket=self._ticket(dice, ()), kiosk="k1")

    def print_failed(self, dice: Dice) -> c.ReportPrintFailed:
        """No slip came out."""
        return c.ReportPrintFailed(
            request_id=self.request(), ticket=self._ticket(dice, ()), kiosk="k1", trouble="paper_out"
        )

    def _slot(self, dice: Dice, service: str) -> datetime:
        of = self.plan.services.get(service)
        day = self.books.wall.day(self.now) + timedelta(days=dice.pick((0, 0, 0, 1, 2, 5)))
        slots = self.books.wall.slots(of, day) if of is not None else ()
        coming = [slot for slot in slots if slot > self.now]
        return self.mostly(dice, coming[:3], (*slots, self.now + timedelta(hours=1)))

    def book(self, dice: Dice) -> c.BookAppointment:
        """A place in a slot."""
        service = self.mostly(dice, ("reg/birth", "tax/number"), ("reg/card", "reg/passport"))
        return c.BookAppointment(
            request_id=self.request(),
            service=service,
            slot=self._slot(dice, service),
            priority=self._priority(dice),
        )

    def _booking(self, dice: Dice) -> str:
        booked = [each.id for each in self.books.appointments.values() if each.state == "booked"]
        return self.mostly(dice, booked, (*list(self.books.appointments)[-20:], "none"))

    def move(self, dice: Dice) -> c.MoveAppointment:
        """Another slot."""
        booking = self._booking(dice)
        known = self.books.appointments.get(booking)
        slot = self._slot(dice, known.service if known is not None else "reg/birth")
        return c.MoveAppointment(request_id=self.request(), booking=booking, slot=slot)

    def cancel_booking(self, dice: Dice) -> c.CancelAppointment:
        """Not coming."""
        return c.CancelAppointment(request_id=self.request(), booking=self._booking(dice))

    def check_in(self, dice: Dice) -> c.CheckIn:
        """Here for an appointment."""
        open_now = [
            each.code
            for each in self.books.appointments.values()
            if each.state == "booked" and self.books.window(each)[0] <= self.now < self.books.window(each)[1]
        ]
        code = self.mostly(dice, open_now, (self._booking(dice),))
        return c.CheckIn(request_id=self.request(), code=code, kiosk=dice.pick(KIOSKS))
