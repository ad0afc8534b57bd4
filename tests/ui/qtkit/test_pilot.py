"""A pilot acts as a person does, and no more than a person can. The client is the journey tests' own."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from demo.pilot_client import PilotClient, PilotError
from qtkit.pilot import Pilot
from qtkit.pilot.eye import Eye

Act = Callable[..., Any]


@pytest.fixture
def window(qapp: object, qtbot: QtBot) -> Iterator[QQuickWindow]:
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(Path(__file__).with_name("PilotRange.qml"))))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    with qtbot.waitExposed(window):
        window.requestActivate()
    yield window
    engine.deleteLater()


@pytest.fixture
def act(qtbot: QtBot, window: QQuickWindow, tmp_path: Path) -> Iterator[Act]:
    """``act("tap", "button")`` calls the blocking client in a thread while Qt goes on here."""
    name = str(tmp_path / "pilot")
    pilot = Pilot.opened(name, window)
    with ThreadPoolExecutor(1) as other, PilotClient(name, within_seconds=5) as client:

        def act(what: str, *words: object, **options: object) -> Any:
            call = other.submit(getattr(client, what), *words, **options)
            qtbot.waitUntil(call.done, timeout=10_000)
            return call.result()

        yield act
    pilot.close()


@pytest.mark.parametrize(
    ("target", "count", "value"),
    [
        ("button", "clicked", 1),
        ("mouse", "pressed", 1),
        ("handler", "tapped", 1),
        ("delegate.1", "clicked", 10),
        ("loaded", "clicked", 100),
        ("moving", "clicked", 10000),
    ],
)
def test_everything_that_reacts_to_a_finger_reacts(act: Act, target: str, count: str, value: int) -> None:
    before = time.monotonic_ns()
    moment = act("tap", target)
    assert before < moment < time.monotonic_ns()
    assert act("read", "counts", count) == value


def test_two_quick_taps_are_two_taps(act: Act) -> None:
    act("tap", "button")
    act("tap", "button")
    assert act("read", "counts", "clicked") == 2


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("nothing", "there is no nothing"),
        ("disabled", "disabled is not enabled"),
        ("hidden", "hidden is not visible"),
        ("twin", "2 visible items are called twin"),
        ("covered.touch", r"covered.touch is covered by sheet \(MouseArea\)"),
        ("covered.sight", "covered.sight is covered by a Rectangle in dialog"),
        ("outside", "outside is outside the window"),
        ("clipped", r"clipped is clipped away by frame \(Item\)"),
    ],
)
def test_what_a_person_cannot_touch_is_an_error_that_says_why(act: Act, target: str, reason: str) -> None:
    with pytest.raises(PilotError, match=reason):
        act("tap", target, timeout_ms=50)
    assert act("read", "counts", "clicked") == 0


def test_a_tap_waits_until_its_target_can_be_touched(window: QQuickWindow, act: Act) -> None:
    sheet = Eye(window).find("sheet")
    QTimer.singleShot(100, lambda: sheet.setEnabled(False))
    act("tap", "covered.touch")
    assert act("read", "counts", "clicked") == 1000


def test_keys_and_letters_go_where_the_focus_is(act: Act) -> None:
    act("type", "Siti Rahmah ☂")
    act("key", "F2")
    assert act("read", "field", "text") == "Siti Rahmah ☂"
    assert act("read", "counts", "keyed") == 1


def test_the_end_of_a_line_is_the_return_key(act: Act) -> None:
    act("type", "K7MP4X\n")
    assert (act("read", "field", "text"), act("read", "counts", "keyed")) == ("K7MP4X", 10)


def test_a_wait_ends_when_it_is_so_or_says_what_is(act: Act) -> None:
    act("wait", "moving", "x", equals=300)
    act("wait", "button", "text", contains="nomor")
    with pytest.raises(PilotError, match=r"button\.text is 'Ambil nomor', not 'Kembali'"):
        act("wait", "button", "text", equals="Kembali", timeout_ms=30)
    with pytest.raises(PilotError, match="needs either"):
        act("wait", "button", "text")


def test_properties_are_read_as_json(act: Act) -> None:
    assert act("read", "counts", "shade") == "#102030"
    assert act("read", "disabled", "enabled") is False
    with pytest.raises(PilotError, match="button has no property 'colour'"):
        act("read", "button", "colour")


def test_only_what_is_seen_is_visible(act: Act) -> None:
    names = act("visible")
    assert {"button", "delegate.2", "loaded", "field"} <= set(names)
    assert "hidden" not in names


def test_a_picture_is_taken(act: Act, tmp_path: Path) -> None:
    act("shot", tmp_path / "shot.png")
    assert QImage(str(tmp_path / "shot.png")).width() == 640
    with pytest.raises(PilotError, match="cannot be written"):
        act("shot", tmp_path / "nowhere" / "shot.png")


def test_unknown_keys_and_words_are_refused(act: Act) -> None:
    with pytest.raises(PilotError, match="Ekor"):
        act("key", "Ekor")
    with pytest.raises(PilotError, match="Invalid value 'dance'"):
        act("_ask", do="dance")


def test_a_program_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(TimeoutError):
        PilotClient(str(tmp_path / "nobody"), within_seconds=0)


def test_a_window_that_gives_way_to_another_lets_go(
    qtbot: QtBot, window: QQuickWindow, tmp_path: Path
) -> None:
    name = str(tmp_path / "pilot")
    pilot = Pilot.opened(name, window)
    with ThreadPoolExecutor(1) as other, PilotClient(name, within_seconds=5) as client:
        seen = other.submit(client.visible)
        qtbot.waitUntil(seen.done, timeout=10_000)
        let_go = other.submit(client.outlast)
        pilot.close()
        qtbot.waitUntil(let_go.done, timeout=10_000)
        assert let_go.exception() is None


def test_a_window_that_stays_is_told_so(act: Act) -> None:
    with pytest.raises(PilotError, match=r"kept its window for 0\.1 s"):
        act("outlast", seconds=0.1)


def test_a_finger_stays_down_until_it_is_lifted(act: Act) -> None:
    pressed = act("press", "button")
    assert act("read", "button", "down") is True
    assert act("read", "counts", "clicked") == 0
    assert act("release", "button") > pressed
    assert act("read", "button", "down") is False
    assert act("read", "counts", "clicked") == 1
