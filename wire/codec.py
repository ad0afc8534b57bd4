"""JSON of the contract, both ways. The only place where messages become bytes."""

import msgspec

from wire.commands import Command
from wire.events import Record
from wire.mall import Mall
from wire.problem import Problem
from wire.snapshot import Hello, Snapshot

_encoder = msgspec.json.Encoder()

encode = _encoder.encode
decode_record = msgspec.json.Decoder(Record).decode
decode_snapshot = msgspec.json.Decoder(Snapshot).decode
decode_hello = msgspec.json.Decoder(Hello).decode
decode_mall = msgspec.json.Decoder(Mall).decode
decode_problem = msgspec.json.Decoder(Problem).decode

MalformedMessage = msgspec.MsgspecError
"""Raised by every decoder for bytes that are not such a message."""


def encode_command(command: Command) -> bytes:
    """The body to post to ``path_of(type(command))``."""
    return encode(command)
