"""What happened. Events are facts: they are journaled, replayed and never refused.

``wire.events`` has their public twins, field for field. ``Recorded`` puts an event in its place in the journal.

Some fields that came later have a default. What an older journal means, which does not have them, is said where journals are
read (``server.storage.upgrades``): the default is not always it.
"""

from dataclasses import dataclass
from datetime import datetime

from server.domain.events.bookings import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
    AppointmentMoved,
)
from server.domain.events.counters import (
    CounterClosed,
    CounterOpened,
    CounterPaused,
    CounterResumed,
    ProfileChanged,
)
from server.domain.events.day import DayClosed, DayOpened, HoursOverridden, NumbersReserved
from server.domain.events.displays import (
    DisplayArranged,
    DisplayJoined,
    DisplayLeft,
    DisplayReported,
    NoticePosted,
    NoticeWithdrawn,
)
from server.domain.events.kiosks import (
    FieldGiven,
    HelpAnswered,
    HelpAsked,
    HelpEnded,
    KioskArranged,
    ParticularsGiven,
    ParticularsPurged,
    PrinterReported,
)
from server.domain.events.serving import (
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
from server.domain.events.tickets import (
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
    "Recorded",
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

Event = (
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

LASTING = (
    AppointmentBooked,
    AppointmentMoved,
    AppointmentCancelled,
    AppointmentMissed,
    AppointmentCheckedIn,
    HoursOverridden,
)
"""Events that still mean something after their own day: replay looks further back for them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recorded:
    """An event in its place: *seq* counts without gaps from 1, *at* is aware and never goes back within a business day (a new
    day may be an earlier one, when a clock was far ahead), *request_id* names the command that caused it.
    """

    seq: int
    at: datetime
    request_id: str
    event: Event
