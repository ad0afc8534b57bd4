"""What a pilot may be told: one JSON object per line, ``{"id": 1, "do": "tap", "target": "kiosk.next"}``.

Knows msgspec alone. An answer carries the same id: ``{"id": 1, "ok": true, …}`` or ``{…, "ok": false, "error": "…"}``.
"""

from typing import Any, Final

import msgspec

PATIENCE_MILLISECONDS: Final = 5000


class Word(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do", tag=str.lower
):
    """Base of all words. *timeout_ms* is how long to wait for what is not yet so."""

    id: int
    timeout_ms: int = PATIENCE_MILLISECONDS


class Tap(Word, frozen=True, kw_only=True):
    """Press and release on the middle of *target*, once it is there, visible, enabled, still and on top.

    *times* 2 is an impatient finger's double tap, the second one on whatever is there by then. Answers ``t_ns``, the
    moment of the (first) release.
    """

    target: str
    times: int = 1


class Press(Word, frozen=True, kw_only=True):
    """Put a finger on the middle of *target*, as ``tap`` does, and leave it there. Answers ``t_ns``, the moment before."""

    target: str


class Release(Word, frozen=True, kw_only=True):
    """Lift the finger from the middle of *target*, whatever has become of it. Answers ``t_ns``."""

    target: str


class Key(Word, frozen=True, kw_only=True):
    """Press and release a key, for example ``F2`` or ``Ctrl+P``."""

    key: str


class Type(Word, frozen=True, kw_only=True):
    """Type *text* where the focus is, all at once; a line's end is the return key."""

    text: str


class Read(Word, frozen=True, kw_only=True):
    """Answers the ``value`` of a property of *target*."""

    target: str
    property: str


class Wait(Word, frozen=True, kw_only=True):
    """Until the property equals, or contains, what is given. Answers its ``value`` and ``t_ns``."""

    target: str
    property: str
    equals: Any = msgspec.UNSET
    contains: str | None = None


class Visible(Word, frozen=True, kw_only=True):
    """Answers ``names``: the objectNames of all items that are to be seen."""


class Shot(Word, frozen=True, kw_only=True):
    """Writes what the window shows to *path*, a PNG file."""

    path: str


class Place(Word, frozen=True, kw_only=True):
    """Put the window on this part of its screen, all from 0 to 1. Not every window system lets programs do that."""

    x: float
    y: float
    width: float
    height: float


class Quit(Word, frozen=True, kw_only=True):
    """End the program as its own door would."""


AnyWord = Tap | Press | Release | Key | Type | Read | Wait | Visible | Shot | Place | Quit

decode_word = msgspec.json.Decoder(AnyWord).decode
