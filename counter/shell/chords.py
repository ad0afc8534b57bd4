"""Keys that work while another program has the focus, as people write them: ``Ctrl+Shift+F2``.

Pure. Must not know how a system is asked for them, nor what they do.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Held(StrEnum):
    """A key that is held while another is pressed. Meta is the Windows key."""

    CTRL = "Ctrl"
    ALT = "Alt"
    SHIFT = "Shift"
    META = "Meta"


class UnknownChord(ValueError):
    """Not a key that can be asked for; ``str()`` says why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Chord:
    """*key* is ``F1`` to ``F24``, a letter, a digit, or one of OTHERS."""

    held: frozenset[Held]
    key: str

    def __str__(self) -> str:
        return "+".join([*(held for held in Held if held in self.held), self.key])


OTHERS: Final = ("Insert", "Home", "End", "PageUp", "PageDown", "Pause")
"""Keys with a name that may be asked for, besides the function keys. Enter, Tab, Escape and Space stay other programs'."""

_FUNCTION: Final = re.compile("F([1-9]|1[0-9]|2[0-4])")
_NAMES: Final = {name.casefold(): name for name in OTHERS}
_HELD: Final = {held.casefold(): held for held in Held} | {"control": Held.CTRL, "win": Held.META}
_NEED: Final = frozenset({Held.CTRL, Held.ALT, Held.META})


def chord_of(written: str) -> Chord:
    """The chord that is *written*, in any case. Raises UnknownChord, also for a key that would be taken from every typist."""
    *before, last = (part.strip() for part in written.split("+"))
    unknown = next((part for part in before if part.casefold() not in _HELD), None)
    if unknown is not None:
        raise UnknownChord(f"{written!r}: {unknown!r} is not Ctrl, Alt, Shift or Meta")
    held = [_HELD[part.casefold()] for part in before]
    if len(set(held)) < len(held):
        raise UnknownChord(f"{written!r} holds one key twice")
    key = _key(last)
    if key is None:
        raise UnknownChord(
            f"{written!r}: there is no key {last!r} (F1 to F24, A to Z, 0 to 9, {', '.join(OTHERS)})"
        )
    if not _NEED & set(held) and not _is_spare(key):
        raise UnknownChord(f"{written!r} would be taken from every program: hold Ctrl, Alt or Meta")
    return Chord(held=frozenset(held), key=key)


def _key(written: str) -> str | None:
    upper = written.upper()
    if _FUNCTION.fullmatch(upper) or re.fullmatch("[A-Z0-9]", upper):
        return upper
    return _NAMES.get(written.casefold())


def _is_spare(key: str) -> bool:
    """F13 and up are on no keyboard but those made for such purposes; nothing else wants them."""
    function = _FUNCTION.fullmatch(key)
    return function is not None and int(function[1]) > 12
