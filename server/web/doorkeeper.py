"""Who lets devices in and shuts them out: desk, register and roster kept together. Belongs to the event loop; must not know HTTP or SQL.

Each change is kept together with the act that says who made it. Everything raises the refusals of what cannot be done, and StorageTrouble; then nothing has changed.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from server.access import about_devices as about
from server.access.devices import Device, DeviceRegister, KeyInUse, NameInUse
from server.access.pairing import Asking, PairingDesk
from server.access.places import Places
from server.access.roster import Roster
from server.domain.refusals import DeviceNameTaken, DeviceOfAnotherKind, PairingMistaken, UnknownDevice
from server.service.acts import Act, Acts
from server.service.origin import OWN, Origin
from server.service.ports import StorageTrouble
from wire.devices import ApproveDevice, MoveDevice, ReplaceDevice
from wire.pairing import ShowPairing

log = logging.getLogger(__name__)


class Doorkeeper:
    """*new_id* names a device of that kind. *clock* answers the present time, aware. One change is made at a time."""

    def __init__(
        self,
        *,
        desk: PairingDesk,
        register: DeviceRegister,
        roster: Roster,
        places: Places,
        new_id: Callable[[str], str],
        clock: Callable[[], datetime],
        acts: Acts,
    ) -> None:
        self.desk = desk
        self.roster = roster
        self._register = register
        self._places = places
        self._new_id = new_id
        self._clock = clock
        self._acts = acts
        self._changing = asyncio.Lock()

    def show(self, asking: str, said: ShowPairing) -> Asking:
        """As the desk's. A device that was let in already and does not know it, because its power went before it could keep that, is let in at once:
        nobody else has its key.
        """
        shown = self.desk.show(asking, said)
        known = self.roster.with_key(said.key_hash)
        if known is not None and known.active and known.kind == shown.kind:
            self.desk.let_in(shown, known)
        return shown

    async def approve(self, said: ApproveDevice, by: Origin = OWN) -> Device:
        """Let in the device that shows that code."""
        async with self._changing:
            asking = self.desk.with_code(said.code)
            self._places.check(zone=said.zone, counter=said.counter, agency=said.agency)
            now = self._clock()
            device = Device(
                id=self._new_id(asking.kind),
                name=said.name or asking.name,
                kind=asking.kind,
                key_hash=asking.key_hash,
                created_at=now,
                approved_at=now,
                zone=said.zone,
                counter=said.counter,
                agency=said.agency,
            )
            return await self._let_in(asking, device, about.approved(device, by))

    async def replace(self, said: ReplaceDevice, by: Origin = OWN) -> Device:
        """Let in the device that shows that code, as the one that it replaces."""
        async with self._changing:
            old = self._known(said.device)
            asking = self.desk.with_code(said.code)
            if asking.kind != old.kind:
                raise DeviceOfAnotherKind(kind=asking.kind, wanted=old.kind)
            new = replace(old, key_hash=asking.key_hash, approved_at=self._clock(), active=True)
            return await self._let_in(asking, new, about.changed("replace", old, new, by))

    async def refuse(self, number: int, by: Origin = OWN) -> Asking:
        """Do not let in the one that asks as *number*: nothing of it is kept, so it stays out also where that cannot be noted."""
        refused = self.desk.refuse(number)
        act = about.refused(refused, by)
        try:
            await asyncio.to_thread(self._acts.note, act)
        except StorageTrouble as trouble:
            log.warning("a %s cannot be noted: %s", act.action, trouble.code)
        return refused

    async def rename(self, device: str, name: str, by: Origin = OWN) -> Device:
        """Another name."""
        async with self._changing:
            old = self._known(device)
            new = replace(old, name=name)
            return await self._keep(new, about.changed("rename", old, new, by))

    async def move(self, said: MoveDevice, by: Origin = OWN) -> Device:
        """Another zone, counter or agency."""
        async with self._changing:
            old = self._known(said.device)
            zone, counter, agency = (
                was if wanted is None else wanted
                for was, wanted in (
                    (old.zone, said.zone),
                    (old.counter, said.counter),
                    (old.agency, said.agency),
                )
            )
            self._places.check(zone=zone, counter=counter, agency=agency)
            new = replace(old, zone=zone, counter=counter, agency=agency)
            return await self._keep(new, about.changed("move", old, new, by))

    async def set_active(self, device: str, *, active: bool, by: Origin = OWN) -> Device:
        """Shut it out, or let it in again with the key that it has."""
        async with self._changing:
            old = self._known(device)
            what = "enable" if active else "disable"
            return await self._keep(replace(old, active=active), about.changed(what, old, old, by))

    async def remove(self, device: str, by: Origin = OWN) -> Device:
        """Forget it, and its key."""
        async with self._changing:
            known = self._known(device)
            await asyncio.to_thread(
                self._register.strike, known.id, about.changed("remove", known, known, by)
            )
            self.roster.drop(known.id)
            log.info("device %s was removed", known.id)
            return known

    def _known(self, said: str) -> Device:
        device = self.roster.find(said)
        if device is None:
            raise UnknownDevice(device=said)
        return device

    async def _let_in(self, asking: Asking, device: Device, act: Act) -> Device:
        if self.roster.with_key(device.key_hash) is not None:
            raise PairingMistaken
        await self._keep(device, act)
        self.desk.let_in(asking, device)
        return device

    async def _keep(self, device: Device, act: Act) -> Device:
        try:
            await asyncio.to_thread(self._register.put, device, act)
        except NameInUse:
            raise DeviceNameTaken(name=device.name) from None
        except KeyInUse:
            raise PairingMistaken from None
        self.roster.put(device)
        log.info("device %s is %s", device.id, "let in" if device.active else "shut out")
        return device
