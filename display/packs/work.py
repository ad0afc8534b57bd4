"""One sentence on its way to being a file: which parts are recorded, what the voice has said of the rest, and all of it joined.

Planned and joined in a thread, filled in by whoever asks the voice. Must not know the voice or Qt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from display.packs.cover import Part
from display.packs.joining import COMMA_SECONDS, SHORT_COMMA_SECONDS, Word, joined, prepared
from display.packs.shelf import Shelf
from qtkit.speech import sound
from qtkit.speech.sound import Sound
from qtkit.speech.voice import Sentence


@dataclass(kw_only=True)
class Work:
    """*sentence* with the words of *shelf*."""

    sentence: Sentence
    shelf: Shelf
    _parts: Sequence[Part] = ()
    _recorded: Mapping[str, Sound] = field(default_factory=dict)
    _said: dict[str, Path | None] = field(default_factory=dict)

    def plan(self) -> None:
        """Look for the words. Reads files."""
        self._parts, self._recorded = self.shelf.parts(self.sentence.text)
        self._said = dict.fromkeys(self.gaps())

    def gaps(self) -> dict[str, str]:
        """What the voice must say, by the name that each gap has there."""
        return {f"{self.sentence.id}#{i}": part.text for i, part in enumerate(self._parts) if not part.phrase}

    @property
    def whole(self) -> bool:
        """Nothing is left to be said."""
        return None not in self._said.values()

    def said(self, name: str, path: Path) -> None:
        """The voice has said a gap."""
        if name in self._said:
            self._said[name] = path

    def join(self, path: Path) -> None:
        """Write the sentence to *path*. Raises OSError, UnusableSound."""
        comma = SHORT_COMMA_SECONDS if self.sentence.short else COMMA_SECONDS
        sound.write(path, joined(self._words(), rate=self.shelf.rate, comma_seconds=comma))

    def _words(self) -> list[Word]:
        gaps = iter(self._said.values())
        return [
            Word(
                sound=self._recorded[part.phrase] if part.phrase else self._heard(next(gaps)),
                paused=part.paused,
            )
            for part in self._parts
        ]

    def _heard(self, path: Path | None) -> Sound:
        return prepared(sound.read(path or Path()), self.shelf.rate)
