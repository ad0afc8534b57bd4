"""Devices as an administrator sees them: those that were let in, and those that ask. No key and no code is ever told."""

from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from wire.fields import Id, IdOrEmpty
from wire.pairing import DeviceKind

PATH = "/api/devices"

Code = Annotated[str, Meta(pattern=r"\A[0-9]{6}\Z", description="As it stands on the device's screen")]


class Device(msgspec.Struct, frozen=True, kw_only=True):
    """A device that was let in. *counter*: the only one it may work for; *agency*: the only one, with all its counters; empty: any. One that is not
    *active* is shut out. *approved_at* is when its key came, *created_at* when its place was first given to a device.
    """

    id: str
    name: str
    kind: DeviceKind
    zone: str
    counter: str
    agency: str
    active: bool
    created_at: datetime
    approved_at: datetime


class AskingDevice(msgspec.Struct, frozen=True, kw_only=True):
    """A device that asks to be let in: *asking* is what people call it by meanwhile, *name* what it calls itself. It can be approved when its code is *shown*."""

    asking: int
    kind: DeviceKind
    name: str
    address: str
    since: datetime
    shown: bool


class Devices(msgspec.Struct, frozen=True, kw_only=True):
    """Answered by ``GET /api/devices``."""

    devices: tuple[Device, ...]
    asking: tuple[AskingDevice, ...]


class ApproveDevice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Let the device in on whose screen *code* stands. Without a *name* it keeps what it calls itself."""

    code: Code
    name: IdOrEmpty = ""
    zone: IdOrEmpty = ""
    counter: IdOrEmpty = ""
    agency: IdOrEmpty = ""


class RefuseDevice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The device that asks as number *asking* is not let in."""

    asking: int


class NamedDevice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The *device* of that name or id: to be disabled, enabled or removed."""

    device: Id


class RenameDevice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Call *device* by another *name*."""

    device: Id
    name: Id


class MoveDevice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*device* stands and works elsewhere from now on. Null stays as it is; empty is none."""

    device: Id
    zone: IdOrEmpty | None = None
    counter: IdOrEmpty | None = None
    agency: IdOrEmpty | None = None


class ReplaceDevice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The new device on whose screen *code* stands takes over name and place of *device*, whose key is worth nothing from then on."""

    device: Id
    code: Code
