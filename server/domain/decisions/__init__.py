"""What each command does: a guard that refuses, and the events that follow. Nothing here changes the hall."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server.domain import commands as c
from server.domain.decisions import (
    alone,
    booking,
    calling,
    counters,
    displays,
    guards,
    holding,
    hours,
    issuing,
    kiosks,
    rating,
    serving,
    speakers,
    tickets,
    transferring,
    undoing,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from server.domain.events import Event
    from server.domain.hall import Hall

_DECIDERS: dict[type[c.Command], Callable[[Hall, Any, datetime], tuple[Event, ...]]] = {
    c.IssueTicket: issuing.issue,
    c.AddErrand: issuing.add_errand,
    c.ReserveNumbers: alone.reserve,
    c.HandInTicket: alone.hand_in,
    c.CancelErrand: tickets.cancel_errand,
    c.CancelTicket: tickets.cancel,
    c.AddNote: tickets.add_note,
    c.ReportPrinted: tickets.printed,
    c.ReportPrintFailed: tickets.print_failed,
    c.OpenCounter: counters.open_counter,
    c.CloseCounter: counters.close,
    c.PauseCounter: counters.pause,
    c.ResumeCounter: counters.resume,
    c.ChangeProfile: counters.change_profile,
    c.CallNext: calling.call_next,
    c.CallTicket: calling.call_ticket,
    c.Recall: calling.recall,
    c.StartService: serving.start,
    c.FinishService: serving.finish,
    c.ServeWalkIn: serving.serve_walk_in,
    c.MarkNoShow: serving.mark_no_show,
    c.BringBack: serving.bring_back,
    c.HoldErrand: holding.hold,
    c.ResumeErrand: holding.resume,
    c.TransferErrand: transferring.transfer,
    c.TakeBack: undoing.take_back,
    c.RateVisit: rating.rate,
    c.BookAppointment: booking.book,
    c.MoveAppointment: booking.move,
    c.CancelAppointment: booking.cancel,
    c.CheckIn: booking.check_in,
    c.OverrideHours: hours.override,
    c.AskForHelp: kiosks.ask_for_help,
    c.AnswerHelp: kiosks.answer_help,
    c.EndHelp: kiosks.end_help,
    c.ReportPrinter: kiosks.report_printer,
    c.ArrangeKiosk: kiosks.arrange,
    c.GiveParticulars: kiosks.give_particulars,
    c.RecordPurge: kiosks.record_purge,
    c.JoinDisplay: speakers.join,
    c.LeaveDisplay: speakers.leave,
    c.ArrangeDisplay: displays.arrange,
    c.ReportDisplay: displays.report,
    c.PostNotice: displays.post,
    c.WithdrawNotice: displays.withdraw,
}


def decide(hall: Hall, command: c.Command, now: datetime) -> tuple[Event, ...]:
    """The events of *command*, the last of them its answer. Raises Refusal."""
    guards.no_personal_data(command)
    return _DECIDERS[type(command)](hall, command, now)
