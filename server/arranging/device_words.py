"""Devices in words, for an operator. Pure."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from wire.devices import AskingDevice, Device, Devices

_NOBODY: Final = "no devices were let in, and none asks"


def told(devices: Devices, zone: ZoneInfo) -> str:
    """All of them, and those that ask; moments in the hall's own time."""
    lines = [line_for(device, zone) for device in devices.devices]
    if devices.asking:
        lines += ["asking to be let in:", *(f"  {_asking(asking, zone)}" for asking in devices.asking)]
    return "\n".join(lines) or _NOBODY


def line_for(device: Device, zone: ZoneInfo) -> str:
    """One device in a line."""
    out = "" if device.active else ", SHUT OUT"
    return f"{device.name} ({device.kind}{out}): {'; '.join(_parts(device, zone))}"


def _parts(device: Device, zone: ZoneInfo) -> Iterator[str]:
    if device.zone:
        yield f"zone {device.zone}"
    if device.counter:
        yield f"counter {device.counter} only"
    if device.agency:
        yield f"agency {device.agency} only"
    yield f"key of {_at(device.approved_at, zone)}"
    yield f"id {device.id}"


def _asking(asking: AskingDevice, zone: ZoneInfo) -> str:
    shown = "its code is on its screen" if asking.shown else "no code yet"
    return f"{asking.asking}: {asking.kind} {asking.name!r} at {asking.address}, since {_at(asking.since, zone)}; {shown}"


def _at(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
