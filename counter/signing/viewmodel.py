"""Signing in as QML shows it: the officers, the one who was chosen, and what the hall said to a secret or a card.

Knows the door, the watch and Qt. Must not talk to the server, and keeps nothing of what was typed as a secret.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.keys import LARGE
from counter.floor.watch import Watch
from counter.signing.door import Door
from counter.signing.tiles import visit_at
from counter.words import Words
from wire.staff import Officer

QML_IMPORT_NAME = "Giliran.Counter"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MILLISECONDS: Final = 500


@QmlElement
class Signing(QObject):
    """Signals: changed (anything shown), officersChanged (the list), entered (the large key: send what was typed), emptied (forget what
    was typed).
    """

    changed = Signal()
    officersChanged = Signal()
    entered = Signal()
    emptied = Signal()

    def __init__(
        self,
        *,
        door: Door,
        watch: Watch,
        words: Callable[[], Words],
        steady: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._watch, self._words, self._steady = door, watch, words, steady
        self._search = self._counter = ""
        self._tick = QTimer(self, interval=TICK_MILLISECONDS)
        self._tick.timeout.connect(self._look)
        door.changed.connect(self._look)
        watch.changed.connect(self._look)
        door.stood.connect(self.refresh)
        door.emptied.connect(self.emptied)

    def lock(self, counter: str) -> None:
        """*counter* is still the one's who came in last. Said once: somebody else may want to come in instead."""
        if self._counter != counter:
            self._counter = counter
            self._door.lock()

    @Slot()
    def refresh(self) -> None:
        """Word everything anew."""
        self.officersChanged.emit()
        self._look()

    def _look(self) -> None:
        trouble = self._door.entry.trouble
        if trouble is not None and self._steady() < trouble.until:
            self._tick.start()
        else:
            self._tick.stop()
        self.changed.emit()

    @Slot(str)
    def choose(self, officer_id: str) -> None:
        """Somebody says who they are."""
        self._search = ""
        self._door.choose(officer_id)
        self.officersChanged.emit()

    @Slot()
    def chooseFirst(self) -> None:
        """Enter in the search field: the first of those found."""
        found = self._found()
        if found:
            self.choose(found[0].id)

    @Slot()
    def another(self) -> None:
        """Somebody else: back to the list, and out of what was proven."""
        if self._door.session is not None:
            self._door.sign_out()
        self.choose("")

    @Slot()
    def enter(self) -> None:
        """The large key."""
        self.entered.emit()

    @Slot(str)
    def trySecret(self, secret: str) -> None:
        """Enter in the field of the secret."""
        self._door.try_secret(secret)

    @Slot(str)
    def scanned(self, card: str) -> None:
        """A card was held to the scanner."""
        self._door.try_card(card)

    @property
    def _officer(self) -> Officer | None:
        session = self._door.session
        return session.officer if session is not None else self._door.entry.officer

    @property
    def _locked(self) -> bool:
        return self._door.entry.locked and self._door.entry.officer is not None

    @property
    def _busy(self) -> bool:
        return self._door.entry.sent is not None

    def _found(self) -> tuple[Officer, ...]:
        return self._door.roster.found(self._search, first=self._door.last)

    def _agency_of(self, officer: Officer) -> str:
        mall = self._watch.mall
        agencies = mall.agencies if mall is not None else ()
        names = (each.short.get(self._words().language) for each in agencies if each.id == officer.agency)
        return next(names, officer.agency)

    def _read_search(self) -> str:
        return self._search

    def _write_search(self, search: str) -> None:
        if search != self._search:
            self._search = search
            self.officersChanged.emit()

    search = Property(str, _read_search, _write_search, notify=officersChanged)

    @Property(str, notify=changed)
    def step(self) -> str:
        """``name`` (a name is enough), ``who``, ``secret`` (of the one who was chosen) or ``in``."""
        if not self._door.roster.secret:
            return "name"
        if self._door.session is not None:
            return "in"
        return "who" if self._door.entry.officer is None else "secret"

    @Property("QVariantList", notify=officersChanged)  # type: ignore[arg-type]  # Qt's name of a type is a string
    def officers(self) -> list[dict[str, object]]:
        """Those who match what was typed: officer (the id), name, agency."""
        return [
            {"officer": each.id, "name": each.name, "agency": self._agency_of(each)} for each in self._found()
        ]

    @Property(str, notify=changed)
    def name(self) -> str:
        """Of the one who was chosen or is in."""
        return self._officer.name if self._officer else ""

    @Property(str, notify=changed)
    def agency(self) -> str:
        return self._agency_of(self._officer) if self._officer else ""

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        return self._locked

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._words().text("signing-locked-title" if self._locked else "signing-title")

    @Property(str, notify=changed)
    def lead(self) -> str:
        """What to do, below the title."""
        words = self._words()
        if self._locked:
            return words.text("signing-locked-hint", counter=self._counter)
        return words.text("signing-hint-card" if self._door.roster.cards else "signing-hint")

    @Property(str, notify=changed)
    def visit(self) -> str:
        """Whose visit goes on at the counter that is locked, or nothing."""
        return visit_at(self._watch.floor, self._counter, self._words()) if self._locked else ""

    @Property(str, notify=changed)
    def cardHint(self) -> str:
        return self._words().text("signing-card") if self._door.roster.cards else ""

    @Property(str, notify=officersChanged)
    def emptyText(self) -> str:
        """Why nobody is in the list."""
        return self._words().text("signing-none" if self._door.roster.known else "signing-loading")

    @Property(str, notify=changed)
    def enterText(self) -> str:
        """What the large button says."""
        return self._words().text("signing-busy" if self._busy else "signing-in")

    @Property(str, notify=changed)
    def key(self) -> str:
        return LARGE

    @Property(bool, notify=changed)
    def canTry(self) -> bool:
        return self._door.entry.why_not(self._steady()) is None

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def message(self) -> str:
        """What the hall said, or what is missing."""
        words, trouble = self._words(), self._door.entry.trouble
        if trouble is not None:
            return trouble.say(words, self._steady())
        return words.text(self._door.missing) if self._door.missing else ""

    @Property(str, notify=changed)
    def messageMood(self) -> str:
        return "bad" if self._door.entry.trouble is not None else "warn"
