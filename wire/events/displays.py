"""Displays, and which one of a zone speaks."""

from wire.events.event import Event


class DisplayJoined(Event, frozen=True, kw_only=True):
    """*display* is there and shows *zone* (empty: the whole hall). *speaks*: it has a voice.

    *speaker* is the display that speaks in the zone from now on, or None. Said again for everyone when a day opens.
    """

    display: str
    zone: str
    speaks: bool
    speaker: str | None


class DisplayLeft(Event, frozen=True, kw_only=True):
    """*display* is gone from *zone*. *speaker* is the display that speaks there from now on, or None."""

    display: str
    zone: str
    speaker: str | None
