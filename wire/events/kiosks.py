"""Kiosks: help wanted, printers, arrangements; and that a visitor gave particulars."""

from datetime import date

import msgspec

from wire.events.event import Event
from wire.kiosks import Arrangement, PaperLevel


class HelpAsked(Event, frozen=True, kw_only=True):
    """A visitor at *kiosk* in *zone* (empty: not known), who reads *language*, waits for a person."""

    kiosk: str
    zone: str
    language: str


class HelpAnswered(Event, frozen=True, kw_only=True):
    """*by* is on the way to *kiosk*."""

    kiosk: str
    by: str


class HelpEnded(Event, frozen=True, kw_only=True):
    """Nobody is needed at *kiosk* any longer, says *by* (empty: the day is over)."""

    kiosk: str
    by: str


class PrinterReported(Event, frozen=True, kw_only=True):
    """The printer of *kiosk* is in another state: what keeps it from printing (None: nothing), and its paper. Said again when a
    day opens.
    """

    kiosk: str
    trouble: str | None
    paper: PaperLevel


class KioskArranged(Event, frozen=True, kw_only=True):
    """*kiosk* is arranged so from now on, on this and later days; None: as set up in the mall. *by* said so. Said again when a day
    opens, *by* nobody.
    """

    kiosk: str
    arrangement: Arrangement | None
    by: str


class FieldGiven(msgspec.Struct, frozen=True, kw_only=True):
    """Which *field* of which *service*; never its value."""

    service: str
    field: str


class ParticularsGiven(Event, frozen=True, kw_only=True):
    """The visitor with *ticket* gave these *fields*. What they said is kept elsewhere, hashed, until the day ends."""

    ticket: str
    label: str
    fields: tuple[FieldGiven, ...]


class ParticularsPurged(Event, frozen=True, kw_only=True):
    """What visitors had said of themselves on other days than *day*, which is open, is deleted: *count* answers."""

    day: date
    count: int
