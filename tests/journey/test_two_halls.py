"""Two halls on one network: a program asks which, remembers the answer, and a setting names one without a question."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.real_hall import RealHall

FOUND_MILLISECONDS = 15_000


@pytest.fixture
def halls(tmp_path: Path) -> Iterator[tuple[RealHall, RealHall]]:
    # Names that no other hall of this machine's network has, and that stand at the head of the list.
    mark = secrets.token_hex(2)
    with (
        RealHall(tmp_path / "east", name=f"Aula Timur {mark}") as east,
        RealHall(tmp_path / "west", name=f"Aula Barat {mark}") as west,
    ):
        east.server.start()
        west.server.start()
        yield east, west


def test_a_fresh_kiosk_asks_which_hall_and_remembers_the_answer(halls: tuple[RealHall, RealHall]) -> None:
    east, west = halls
    kiosk = west.kiosk(server=west.link(hall=""))
    kiosk.pilot.wait("kiosk.screen", "name", equals="halls", timeout_ms=FOUND_MILLISECONDS)
    for hall in (east, west):
        kiosk.pilot.wait(f"kiosk.halls.{hall.id}.title", "text", equals=hall.name)

    kiosk.pilot.tap(f"kiosk.halls.{west.id}")
    kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=FOUND_MILLISECONDS)
    assert kiosk.pilot.read("kiosk.head.title", "text") == west.name

    assert kiosk.quit() == 0
    asked = kiosk.log.count("choosing")
    kiosk.start()
    kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=FOUND_MILLISECONDS)
    assert kiosk.pilot.read("kiosk.head.title", "text") == west.name
    assert kiosk.log.count("choosing") == asked == 1


def test_a_setting_names_the_hall_without_a_question(halls: tuple[RealHall, RealHall]) -> None:
    east, _ = halls
    counter, display = east.counter(server=east.link(hall=east.name)), east.display(server=east.link())
    counter.pilot.wait("counter.open", "visible", equals=True, timeout_ms=FOUND_MILLISECONDS)
    display.pilot.wait("display.header.title", "text", equals=east.name, timeout_ms=FOUND_MILLISECONDS)
    assert counter.log.count("choosing") == display.log.count("choosing") == 0
