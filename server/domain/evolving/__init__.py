"""What each event changes in the hall. Never refuses; the same live and on replay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server.domain import events as e
from server.domain.evolving import (
    counters,
    days,
    displays,
    kiosks,
    rating,
    serving,
    speakers,
    tickets,
    undoing,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.domain.hall import Hall

_CHANGES: dict[type[e.Event], Callable[[Hall, Any, e.Recorded], None]] = {
    e.DayOpened: days.opened,
    e.DayClosed: days.closed,
    e.HoursOverridden: days.hours_overridden,
    e.NumbersReserved: days.numbers_reserved,
    e.AppointmentBooked: days.booking_changed,
    e.AppointmentMoved: days.booking_changed,
    e.AppointmentCancelled: days.booking_changed,
    e.AppointmentMissed: days.booking_changed,
    e.AppointmentCheckedIn: days.booking_changed,
    e.CounterOpened: counters.opened,
    e.CounterClosed: counters.closed,
    e.CounterPaused: counters.paused,
    e.CounterResumed: counters.resumed,
    e.ProfileChanged: counters.profile_changed,
    e.TicketIssued: tickets.issued,
    e.ErrandAdded: tickets.errand_added,
    e.ErrandCancelled: tickets.errand_cancelled,
    e.NoteAdded: tickets.note_added,
    e.TicketCancelled: tickets.cancelled,
    e.TicketExpired: tickets.expired,
    e.TicketPrinted: tickets.printed,
    e.PrintFailed: tickets.print_failed,
    e.TicketCalled: serving.called,
    e.TicketRecalled: serving.recalled,
    e.ServiceStarted: serving.started,
    e.ServiceResumed: serving.resumed,
    e.ServiceFinished: serving.finished,
    e.NoShowMarked: serving.no_show,
    e.BroughtBack: serving.brought_back,
    e.ErrandHeld: serving.held,
    e.HoldEnded: serving.hold_ended,
    e.ErrandTransferred: serving.transferred,
    e.ErrandTakenBack: undoing.taken_back,
    e.VisitRated: rating.rated,
    e.DisplayJoined: speakers.joined,
    e.DisplayLeft: speakers.left,
    e.DisplayArranged: displays.arranged,
    e.DisplayReported: displays.reported,
    e.NoticePosted: displays.posted,
    e.NoticeWithdrawn: displays.withdrawn,
    e.HelpAsked: kiosks.help_asked,
    e.HelpAnswered: kiosks.help_answered,
    e.HelpEnded: kiosks.help_ended,
    e.PrinterReported: kiosks.printer_reported,
    e.KioskArranged: kiosks.arranged,
    e.ParticularsGiven: kiosks.particulars_given,
    e.ParticularsPurged: kiosks.particulars_purged,
}


def evolve(hall: Hall, record: e.Recorded) -> None:
    """Let *record* be true."""
    _CHANGES[type(record.event)](hall, record.event, record)
