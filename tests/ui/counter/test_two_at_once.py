"""A counter that serves two visitors at once: with keys and with the finger, beside other programs and in the panel."""

import pytest
from PySide6.QtCore import QPointF, Qt

from tests.fakes.counter_day import ticket_id
from tests.ui.counter.conftest import Desk, Sit
from wire.commands import CallNext, FinishService, StartService
from wire.events import ProfileChanged
from wire.profile import Profile

CTRL = Qt.KeyboardModifier.ControlModifier
NARROWEST = (340, 330)
"""Here a word of two lines makes a row of buttons higher."""
SIZES = [(360, 640), (360, 420), NARROWEST, (512, 384), (683, 512), (1024, 768), (1920, 1080)]


def for_two(working: Sit, *labels: str, size: tuple[int, int]) -> Desk:
    desk = working(*labels, size=size)
    profile = Profile(lines=("dukcapil/ktp",), parallel=2)
    desk.hears(desk.day.write(ProfileChanged(counter="1", profile=profile, by="x")))
    return desk


def pressed(desk: Desk) -> tuple[type, str]:
    """What was asked of the hall last, and about whom."""
    return type(desk.sent[-1]), getattr(desk.sent[-1], "ticket", "")


@pytest.mark.parametrize("size", SIZES)
def test_call_start_call_another_turn_back_finish_the_first_and_the_second_stays(
    working: Sit, size: tuple[int, int]
) -> None:
    desk = for_two(working, "A-001", "A-002", "A-003", size=size)
    assert not desk.there("counter.callAnother")
    desk.key(Qt.Key.Key_F2)
    desk.answered(desk.day.called("A-001"))
    desk.passes(20)
    desk.key(Qt.Key.Key_F2)
    desk.answered(desk.day.started("A-001"))
    desk.passes(120)
    assert desk.there("counter.callAnother")

    desk.key(Qt.Key.Key_F2, CTRL)
    assert pressed(desk) == (CallNext, "")
    desk.answered(desk.day.called("A-002"))
    desk.passes(10)
    assert desk.read("counter.number") == "A-002"
    assert desk.read("counter.turn") == "A-001"
    assert desk.read("counter.beside.state") == "Sedang dilayani 2:10"
    assert not desk.there("counter.callAnother"), "there is no room for a third"
    desk.key(Qt.Key.Key_F2)
    assert pressed(desk) == (StartService, ticket_id("A-002"))
    desk.answered(desk.day.started("A-002"))
    desk.passes(60)

    desk.key(Qt.Key.Key_O, CTRL)
    assert desk.read("counter.number") == "A-001"
    assert desk.read("counter.turn") == "A-002"
    desk.key(Qt.Key.Key_F2)
    assert pressed(desk) == (FinishService, ticket_id("A-001"))
    desk.answered(desk.day.finished("A-001"))
    assert desk.read("counter.number") == "A-002"
    assert desk.read("counter.state") == "Sedang dilayani"
    assert not desk.there("counter.turn")
    assert desk.there("counter.callAnother")


@pytest.mark.parametrize("size", SIZES)
def test_a_tap_turns_once_even_as_a_double_click(working: Sit, size: tuple[int, int]) -> None:
    desk = for_two(working, "A-001", "A-002", size=size)
    desk.hears(desk.day.called("A-001"))
    desk.hears(desk.day.called("A-002"))
    desk.tap("counter.turn")
    desk.tap("counter.turn")
    assert desk.read("counter.number") == "A-001"
    desk.passes(1)
    desk.tap("counter.turn")
    assert desk.read("counter.number") == "A-002"
    assert desk.sent == []


def test_the_large_button_keeps_its_place_when_somebody_comes_beside(working: Sit) -> None:
    for size in set(SIZES) - {NARROWEST}:
        desk = for_two(working, "A-001", "A-002", size=size)
        desk.hears(desk.day.called("A-001"))
        desk.window.grabWindow()
        before = desk.item("counter.main").mapToScene(QPointF())
        desk.hears(desk.day.called("A-002"))
        desk.window.grabWindow()
        after = desk.item("counter.main").mapToScene(QPointF())
        assert abs(after.y() - before.y()) < 1, size
        desk.window.close()


def test_a_counter_for_one_has_no_key_for_two(working: Sit) -> None:
    desk = working("A-001", "A-002")
    desk.hears(desk.day.called("A-001"))
    assert not desk.there("counter.callAnother")
    desk.key(Qt.Key.Key_F2, CTRL)
    assert desk.sent == []
    assert desk.read("counter.message") == "Loket ini melayani satu pengunjung pada satu waktu."
    desk.key(Qt.Key.Key_O, CTRL)
    assert desk.read("counter.message") == "Tidak ada pengunjung lain di loket Anda."
