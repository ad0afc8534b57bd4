"""Every button there is in a hall, and how often each is pressed."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Final

from tests.fakes.presses.displays import Displays
from tests.fakes.presses.finding import NobodyThereError
from tests.fakes.presses.kiosks import Kiosks
from tests.fakes.presses.officers import Officers
from tests.fakes.presses.supervisors import Supervisors
from tests.fakes.presses.visitors import Visitors
from wire import commands as c

__all__ = ["DECK", "Presses"]

Press = Callable[["Presses"], c.Command]


class Presses(Visitors, Officers, Supervisors, Kiosks, Displays):
    """Somebody who presses whatever comes to mind, mostly what makes sense as things are."""

    def any(self, now: datetime) -> c.Command:
        """Another command. *now* is the hall's time."""
        self.now = now
        while True:
            with suppress(NobodyThereError):
                return BUTTONS[self.dice.pick(DECK)](self)


BUTTONS: Final[dict[type[c.Command], Press]] = {
    c.IssueTicket: Presses.issue,
    c.HandInTicket: Presses.hand_in,
    c.ReserveNumbers: Presses.reserve,
    c.AddErrand: Presses.add,
    c.CancelErrand: Presses.cancel_errand,
    c.CancelTicket: Presses.cancel,
    c.AddNote: Presses.note,
    c.ReportPrinted: Presses.printed,
    c.ReportPrintFailed: Presses.print_failed,
    c.OpenCounter: Presses.open,
    c.CloseCounter: Presses.close,
    c.PauseCounter: Presses.pause,
    c.ResumeCounter: Presses.go_on,
    c.ChangeProfile: Presses.profile,
    c.CallNext: Presses.call,
    c.CallTicket: Presses.choose,
    c.Recall: Presses.recall,
    c.StartService: Presses.start,
    c.FinishService: Presses.finish,
    c.MarkNoShow: Presses.no_show,
    c.BringBack: Presses.bring_back,
    c.HoldErrand: Presses.hold,
    c.ResumeErrand: Presses.resume,
    c.TransferErrand: Presses.transfer,
    c.TakeBack: Presses.take_back,
    c.RateVisit: Presses.rate,
    c.ServeWalkIn: Presses.walk_in,
    c.BookAppointment: Presses.book,
    c.MoveAppointment: Presses.move,
    c.CancelAppointment: Presses.cancel_booking,
    c.CheckIn: Presses.check_in,
    c.OverrideHours: Presses.override,
    c.AskForHelp: Presses.ask_for_help,
    c.AnswerHelp: Presses.answer_help,
    c.EndHelp: Presses.end_help,
    c.ReportPrinter: Presses.report_printer,
    c.ArrangeKiosk: Presses.arrange,
    c.GiveParticulars: Presses.give_particulars,
    c.ArrangeDisplay: Presses.arrange_display,
    c.ReportDisplay: Presses.report_display,
    c.PostNotice: Presses.post_notice,
    c.WithdrawNotice: Presses.withdraw_notice,
}
"""One for every command."""
OFTEN: Final[dict[type[c.Command], int]] = {
    c.IssueTicket: 10,
    c.CallNext: 14,
    c.StartService: 9,
    c.FinishService: 9,
    c.OpenCounter: 8,
    c.ResumeCounter: 6,
    c.Recall: 8,
    c.MarkNoShow: 6,
    c.BringBack: 4,
    c.HoldErrand: 4,
    c.ResumeErrand: 4,
    c.TransferErrand: 4,
    c.TakeBack: 5,
    c.RateVisit: 2,
    c.BookAppointment: 3,
    c.CheckIn: 3,
    c.AddErrand: 2,
    c.HandInTicket: 2,
}
DECK: Final = tuple(kind for kind in BUTTONS for _ in range(OFTEN.get(kind, 1)))
"""The others once."""
