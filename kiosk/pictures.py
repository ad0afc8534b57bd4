"""What each screen says, as plain values. Knows words and cards; must not know Qt, nor where anything stands."""

from dataclasses import dataclass, field
from typing import Literal, assert_never

from kiosk.visiting.visit import (
    Agencies,
    AppointmentShown,
    Closed,
    Confirm,
    Details,
    EnterCode,
    Errands,
    Issuing,
    Packages,
    PackageShown,
    Refused,
    Screen,
    Search,
    Services,
    Start,
    TicketShown,
)


@dataclass(frozen=True, kw_only=True)
class Card:
    """Something to choose. *closed*: it can be looked at, but not had now; *note* then says when again."""

    id: str
    icon: str
    title: str
    subtitle: str = ""
    note: str = ""
    chosen: bool = False
    closed: bool = False


@dataclass(frozen=True, kw_only=True)
class Choices:
    """One page of things to choose: agencies, an agency's services, packages, the popular services, what was found.

    *basket* says how many services are put aside for one number; empty where none is.
    """

    title: str = ""
    cards: tuple[Card, ...] = ()
    page: int = 0
    pages: int = 1
    basket: str = ""


@dataclass(frozen=True, kw_only=True)
class Ways:
    """The ways from the first screen to what is not popular: cards with the ids of ``dialogue.Way``."""

    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Typing:
    """What was typed on the screen's keys, and what came of it.

    *text* is shown as typed, a gap of four where digits are many. *hint* says what to type, or that nothing was found. *rows* are
    the keys' letters. *ready*: what was typed may be meant.
    """

    title: str = ""
    text: str = ""
    hint: str = ""
    wrong: bool = False
    busy: bool = False
    ready: bool = False
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Standard:
    """A service before it is taken. *papers* are its requirements as cards, *chosen* where the visitor has it; *complete* says of all
    together what the ticks come to. *take* is what the one large button says. *procedure*, *product* and *complaints* are shown
    on request (*more*). *wait* is empty where nobody can tell.
    """

    service: str = ""
    agency: str = ""
    icon: str = ""
    papers: tuple[Card, ...] = ()
    complete: str = ""
    all_there: bool = False
    time: str = ""
    cost: str = ""
    waiting: str = ""
    wait: str = ""
    more: bool = False
    procedure: tuple[str, ...] = ()
    product: str = ""
    complaints: str = ""
    priorities: tuple[Card, ...] = ()
    can_add: bool = True
    can_print: bool = False
    take: str = ""


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Several services on one number: the basket, or a package. *cards* are the services in order, *note* the place in line or
    what must come first. *can_change*: services may be taken out, and others put in.
    """

    title: str = ""
    sentence: str = ""
    cards: tuple[Card, ...] = ()
    can_change: bool = False
    priorities: tuple[Card, ...] = ()
    take: str = ""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One thing a service asks. *notice* is the privacy notice; *step* says which of how many, empty for the only one."""

    title: str = ""
    purpose: str = ""
    notice: str = ""
    text: str = field(default="", repr=False)
    hint: str = ""
    wrong: bool = False
    ready: bool = False
    optional: bool = True
    step: str = ""


@dataclass(frozen=True, kw_only=True)
class AppointmentPicture:
    """An appointment and whether its number can be had now: *sentence* says why not."""

    service: str = ""
    agency: str = ""
    icon: str = ""
    when: str = ""
    sentence: str = ""
    can_take: bool = False


@dataclass(frozen=True, kw_only=True)
class ClosedPicture:
    """A service that gives no numbers now."""

    service: str = ""
    agency: str = ""
    icon: str = ""
    reason: str = ""
    opens: str = ""


@dataclass(frozen=True, kw_only=True)
class TicketPicture:
    """A number, and what its owner needs to know. *errands* are all its services where there are several, *note* the zone of each.
    *sentence* is a word about it: given without the server, or with an appointment.
    """

    number: str = ""
    agency: str = ""
    service: str = ""
    errands: tuple[Card, ...] = ()
    zone: str = ""
    place: str = ""
    ahead: str = ""
    wait: str = ""
    sentence: str = ""
    follow_url: str = ""
    mood: Literal["none", "printing", "printed", "failed"] = "none"
    """Of the paper; ``none``: no printer."""
    paper: str = ""
    paper_hint: str = ""
    can_reprint: bool = False


@dataclass(frozen=True, kw_only=True)
class HelpPicture:
    """The call for a person: *state* as ``visit.Help``; *possible*: the hall can be told."""

    state: str = ""
    title: str = ""
    sentence: str = ""
    possible: bool = True


@dataclass(frozen=True, kw_only=True)
class Message:
    """A sentence, and what to do."""

    title: str = ""
    sentence: str = ""


def name_of(screen: Screen) -> str:
    """What a screen is called. A quick answer needs no screen of its own: the one before stays."""
    match screen:
        case Start():
            return "start"
        case Agencies():
            return "agencies"
        case Services():
            return "services"
        case Search():
            return "search"
        case Packages():
            return "packages"
        case Confirm():
            return "confirm"
        case Errands():
            return "errands"
        case PackageShown():
            return "package"
        case Closed():
            return "closed"
        case Details():
            return "details"
        case EnterCode():
            return "code"
        case AppointmentShown():
            return "appointment"
        case Issuing(patience="quick"):
            return name_of(screen.asked_from)
        case Issuing():
            return "issuing"
        case TicketShown():
            return "ticket"
        case Refused():
            return "refused"
        case _:
            assert_never(screen)
