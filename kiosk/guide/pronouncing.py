"""Words on a screen as a voice must read them. Pure.

Knows signs that speech engines pass over or misread. Must not know what the words are about.
"""

import re
from typing import Final, Protocol

_RUPIAH: Final = re.compile(r"Rp\.?\s?(\d[\d.,]*\d|\d)")
_RANGE: Final = re.compile(r"(?<=\d)\s?[–-]\s?(?=\d)")
_CLOCK: Final = re.compile(r"(?<![\w.,:-])(?:([01]\d|2[0-3])\.|([01]?\d|2[0-3]):)([0-5]\d)(?![.,:]?\d)")
_PAUSES: Final = str.maketrans({"·": ",", "…": ".", "—": ",", "→": ",", "\n": " ", "•": ","})
_ENDED: Final = (".", "!", "?", ":", ",", ";", "…")


class Say(Protocol):
    """A text in one language."""

    def __call__(self, message_id: str, /, **args: str | float) -> str:
        """Raises UnknownText."""
        ...


def pronounced(text: str, say: Say) -> str:
    """*text* for an engine: amounts, times and ranges in words, signs as pauses."""
    text = _RUPIAH.sub(lambda found: say("spoken-rupiah", amount=found[1]), text)
    text = _CLOCK.sub(lambda found: _clock(found, say), text)
    text = _RANGE.sub(f" {say('spoken-to')} ", text)
    return re.sub(r"\s+([,.])", r"\1", " ".join(text.translate(_PAUSES).split()))


def _clock(found: re.Match[str], say: Say) -> str:
    return say("spoken-clock", hour=int(found[1] or found[2]), minute=int(found[3]))


def sentences(*parts: str) -> str:
    """What is not empty of *parts*, one sentence after the other."""
    said = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part.endswith(_ENDED) else f"{part}." for part in said)
