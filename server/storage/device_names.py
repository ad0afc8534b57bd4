"""How devices are called, now and before, for whoever looks for one in the audit. Reads only."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Engine, select

from server.access.devices import as_heard
from server.storage.database import translated
from server.storage.tables import audit, devices

ABOUT_A_DEVICE: Final = "device-"


@dataclass(frozen=True, kw_only=True, slots=True)
class DeviceNames:
    """*last*: the name by the id, of those that are gone the last one. *ever*: the ids by whatever a device was called, as heard."""

    last: Mapping[str, str]
    ever: Mapping[str, frozenset[str]]

    def ids(self, said: str) -> frozenset[str]:
        """Those of the devices that are called so or were; *said* may be an id itself."""
        return self.ever.get(as_heard(said), frozenset()) | (frozenset({said}) & self.last.keys())


def device_names(engine: Engine) -> DeviceNames:
    """As the register and the acts say. Raises StorageTrouble."""
    last: dict[str, str] = {}
    ever: dict[str, set[str]] = {}
    its = select(audit.c.subject, audit.c.details).where(audit.c.action.startswith(ABOUT_A_DEVICE))
    with translated(), engine.connect() as connection:
        acts = connection.execute(its.order_by(audit.c.seq)).all()
        present = connection.execute(select(devices.c.device, devices.c.name)).all()
    said = [(act.subject, json.loads(act.details)) for act in acts if act.subject]
    said += [(row.device, {"name": row.name}) for row in present]
    for device, details in said:
        for name in (details.get("name_before"), details.get("name")):
            if name:
                last[device] = name
                ever.setdefault(as_heard(name), set()).add(device)
    return DeviceNames(last=last, ever={name: frozenset(ids) for name, ids in ever.items()})
