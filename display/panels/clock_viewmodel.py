"""The hall's clock and the small sign for trouble: what time it is there, and how old the board is.

Knows Qt and the link's signals. Must not know calls or lines.
"""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from display.panels.words import Words
from qtkit.ports import LinkPort
from wire.events import Record
from wire.mall import Mall
from wire.snapshot import Hello

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1

_TICK_MS = 1000
_LATE: Final = timedelta(seconds=10)
"""No live record is so late: one that seems to be tells that the server's clock was set back, or goes slowly."""


@QmlElement
class HallClock(QObject):
    """The server's time in the mall's own time zone, whatever this computer's clock says. *now* must go on evenly, whoever sets that
    clock meanwhile.

    Signals: timeChanged, signChanged; ticked(), once a second.
    """

    timeChanged = Signal()
    signChanged = Signal()
    ticked = Signal()

    def __init__(
        self, *, link: LinkPort, words: Words, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._now = now
        self._skew = timedelta()
        self._zone: tzinfo | None = None
        self._lost_at: datetime | None = None
        self._known = False
        self._trouble = ""
        self._warning = ""
        self._time = ""
        self._date = ("", "")
        self._sign = ""
        link.greeted.connect(self._greeted)
        link.stateGiven.connect(self._state_given)
        link.happened.connect(self._happened)
        link.mallGiven.connect(self._mall_given)
        link.onlineChanged.connect(self._online_changed)
        link.incompatible.connect(self._incompatible)
        if link.mall is not None:
            self._mall_given(link.mall)
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        self._look()

    def server_now(self) -> datetime:
        """The server's time, aware, as well as it is known."""
        return self._now() + self._skew

    def remember(self, time_zone: str, at: datetime) -> None:
        """The hall is not there yet; what is shown is how it was *at* that time of its server."""
        self._zone, self._lost_at, self._known = ZoneInfo(time_zone), at, True
        self._look()

    def warn(self, warning: str) -> None:
        """Something about this display that an operator should put right; empty takes it back."""
        self._warning = warning
        self._look()

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        self._look()
        self.ticked.emit()

    def _look(self) -> None:
        here = self.server_now().astimezone(self._zone)
        said = (self._words.clock(here), self._words.date(here))
        if said != (self._time, self._date):
            self._time, self._date = said
            self.timeChanged.emit()
        if (sign := self._sign_now()) != self._sign:
            self._sign = sign
            self.signChanged.emit()

    def _sign_now(self) -> str:
        if self._trouble:
            return self._trouble
        if self._lost_at is not None and self._known:
            age = self._words.age(self.server_now() - self._lost_at)
            time = self._words.clock(self._lost_at.astimezone(self._zone))
            return self._words.first("display-sign-lost", time=time, age=age)
        return self._warning

    @Slot(object)
    def _greeted(self, hello: Hello) -> None:
        self._skew = hello.at - self._now()
        self._trouble = ""
        self._look()

    @Slot(object, bool)
    def _happened(self, record: Record, live: bool) -> None:
        """What happens live happens now (rule 33): a clock of the server's that was set is followed at once."""
        ahead = record.at - self.server_now()
        if live and (ahead > timedelta() or ahead < -_LATE):
            self._skew += ahead
            self._look()

    @Slot(object)
    def _state_given(self, _snapshot: object) -> None:
        self._known = True

    @Slot(object)
    def _mall_given(self, mall: Mall) -> None:
        self._zone = ZoneInfo(mall.time_zone)
        self._look()

    @Slot(bool)
    def _online_changed(self, online: bool) -> None:
        self._lost_at = None if online else (self._lost_at or self.server_now())
        self._look()

    @Slot(int)
    def _incompatible(self, _theirs: int) -> None:
        self._trouble = self._words.first("display-sign-version")
        self._look()

    @Slot()
    def refused(self) -> None:
        """The server does not take this display's key."""
        self._trouble = self._words.first("display-sign-key")
        self._look()

    @Slot()
    def met_stranger(self) -> None:
        """What answers is not the hall's server."""
        self._trouble = self._words.first("display-sign-stranger")
        self._look()

    @Property(str, notify=timeChanged)
    def time(self) -> str:
        return self._time

    @Property(str, notify=timeChanged)
    def date(self) -> str:
        return self._date[0]

    @Property(str, notify=timeChanged)
    def dateSecond(self) -> str:
        return self._date[1]

    @Property(str, notify=signChanged)
    def sign(self) -> str:
        """What is wrong and how old the board is; empty while all is well."""
        return self._sign
