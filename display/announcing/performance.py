"""One announcement on its way to the loudspeaker: which clip comes when, and when all is said. Pure.

Sentences are rendered in any order and may fail; they are heard in the order of the languages. Must not know Qt.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from display.announcing.announcer import Sentence
from display.announcing.pace import BETWEEN_LANGUAGES_SECONDS
from display.board.call import Call
from display.speaking.speaker import Clip


@dataclass(kw_only=True)
class Performance:
    """The chime has been played at once; *sentences* follow as they become ready, a silence between them."""

    call: Call
    chime: Clip
    sentences: Sequence[Sentence]
    _rendered: dict[str, Path | None] = field(default_factory=dict, init=False)
    _given: int = field(default=0, init=False)
    _spoken: bool = field(default=False, init=False)
    _sounding: set[str] = field(default_factory=set, init=False)

    def __post_init__(self) -> None:
        self._sounding.add(self.chime.id)

    @property
    def done(self) -> bool:
        """Everything that could be said has been heard."""
        return self._given == len(self.sentences) and not self._sounding

    def rendered(self, sentence_id: str, path: Path | None) -> tuple[Clip, ...]:
        """A sentence is ready, or failed (None); the clips that may be played now, in order."""
        self._rendered[sentence_id] = path
        clips: list[Clip] = []
        while self._given < len(self.sentences) and self.sentences[self._given].id in self._rendered:
            sentence = self.sentences[self._given]
            self._given += 1
            ready = self._rendered[sentence.id]
            if ready is not None:
                clips.append(self._clip(sentence, ready))
        self._sounding.update(clip.id for clip in clips)
        return tuple(clips)

    def _clip(self, sentence: Sentence, path: Path) -> Clip:
        # After the chime comes the chime's own silence.
        pause_seconds, self._spoken = BETWEEN_LANGUAGES_SECONDS if self._spoken else 0.0, True
        return Clip(
            id=sentence.id,
            call=self.call,
            path=path,
            language=sentence.language,
            text=sentence.text,
            pause_seconds=pause_seconds,
        )

    @property
    def waiting(self) -> Sequence[Sentence]:
        """The sentences that are not yet given to the loudspeaker."""
        return self.sentences[self._given :]

    def leave_out(self, sentence_id: str) -> None:
        """Do not say it after all."""
        at = next((at for at, each in enumerate(self.sentences) if each.id == sentence_id), None)
        if at is not None:
            self.sentences = [each for each in self.sentences if each.id != sentence_id]
            self._given -= at < self._given
            self._sounding.discard(sentence_id)

    def heard(self, clip_id: str) -> None:
        """A clip has been heard to its end."""
        self._sounding.discard(clip_id)
