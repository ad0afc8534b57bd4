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

    Answers ``t_ns``, the moment of the release.
    """

    target: str


class Key(Word, frozen=True, kw_only=True):
    """Press and release a key, for example ``F2`` or ``Ctrl+P``."""

    key: str


class Type(Word, frozen=True, kw_only=True):
    """Type *text* where the focus is."""

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


class Quit(Word, frozen=True, kw_only=True):
    """End the program as its own door would."""


AnyWord = Tap | Key | Type | Read | Wait | Visible | Shot | Quit

decode_word = msgspec.json.Decoder(AnyWord).decode
