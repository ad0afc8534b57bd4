"""The voice of the kiosk and its keypad: the tables ``[speech]`` and ``[keypad]`` of its settings.

Knows the keys, their limits and their defaults. Must not know Qt.
"""

from collections import Counter
from typing import Annotated, get_args

import msgspec
from msgspec import Meta

from kiosk.guide.keypad import Action, is_key

Keys = tuple[str, ...]


class SpeechSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the kiosk speaks. *volume* is 0 to 1, *rate* in words a minute.

    With a *record_folder* each sentence becomes a WAV file there instead of sounding; a relative folder starts at the
    settings file's.
    """

    enabled: bool = True
    volume: Annotated[float, Meta(ge=0, le=1)] = 0.8
    rate: Annotated[int, Meta(ge=80, le=400)] = 160
    record_folder: str = ""


class KeypadSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which keys do what; a key does one thing. *starts_voice*: the first press turns spoken guidance on.

    The defaults are a numeric keypad's, with and without its lock, and a keyboard's arrows. *speak* and *hush* are the
    keys that some keypads send when a headphone is plugged in and out.
    """

    enabled: bool = True
    starts_voice: bool = True
    next: Keys = ("Right", "Down", "Tab", "6", "2")
    previous: Keys = ("Left", "Up", "Backtab", "4", "8")
    press: Keys = ("Enter", "Return", "Space", "5", "Clear")
    again: Keys = ("0", "Ins")
    back: Keys = ("Backspace", "Esc", ".", ",", "Del")
    help: Keys = ("*", "/", "F1", "Help")
    louder: Keys = ("+", "9", "PgUp", "Volume Up")
    softer: Keys = ("-", "7", "Home", "Volume Down")
    speak: Keys = ()
    hush: Keys = ()

    def __post_init__(self) -> None:
        keys = [key for names in self.keys().values() for key in names]
        for key in keys:
            if not is_key(key):
                raise ValueError(f"no key is called {key!r}")
        twice = [key for key, times in Counter(keys).items() if times > 1]
        if twice:
            raise ValueError(f"{twice[0]!r} is to do two things")

    def keys(self) -> dict[Action, Keys]:
        """The names of the keys for each action."""
        return {action: getattr(self, action) for action in get_args(Action) if action != "erase"}
