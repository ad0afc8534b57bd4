"""Where an officer sits down: who, at which counter, and why if another one sits there; then one button.

Knows the watch, the link, the door and Qt. Must not know what is worked at the counter, nor how one signs in.
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.desk import Action, places_of
from counter.desk.keys import LARGE
from counter.floor.watch import Watch
from counter.pressing import notices
from counter.pressing.notices import Notice
from counter.pressing.pressing import KEPT_SECONDS, STALE_SECONDS
from counter.signing.door import Door
from counter.signing.sitting import Sitting
from counter.signing.tiles import Tile, Wish, agency_of, tiles_of
from counter.signing.viewmodel import Signing
from counter.words import Words
from qtkit.ports import LinkPort, Pending
from wire.events import CounterOpened, Record
from wire.problem import Problem

QML_IMPORT_NAME = "Giliran.Counter"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MILLISECONDS: Final = 1000


@QmlElement
class Pick(QObject):
    """Signals: changed (anything shown), tilesChanged (the counters), asked (the officer wants to sit down), opened(counter, officer)."""

    changed = Signal()
    tilesChanged = Signal()
    asked = Signal()
    opened = Signal(str, str)

    def __init__(
        self,
        *,
        watch: Watch,
        link: LinkPort,
        door: Door,
        signing: Signing,
        words: Callable[[], Words],
        new_id: Callable[[], str],
        steady: Callable[[], float],
        fixed: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._link, self._words = watch, link, words
        self._door, self._signing = door, signing
        self._new_id, self._steady, self._fixed = new_id, steady, fixed
        self._name = self._search = ""
        self._sitting = Sitting(counter=fixed)
        self._tiles: tuple[Tile, ...] = ()
        self._pending: Pending | None = None
        self._sent_at = 0.0
        self._notice: Notice | None = None
        self._shown = True
        self._tick = QTimer(self, interval=TICK_MILLISECONDS)
        self._tick.timeout.connect(self.look)
        watch.changed.connect(self._look)
        door.stood.connect(self._stood)

    def begin(self, *, counter: str, officer: str) -> None:
        """Start from what is remembered."""
        self._name = officer
        self._sit(self._fixed or counter)

    @property
    def wish(self) -> tuple[str, str]:
        """The counter and the officer's name as they stand now."""
        return self._sitting.counter, self._sitting.officer

    def tell(self, notice: Notice) -> None:
        """Something to tell who is picking."""
        self._notice = notice
        self.changed.emit()

    def show(self, *, shown: bool) -> None:
        """Whether anybody looks: while an officer works, sixty counters need no new words with every record."""
        if shown != self._shown:
            self._shown = shown
            self._look()

    def _look(self) -> None:
        if self._shown:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the counters again and word them anew."""
        self._sit(self._sitting.counter)

    def _sit(self, counter: str) -> None:
        mall, floor, session = self._watch.mall, self._watch.floor, self._door.session
        officer = session.officer.name if session else "" if self._door.roster.secret else self._name.strip()
        holder = floor.at(counter).officer or ""
        chosen, self._sitting = (
            self._sitting.counter,
            self._sitting.at(officer=officer, counter=counter, holder=holder),
        )
        if mall is not None:
            agency = session.officer.agency if session and not self._fixed else ""
            wish = Wish(search=self._search, only=self._fixed, agency=agency)
            tiles = tiles_of(places_of(mall, floor, officer), mall, floor, self._words(), wish)
            if tiles != self._tiles or chosen != counter:
                self._tiles = tiles
                self.tilesChanged.emit()
        self.changed.emit()

    @Slot(str)
    def choose(self, counter: str) -> None:
        """A counter's tile was pressed; empty: none, after all."""
        self._notice = None
        self._sit(counter)

    @Slot()
    def chooseOnly(self) -> None:
        """Enter in the search field: the counter, where only one is left."""
        if len(self._tiles) == 1:
            self.choose(self._tiles[0].counter)

    @Slot(str)
    def chooseReason(self, ready: str) -> None:
        """One of the ready reasons."""
        self._notice = None
        self._sitting = self._sitting.because(ready=ready)
        self.changed.emit()

    @Slot()
    def withdraw(self) -> None:
        """Escape while nobody answers: after all not. Where none is kept, nothing happens."""
        if self._kept:
            self._give_back(notices.withdrawn(Action.OPEN))

    def look(self) -> None:
        """Time has passed: a wish that nobody has heard for long is given back. Whoever had it may have left."""
        if self._pending is None:
            self._tick.stop()
        elif self._waited() >= STALE_SECONDS:
            self._give_back(notices.given_back(Action.OPEN))
        else:
            self.changed.emit()

    @property
    def _kept(self) -> bool:
        unheard = not self._watch.online or self._waited() >= KEPT_SECONDS
        return self._pending is not None and unheard

    def _waited(self) -> float:
        return self._steady() - self._sent_at

    def _give_back(self, notice: Notice) -> None:
        if self._pending is not None:
            self._pending.cancel()
            self._pending = None
        self.tell(notice)

    @Slot()
    def open(self) -> None:
        """The large button: sit down at the chosen counter, or be told what is missing."""
        if self._door.outside:
            self._signing.refresh()  # what was proven may have lapsed this very moment
            self._signing.enter()
        elif self._pending is None and (reason := self._why_not()) is not None:
            self.tell(reason)
        elif self._pending is None:
            self._send()

    def _send(self) -> None:
        session = self._door.session
        command = self._sitting.command(
            self._words(), request_id=self._new_id(), proof=session.proof if session else ""
        )
        self._notice = None
        self._pending, self._sent_at = self._link.send(command), self._steady()
        self._tick.start()
        self._pending.answered.connect(self._answered)
        self._pending.refused.connect(self._refused)
        self.asked.emit()
        self.changed.emit()

    def _why_not(self) -> Notice | None:
        missing = self._sitting.missing(self._watch.mall, self._words())
        if missing is None:
            return None
        return notices.held(missing.message_id, self._steady(), counter=missing.counter)

    def _answered(self, answer: Record) -> None:
        self._pending = None
        opened = answer.event
        # Another counter may be chosen by now, and whoever has gone meanwhile did not come in.
        if isinstance(opened, CounterOpened) and opened.officer == self._sitting.officer:
            self.opened.emit(opened.counter, opened.officer)
        self._watch.told(answer)
        self.changed.emit()

    def _refused(self, problem: Problem) -> None:
        self._pending = None
        if problem.code == "sign-in-needed":
            self._door.ask_staff()
            self._door.sign_out("signing-again")
        else:
            self.tell(notices.refused(problem, self._steady()))

    def _stood(self) -> None:
        # What was told to one officer is none of the next one's, and neither is a counter of another agency.
        session, chosen = self._door.session, self._sitting.counter
        if self._pending is not None and self._door.outside:
            # Nobody is left to sit at what they asked for.
            self._pending.cancel()
            self._pending = None
        if session is not None:
            self._notice = None
            counters = self._watch.mall.counters if self._watch.mall else ()
            agency = next((each.agency for each in counters if each.id == chosen), "")
            chosen = self._fixed or (chosen if session.officer.agency in {"", agency} else "")
        self._sit(chosen)

    def _read_signing(self) -> Signing:
        return self._signing

    signing = Property(Signing, _read_signing, notify=changed)

    def _read_officer(self) -> str:
        return self._name

    def _write_officer(self, officer: str) -> None:
        if officer != self._name:
            self._name = officer
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

    def _read_reason(self) -> str:
        return self._sitting.typed

    def _write_reason(self, reason: str) -> None:
        if reason != self._sitting.typed:
            self._notice = None
            self._sitting = self._sitting.because(typed=reason)
            self.changed.emit()

    reason = Property(str, _read_reason, _write_reason, notify=changed)

    @Property("QVariantList", notify=tilesChanged)  # type: ignore[arg-type]  # Qt's name of a type is a string
    def tiles(self) -> list[dict[str, object]]:
        """The counters that match, each a Tile's fields and whether it is *chosen*."""
        return [{**asdict(tile), "chosen": tile.counter == self._sitting.counter} for tile in self._tiles]

    @Property(str, notify=changed)
    def chosen(self) -> str:
        return self._sitting.counter

    @Property(str, notify=changed)
    def chosenText(self) -> str:
        """The chosen counter's agency in full."""
        mall, words = self._watch.mall, self._words()
        agency = agency_of(mall, self._sitting.counter, words) if mall is not None else ""
        return agency or words.text("counter-pick-not-chosen")

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # as above
    def takeOver(self) -> dict[str, object]:
        """Where the chosen counter is another's: title, hint, reasons (reason, text, key, chosen). Else empty."""
        return self._sitting.question(self._words())

    @Property(str, notify=changed)
    def openText(self) -> str:
        """What the large button says."""
        if self._pending is not None:
            return self._words().text("counter-opening")
        return self._sitting.button(self._words())

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
        if self._kept:
            return self._words().text("counter-kept-opening")
        return self._notice.say(self._words()) if self._notice else ""

    @Property(str, notify=changed)
    def messageMood(self) -> str:
        return self._notice.mood if self._notice and not self._kept else "warn"
