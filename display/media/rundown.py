"""The run of one playlist: what is on, what comes next and when it must be ready, what is left out because it is broken. Pure.

Knows playlists, stamps of files and the wall clock that it is told. Must not know how a file is decoded; it asks by commands.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from display.media.failures import Failures
from display.media.playlist import Item, Playlist
from display.media.shelf import Stamp

LEAD_SECONDS: Final = 10.0
"""So long before the end of what is on the next one is loaded."""
GRACE: Final = timedelta(minutes=5)
"""What is on when its hours end is shown to its end, but no longer than this."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Prepare:
    """Load *item* behind what is on, instead of whatever was loaded there; ``ready`` or ``failed`` follows."""

    item: Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """What was prepared is on from now."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Again:
    """What is on stays for another turn: it is alone, and a picture."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clear:
    """Nothing is on any more."""


Command = Prepare | Turn | Again | Clear


class Rundown:
    """Tell it the *stock*, the time (``tick``) and how loading went; obey its commands in order."""

    def __init__(self) -> None:
        self.current: Item | None = None
        self.coming: Item | None = None
        self._coming_ready = False
        self._playlist: Playlist | None = None
        self._stamps: Mapping[str, Stamp] = {}
        self._loaded: dict[Item, Stamp | None] = {}
        self._failures = Failures()
        self._broke_off = False
        self._order: tuple[Item, ...] = ()
        self._day: date | None = None
        self._hours_over_at: datetime | None = None

    def stock(self, playlist: Playlist | None, stamps: Mapping[str, Stamp]) -> None:
        """The playlist to run and the files that there are, at the next tick; None: nothing is shown."""
        self._playlist, self._stamps, self._day = playlist, stamps, None

    def tick(self, at: datetime, left_seconds: float | None) -> tuple[Command, ...]:
        """It is *at* on the hall's wall clock; what is on lasts another *left_seconds* (None: not known yet)."""
        self._take_order(at.date())
        # Hours are the hall's, but how long ago something was does not change with its clocks.
        now = at.astimezone(UTC)
        over = self._over(at, now, left_seconds)
        wanted = self._after(self.current, at, now)
        if wanted is None:
            return self._clear() if over and (self.current or self.coming) else ()
        if self._is_itself(wanted):
            return (Again(),) if over else ()
        if self.coming is not None and self._differs(wanted):
            return (self._prepare(wanted),)
        if self.coming is None:
            soon = over or (left_seconds is not None and left_seconds <= LEAD_SECONDS)
            return (self._prepare(wanted),) if soon else ()
        return self._turn() if over and self._coming_ready else ()

    def ready(self) -> None:
        """What was to be prepared can be shown at once."""
        if self.coming is not None:
            self._coming_ready = True
            self._failures.opened(self.coming.file)

    def failed(self, at: datetime, reason: str) -> None:
        """What was to be prepared cannot be shown."""
        if self.coming is not None:
            self._leave_out(self.coming, at, reason)
            self.coming = None

    def broke_off(self, at: datetime, reason: str) -> None:
        """What is on cannot be shown any further; said again and again until something else is on, it is one failure."""
        if self.current is not None and not self._broke_off:
            self._broke_off = True
            self._leave_out(self.current, at, reason)

    def astray(self) -> dict[str, str]:
        """The files of the playlist that are not shown, and why."""
        files = dict.fromkeys(item.file for item in self._order)
        missing = {file: "is missing" for file in files if file not in self._stamps}
        reasons = {file: self._failures.reason(file, self._stamps.get(file)) for file in files}
        broken = {file: reason for file, reason in reasons.items() if reason}
        return {**broken, **missing}

    def _take_order(self, day: date) -> None:
        if day != self._day:
            self._day = day
            self._order = self._playlist.order(day, self._stamps) if self._playlist else ()
            self._failures.keep({item.file for item in self._order})

    def _over(self, at: datetime, now: datetime, left_seconds: float | None) -> bool:
        current = self.current
        if current is None or current not in self._order or current.file in self._failures:
            return True
        if current.hours.hold(at):
            self._hours_over_at = None
        elif self._hours_over_at is None:
            self._hours_over_at = now
        cut = self._hours_over_at is not None and now - self._hours_over_at >= GRACE
        return cut or (left_seconds is not None and left_seconds <= 0)

    def _after(self, item: Item | None, at: datetime, now: datetime) -> Item | None:
        """The next one in the order that can be shown now; it may be *item* again."""
        start = self._order.index(item) + 1 if item in self._order else 0
        turns = (*self._order[start:], *self._order[:start])
        return next((each for each in turns if each.hours.hold(at) and self._playable(each, now)), None)

    def _playable(self, item: Item, now: datetime) -> bool:
        stamp = self._stamps.get(item.file)
        return stamp is not None and not self._failures.forbids(item.file, stamp, now)

    def _is_itself(self, wanted: Item) -> bool:
        same = wanted == self.current and wanted.kind == "picture" and wanted.file not in self._failures
        return same and self._loaded.get(wanted) == self._stamps.get(wanted.file)

    def _differs(self, wanted: Item) -> bool:
        return wanted != self.coming or self._loaded.get(wanted) != self._stamps.get(wanted.file)

    def _prepare(self, item: Item) -> Prepare:
        self.coming, self._coming_ready = item, False
        kept = {each: stamp for each, stamp in self._loaded.items() if each == self.current}
        self._loaded = {**kept, item: self._stamps.get(item.file)}
        return Prepare(item=item)

    def _turn(self) -> tuple[Command, ...]:
        if self.current is not None and not self._broke_off:
            self._failures.shown(self.current.file)
        self._broke_off = False
        self.current, self.coming, self._hours_over_at = self.coming, None, None
        self._coming_ready = False
        return (Turn(),)

    def _clear(self) -> tuple[Command, ...]:
        self.current = self.coming = None
        self._coming_ready = self._broke_off = False
        return (Clear(),)

    def _leave_out(self, item: Item, at: datetime, reason: str) -> None:
        stamp = self._loaded.get(item, self._stamps.get(item.file))
        self._failures.add(item.file, stamp, reason, at.astimezone(UTC))
