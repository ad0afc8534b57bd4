"""Events as the journal keeps them: a kind, a version, a JSON body.

Journals outlive programs: an event whose fields change gets a new version here and an upgrade from the old form;
the old form is never rewritten in the database.
"""

from collections.abc import Callable
from typing import get_args

import msgspec

from server.domain.events import Event

VERSION = 1
"""The form in which every event is written today."""

_encode = msgspec.json.Encoder().encode
_decoders: dict[str, Callable[[str], Event]] = {
    kind.__name__: msgspec.json.Decoder(kind).decode for kind in get_args(Event)
}


class UnreadableEvent(ValueError):
    """A journal holds what this version does not know, or a body that is damaged."""


def body_of(event: Event) -> str:
    """The JSON body of *event*."""
    return _encode(event).decode()


def event_of(kind: str, version: int, body: str) -> Event:
    """The event a journal row means. Raises UnreadableEvent."""
    decode = _decoders.get(kind)
    if decode is None or version != VERSION:
        raise UnreadableEvent(f"event {kind!r} version {version} is not known to this program")
    try:
        return decode(body)
    except msgspec.MsgspecError as error:
        raise UnreadableEvent(f"event {kind!r}: {error}") from error
