"""Commands and events from domain to wire and back. Both sides have twins of the same names and fields."""

from typing import Any, get_args

import msgspec

from server.domain import commands as domain_commands
from server.domain import events as domain_events
from server.domain.commands import Command
from server.domain.events import Event, Recorded
from wire import commands as wire_commands
from wire import events as wire_events
from wire.codec import encode

_DOMAIN_COMMANDS: dict[type[wire_commands.Command], type[Command]] = {
    kind: getattr(domain_commands, kind.__name__) for kind in wire_commands.COMMANDS
}
_TWINS: dict[type[Event], Any] = {kind: getattr(wire_events, kind.__name__) for kind in get_args(Event)}
_TAGS: dict[type[Event], bytes] = {
    kind: b',"event":{"type":"%s",' % kind.__name__.encode() for kind in get_args(Event)
}
_TEXTS = (domain_events.NoticePosted,)
"""Have a text, of which the contract leaves out the languages that nobody has written it in."""
_encode = msgspec.json.Encoder().encode


def command_of(command: wire_commands.Command) -> Command:
    """What a program asked, as the hall understands it."""
    return msgspec.convert(command, _DOMAIN_COMMANDS[type(command)], from_attributes=True)


def record_of(record: Recorded) -> wire_events.Record:
    """A journal record as programs see it."""
    twin = _TWINS[type(record.event)]
    return wire_events.Record(
        seq=record.seq, at=record.at, event=msgspec.convert(record.event, twin, from_attributes=True)
    )


def record_json(record: Recorded) -> bytes:
    """The JSON of a record: the answer to its command and, without its free text, the data of its stream event.

    The same bytes as those of ``record_of``: twins have the same fields in the same order, so that the event itself can be
    encoded, with the tag that its twin has put before them. Every record of the hall passes here.
    """
    if isinstance(record.event, _TEXTS):
        return encode(record_of(record))
    event = _encode(record.event)
    return b'{"seq":%d,"at":%s%s%s}' % (
        record.seq,
        _encode(record.at),
        _TAGS[type(record.event)],
        event[1:],
    )
