"""What plays the sounds of calls, and a speaker without sound that keeps the pace.

Must not know sentences' making, queues or screens.
"""

import logging
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

from display.board.call import Call
from qtkit.speech import sound

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Clip:
    """One sound of a call, after *pause_seconds* of silence. *language* is empty for the chime; *text* is what is said."""

    id: str
    call: Call
    path: Path
    language: str = ""
    text: str = ""
    pause_seconds: float = 0.0


class Speaker(Protocol):
    """Plays clips one after another, in the order they came. ``finished(clip_id)`` follows each, never at once."""

    @property
    def finished(self) -> SignalInstance:
        """Signal (str): this clip has been heard to its end, or could not be."""

    def play(self, clip: Clip) -> None:
        """Play after whatever is waiting already."""

    def withdraw(self, clip_id: str) -> bool:
        """Do not play this one, if it has not begun; whether it will stay unheard. Nothing is signalled for it."""

    def stop(self) -> None:
        """Fall silent and forget what waits. Nothing is signalled for it."""

    def complete(self, call: Call) -> None:
        """No further clip belongs to this call."""

    def set_volume(self, volume: float) -> None:
        """Loudness of what follows, 0 to 1."""

    def close(self) -> None:
        """The end: nothing is played any more."""


class SilentSpeaker(QObject):
    """Plays nothing and takes as long as the sound would; *speed* 4 takes a quarter of that.

    Signals: ``finished(clip_id)``.
    """

    finished = Signal(str)

    def __init__(self, *, speed: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speed = speed
        self._waiting: deque[Clip] = deque()
        self._playing: Clip | None = None
        self._volume = 1.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._due)

    def play(self, clip: Clip) -> None:
        """Play after whatever is waiting already."""
        self._waiting.append(clip)
        if self._playing is None:
            self._next()

    def withdraw(self, clip_id: str) -> bool:
        """Do not play this one, if it has not begun; whether it will stay unheard."""
        kept = [clip for clip in self._waiting if clip.id != clip_id]
        withdrawn = len(kept) < len(self._waiting)
        self._waiting = deque(kept)
        return withdrawn

    def stop(self) -> None:
        """Fall silent and forget what waits."""
        self._waiting.clear()
        self._playing = None
        self._timer.stop()

    def complete(self, call: Call) -> None:
        """No further clip belongs to this call."""

    def set_volume(self, volume: float) -> None:
        """Loudness of what follows, 0 to 1."""
        self._volume = min(1.0, max(0.0, volume))

    def close(self) -> None:
        """Nothing is played any more."""
        self.stop()

    def _begin(self, clip: Clip) -> float:
        """Start a clip; the seconds after which it ends. Raises UnusableSound. For the speakers that do sound."""
        return (clip.pause_seconds + sound.measured(clip.path)) / self._speed

    def _next(self) -> None:
        if not self._waiting:
            return
        self._playing = clip = self._waiting.popleft()
        try:
            seconds = self._begin(clip)
        except sound.UnusableSound as error:
            _log.warning("a sound cannot be played: %s", error)
            seconds = 0.0
        self._timer.start(round(seconds * 1000))

    def _due(self) -> None:
        """The clip has had its time."""
        self._end()

    def _end(self) -> None:
        clip, self._playing = self._playing, None
        if clip is not None:
            self.finished.emit(clip.id)
        if self._playing is None:
            self._next()
