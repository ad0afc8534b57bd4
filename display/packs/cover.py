"""A sentence as recorded phrases and what lies between them. Pure.

As few words as possible are left to the voice, and of the recorded phrases the longest are taken: what a person said in one breath
sounds best. Must not know files or sounds.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from itertools import pairwise

_WORD = re.compile(r"\w+(?:['\u2019]\w+)*")
_PAUSE = frozenset(",;:.!?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A piece of a sentence as it is written there. *phrase* is the recorded one; empty: the voice says it.

    *paused*: a comma stands before it. A gap keeps its own commas.
    """

    text: str
    phrase: str = ""
    paused: bool = False


def key(phrase: str) -> str:
    """*phrase* as recorded ones are looked up: its words in small letters, hyphens and commas aside."""
    return " ".join(_WORD.findall(phrase)).casefold()


def covered(sentence: str, recorded: Container[str], *, longest: int) -> tuple[Part, ...]:
    """*sentence* from *recorded* keys of up to *longest* words."""
    words = list(_WORD.finditer(sentence))
    pauses = [bool(_PAUSE & {*sentence[one.end() : two.start()]}) for one, two in pairwise(words)]
    # From the end: cheapest[i] is (words left to the voice, pieces, words taken at i, their recorded key).
    cheapest: list[tuple[int, int, int, str]] = [(0, 0, 0, "")] * (len(words) + 1)
    for i in range(len(words) - 1, -1, -1):
        left, pieces, *_ = cheapest[i + 1]
        best = (left + 1, pieces + 1, 1, "")
        for count in range(1, min(longest, len(words) - i) + 1):
            if count > 1 and pauses[i + count - 2]:
                break
            phrase = key(sentence[words[i].start() : words[i + count - 1].end()])
            left, pieces, *_ = cheapest[i + count]
            if phrase in recorded and (left, pieces + 1) <= best[:2]:
                best = (left, pieces + 1, count, phrase)
        cheapest[i] = best
    return _parts(sentence, words, pauses, cheapest)


def _parts(
    sentence: str,
    words: list[re.Match[str]],
    pauses: list[bool],
    cheapest: list[tuple[int, int, int, str]],
) -> tuple[Part, ...]:
    parts: list[Part] = []
    begins = i = 0
    while i < len(words):
        *_, count, phrase = cheapest[i]
        gap_goes_on = bool(parts) and not phrase and not parts[-1].phrase
        if not gap_goes_on:
            begins = words[i].start()
        text = sentence[begins : words[i + count - 1].end()]
        if gap_goes_on:
            parts[-1] = Part(text=text, paused=parts[-1].paused)
        else:
            parts.append(Part(text=text, phrase=phrase, paused=i > 0 and pauses[i - 1]))
        i += count
    return tuple(parts)
