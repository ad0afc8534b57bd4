"""Mistakes in a mall's files: each with file, key and reason; all of them at once, not one a try."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """One thing to mend."""

    file: Path
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}" if self.key else f"{self.file}: {self.reason}"


class MallMistakes(ValueError):
    """A mall that cannot be opened. ``str()`` lists every mistake on a line of its own."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = tuple(mistakes)
