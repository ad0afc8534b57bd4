"""What the keys of a keypad mean. Pure.

Knows keys by Qt's portable names ("Right", "Enter", "F15", "5") and by what they type. Must not know Qt, windows or what
is on the screen, but for the letters that it takes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Action = Literal[
    "next", "previous", "press", "again", "back", "erase", "help", "louder", "softer", "speak", "hush"
]
"""*again*: say once more. *speak* and *hush*: spoken guidance on and off, which a headphone's plug may tell."""

_NAMED: Final = [
    "Left",
    "Right",
    "Up",
    "Down",
    "Tab",
    "Backtab",
    "Enter",
    "Return",
    "Space",
    "Backspace",
    "Del",
    "Ins",
    "Esc",
    "Home",
    "End",
    "PgUp",
    "PgDown",
    "Clear",
    "Menu",
    "Help",
]
_SOUND: Final = ("Volume Up", "Volume Down", "Volume Mute")
NAMES: Final = frozenset([*_NAMED, *_SOUND, *(f"F{number}" for number in range(1, 36))])
"""Keys of more than one letter; all others are called by what they type."""


@dataclass(frozen=True, kw_only=True)
class Stroke:
    """A key that was pressed: its *name*, and the *text* it types, if any."""

    name: str
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class TypeIt:
    """The key types *letter* into what the screen asks for."""

    letter: str


Deed: TypeAlias = Action | TypeIt


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What the screen takes from keys: these *letters*; *begun*: something is typed already."""

    letters: str = ""
    begun: bool = False


def is_key(name: str) -> bool:
    """Whether a key can be called *name*."""
    return name in NAMES or (len(name) == 1 and name.isprintable() and name == name.upper())


class KeyTable:
    """The meaning of each key. *keys* are the names of the keys for each action."""

    def __init__(self, keys: Mapping[Action, Sequence[str]]) -> None:
        self._action = {name: action for action, names in keys.items() for name in names}

    def meaning(self, stroke: Stroke, entry: Entry) -> Deed | None:
        """What *stroke* asks for, or None for a key that is not the keypad's.

        Where the screen takes letters, a key that types one of them types it, and Backspace takes it back.
        """
        for letter in (stroke.text.upper(), stroke.text.lower()):
            if letter and letter in entry.letters:
                return TypeIt(letter=letter)
        if stroke.name == "Backspace" and entry.begun:
            return "erase"
        return self._action.get(stroke.name)
