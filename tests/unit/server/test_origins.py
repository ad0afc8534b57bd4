"""Who asked for something, as the gate knows it; what the server does by itself is nobody's."""

from dataclasses import dataclass

from server.service.origin import HALL_KEY, OWN, STRANGER, Origin
from server.web.origins import origin_of

SITI = Origin(device="counter-3", person="siti")


@dataclass
class Principal:
    device: str = ""
    person: str = ""


def test_the_gate_says_who_it_let_in() -> None:
    assert origin_of({"principal": Principal(device="counter-3", person="siti")}) == SITI
    assert origin_of({"principal": Principal(person="rina")}) == Origin(person="rina")
    other = [(b"giliran-user", b"root")]
    assert origin_of({"principal": Principal(device="counter-3"), "headers": other}) == Origin(
        device="counter-3"
    )


def test_whoever_has_the_halls_key_is_told_from_the_server_itself() -> None:
    assert origin_of({"principal": Principal()}) == HALL_KEY
    assert origin_of({"principal": None}) == STRANGER
    said = {"headers": [(b"giliran-user", b"budi%20santoso")]}
    assert origin_of({"principal": Principal(), **said}) == Origin(device="hall.key", person="budi santoso")
    assert origin_of({"principal": None, **said}) == STRANGER
    assert len({HALL_KEY, OWN, STRANGER}) == 3
