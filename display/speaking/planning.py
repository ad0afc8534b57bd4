"""What a display is to sound like, from its settings and from what comes with the program.

Knows where both lie. Must not know the hall.
"""

from dataclasses import replace
from pathlib import Path

from display.packs.clips import LEAST_SECONDS, ClipVoice
from display.settings import DisplaySettings
from display.speaking.pronunciation import Pronunciation
from display.speaking.sounding import SoundPlan
from qtkit.speech.voice import Voice, VoiceSettings
from qtkit.stage import ASSETS


def sound_plan(settings: DisplaySettings, file: Path) -> SoundPlan:
    """The plan for *settings*, read from *file*: their relative folders start at its own."""
    sound = settings.sound
    voices = {str(code): voice for code, voice in sound.voices.items()}
    return SoundPlan(
        speaks=sound.voice,
        volume=sound.volume,
        record_folder=file.parent / sound.record_folder if sound.record_folder else None,
        record_speed=sound.record_speed,
        pace=settings.pace(),
        styles={str(code): style for code, style in settings.reading.items()},
        voice=_for_words(VoiceSettings(voices=voices)) if sound.clips else VoiceSettings(voices=voices),
        clips=file.parent / sound.clips if sound.clips else None,
        pronunciation=Pronunciation.load(ASSETS / "languages"),
    )


def machine_voice(plan: SoundPlan, work_folder: Path) -> Voice:
    """The machine's own voice for *plan*, for sentences and single words, working in *work_folder*; close it at the end."""
    return Voice(work_folder, settings=_for_words(plan.voice))


def clip_voice(plan: SoundPlan, work_folder: Path) -> ClipVoice:
    """The voice of the hall for *plan*: recorded words, and the machine's voice for the rest; close it at the end."""
    voice = machine_voice(plan, work_folder)
    return ClipVoice.over(voice, work_folder, clips=plan.clips, pronunciation=plan.pronunciation)


def _for_words(settings: VoiceSettings) -> VoiceSettings:
    # Between recorded words the voice may have to say no more than a letter.
    return replace(settings, least_seconds=LEAST_SECONDS)
