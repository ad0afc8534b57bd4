"""What of the media is on the screen now, and what is ready behind it.

Knows the watch, the rundown and the projector, which it joins. Must not know how a file is decoded or drawn.
"""

import logging
import time
from collections.abc import Callable
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Final, assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from display.board.troubles import Troubles
from display.board.watch import Watch
from display.media.ducker import Ducker
from display.media.failures import complaint
from display.media.media_frame import MediaFrame  # noqa: F401  it is here for QML
from display.media.pane import Pane
from display.media.projector import Projector
from display.media.repertoire import LOOK_SECONDS, Repertoire
from display.media.rundown import Again, Clear, Command, Prepare, Rundown, Turn
from display.panels.calls_viewmodel import AnnouncementsPort
from display.panels.clock_viewmodel import HallClock
from display.settings import Media
from display.speaking.volume import Loudness

if TYPE_CHECKING:
    from display.media.outlet import Outlet

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MILLISECONDS: Final = 100
_log = logging.getLogger(__name__)


@QmlElement
class Programme(QObject):
    """The programme of pictures and videos in *folder* (None: no media at all). While no panel of it is seen, nothing plays. Videos
    sound from the *outlet*, or from the system's loudspeaker.

    Signals: showingChanged; turned, when the other pane is on; changed, never: qmllint knows no constant of Python's.
    """

    changed = Signal()
    showingChanged = Signal()  # noqa: N815  Qt's way of naming signals
    turned = Signal()

    def __init__(
        self,
        *,
        watch: Watch,
        clock: HallClock,
        settings: Media,
        folder: Path | None,
        troubles: Troubles,
        announcements: AnnouncementsPort,
        monotonic: Callable[[], float] = time.monotonic,
        look_seconds: float = LOOK_SECONDS,
        outlet: "Outlet | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._clock, self._settings, self._troubles = watch, clock, settings, troubles
        self._monotonic = monotonic
        self._rundown = Rundown()
        self._projector = Projector(folder, outlet=outlet, parent=self)
        self._projector.over.connect(self.tick)
        self._repertoire = (
            Repertoire(folder, changed=self._restock, every_seconds=look_seconds) if folder else None
        )
        self._ducker = Ducker(announcements, under=settings.under_calls, monotonic=monotonic, parent=self)
        self._ducker.moved.connect(self._set_volume)
        self._showing = False
        self._eyes: frozenset[float] = frozenset()
        self._told: dict[str, str] = {}
        self._astray_playlist = ""
        self._ticking = QTimer(self, interval=TICK_MILLISECONDS)
        self._ticking.timeout.connect(self.tick)
        watch.posted.connect(self._posted)
        if (application := QCoreApplication.instance()) is not None:
            # Players must be gone before what they stand on.
            application.aboutToQuit.connect(self.close)
        self._posted()

    @Slot()
    def close(self) -> None:
        """Let go of everything; nothing is shown any more."""
        self._ticking.stop()
        self._projector.clear()

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        now, at = self._monotonic(), self._hall_time()
        if self._repertoire is not None:
            self._repertoire.look(now)
        self._look_at_panes(now, at)
        on = self._projector.on
        for command in self._rundown.tick(at, on.left_seconds(now) if on is not None else None):
            self._obey(command, now)
        self._set_volume()
        self._tell()

    @Slot(float, bool)
    def see(self, eye: float, sees: bool) -> None:
        """A panel, which calls itself *eye*, is to be seen, or not any more."""
        self._eyes = self._eyes | {eye} if sees else self._eyes - {eye}
        if bool(self._eyes) == self._projector.seen:
            return
        self._projector.seen = bool(self._eyes)
        if self._eyes:
            self._projector.play(self._monotonic())
        else:
            self._projector.pause()

    def _look_at_panes(self, now: float, at: datetime) -> None:
        on = self._projector.on
        if on is not None:
            on.look(now)
            if on.trouble:
                self._rundown.broke_off(at, on.trouble)
        if trouble := self._projector.trouble(now):
            self._rundown.failed(at, trouble)
        elif self._projector.ready(now):
            self._rundown.ready()

    def _obey(self, command: Command, now: float) -> None:
        match command:
            case Prepare(item=item):
                self._projector.prepare(item, now)
            case Turn():
                self._projector.turn(now)
                self._set_volume()
                self._set_showing(showing=True)
                self.turned.emit()
            case Again():
                self._projector.play(now)
            case Clear():
                self._set_showing(showing=False)
                self._projector.clear()
            case _:
                assert_never(command)

    def _posted(self) -> None:
        if self._repertoire is not None and (self._watch.post.playlist or self._ticking.isActive()):
            self._ticking.start()
            self._restock()

    def _restock(self) -> None:
        repertoire, name = self._repertoire, self._watch.post.playlist
        if repertoire is None:
            return
        self._rundown.stock(repertoire.playlist(name), repertoire.shelf.files if repertoire.shelf else {})
        trouble, before = repertoire.trouble(name), self._astray_playlist
        self._astray_playlist = trouble
        if trouble and trouble != before:
            _log.warning("no playlist can be shown as asked for: %s", trouble)
        self._troubles.tell("playlist", filter(None, [trouble]))

    def _tell(self) -> None:
        astray = self._rundown.astray()
        if astray == self._told:
            return
        for file in astray.keys() - self._told.keys():
            _log.warning("%s of the media is left out: %s", file, astray[file])
        self._told = astray
        self._troubles.tell("media", (complaint(file, reason) for file, reason in astray.items()))

    def _zone(self) -> tzinfo | None:
        sight = self._watch.sight
        return ZoneInfo(sight.mall.time_zone) if sight else None

    def _hall_time(self) -> datetime:
        return self._clock.server_now().astimezone(self._zone())

    def _set_volume(self) -> None:
        item, on = self._rundown.current, self._projector.on
        if item is None or on is None:
            return
        sight = self._watch.sight
        loudness = Loudness(
            hours=sight.mall.voice.volumes if sight else (),
            clock=self._zone(),
            own=self._settings.volume * item.volume,
        )
        on.sound(loudness.of(self._watch.post.zone, self._clock.server_now()) * self._ducker.level)

    def _set_showing(self, *, showing: bool) -> None:
        if showing != self._showing:
            self._showing = showing
            self.showingChanged.emit()

    @Property(bool, notify=showingChanged)
    def showing(self) -> bool:
        """Whether there is something to see."""
        return self._showing

    @Property(int, notify=turned)
    def front(self) -> int:
        """Which pane is on: 0 the first, 1 the second."""
        return self._projector.front

    @Property(Pane, notify=changed)
    def first(self) -> Pane:
        return self._projector.panes[0]

    @Property(Pane, notify=changed)
    def second(self) -> Pane:
        return self._projector.panes[1]

    @Property(str, notify=turned)
    def title(self) -> str:
        """The name of the file that is on, as people call it."""
        item = self._rundown.current
        return Path(item.file).stem if item is not None else ""
