"""The hours of one service, agency or mall on one day, and why it is closed at other times.

Knows what is set up and what was put in its place for the day; must not know the last ticket nor other days.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from server.domain.events import HoursOverridden
from server.domain.stretches import (
    WHOLE_DAY,
    LocalDay,
    Span,
    Stretches,
    common,
    holds,
    stretches,
    without,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Level:
    """The mall, an agency or a service: its hours as *set_up* for the day (None: not limited), and an *override*."""

    set_up: Stretches | None
    override: HoursOverridden | None = None

    @property
    def hours(self) -> Stretches | None:
        """What holds; an override replaces the set-up."""
        if self.override is not None and self.override.hours is not None:
            return stretches(self.override.hours)
        return self.set_up


@dataclass(frozen=True, kw_only=True, slots=True)
class DayHours:
    """*levels* from the widest (the mall) to the narrowest, each within the ones before; *breaks* are cut out of all.

    *holiday* is its name, or None. An override with hours, at any level, opens a holiday for what is within it.
    """

    levels: tuple[Level, ...]
    breaks: Stretches = ()
    holiday: str | None = None

    @property
    def limited(self) -> bool:
        """Whether any hours are set; without, it is always open but for breaks and holidays."""
        return any(level.hours is not None for level in self.levels)

    @property
    def overrides(self) -> tuple[HoursOverridden, ...]:
        """Those of the day, the widest first."""
        return tuple(level.override for level in self.levels if level.override is not None)

    @property
    def set_up(self) -> Stretches:
        """When it would be open without any override."""
        return () if self.holiday is not None else self._within(level.set_up for level in self.levels)

    @property
    def open(self) -> Stretches:
        """When it is open."""
        if self.holiday is not None and not any(override.hours for override in self.overrides):
            return ()
        return self._within(level.hours for level in self.levels)

    def _within(self, hours: Iterable[Stretches | None]) -> Stretches:
        narrowed = WHOLE_DAY
        for each in hours:
            if each is not None:
                narrowed = common(narrowed, each)
        return without(narrowed, self.breaks)

    def edges(self, local: LocalDay) -> Iterable[datetime]:
        """Every moment at which the reason may change."""
        known = (self.open, self.set_up, *(stretches(override.hours or ()) for override in self.overrides))
        return (edge for each in known for span in local.spans(each) for edge in span)

    def reason(self, local: LocalDay, spans: tuple[Span, ...], at: datetime) -> tuple[str, str]:
        """Why it is closed *at* a moment of that day outside its *spans*: the word of ``refusals.Closed``, and what people said."""
        overrides = self.overrides
        changed = bool(overrides) and (
            holds(local.spans(self.set_up), at)
            if spans
            else bool(self.set_up) or any(not override.hours for override in overrides)
        )
        if changed:
            return "override", _closing(overrides, local, at).reason
        if not spans:
            return ("weekday", "") if self.holiday is None else ("holiday", self.holiday)
        between = spans[0][0] <= at < spans[-1][1]
        return ("break" if between else "hours"), ""


def _closing(overrides: tuple[HoursOverridden, ...], local: LocalDay, at: datetime) -> HoursOverridden:
    """The override to blame: one that closes the whole day, else the widest that leaves *at* out."""
    for override in overrides:
        if not override.hours:
            return override
    for override in overrides:
        if not holds(local.spans(stretches(override.hours or ())), at):
            return override
    return overrides[0]
