"""The staff menu: nobody gets in without the PIN, nobody gets out of a locked kiosk without the menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from kiosk.staff.door import FREE_TRIES, KNOCKS, Door
from kiosk.staff.noworkshop import NoWorkshop
from kiosk.staff.pin import StaffPin
from kiosk.staff.viewmodel import Staff
from qtkit.pilot import hand
from tests.ui.kiosk.conftest import Booth, Enter

PIN = "28406"


class Watch:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def staff(tmp_path: Path, watch: Watch, qtbot: QtBot) -> Staff:
    StaffPin(tmp_path).set(PIN)
    return Staff(
        pin=StaffPin(tmp_path),
        door=Door(),
        workshop=NoWorkshop(),
        say=lambda message_id, **args: f"{message_id} {args}",
        clock=watch,
    )


def knock(booth: Booth) -> None:
    for _ in range(KNOCKS):
        booth.tap("kiosk.staffCorner")


def type_pin(staff: Staff, pin: str) -> None:
    for digit in pin:
        staff.digit(digit)
    staff.enter()


@pytest.mark.parametrize("size", [(540, 960), (960, 540), (1024, 768)])
def test_five_touches_and_a_pin_open_the_menu_and_a_touch_closes_it(
    enter: Enter, qtbot: QtBot, size: tuple[int, int]
) -> None:
    booth = enter(size)
    for _ in range(KNOCKS - 1):
        booth.tap("kiosk.staffCorner")
    assert not booth.sees("kiosk.pin.1")
    booth.tap("kiosk.staffCorner", "kiosk.pin.2", "kiosk.pin.8", "kiosk.pin.enter", "kiosk.staff.end")
    qtbot.waitUntil(lambda: booth.touchable("kiosk.staff.restart"))
    booth.tap("kiosk.staff.back", "kiosk.staff.close")
    qtbot.waitUntil(lambda: booth.touchable("kiosk.popular.dukcapil/ktp"))


def test_nothing_of_the_menu_is_met_by_a_visitor(enter: Enter) -> None:
    booth = enter()
    for name in ("testPrint", "reprint", "restart", "quit", "printers", "close"):
        assert not booth.touchable(f"kiosk.staff.{name}")


def test_the_menu_cannot_be_entered_around_the_pin(staff: Staff) -> None:
    for page in ("menu", "printers", "reach", "end"):
        staff.go(page)
        assert staff.property("page") == ""
    for _ in range(KNOCKS):
        staff.knock()
    staff.go("menu")
    assert staff.property("page") == "pin"


def test_keys_and_scans_are_none_of_a_visitor_s_while_staff_are_there(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.popular.dukcapil/ktp")
    knock(booth)
    booth.kiosk.scanned("K7QM4W")
    booth.kiosk.back()
    assert booth.screen == "confirm"
    booth.tap("kiosk.staff.close")
    booth.kiosk.back()
    assert booth.screen == "start"


def test_what_is_not_inside_does_nothing(staff: Staff, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(staff.quitWanted), qtbot.assertNotEmitted(staff.restartWanted):
        staff.quit()
        staff.restart()
    staff.louder()
    assert staff.property("volume") == 80


def test_a_wrong_pin_is_said_and_wrong_ones_make_one_wait(staff: Staff, watch: Watch) -> None:
    for _ in range(KNOCKS):
        staff.knock()
    for _ in range(FREE_TRIES - 1):
        type_pin(staff, "1357")
        assert staff.property("sentence").startswith("staff-wrong-pin")
    type_pin(staff, "1357")
    assert staff.property("sentence") == "staff-barred {'seconds': 30}"
    type_pin(staff, PIN)
    assert staff.property("page") == "pin", "the right one has to wait, too"
    watch.now += 30
    type_pin(staff, PIN)
    assert staff.property("page") == "menu"


def test_the_menu_closes_by_itself(staff: Staff, qtbot: QtBot) -> None:
    for _ in range(KNOCKS):
        staff.knock()
    type_pin(staff, PIN)
    assert staff._patience.remainingTime() > 50_000
    staff._patience.start(1)
    qtbot.waitUntil(lambda: staff.property("page") == "")


def test_refused_tickets_can_be_put_away_once_seen(enter: Enter, qtbot: QtBot) -> None:
    booth = enter()
    booth.workshop.refused = 2
    knock(booth)
    booth.tap("kiosk.pin.7", "kiosk.pin.enter", "kiosk.staff.forgetRefused")
    assert booth.workshop.refused == 0
    qtbot.waitUntil(lambda: not booth.sees("kiosk.staff.forgetRefused"))


def test_quit_and_restart_are_asked_for_inside(staff: Staff, qtbot: QtBot) -> None:
    for _ in range(KNOCKS):
        staff.knock()
    type_pin(staff, PIN)
    with qtbot.waitSignal(staff.restartWanted):
        staff.restart()
    with qtbot.waitSignal(staff.quitWanted):
        staff.quit()


def test_the_low_layout_stands_where_a_hand_was(enter: Enter) -> None:
    booth = enter()
    knock(booth)
    booth.tap("kiosk.pin.7", "kiosk.pin.enter", "kiosk.staff.reach")
    hand.tap(booth.window, QPointF(270, 0.62 * 960))
    assert booth.workshop.reach == pytest.approx(0.62, abs=0.01)
    booth.tap("kiosk.staff.close", "kiosk.comfort", "kiosk.lowReach", "kiosk.closeSheet")
    card = booth.find("kiosk.popular.dukcapil/ktp")
    assert card.mapToScene(QPointF(0, 0)).y() >= 0.62 * 960 - 1


def test_a_locked_kiosk_does_not_close_and_an_unlocked_one_does(enter: Enter, qtbot: QtBot) -> None:
    booth = enter()
    booth.window.setProperty("locked", True)
    assert not booth.window.close()
    assert booth.window.isVisible()
    for key in ("Esc", "F11", "Alt+F4", "Ctrl+Q", "Ctrl+W", "Meta+D"):
        hand.press_key(booth.window, key)
    assert booth.window.isVisible()
    qtbot.waitUntil(lambda: booth.touchable("kiosk.popular.dukcapil/ktp"))
    booth.window.setProperty("locked", False)
    assert booth.window.close()


def test_a_screen_that_is_turned_shows_the_same_visit(enter: Enter, qtbot: QtBot) -> None:
    booth = enter((540, 960))
    booth.tap("kiosk.popular.dukcapil/ktp")
    booth.window.resize(960, 540)
    qtbot.waitUntil(lambda: booth.touchable("kiosk.take"))
    assert booth.screen == "confirm"
    booth.tap("kiosk.take")
    booth.answer()
    booth.window.resize(540, 960)
    qtbot.waitUntil(lambda: booth.touchable("kiosk.home"))
    assert booth.read("kiosk.number") == "A-012"
