"""What every picture is made of: the visit, the hall, the moment, words and drawings."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.pictures import Card
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.visit import Visit
from wire.mall import Agency, PriorityClass


class Say(Protocol):
    """A text in the visitor's language."""

    def __call__(self, message_id: str, /, **args: str | float) -> str:
        """Raises UnknownText."""
        ...


@dataclass(frozen=True, kw_only=True)
class Painter:
    """*now* is aware; *waiting* tells how many wait in a line; *icons* are the drawings there are. *prints*: the kiosk has paper."""

    visit: Visit
    hall: HallNow
    now: datetime
    say: Say
    waiting: Callable[[str], int]
    icons: frozenset[str] = frozenset()
    prints: bool = True

    @property
    def language(self) -> str:
        """What the visitor reads."""
        return self.visit.language

    def icon(self, name: str, otherwise: str) -> str:
        """The drawing of that *name*, or another one where there is none."""
        return name if name in self.icons else otherwise

    def agency_icon(self, agency: Agency) -> str:
        """The drawing of the agency's kind."""
        return self.icon(agency.kind, "building")

    def priorities(self) -> tuple[Card, ...]:
        """Who comes first in this mall, and what of it the visitor said they are."""
        return tuple(self._priority(each) for each in self.hall.catalogue.priority_classes)

    def take(self, services: int) -> str:
        """What the large button says that takes a number for so many services."""
        return self.say("standard-take-several", count=services) if services > 1 else self.say("kiosk-take")

    def basket(self) -> str:
        """How many services are put aside; empty where none is."""
        count = len(self.visit.basket)
        return self.say("kiosk-basket", count=count) if count else ""

    def _priority(self, each: PriorityClass) -> Card:
        return Card(
            id=each.id,
            icon=self.icon(each.id, "priority"),
            title=each.name.get(self.language),
            chosen=each.id == self.visit.priority,
        )
