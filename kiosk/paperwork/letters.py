"""Text made fit for paper: no control characters, one line, only letters that the paper can show.

Knows characters. Must not know printers, fonts or bytes.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final, Protocol

PLAIN_PAGE: Final = "cp437"
"""Slot 0 of nearly every thermal printer: what can be printed when nothing is known of the printer."""

# Whoever reads a slip misses nothing here, and every page has what stands for them.
_TYPOGRAPHY: Final = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’‚‛′ʼ", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        "…": "...",
        "•": "*",
    }
)
# For letters that are nowhere to be had.
_SPELLED: Final = {
    "×": "x",
    "→": "->",
    "←": "<-",
    "⁄": "/",
    "©": "(c)",
    "®": "(r)",
    "™": "(tm)",
    "€": "EUR",
    "Ł": "L",
    "ł": "l",
    "Ø": "O",
    "ø": "o",
    "Đ": "D",
    "đ": "d",
}
_PRINTED: Final = bytes(byte for byte in range(0x20, 0x100) if byte != 0x7F)
_LOST: Final = "\ufffd"
_JOINERS: Final = "\u200c\u200d"
_MARKS: Final = frozenset({"Mn", "Mc", "Me"})
_MOST_MARKS: Final = 4
"""On one letter. No script needs more; hundreds of them would blacken the lines above."""

Knows = Callable[[str], bool]


class Typecase(Protocol):
    """The letters that a printer has, its own or drawn ones."""

    def knows(self, character: str) -> bool:
        """Whether *character* can be put on paper as it is."""
        ...

    def width(self, text: str) -> int:
        """How many letters of normal width *text* takes up, rounded up."""
        ...


class PlainCase:
    """Letters of the plain page, each one column wide."""

    def knows(self, character: str) -> bool:
        """As Typecase."""
        return plain(character)

    def width(self, text: str) -> int:
        """As Typecase."""
        return len(text)


def on_page(text: str, page: str) -> bool:
    """Whether the code *page* has all of *text*, as something that is printed."""
    try:
        encoded = text.encode(page)
    except UnicodeEncodeError:
        return False
    return not encoded.translate(None, _PRINTED)


def plain(character: str) -> bool:
    """Whether nearly every printer has *character*."""
    return on_page(character, PLAIN_PAGE)


def harmless(text: str, knows: Knows = plain) -> str:
    """*text* as one line of letters that *knows* accepts: no control characters, nothing that reorders or overprints.

    Other letters lose their accents or are spelled out; what is left becomes one ``?`` a run.
    """
    composed = unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY)
    kept: list[str] = []
    for place, character in enumerate(composed):
        kept.append(_kept(character, composed, place, knows))
    return re.sub(f"{_LOST}+", "?", " ".join("".join(kept).split()))


def clusters(text: str) -> tuple[str, ...]:
    """*text* in pieces that must not be torn apart: each letter with the marks on it."""
    pieces: list[str] = []
    for character in text:
        if pieces and (_is_mark(character) or character in _JOINERS or pieces[-1][-1] in _JOINERS):
            pieces[-1] += character
        else:
            pieces.append(character)
    return tuple(pieces)


def _kept(character: str, text: str, place: int, knows: Knows) -> str:
    category = unicodedata.category(character)
    if character in "\t\n\v\f\r" or category in {"Zs", "Zl", "Zp"}:
        return " "
    if character in _JOINERS:
        return character if _joins(text, place) and knows(character) else ""
    if category in _MARKS:
        return character if _stands_on_a_letter(text, place) and knows(character) else ""
    if category in {"Cc", "Cf", "Cs"}:
        return ""
    return character if knows(character) else _spelled(character, knows)


def _spelled(character: str, knows: Knows) -> str:
    known = "".join(part for part in _SPELLED.get(character, "") if knows(part))
    decomposed = unicodedata.normalize("NFKD", character)
    return known or "".join(part for part in decomposed if not _is_mark(part) and knows(part)) or _LOST


def _joins(text: str, place: int) -> bool:
    # Scripts such as Arabic and Devanagari need joiners between two letters; anywhere else they only hide things.
    around = (text[place - 1 : place], text[place + 1 : place + 2])
    return all(each and unicodedata.category(each) in {"Lo", *_MARKS} for each in around)


def _stands_on_a_letter(text: str, place: int) -> bool:
    under = next((back for back in range(place - 1, -1, -1) if not _is_mark(text[back])), None)
    return under is not None and place - under <= _MOST_MARKS and text[under].isalpha()


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in _MARKS
