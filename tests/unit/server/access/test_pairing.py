"""The desk where devices ask to be let in: a few from each address, for minutes, and nobody by a code that two could have."""

import hashlib
from collections.abc import Iterator
from itertools import count

import pytest

from server.access.pairing import (
    AT_ONCE,
    FROM_ONE_ADDRESS,
    LASTS_SECONDS,
    WRONG_CODES,
    Asking,
    PairingDesk,
)
from server.domain.refusals import ApprovalWait, CodeShownTwice, PairingMistaken, UnknownAsking, WrongCode
from tests.fakes.devices import NOON, a_device
from wire.pairing import AskPairing, ShowPairing, code, commitment


class Desk:
    """A desk, its clock, and devices before it."""

    def __init__(self) -> None:
        self.time = 0.0
        self._made: Iterator[int] = count(1)
        self.desk = PairingDesk(
            authority="",
            clock=lambda: self.time,
            now=lambda: NOON,
            random=lambda size: f"{next(self._made):0{2 * size}x}",
        )

    def ask(self, nonce: int = 1, key: str = "key", address: str = "10.0.0.1", name: str = "pc") -> Asking:
        said = AskPairing(kind="kiosk", name=name, commitment=commitment(f"{nonce:032x}", hashed(key)))
        return self.desk.ask(said, address)

    def show(self, asking: Asking, nonce: int = 1, key: str = "key") -> Asking:
        return self.desk.show(asking.id, ShowPairing(nonce=f"{nonce:032x}", key_hash=hashed(key)))


def hashed(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_device_asks_shows_and_is_found_by_the_code_that_both_worked_out(desk: Desk) -> None:
    asking = desk.ask()
    assert not asking.code, "before it has shown anything it has none"
    desk.show(asking)
    worked_out = code(
        device_nonce=f"{1:032x}", server_nonce=asking.nonce, authority_der=b"", key_hash=hashed("key")
    )
    assert desk.desk.with_code(worked_out) is asking
    device = a_device()
    desk.desk.let_in(asking, device)
    assert (desk.desk.state(asking.id).state, asking.device) == ("approved", device)
    assert desk.desk.waiting == ()
    with pytest.raises(WrongCode):
        desk.desk.with_code(worked_out)


def test_shown_twice_it_is_the_same(desk: Desk) -> None:
    asking = desk.ask()
    first = desk.show(asking).code
    assert desk.show(asking).code == first


@pytest.mark.parametrize(("nonce", "key"), [(2, "key"), (1, "another key")])
def test_who_shows_something_else_than_promised_is_sent_away(desk: Desk, nonce: int, key: str) -> None:
    asking = desk.ask()
    with pytest.raises(PairingMistaken):
        desk.show(asking, nonce, key)
    with pytest.raises(UnknownAsking):
        desk.show(asking)


def test_nobody_waits_longer_than_ten_minutes(desk: Desk) -> None:
    asking = desk.ask()
    desk.show(asking)
    desk.time = LASTS_SECONDS - 0.1
    assert desk.desk.state(asking.id) is asking
    desk.time = LASTS_SECONDS
    assert desk.desk.waiting == ()
    with pytest.raises(UnknownAsking):
        desk.desk.state(asking.id)
    with pytest.raises(WrongCode):
        desk.desk.with_code(asking.code)


def test_one_address_takes_no_room_from_others(desk: Desk) -> None:
    other = desk.ask(address="10.0.0.2")
    mine = [desk.ask() for _ in range(FROM_ONE_ADDRESS + 2)]
    assert desk.desk.waiting == (other, *mine[2:])


def test_where_it_is_crowded_those_who_ask_most_give_way(desk: Desk) -> None:
    honest = [desk.ask(address=f"10.0.0.{number}") for number in range(20)]
    for number in range(AT_ONCE):
        desk.ask(address=f"10.1.0.{number // FROM_ONE_ADDRESS}")
    newcomer = desk.ask(address="10.0.0.99")
    assert len(desk.desk.waiting) == AT_ONCE
    assert {*honest, newcomer} <= set(desk.desk.waiting)


def test_a_name_has_no_letters_that_nobody_sees(desk: Desk) -> None:
    assert desk.ask(name="kios\u202e-\u200blobi ").name == "kios-lobi"
    assert desk.ask(name=" \u200b").name == "kiosk"


def test_wrong_codes_count_and_then_there_is_a_wait(desk: Desk) -> None:
    asking = desk.ask()
    desk.show(asking)
    wrong = "000000" if asking.code != "000000" else "000001"
    for _ in range(WRONG_CODES):
        with pytest.raises(WrongCode):
            desk.desk.with_code(wrong)
        desk.time += 1
    with pytest.raises(ApprovalWait) as wait:
        desk.desk.with_code(asking.code)
    desk.time += float(wait.value.params["seconds"])
    assert desk.desk.with_code(asking.code) is asking


def test_a_code_that_two_show_lets_neither_in(desk: Desk) -> None:
    first, second = desk.ask(), desk.ask(address="10.0.0.2")
    desk.show(first)
    desk.show(second)
    second.code = first.code  # one in a million, or made so
    with pytest.raises(CodeShownTwice):
        desk.desk.with_code(first.code)
    assert (first.state, second.state) == ("refused", "refused")
    with pytest.raises(WrongCode):
        desk.desk.with_code(first.code)


def test_a_person_refuses_by_the_number_in_the_list(desk: Desk) -> None:
    first, second = desk.ask(), desk.ask()
    assert desk.desk.refuse(first.number) is first
    assert (first.state, desk.desk.waiting) == ("refused", (second,))
    with pytest.raises(UnknownAsking):
        desk.desk.refuse(first.number)


def test_neither_code_nor_id_stands_in_a_log(desk: Desk) -> None:
    asking = desk.show(desk.ask())
    assert asking.code not in repr(asking)
    assert asking.id not in repr(asking)
