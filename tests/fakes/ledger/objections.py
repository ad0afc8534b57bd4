"""Why a command has to be refused, as far as the account can tell: every reason there is.

A command with reasons must be refused for one of them; one without must be accepted, unless what it hinges on is the hall's
own guess (``doubts``).
"""

from collections.abc import Callable
from typing import Any

from server.domain import commands as c
from server.domain import refusals as r
from server.domain.refusals import Refusal
from tests.fakes.ledger import (
    against_serving,
    against_tickets,
    appointments,
    displays,
    kiosks,
    ratings,
    undoing,
)
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.reasons import Reasons, seat_open
from tests.fakes.ledger.tickets import wanted


def objections(books: Books, command: c.Command) -> set[type[Refusal]]:
    """All of them."""
    return set(_OBJECTIONS[type(command)](books, command))


def doubts(books: Books, command: c.Command) -> set[type[Refusal]]:
    """Refusals that hinge on the expected wait, or on whom other hours are to blame for."""
    services: list[str] = []
    match command:
        case c.IssueTicket():
            services = [service for service, _ in wanted(books, command)]
        case c.AddErrand(service=service):
            services = [service]
        case c.TransferErrand() | c.CheckIn() | c.ServeWalkIn() if books.wall.overrides:
            return {r.Closed}
        case c.CheckIn():
            return {r.Closed}
    known = [books.plan.services[service] for service in services if service in books.plan.services]
    if any(books.wall.last_ticket(service).by_wait for service in known):
        return {r.Closed}
    return set()


def _open(books: Books, command: c.OpenCounter) -> Reasons:
    seat = books.seats.get(command.counter)
    if seat is None:
        yield r.UnknownCounter
    elif seat.officer not in {None, command.officer} and not command.take_over:
        yield r.CounterTaken


def _at_seat(books: Books, command: c.CloseCounter | c.PauseCounter) -> Reasons:
    return seat_open(books, command.counter)


def _go_on(books: Books, command: c.ResumeCounter) -> Reasons:
    yield from seat_open(books, command.counter)
    if command.counter in books.seats and books.seats[command.counter].paused is None:
        yield r.CounterNotPaused


def _profile(books: Books, command: c.ChangeProfile) -> Reasons:
    if command.counter not in books.seats:
        yield r.UnknownCounter
        return
    lines = {*command.profile.lines, *command.profile.wider} if command.profile is not None else set()
    agency = books.agency(command.counter)
    if any(line not in books.plan.lines or books.plan.lines[line].agency != agency for line in lines):
        yield r.ProfileMistaken


_OBJECTIONS: dict[type[c.Command], Callable[[Books, Any], Reasons]] = {
    c.IssueTicket: against_tickets.issue,
    c.HandInTicket: against_tickets.hand_in,
    c.ReserveNumbers: against_tickets.reserve,
    c.AddErrand: against_tickets.add,
    c.CancelErrand: against_tickets.cancel_errand,
    c.CancelTicket: against_tickets.cancel,
    c.AddNote: against_tickets.note,
    c.ReportPrinted: against_tickets.printed,
    c.ReportPrintFailed: against_tickets.printed,
    c.OpenCounter: _open,
    c.CloseCounter: _at_seat,
    c.PauseCounter: _at_seat,
    c.ResumeCounter: _go_on,
    c.ChangeProfile: _profile,
    c.CallNext: against_serving.called_next,
    c.CallTicket: against_serving.chosen,
    c.Recall: against_serving.recall,
    c.StartService: against_serving.recall,
    c.FinishService: against_serving.finish,
    c.MarkNoShow: against_serving.no_show,
    c.BringBack: against_serving.bring_back,
    c.HoldErrand: against_serving.hold,
    c.ResumeErrand: against_serving.resume,
    c.TransferErrand: against_serving.transfer,
    c.TakeBack: undoing.against_taking_back,
    c.RateVisit: ratings.against_rating,
    c.ServeWalkIn: against_tickets.walk_in,
    c.BookAppointment: appointments.against_booking,
    c.MoveAppointment: appointments.against_moving,
    c.CancelAppointment: appointments.against_cancelling,
    c.CheckIn: appointments.against_check_in,
    c.OverrideHours: appointments.against_override,
    c.AskForHelp: kiosks.against_asking,
    c.AnswerHelp: kiosks.against_ending,
    c.EndHelp: kiosks.against_ending,
    c.ReportPrinter: kiosks.against_nothing,
    c.ArrangeKiosk: kiosks.against_arranging,
    c.GiveParticulars: kiosks.against_giving,
    c.RecordPurge: kiosks.against_nothing,
    c.JoinDisplay: displays.against_joining,
    c.LeaveDisplay: displays.against_leaving,
    c.ArrangeDisplay: displays.against_arranging,
    c.ReportDisplay: kiosks.against_nothing,
    c.PostNotice: displays.against_posting,
    c.WithdrawNotice: displays.against_withdrawing,
}
