"""The console among other programs: its sizes on a real window, its tray and its global keys."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from counter.app import attend
from counter.settings import CounterSettings
from counter.shell.attending import Attending
from counter.shell.chords import chord_of
from counter.shell.nokeys import NoKeys
from counter.shell.places import FILE, NoPlaces, PlacesFile, PlacesMemory
from counter.shell.placing import LEAST, Size
from counter.shell.tray import NoTray
from counter.shell.viewmodel import Shell
from counter.words import Words
from tests.fakes.counter_day import MALL, Day
from tests.fakes.texts import all_texts
from tests.fakes.tray import FakeTray
from tests.ui.counter.conftest import Desk, Sit
from wire.commands import CallNext, CloseCounter, FinishService, Recall
from wire.events import CounterPaused, HelpAsked

# A screen in memory has neither an order of windows nor hints for a window manager.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Open = Callable[..., tuple[Shell, QQuickWindow]]


@pytest.fixture
def open_shell(qtbot: QtBot, qapp: QGuiApplication) -> Iterator[Open]:
    """A window in its shell; may be called again with the same memory, as after a restart."""
    windows: list[QQuickWindow] = []

    def open_shell(
        size: Size | tuple[int, int] = Size.PANEL, memory: PlacesMemory | None = None, **how: bool
    ) -> tuple[Shell, QQuickWindow]:
        shell = Shell(words=lambda: Words(all_texts(), "id"))
        shell.begin(size, memory=memory or NoPlaces(), **how)
        window = QQuickWindow()
        window.setMinimumSize(QSize(*LEAST))
        for name, value in shell.opening.items():
            window.setProperty(name, value)
        window.show()
        windows.append(window)
        shell.hold(window)
        qtbot.waitUntil(window.isExposed)
        return shell, window

    yield open_shell
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def on_screen(window: QQuickWindow) -> bool:
    return any(
        screen.availableGeometry().contains(window.frameGeometry()) for screen in QGuiApplication.screens()
    )


def is_on_top(window: QQuickWindow) -> bool:
    return bool(window.flags() & Qt.WindowType.WindowStaysOnTopHint)


def test_one_key_goes_through_three_sizes_always_whole_on_the_screen(open_shell: Open) -> None:
    shell, window = open_shell(Size.STRIP)
    area = window.screen().availableGeometry()
    docked = window.geometry()
    assert (docked.width(), docked.height()) == (360, 640)
    assert window.frameGeometry().right() == area.right()
    assert is_on_top(window)
    assert shell.property("sizeText") == "Panel"

    for size in ("panel", "full", "strip"):
        shell.nextSize()
        assert shell.property("size") == size
        assert on_screen(window)
        assert window.isVisible()
        assert is_on_top(window) == (size == "strip")
        assert (window.visibility() == QQuickWindow.Visibility.Maximized) == (size == "full")
    assert window.geometry() == docked


def test_a_window_that_changes_its_flags_leaves_the_keyboard_where_it_is(
    open_shell: Open, qtbot: QtBot
) -> None:
    shell, window = open_shell(Size.PANEL)
    other = QQuickWindow()
    other.show()
    other.requestActivate()
    qtbot.waitUntil(other.isActive)
    for _ in range(3):
        shell.nextSize()
        assert window.isVisible()
        assert other.isActive()
    other.close()
    other.deleteLater()


def test_the_size_and_where_it_was_put_come_back_after_a_restart(
    open_shell: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    shell, window = open_shell(Size.STRIP, PlacesFile(tmp_path))
    shell.nextSize()
    there = QRect(40, 30, 400, 500)
    window.setGeometry(there)  # as a hand that drags it
    qtbot.waitUntil(lambda: b"400" in (tmp_path / FILE).read_bytes())
    window.close()

    again, window = open_shell(Size.STRIP, PlacesFile(tmp_path))
    assert again.property("size") == "panel"
    assert window.geometry() == there
    for _ in range(3):
        again.nextSize()
    assert window.geometry() == there


def test_a_place_on_a_screen_that_is_gone_is_not_taken(open_shell: Open, tmp_path: Path) -> None:
    spots = {"strip": {"x": 5000, "y": 100, "width": 360, "height": 640}}
    (tmp_path / FILE).write_text(json.dumps({"size": "strip", "spots": spots}), encoding="utf-8")
    _, window = open_shell(Size.PANEL, PlacesFile(tmp_path))
    assert on_screen(window)
    assert window.width() == 360


def test_the_folded_strip_is_lower_and_its_height_is_not_the_officers_wish(
    open_shell: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    shell, window = open_shell(Size.STRIP, PlacesFile(tmp_path))
    shell.wantHeight(400)
    assert window.height() == 400
    window.setPosition(100, 50)
    qtbot.waitUntil((tmp_path / FILE).exists)
    assert json.loads((tmp_path / FILE).read_bytes())["spots"]["strip"] == {
        "x": 100,
        "y": 50,
        "width": 360,
        "height": 640,
    }
    shell.wantHeight(640)
    assert window.geometry() == QRect(100, 50, 360, 640)


def test_the_windows_own_buttons_change_the_size_too(open_shell: Open, qtbot: QtBot) -> None:
    shell, window = open_shell(Size.STRIP)
    window.showMaximized()
    qtbot.waitUntil(lambda: shell.property("size") == "full")
    assert not is_on_top(window)
    window.showNormal()
    qtbot.waitUntil(lambda: shell.property("size") == "panel")
    assert on_screen(window)


def test_a_full_window_that_was_put_away_comes_back_full(open_shell: Open, qtbot: QtBot) -> None:
    shell, window = open_shell(Size.FULL)
    window.setWindowStates(Qt.WindowState.WindowMinimized | Qt.WindowState.WindowMaximized)
    assert shell.anchor is not None
    assert not shell.anchor.seen
    shell.anchor.bring_up()
    qtbot.waitUntil(lambda: window.visibility() == QQuickWindow.Visibility.Maximized)
    assert shell.property("size") == "full"


def test_a_size_that_was_ordered_is_taken_to_the_pixel_and_nothing_is_remembered(open_shell: Open) -> None:
    shell, window = open_shell((1920, 1080), exact=True)
    assert (window.width(), window.height()) == (1920, 1080)
    assert not is_on_top(window)
    shell.nextSize()
    assert on_screen(window)
    narrow, _ = open_shell((360, 640), exact=True)
    assert narrow.property("size") == "strip"


def test_a_size_of_the_settings_is_made_to_fit(open_shell: Open) -> None:
    _, window = open_shell((4000, 500))
    assert on_screen(window)
    assert window.height() == 500


class Elsewhere:
    """An officer who works in another program: the console's window is not active."""

    def __init__(self, desk: Desk, attending: Attending, tray: FakeTray, keys: NoKeys) -> None:
        self.desk, self.attending, self.tray, self.keys = desk, attending, tray, keys
        self.left = 0
        attending.left.connect(self._leave)

    def _leave(self) -> None:
        self.left += 1

    def presses(self, name: str) -> None:
        """A global key."""
        self.keys.pressed.emit(name)
        QCoreApplication.processEvents()

    def passes(self, seconds: float) -> None:
        self.desk.passes(seconds)
        self.attending.look()

    def told(self) -> list[str]:
        """The titles of what was told since the last question."""
        titles = [title for title, _, _ in self.tray.told]
        self.tray.told.clear()
        return titles


