"""Desk, register and roster are kept together: what could not be stored has not happened."""

import asyncio
import base64
import hashlib
from collections.abc import Awaitable
from itertools import count
from typing import TypeVar

import pytest

from server.access.pairing import Asking, PairingDesk
from server.access.principal import Role
from server.access.roster import Roster
from server.domain.refusals import CodeShownTwice, PairingMistaken, UnknownDevice, UnknownZone, WrongCode
from server.service.origin import Origin
from server.service.ports import StorageTrouble
from server.web.doorkeeper import Doorkeeper
from tests.fakes.acts import FakeActs
from tests.fakes.devices import NOON, PLACES, FakeDevices
from wire.devices import ApproveDevice, MoveDevice, ReplaceDevice
from wire.pairing import AskPairing, ShowPairing, commitment

T = TypeVar("T")
NONCE = "0" * 32
RINA = Origin(device="counter-1", person="rina")
FULL = StorageTrouble("storage-full", "no room")


class Entrance:
    """A doorkeeper with a register in memory."""

    def __init__(self) -> None:
        made = count(1)
        self.register, self.acts = FakeDevices(), FakeActs()
        self.roster = Roster(PLACES)
        self.desk = PairingDesk(
            authority="",
            clock=lambda: 0.0,
            now=lambda: NOON,
            random=lambda size: f"{next(made):0{2 * size}x}",
        )
        self.keeper = Doorkeeper(
            desk=self.desk,
            register=self.register,
            roster=self.roster,
            places=PLACES,
            new_id=lambda kind: f"{kind}-{next(made)}",
            clock=lambda: NOON,
            acts=self.acts,
        )

    def shown(self, key: bytes = b"k" * 32) -> Asking:
        """A display stands there with its code."""
        hashed = hashlib.sha256(key).hexdigest()
        asking = self.desk.ask(
            AskPairing(kind="display", name="pc", commitment=commitment(NONCE, hashed)), "10.0.0.1"
        )
        return self.desk.show(asking.id, ShowPairing(nonce=NONCE, key_hash=hashed))

    def is_in(self, key: bytes = b"k" * 32) -> bool:
        who = self.roster.principal(base64.urlsafe_b64encode(key).rstrip(b"="))
        return who is not None and who.role is Role.DISPLAY


@pytest.fixture
def entrance() -> Entrance:
    return Entrance()


def told(what: Awaitable[T]) -> T:
    async def wait() -> T:
        return await what

    return asyncio.run(wait())


def test_what_could_not_be_kept_has_not_happened(entrance: Entrance) -> None:
    asking = entrance.shown()
    entrance.register.trouble = FULL
    with pytest.raises(StorageTrouble):
        told(entrance.keeper.approve(ApproveDevice(code=asking.code)))
    assert (asking.state, entrance.is_in()) == ("waiting", False)
    entrance.register.trouble = None
    device = told(entrance.keeper.approve(ApproveDevice(code=asking.code)))
    assert (asking.device, entrance.is_in(), entrance.register.everything()) == (device, True, (device,))
    entrance.register.trouble = FULL
    for change in (
        entrance.keeper.set_active("pc", active=False),
        entrance.keeper.rename("pc", "lobby"),
        entrance.keeper.move(MoveDevice(device="pc", zone="a")),
        entrance.keeper.remove("pc"),
    ):
        with pytest.raises(StorageTrouble):
            told(change)
    assert (entrance.roster.devices, entrance.is_in()) == ((device,), True)


def test_every_change_is_noted_with_who_made_it(entrance: Entrance) -> None:
    keeper = entrance.keeper
    shown = entrance.shown()
    device = told(keeper.approve(ApproveDevice(code=shown.code, name="lobby", zone="a"), RINA))
    told(keeper.rename("lobby", "attic", RINA))
    told(keeper.move(MoveDevice(device="attic", zone="b"), RINA))
    told(keeper.set_active("attic", active=False, by=RINA))
    told(keeper.set_active("attic", active=True, by=RINA))
    told(keeper.replace(ReplaceDevice(device="attic", code=entrance.shown(b"n" * 32).code), RINA))
    told(keeper.remove("attic", RINA))
    acts = entrance.register.acts
    lobby = {"name": "lobby", "kind": "display", "zone": "a"}
    attic = lobby | {"name": "attic"}
    above = attic | {"zone": "b"}
    assert [(act.action, act.details) for act in acts] == [
        ("device-approve", lobby),
        ("device-rename", attic | {"name_before": "lobby"}),
        ("device-move", above | {"zone_before": "a"}),
        ("device-disable", above),
        ("device-enable", above),
        ("device-replace", above),
        ("device-remove", above),
    ]
    assert {(act.subject, act.origin) for act in acts} == {(device.id, RINA)}
    assert shown.code not in str(acts)
    assert shown.key_hash not in str(acts)


def test_what_is_not_done_is_not_noted(entrance: Entrance) -> None:
    with pytest.raises(WrongCode):
        told(entrance.keeper.approve(ApproveDevice(code="000000"), RINA))
    with pytest.raises(UnknownDevice):
        told(entrance.keeper.remove("nobody", RINA))
    assert entrance.register.acts == entrance.acts.noted == []


def test_who_is_sent_away_stays_out_also_where_it_cannot_be_noted(
    entrance: Entrance, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = entrance.shown(), entrance.shown(b"n" * 32)
    told(entrance.keeper.refuse(first.number, RINA))
    assert [(act.action, act.details, act.origin) for act in entrance.acts.noted] == [
        ("device-refuse", {"name": "pc", "kind": "display"}, RINA)
    ]
    entrance.acts.trouble = FULL
    told(entrance.keeper.refuse(second.number, RINA))
    assert [first.state, second.state] == ["refused", "refused"]
    assert "a device-refuse cannot be noted" in caplog.text


def test_a_wrong_place_does_not_use_the_code_up(entrance: Entrance) -> None:
    asking = entrance.shown()
    with pytest.raises(UnknownZone):
        told(entrance.keeper.approve(ApproveDevice(code=asking.code, zone="z")))
    told(entrance.keeper.approve(ApproveDevice(code=asking.code, zone="a")))
    with pytest.raises(WrongCode):
        told(entrance.keeper.approve(ApproveDevice(code=asking.code, name="again")))


def test_a_key_is_one_devices(entrance: Entrance) -> None:
    told(entrance.keeper.approve(ApproveDevice(code=entrance.shown().code)))
    with pytest.raises(PairingMistaken):
        told(entrance.keeper.approve(ApproveDevice(code=entrance.shown().code, name="twin")))


def test_a_replaced_device_keeps_its_id_and_loses_its_key(entrance: Entrance) -> None:
    old = told(entrance.keeper.approve(ApproveDevice(code=entrance.shown().code, name="lobby", zone="a")))
    told(entrance.keeper.set_active("lobby", active=False))
    new = told(entrance.keeper.replace(ReplaceDevice(device="lobby", code=entrance.shown(b"n" * 32).code)))
    assert (new.id, new.name, new.zone, new.active) == (old.id, "lobby", "a", True)
    assert (entrance.is_in(), entrance.is_in(b"n" * 32)) == (False, True)


def test_who_made_a_key_for_a_code_that_somebody_shows_is_not_let_in(entrance: Entrance) -> None:
    honest, forged = entrance.shown(), entrance.shown(b"f" * 32)
    forged.code = honest.code
    with pytest.raises(CodeShownTwice):
        told(entrance.keeper.approve(ApproveDevice(code=honest.code)))
    assert not entrance.is_in()
    assert not entrance.is_in(b"f" * 32)
