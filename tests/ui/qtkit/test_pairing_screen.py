"""The screen of a new device in a real window: fingers, the keyboard and a remote control's keys, before a server that speaks the contract."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qtkit.pairing.device import Device, DeviceFile
from qtkit.pairing.door import Door, Newcomer, show
from qtkit.pairing.sight import Sight
from qtkit.pairing.viewmodel import PairingView
from qtkit.stage import Stage
from tests.fakes.finder import FakeFinder, sighting
from tests.fakes.pairing_desk import PairingDesk
from tests.fakes.scripted_server import ScriptedServer
from wire.pairing import PairingState
from wire.settings import ServerLink
from wire.text import LANGUAGES

SIZE = (1024, 768)


class Site:
    """One server of a hall."""

    def __init__(self, hall: str, name: str) -> None:
        self.desk = PairingDesk(hall=hall, hall_name=name)
        self.server = ScriptedServer()
        self.desk.serve(self.server)
        self.sighting = sighting(hall, self.server.url, name=name)

    def decide(self, what: PairingState) -> None:
        assert self.desk.decide(self.desk.digits_of(self.desk.latest), what)


class Screen:
    """The window and who stands before it."""

    def __init__(self, window: QQuickWindow, door: Door, finder: FakeFinder, qtbot: QtBot) -> None:
        self.window, self.door, self.finder, self._qtbot = window, door, finder, qtbot
        self.admitted: list[Device] = []
        door.admitted.connect(self.admitted.append)

    def shows(self, page: str) -> None:
        self._qtbot.waitUntil(lambda: bool(self.door.view.property("page") == page))

    def find(self, name: str) -> QQuickItem:
        found = [item for item in _all(self.window.contentItem()) if item.objectName() == name]
        assert len(found) == 1, name
        return found[0]

    def read(self, name: str) -> str:
        return str(self.find(name).property("text"))

    def tap(self, name: str) -> None:
        item = self.find(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        QTest.mouseClick(
            self.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(round(middle.x()), round(middle.y())),
        )

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window, key)


def _all(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _all(child)


@pytest.fixture(autouse=True)
def nobody_waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qtkit.pairing.asking.LOOK_SECONDS", 0.05)
    monkeypatch.setattr("qtkit.connection.SETTLE_MILLISECONDS", 50)


@pytest.fixture
def padang() -> Iterator[Site]:
    site = Site("padang-1", "MPP Padang")
    yield site
    site.server.close()


@pytest.fixture
def solok() -> Iterator[Site]:
    site = Site("solok-1", "MPP Solok")
    yield site
    site.server.close()


@pytest.fixture
def screen(stage: Stage, tmp_path: Path, qtbot: QtBot) -> Iterator[Screen]:
    view = PairingView(
        kind="display", machine="pc-7", languages=stage.languages, language="id", parent=stage.engine
    )
    window = show(stage, view, size=SIZE)
    qtbot.waitUntil(window.isExposed)
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    finder = FakeFinder()
    door = Door(
        Newcomer(kind="display", machine="pc-7", state=tmp_path / "state"),
        server=ServerLink(),
        finder=finder,
        view=view,
        parent=view,
    )
    screen = Screen(window, door, finder, qtbot)
    door.open()
    yield screen
    door.close()


def test_the_digits_that_stand_on_the_screen_let_it_in(screen: Screen, padang: Site, qtbot: QtBot) -> None:
    screen.shows("waiting")
    assert screen.read("pairing.waiting.title") == "Mencari server mal…"
    screen.finder.show(padang.sighting)
    screen.shows("code")

    digits = padang.desk.digits_of(padang.desk.latest)
    assert screen.door.view.property("digits") == f"{digits[:3]} {digits[3:]}"
    groups = [
        str(item.property("text"))
        for item in _all(screen.find("pairing.code.digits"))
        if item.property("text")
    ]
    assert groups == [digits[:3], digits[3:]]
    assert screen.read("pairing.code.command") == f"python -m server device approve {digits}"
    assert screen.find("pairing.code.head").property("title") == "MPP Padang"
    assert screen.read("pairing.code.machine").endswith("pc-7")

    padang.decide(PairingState(state="approved", name="layar-1", zone="a"))
    screen.shows("done")
    qtbot.waitUntil(lambda: screen.admitted != [])
    assert screen.admitted[0].name == "layar-1"


def test_it_is_read_in_both_languages(screen: Screen, padang: Site) -> None:
    screen.finder.show(padang.sighting)
    screen.shows("code")
    assert screen.read("pairing.code.tell.first") == "Sebutkan enam angka ini kepada administrator."
    assert screen.read("pairing.code.tell.second") == "Tell these six digits to the administrator."


def test_capitals_are_so_high_that_they_are_read_from_three_metres(screen: Screen, padang: Site) -> None:
    """At 3 m, 1/200 of the distance is 15 mm (ISO 9241-303); on a screen of 15 inches with 1024 dots across, a dot is 0.3 mm."""
    screen.finder.show(padang.sighting)
    screen.shows("code")
    letters = int(screen.find("pairing.code.digits").property("letters"))
    assert letters * 0.7 * 0.3 > 15


def test_a_refusal_is_told_calmly_and_asked_once_more_by_a_key(screen: Screen, padang: Site) -> None:
    screen.finder.show(padang.sighting)
    screen.shows("code")
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
    for asked, key in enumerate(keys, start=2):  # a keyboard's, and a remote control's "OK"
        padang.decide(PairingState(state="refused"))
        screen.shows("refused")
        assert screen.read("pairing.answer.title.first") == "Belum diizinkan"
        screen.press(key)
        screen.shows("code")
        assert len(padang.desk.callers) == asked
    assert len(padang.desk.hashes) == 1, "it is the same device"


def test_a_refusal_is_asked_once_more_by_a_finger(screen: Screen, padang: Site) -> None:
    screen.finder.show(padang.sighting)
    screen.shows("code")
    padang.decide(PairingState(state="refused"))
    screen.shows("refused")
    screen.tap("pairing.answer.again")
    screen.shows("code")


def test_of_two_halls_the_keys_choose_and_a_finger_corrects_it(
    screen: Screen, padang: Site, solok: Site
) -> None:
    screen.finder.show(padang.sighting, solok.sighting)
    screen.shows("choosing")
    screen.press(Qt.Key.Key_Down, Qt.Key.Key_Select)
    screen.shows("code")
    assert screen.find("pairing.code.head").property("title") == "MPP Solok"

    screen.tap("pairing.code.another")
    screen.shows("choosing")
    screen.tap("pairing.chooser.padang-1")
    screen.shows("code")
    assert screen.find("pairing.code.head").property("title") == "MPP Padang"
    assert padang.desk.hashes == solok.desk.hashes, "one device, one key"


def test_another_hall_at_the_address_where_the_chosen_one_was_is_not_told_who_asks(
    screen: Screen, padang: Site, solok: Site
) -> None:
    screen.finder.show(padang.sighting, solok.sighting)
    screen.shows("choosing")
    moved = sighting("padang-1", solok.server.url, padang.server.url, name="MPP Padang")
    screen.finder.show(moved, solok.sighting)
    screen.tap("pairing.chooser.padang-1")
    screen.shows("code")
    assert screen.find("pairing.code.head").property("title") == "MPP Padang"
    assert len(solok.desk.callers) == 1, "it was asked who it is"
    assert solok.desk.hashes == set()


def test_a_server_that_is_gone_is_waited_for_and_the_digits_come_back(
    screen: Screen, padang: Site, qtbot: QtBot
) -> None:
    screen.finder.show(padang.sighting)
    screen.shows("code")
    padang.server.close()
    screen.shows("waiting")
    assert screen.read("pairing.waiting.hint").startswith("Server belum menjawab.")
    again = ScriptedServer(port=padang.server.port)
    padang.desk.serve(again)
    try:
        screen.shows("code")
    finally:
        again.close()


def test_where_the_key_cannot_be_kept_nobody_is_asked(
    stage: Stage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "state").write_text("a file where a folder should be", encoding="utf-8")
    view = PairingView(
        kind="kiosk", machine="pc", languages=stage.languages, language="en", parent=stage.engine
    )
    finder = FakeFinder()
    door = Door(
        Newcomer(kind="kiosk", machine="pc", state=tmp_path / "state"),
        server=ServerLink(),
        finder=finder,
        view=view,
        parent=view,
    )
    door.open()
    assert view.property("title") == ["This computer is not ready", "Komputer ini belum siap"]
    assert not finder.started

    (tmp_path / "state").unlink()
    door.open()
    assert finder.started
    kept = DeviceFile(tmp_path / "state").read()
    assert kept.asked is not None
    assert kept.device is None
    door.close()


SIGHTS = {
    "code": Sight(page="code", digits="000888", hall="Mal Pelayanan Publik Kabupaten Lima Puluh Kota"),
    "refused": Sight(page="refused", hall="MPP"),
    "done": Sight(page="done", hall="MPP"),
    "waiting": Sight(page="waiting", hint="unwilling"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(1024, 768), (1080, 1920), (1920, 1080)], ids=str)
def test_nothing_is_cut_off_or_covered(
    stage: Stage, qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    stage.speak(language)
    stage.theme.setProperty("reducedMotion", True)
    view = PairingView(
        kind="display",
        machine="pc-display-" + "x" * 68,
        languages=stage.languages,
        language=language,
        parent=stage.engine,
    )
    window = show(stage, view, size=size)
    for large in (False, True):
        stage.theme.setProperty("largeText", large)
        for name, sight in SIGHTS.items():
            view.see(sight)
            qtbot.waitUntil(lambda: _laid_out(window))
            assert _cut_off(window) == [], f"{name} {size} {language} {'large' if large else ''}"


def _laid_out(window: QQuickWindow) -> bool:
    QCoreApplication.processEvents()
    return not window.grabWindow().isNull()


def _cut_off(window: QQuickWindow) -> list[str]:
    """Texts that stick out of the window, and parts of the middle that stick out of it."""
    wrong = []
    frame = next(
        (
            item
            for item in _all(window.contentItem())
            if item.objectName() in {"pairing.code", "pairing.answer"}
        ),
        None,
    )
    for item in _all(window.contentItem()):
        text = item.property("text")
        if not isinstance(text, str) or not text or not item.isVisible():
            continue
        box = item.mapRectToScene(item.boundingRect())
        if (
            box.left() < -1
            or box.right() > window.width() + 1
            or box.top() < -1
            or box.bottom() > window.height() + 1
        ):
            wrong.append(f"{text}: {box}")
        if frame is not None and _is_in_the_middle(item, frame):
            middle = item
            while middle.parentItem() is not None and middle.parentItem().parentItem() is not frame:
                middle = middle.parentItem()
            room = middle.parentItem()
            assert room is not None
            inside = room.mapRectToScene(room.boundingRect())
            if box.top() < inside.top() - 1 or box.bottom() > inside.bottom() + 1:
                wrong.append(f"{text}: {box} outside {inside}")
    return wrong


def _is_in_the_middle(item: QQuickItem, frame: QQuickItem) -> bool:
    names = []
    step: QQuickItem | None = item
    while step is not None and step is not frame:
        names.append(step.objectName())
        step = step.parentItem()
    return not any(name.endswith((".head", ".machine", ".another")) for name in names)
