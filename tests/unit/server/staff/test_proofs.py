"""What shows that an officer has signed in."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from server.staff.officers import Officer
from server.staff.proofs import LASTS, Proofs
from tests.fakes.register import FakeRegister
from tests.fakes.told import MORNING
from wire.commands import OpenCounter

PROOFS = Proofs(b"the server's own")
SITI = Officer(id="siti", name="Siti", agency="reg", secret="sealed", card=None)


def registered(*officers: Officer) -> FakeRegister:
    return FakeRegister({officer.id: officer for officer in officers})


def test_it_names_the_officer_until_its_end() -> None:
    proof, until = PROOFS.of(SITI, MORNING)
    assert until == MORNING + LASTS
    for at in (MORNING, until - timedelta(seconds=1)):
        assert PROOFS.officer(proof, registered(SITI), at) == SITI
    assert PROOFS.officer(proof, registered(SITI), until) is None


def test_it_fits_into_a_command() -> None:
    longest = replace(SITI, id="a" * 40)
    proof, _ = PROOFS.of(longest, MORNING)
    asked = {"request_id": "r" * 16, "counter": "1", "officer": "Siti", "proof": proof}
    assert msgspec.convert(asked, OpenCounter).proof == proof


@pytest.mark.parametrize(
    "now",
    [
        replace(SITI, active=False),
        replace(SITI, secret="sealed anew"),
        replace(SITI, secret=None),
        replace(SITI, card="a card"),
    ],
)
def test_it_is_worth_nothing_when_the_officer_may_sign_in_no_more_or_by_something_else(now: Officer) -> None:
    proof, _ = PROOFS.of(SITI, MORNING)
    assert PROOFS.officer(proof, registered(now), MORNING) is None
    assert PROOFS.officer(proof, registered(), MORNING) is None


def test_another_name_and_agency_are_as_they_are_now() -> None:
    proof, _ = PROOFS.of(SITI, MORNING)
    moved = replace(SITI, name="Siti Rahma", agency="pol")
    assert PROOFS.officer(proof, registered(moved), MORNING) == moved


def test_nobody_makes_one_or_changes_one() -> None:
    proof, _ = PROOFS.of(SITI, MORNING)
    name, ends, signature = proof.split(".")
    other = replace(SITI, id="budi", name="Budi")
    for forged in (
        "",
        ".",
        "..",
        "siti",
        f"{name}.{ends}",
        f"{name}.{ends}.",
        f"budi.{ends}.{signature}",
        f"{name}.{int(ends) + 1}.{signature}",
        f"{name}.{ends}.{signature[:-2]}AA",
        f"{name}.{ends}.{signature}.",
        f"{name}.-{ends}.{signature}",
        f"{name}.{'9' * 300}.{signature}",
        f"{name}.٩.{signature}",
        Proofs(b"another server's").of(SITI, MORNING)[0],
    ):
        assert PROOFS.officer(forged, registered(SITI, other), MORNING) is None, forged
