"""Displays: which one of a zone speaks (rule 29), how each is arranged, what is wrong with it; and notices to the hall."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.displays import DisplayArrangement, DisplayTrouble
from server.domain.notices import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class DisplayJoined:
    """*display* is there and shows *zone* (empty: the whole hall), or of it one *counter* alone. *speaks*: it has a voice.

    *speaker* is the display that speaks in the zone from now on, or None: never one that shows a single counter. *own_zone* and
    *own_counter* are those of the display's own settings, if somebody arranged it for others. Said again for everyone when a day
    opens, and for one whose loudspeaker fails or works again, if that changes who speaks.
    """

    display: str
    zone: str
    speaks: bool
    speaker: str | None
    counter: str = ""
    own_zone: str | None = None
    own_counter: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DisplayLeft:
    """*display* is gone from *zone*. *speaker* is the display that speaks there from now on, or None."""

    display: str
    zone: str
    speaker: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DisplayArranged:
    """*display* is arranged so from now on; None: as set up. *by* said so. Said again when a day opens (*by* is empty then)."""

    display: str
    arrangement: DisplayArrangement | None
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DisplayReported:
    """These are all the *troubles* of *display* now. Said again when a day opens, if it is there."""

    display: str
    troubles: tuple[DisplayTrouble, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticePosted:
    """*by* tells everybody in *zone* this *text*, until *until*, instead of an earlier *notice* of the same id. Said again when a day
    opens (*by* is empty then), if it is not over.
    """

    notice: str
    text: Text
    until: datetime
    zone: str
    urgent: bool
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeWithdrawn:
    """*by* takes the *notice* back."""

    notice: str
    by: str
