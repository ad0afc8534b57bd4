"""The paper's own words: what a slip may ask of a printer, and how text is made to fit and to be harmless.

Knows columns and characters. Must not know tickets, printers or bytes.
"""

import re
import textwrap
import unicodedata
from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right"]

# Slot 0 of nearly every thermal printer. A wider repertoire would depend on the printer's model, and
# Indonesian and English need none.
CODE_PAGE = "cp437"

_SPELLED = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’‚‛′ʼ", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        "…": "...",
        "•": "*",
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
)
_LOST = "\ufffd"


@dataclass(frozen=True, kw_only=True)
class TextLine:
    """One printed line. *width* and *height* multiply the letters, 1 to 8; ``len(text) * width`` fits the paper."""

    text: str
    align: Align = "left"
    width: int = 1
    height: int = 1
    bold: bool = False


@dataclass(frozen=True, kw_only=True)
class QrCode:
    """A QR code, centred, as large as a phone needs."""

    content: str


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A thin line over the whole width."""


@dataclass(frozen=True, kw_only=True)
class Feed:
    """White paper, in dots of about an eighth of a millimetre."""

    dots: int


@dataclass(frozen=True, kw_only=True)
class Cut:
    """The end of a slip."""


SlipLine = TextLine | QrCode | Rule | Feed | Cut


def harmless(text: str) -> str:
    """*text* as one line that every printer prints as it stands: no control characters, one column a character.

    Letters outside the code page lose their accents or are spelled out; what is left becomes one ``?`` a run.
    """
    composed = unicodedata.normalize("NFC", text).translate(_SPELLED)
    kept = "".join(_printable(character) for character in composed)
    return re.sub(f"{_LOST}+", "?", " ".join(kept.split()))


def wrap(text: str, columns: int) -> tuple[str, ...]:
    """*text* in lines of at most *columns*, about equally long; longer words are broken. Empty text has no line."""
    lines = _filled(text, columns)
    for narrower in range(columns - 1, _longest_word(text, columns) - 1, -1):
        # A last line with one lonely word looks like a mistake, so the lines are narrowed while their number stays.
        tried = _filled(text, narrower)
        if len(tried) > len(lines):
            break
        lines = tried
    return tuple(lines)


def row(label: str, value: str, columns: int) -> tuple[str, ...]:
    """*label* at the left edge and *value* at the right; below one another if they do not fit side by side."""
    if len(label) + 2 + len(value) <= columns:
        return (label + value.rjust(columns - len(label)),)
    return (*wrap(label, columns), *(line.rjust(columns) for line in wrap(value, columns)))


def _filled(text: str, columns: int) -> list[str]:
    return textwrap.wrap(text, columns, break_on_hyphens=False)


def _longest_word(text: str, columns: int) -> int:
    return min(columns, max(map(len, text.split()), default=columns))


def _printable(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\t\n\v\f\r" or category in {"Zs", "Zl", "Zp"}:
        return " "
    if category in {"Cc", "Cf", "Cs", "Mn", "Me"}:
        return ""
    if _on_code_page(character):
        return character
    bare = "".join(part for part in unicodedata.normalize("NFKD", character) if _on_code_page(part))
    return bare or _LOST


def _on_code_page(character: str) -> bool:
    try:
        encoded = character.encode(CODE_PAGE)
    except UnicodeEncodeError:
        return False
    return encoded >= b" " and encoded != b"\x7f"
