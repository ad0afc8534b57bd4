"""The sound side of a display, joined as its settings want it: announcer, voice, speaker, chimes.

Knows every part of the sound. Must not know the hall or the screen.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, Signal

from display.announcements import Announcements, Chimes, Clocks, VoicePort
from display.announcer import Announcer, Sentence, Wording
from display.phrases import Phrases
from display.recording import RecordingSpeaker
from display.settings import DisplaySettings
from display.speaker import SilentSpeaker, Speaker
from display.voice import Voice
from wire.languages import Languages

_log = logging.getLogger(__name__)


class NoVoice(QObject):
    """The voice of a display that is set to be silent; nobody asks it for anything."""

    ready = Signal(str, str)
    failed = Signal(str, str)

    def render(self, sentence: Sentence) -> None:
        """Never, where the announcer does not speak."""
        raise NotImplementedError(sentence.id)


@dataclass(frozen=True, kw_only=True)
class Sounding:
    """What was joined. *close* it before the application ends."""

    announcements: Announcements
    voice: Voice | None

    @classmethod
    def made(
        cls,
        settings: DisplaySettings,
        languages: Languages,
        *,
        folder: Path,
        record_folder: Path | None,
        server_now: Callable[[], datetime],
    ) -> Self:
        """Ready to announce. Sounds are made in *folder*. Raises OSError where a folder cannot be written."""
        folder.mkdir(parents=True, exist_ok=True)
        voice = Voice(folder) if settings.sound.voice else None
        quiet: VoicePort = voice or NoVoice()
        speaker = _speaker(settings, record_folder, server_now)
        speaker.set_volume(settings.sound.volume)
        announcer = Announcer(
            wording=_wording(
                Phrases(languages, styles={str(code): style for code, style in settings.reading.items()})
            ),
            pace=settings.pace(),
            speaks=voice is not None,
        )
        announcements = Announcements(
            announcer=announcer,
            voice=quiet,
            speaker=speaker,
            chimes=Chimes.written_to(folder),
            clocks=Clocks(monotonic=time.monotonic, wall=server_now),
        )
        if voice is None:
            _log.info("the voice is switched off: calls are shown and not heard")
        else:
            voice.warm_up()
        return cls(announcements=announcements, voice=voice)

    def close(self) -> None:
        """End the voice's worker."""
        if self.voice is not None:
            self.voice.close()


def _wording(phrases: Phrases) -> Wording:
    return lambda call, language, short: phrases.sentence(call, language, short=short)


def _speaker(
    settings: DisplaySettings, record_folder: Path | None, server_now: Callable[[], datetime]
) -> Speaker:
    if not settings.sound.voice:
        return SilentSpeaker()
    if record_folder is not None:
        return RecordingSpeaker(record_folder, wall_clock=server_now, speed=settings.sound.record_speed)
    # QtMultimedia takes a fifth of a second, and only a display that sounds needs it to be installed.
    from display.loudspeaker import Loudspeaker  # noqa: PLC0415

    return Loudspeaker()
