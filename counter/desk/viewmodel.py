"""The desk as QML shows it: the card, the timers, the list, the buttons and what to tell the officer.

Knows the watch and Qt. Must not decide and must not talk to the server: `desk` decides, `working` makes commands of presses,
`pressing` talks.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.asking.viewmodel import AskView
from counter.desk import saying
from counter.desk.beside import beside_of
from counter.desk.buttons import button_of
from counter.desk.card import Card, card_of, timers_of
from counter.desk.desk import Action, Desk
from counter.desk.keys import HELP
from counter.desk.pace import as_minutes, seconds_between
from counter.desk.rows import rows_of
from counter.desk.waitingviewmodel import WaitingRows
from counter.floor.watch import Watch
from counter.insight.porter import Porter
from counter.pressing import notices
from counter.pressing.presses import SETTLE_SECONDS
from counter.pressing.pressing import Pressing
from counter.pressing.working import Working
from counter.words import Words
from wire.events import PrintFailed

QML_IMPORT_NAME = "Giliran.Counter"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MILLISECONDS: Final = 500


@QmlElement
class DeskView(QObject):
    """Signals: changed (anything shown), ticked (times), called (a number has come to the desk)."""

    changed = Signal()
    ticked = Signal()
    called = Signal()

    def __init__(
        self,
        *,
        watch: Watch,
        pressing: Pressing,
        porter: Porter,
        ask: AskView,
        words: Callable[[], Words],
        steady: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._pressing, self._words, self._steady = watch, pressing, words, steady
        self._porter = porter
        self.ask = ask
        self._working = Working(
            watch=watch, pressing=pressing, ask=ask, words=words, steady=steady, parent=self
        )
        self._turned_until = 0.0
        self._counter = ""
        self._desk: Desk | None = None
        self._card = Card(tone="empty", state="")
        self._timers: list[dict[str, object]] = []
        self._beside: list[dict[str, object]] = []
        self._slips: Mapping[str, PrintFailed] = {}
        self._seen: tuple[object, ...] = ()
        self._faces: dict[str, object] = {}
        self.rows = WaitingRows(self)
        self.changed.connect(self._forget_faces)  # before anybody reads them anew
        watch.changed.connect(self._heard)
        pressing.changed.connect(self.changed)
        self._working.changed.connect(self.changed)
        self._clock = QTimer(self, interval=TICK_MILLISECONDS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def sit(self, counter: str) -> None:
        """Show this counter's desk."""
        self._working.leaving = False
        if counter != self._counter:
            self._counter = counter
            self._slips = self._watch.floor.unprinted
            self.refresh()

    def _heard(self) -> None:
        """Something happened. Most of what does is nothing to this desk: then the next tick is soon enough."""
        watch, floor = self._watch, self._watch.floor
        seen = (
            watch.desk(self._counter),
            floor.unprinted,
            floor.kiosks,
            floor.taken,
            watch.mall,
            watch.online,
        )
        if seen != self._seen or self._working.looks_further:
            self._seen = seen
            self.refresh()

    def _forget_faces(self) -> None:
        self._faces = {}

    @Slot()
    def refresh(self) -> None:
        """Look at the floor again and word everything anew."""
        mall, floor = self._watch.mall, self._watch.floor
        desk = self._watch.desk(self._counter)
        if mall is None or desk is None:
            return
        known, self._desk = self._desk.here if self._desk else (), desk
        self._card = card_of(desk, mall, self._words(), floor.unprinted)
        self._hear_of_slips(desk)
        self._porter.hear(desk.counter)
        self._working.see(desk)
        self._measure()
        self.changed.emit()
        if desk.current is not None and all(ticket.label != desk.current.label for ticket in known):
            self.called.emit()

    @Slot(str)
    def press(self, action: str) -> None:
        """The button or the key of *action* was pressed; ``large`` is whatever the large button does now."""
        if self._desk is not None:
            self._working.press(self._desk.large if action == "large" else Action(action))

    @Slot(str)
    def turnTo(self, ticket: str) -> None:
        """The officer chose another visitor at the desk. The second half of a double click is nobody's choice."""
        found = (each for each in (self._desk.beside if self._desk else ()) if each.ticket == ticket)
        if (turned := next(found, None)) is not None and self._steady() >= self._turned_until:
            self._turned_until = self._steady() + SETTLE_SECONDS
            self._working.turn_to(turned)

    @Slot()
    def withdraw(self) -> None:
        """The press that is kept is no longer wanted. Where none is kept, nothing happens."""
        self._pressing.withdraw()

    def was_unanswered(self, pressed: str) -> None:
        """The console ended before the press that ``Pressing.awaiting`` told of was answered: the officer must know."""
        self._pressing.tell(notices.unanswered(pressed))

    @Slot()
    def goToKiosk(self) -> None:
        """The officer goes to the visitor who waits at a kiosk."""
        if self._desk is not None and self._desk.officer is not None:
            self._porter.go(self._desk.officer)
            self.changed.emit()

    @property
    def leaving(self) -> bool:
        """Whether the officer is closing the counter here and now. The stream may tell of it before the answer does."""
        if self._pressing.waiting is Action.CLOSE:
            return self._watch.floor.at(self._counter).officer is None
        return self._working.leaving

    def _tick(self) -> None:
        self._working.look()
        self._measure()
        self.changed.emit()

    def _measure(self) -> None:
        mall, desk = self._watch.mall, self._desk
        if mall is None or desk is None:
            return
        now, words, unprinted = self._watch.server_now(), self._words(), self._watch.floor.unprinted
        self.rows.replace(rows_of(desk, mall, words, unprinted=unprinted, now=now))
        self._timers = [asdict(timer) for timer in timers_of(desk, mall, words, now)]
        self._beside = [asdict(beside) for beside in beside_of(desk, words, now)]
        self.ticked.emit()

    def _hear_of_slips(self, desk: Desk) -> None:
        slips = self._watch.floor.unprinted
        ours = {ticket.ticket for ticket in desk.waiting}
        for ticket, failed in slips.items():
            if ticket in ours and ticket not in self._slips:
                self._pressing.mention(notices.slip_failed(failed.label, self._steady()))
        self._slips = slips

    def _says(self, message_id: str, **args: str | float) -> str:
        return self._words().text(message_id, **args)

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._says("counter-title", counter=self._counter) if self._counter else ""

    @Property(str, notify=changed)
    def agency(self) -> str:
        mall, desk = self._watch.mall, self._desk
        agencies = mall.agencies if mall and desk else ()
        found = (agency for agency in agencies if desk and agency.id == desk.counter.agency)
        return next((agency.name.get(self._words().language) for agency in found), "")

    @Property(str, notify=changed)
    def officer(self) -> str:
        return (self._desk.officer if self._desk else None) or ""

    @Property(str, notify=changed)
    def number(self) -> str:
        """The ticket at the desk; empty where none is."""
        return self._card.number

    @Property(str, notify=changed)
    def stateText(self) -> str:
        return self._card.state

    @Property(str, notify=changed)
    def tone(self) -> str:
        """``empty``, ``free``, ``called`` or ``serving``."""
        return self._card.tone

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._card.service

    @Property(str, notify=changed)
    def visitorClass(self) -> str:
        return self._card.visitor_class

    @Property(bool, notify=changed)
    def priority(self) -> bool:
        return self._card.priority

    @Property(str, notify=changed)
    def speaks(self) -> str:
        return self._card.speaks

    @Property(bool, notify=changed)
    def noSlip(self) -> bool:
        return self._card.no_slip

    @Property("QVariantList", notify=ticked)  # type: ignore[arg-type]  # Qt's name of a type is a string
    def timers(self) -> list[dict[str, object]]:
        """Waited, walking, serving: each a Timer's fields."""
        return self._timers

    @Property("QVariantList", notify=ticked)  # type: ignore[arg-type]  # as above
    def beside(self) -> list[dict[str, object]]:
        """The others at the desk, whom the officer turns to next first: each ticket, label, state, timer."""
        return self._beside

    @Property(bool, notify=changed)
    def takesAnother(self) -> bool:
        """Whether somebody may be called beside the visitor at the desk."""
        return self._desk is not None and self._desk.takes_another

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # as above
    def buttons(self) -> dict[str, object]:
        """For each Action and for ``large``: text, tip, key, icon, enabled, ready, armed, busy."""
        if not self._faces and self._desk is not None:
            undoable = self._working.undo is not None
            self._faces = {
                action.value: asdict(
                    button_of(action, self._desk, self._pressing, self._words(), undoable=undoable)
                )
                for action in Action
            }
            self._faces["large"] = self._faces[self._desk.large.value]
        return self._faces

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # as above
    def undo(self) -> dict[str, object]:
        """What can still be undone: text, tip, key, left (1 to 0); empty where nothing can."""
        return saying.undo_face(self._working.undo, self._words(), self._steady())

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # as above
    def pressState(self) -> dict[str, object]:
        """A press that nobody has answered yet: mood, text, withdraw (text, key); empty where none is kept."""
        return saying.kept_face(self._words()) if self._pressing.kept else {}

    @Property(str, notify=changed)
    def pauseText(self) -> str:
        """Why the counter has a pause; empty where it has none."""
        return saying.pause_text(self._desk, self._words())

    @Property(int, notify=changed)
    def waitingCount(self) -> int:
        return len(self._desk.waiting) if self._desk else 0

    @Property(str, notify=changed)
    def waitingText(self) -> str:
        return self._says("counter-waiting-count", count=len(self._desk.waiting) if self._desk else 0)

    @Property(str, notify=ticked)
    def longestText(self) -> str:
        """How long the first one waits; empty where nobody does, or not yet for a minute."""
        since = self._desk.waits_since if self._desk else None
        minutes = as_minutes(seconds_between(since, self._watch.server_now()))
        return self._says("counter-waiting-longest", minutes=minutes) if minutes else ""

    @Property(str, notify=changed)
    def message(self) -> str:
        """What to tell the officer now, or nothing."""
        if self._pressing.kept:
            return self._says("counter-kept")
        notice = self._pressing.notice
        return notice.say(self._words()) if notice else self._porter.message(self._words())

    @Property(str, notify=changed)
    def messageMood(self) -> str:
        if self._pressing.kept:
            return "warn"
        notice = self._pressing.notice
        return notice.mood if notice else "warn" if self._porter.urgent else "good"

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # Qt's name of a type is a string
    def helpAnswer(self) -> dict[str, object]:
        """What answers the call that the message tells of: text, tip. Empty where it tells of none, or the answer is on its way."""
        told = self._pressing.kept or self._pressing.notice is not None
        if told or self._porter.urgent is None or self._porter.urgent != self._porter.call:
            return {}
        return {
            "text": self._says("counter-help-answer"),
            "tip": self._says("counter-help-answer-tip"),
        }

    @Property(str, notify=changed)
    def helpKey(self) -> str:
        return HELP
