"""The register of devices in memory: keeps every promise of the real one. And devices as stories need them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from server.access.devices import Device, KeyInUse, NameInUse, as_heard
from server.access.places import Places, Stand
from server.service.acts import Act
from server.service.ports import StorageTrouble

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
PLACES = Places(
    zones={"a", "b"},
    agencies={"reg", "pol"},
    counters={"1": Stand(agency="reg", zone="a"), "2": Stand(agency="pol", zone="b")},
)


def a_device(name: str = "kiosk-1", **more: Any) -> Device:
    """One that was let in at noon."""
    said: dict[str, Any] = {
        "id": f"id-of-{name}",
        "name": name,
        "kind": "kiosk",
        "key_hash": "0" * 64,
        "created_at": NOON,
        "approved_at": NOON,
    }
    return Device(**said | more)


@dataclass
class FakeDevices:
    """Implements ``access.devices.DeviceRegister``, and can be told to fail."""

    kept: dict[str, Device] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    trouble: StorageTrouble | None = None

    def everything(self) -> tuple[Device, ...]:
        """By id."""
        self._work()
        return tuple(self.kept[device] for device in sorted(self.kept))

    def put(self, device: Device, act: Act | None = None) -> None:
        """In place of the one before."""
        self._work()
        for other in self.kept.values():
            if other.id != device.id and as_heard(other.name) == as_heard(device.name):
                raise NameInUse(other.id)
            if other.id != device.id and other.key_hash == device.key_hash:
                raise KeyInUse(other.id)
        self.kept[device.id] = device
        self._note(act)

    def strike(self, device: str, act: Act | None = None) -> bool:
        """Forget."""
        self._work()
        was_there = self.kept.pop(device, None) is not None
        if was_there:
            self._note(act)
        return was_there

    def _note(self, act: Act | None) -> None:
        if act is not None:
            self.acts.append(act)

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
