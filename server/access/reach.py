"""How far somebody's arm reaches: their own counter, their agency's counters and visits, their own name. What they may see is not judged here.

Asked after the rule of the route (``rules``), with the command itself. Those who may act for the whole hall are asked nothing.
"""

from collections.abc import Callable, Mapping
from typing import Final

from server.access.principal import Principal, Role
from server.domain.hall import Hall
from server.domain.phase import Phase
from server.domain.refusals import NotAllowed, NotItsPlace, Refusal, SomebodyElsesName
from server.domain.ticket import Errand, Ticket
from wire import commands as c

Look = Callable[[Hall], Refusal | None]

_OF_AN_AGENCY: Final = frozenset({Role.OFFICER, Role.MANAGER})
_ABOUT_A_VISIT: Final = (c.AddErrand, c.AddNote, c.BringBack, c.CancelErrand, c.CancelTicket, c.ResumeErrand)
_ABOUT_A_BOOKING: Final = (c.MoveAppointment, c.CancelAppointment)
_OWN_NAME: Final = frozenset({Role.KIOSK, Role.DISPLAY})


class Reach:
    """*counters* and *services* with their agencies; *is_anothers*: whether a name is another device's than the one's that speaks."""

    def __init__(
        self,
        *,
        counters: Mapping[str, str],
        services: Mapping[str, str],
        is_anothers: Callable[[str, Principal], bool],
    ) -> None:
        self._counters = counters
        self._services = services
        self._is_anothers = is_anothers

    def owns(self, who: Principal, agency: str) -> bool:
        """Whether what belongs to *agency* is *who*'s to see and change."""
        return not who.agency or agency == who.agency

    def whole_hall(self, who: Principal) -> Refusal | None:
        """Why *who* may not follow all that happens. Devices of one agency may: they stand in the hall, where everybody sees the numbers."""
        return _elsewhere(who) if who.person and who.agency else None

    def at_counter(self, who: Principal, counter: str) -> Refusal | None:
        """Why *who* may have nothing to do with *counter*."""
        if who.counter and counter != who.counter:
            return _elsewhere(who)
        # That there is no such counter is the hall's to say.
        return None if self.owns(who, self._counters.get(counter, who.agency)) else _elsewhere(who)

    def for_service(self, who: Principal, service: str) -> Refusal | None:
        """Why *who* may have nothing to do with *service*."""
        return None if self.owns(who, self._services.get(service, who.agency)) else _elsewhere(who)

    def as_display(self, who: Principal, name: str) -> Refusal | None:
        """Why *who* may not be there as the display of that *name*."""
        if who.role not in {Role.DISPLAY, Role.CONSOLE}:
            return NotAllowed()
        return SomebodyElsesName(name=name) if who.device and self._is_anothers(name, who) else None

    def against(self, who: Principal, command: c.Command) -> Refusal | None:
        """Why *who*, whose role may, may not all the same; what only the hall knows apart."""
        if who.role in _OWN_NAME:
            return self._by_name(who, command)
        if not who.agency and not who.counter:
            return NotAllowed() if who.role in _OF_AN_AGENCY else None
        counter = getattr(command, "counter", None)
        if counter is not None:
            return self.at_counter(who, counter)
        match command:
            case c.BookAppointment(service=service):
                return self.for_service(who, service)
            case c.GiveParticulars(particulars=given):
                return next((no for each in given if (no := self.for_service(who, each.service))), None)
            case c.OverrideHours(scope="agency", subject=agency):
                return None if self.owns(who, agency) else _elsewhere(who)
            case c.OverrideHours(scope="service", subject=service):
                return self.for_service(who, service)
            case c.OverrideHours():
                return _elsewhere(who)
        return None

    def look(self, who: Principal, command: c.Command) -> Look | None:
        """What the hall must be asked before: whether the visit or the booking is of their agency. None: nothing."""
        if not who.agency or who.role in _OWN_NAME:
            return None
        if isinstance(command, _ABOUT_A_VISIT):
            return lambda hall: self._against_visit(who, command, hall.tickets.get(command.ticket))
        if isinstance(command, _ABOUT_A_BOOKING):
            return lambda hall: self._against_booking(who, command.booking, hall)
        return None

    def _by_name(self, who: Principal, command: c.Command) -> Refusal | None:
        said = getattr(command, "kiosk" if who.role is Role.KIOSK else "display", None)
        if said is not None and self._is_anothers(said, who):
            return SomebodyElsesName(name=said)
        return None

    def _against_visit(self, who: Principal, command: c.Command, ticket: Ticket | None) -> Refusal | None:
        if ticket is None:  # the hall says so
            return None
        owned = [self.owns(who, errand.agency) for errand in _meant(command, ticket)]
        enough = any(owned) if isinstance(command, c.AddErrand | c.AddNote) else all(owned)
        return None if enough else _elsewhere(who)

    def _against_booking(self, who: Principal, booking: str, hall: Hall) -> Refusal | None:
        known = hall.bookings.get(booking)
        return None if known is None else self.for_service(who, known.service)


def _meant(command: c.Command, ticket: Ticket) -> list[Errand]:
    """What *command* may change of *ticket*, or nothing, as the hall will say. What is added concerns the whole visit."""
    match command:
        case (
            c.CancelErrand(errand=number)
            | c.BringBack(errand=int(number))
            | c.ResumeErrand(errand=int(number))
        ):
            return [errand for errand in ticket.errands if errand.number == number]
        case c.BringBack():
            return [errand for errand in ticket.errands if errand.phase is Phase.NO_SHOW]
        case c.ResumeErrand():
            return [errand for errand in ticket.errands if errand.phase is Phase.HELD]
        case c.CancelTicket():
            return ticket.open_errands
    return ticket.errands


def _elsewhere(who: Principal) -> NotItsPlace:
    if who.counter:
        return NotItsPlace(kind="counter", place=who.counter)
    return NotItsPlace(kind="agency", place=who.agency)
