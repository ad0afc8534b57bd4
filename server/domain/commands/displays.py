"""Displays: what the hall arranges, what they tell of themselves, and notices to everybody. That one comes or goes the server
itself says, by their event streams; no program can.
"""

from dataclasses import dataclass
from datetime import datetime

from server.domain.displays import DisplayArrangement, DisplayTrouble
from server.domain.notices import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class JoinDisplay:
    """*display* is there; by its own settings it shows *zone* (empty: the whole hall), or of it one *counter* alone. *speaks*: it has a
    voice.
    """

    request_id: str
    display: str
    zone: str = ""
    speaks: bool = False
    counter: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class LeaveDisplay:
    """*display* has been gone for a while."""

    request_id: str
    display: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ArrangeDisplay:
    """From now on *display* is arranged so; None: as set up again. *by* is who says so."""

    request_id: str
    display: str
    arrangement: DisplayArrangement | None
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportDisplay:
    """These are all the *troubles* of *display* now."""

    request_id: str
    display: str
    troubles: tuple[DisplayTrouble, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PostNotice:
    """Tell everybody in *zone* (empty: the whole hall) this *text* until *until*; None: until the business day ends. The same *notice*
    again replaces the earlier one. *by* is who says so.
    """

    request_id: str
    notice: str
    text: Text
    by: str
    zone: str = ""
    until: datetime | None = None
    urgent: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawNotice:
    """The *notice* does not hold any longer. *by* is who says so."""

    request_id: str
    notice: str
    by: str
