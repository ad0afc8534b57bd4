"""Where an officer sits down: a name, a counter, one button.

Knows the watch, the link and Qt. Must not know what is worked at the counter.
"""

from collections.abc import Callable
from dataclasses import asdict

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter import notices
from counter.desk import open_command, places_of
from counter.keys import LARGE
from counter.notices import Notice
from counter.tiles import Tile, tiles_of
from counter.watch import Watch
from counter.words import Words
from qtkit.ports import LinkPort, Pending
from wire.events import Record
from wire.problem import Problem

QML_IMPORT_NAME = "Giliran.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Pick(QObject):
    """Signals: changed (anything shown), tilesChanged (the counters), asked (the officer wants to sit down)."""

    changed = Signal()
    tilesChanged = Signal()
    asked = Signal()

    def __init__(
        self,
        *,
        watch: Watch,
        link: LinkPort,
        words: Callable[[], Words],
        new_id: Callable[[], str],
        steady: Callable[[], float],
        fixed: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._link, self._words = watch, link, words
        self._new_id, self._steady, self._fixed = new_id, steady, fixed
        self._officer = ""
        self._chosen = fixed
        self._search = ""
        self._tiles: tuple[Tile, ...] = ()
        self._pending: Pending | None = None
        self._notice: Notice | None = None
        watch.changed.connect(self.refresh)

    def begin(self, *, counter: str, officer: str) -> None:
        """Start from what is remembered."""
        self._officer = officer
        self._chosen = self._fixed or counter
        self.refresh()

    @property
    def wish(self) -> tuple[str, str]:
        """The counter and the officer's name as they stand now."""
        return self._chosen, self._officer.strip()

    def tell(self, notice: Notice) -> None:
        """Something to tell who is picking."""
        self._notice = notice
        self.changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Look at the counters again and word them anew."""
        mall = self._watch.mall
        if mall is not None:
            places = places_of(mall, self._watch.floor, self._officer.strip())
            tiles = tiles_of(places, mall, self._words(), search=self._search, only=self._fixed)
            if tiles != self._tiles:
                self._tiles = tiles
                self.tilesChanged.emit()
        self.changed.emit()

    @Slot(str)
    def choose(self, counter: str) -> None:
        """A counter's tile was pressed."""
        self._chosen = counter
        self._notice = None
        self.tilesChanged.emit()
        self.changed.emit()

    @Slot()
    def chooseOnly(self) -> None:
        """Enter in the search field: the counter, where only one is left."""
        if len(self._tiles) == 1 and not self._tiles[0].taken:
            self.choose(self._tiles[0].counter)

    @Slot()
    def open(self) -> None:
        """Sit down at the chosen counter, or be told what is missing."""
        if self._pending is not None:
            return
        reason = self._why_not()
        if reason is not None:
            self.tell(reason)
            return
        command = open_command(counter=self._chosen, officer=self._officer.strip(), request_id=self._new_id())
        self._notice = None
        self._pending = self._link.send(command)
        self._pending.answered.connect(self._answered)
        self._pending.refused.connect(self._refused)
        self.asked.emit()
        self.changed.emit()

    def _why_not(self) -> Notice | None:
        now = self._steady()
        if not self._officer.strip():
            return notices.held("counter-why-no-officer", now)
        if not self._chosen:
            return notices.held("counter-why-no-counter", now)
        if self._watch.mall and all(known.id != self._chosen for known in self._watch.mall.counters):
            return notices.held("counter-unknown", now, counter=self._chosen)
        sits = self._watch.floor.at(self._chosen).officer
        if sits is not None and sits != self._officer.strip():
            return notices.held("counter-why-taken", now, counter=self._chosen, officer=sits)
        return None

    def _answered(self, answer: Record) -> None:
        self._pending = None
        self._watch.told(answer)
        self.changed.emit()

    def _refused(self, problem: Problem) -> None:
        self._pending = None
        self.tell(notices.refused(problem, self._steady()))

    def _read_officer(self) -> str:
        return self._officer

    def _write_officer(self, officer: str) -> None:
        if officer != self._officer:
            self._officer = officer
            self._notice = None
            self.refresh()

    officer = Property(str, _read_officer, _write_officer, notify=changed)

    def _read_search(self) -> str:
        return self._search

    def _write_search(self, search: str) -> None:
        if search != self._search:
            self._search = search
            self.refresh()

    search = Property(str, _read_search, _write_search, notify=changed)

    @Property("QVariantList", notify=tilesChanged)  # type: ignore[arg-type]  # Qt's name of a type is a string
    def tiles(self) -> list[dict[str, object]]:
        """The counters that match, each a Tile's fields and whether it is *chosen*."""
        return [{**asdict(tile), "chosen": tile.counter == self._chosen} for tile in self._tiles]

    @Property(str, notify=changed)
    def chosen(self) -> str:
        return self._chosen

    @Property(str, notify=changed)
    def chosenText(self) -> str:
        """The chosen counter's agency in full."""
        mall, words = self._watch.mall, self._words()
        counter = next((known for known in mall.counters if known.id == self._chosen), None) if mall else None
        if mall is None or counter is None:
            return words.text("counter-pick-not-chosen")
        names = (agency.name.get(words.language) for agency in mall.agencies if agency.id == counter.agency)
        return next(names, counter.agency)

    @Property(str, notify=changed)
    def openText(self) -> str:
        """What the large button says."""
        words = self._words()
        if self._pending is not None:
            return words.text("counter-opening")
        if self._chosen:
            return words.text("counter-open-named", counter=self._chosen)
        return words.text("counter-open")

    @Property(str, notify=changed)
    def key(self) -> str:
        """The key of the large button."""
        return LARGE

    @Property(bool, notify=changed)
    def canOpen(self) -> bool:
        return self._pending is None and self._why_not() is None

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._pending is not None

    @Property(bool, notify=changed)
    def fixed(self) -> bool:
        """Whether the settings name the counter."""
        return bool(self._fixed)

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What is missing before the counter can be opened, or nothing."""
        missing = None if self._pending is not None else self._why_not()
        return missing.say(self._words()) if missing else ""

    @Property(str, notify=changed)
    def message(self) -> str:
        """What to tell who is picking."""
        if self._pending is not None and not self._watch.online:
            return self._words().text("counter-kept")
        return self._notice.say(self._words()) if self._notice else ""

    @Property(str, notify=changed)
    def messageMood(self) -> str:
        return self._notice.mood if self._notice and self._watch.online else "warn"
