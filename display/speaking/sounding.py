"""The sound of one display put together: phrases, announcer, voice, speaker, chimes. Part of the composition root.

Must not know the board or the screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from display.announcing.announcements import Announcements, Chimes, Clocks
from display.announcing.announcer import Announcer
from display.announcing.pace import Pace
from display.packs.clips import ClipVoice
from display.speaking.loudspeaker import Loudspeaker
from display.speaking.phrases import Phrases
from display.speaking.pronunciation import Pronunciation
from display.speaking.recording import RecordingSpeaker
from display.speaking.speaker import SilentSpeaker, Speaker
from qtkit.speech.reading import Style
from qtkit.speech.voice import Voice, VoiceSettings
from wire.displays import TroubleKind
from wire.languages import Languages


@dataclass(frozen=True, kw_only=True)
class SoundPlan:
    """What a display is to sound like.

    *speaks* False shows calls in their order without chime and voice. With *record_folder* announcements go to
    files instead of the loudspeaker, *record_speed* times as fast as they sound. *volume* is 0 to 1.
    *clips* is the folder with the packs of recorded words, if there is one.
    """

    speaks: bool = True
    volume: float = 1.0
    record_folder: Path | None = None
    record_speed: float = 1.0
    pace: Pace = field(default_factory=Pace)
    styles: Mapping[str, Style] = field(default_factory=dict)
    clips: Path | None = None
    pronunciation: Pronunciation = field(default_factory=lambda: Pronunciation({}))
    voice: VoiceSettings = field(default_factory=VoiceSettings)


class Sounding(QObject):
    """Owns the parts and closes them. ``announcements`` is what the rest of the display needs; ``speech`` is told how the hall
    pronounces its names.

    Signal: ``troubled(kind, details)``: all that does not work of this kind now, by its name in ``wire.displays``.
    """

    troubled = Signal(str, object)

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
        self.troubles: dict[TroubleKind, tuple[str, ...]] = {}
        self._of_voice: tuple[str, ...] = ()
        machine = Voice(work_folder, settings=plan.voice, parent=self)
        machine.troubled.connect(self._voice_troubled)
        self.speech = ClipVoice.over(
            machine,
            work_folder,
            clips=plan.clips,
            pronunciation=plan.pronunciation,
            parent=self,
        )
        self.speech.flawed.connect(self._recordings_flawed)
        self._speaker = self._make_speaker(plan, clocks)
        phrases = Phrases(languages, styles=plan.styles)
        self.announcements = Announcements(
            announcer=Announcer(
                wording=lambda call, language, short: phrases.sentence(call, language, short=short),
                pace=replace(plan.pace, speed=plan.record_speed if plan.record_folder else 1.0),
                speaks=plan.speaks,
            ),
            voice=self.speech,
            speaker=self._speaker,
            chimes=Chimes.written_to(work_folder),
            clocks=clocks,
            loudness=lambda _: plan.volume,
            parent=self,
        )
        self._tell("voice", self.speech.flaws)
        if plan.speaks:
            self.speech.warm_up()

    def close(self) -> None:
        """Fall silent and end the processes of voice and loudspeaker."""
        self._speaker.close()
        self.speech.close()

    def _voice_troubled(self, details: tuple[str, ...]) -> None:
        self._of_voice = details
        self._tell("voice", (*details, *self.speech.flaws))

    def _recordings_flawed(self, details: tuple[str, ...]) -> None:
        self._tell("voice", (*self._of_voice, *details))

    def _loudspeaker_troubled(self, details: tuple[str, ...]) -> None:
        self._tell("loudspeaker", details)

    def _tell(self, kind: TroubleKind, details: tuple[str, ...]) -> None:
        self.troubles[kind] = details
        self.troubled.emit(kind, details)

    def _make_speaker(self, plan: SoundPlan, clocks: Clocks) -> Speaker:
        if plan.record_folder is not None:
            return RecordingSpeaker(
                plan.record_folder, wall_clock=clocks.wall, speed=plan.record_speed, parent=self
            )
        if not plan.speaks:
            return SilentSpeaker(parent=self)
        loudspeaker = Loudspeaker(parent=self)
        loudspeaker.troubled.connect(self._loudspeaker_troubled)
        return loudspeaker
