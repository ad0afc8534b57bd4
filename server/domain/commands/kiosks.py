"""What a kiosk asks for its visitor and tells of itself, and how the hall arranges it."""

from dataclasses import dataclass
from datetime import date

from server.domain.kiosks import Arrangement, PaperLevel


@dataclass(frozen=True, kw_only=True, slots=True)
class AskForHelp:
    """A visitor at *kiosk*, who reads *language*, wants a person."""

    request_id: str
    kiosk: str
    language: str = "id"


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerHelp:
    """Somebody, *by*, is on the way to *kiosk*."""

    request_id: str
    kiosk: str
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class EndHelp:
    """Nobody is needed at *kiosk* any longer, says *by*."""

    request_id: str
    kiosk: str
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportPrinter:
    """The printer of *kiosk*: what keeps it from printing (None: nothing), and its paper."""

    request_id: str
    kiosk: str
    trouble: str | None
    paper: PaperLevel


@dataclass(frozen=True, kw_only=True, slots=True)
class ArrangeKiosk:
    """From now on *kiosk* is arranged so; None: as set up again. *by* is who says so."""

    request_id: str
    kiosk: str
    arrangement: Arrangement | None
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Particular:
    """Which *field* that *service* asks for was answered. What was said never comes this far (Law 27/2022)."""

    service: str
    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class GiveParticulars:
    """The visitor with *ticket* answered these *particulars*."""

    request_id: str
    ticket: str
    particulars: tuple[Particular, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordPurge:
    """What visitors had said on other days than *day* is deleted: *count* answers. The server itself says so; no program can."""

    request_id: str
    day: date
    count: int
