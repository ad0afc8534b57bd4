"""Packages and what needs what, in a mall's files: nothing unknown, nothing that waits for itself."""

from pathlib import Path

import pytest

from server.malls.checks.journeys import circle_through
from server.malls.loading import load_mall
from tests.fakes.mall_files import MALL, POL, REG, add, change, small_mall, told
from wire.mall import PackageStep


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small mall, to be spoilt."""
    return small_mall(tmp_path)


def needs(folder: Path, file: str, line: str, *services: str) -> None:
    """Services that come before the one that stands in *line*."""
    written = ", ".join(f'"{service}"' for service in services)
    change(folder / file, f'line = "{line}"', f'line = "{line}"\nneeds = [{written}]')


def package(*steps: str) -> str:
    return f'[[packages]]\nid = "p"\nname = {{ id = "P", en = "P" }}\ndescription = {{ id = "P", en = "P" }}\nsteps = [{", ".join(steps)}]'


def test_needs_are_names_of_the_own_agency_or_of_another(folder: Path) -> None:
    needs(folder, REG, "a", "birth", "pol/record")
    assert load_mall(folder).services[0].needs == ("reg/birth", "pol/record")


def test_a_package_is_as_written(folder: Path) -> None:
    (newborn,) = load_mall(folder).packages
    assert (newborn.id, newborn.name.en, newborn.description.en) == (
        "newborn",
        "A newborn child",
        "Certificate, then card.",
    )
    assert newborn.steps == (
        PackageStep(service="reg/birth"),
        PackageStep(service="reg/card", needs=(1,)),
        PackageStep(service="pol/record"),
    )


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (("cart",), "'reg/cart' is not known; there are: reg/birth, reg/card"),
        (("pol/card",), "'pol/card' is not known; there are: pol/record"),
        (("bank/loan",), "'bank/loan' is not known; there are: pol, reg"),
        (("pol/record", "pol/record"), "'pol/record' stands there twice"),
        (("birth",), "is a circle: reg/birth needs reg/birth"),
    ],
)
def test_a_mistaken_need_is_named(folder: Path, written: tuple[str, ...], reason: str) -> None:
    needs(folder, REG, "b", *written)
    assert told(folder) == [("reg.toml", "services[1].needs", reason)]


def test_a_need_that_is_no_name_is_told(folder: Path) -> None:
    needs(folder, REG, "b", "The card")
    ((file, key, reason),) = told(folder)
    assert (file, key) == ("reg.toml", "services[1].needs[0]")
    assert reason == "is not a service, such as kk-baru or dukcapil/kk-baru"


def test_a_circle_over_agencies_is_told_once(folder: Path) -> None:
    needs(folder, REG, "a", "birth")
    needs(folder, REG, "b", "pol/record")
    needs(folder, POL, "k", "reg/card")
    assert told(folder) == [
        (
            "reg.toml",
            "services[0].needs",
            "is a circle: reg/card needs reg/birth needs pol/record needs reg/card",
        )
    ]


def test_two_circles_are_both_told(folder: Path) -> None:
    needs(folder, REG, "a", "card", "birth")
    needs(folder, REG, "b", "birth")
    assert [(key, reason) for _, key, reason in told(folder)] == [
        ("services[0].needs", "is a circle: reg/card needs reg/card"),
        ("services[1].needs", "is a circle: reg/birth needs reg/birth"),
    ]


A, B, C = '{ service = "reg/card" }', '{ service = "reg/birth" }', '{ service = "pol/record" }'


def after(step: str, *numbers: int) -> str:
    return step.replace(" }", f", needs = {list(numbers)} }}")


@pytest.mark.parametrize(
    ("steps", "key", "reason"),
    [
        ((), "packages[1].steps", "a package needs at least two steps"),
        ((A,), "packages[1].steps", "a package needs at least two steps"),
        ((A, A), "packages[1].steps[1].service", "'reg/card' is a step already"),
        ((A, '{ service = "reg/cart" }'), "packages[1].steps[1].service",
         "'reg/cart' is not known; there are: reg/birth, reg/card"),
        ((A, '{ service = "cart" }'), "packages[1].steps[1].service",
         "is not a service with its agency, such as dukcapil/kk-baru"),
        ((after(A, 1), B), "packages[1].steps[0].needs", "needs itself; the steps before it are: none"),
        ((after(A, 2), B), "packages[1].steps[0].needs", "needs step 2; the steps before it are: none"),
        ((A, after(B, 0)), "packages[1].steps[1].needs", "needs step 0; the steps before it are: 1 to 1"),
        ((A, B, after(C, 1, 9)), "packages[1].steps[2].needs", "needs step 9; the steps before it are: 1 to 2"),
        ((A, '{ service = "reg/birth", needs = ["reg/card"] }'), "packages[1].steps[1].needs[0]",
         "Expected 'int', got 'str'"),
        ((A, '{ service = "reg/birth", after = [1] }'), "packages[1].steps[1].after", "is not a key that is known here"),
    ],
)  # fmt: skip
def test_a_mistaken_step_is_named(folder: Path, steps: tuple[str, ...], key: str, reason: str) -> None:
    add(folder / MALL, package(*steps))
    assert ("mall.toml", key, reason) in told(folder)


def test_a_package_is_named_once(folder: Path) -> None:
    add(folder / MALL, package(A, B).replace('"p"', '"newborn"'))
    assert told(folder) == [("mall.toml", "packages", "'newborn' stands there twice")]


def test_a_package_may_not_turn_a_services_own_need_round(folder: Path) -> None:
    needs(folder, REG, "b", "card")
    assert told(folder) == [
        ("mall.toml", "packages[0].steps", "is a circle: reg/birth needs reg/card needs reg/birth")
    ], "the newborn's card comes after the certificate"


def test_a_package_in_any_order_may_hold_services_that_need_each_other(folder: Path) -> None:
    needs(folder, POL, "k", "reg/card")
    add(folder / MALL, package(C, A))
    assert len(load_mall(folder).packages) == 2


def test_a_ticket_holds_no_more_steps_than_errands(folder: Path) -> None:
    add(folder / MALL, package(A, *(f'{{ service = "reg/s{number}" }}' for number in range(12))))
    assert ("mall.toml", "packages[1].steps", "a ticket holds at most 12 errands") in told(folder)


def test_steps_and_needs_at_an_agency_that_cannot_be_read_are_not_told_as_well(folder: Path) -> None:
    needs(folder, REG, "a", "pol/record")
    change(folder / POL, "minutes = 7", "minutes = -7")
    assert [(file, key) for file, key, _ in told(folder)] == [("pol.toml", "services[0].minutes")]


def test_the_shortest_circle_is_found() -> None:
    around = {"a": ("b", "c"), "b": ("c",), "c": ("a", "d"), "d": ()}
    assert circle_through("a", around) == ("a", "c", "a")
    assert circle_through("d", around) == ()
    assert circle_through("unknown", around) == ()
