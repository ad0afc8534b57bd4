"""Displays, and which one of a zone speaks (rule 29)."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class DisplayJoined:
    """*display* is there and shows *zone* (empty: the whole hall). *speaks*: it has a voice.

    *speaker* is the display that speaks in the zone from now on, or None. Said again for everyone when a day opens.
    """

    display: str
    zone: str
    speaks: bool
    speaker: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DisplayLeft:
    """*display* is gone from *zone*. *speaker* is the display that speaks there from now on, or None."""

    display: str
    zone: str
    speaker: str | None
