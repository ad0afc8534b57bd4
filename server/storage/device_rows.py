"""Where the devices are kept: one row each, with the hash of its key alone. What is done to one is kept as an act in the same transaction.

Must not know what a device may do.
"""

from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select

from server.access.devices import Device, KeyInUse, NameInUse, as_heard
from server.service.acts import Act
from server.storage.act_rows import SqlActs
from server.storage.database import translated
from server.storage.tables import devices, from_micros, to_micros


class SqlDevices:
    """Implements ``access.devices.DeviceRegister``. Safe to use from any thread; each call is a short transaction. *acts* keep what was
    done; without them nobody does.
    """

    def __init__(self, engine: Engine, acts: SqlActs | None = None) -> None:
        self._engine = engine
        self._acts = acts

    def everything(self) -> tuple[Device, ...]:
        """By id. Raises StorageTrouble."""
        with translated(), self._engine.connect() as connection:
            rows = connection.execute(select(devices)).all()
        # Not by the database: each sorts by a rule of its own.
        return tuple(sorted(map(_device_of, rows), key=lambda device: device.id))

    def put(self, device: Device, act: Act | None = None) -> None:
        """Keep in place of the one before. Returns after the flush. Raises NameInUse, KeyInUse, StorageTrouble."""
        with translated(), self._engine.begin() as connection:
            for other in connection.execute(select(devices).where(devices.c.device != device.id)):
                if as_heard(other.name) == as_heard(device.name):
                    raise NameInUse(other.device)
                if other.key_hash == device.key_hash:
                    raise KeyInUse(other.device)
            connection.execute(delete(devices).where(devices.c.device == device.id))
            connection.execute(insert(devices), _row_of(device))
            self._note(connection, act)

    def strike(self, device: str, act: Act | None = None) -> bool:
        """Delete the row. Raises StorageTrouble."""
        with translated(), self._engine.begin() as connection:
            was_there = connection.execute(delete(devices).where(devices.c.device == device)).rowcount > 0
            if was_there:
                self._note(connection, act)
            return was_there

    def _note(self, connection: Connection, act: Act | None) -> None:
        if act is not None and self._acts is not None:
            self._acts.note_with(connection, act)


def _device_of(row: Row[Any]) -> Device:
    return Device(
        id=row.device,
        name=row.name,
        kind=row.kind,
        key_hash=row.key_hash,
        created_at=from_micros(row.created_at),
        approved_at=from_micros(row.approved_at),
        zone=row.zone,
        counter=row.counter,
        agency=row.agency,
        active=row.active,
    )


def _row_of(device: Device) -> dict[str, Any]:
    return {
        "device": device.id,
        "name": device.name,
        "kind": device.kind,
        "zone": device.zone,
        "counter": device.counter,
        "agency": device.agency,
        "key_hash": device.key_hash,
        "active": device.active,
        "created_at": to_micros(device.created_at),
        "approved_at": to_micros(device.approved_at),
    }
