"""What a program may ask of the hall. Each command is safe to repeat.

Every command carries a *request_id* made by the client: sent twice it happens once and answers the same
record, after a retry, a reconnect and a restart of the server. The request id of ``IssueTicket`` becomes the
ticket's identity, so that a kiosk knows it (and the address in its QR code) before the server has answered.
"""

from wire.commands.bookings import BookAppointment, CancelAppointment, CheckIn, MoveAppointment
from wire.commands.command import Command, path_of
from wire.commands.counters import ChangeProfile, CloseCounter, OpenCounter, PauseCounter, ResumeCounter
from wire.commands.hall import OverrideHours
from wire.commands.serving import (
    BringBack,
    CallNext,
    CallTicket,
    FinishService,
    HoldErrand,
    MarkNoShow,
    Recall,
    ResumeErrand,
    ServeWalkIn,
    StartService,
    TransferErrand,
)
from wire.commands.tickets import (
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
from wire.fields import is_request_id

__all__ = [
    "COMMANDS",
    "AddErrand",
    "AddNote",
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
    "FinishService",
    "HandInTicket",
    "HoldErrand",
    "IssueTicket",
    "MarkNoShow",
    "MoveAppointment",
    "OpenCounter",
    "OverrideHours",
    "PauseCounter",
    "Recall",
    "ReportPrintFailed",
    "ReportPrinted",
    "ReserveNumbers",
    "ResumeCounter",
    "ResumeErrand",
    "ServeWalkIn",
    "StartService",
    "TransferErrand",
    "is_request_id",
    "path_of",
]

COMMANDS: tuple[type[Command], ...] = (
    IssueTicket,
    HandInTicket,
    ReserveNumbers,
    AddErrand,
    CancelErrand,
    CancelTicket,
    AddNote,
    ReportPrinted,
    ReportPrintFailed,
    OpenCounter,
    CloseCounter,
    PauseCounter,
    ResumeCounter,
    ChangeProfile,
    CallNext,
    CallTicket,
    Recall,
    StartService,
    FinishService,
    MarkNoShow,
    BringBack,
    HoldErrand,
    ResumeErrand,
    TransferErrand,
    ServeWalkIn,
    BookAppointment,
    MoveAppointment,
    CancelAppointment,
    CheckIn,
    OverrideHours,
)
