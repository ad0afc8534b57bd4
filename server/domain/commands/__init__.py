"""What can be asked of the hall. Each carries the id under which it is answered once (rules 4 and 18)."""

from server.domain.commands.bookings import BookAppointment, CancelAppointment, CheckIn, MoveAppointment
from server.domain.commands.counters import (
    ChangeProfile,
    CloseCounter,
    OpenCounter,
    PauseCounter,
    ResumeCounter,
)
from server.domain.commands.displays import (
    ArrangeDisplay,
    JoinDisplay,
    LeaveDisplay,
    PostNotice,
    ReportDisplay,
    WithdrawNotice,
)
from server.domain.commands.hall import OverrideHours
from server.domain.commands.kiosks import (
    AnswerHelp,
    ArrangeKiosk,
    AskForHelp,
    EndHelp,
    GiveParticulars,
    Particular,
    RecordPurge,
    ReportPrinter,
)
from server.domain.commands.serving import (
    BringBack,
    CallNext,
    CallTicket,
    FinishService,
    HoldErrand,
    MarkNoShow,
    RateVisit,
    Recall,
    ResumeErrand,
    ServeWalkIn,
    StartService,
    TakeBack,
    TransferErrand,
)
from server.domain.commands.tickets import (
    AddErrand,
    AddNote,
    CancelErrand,
    CancelTicket,
    HandInTicket,
    IssueTicket,
    ReportPrinted,
    ReportPrintFailed,
    ReserveNumbers,
)

__all__ = [
    "AddErrand",
    "AddNote",
    "AnswerHelp",
    "ArrangeDisplay",
    "ArrangeKiosk",
    "AskForHelp",
    "BookAppointment",
    "BringBack",
    "CallNext",
    "CallTicket",
    "CancelAppointment",
    "CancelErrand",
    "CancelTicket",
    "ChangeProfile",
    "CheckIn",
    "CloseCounter",
    "Command",
    "EndHelp",
    "FinishService",
    "GiveParticulars",
    "HandInTicket",
    "HoldErrand",
    "IssueTicket",
    "JoinDisplay",
    "LeaveDisplay",
    "MarkNoShow",
    "MoveAppointment",
    "OpenCounter",
    "OverrideHours",
    "Particular",
    "PauseCounter",
    "PostNotice",
    "RateVisit",
    "Recall",
    "RecordPurge",
    "ReportDisplay",
    "ReportPrintFailed",
    "ReportPrinted",
    "ReportPrinter",
    "ReserveNumbers",
    "ResumeCounter",
    "ResumeErrand",
    "ServeWalkIn",
    "StartService",
    "TakeBack",
    "TransferErrand",
    "WithdrawNotice",
]

Command = (
    IssueTicket
    | HandInTicket
    | ReserveNumbers
    | AddErrand
    | CancelErrand
    | CancelTicket
    | AddNote
    | ReportPrinted
    | ReportPrintFailed
    | OpenCounter
    | CloseCounter
    | PauseCounter
    | ResumeCounter
    | ChangeProfile
    | CallNext
    | CallTicket
    | Recall
    | StartService
    | FinishService
    | MarkNoShow
    | BringBack
    | HoldErrand
    | ResumeErrand
    | TransferErrand
    | ServeWalkIn
    | TakeBack
    | RateVisit
    | BookAppointment
    | MoveAppointment
    | CancelAppointment
    | CheckIn
    | OverrideHours
    | AskForHelp
    | AnswerHelp
    | EndHelp
    | ReportPrinter
    | ArrangeKiosk
    | GiveParticulars
    | RecordPurge
    | JoinDisplay
    | LeaveDisplay
    | ArrangeDisplay
    | ReportDisplay
    | PostNotice
    | WithdrawNotice
)
