"""The machine's real loudspeaker, played by a process of its own that is watched: limited, killed, replaced.

A sound server that hangs would hang the screen. Without a loudspeaker the display goes on, silently, at the same pace.
Must not know devices; those are the player's.
"""

import logging
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from display.speaking.speaker import Clip, SilentSpeaker
from qtkit.speech import sound
from qtkit.speech.complaints import Complaints
from qtkit.speech.process import VoiceProcess
from qtkit.speech.rests import Rests

_log = logging.getLogger(__name__)

COMMAND: Final = (sys.executable, "-m", "display.speaking.player")
_START: Final = "start"
_PLAYER: Final = "player"
_DEVICE: Final = "device"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """A player starts within *start_seconds* (twice as long after each failure, up to *longest_start_seconds*) and gives a sign of
    life every *silence_seconds* while it plays. A clip may take *grace_seconds* longer than it sounds: a device wakes up. What is cut off
    waits *again_seconds* for the next player.
    """

    start_seconds: float = 2.0
    longest_start_seconds: float = 15.0
    silence_seconds: float = 2.0
    grace_seconds: float = 3.5
    again_seconds: float = 3.0


class Loudspeaker(SilentSpeaker):
    """Plays clips on the system's default output. The base's timer is the watch: a device that never says "heard" holds nothing up.

    Signals: ``finished(clip_id)``; ``troubled(tuple[str, ...])``: what does not work now, empty when all is well again.
    """

    troubled = Signal(object)

    def __init__(
        self,
        *,
        command: Sequence[str] = COMMAND,
        limits: Limits | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._limits = limits or Limits()
        self._ready = False
        self._repeated = ""
        self._rests = Rests()
        self._complaints = Complaints(self.troubled.emit)
        self._player = VoiceProcess(command, self)
        self._player.answered.connect(self._answered)
        self._player.died.connect(self._replace)
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(lambda: self._replace("no sign of life"))
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._start)
        self._start()

    @property
    def pid(self) -> int:
        """The player's process id, 0 while there is none."""
        return self._player.pid

    def play(self, clip: Clip) -> None:
        """Play after whatever is waiting already."""
        self._send(clip)
        super().play(clip)

    def withdraw(self, clip_id: str) -> bool:
        """Do not play this one, if it has not begun; whether it will stay unheard."""
        withdrawn = super().withdraw(clip_id)
        if withdrawn:
            self._player.ask({"withdraw": clip_id})
        return withdrawn

    def stop(self) -> None:
        """Fall silent and forget what waits."""
        super().stop()
        self._player.ask({"stop": True})
        if self._ready:
            self._silence.stop()

    def close(self) -> None:
        """End the player. Nothing is signalled any more."""
        super().stop()
        self._silence.stop()
        self._rest.stop()
        self._player.close()

    def _start(self) -> None:
        limits = self._limits
        seconds = min(limits.longest_start_seconds, limits.start_seconds * 2**self._rests.failures)
        self._silence.start(round(seconds * 1000))
        self._player.start()

    def _send(self, clip: Clip) -> None:
        if self._ready:
            self._player.ask(
                {
                    "play": clip.id,
                    "path": str(clip.path),
                    "volume": self._volume,
                    "pause": clip.pause_seconds,
                }
            )

    def _begin(self, clip: Clip) -> float:
        seconds = clip.pause_seconds + sound.measured(clip.path)
        if not self._ready:
            return seconds
        self._silence.start(round(self._limits.silence_seconds * 1000))
        return seconds + self._limits.grace_seconds

    def _due(self) -> None:
        if self._ready:
            self._repeated = self._playing.id if self._playing else ""
            self._replace("a sound did not end")
        else:
            super()._due()

    def _end(self) -> None:
        super()._end()
        if self._playing is None and self._ready:
            self._silence.stop()

    def _answered(self, answer: dict[str, Any]) -> None:
        if "ready" in answer:
            self._started()
        elif "trouble" in answer:
            self._say(_DEVICE, str(answer["trouble"]))
        elif "unable" in answer:
            self._replace(str(answer["unable"]))
        elif "unusable" in answer:
            _log.warning("a sound cannot be played: %s", answer["unusable"])
        if self._playing is None or not self._ready:
            return
        self._silence.start(round(self._limits.silence_seconds * 1000))
        if answer.get("heard") == self._playing.id:
            self._rests.worked()
            self._back(_PLAYER)
            self._timer.stop()
            self._end()

    def _started(self) -> None:
        self._ready = True
        self._silence.stop()
        self._back(_START)
        if self._playing is not None:
            self._send(self._playing)
            self._silence.start(round(self._limits.silence_seconds * 1000))
            seconds = self._playing.pause_seconds + sound.seconds_of(self._playing.path)
            self._timer.start(round((seconds + self._limits.grace_seconds) * 1000))
        for clip in self._waiting:
            self._send(clip)

    def _replace(self, reason: str) -> None:
        """Whatever went wrong, the cure is the same: a new player. What was cut off is played once more, from its beginning."""
        _log.info("the loudspeaker gets a new player: %s", reason)
        was_ready, self._ready = self._ready, False
        self._silence.stop()
        self._player.kill()
        rest_seconds = self._rests.failed()
        if was_ready or rest_seconds:
            # One slow start, all of a machine's programs at once after a power cut, is no news.
            about = _PLAYER if was_ready else _START
            self._complaints.make(about, f"the loudspeaker fails, nothing is heard: {reason}")
        if self._playing is not None:
            patience = self._limits.again_seconds if self._playing.id != self._repeated else 0.0
            self._repeated = self._playing.id
            self._timer.start(round(patience * 1000))
        if rest_seconds:
            self._rest.start(round(rest_seconds * 1000))
        else:
            self._start()

    def _back(self, about: str) -> None:
        if self._complaints.take_back(about):
            _log.info("the loudspeaker is back")

    def _say(self, about: str, trouble: str) -> None:
        if trouble:
            self._complaints.make(about, trouble)
        else:
            self._complaints.take_back(about)
