"""Kiosks: help wanted, printers, arrangements; and that a visitor gave particulars."""

from dataclasses import dataclass
from datetime import date

from server.domain.kiosks import Arrangement, PaperLevel


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpAsked:
    """A visitor at *kiosk* in *zone* (empty: not known), who reads *language*, waits for a person."""

    kiosk: str
    zone: str
    language: str


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpAnswered:
    """*by* is on the way to *kiosk*."""

    kiosk: str
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpEnded:
    """Nobody is needed at *kiosk* any longer, says *by* (empty: the day is over)."""

    kiosk: str
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PrinterReported:
    """The printer of *kiosk*: what keeps it from printing (None: nothing), and its paper. Said again when a day opens."""

    kiosk: str
    trouble: str | None
    paper: PaperLevel


@dataclass(frozen=True, kw_only=True, slots=True)
class KioskArranged:
    """*kiosk* is arranged so from now on; None: as set up. *by* said so. Said again when a day opens (*by* is empty then): a replay
    begins with a day, however long ago somebody arranged it.
    """

    kiosk: str
    arrangement: Arrangement | None
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldGiven:
    """Which *field* of which *service*; never its value."""

    service: str
    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ParticularsGiven:
    """The visitor with *ticket* gave these *fields*. What they said is kept elsewhere, hashed, until the day ends."""

    ticket: str
    label: str
    fields: tuple[FieldGiven, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ParticularsPurged:
    """What visitors had said of themselves on other days than *day*, which is open, is deleted: *count* answers."""

    day: date
    count: int
