"""Text that exists in every language of the hall. Knows nothing else."""

from typing import Literal

import msgspec

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")
"""The languages in which a hall's own texts must be written; drafts of others may be added."""


class Text(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One text in Indonesian and English, and in those of the regional languages that somebody has written it in:
    Javanese (*jv*), Sundanese (*su*), Minang (*min*), Acehnese (*ace*).
    """

    id: str
    en: str
    jv: str | None = None
    su: str | None = None
    min: str | None = None
    ace: str | None = None

    def get(self, language: str) -> str:
        """The text in *language*; Indonesian for a language that is not written."""
        match language:
            case "en":
                return self.en
            case "jv" | "su" | "min" | "ace":
                return getattr(self, language) or self.id
            case _:
                return self.id


class TextList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A list of sentences in Indonesian and English, equally long."""

    id: tuple[str, ...]
    en: tuple[str, ...]

    def get(self, language: str) -> tuple[str, ...]:
        """The list in *language*; Indonesian for a language that is not written."""
        return self.en if language == "en" else self.id
