"""What the account remembers of displays and notices."""

from dataclasses import dataclass, field
from datetime import datetime

from server.domain.displays import DisplayArrangement, DisplayTrouble
from server.domain.notices import Notice
from server.domain.plan import Plan


@dataclass(kw_only=True)
class Screen:
    """A display that is there, for a zone and perhaps one counter of it alone (*post*); its own settings say *own*."""

    name: str
    own: tuple[str, str]
    post: tuple[str, str]
    speaks: bool


@dataclass(kw_only=True)
class DisplayBook:
    """Who is there, in the order they came; arrangements and troubles outlast the day, notices as long as they hold."""

    there: list[Screen] = field(default_factory=list)
    arranged: dict[str, DisplayArrangement] = field(default_factory=dict)
    troubles: dict[str, tuple[DisplayTrouble, ...]] = field(default_factory=dict)
    notices: dict[str, Notice] = field(default_factory=dict)

    def post(self, plan: Plan, display: str, own: tuple[str, str]) -> tuple[str, str]:
        """Where it has to be."""
        wanted = self.arranged.get(display) or plan.displays.get(display) or DisplayArrangement()
        zone = own[0] if wanted.zone is None else wanted.zone
        return zone, own[1] if wanted.counter is None else wanted.counter

    def speaker(self, zone: str, *, without: str = "") -> str | None:
        """The first that came of those with a voice for all of *zone* and a loudspeaker that works; if none works, of all."""
        speak = [
            each.name
            for each in self.there
            if each.post == (zone, "") and each.speaks and each.name != without
        ]
        broken = {
            name for name in speak if "loudspeaker" in {one.kind for one in self.troubles.get(name, ())}
        }
        return next((name for name in speak if name not in broken), speak[0] if speak else None)

    def morning(self, now: datetime) -> None:
        """What a display told of itself that is not there is old."""
        there = {each.name for each in self.there}
        self.troubles = {name: each for name, each in self.troubles.items() if name in there}
        self.over(now)

    def over(self, now: datetime) -> None:
        """What does not hold any longer is forgotten."""
        self.notices = {name: each for name, each in self.notices.items() if each.until > now}
