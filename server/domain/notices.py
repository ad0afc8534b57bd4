"""What everybody in the hall, or in one zone, is told on the displays for a while. Must not know how it is shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """One text in Indonesian and English, and in those of the regional languages that somebody has written it in."""

    id: str
    en: str
    jv: str | None = None
    su: str | None = None
    min: str | None = None
    ace: str | None = None

    def written(self) -> Iterator[tuple[str, str]]:
        """Every language that it is written in, with its words."""
        for each in fields(self):
            words: str | None = getattr(self, each.name)
            if words is not None:
                yield each.name, words


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A notice for everybody in *zone* (empty: the whole hall), which holds until *until* (aware)."""

    id: str
    text: Text
    until: datetime
    zone: str = ""
    urgent: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Notices:
    """The notices of the day by id, the first posted first. Those that are over are only kept until the next one comes."""

    known: Mapping[str, Notice] = field(default_factory=dict)

    def holding(self, at: datetime) -> tuple[Notice, ...]:
        """Those that are not over at *at*."""
        return tuple(each for each in self.known.values() if each.until > at)

    def having(self, notice: Notice, at: datetime) -> "Notices":
        """With *notice*, posted *at*, in the place of an earlier one of its id; without those that are over by then."""
        kept = {each.id: each for each in self.holding(at)}
        return Notices(known={**kept, notice.id: notice})

    def without(self, notice: str) -> "Notices":
        """Without the notice of that id."""
        return Notices(known={name: each for name, each in self.known.items() if name != notice})
