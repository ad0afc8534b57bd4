"""How names are written so that a machine's voice says them right: "Dukcapil" is "Duk capil". Pure.

Applied to what a voice is given and to nothing else: what is shown, recorded as text and matched with recorded words stays as it is
written. Respelling with letters is all that there is: pyttsx3 gives espeak no phonemes, and other engines know none.
Must not know voices or sentences.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

FILE = "pronunciation.toml"


class BrokenPronunciation(ValueError):
    """A file of pronunciations that is none; the message names it."""


@dataclass(frozen=True)
class Pronunciation:
    """By language, whole words and phrases and how they are written for a voice."""

    words: Mapping[str, Mapping[str, str]]

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rules", {code: _Rules(words) for code, words in self.words.items()})

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Those that come with the program: ``folder/<language>/pronunciation.toml``. Raises BrokenPronunciation."""
        return cls({path.parent.name: _words_of(path) for path in sorted(folder.glob(f"*/{FILE}"))})

    def over(self, hall: Mapping[str, Mapping[str, str]]) -> Self:
        """With the hall's own, which go before these."""
        codes = {*self.words, *hall}
        return type(self)({code: _merged(self.words.get(code, {}), hall.get(code, {})) for code in codes})

    def spoken(self, language: str, text: str) -> str:
        """*text* as a voice of *language* is given it: the longest phrase first, whole words only, capitals or not."""
        rules: dict[str, _Rules] = getattr(self, "_rules")  # noqa: B009  frozen: set once, in __post_init__
        return rules[language].applied(text) if language in rules else text


class _Rules:
    """The words of one language as one search, so that what was put in is not searched again."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._said = {_key(written): said for written, said in words.items() if _key(written)}
        longest_first = sorted(self._said, key=len, reverse=True)
        phrases = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
        # No \b: a name may end in a dot or begin with a sign, which are no letters.
        self._search = re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE) if phrases else None

    def applied(self, text: str) -> str:
        if self._search is None:
            return text
        return self._search.sub(lambda found: self._said[_key(found[0])], text)


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
