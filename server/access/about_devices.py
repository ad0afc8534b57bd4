"""The acts that say what was done to a device, for the audit. Pure. Names and places; never a key or a code."""

from collections.abc import Mapping
from typing import Final

from server.access.devices import Device
from server.access.pairing import Asking
from server.service.acts import Act, Detail
from server.service.origin import Origin

_SAID: Final = ("name", "kind", "zone", "counter", "agency")


def approved(device: Device, by: Origin) -> Act:
    """It was let in, as that and there."""
    return Act(action="device-approve", subject=device.id, details=_of(device), origin=by)


def changed(what: str, old: Device, new: Device, by: Origin) -> Act:
    """*what* was done to it: how it is now, and what was otherwise before, ``name_before`` and so on."""
    now, then = _of(new), _of(old)
    before = {f"{name}_before": then.get(name, "") for name in _SAID if then.get(name) != now.get(name)}
    return Act(action=f"device-{what}", subject=new.id, details={**now, **before}, origin=by)


def refused(asking: Asking, by: Origin) -> Act:
    """It was not let in; its name is what it calls itself."""
    return Act(action="device-refuse", details={"name": asking.name, "kind": asking.kind}, origin=by)


def _of(device: Device) -> Mapping[str, Detail]:
    return {name: said for name in _SAID if (said := getattr(device, name))}
