"""What each screen says, as plain values. Knows words and cards; must not know Qt, nor where anything stands."""

from dataclasses import dataclass
from typing import assert_never

from kiosk.visit import Agencies, Confirm, Issuing, Refused, Screen, Services, TicketShown


@dataclass(frozen=True, kw_only=True)
class Card:
    """Something to choose."""

    id: str
    icon: str
    title: str
    subtitle: str = ""
    note: str = ""
    chosen: bool = False


@dataclass(frozen=True, kw_only=True)
class Choices:
    """One page of agencies, or of an agency's services."""

    title: str = ""
    cards: tuple[Card, ...] = ()
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, kw_only=True)
class Standard:
    """A service before it is taken."""

    service: str = ""
    agency: str = ""
    icon: str = ""
    requirements: tuple[str, ...] = ()
    time: str = ""
    cost: str = ""
    waiting: str = ""
    priorities: tuple[Card, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TicketPicture:
    """A number, and what its owner needs to know."""

    number: str = ""
    agency: str = ""
    service: str = ""
    zone: str = ""
    place: str = ""
    ahead: str = ""
    wait: str = ""
    follow_url: str = ""
    mood: str = "none"
    """Of the paper: ``none`` (no printer), ``printing``, ``printed``, ``failed``."""
    paper: str = ""
    paper_hint: str = ""


@dataclass(frozen=True, kw_only=True)
class Message:
    """A sentence, and what to do."""

    title: str = ""
    sentence: str = ""


def name_of(screen: Screen) -> str:
    """What a screen is called. A quick answer needs no screen of its own: the confirmation stays."""
    match screen:
        case Agencies():
            return "agencies"
        case Services():
            return "services"
        case Confirm() | Issuing(patience="quick"):
            return "confirm"
        case Issuing():
            return "issuing"
        case TicketShown():
            return "ticket"
        case Refused():
            return "refused"
        case _:
            assert_never(screen)
