"""How names and letters are written so that a machine's voice says them right: "Dukcapil" is "Duk capil", "B S" is "B, S". Pure.

Applied to what a voice is given and to nothing else: what is shown, recorded as text and matched with recorded words stays as it is
written. Respelling with letters is all that there is: pyttsx3 gives espeak no phonemes, and other engines know none.
Must not know voices or sentences.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

FILE = "pronunciation.toml"
BETWEEN: Final = "between-letters"
"""In such a file no word of the hall, but what is written between two letters that are spelled out."""


class BrokenPronunciation(ValueError):
    """A file of pronunciations that is none; the message names it."""


_BETWEEN_LETTERS: Final = r"(?<=(?<!\w)(?-i:[A-Z])) (?=(?-i:[A-Z])(?!\w))"


@dataclass(frozen=True)
class Pronunciation:
    """By language, whole words and phrases and how they are written for a voice; and what stands *between* single letters there."""

    words: Mapping[str, Mapping[str, str]]
    between: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rules = {
            code: _Rules(self.words.get(code, {}), self.between.get(code, ""))
            for code in {*self.words, *self.between}
        }
        object.__setattr__(self, "_rules", rules)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Those that come with the program: ``folder/<language>/pronunciation.toml``. Raises BrokenPronunciation."""
        words = {path.parent.name: _words_of(path) for path in sorted(folder.glob(f"*/{FILE}"))}
        between = {code: own.pop(BETWEEN) for code, own in words.items() if BETWEEN in own}
        return cls(words, between)

    def over(self, hall: Mapping[str, Mapping[str, str]]) -> Self:
        """With the hall's own, which go before these."""
        codes = {*self.words, *hall}
        words = {code: _merged(self.words.get(code, {}), hall.get(code, {})) for code in codes}
        return type(self)(words, self.between)

    def spoken(self, language: str, text: str) -> str:
        """*text* as a voice of *language* is given it: the longest phrase first, whole words only, capitals or not."""
        rules: dict[str, _Rules] = getattr(self, "_rules")  # noqa: B009  frozen: set once, in __post_init__
        return rules[language].applied(text) if language in rules else text


class _Rules:
    """The words of one language as one search, so that what was put in is not searched again."""

    def __init__(self, words: Mapping[str, str], between: str) -> None:
        self._between = between
        self._said = {_key(written): said for written, said in words.items() if _key(written)}
        longest_first = sorted(self._said, key=len, reverse=True)
        phrases = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
        # No \b: a name may end in a dot or begin with a sign, which are no letters.
        searched = [rf"(?<!\w)(?:{phrases})(?!\w)"] if phrases else []
        if between:
            searched.append(_BETWEEN_LETTERS)
        self._search = re.compile("|".join(searched), re.IGNORECASE) if searched else None

    def applied(self, text: str) -> str:
        if self._search is None:
            return text
        return self._search.sub(lambda found: self._said.get(_key(found[0]), self._between), text)


def _key(phrase: str) -> str:
    return " ".join(phrase.split()).casefold()


def _merged(own: Mapping[str, str], hall: Mapping[str, str]) -> dict[str, str]:
    return {_key(word): said for words in (own, hall) for word, said in words.items()}


def _words_of(path: Path) -> dict[str, str]:
    try:
        words = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BrokenPronunciation(f"{path}: {error}") from error
    for word, said in words.items():
        if not isinstance(said, str):
            raise BrokenPronunciation(f"{path}: {word!r} is not written as text")
    return words
