"""Which displays are there, and which one of each zone speaks (rule 29). Must not know streams or sounds."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Display:
    """A display that shows *zone* (empty: the whole hall). *speaks*: it has a voice."""

    name: str
    zone: str = ""
    speaks: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Speakers:
    """The *displays* that are there, in the order they joined. In each zone the first one with a voice speaks, and so goes on
    until it leaves, whoever joins.
    """

    displays: tuple[Display, ...] = ()

    def find(self, name: str) -> Display | None:
        """The display of that name, if it is there."""
        return next((each for each in self.displays if each.name == name), None)

    def of(self, zone: str) -> str | None:
        """Who speaks in *zone*."""
        return next((each.name for each in self.displays if each.zone == zone and each.speaks), None)

    def zones(self) -> Iterable[tuple[str, str]]:
        """The zones in which somebody speaks, each with its speaker."""
        for zone in sorted({each.zone for each in self.displays}):
            if (speaker := self.of(zone)) is not None:
                yield zone, speaker

    def joined(self, display: Display) -> "Speakers":
        """With *display*: in its place if it was there like this, else the last."""
        if display in self.displays:
            return self
        return Speakers(displays=(*self.left(display.name).displays, display))

    def left(self, name: str) -> "Speakers":
        """Without the display of that name."""
        return Speakers(displays=tuple(each for each in self.displays if each.name != name))
