"""The display's view-model: the hall's stream in, what the screen shows out.

Knows Qt, the link's and the announcements' signals. Must not know sockets, sounds or how anything is drawn.
"""

from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement

from display.board import Board
from display.call import Call
from display.clock_viewmodel import HallClock
from display.faces import NO_CALL, Face, Painter
from display.lines_viewmodel import LineBand
from display.settings import DisplaySettings
from display.sight import Sight, UnknownZone
from display.words import Words
from qtkit.ports import LinkPort
from wire.events import Record
from wire.mall import Mall
from wire.snapshot import Hello, Snapshot

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1


class AnnouncementsPort(Protocol):
    """Who shows and speaks calls one after the other (``display.announcements``)."""

    @property
    def shown(self) -> SignalInstance:
        """Signal (Call): this call is the large one now."""

    @property
    def idle(self) -> SignalInstance:
        """Signal: nothing is being announced any more."""

    def called(self, call: Call) -> None:
        """A call arrived."""


@QmlElement
class HallDisplay(QObject):
    """What one display shows of its hall.

    Signals: readyChanged, panelChanged and recentChanged for QML; announced() when the large call deserves its
    motion; appeared(Call, panel: bool) when a live call is on the screen for the first time, in the large panel
    or only in the list; othersSpeak(zones: frozenset[str]) when the zones in which another display speaks change.
    """

    readyChanged = Signal()
    panelChanged = Signal()
    recentChanged = Signal()
    announced = Signal()
    appeared = Signal(object, bool)
    othersSpeak = Signal(object)

    def __init__(
        self,
        *,
        link: LinkPort,
        announcements: AnnouncementsPort,
        clock: HallClock,
        band: LineBand,
        settings: DisplaySettings,
        words: Words,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._announcements = announcements
        self._clock = clock
        self._band = band
        self._settings = settings
        self._words = words
        self._board: Board | None = None
        self._painter: Painter | None = None
        self._journal = ""
        self._early: list[Record] = []
        self._panel: Face = NO_CALL
        self._panel_ticket = ""
        self._calling = False
        self._announcing: Call | None = None
        self._recent: list[Face] = []
        self._others: frozenset[str] = frozenset()
        self._resting = QTimer(self, singleShot=True)
        self._resting.timeout.connect(self._catch_up)
        self._listen(link)

    def _listen(self, link: LinkPort) -> None:
        link.greeted.connect(self._greeted)
        link.stateGiven.connect(self._state_given)
        link.happened.connect(self._happened)
        link.mallGiven.connect(self._mall_given)
        self._announcements.shown.connect(self._shown)
        self._announcements.idle.connect(self._idle)
        if link.mall is not None:
            self._mall_given(link.mall)

    # What comes from the hall

    @Slot(object)
    def _greeted(self, hello: Hello) -> None:
        self._journal = hello.journal

    @Slot(object)
    def _mall_given(self, mall: Mall) -> None:
        self._painter = Painter(
            sight=self._look(mall), words=self._words, directions=self._settings.directions
        )
        self.readyChanged.emit()
        self._repaint()
        self._catch_up()
        early, self._early = self._early, []
        for record in early:
            self._announce(record, live=True)

    def _look(self, mall: Mall) -> Sight:
        languages, spoken = self._words.codes, self._settings.sound.languages
        try:
            sight = Sight(mall, zone=self._settings.zone, languages=languages, spoken=spoken)
        except UnknownZone:
            # A hall that shows too much is better than a blank screen; the sign tells the operator.
            self._clock.warn(self._words.first("display-sign-zone", zone=self._settings.zone))
            return Sight(mall, languages=languages, spoken=spoken)
        self._clock.warn("")
        return sight

    @Slot(object)
    def _state_given(self, snapshot: Snapshot) -> None:
        self._board = Board.of(snapshot)
        self._early.clear()
        self.readyChanged.emit()
        self._repaint()
        self._catch_up()

    @Slot(object, bool)
    def _happened(self, record: Record, live: bool) -> None:
        if self._board is None or record.seq <= self._board.seq:
            return
        self._board = self._board.after(record)
        self._repaint()
        self._announce(record, live=live)
        self._catch_up()

    def _announce(self, record: Record, *, live: bool) -> None:
        if self._painter is None:
            # Names are needed to announce; the mall is on its way.
            self._early += [record] if live else []
            return
        if self._board is None:
            return
        call = self._painter.sight.call(self._board, record, live=live, journal=self._journal)
        if call is not None and not call.replay:
            self._announcements.called(call)
            self.appeared.emit(call, self._announcing == call)

    # What the large panel shows

    @Slot(object)
    def _shown(self, call: Call) -> None:
        if self._painter is not None:
            self._announcing = call
            self._enlarge(self._painter.of_call(call), call.ticket_id, timedelta())
            self.announced.emit()

    @Slot()
    def _idle(self) -> None:
        self._announcing = None
        self._catch_up()

    @Slot()
    def _catch_up(self) -> None:
        """While nothing is announced, the large call is the newest one that still asks somebody, if it is young."""
        if self._painter is None or self._board is None or self._announcing is not None:
            return
        rows = self._painter.sight.recent(self._board)
        newest = next((row for row in rows if row.phase != "ended"), None)
        age = self._clock.server_now() - newest.at if newest else timedelta.max
        if newest is None or age.total_seconds() >= self._settings.rest_seconds:
            self._rest()
        elif not self._calling or newest.ticket != self._panel_ticket:
            self._enlarge(self._painter.of_latest(newest), newest.ticket, max(age, timedelta()))

    def _enlarge(self, face: Face, ticket: str, age: timedelta) -> None:
        self._panel, self._panel_ticket, self._calling = face, ticket, True
        self._resting.start(max(0, round((self._settings.rest_seconds - age.total_seconds()) * 1000)))
        self.panelChanged.emit()

    def _rest(self) -> None:
        if self._calling:
            self._calling = False
            self.panelChanged.emit()

    def _repaint(self) -> None:
        if self._painter is None or self._board is None:
            return
        sight = self._painter.sight
        self._band.show([self._painter.of_length(length) for length in sight.lengths(self._board)])
        others = sight.left_to_others(self._board, self._settings.name)
        if others != self._others:
            self._others = others
            self.othersSpeak.emit(others)
        recent = [self._painter.of_row(row) for row in sight.recent(self._board)]
        if recent != self._recent:
            self._recent = recent
            self.recentChanged.emit()

    # What QML reads

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        """Whether there is a hall to show; until then the screen waits calmly."""
        return self._painter is not None and self._board is not None

    @Property(str, notify=readyChanged)
    def mallName(self) -> str:
        return self._words.pair(self._painter.sight.mall.name)[0] if self._painter else ""

    @Property(str, notify=readyChanged)
    def mallNameSecond(self) -> str:
        return self._words.pair(self._painter.sight.mall.name)[1] if self._painter else ""

    @Property(str, notify=readyChanged)
    def zoneName(self) -> str:
        """The zone that is shown; empty for the whole hall."""
        zone = self._painter.sight.own_zone() if self._painter else None
        return " · ".join(filter(None, self._words.pair(zone.name))) if zone else ""

    @Property(bool, notify=panelChanged)
    def calling(self) -> bool:
        """Whether the large panel shows a call; else the greeting is there."""
        return self._calling

    @Property(dict, notify=panelChanged)
    def panel(self) -> Face:
        return self._panel

    @Property(list, notify=recentChanged)
    def recent(self) -> list[Face]:
        return self._recent

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
