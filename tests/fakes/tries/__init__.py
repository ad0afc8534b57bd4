"""One way to try each command, for random days."""

from collections.abc import Callable

from server.domain import commands as c
from tests.fakes.dice import Dice
from tests.fakes.tries.displays import Displays
from tests.fakes.tries.kiosks import Kiosks
from tests.fakes.tries.officers import Officers
from tests.fakes.tries.supervisors import Supervisors
from tests.fakes.tries.visitors import Visitors

__all__ = ["TRIES", "Tries"]


class Tries(Visitors, Officers, Supervisors, Kiosks, Displays):
    """Makes commands."""


TRIES: dict[type[c.Command], Callable[[Tries, Dice], c.Command]] = {
    c.IssueTicket: Tries.issue,
    c.HandInTicket: Tries.hand_in,
    c.ReserveNumbers: Tries.reserve,
    c.AddErrand: Tries.add,
    c.CancelErrand: Tries.cancel_errand,
    c.CancelTicket: Tries.cancel,
    c.AddNote: Tries.note,
    c.ReportPrinted: Tries.printed,
    c.ReportPrintFailed: Tries.print_failed,
    c.OpenCounter: Tries.open,
    c.CloseCounter: Tries.close,
    c.PauseCounter: Tries.pause,
    c.ResumeCounter: Tries.go_on,
    c.ChangeProfile: Tries.profile,
    c.CallNext: Tries.call,
    c.CallTicket: Tries.choose,
    c.Recall: Tries.recall,
    c.StartService: Tries.start,
    c.FinishService: Tries.finish,
    c.MarkNoShow: Tries.no_show,
    c.BringBack: Tries.bring_back,
    c.HoldErrand: Tries.hold,
    c.ResumeErrand: Tries.resume,
    c.TransferErrand: Tries.transfer,
    c.TakeBack: Tries.take_back,
    c.RateVisit: Tries.rate,
    c.ServeWalkIn: Tries.walk_in,
    c.BookAppointment: Tries.book,
    c.MoveAppointment: Tries.move,
    c.CancelAppointment: Tries.cancel_booking,
    c.CheckIn: Tries.check_in,
    c.OverrideHours: Tries.override,
    c.AskForHelp: Tries.ask_for_help,
    c.AnswerHelp: Tries.answer_help,
    c.EndHelp: Tries.end_help,
    c.ReportPrinter: Tries.report_printer,
    c.ArrangeKiosk: Tries.arrange,
    c.GiveParticulars: Tries.give_particulars,
    c.RecordPurge: Tries.purge,
    c.JoinDisplay: Tries.join,
    c.LeaveDisplay: Tries.leave,
    c.ArrangeDisplay: Tries.arrange_display,
    c.ReportDisplay: Tries.report_display,
    c.PostNotice: Tries.post_notice,
    c.WithdrawNotice: Tries.withdraw_notice,
}
"""One for every command."""
