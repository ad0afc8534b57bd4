"""What a question is made of: the desk, the hall around it, the officer's words and the moment.

Pure and frozen. Must not know which question it is for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from counter.desk.desk import Desk
from counter.desk.pace import as_minutes, seconds_between
from counter.floor.floor import Floor
from counter.words import Words
from wire.mall import Agency, Counter, Mall, Service
from wire.snapshot import LiveTicket
from wire.visits import errands_of

_OPEN = frozenset({"waiting", "blocked", "held", "called", "serving"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """*now* is by the server's clock."""

    desk: Desk
    mall: Mall
    floor: Floor
    words: Words
    now: datetime

    @property
    def ticket(self) -> LiveTicket:
        """The visitor at the desk. Raises ValueError where nobody is."""
        if self.desk.current is None:
            raise ValueError("nobody is at the desk")
        return self.desk.current

    @property
    def counter(self) -> str:
        """The id of the officer's counter."""
        return self.desk.counter.id

    def say(self, message_id: str, **args: str | float) -> str:
        """A text with *args* in it."""
        return self.words.text(message_id, **args)

    def service(self, service_id: str) -> Service | None:
        """The service with that id, if the hall still has it."""
        return next((known for known in self.mall.services if known.id == service_id), None)

    def service_name(self, service_id: str) -> str:
        """A service as people call it; its id where the hall no longer has it."""
        known = self.service(service_id)
        return known.name.get(self.words.language) if known else service_id

    def agency(self, agency_id: str) -> Agency | None:
        """The agency with that id."""
        return next((known for known in self.mall.agencies if known.id == agency_id), None)

    def agency_name(self, agency_id: str) -> str:
        """An agency's short name."""
        known = self.agency(agency_id)
        return known.short.get(self.words.language) if known else agency_id

    def is_own(self, agency_id: str) -> bool:
        """Whether it is the counter's agency."""
        return agency_id == self.desk.counter.agency

    def own_services(self) -> tuple[Service, ...]:
        """The services of the counter's agency: those of its own lines first, the popular before the others."""
        lines = self.desk.counter.lines
        own = (service for service in self.mall.services if self.is_own(service.agency))
        return tuple(sorted(own, key=lambda service: (service.line not in lines, not service.popular)))

    def counters_of(self, agency_id: str) -> tuple[Counter, ...]:
        """The counters of an agency."""
        return tuple(counter for counter in self.mall.counters if counter.agency == agency_id)

    def officers_of(self, agency_id: str) -> tuple[tuple[str, str], ...]:
        """Who works for an agency now and where, but for the officer who asks."""
        return tuple(
            (officer, counter.id)
            for counter in self.counters_of(agency_id)
            if (officer := self.floor.at(counter.id).officer) is not None and officer != self.desk.officer
        )

    def has_open(self, service_id: str) -> bool:
        """Whether the visitor at the desk wants that service and has not got it yet."""
        return any(
            errand.service == service_id and errand.phase in _OPEN for errand in errands_of(self.ticket)
        )

    def minutes_since(self, moment: datetime | None) -> int:
        """Whole minutes since then; nothing where it is not known."""
        return as_minutes(seconds_between(moment, self.now))

    def ago(self, moment: datetime | None) -> str:
        """How long ago, in whole minutes; a word for the first one."""
        minutes = self.minutes_since(moment)
        return self.say("asking-ago", minutes=minutes) if minutes else self.say("asking-just-now")

    def list_of(self, names: Iterable[str]) -> str:
        """Several names in a row."""
        return ", ".join(names)
