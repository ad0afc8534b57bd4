"""A ticket as the kiosk has it: its number, its errands, what its owner needs to know. Pure.

Knows the contract's events and the catalogue. Must not know printers or screens.
"""

from dataclasses import dataclass
from datetime import datetime

from wire.mall import Agency, Service, Zone


@dataclass(frozen=True, kw_only=True)
class TicketErrand:
    """One service wanted, whose it is, and where its visitor waits (None: a hall without zones)."""

    service: Service
    agency: Agency
    zone: Zone | None


@dataclass(frozen=True, kw_only=True)
class Ticket:
    """A number as it was given *at* that time, in the *language* its visitor read.

    *ahead* people wait before it, and for so many seconds (*wait*, low and high); None where nobody can tell. *alone*: the
    kiosk gave it without the server. *slot* is its appointed time.
    """

    id: str
    label: str
    language: str
    at: datetime
    errands: tuple[TicketErrand, ...]
    priority: str | None = None
    ahead: int | None = None
    wait: tuple[int, int] | None = None
    alone: bool = False
    slot: datetime | None = None

    @property
    def first(self) -> TicketErrand:
        """The errand whose line its letters are of."""
        return self.errands[0]


def follow_url(base_url: str, ticket: str) -> str:
    """Where a phone follows *ticket*; empty while no server is known."""
    return f"{base_url}/t/{ticket}" if base_url else ""


def wait_minutes(wait: tuple[int, int] | None) -> tuple[int, int] | None:
    """A range of seconds in whole minutes, the end rounded up; None where nobody can tell."""
    return None if wait is None else (wait[0] // 60, -(-wait[1] // 60))
