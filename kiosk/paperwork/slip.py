"""What can be printed: a ticket's slip, the list of papers to bring, the test page. Frozen and pure.

Every text is already in its reader's language. Must not know templates, printers or where the texts came from.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class SlipErrand:
    """One of several services on a ticket, whose it is, and where its visitor waits (empty: a hall without zones)."""

    service: str
    agency: str
    zone: str = ""


@dataclass(frozen=True, kw_only=True)
class Slip:
    """One ticket as its visitor gets it.

    *issued_at* is aware and in the hall's own time; so is *slot*, the appointed time. *people_ahead* is None where nobody
    can tell (a kiosk cut off from its server), the wait likewise; both are then left out. Empty *validity* and *thanks*
    stand for the usual sentences, an empty *follow_url* for no QR code, an empty *zone* for a hall without zones.
    *errands* are all services of a ticket that carries several, the first of them the one in *agency*, *service* and
    *zone*. *alone*: the kiosk gave the number without its server. *reprint*: this slip came out whole before.
    """

    number: str
    mall: str
    city: str
    agency: str
    service: str
    language: str
    issued_at: datetime
    zone: str = ""
    people_ahead: int | None = None
    wait_low_minutes: int | None = None
    wait_high_minutes: int | None = None
    priority: str | None = None
    follow_url: str = ""
    validity: str = ""
    thanks: str = ""
    errands: tuple[SlipErrand, ...] = ()
    slot: datetime | None = None
    alone: bool = False
    reprint: bool = False


@dataclass(frozen=True, kw_only=True)
class Requirements:
    """What a service asks for, to take home. Empty texts and lists are left out."""

    mall: str
    city: str
    agency: str
    service: str
    language: str
    requirements: tuple[str, ...]
    procedure: tuple[str, ...] = ()
    time: str = ""
    cost: str = ""
    product: str = ""
    complaints: str = ""


@dataclass(frozen=True, kw_only=True)
class TrialPage:
    """What shows whether a printer is set up well. *printed_at* is aware and in the hall's own time."""

    language: str
    kiosk: str
    printed_at: datetime
    model: str
    connection: str
    paper_mm: int
    profile: str
    code_pages: tuple[str, ...] = ()


Document = Slip | Requirements | TrialPage
