"""The calls: the large one, and the list of the latest.

Knows the watch and the announcements' signals. Must not know the link, sounds or how anything is drawn.
"""

from datetime import timedelta
from typing import Final, Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement

from display.board.board import KEPT_CALLS, RECENT_CALLS, Row
from display.board.call import Call
from display.board.watch import Watch
from display.panels.clock_viewmodel import HallClock
from display.panels.faces import NO_CALL, Face, Painter
from display.panels.flash_light import FlashLight
from display.panels.words import Words
from display.settings import DisplaySettings

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1

_ORDER: Final = ("called", "serving", "ended")
"""Who is still asked to come stands above who has come, or the others' calls would push them off the list."""


class AnnouncementsPort(Protocol):
    """Who shows and speaks calls one after the other (``display.announcing.announcements``)."""

    @property
    def shown(self) -> SignalInstance:
        """Signal (Call): this call is the large one now."""

    @property
    def idle(self) -> SignalInstance:
        """Signal: nothing is being announced any more."""

    def called(self, call: Call) -> None:
        """A call arrived."""

    def leave_to_others(self, zones: frozenset[str]) -> None:
        """In these *zones* another display speaks."""


@QmlElement
class HallDisplay(QObject):
    """What one display shows of its hall's calls.

    Signals: readyChanged, panelChanged, recentChanged and listedChanged for QML; announced() when the large call deserves its
    motion; flashed() when its frame lights up once; appeared(Call, panel: bool) when a live call is on the screen for the first time, in the large panel
    or only in the list; othersSpeak(zones: frozenset[str]) when the zones in which another display speaks change.
    """

    readyChanged = Signal()
    panelChanged = Signal()
    recentChanged = Signal()
    listedChanged = Signal()
    announced = Signal()
    flashed = Signal()
    flashingChanged = Signal()
    appeared = Signal(object, bool)
    othersSpeak = Signal(object)

    def __init__(
        self,
        *,
        watch: Watch,
        announcements: AnnouncementsPort,
        clock: HallClock,
        settings: DisplaySettings,
        words: Words,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._announcements = announcements
        self._clock = clock
        self._settings = settings
        self._words = words
        self._names = ("", "", "")
        self._ready = False
        self._panel: Face = NO_CALL
        self._panel_ticket = ""
        self._calling = False
        self._announcing: Call | None = None
        self._recent: list[Face] = []
        self._listed: list[Face] = []
        self._others: frozenset[str] = frozenset()
        self._light = FlashLight(parent=self)
        self._light.flashed.connect(self.flashed)
        self._resting = QTimer(self, singleShot=True)
        self._resting.timeout.connect(self._catch_up)
        watch.called.connect(self._called)
        watch.changed.connect(self._look)
        announcements.shown.connect(self._shown)
        announcements.idle.connect(self._idle)
        self._look()

    def _painter(self) -> Painter | None:
        sight = self._watch.sight
        return (
            Painter(sight=sight, words=self._words, directions=self._watch.post.directions) if sight else None
        )

    @Slot(object)
    def _called(self, call: Call) -> None:
        self._announcements.called(call)
        self.appeared.emit(call, self._announcing == call)

    @Slot()
    def _look(self) -> None:
        painter, board = self._painter(), self._watch.board
        self._warn()
        names = self._names_now()
        if (self._watch.ready, names) != (self._ready, self._names):
            self._ready, self._names = self._watch.ready, names
            self.readyChanged.emit()
        if painter is None or board is None:
            return
        others = painter.sight.left_to_others(board, self._settings.name)
        if others != self._others:
            self._others = others
            self.othersSpeak.emit(others)
        recent = [painter.of_row(row) for row in painter.sight.recent(board)]
        if recent != self._recent:
            self._recent = recent
            self.recentChanged.emit()
        self._catch_up()
        self._list()

    def _warn(self) -> None:
        """A hall that shows too much is better than a blank screen; the sign tells the operator."""
        said = [
            self._words.first(f"display-sign-{kind}", **{kind: name})
            for kind, name in self._watch.astray.items()
        ]
        self._clock.warn(" · ".join(said))

    def _names_now(self) -> tuple[str, str, str]:
        sight = self._watch.sight
        if sight is None:
            return "", "", ""
        zone = sight.own_zone()
        own = " · ".join(filter(None, self._words.pair(zone.name))) if zone else ""
        return (*self._words.pair(sight.mall.name), own)

    # What the list shows

    def _list(self) -> None:
        """All but the large call. Of what this run did nothing else counts: after a restart the list must be the same."""
        painter, board = self._painter(), self._watch.board
        if painter is None or board is None:
            return
        rows = sorted(painter.sight.recent(board, most=KEPT_CALLS), key=lambda row: _ORDER.index(row.phase))
        listed = [painter.of_row(row) for row in rows if not self._is_large(row)][:RECENT_CALLS]
        if listed != self._listed:
            self._listed = listed
            self.listedChanged.emit()

    def _is_large(self, row: Row) -> bool:
        return self._calling and row.ticket == self._panel_ticket

    # What the large panel shows

    @Slot(object)
    def _shown(self, call: Call) -> None:
        painter = self._painter()
        if painter is not None:
            self._announcing = call
            self._enlarge(painter.of_call(call), call.ticket_id, timedelta())
            self.announced.emit()
            if self._settings.flash:
                self._light.called(recall=call.recall)
            self.flashingChanged.emit()

    @Slot()
    def _idle(self) -> None:
        self._announcing = None
        self.flashingChanged.emit()
        self._catch_up()

    @Slot()
    def _catch_up(self) -> None:
        """While nothing is announced, the large call is the newest one that still asks somebody, if it is young."""
        painter, board = self._painter(), self._watch.board
        if painter is None or board is None or self._announcing is not None:
            return
        rows = painter.sight.recent(board)
        newest = next((row for row in rows if row.phase != "ended"), None)
        age = self._clock.server_now() - newest.at if newest else timedelta.max
        if newest is None or age.total_seconds() >= self._settings.rest_seconds:
            self._rest()
        elif not self._calling or newest.ticket != self._panel_ticket:
            large = painter.of_latest(newest, recall=board.calls_again(newest))
            self._enlarge(large, newest.ticket, max(age, timedelta()))

    def _enlarge(self, face: Face, ticket: str, age: timedelta) -> None:
        self._panel, self._panel_ticket, self._calling = face, ticket, True
        self._resting.start(max(0, round((self._settings.rest_seconds - age.total_seconds()) * 1000)))
        self.panelChanged.emit()
        self._list()

    def _rest(self) -> None:
        if self._calling:
            self._calling = False
            self._light.stop()
            self.panelChanged.emit()
            self._list()

    # What QML reads

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        """Whether there is a hall to show; until then the screen waits calmly."""
        return self._ready

    @Property(str, notify=readyChanged)
    def mallName(self) -> str:
        return self._names[0]

    @Property(str, notify=readyChanged)
    def mallNameSecond(self) -> str:
        return self._names[1]

    @Property(str, notify=readyChanged)
    def zoneName(self) -> str:
        """The zone that is shown; empty for the whole hall."""
        return self._names[2]

    @Property(bool, notify=panelChanged)
    def calling(self) -> bool:
        """Whether the large panel shows a call; else the greeting is there."""
        return self._calling

    @Property(dict, notify=panelChanged)
    def panel(self) -> Face:
        return self._panel

    @Property(list, notify=recentChanged)
    def recent(self) -> list[Face]:
        """The latest calls, the newest first."""
        return self._recent

    @Property(list, notify=listedChanged)
    def listed(self) -> list[Face]:
        """The latest calls but the large one: first who is asked to come, then who is served, then whose visit is over."""
        return self._listed

    @Property(bool, notify=flashingChanged)
    def flashing(self) -> bool:
        """Whether the large call is one whose frame lights up: while it is announced, where the settings want light."""
        return self._settings.flash and self._announcing is not None

    @Property(bool, constant=True)
    def ribbon(self) -> bool:
        """Whether the sentences at the foot glide without a stop."""
        return self._settings.running == "ribbon"

    @Property(int, constant=True)
    def pageMilliseconds(self) -> int:
        return round(self._settings.page_seconds * 1000)

    @Property(list, constant=True)
    def running(self) -> list[str]:
        """The sentences at the foot of the screen, each in every language shown."""
        codes = self._words.codes
        if self._settings.running_text:
            return [text.get(code) for text in self._settings.running_text for code in codes]
        own = [f"display-running-{place}" for place in (1, 2, 3)]
        return [said for each in own for said in (self._words.first(each), self._words.second(each)) if said]

    @Slot(str, result=str)
    def second(self, message_id: str) -> str:
        """A text in the smaller language; empty where only one language is shown."""
        return self._words.second(message_id)
