"""Displays: which one of a zone speaks, how each is arranged, what is wrong with it; and notices to the hall."""

from datetime import datetime

from wire.displays import DisplayArrangement, DisplayTrouble
from wire.events.event import Event
from wire.text import Text


class DisplayJoined(Event, frozen=True, kw_only=True):
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


class DisplayLeft(Event, frozen=True, kw_only=True):
    """*display* is gone from *zone*. *speaker* is the display that speaks there from now on, or None."""

    display: str
    zone: str
    speaker: str | None


class DisplayArranged(Event, frozen=True, kw_only=True):
    """*display* is arranged so from now on, on this and later days; None: as set up in the mall. *by* said so. Said again when a day
    opens, *by* nobody.
    """

    display: str
    arrangement: DisplayArrangement | None
    by: str


class DisplayReported(Event, frozen=True, kw_only=True):
    """These are all the *troubles* of *display* now; none: all is well. Said again when a day opens, if it is there."""

    display: str
    troubles: tuple[DisplayTrouble, ...]


class NoticePosted(Event, frozen=True, kw_only=True):
    """*by* tells everybody in *zone* (empty: the whole hall) this *text*, until *until*. The same *notice* again replaces the earlier one. One that
    lasts longer than its day is said again when a day opens, *by* nobody.
    """

    notice: str
    text: Text
    until: datetime
    zone: str
    urgent: bool
    by: str


class NoticeWithdrawn(Event, frozen=True, kw_only=True):
    """*by* takes the *notice* back."""

    notice: str
    by: str
