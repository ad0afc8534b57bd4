"""What the hall says about its sound, brought to it: volumes, pronunciations, who speaks next; and its troubles, brought to the hall.

Knows the watch, the link and the sound. Must not know how anything is said or played.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Slot

from display.announcing.handover import Handover
from display.board.call import Call
from display.board.troubles import Troubles
from display.board.watch import Watch
from display.speaking.sounding import Sounding
from display.speaking.volume import Loudness
from qtkit.ports import LinkPort
from wire.events import Record
from wire.mall import Mall

BREATH_MILLISECONDS = 500
"""So long after a display has left, it is known whether it was only moved."""


class Hearing(QObject):
    """Joins *sounding* to the hall. *volume* is the display's own, 0 to 1; *now* the server's clock, aware."""

    def __init__(
        self,
        *,
        watch: Watch,
        link: LinkPort,
        troubles: Troubles,
        sounding: Sounding,
        volume: float,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._sounding = sounding
        self._volume = volume
        self._now = now
        self._mall: Mall | None = None
        self._handover = Handover(name=watch.name)
        self._breath = QTimer(self, singleShot=True, interval=BREATH_MILLISECONDS)
        self._breath.timeout.connect(self._hand_over)
        sounding.announcements.take_loudness(self.loudness)
        sounding.announcements.take_voices(self._speaker_of)
        sounding.troubled.connect(troubles.tell)
        for kind, details in sounding.troubles.items():
            troubles.tell(kind, details)
        link.happened.connect(self._happened)
        watch.changed.connect(self._look)
        self._look()

    def loudness(self, call: Call) -> float:
        """How loud *call* is now, 0 to 1."""
        mall = self._mall
        return Loudness(
            hours=mall.voice.volumes if mall else (),
            clock=ZoneInfo(mall.time_zone) if mall else UTC,
            own=self._volume,
            post=self._watch.post.volume,
        ).of(call.zone, self._now())

    def _speaker_of(self, zone: str) -> str:
        board = self._watch.board
        return (board.speaker(zone) if board else None) or ""

    @Slot()
    def _look(self) -> None:
        mall = self._watch.sight.mall if self._watch.sight else None
        if mall is not None and mall is not self._mall:
            self._mall = mall
            self._sounding.speech.pronounce(mall.voice.pronunciations)

    @Slot(object, bool)
    def _happened(self, record: Record, live: bool) -> None:
        if live and self._handover.happened(record):
            self._breath.start()

    def _hand_over(self) -> None:
        since = self._handover.due()
        if since is not None:
            self._sounding.announcements.inherit(since)
