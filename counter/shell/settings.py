"""The tables of ``config/counter.toml`` that say how the console lives among other programs.

Knows the settings' form. Must not know windows, trays or systems.
"""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from counter.shell.chords import Chord, UnknownChord, chord_of
from wire.settings import SettingsError


class WindowSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*graphics*: draw with the graphics card. Without it the processor draws, which works on every PC."""

    graphics: bool = False


class TraySettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*show* the icon, *notify* through it, and *hide* there when the window is closed at an open counter."""

    show: bool = True
    notify: bool = True
    hide: bool = True


class GlobalKeySettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One key for each; empty: none."""

    enabled: bool = True
    large: str = "Ctrl+Shift+F2"
    recall: str = "Ctrl+Shift+F3"
    finish_and_call: str = "Ctrl+Shift+F8"
    bring_up: str = "Ctrl+Shift+F10"


BRING_UP = "bring-up"
"""The key that is no action of the desk: it brings the console to the front."""


def chords_of(keys: GlobalKeySettings, *, file: Path) -> Mapping[str, Chord]:
    """The chord of each action (``large``, ``recall`` …) that has one. Raises SettingsError naming *file* and the key."""
    chords: dict[str, Chord] = {}
    for field in ("large", "recall", "finish_and_call", "bring_up") if keys.enabled else ():
        written = getattr(keys, field).strip()
        if not written:
            continue
        try:
            chord = chord_of(written)
        except UnknownChord as mistake:
            raise SettingsError(file=file, key=f"global_keys.{field}", reason=str(mistake)) from mistake
        if chord in chords.values():
            raise SettingsError(
                file=file, key=f"global_keys.{field}", reason=f"{chord} has another use already"
            )
        chords[field.replace("_", "-")] = chord
    return chords
