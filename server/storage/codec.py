"""Events as the journal keeps them: a kind, a version, a JSON body.

Journals outlive programs: an event whose fields change gets a new version and an upgrade from the old form (``upgrades``);
the old form is never rewritten in the database.
"""

from collections.abc import Callable
from typing import Any, Final, get_args

import msgspec

from server.domain.events import Event
from server.storage.upgrades import present_version, upgraded

_KINDS: Final[dict[str, type[Event]]] = {kind.__name__: kind for kind in get_args(Event)}

VERSIONS: Final = {kind: present_version(kind) for kind in _KINDS}
"""The form in which each kind of event is written today."""

_encode = msgspec.json.Encoder().encode
_decoders: dict[tuple[str, int], Callable[[str], Event]] = {
    (name, VERSIONS[name]): msgspec.json.Decoder(kind).decode for name, kind in _KINDS.items()
}


class UnreadableEvent(ValueError):
    """A journal holds what this version does not know, or a body that is damaged."""


def body_of(event: Event) -> str:
    """The JSON body of *event*."""
    return _encode(event).decode()


def event_of(kind: str, version: int, body: str) -> Event:
    """The event a journal row means. Raises UnreadableEvent."""
    decode = _decoders.get((kind, version))
    try:
        return _old_event(kind, version, body) if decode is None else decode(body)
    except msgspec.MsgspecError as error:
        raise UnreadableEvent(f"event {kind!r} version {version}: {error}") from error


def _old_event(kind: str, version: int, body: str) -> Event:
    if not 1 <= version < VERSIONS.get(kind, 1):
        raise UnreadableEvent(f"event {kind!r} version {version} is not known to this program")
    old: dict[str, Any] = msgspec.json.decode(body, type=dict[str, Any])
    try:
        new = upgraded(kind, range(version, VERSIONS[kind]), old)
    except (KeyError, TypeError) as error:
        raise UnreadableEvent(
            f"event {kind!r} version {version}: {error!r} while brought up to date"
        ) from error
    return msgspec.convert(new, _KINDS[kind])
