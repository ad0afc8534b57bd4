"""The sound of one display put together: phrases, announcer, voice, speaker, chimes. Part of the composition root.

Must not know the board or the screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject

from display.announcements import Announcements, Chimes, Clocks
from display.announcer import Announcer, Pace
from display.phrases import Phrases
from display.recording import RecordingSpeaker
from display.speaker import SilentSpeaker, Speaker
from qtkit.speech.reading import Style
from qtkit.speech.voice import Voice, VoiceSettings
from wire.languages import Languages


@dataclass(frozen=True, kw_only=True)
class SoundPlan:
    """What a display is to sound like.

    *speaks* False shows calls in their order without chime and voice. With *record_folder* announcements go to
    files instead of the loudspeaker, *record_speed* times as fast as they sound. *volume* is 0 to 1.
    """

    speaks: bool = True
    volume: float = 1.0
    record_folder: Path | None = None
    record_speed: float = 1.0
    pace: Pace = field(default_factory=Pace)
    styles: Mapping[str, Style] = field(default_factory=dict)
    voice: VoiceSettings = field(default_factory=VoiceSettings)


class Sounding(QObject):
    """Owns the parts and closes them. ``announcements`` is what the rest of the display needs."""

    def __init__(
        self,
        plan: SoundPlan,
        *,
        languages: Languages,
        work_folder: Path,
        clocks: Clocks,
        parent: QObject | None = None,
    ) -> None:
        """*work_folder* must exist; chimes and sentences are kept there, a few megabytes at most."""
        super().__init__(parent)
        self._voice = Voice(work_folder, settings=plan.voice, parent=self)
        self._speaker = _speaker(plan, clocks, self)
        self._speaker.set_volume(plan.volume)
        phrases = Phrases(languages, styles=plan.styles)
        self.announcements = Announcements(
            announcer=Announcer(
                wording=lambda call, language, short: phrases.sentence(call, language, short=short),
                pace=plan.pace,
                speaks=plan.speaks,
            ),
            voice=self._voice,
            speaker=self._speaker,
            chimes=Chimes.written_to(work_folder),
            clocks=clocks,
            parent=self,
        )
        if plan.speaks:
            self._voice.warm_up()

    def close(self) -> None:
        """Fall silent and end the voice's process."""
        self._speaker.stop()
        self._voice.close()


def _speaker(plan: SoundPlan, clocks: Clocks, parent: QObject) -> Speaker:
    if plan.record_folder is not None:
        return RecordingSpeaker(
            plan.record_folder, wall_clock=clocks.wall, speed=plan.record_speed, parent=parent
        )
    if not plan.speaks:
        return SilentSpeaker(parent=parent)
    # Imported here: QtMultimedia probes the machine for a fifth of a second, and is not needed elsewhere.
    from display.loudspeaker import Loudspeaker  # noqa: PLC0415

    return Loudspeaker(parent=parent)