Work = Callable[..., Elsewhere]


@pytest.fixture
def elsewhere(working: Sit, qtbot: QtBot) -> Iterator[Work]:
    attended: list[Attending] = []
    other = QQuickWindow()

    def elsewhere(*labels: str, minimized: bool = True, available: bool = True) -> Elsewhere:
        desk = working(*labels)
        tray, keys = FakeTray(available=available), NoKeys()
        attending = attend(
            desk.room,
            settings=CounterSettings(),
            tray=tray,
            keys=keys,
            steady=lambda: desk.steady[0],
            hide=True,
        )
        attended.append(attending)
        attending.begin({"large": chord_of("Ctrl+Shift+F2"), "recall": chord_of("Ctrl+Shift+F3")})
        if minimized:
            desk.window.hide()
        return Elsewhere(desk, attending, tray, keys)

    yield elsewhere
    for each in attended:
        each.close()
    other.deleteLater()


def test_a_global_key_works_as_the_local_one_and_brings_nothing_to_the_front(elsewhere: Work) -> None:
    officer = elsewhere("A-001")
    assert set(officer.keys.chords) == {"large", "recall"}
    officer.presses("large")
    assert officer.desk.sent == [CallNext(request_id="request-000000000001", counter="1")]
    officer.presses("large")  # the other half of a double click
    assert len(officer.desk.sent) == 1
    officer.told()
    officer.desk.answered(officer.desk.day.called("A-001"))
    assert officer.told() == ["A-001 Dipanggil"]
    assert not officer.desk.window.isVisible()

    officer.passes(5)
    officer.presses("recall")
    assert isinstance(officer.desk.sent[1], Recall)
    officer.desk.answered(officer.desk.day.recalled("A-001"))
    assert len(officer.tray.told) == 1


