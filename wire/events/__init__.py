"""What happened in the hall. One record of the stream carries one event.

``seq`` numbers the records of a journal without gaps; it is also the id of the server-sent event.
Times are aware. Durations are seconds. A field with a default came later than its event; its absence means the default.
"""

from datetime import datetime

import msgspec

from wire.events.bookings import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
    AppointmentMoved,
)
from wire.events.counters import (
    CounterClosed,
    CounterOpened,
    CounterPaused,
    CounterResumed,
    ProfileChanged,
)
from wire.events.day import DayClosed, DayOpened, HoursOverridden, NumbersReserved
from wire.events.displays import (
    DisplayArranged,
    DisplayJoined,
    DisplayLeft,
    DisplayReported,
    NoticePosted,
    NoticeWithdrawn,
)
from wire.events.event import Event
from wire.events.kiosks import (
    FieldGiven,
    HelpAnswered,
    HelpAsked,
    HelpEnded,
    KioskArranged,
    ParticularsGiven,
    ParticularsPurged,
    PrinterReported,
)
from wire.events.serving import (
    BroughtBack,
    CallReason,
    Compared,
    ErrandHeld,
    ErrandTakenBack,
    ErrandTransferred,
    HoldEnded,
    NoShowMarked,
    ServiceFinished,
    ServiceResumed,
    ServiceStarted,
    TicketCalled,
    TicketRecalled,
    VisitRated,
)
from wire.events.tickets import (
    ErrandAdded,
    ErrandAsked,
    ErrandCancelled,
    NoteAdded,
    PrintFailed,
    TicketCancelled,
    TicketExpired,
    TicketIssued,
    TicketPrinted,
)

__all__ = [
    "AnyEvent",
    "AppointmentBooked",
    "AppointmentCancelled",
    "AppointmentCheckedIn",
    "AppointmentMissed",
    "AppointmentMoved",
    "BroughtBack",
    "CallReason",
    "Compared",
    "CounterClosed",
    "CounterOpened",
    "CounterPaused",
    "CounterResumed",
    "DayClosed",
    "DayOpened",
    "DisplayArranged",
    "DisplayJoined",
    "DisplayLeft",
    "DisplayReported",
    "ErrandAdded",
    "ErrandAsked",
    "ErrandCancelled",
    "ErrandHeld",
    "ErrandTakenBack",
    "ErrandTransferred",
    "Event",
    "FieldGiven",
    "HelpAnswered",
    "HelpAsked",
    "HelpEnded",
    "HoldEnded",
    "HoursOverridden",
    "KioskArranged",
    "NoShowMarked",
    "NoteAdded",
    "NoticePosted",
    "NoticeWithdrawn",
    "NumbersReserved",
    "ParticularsGiven",
    "ParticularsPurged",
    "PrintFailed",
    "PrinterReported",
    "ProfileChanged",
    "Record",
    "ServiceFinished",
    "ServiceResumed",
    "ServiceStarted",
    "TicketCalled",
    "TicketCancelled",
    "TicketExpired",
    "TicketIssued",
    "TicketPrinted",
    "TicketRecalled",
    "VisitRated",
]

AnyEvent = (
    DayOpened
    | DayClosed
    | HoursOverridden
    | NumbersReserved
    | TicketIssued
    | ErrandAdded
    | ErrandCancelled
    | NoteAdded
    | TicketCancelled
    | TicketExpired
    | TicketPrinted
    | PrintFailed
    | CounterOpened
    | CounterClosed
    | CounterPaused
    | CounterResumed
    | ProfileChanged
    | TicketCalled
    | TicketRecalled
    | ServiceStarted
    | ServiceResumed
    | ServiceFinished
    | NoShowMarked
    | BroughtBack
    | ErrandHeld
    | HoldEnded
    | ErrandTransferred
    | ErrandTakenBack
    | VisitRated
    | AppointmentBooked
    | AppointmentMoved
    | AppointmentCancelled
    | AppointmentMissed
    | AppointmentCheckedIn
    | DisplayJoined
    | DisplayLeft
    | DisplayArranged
    | DisplayReported
    | NoticePosted
    | NoticeWithdrawn
    | HelpAsked
    | HelpAnswered
    | HelpEnded
    | PrinterReported
    | KioskArranged
    | ParticularsGiven
    | ParticularsPurged
)


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the journal: the answer to a command, and the data of a stream event. There what staff wrote about a visit is empty
    (``text``, ``reason``, ``said``): ``GET /api/tickets/{ticket}`` tells it. The *reason* of ``CounterOpened`` is told to who works with
    that counter's agency, and empty for everybody else.
    """

    seq: int
    at: datetime
    event: AnyEvent
