"""The loudspeaker's own process: clips in, sound out, word when each has been heard. ``python -m display.speaking.player``.

A sound server that hangs holds up whoever calls it, and so it is called here, where that can be killed. One JSON line a message.
In: ``{"play": id, "path", "volume", "pause"}`` (seconds of silence before it), ``{"withdraw": id}``, ``{"stop": true}``. Out: ``{"ready": true}`` first, ``{"heard": id}``
for each clip, ``{"trouble": text}`` whenever that changes (empty: all is well), ``{"beat": true}`` while clips wait or sound.
Ends with its standard input. Without a device clips are "heard" at their pace. QAudioSink is fed with samples read by ourselves: it
needs no codec plug-in and works the same on PulseAudio, PipeWire, ALSA and Windows. Must not know calls or queues.
"""

import json
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QLoggingCategory,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

from display.speaking.samples import Source, converted, form_for, plain_form
from display.speaking.tape import Tape
from qtkit.speech import sound

STEP_MILLISECONDS: Final = 20
BEAT_MILLISECONDS: Final = 400
LINGER_MILLISECONDS: Final = 300
"""So long the device stays open after the last clip: the next call of a backlog follows without a click."""
STALL_MILLISECONDS: Final = 2_500
"""A television that must wake up first, or a wireless speaker, takes its time."""
NO_DEVICE: Final = "there is no loudspeaker: calls are shown and not heard"


def main() -> int:
    """Play until standard input ends."""
    app = QCoreApplication(sys.argv)
    # Which codec libraries are missing is no news to an operator: only plain samples are played.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    player = Player()
    devices = QMediaDevices()
    devices.audioOutputsChanged.connect(player.outputs_changed)
    ears = Ears()
    ears.heard.connect(player.obey, Qt.ConnectionType.QueuedConnection)
    ears.ended.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    # Only who knows the devices is ready: a sound server that hangs holds up its first question already.
    player.look()
    tell(ready=True)
    threading.Thread(target=ears.listen, daemon=True).start()
    return app.exec()


def tell(**content: object) -> None:
    """One line to who started us."""
    sys.stdout.write(json.dumps(content) + "\n")
    sys.stdout.flush()


class Ears(QObject):
    """Standard input, line by line: it can be waited for in a thread alone. Signals: heard(dict), ended()."""

    heard = Signal(object)
    ended = Signal()

    def listen(self) -> None:
        """Until the input ends."""
        for line in sys.stdin.buffer:
            self.heard.emit(json.loads(line))
        self.ended.emit()


class Player(QObject):
    """Clips on the default output, looked up again for each announcement, so that a cable may come and go.

    *find* answers the default output, null where there is none; *make* a sink for it.
    """

    def __init__(
        self,
        *,
        find: Callable[[], QAudioDevice] = QMediaDevices.defaultAudioOutput,
        make: Callable[[QAudioDevice, QAudioFormat, QObject], QAudioSink] = QAudioSink,
        stall_milliseconds: int = STALL_MILLISECONDS,
    ) -> None:
        super().__init__()
        self._find, self._make, self._stall = find, make, stall_milliseconds
        self._form = plain_form()
        self._tape = Tape()
        self._sink: QAudioSink | None = None
        self._trouble = ""
        self._taken = False
        self._since_start = QElapsedTimer()
        self._since_beat = QElapsedTimer()
        self._since_sound = QElapsedTimer()
        self._steps = QTimer(self, interval=STEP_MILLISECONDS, timerType=Qt.TimerType.PreciseTimer)
        self._steps.timeout.connect(self._step)

    def look(self) -> QAudioDevice | None:
        """The default output, or None; says so when that changes."""
        device = self._find()
        self._say("" if not device.isNull() else NO_DEVICE)
        return None if device.isNull() else device

    def obey(self, wish: dict[str, Any]) -> None:
        """Do what a line asks for."""
        if "play" in wish:
            self._play(wish)
        elif "withdraw" in wish:
            self._tape.withdraw(wish["withdraw"])
        elif "stop" in wish:
            self._tape.clear()
            self._close()

    def _play(self, wish: dict[str, Any]) -> None:
        if self._steps.isActive():
            self._append(wish)
            return
        device = self.look()
        self._form = form_for(device) if device else plain_form()
        self._tape = Tape(frame=self._form.bytesPerFrame())
        # Before the device asks: its first bite would be a quarter of a second of silence.
        self._append(wish)
        self._begin(device)

    def _append(self, wish: dict[str, Any]) -> None:
        pause = bytes(self._form.bytesForDuration(round(wish["pause"] * 1_000_000)))
        try:
            heard = pause + converted(Path(wish["path"]), self._form, wish["volume"])
        except sound.UnusableSound as error:
            tell(unusable=str(error))
            heard = b""
        self._tape.append(wish["play"], heard)

    def _begin(self, device: QAudioDevice | None) -> None:
        self._taken = False
        self._since_start.start()
        self._since_beat.start()
        self._since_sound.start()
        self._steps.start()
        if device is not None:
            self._sink = self._make(device, self._form, self)
            self._sink.stateChanged.connect(self._state_changed)
            self._sink.start(Source(self._tape, self._sink))

    def _close(self) -> None:
        self._steps.stop()
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stateChanged.disconnect(self._state_changed)
            sink.stop()
            sink.deleteLater()

    def _step(self) -> None:
        if self._sink is not None and not self._taken and self._tape.position:
            # Heard from now on: a device may take its time to wake up.
            self._taken = True
            self._since_start.start()
        due = self._form.bytesForDuration(self._since_start.elapsed() * 1000)
        behind = max(0, due - self._tape.position)
        if self._sink is None:
            self._tape.take(behind)
        elif self._form.durationForBytes(behind) > self._stall * 1000:
            self._give_up("the loudspeaker takes no sound")
        for clip_id in self._tape.heard(min(due, self._tape.position)):
            tell(heard=clip_id)
        if self._since_beat.elapsed() > BEAT_MILLISECONDS:
            self._since_beat.start()
            tell(beat=True)
        if not self._tape.empty:
            self._since_sound.start()
        elif self._since_sound.elapsed() > LINGER_MILLISECONDS:
            self._close()

    def _state_changed(self) -> None:
        # By name: the enumeration moved from QAudio to QtAudio between versions of Qt.
        sink = self._sink
        if sink is not None and sink.state().name == "StoppedState" and sink.error().name != "NoError":
            self._give_up(f"the loudspeaker stopped ({sink.error().name})")

    def _give_up(self, reason: str) -> None:
        """What is left of this announcement passes unheard, at its pace; the next one asks for a device again."""
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stateChanged.disconnect(self._state_changed)
            # Not from within its own signal.
            QTimer.singleShot(0, sink, sink.stop)
            QTimer.singleShot(0, sink, sink.deleteLater)
        self._say(f"{reason}: calls are shown and not heard")

    def outputs_changed(self) -> None:
        """A cable came or went."""
        if self._sink is None and not self._steps.isActive():
            self.look()

    def _say(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            tell(trouble=trouble)


if __name__ == "__main__":
    sys.exit(main())
