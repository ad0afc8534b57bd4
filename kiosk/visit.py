"""One visitor at the kiosk: the screen in front of them and what they have set. Frozen and pure.

Knows what can be on the screen. Must not know how it got there (``kiosk.flow``), or how it looks.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from wire.commands import IssueTicket
from wire.events import TicketIssued
from wire.mall import Agency, Service, Zone
from wire.problem import Problem

Patience = Literal["quick", "slow", "late"]
"""How long an answer has been awaited: not worth a word, worth a calm one, worth an explanation."""


@dataclass(frozen=True, kw_only=True)
class Agencies:
    """The start. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, kw_only=True)
class Services:
    """What one agency does."""

    agency: Agency
    came_from: Agencies
    page: int = 0


@dataclass(frozen=True, kw_only=True)
class Confirm:
    """One service, what it asks of the visitor, and the class they say they belong to."""

    service: Service
    agency: Agency
    came_from: Agencies | Services
    priority: str | None = None


@dataclass(frozen=True, kw_only=True)
class Issuing:
    """The server was asked for a number and has not answered."""

    command: IssueTicket
    confirmed: Confirm
    patience: Patience = "quick"


@dataclass(frozen=True, kw_only=True)
class Ticket:
    """A number as it was given; *at* is the server's time."""

    issued: TicketIssued
    at: datetime
    service: Service
    agency: Agency
    zone: Zone | None


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


Paper = NoPaper | Printing | Printed | PrintFailed


@dataclass(frozen=True, kw_only=True)
class TicketShown:
    """The number, and how its slip is doing."""

    ticket: Ticket
    paper: Paper


@dataclass(frozen=True, kw_only=True)
class Refused:
    """The hall said no."""

    problem: Problem
    confirmed: Confirm


Screen = Agencies | Services | Confirm | Issuing | TicketShown | Refused


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A screen, the visitor's settings, and whether the kiosk is asking if they are still there."""

    language: str
    screen: Screen = field(default_factory=Agencies)
    large_text: bool = False
    high_contrast: bool = False
    low_reach: bool = False
    asking: bool = False

    @property
    def agencies_a_page(self) -> int:
        """At most eight choices in a view."""
        return 6 if self.large_text else 8

    @property
    def services_a_page(self) -> int:
        """A service's name is a sentence: fewer, wider cards."""
        return 4 if self.large_text else 6
