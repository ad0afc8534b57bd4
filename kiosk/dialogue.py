"""What goes into the flow and what comes out of it: inputs and effects, frozen and pure.

Ids arrive with the input that needs one: the flow makes none itself.
"""

from dataclasses import dataclass

from kiosk.visit import Ticket
from wire.commands import Command, IssueTicket
from wire.events import Record
from wire.problem import Problem


@dataclass(frozen=True, kw_only=True)
class ChooseAgency:
    """The visitor tapped an agency."""

    agency: str


@dataclass(frozen=True, kw_only=True)
class ChooseService:
    """The visitor tapped a service."""

    service: str


@dataclass(frozen=True, kw_only=True)
class ChoosePriority:
    """The visitor tapped a priority class; a second tap takes it back."""

    priority: str


@dataclass(frozen=True, kw_only=True)
class Take:
    """The visitor wants the number. *request_id* becomes the ticket's identity if this tap is the one that counts."""

    request_id: str


@dataclass(frozen=True, kw_only=True)
class Back:
    """One screen back."""


@dataclass(frozen=True, kw_only=True)
class Home:
    """To the start; the visitor is done."""


@dataclass(frozen=True, kw_only=True)
class NextPage:
    """More choices."""


@dataclass(frozen=True, kw_only=True)
class PreviousPage:
    """The choices before."""


@dataclass(frozen=True, kw_only=True)
class LanguageChosen:
    """The visitor reads *language*."""

    language: str


@dataclass(frozen=True, kw_only=True)
class LargeText:
    """On, or off again."""


@dataclass(frozen=True, kw_only=True)
class HighContrast:
    """On, or off again."""


@dataclass(frozen=True, kw_only=True)
class LowReach:
    """On, or off again."""


@dataclass(frozen=True, kw_only=True)
class Touched:
    """The visitor is still there."""


@dataclass(frozen=True, kw_only=True)
class Reprint:
    """The visitor wants the slip once more."""


@dataclass(frozen=True, kw_only=True)
class Idle:
    """Nobody touched the screen for as long as this visit allows."""


@dataclass(frozen=True, kw_only=True)
class Waited:
    """The answer still has not come; said twice, the second time after some seconds."""


@dataclass(frozen=True, kw_only=True)
class Answered:
    """The server did what was asked."""

    record: Record


@dataclass(frozen=True, kw_only=True)
class RefusedBy:
    """The server said no."""

    request_id: str
    problem: Problem


@dataclass(frozen=True, kw_only=True)
class SlipOut:
    """The slip of *ticket* came out whole. *report_id* is for telling the server."""

    ticket: str
    report_id: str


@dataclass(frozen=True, kw_only=True)
class SlipFailed:
    """The slip of *ticket* did not come out, or not whole."""

    ticket: str
    trouble: str
    report_id: str


@dataclass(frozen=True, kw_only=True)
class MallChanged:
    """The mall was set up anew; the flow gets the new catalogue with this input."""


Input = (
    ChooseAgency
    | ChooseService
    | ChoosePriority
    | Take
    | Back
    | Home
    | NextPage
    | PreviousPage
    | LanguageChosen
    | LargeText
    | HighContrast
    | LowReach
    | Touched
    | Reprint
    | Idle
    | Waited
    | Answered
    | RefusedBy
    | SlipOut
    | SlipFailed
    | MallChanged
)


@dataclass(frozen=True, kw_only=True)
class SendIssue:
    """Ask the server for a number."""

    command: IssueTicket


@dataclass(frozen=True, kw_only=True)
class PrintSlip:
    """Print the slip, off the GUI thread."""

    ticket: Ticket


@dataclass(frozen=True, kw_only=True)
class Report:
    """Tell the server how printing went."""

    command: Command


Effect = SendIssue | PrintSlip | Report
