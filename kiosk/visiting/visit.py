"""One visitor at the kiosk: the screen in front of them and what they have set. Frozen and pure.

Knows what can be on the screen. Must not know how it got there (``kiosk.visiting.flow``), or how it looks.
"""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from kiosk.visiting.ticket import Ticket
from wire.commands import CheckIn, IssueTicket, Particular
from wire.mall import Agency, Asked, Package, Service
from wire.offers import Appointment, ServiceState
from wire.problem import Problem

Patience = Literal["quick", "slow", "late"]
"""How long an answer has been awaited: not worth a word, worth a calm one, worth an explanation."""
Sheet = Literal["", "languages", "comfort", "help"]
"""What lies over the screen, its lower edge at the foot: the languages, the ways to read and reach, the call for a person."""
Help = Literal["", "asked", "coming"]
"""Whether the visitor asked for a person, and whether somebody said that they come."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A service that somebody wants, and whose it is."""

    service: Service
    agency: Agency


@dataclass(frozen=True, kw_only=True)
class Start:
    """The first screen: a greeting, the popular services, the ways to all others. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, kw_only=True)
class Agencies:
    """All agencies."""

    page: int = 0


@dataclass(frozen=True, kw_only=True)
class Services:
    """What one agency does."""

    agency: Agency
    came_from: "Start | Agencies"
    page: int = 0


@dataclass(frozen=True, kw_only=True)
class Search:
    """Services by what people call them; *text* as typed on the screen's keys."""

    text: str = ""
    page: int = 0


@dataclass(frozen=True, kw_only=True)
class Packages:
    """Services that belong together."""

    page: int = 0


Browsing: TypeAlias = Start | Agencies | Services | Search | Packages


@dataclass(frozen=True, kw_only=True)
class Confirm:
    """One service and what it asks of the visitor. *have* are the papers they ticked, by their place in the list from 0; *more*:
    the rest of its standard is shown, too.
    """

    wish: Wish
    came_from: Browsing
    have: frozenset[int] = frozenset()
    more: bool = False


@dataclass(frozen=True, kw_only=True)
class Errands:
    """The basket: all that is wanted on one number."""

    came_from: "Browsing | Confirm"


@dataclass(frozen=True, kw_only=True)
class PackageShown:
    """One package with its steps."""

    package: Package
    came_from: Packages


Taking: TypeAlias = Confirm | Errands | PackageShown


@dataclass(frozen=True, kw_only=True)
class Closed:
    """A service that gives no numbers now: why, and when again."""

    wish: Wish
    state: ServiceState
    came_from: Browsing


@dataclass(frozen=True, kw_only=True)
class Want:
    """Something a service asks of its visitor."""

    service: Service
    asked: Asked


@dataclass(frozen=True, kw_only=True)
class Details:
    """What services ask, one at a time: the *wants* in order, the *given* so far (None: left out), the digits *typed* for the
    next. *wrong*: what was typed cannot be right.

    What was typed is in no repr: whatever is logged or raised may hold a visit (Law 27/2022).
    """

    taking: Taking
    wants: tuple[Want, ...]
    given: tuple[Particular | None, ...] = ()
    typed: str = field(default="", repr=False)
    wrong: bool = False

    @property
    def want(self) -> Want:
        """The one that is asked now."""
        return self.wants[len(self.given)]


@dataclass(frozen=True, kw_only=True)
class EnterCode:
    """The code of an appointment, typed or scanned. *looking*: the hall is asked for it; *unknown*: it knows none such."""

    typed: str = ""
    looking: bool = False
    unknown: bool = False


@dataclass(frozen=True, kw_only=True)
class AppointmentShown:
    """The appointment that belongs to a code; *wish* None where this kiosk does not know its service."""

    appointment: Appointment
    wish: Wish | None


@dataclass(frozen=True, kw_only=True)
class Issuing:
    """The hall was asked for a number and has not answered. *particulars* follow once it has."""

    command: IssueTicket | CheckIn
    asked_from: Taking | AppointmentShown
    particulars: tuple[Particular, ...] = ()
    patience: Patience = "quick"


@dataclass(frozen=True, kw_only=True)
class NoPaper:
    """The kiosk has no printer."""


@dataclass(frozen=True, kw_only=True)
class Printing:
    """The slip is on its way."""


@dataclass(frozen=True, kw_only=True)
class Printed:
    """The slip came out whole."""


@dataclass(frozen=True, kw_only=True)
class PrintFailed:
    """The slip did not come out, or not whole."""

    trouble: str


Paper: TypeAlias = NoPaper | Printing | Printed | PrintFailed


@dataclass(frozen=True, kw_only=True)
class TicketShown:
    """The number, and how its slip is doing. *again*: a slip that came out was asked for once more, which is enough."""

    ticket: Ticket
    paper: Paper
    again: bool = False

    @property
    def can_reprint(self) -> bool:
        """A slip that failed may be tried as often as one likes; one that came out, as far as the printer can tell, once."""
        return isinstance(self.paper, PrintFailed) or (isinstance(self.paper, Printed) and not self.again)


@dataclass(frozen=True, kw_only=True)
class Refused:
    """The hall said no."""

    problem: Problem
    asked_from: Taking | AppointmentShown


Screen: TypeAlias = (
    Browsing | Taking | Closed | Details | EnterCode | AppointmentShown | Issuing | TicketShown | Refused
)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A screen, what was chosen on the way to it, the visitor's settings, and whether the kiosk asks if they are still there.

    *basket* are the services put aside for one number; *priority* is the class they say they belong to.
    """

    language: str
    screen: Screen = field(default_factory=Start)
    basket: tuple[Wish, ...] = ()
    priority: str | None = None
    sheet: Sheet = ""
    help: Help = ""
    large_text: bool = False
    high_contrast: bool = False
    low_reach: bool = False
    spoken: bool = False
    asking: bool = False

    @property
    def popular_a_page(self) -> int:
        """Six, and the ways to the others: at most eight large choices in a view."""
        return 4 if self.large_text else 6

    @property
    def agencies_a_page(self) -> int:
        """At most eight choices in a view."""
        return 6 if self.large_text else 8

    @property
    def services_a_page(self) -> int:
        """A service's name is a sentence: fewer, wider cards."""
        return 4 if self.large_text else 6

    @property
    def found_a_page(self) -> int:
        """The keys need the rest of the screen."""
        return 3 if self.large_text else 4