def test_finish_and_call_is_one_global_key(elsewhere: Work) -> None:
    officer = elsewhere("A-001", "A-002")
    officer.desk.hears(officer.desk.day.called("A-001"))
    officer.desk.hears(officer.desk.day.started("A-001"))
    officer.presses("finish-and-call")
    assert isinstance(officer.desk.sent[0], FinishService)
    officer.desk.answered(officer.desk.day.finished("A-001"))
    assert isinstance(officer.desk.sent[1], CallNext)


def test_one_key_brings_the_console_up(elsewhere: Work, qtbot: QtBot) -> None:
    officer = elsewhere("A-001")
    officer.presses("bring-up")
    qtbot.waitUntil(officer.desk.window.isActive)
    assert officer.desk.sent == []


def test_a_global_key_does_not_go_through_the_sheet(elsewhere: Work) -> None:
    officer = elsewhere("A-001", minimized=False)
    officer.desk.room.desk.press("pause")
    assert officer.desk.room.ask.property("isOpen")
    officer.presses("large")
    assert officer.desk.sent == []


def test_a_key_that_another_program_has_is_told_to_the_officer(elsewhere: Work) -> None:
    officer = elsewhere(minimized=False)
    officer.keys.taken.emit(("large", "recall"))
    QCoreApplication.processEvents()
    assert officer.desk.read("counter.message").startswith("Ctrl+Shift+F2, Ctrl+Shift+F3 sudah dipakai")


def test_it_is_told_when_the_officer_has_come_to_the_desk(sit: Sit) -> None:
    day = Day()
    desk = sit(counter="1", officer="Rina", day=day)
    keys = NoKeys()
    attending = attend(
        desk.room,
        settings=CounterSettings(),
        tray=NoTray(),
        keys=keys,
        steady=lambda: desk.steady[0],
        hide=True,
    )
    attending.begin({"large": chord_of("Ctrl+Shift+F2")})
    keys.taken.emit(("large",))
    QCoreApplication.processEvents()
    desk.passes(300)
    desk.hears(day.opened("1", "Rina"))
    assert desk.read("counter.message").startswith("Ctrl+Shift+F2 sudah dipakai")
    attending.close()


