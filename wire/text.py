"""Text that exists in every language of the hall. Knows nothing else."""

from typing import Literal

import msgspec

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")


class Text(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One text in Indonesian and English."""

    id: str
    en: str

    def get(self, language: str) -> str:
        """The text in *language*; Indonesian for a language that is not written."""
        return self.en if language == "en" else self.id


class TextList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A list of sentences in Indonesian and English, equally long."""

    id: tuple[str, ...]
    en: tuple[str, ...]

    def get(self, language: str) -> tuple[str, ...]:
        """The list in *language*; Indonesian for a language that is not written."""
        return self.en if language == "en" else self.id
