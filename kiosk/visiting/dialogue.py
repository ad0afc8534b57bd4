"""What goes into the flow and what comes out of it: inputs and effects, frozen and pure.

Ids arrive with the input that needs one: the flow makes none itself.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.visiting.ticket import Ticket
from kiosk.visiting.visit import Sheet
from wire.commands import CheckIn, Command, IssueTicket
from wire.events import Record
from wire.mall import Service
from wire.offers import Appointment
from wire.problem import Problem

Way = Literal["agencies", "search", "packages", "appointment"]
"""From the first screen to what is not popular."""


@dataclass(frozen=True, kw_only=True)
class Go:
    """The visitor took one of the first screen's ways."""

    way: Way


@dataclass(frozen=True, kw_only=True)
class ChooseAgency:
    """The visitor tapped an agency."""

    agency: str


@dataclass(frozen=True, kw_only=True)
class ChooseService:
    """The visitor tapped a service: a popular one, one of an agency, one that was found."""

    service: str


@dataclass(frozen=True, kw_only=True)
class ChoosePackage:
    """The visitor tapped a package."""

    package: str


@dataclass(frozen=True, kw_only=True)
class ChoosePriority:
    """The visitor tapped a priority class; a second tap takes it back."""

    priority: str


@dataclass(frozen=True, kw_only=True)
class TogglePaper:
    """The visitor has the paper at this *place* of the list (from 0), or has not after all."""

    place: int


@dataclass(frozen=True, kw_only=True)
class ToggleMore:
    """The rest of a service's standard: shown, or put away."""


@dataclass(frozen=True, kw_only=True)
class AddMore:
    """The shown service goes into the basket, and the visitor looks for another one."""


@dataclass(frozen=True, kw_only=True)
class ShowErrands:
    """The basket is looked into."""


@dataclass(frozen=True, kw_only=True)
class RemoveErrand:
    """One service is taken out of the basket."""

    service: str


@dataclass(frozen=True, kw_only=True)
class Take:
    """The visitor wants the number. *request_id* becomes the ticket's identity if this tap is the one that counts."""

    request_id: str


@dataclass(frozen=True, kw_only=True)
class TypeLetter:
    """One letter, digit or space on the screen's own keys."""

    letter: str


@dataclass(frozen=True, kw_only=True)
class Erase:
    """The last letter goes; with *all*, everything that was typed."""

    all: bool = False


@dataclass(frozen=True, kw_only=True)
class Proceed:
    """What was typed is meant: a detail, or a code. *request_id* is for the ticket, should this be the last detail."""

    request_id: str


@dataclass(frozen=True, kw_only=True)
class Skip:
    """The visitor does not say this one. *request_id* as with Proceed."""

    request_id: str


@dataclass(frozen=True, kw_only=True)
class Scanned:
    """A scanner read *text*."""

    text: str


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
class OpenSheet:
    """A sheet comes over the screen; the same one again, or an empty name, puts it away."""

    sheet: Sheet


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
class Spoken:
    """Spoken guidance on (*wanted*), off, or the other way round (None)."""

    wanted: bool | None = None


@dataclass(frozen=True, kw_only=True)
class CallHelp:
    """The visitor wants a person. *request_id* is for asking the hall."""

    request_id: str


@dataclass(frozen=True, kw_only=True)
class CancelHelp:
    """The visitor needs nobody any longer. *request_id* is for telling the hall."""

    request_id: str


@dataclass(frozen=True, kw_only=True)
class HelpNews:
    """The hall knows: nobody was asked for here (None), somebody waits (empty), or *helper* is on the way."""

    helper: str | None


@dataclass(frozen=True, kw_only=True)
class Touched:
    """The visitor is still there."""


@dataclass(frozen=True, kw_only=True)
class Reprint:
    """The visitor wants the slip once more."""


@dataclass(frozen=True, kw_only=True)
class PrintRequirements:
    """The visitor wants the list of papers to take home."""


@dataclass(frozen=True, kw_only=True)
class Idle:
    """Nobody touched the screen for as long as this visit allows."""


@dataclass(frozen=True, kw_only=True)
class Waited:
    """The answer still has not come; said twice, the second time after some seconds."""


@dataclass(frozen=True, kw_only=True)
class Answered:
    """The server did what was asked. *report_id* is for telling it the particulars, if there are any."""

    record: Record
    report_id: str


@dataclass(frozen=True, kw_only=True)
class GivenAlone:
    """Without the server, the kiosk answered the command *request_id* with a *ticket* of its own range (rule 7)."""

    request_id: str
    ticket: Ticket


@dataclass(frozen=True, kw_only=True)
class RefusedBy:
    """The server said no, or the kiosk alone cannot do it."""

    request_id: str
    problem: Problem


@dataclass(frozen=True, kw_only=True)
class AppointmentFound:
    """The appointment of the code that was asked for, or None."""

    code: str
    appointment: Appointment | None


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
class HallChanged:
    """The mall was set up anew, or this kiosk was arranged anew; the flow gets the new catalogue with this input."""


@dataclass(frozen=True, kw_only=True)
class OffersChanged:
    """Services opened or closed, or the server came or went; the flow gets the new state with this input."""


Input: TypeAlias = (
    Go
    | ChooseAgency
    | ChooseService
    | ChoosePackage
    | ChoosePriority
    | TogglePaper
    | ToggleMore
    | AddMore
    | ShowErrands
    | RemoveErrand
    | Take
    | TypeLetter
    | Erase
    | Proceed
    | Skip
    | Scanned
    | Back
    | Home
    | NextPage
    | PreviousPage
    | OpenSheet
    | LanguageChosen
    | LargeText
    | HighContrast
    | LowReach
    | Spoken
    | CallHelp
    | CancelHelp
    | HelpNews
    | Touched
    | Reprint
    | PrintRequirements
    | Idle
    | Waited
    | Answered
    | GivenAlone
    | RefusedBy
    | AppointmentFound
    | SlipOut
    | SlipFailed
    | HallChanged
    | OffersChanged
)


@dataclass(frozen=True, kw_only=True)
class AskForNumber:
    """Ask the hall for a number; without the server, give one of the kiosk's own."""

    command: IssueTicket | CheckIn


@dataclass(frozen=True, kw_only=True)
class LookUp:
    """Ask the hall for the appointment of *code*."""

    code: str


@dataclass(frozen=True, kw_only=True)
class PrintSlip:
    """Print the slip, off the GUI thread."""

    ticket: Ticket


@dataclass(frozen=True, kw_only=True)
class PrintList:
    """Print what *service* asks for, in *language*."""

    service: Service
    language: str


@dataclass(frozen=True, kw_only=True)
class Tell:
    """Tell the server: how printing went, that help is wanted, what the visitor said of themselves."""

    command: Command


Effect: TypeAlias = AskForNumber | LookUp | PrintSlip | PrintList | Tell
