"""Whether a remembered event can be the answer to a command that comes again under the same request id."""

from server.domain import commands as c
from server.domain import events as e
from server.domain.refusals import RequestReused

_ANSWERS: dict[type[c.Command], tuple[type[e.Event], ...]] = {
    c.IssueTicket: (e.TicketIssued,),
    c.HandInTicket: (e.TicketIssued,),
    c.ReserveNumbers: (e.NumbersReserved,),
    c.AddErrand: (e.ErrandAdded,),
    c.CancelErrand: (e.ErrandCancelled,),
    c.CancelTicket: (e.TicketCancelled,),
    c.AddNote: (e.NoteAdded,),
    c.ReportPrinted: (e.TicketPrinted,),
    c.ReportPrintFailed: (e.PrintFailed,),
    c.OpenCounter: (e.CounterOpened,),
    c.CloseCounter: (e.CounterClosed,),
    c.PauseCounter: (e.CounterPaused,),
    c.ResumeCounter: (e.CounterResumed,),
    c.ChangeProfile: (e.ProfileChanged,),
    c.CallNext: (e.TicketCalled,),
    c.CallTicket: (e.TicketCalled,),
    c.Recall: (e.TicketRecalled,),
    c.StartService: (e.ServiceStarted,),
    c.FinishService: (e.ServiceFinished,),
    c.ServeWalkIn: (e.ServiceStarted,),
    c.MarkNoShow: (e.NoShowMarked,),
    c.BringBack: (e.BroughtBack,),
    c.HoldErrand: (e.ErrandHeld,),
    c.ResumeErrand: (e.HoldEnded, e.ServiceResumed),
    c.TransferErrand: (e.ErrandTransferred,),
    c.TakeBack: (e.ErrandTakenBack,),
    c.RateVisit: (e.VisitRated,),
    c.BookAppointment: (e.AppointmentBooked,),
    c.MoveAppointment: (e.AppointmentMoved,),
    c.CancelAppointment: (e.AppointmentCancelled,),
    c.CheckIn: (e.TicketIssued,),
    c.OverrideHours: (e.HoursOverridden,),
    c.AskForHelp: (e.HelpAsked,),
    c.AnswerHelp: (e.HelpAnswered,),
    c.EndHelp: (e.HelpEnded,),
    c.ReportPrinter: (e.PrinterReported,),
    c.ArrangeKiosk: (e.KioskArranged,),
    c.GiveParticulars: (e.ParticularsGiven,),
    c.RecordPurge: (e.ParticularsPurged,),
    c.JoinDisplay: (e.DisplayJoined,),
    c.LeaveDisplay: (e.DisplayLeft,),
    c.ArrangeDisplay: (e.DisplayArranged,),
    c.ReportDisplay: (e.DisplayReported,),
    c.PostNotice: (e.NoticePosted,),
    c.WithdrawNotice: (e.NoticeWithdrawn,),
}
# What a command says and its event repeats under the same name; anything else may differ (an officer's console renamed, say).
_REPEATED = (
    "service",
    "package",
    "counter",
    "ticket",
    "errand",
    "booking",
    "slot",
    "kiosk",
    "arrangement",
    "line",
    "number",
    "scope",
    "subject",
    "day",
    "display",
    "zone",
    "scores",
    "troubles",
    "notice",
    "until",
    "urgent",
)


def check(command: c.Command, event: e.Event) -> None:
    """Raise RequestReused unless *event* answers *command*."""
    if type(event) not in _ANSWERS[type(command)]:
        raise RequestReused
    for name in _REPEATED:
        said, repeated = getattr(command, name, None), getattr(event, name, None)
        if name in {"zone", "counter"} and isinstance(command, c.JoinDisplay):
            continue  # it may be arranged for another one
        if said is not None and repeated is not None and said != repeated:
            raise RequestReused
    if isinstance(command, c.AddErrand) and isinstance(event, e.ErrandAdded):
        _check_added(command, event.errand)
    if isinstance(command, c.IssueTicket) and isinstance(event, e.TicketIssued):
        _check_issued(command, event)
    if isinstance(command, c.HandInTicket) and isinstance(event, e.TicketIssued):
        _check_handed_in(command, event)
    if isinstance(command, c.GiveParticulars) and isinstance(event, e.ParticularsGiven):
        _check_given(command, event)
    if isinstance(command, c.PostNotice) and isinstance(event, e.NoticePosted):
        _check_posted(command, event)


def _check_added(command: c.AddErrand, added: e.ErrandAsked) -> None:
    if command.service != added.service:
        raise RequestReused


def _check_issued(command: c.IssueTicket, issued: e.TicketIssued) -> None:
    asked = [errand.service for errand in issued.errands]
    wanted = [command.service, *command.also] if command.service is not None else list(command.also)
    other = command.package is None and asked != wanted
    more = asked[len(asked) - len(wanted) :] != wanted
    if other or more or (command.priority, command.package) != (issued.priority, issued.package):
        raise RequestReused


def _check_handed_in(command: c.HandInTicket, issued: e.TicketIssued) -> None:
    if [errand.service for errand in issued.errands] != [command.service, *command.also]:
        raise RequestReused


def _check_given(command: c.GiveParticulars, given: e.ParticularsGiven) -> None:
    said = {(each.service, each.field) for each in command.particulars}
    if said != {(each.service, each.field) for each in given.fields}:
        raise RequestReused


def _check_posted(command: c.PostNotice, posted: e.NoticePosted) -> None:
    if command.text != posted.text:
        raise RequestReused
