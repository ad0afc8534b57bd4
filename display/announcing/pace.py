"""How fast calls follow one another, and in which form each is announced. Pure.

Must not know calls, words or sounds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Final


class Form(StrEnum):
    """How much is made of a call. *FULL*: the whole sentence. *SHORT*: number and counter. *BRIEF*: those, in one language, after the shortest chime."""

    FULL = "full"
    SHORT = "short"
    BRIEF = "brief"


BETWEEN_LANGUAGES_SECONDS = 0.4
"""Of silence between a sentence and the same one in another language: without it both run into one."""
CHIME_SECONDS: Final[Mapping[Form, float]] = {Form.FULL: 1.45, Form.SHORT: 0.62, Form.BRIEF: 0.28}
"""From the beginning of a call to its first word: the chime and its silence."""
FULL_CHARACTER_SECONDS: Final[Mapping[str, float]] = {"en": 0.071}
SHORT_CHARACTER_SECONDS: Final = 0.054
_OTHER_CHARACTER_SECONDS: Final = 0.08
_START_SECONDS: Final = 0.1
"""Until a loudspeaker sounds."""


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How fast the announcer works.

    A call stays at least *dwell_seconds*. Calls older than *stale_seconds* are silent. When *short_from* calls wait
    behind, the sentence is short; when *one_language_from* wait, the backlog is deep, and until it is cleared every call is
    brief: 20 of them a minute. A voice has *patience_seconds* plus *seconds_per_character* to be done.
    *speed* is that of the voices: 10 where announcements go to files ten times as fast as they sound.
    """

    dwell_seconds: float = 2.5
    stale_seconds: float = 90.0
    short_from: int = 2
    one_language_from: int = 4
    patience_seconds: float = 10.0
    seconds_per_character: float = 0.15
    speed: float = 1.0

    def is_deep(self, behind: int) -> bool:
        """Whether *behind* calls that wait are a deep backlog."""
        return behind >= self.one_language_from

    def form(self, behind: int, *, clearing: bool) -> Form:
        """The form of a call with *behind* others waiting; *clearing* a deep backlog that is not over yet."""
        if clearing or self.is_deep(behind):
            return Form.BRIEF
        return Form.SHORT if behind >= self.short_from else Form.FULL

    def longest(self, characters: int) -> float:
        """The seconds after which a voice with so many characters to say is given up."""
        return self.patience_seconds + characters * self.seconds_per_character

    def said_after(self, form: Form, sentences: Iterable[tuple[str, str]]) -> tuple[float, ...]:
        """The seconds after which a voice has probably said each of the *sentences* (language, text), rather too many than too few. By
        the length of what espeak says at the rates of ``qtkit.speech.voice``.
        """
        between = BETWEEN_LANGUAGES_SECONDS
        spoken = [_character_seconds(form, language) * len(text) + between for language, text in sentences]
        begins = _START_SECONDS + CHIME_SECONDS[form] - between
        return tuple((begins + each) / self.speed for each in accumulate(spoken))


def _character_seconds(form: Form, language: str) -> float:
    if form is not Form.FULL:
        return SHORT_CHARACTER_SECONDS
    return FULL_CHARACTER_SECONDS.get(language, _OTHER_CHARACTER_SECONDS)
