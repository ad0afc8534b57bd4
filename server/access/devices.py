"""Devices that were let in, and the register that keeps them. Of a device's key only the SHA-256 is known: it has too many bits to be guessed."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from server.access.principal import Role
from server.service.acts import Act
from wire.pairing import DeviceKind

ROLES: dict[DeviceKind, Role] = {
    "kiosk": Role.KIOSK,
    "counter": Role.COUNTER,
    "display": Role.DISPLAY,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Device:
    """*id* is the server's word for it and stays; *name* is people's. *zone*, *counter* and *agency* say where it stands and whom it serves.
    *key_hash* is hexadecimal. *approved_at* is when its key came, *created_at* when the first one did.
    """

    id: str
    name: str
    kind: DeviceKind
    key_hash: str = field(repr=False)
    created_at: datetime
    approved_at: datetime
    zone: str = ""
    counter: str = ""
    agency: str = ""
    active: bool = True


class NameInUse(Exception):
    """Another device has this name, be it in other capitals. ``str()`` is that device's id."""


class KeyInUse(Exception):
    """Another device has this key. ``str()`` is that device's id."""


class DeviceRegister(Protocol):
    """Keeps the devices. Any thread may use it. Everything raises StorageTrouble."""

    def everything(self) -> tuple[Device, ...]:
        """All devices by id, also those that are not active."""

    def put(self, device: Device, act: Act | None = None) -> None:
        """Keep *device*, in place of the one of that id, and the *act* that it was: both, or neither. Raises NameInUse, KeyInUse, and then
        nothing has changed.
        """

    def strike(self, device: str, act: Act | None = None) -> bool:
        """Forget the one of that id, and keep the *act* that it was. Whether there was one; else nothing has changed."""


def as_heard(name: str) -> str:
    """The same for two names that people would take for the same."""
    return " ".join(name.split()).casefold()
