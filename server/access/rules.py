"""Which roles may use a route, and which command is whose. A rule says nothing of one's own counter or agency: see ``reach``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from server.access.principal import Principal, Role
from wire import commands as c


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """*roles* may, and where *strangers* may, everybody."""

    roles: frozenset[Role] = frozenset()
    strangers: bool = False

    def allows(self, who: Principal | None) -> bool:
        """Whether *who* may; None is a stranger."""
        return self.strangers or (who is not None and who.role in self.roles)


def only(*roles: Role) -> Rule:
    """These *roles*, and the console, which may everything."""
    return Rule(roles=frozenset({*roles, Role.CONSOLE}))


EVERYBODY: Final = Rule(strangers=True)

_DEVICES: Final = (Role.KIOSK, Role.COUNTER, Role.DISPLAY)
_RUNNING: Final = (Role.OPERATOR, Role.ADMINISTRATOR)
"""Who sees to the whole hall."""
_SERVING: Final = (Role.COUNTER, Role.OFFICER, Role.MANAGER)
"""Who works at the counters of an agency."""
_GUIDING: Final = (Role.GUIDE, *_RUNNING)
"""Who looks after visitors anywhere in the hall."""
_PEOPLE: Final = (*_GUIDING, Role.MANAGER, Role.OFFICER, Role.READER)

LET_IN: Final = only(*_DEVICES, *_PEOPLE)
"""Whoever is known: how the hall is set up and what happens in it."""
STREAM: Final = only(*_DEVICES, *_GUIDING, Role.READER)
"""All that happens in the whole hall: not for people of one agency."""
DEVICES: Final = only(*_DEVICES)
CALLS: Final = only(Role.COUNTER, Role.DISPLAY, *_PEOPLE)
VISITS: Final = only(Role.KIOSK, Role.COUNTER, *_PEOPLE)
"""One visit, one appointment."""
REASONS: Final = only(Role.COUNTER, *_PEOPLE)
"""Why somebody was called, or will be."""
PARTICULARS: Final = only(*_SERVING)
"""What visitors said of themselves (Law 27/2022): whoever serves them, and nobody who does not."""
STAFF: Final = only(*_SERVING, *_RUNNING)
FIGURES: Final = only(*_RUNNING, Role.READER)
"""How the whole hall does. The server's own machine may ask without a key."""
SIGN_IN: Final = EVERYBODY
"""Nobody is known before they have said who they are."""
ADMINISTRATION: Final = only(Role.ADMINISTRATOR)

_AT_A_COUNTER: Final = only(*_SERVING, *_RUNNING)
_FOR_A_VISIT: Final = only(*_SERVING, *_GUIDING)
_FRONT: Final = only(Role.KIOSK, *_GUIDING)
_KIOSK: Final = only(Role.KIOSK)
_HALL: Final = only(*_RUNNING)
_RULES_OF_WORK: Final = only(Role.MANAGER, *_RUNNING)

COMMANDS: Final[Mapping[type[c.Command], Rule]] = {
    c.IssueTicket: _FRONT,
    c.CheckIn: _FRONT,
    c.CancelTicket: only(Role.KIOSK, *_SERVING, *_GUIDING),
    c.GiveParticulars: only(Role.KIOSK, *_SERVING, *_GUIDING),
    c.HandInTicket: _KIOSK,
    c.ReserveNumbers: _KIOSK,
    c.ReportPrinted: _KIOSK,
    c.ReportPrintFailed: _KIOSK,
    c.ReportPrinter: _KIOSK,
    c.AskForHelp: _KIOSK,
    c.AnswerHelp: _FOR_A_VISIT,
    c.EndHelp: only(Role.KIOSK, *_SERVING, *_GUIDING),
    c.AddErrand: _FOR_A_VISIT,
    c.CancelErrand: _FOR_A_VISIT,
    c.AddNote: _FOR_A_VISIT,
    c.BringBack: _FOR_A_VISIT,
    c.ResumeErrand: _FOR_A_VISIT,
    c.BookAppointment: _FOR_A_VISIT,
    c.MoveAppointment: _FOR_A_VISIT,
    c.CancelAppointment: _FOR_A_VISIT,
    c.OpenCounter: _AT_A_COUNTER,
    c.CloseCounter: _AT_A_COUNTER,
    c.PauseCounter: _AT_A_COUNTER,
    c.ResumeCounter: _AT_A_COUNTER,
    c.CallNext: _AT_A_COUNTER,
    c.CallTicket: _AT_A_COUNTER,
    c.Recall: _AT_A_COUNTER,
    c.StartService: _AT_A_COUNTER,
    c.FinishService: _AT_A_COUNTER,
    c.MarkNoShow: _AT_A_COUNTER,
    c.HoldErrand: _AT_A_COUNTER,
    c.TransferErrand: _AT_A_COUNTER,
    c.ServeWalkIn: _AT_A_COUNTER,
    c.TakeBack: _AT_A_COUNTER,
    # By the visitor, on the counter's own screen: nobody says how their own service was.
    c.RateVisit: only(Role.COUNTER),
    c.ChangeProfile: _RULES_OF_WORK,
    c.OverrideHours: _RULES_OF_WORK,
    c.ArrangeKiosk: _HALL,
    c.ArrangeDisplay: _HALL,
    c.PostNotice: _HALL,
    c.WithdrawNotice: _HALL,
    c.ReportDisplay: only(Role.DISPLAY),
}
"""A command without one cannot be published: the server does not start."""
