"""Devices at the gate: by their keys, as they are now, and out at once."""

import base64
import hashlib

import pytest

from server.access.principal import HallKey, Principal, Role
from server.access.roster import Roster
from server.domain.refusals import CounterElsewhere, OtherAgency, UnknownAgency, UnknownCounter, UnknownZone
from tests.fakes.devices import PLACES, a_device

KEY = bytes(range(32))
TOKEN = base64.urlsafe_b64encode(KEY).rstrip(b"=")
MINE = a_device(key_hash=hashlib.sha256(KEY).hexdigest())


@pytest.fixture
def roster() -> Roster:
    roster = Roster(PLACES)
    roster.recall([MINE, a_device("other", key_hash="f" * 64)])
    return roster


def test_a_device_is_known_by_its_key(roster: Roster) -> None:
    assert roster.principal(TOKEN) == Principal(role=Role.KIOSK, device=MINE.id)


@pytest.mark.parametrize(
    "token",
    [
        b"",
        TOKEN[:-2],
        TOKEN + TOKEN,
        b"x" * 10_000,
        "kl\N{LATIN SMALL LETTER E WITH ACUTE}".encode(),
        MINE.key_hash.encode(),
        b"A" * 43,
    ],
)
def test_nothing_else_is_a_key(roster: Roster, token: bytes) -> None:
    assert roster.principal(token) is None


def test_who_is_shut_out_is_nobody_and_no_longer_held(roster: Roster) -> None:
    who = roster.principal(TOKEN)
    assert who is not None
    assert roster.holds(who)
    roster.put(a_device(key_hash=MINE.key_hash, active=False))
    assert roster.principal(TOKEN) is None
    assert not roster.holds(who)
    roster.put(MINE)
    assert roster.principal(TOKEN) == who


def test_a_device_that_another_one_replaces_is_out_with_its_key(roster: Roster) -> None:
    who = roster.principal(TOKEN)
    assert who is not None
    roster.put(a_device(key_hash="e" * 64))
    assert roster.principal(TOKEN) is None
    assert not roster.holds(who)


def test_who_is_forgotten_leaves_name_and_key_to_others(roster: Roster) -> None:
    roster.drop(MINE.id)
    assert roster.principal(TOKEN) is None
    assert roster.find("kiosk-1") is roster.find(MINE.id) is roster.with_key(MINE.key_hash) is None
    assert [device.name for device in roster.devices] == ["other"]


def test_a_device_may_not_speak_under_anothers_name(roster: Roster) -> None:
    who = roster.principal(TOKEN)
    assert who is not None
    assert roster.is_anothers("OTHER", who)
    assert not roster.is_anothers("kiosk-1", who)
    assert not roster.is_anothers("nobody's name", who)


def test_a_console_for_one_counter_belongs_to_that_counters_agency(roster: Roster) -> None:
    roster.put(a_device(kind="counter", counter="2", key_hash=MINE.key_hash))
    assert roster.principal(TOKEN) == Principal(role=Role.COUNTER, device=MINE.id, counter="2", agency="pol")


def test_a_place_is_in_the_mall(roster: Roster) -> None:
    PLACES.check(zone="a", counter="1", agency="reg")
    PLACES.check(zone="", counter="", agency="")
    for wrong, refusal in (
        ({"zone": "z"}, UnknownZone),
        ({"agency": "z"}, UnknownAgency),
        ({"counter": "9"}, UnknownCounter),
        ({"counter": "1", "zone": "b"}, CounterElsewhere),
        ({"counter": "1", "agency": "pol"}, OtherAgency),
    ):
        with pytest.raises(refusal):
            PLACES.check(**{"zone": "", "counter": "", "agency": ""} | wrong)


def test_the_halls_key_is_the_consoles() -> None:
    hall = HallKey("the key")
    who = hall.principal(b"the key")
    assert who == Principal(role=Role.CONSOLE)
    assert who is not None
    assert hall.holds(who)
    assert hall.principal(b"the ke") is hall.principal("clé".encode()) is None
