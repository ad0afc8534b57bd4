"""Says one thing at a time: what is new ends what was being said.

Knows the voice and the player. Must not know screens or keys. A voice that hangs, dies or has no device leaves the
kiosk silent and otherwise as it was.
"""

import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from kiosk.guide.player import Player, Said
from qtkit.speech.sound import seconds_of
from qtkit.speech.voice import Sentence, VoiceSettings

STEP: Final = 0.1
LEAST: Final = 0.1
STAND_INS: Final = {"jv": "id", "su": "id", "min": "id", "ace": "id"}
"""espeak-ng has no voices for these; Indonesian's reads their spelling well enough."""


class VoicePort(Protocol):
    """Makes files of sentences; ``qtkit.speech.voice.Voice``."""

    @property
    def ready(self) -> SignalInstance:
        """Signal (sentence id, path)."""
        ...

    @property
    def failed(self) -> SignalInstance:
        """Signal (sentence id, reason)."""
        ...

    def warm_up(self) -> None:
        """Be ready before the first sentence."""
        ...

    def render(self, sentence: Sentence, *, volume: float) -> None:
        """One of the signals follows, unless it is forgotten."""
        ...

    def forget(self) -> None:
        """What is not ready yet is not wanted any more."""
        ...

    def close(self) -> None:
        """End."""
        ...


@dataclass(frozen=True, kw_only=True)
class _Sentence:
    """What the voice is given."""

    id: str
    language: str
    text: str
    short: bool = False


def voice_settings(rate: int) -> VoiceSettings:
    """A visitor waits for each sentence: a worker that hangs is replaced soon, and one that fails is tried again soon."""
    return VoiceSettings(rate=rate, stand_ins=STAND_INS, sentence_limit_seconds=1.5, rest_seconds=5.0)


class Speech(QObject):
    """Speaks with *voice*, if there is one, through *player*. Signals: began(text), when a sentence begins to sound, and
    lasts(seconds), how long it will.
    """

    began = Signal(str)
    lasts = Signal(float)

    def __init__(
        self, *, voice: VoicePort | None, player: Player, volume: float, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._voice, self._player, self._volume = voice, player, volume
        self._ids = count(1)
        self._wanted: tuple[str, Said] | None = None
        if voice is not None:
            voice.ready.connect(self._ready)
            voice.failed.connect(self._failed)

    @property
    def volume(self) -> float:
        """0 to 1; 0 is silence."""
        return self._volume

    def set_volume(self, volume: float) -> None:
        """From the next sentence on."""
        self._volume = min(1.0, max(0.0, volume))

    def warm_up(self) -> None:
        """Have the voice ready before the first sentence."""
        if self._voice is not None:
            self._voice.warm_up()

    def say(self, text: str, language: str) -> None:
        """Say *text* now, instead of whatever is being said."""
        self.hush()
        if self._voice is None or self._volume <= 0 or not text:
            return
        said = Said(text=text, language=language, asked_at=time.monotonic())
        sentence = _Sentence(id=str(next(self._ids)), language=language, text=text)
        self._wanted = (sentence.id, said)
        self._voice.render(sentence, volume=self._volume)

    def hush(self) -> None:
        """Say nothing more."""
        self._wanted = None
        self._player.stop()
        if self._voice is not None:
            self._voice.forget()

    def close(self) -> None:
        """End the voice's process and the player."""
        self.hush()
        self._player.close()
        if self._voice is not None:
            self._voice.close()

    def _ready(self, sentence_id: str, path: str) -> None:
        if self._wanted is None or self._wanted[0] != sentence_id:
            return
        _, said = self._wanted
        self._wanted = None
        self._player.play(Path(path), said)
        self.began.emit(said.text)
        self.lasts.emit(seconds_of(Path(path)))

    def _failed(self, sentence_id: str, _reason: str) -> None:
        # The voice has said so in the log.
        if self._wanted is not None and self._wanted[0] == sentence_id:
            self._wanted = None
