"""How officers are called."""

import pytest

from server.staff.officers import Officer, same_name, wrong_id, wrong_name


@pytest.mark.parametrize("officer", ["siti", "s", "0a", "siti-2", "siti_r", "a" * 40])
def test_ids_that_can_be(officer: str) -> None:
    assert wrong_id(officer) is None


@pytest.mark.parametrize(
    "officer", ["", "Siti", "-siti", "siti.r", "si ti", "a" * 41, "sïti", "198501012010011001"]
)
def test_ids_that_cannot(officer: str) -> None:
    assert wrong_id(officer) is not None


@pytest.mark.parametrize("name", ["Siti", "Ni Wayan 'Sri' Ayu, S.Sos.", "👋", "é" * 120])
def test_names_that_can_be(name: str) -> None:
    assert wrong_name(name) is None


@pytest.mark.parametrize("name", ["", " ", " Siti", "Siti\n", "a\x00b", "a" * 121, "Siti 1985 0101 2010"])
def test_names_that_cannot(name: str) -> None:
    assert wrong_name(name) is not None


def test_people_take_them_for_the_same() -> None:
    assert same_name("Siti Rahma", "SITI  rahma ")
    assert not same_name("Siti", "Sita")


def test_nothing_that_is_sealed_is_shown() -> None:
    shown = repr(Officer(id="siti", name="Siti", agency="reg", secret="sealed one", card="sealed two"))
    assert "sealed" not in shown
