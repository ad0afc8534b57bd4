"""Letters: what is left of a word that a hurried finger typed, and how much it looks like another.

Pure. Knows a little Indonesian: the syllables that are put before and after a word. Must not know services.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

EXACT = 1.0
PREFIX = 0.7
"""The beginning of a word that is still being typed; more, the more of it is there."""
STEM = 0.8
"""*mendaftar* and *pendaftaran*."""
WITHIN = 0.6
"""*hilang* in *kehilangan*."""
MISSPELT = (0.5, 0.35)
"""With one mistake, and with two."""

_BEFORE = ("memper", "diper", "meng", "meny", "mem", "men", "me", "peng", "peny", "pem", "pen", "per", "pe")
_BEFORE_TOO = ("ber", "ter", "di", "ke", "se")
_BEHIND = ("annya", "nya", "kan", "an", "i", "s", "")
_LEAST_STEM = 4
"""What is shorter is another word more often than the same."""
_LONG = 7
"""From so many letters on, two mistakes are forgiven."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of *text* in small letters without accents; what is no letter or digit parts them."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", text.casefold()) if each.isascii())
    return tuple(re.findall(r"[a-z0-9]+", bare))


@lru_cache(maxsize=8192)
def stems(word: str) -> frozenset[str]:
    """What *word* may be made of, itself among it."""
    found = {word}
    for before in ("", *_BEFORE, *_BEFORE_TOO):
        for behind in _BEHIND:
            if word.startswith(before) and word.endswith(behind):
                found.add(word[len(before) : len(word) - len(behind)])
    return frozenset(stem for stem in found if stem == word or len(stem) >= _LEAST_STEM)


def likeness(typed: str, word: str) -> float:
    """How surely *typed* is *word* or its beginning, from 0 to 1, without any mistake in it."""
    if typed == word:
        return EXACT
    if len(typed) >= _LEAST_STEM and stems(typed) & stems(word):
        return STEM
    if word.startswith(typed):
        return PREFIX + 0.2 * len(typed) / len(word)
    return WITHIN if len(typed) >= _LEAST_STEM and typed in word else 0.0


def misspelt(typed: str, words: Iterable[str]) -> dict[str, float]:
    """Those of *words* that were meant, or begun, if *typed* has a mistake or, in a long word, two. Too short a word could be any."""
    most = 0 if len(typed) < 3 else 1 if len(typed) < _LONG else 2
    near = {word: _mistakes(typed, word, most) for word in words} if most else {}
    return {word: MISSPELT[mistakes - 1] for word, mistakes in near.items() if 0 < mistakes <= most}


def _mistakes(typed: str, word: str, most: int) -> int:
    """Letters too many, too few, wrong or swapped; *most* + 1 where they are more."""
    if len(typed) == 3 and (typed[0] != word[:1] or len(word) > 4):
        return most + 1
    begun = {word} if len(typed) <= 4 else {word, *(word[: len(typed) + more] for more in (-1, 0, 1))}
    return min(OSA.distance(typed, each, score_cutoff=most) for each in begun)
