"""``python -m server device``: the composition root of letting devices in. Options in; an order to the running server and lines out."""

import argparse
from collections.abc import Sequence
from typing import TypeVar
from zoneinfo import ZoneInfo

import msgspec

from server.arranging import device_options as options
from server.arranging.device_words import line_for, told
from server.arranging.ordering import checked
from server.arranging.reaching import exit_status, hall_of
from server.arranging.remote import NotDone
from wire import devices as wire
from wire.codec import MalformedMessage, encode

AnswerT = TypeVar("AnswerT")


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when it is done or told, 2 when it cannot be done."""
    asked = options.parse(arguments)
    return exit_status("device", lambda: done(asked))


def done(asked: argparse.Namespace) -> str:
    """Do as *asked*; what has come of it, in lines. Raises NotDone, SettingsError."""
    hall = hall_of(asked)
    zone = ZoneInfo(hall.mall().time_zone)
    if asked.what == "list":
        return told(_read(hall.get(wire.PATH), wire.Devices), zone)
    order = checked(_order(asked), "done")
    answer = hall.post(f"{wire.PATH}/{asked.what}", encode(order))
    if asked.what == "refuse":
        refused = _read(answer, wire.AskingDevice)
        return f"refused: {refused.kind} {refused.name!r} at {refused.address}"
    line = line_for(_read(answer, wire.Device), zone)
    return f"removed: {line}" if asked.what == "remove" else line


def _order(asked: argparse.Namespace) -> msgspec.Struct:
    match asked.what:
        case "approve":
            return wire.ApproveDevice(
                code=asked.code,
                name=asked.name,
                zone=asked.zone,
                counter=asked.counter,
                agency=asked.agency,
            )
        case "replace":
            return wire.ReplaceDevice(device=asked.device, code=asked.code)
        case "refuse":
            return wire.RefuseDevice(asking=asked.asking)
        case "rename":
            return wire.RenameDevice(device=asked.device, name=asked.name)
        case "move":
            return wire.MoveDevice(
                device=asked.device, zone=asked.zone, counter=asked.counter, agency=asked.agency
            )
        case _:
            return wire.NamedDevice(device=asked.device)


def _read(content: bytes, kind: type[AnswerT]) -> AnswerT:
    try:
        return msgspec.json.decode(content, type=kind)
    except MalformedMessage as error:
        raise NotDone("what answers is a server of another version") from error