def test_news_is_told_only_while_the_officer_works_elsewhere(elsewhere: Work) -> None:
    officer = elsewhere(minimized=False)
    officer.desk.hears(officer.desk.day.issued("A-001"))
    officer.passes(10)
    assert officer.told() == []

    officer.desk.window.hide()
    QCoreApplication.processEvents()
    officer.passes(10)
    assert officer.told() == []
    officer.desk.hears(officer.desk.day.write(HelpAsked(kiosk="kios-1", zone="a", language="id")))
    officer.passes(10)
    assert officer.told() == ["Pengunjung perlu bantuan"]
    officer.passes(31 * 60)
    assert officer.told() == ["Terlalu lama menunggu"]
    officer.desk.hears(officer.desk.day.write(CounterPaused(counter="1", officer="Rina", reason="silence")))
    officer.passes(10)
    assert officer.told() == ["Loket Anda dijeda"]
    officer.desk.link.set_online(False)
    officer.passes(11)
    assert officer.told() == ["Terputus dari server"]
    officer.desk.link.set_online(True)
    officer.passes(10)
    assert officer.told() == ["Tersambung kembali"]


def test_the_icon_says_how_it_is_and_its_menu_presses(elsewhere: Work) -> None:
    officer = elsewhere("A-001", "A-002")
    officer.attending.look()
    badge = officer.tray.badges[-1]
    assert (badge.tone, badge.count, badge.tip) == ("free", 2, "Loket 1 · siap memanggil · 2 menunggu")
    assert officer.tray.items["large"] == "Panggil berikutnya"
    officer.tray.click("large")
    assert len(officer.desk.sent) == 1
    officer.desk.answered(officer.desk.day.called("A-001"))
    officer.attending.look()
    assert officer.tray.badges[-1].tone == "called"
    officer.desk.room.console.switchLanguage()
    officer.attending.look()
    assert officer.tray.items["up"] == "Show the console"


def test_a_pause_from_the_menu_asks_for_its_reason_in_the_window(elsewhere: Work, qtbot: QtBot) -> None:
    officer = elsewhere("A-001")
    officer.tray.click("pause")
    qtbot.waitUntil(officer.desk.window.isVisible)
    assert officer.desk.room.ask.property("isOpen")


def test_closing_the_window_of_an_open_counter_hides_it_and_says_so_once(elsewhere: Work) -> None:
    officer = elsewhere("A-001", minimized=False)
    for _ in range(2):
        officer.desk.window.close()
        assert not officer.desk.window.isVisible()
        officer.tray.click("up")
        assert officer.desk.window.isVisible()
    assert officer.told() == ["Konsol tetap berjalan"]
    assert (officer.left, officer.desk.sent) == (0, [])


def test_where_there_is_no_tray_closing_ends_the_program_and_no_visit(elsewhere: Work) -> None:
    officer = elsewhere("A-001", minimized=False, available=False)
    officer.desk.window.close()
    assert (officer.left, officer.desk.sent) == (1, [])


def test_quitting_asks_nothing_closing_first_waits_for_the_hall(elsewhere: Work) -> None:
    officer = elsewhere("A-001")
    officer.tray.click("quit")
    assert (officer.left, officer.desk.sent) == (1, [])
    officer.tray.click("close-and-quit")
    assert officer.desk.sent == [CloseCounter(request_id="request-000000000001", counter="1")]
    assert officer.left == 1
    officer.desk.answered(officer.desk.day.closed("1"))
    assert officer.left == 2


def test_without_an_open_counter_there_is_little_to_press(sit: Sit, qtbot: QtBot) -> None:
    desk = sit()
    tray, keys = FakeTray(), NoKeys()
    attending = attend(
        desk.room, settings=CounterSettings(), tray=tray, keys=keys, steady=lambda: desk.steady[0], hide=True
    )
    attending.begin({})
    assert list(tray.items) == ["up", "quit"]
    assert tray.badges[-1].tone == "closed"
    keys.pressed.emit("large")
    QCoreApplication.processEvents()
    assert desk.sent == []
    assert desk.link.mall == MALL
    attending.close()
    assert tray.closed
