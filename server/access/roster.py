"""The devices as the gate knows them: in memory, by their keys' hashes. Must not know how they are kept."""

from collections.abc import Iterable

from server.access.devices import Device, as_heard
from server.access.places import Places
from server.access.principal import Principal
from wire.pairing import key_hash


class Roster:
    """Implements ``principal.Bearers``. Belongs to the event loop. A key is looked up by its hash, so how long that takes tells nothing of any key."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._devices: dict[str, Device] = {}
        self._here: dict[str, Principal] = {}
        self._keys: dict[str, Principal] = {}
        self._names: dict[str, Device] = {}

    @property
    def devices(self) -> tuple[Device, ...]:
        """All by name."""
        return tuple(sorted(self._devices.values(), key=lambda device: (device.name.casefold(), device.id)))

    def recall(self, devices: Iterable[Device]) -> None:
        """These were let in before the server started."""
        for device in devices:
            self.put(device)

    def put(self, device: Device) -> None:
        """From now on *device* is so. Whoever came in as it was is out."""
        self.drop(device.id)
        self._devices[device.id] = self._names[as_heard(device.name)] = device
        if device.active:
            who = self._places.principal(device)
            self._here[device.id] = self._keys[device.key_hash] = who

    def drop(self, device: str) -> None:
        """Forget the one of that id."""
        known = self._devices.pop(device, None)
        if known is not None:
            self._here.pop(device, None)
            self._names.pop(as_heard(known.name), None)
            self._keys.pop(known.key_hash, None)

    def find(self, said: str) -> Device | None:
        """The one of that id, else of that name."""
        return self._devices.get(said) or self.named(said)

    def named(self, name: str) -> Device | None:
        """The one of that name."""
        return self._names.get(as_heard(name))

    def with_key(self, hashed: str) -> Device | None:
        """The one with that key."""
        return next((device for device in self._devices.values() if device.key_hash == hashed), None)

    def principal(self, token: bytes) -> Principal | None:
        """The device whose key this is."""
        try:
            return self._keys.get(key_hash(token.decode("latin-1")))
        except ValueError:
            return None

    def holds(self, who: Principal) -> bool:
        """Whether nothing has become of the device since."""
        return self._here.get(who.device) is who

    def is_anothers(self, name: str, who: Principal) -> bool:
        """Whether *name* belongs to another device than the one that speaks."""
        owner = self.named(name)
        return owner is not None and owner.id != who.device
