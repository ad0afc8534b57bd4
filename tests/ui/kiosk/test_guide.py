"""A visitor who hears and presses keys: what is said, where the ring stands, what is done. A small window stands for the kiosk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlProperty, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.guide.guide import Guide
from kiosk.guide.keypad import Entry, KeyTable
from kiosk.guide.keys import Keys
from kiosk.guide.script import Told
from kiosk.guide.settings import KeypadSettings
from kiosk.guide.speech import Speech
from kiosk.guide.walker import Walker
from tests.fakes.guided_kiosk import Ear, QuickVoice, ToldKiosk

RANGE = Path(__file__).parents[1] / "qtkit" / "ControlsRange.qml"
ON = "Panduan suara menyala."


class Visitor:
    """Presses keys and listens."""

    def __init__(self, qtbot: QtBot, window: QQuickWindow, *, starts_voice: bool = True) -> None:
        self._qtbot, self.window = qtbot, window
        self.kiosk, self.ear, self.voice = ToldKiosk(), Ear(), QuickVoice()
        speech = Speech(voice=self.voice, player=self.ear, volume=0.8)
        self.guide = Guide(
            visited=self.kiosk,
            walker=Walker(window, first="screen", through=frozenset({"shield"})),
            speech=speech,
            starts_voice=starts_voice,
            parent=window,
        )
        self.keys = Keys(window, table=KeyTable(KeypadSettings().keys()), guide=self.guide)
        self.rest()

    def rest(self) -> None:
        """Until the guide has looked at what is new, and all of it is said."""
        self._qtbot.waitUntil(lambda: not self.guide._soon.isActive())
        self._qtbot.waitUntil(lambda: self.guide._speech._wanted is None)

    def press(self, *keys: Qt.Key) -> str:
        """What is heard after the last key."""
        for key in keys:
            self.ear.heard.clear()
            QTest.keyClick(self.window, key)
            self.rest()
        return " ".join(self.ear.heard)

    def hear(self, scene: str, told: Told) -> str:
        self.ear.heard.clear()
        self.kiosk.become(scene, told)
        self.rest()
        return " ".join(self.ear.heard)

    @property
    def ring(self) -> str:
        here = self.guide._walker.here
        return here.name if here is not None and here.item.property("visualFocus") else ""


@pytest.fixture
def window(qapp: object, qtbot: QtBot) -> Iterator[QQuickWindow]:
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(RANGE)))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    with qtbot.waitExposed(window):
        window.requestActivate()
    qtbot.waitUntil(window.isActive)
    yield window
    engine.deleteLater()


@pytest.fixture
def visitor(qtbot: QtBot, window: QQuickWindow) -> Visitor:
    return Visitor(qtbot, window)


def item(window: QQuickWindow, name: str) -> QQuickItem:
    found = window.findChild(QQuickItem, name)
    assert isinstance(found, QQuickItem)
    return found


def test_the_first_press_turns_the_voice_on_tells_the_screen_and_shows_the_ring(visitor: Visitor) -> None:
    heard = visitor.press(Qt.Key.Key_Right)
    assert heard.startswith(ON)
    assert heard.endswith("Layar awal. Key b, kotak centang, terpilih.")
    assert visitor.ring == "b"
    assert visitor.kiosk.spoken


def test_every_step_tells_the_control_it_comes_to(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right)
    assert visitor.press(Qt.Key.Key_Right) == "Key c, tombol."
    assert visitor.press(Qt.Key.Key_Left, Qt.Key.Key_Left) == "Key a, tombol."
    assert visitor.press(Qt.Key.Key_8) == "Key foot, tombol."
    assert visitor.press(Qt.Key.Key_4) == "Words, isian."
    assert visitor.press(Qt.Key.Key_0) == "Words, isian."


def test_enter_and_five_press(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_5)
    assert visitor.window.property("clicked") == "cbelow"


def test_a_new_screen_is_told_and_the_ring_begins_at_its_first_choice(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert visitor.ring == "c"
    heard = visitor.hear("agencies", Told(heading="Semua instansi.", news=("Halaman 1 dari 3.",)))
    assert heard == "Semua instansi. Halaman 1 dari 3. Key b, kotak centang, terpilih."
    assert visitor.ring == "b"


def test_news_of_the_same_screen_are_told_alone(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right)
    visitor.hear("agencies", Told(heading="Semua instansi.", news=("Halaman 1 dari 3.",)))
    assert visitor.hear("agencies", Told(heading="Semua instansi.", news=("Halaman 2 dari 3.",))) == (
        "Halaman 2 dari 3."
    )
    assert visitor.hear("agencies", visitor.kiosk.now) == ""


def test_a_control_that_is_switched_under_the_ring_is_told_again(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right)
    visitor.ear.heard.clear()
    label = item(visitor.window, "b")
    context = qmlContext(label)
    assert context is not None
    QQmlProperty(label, "Accessible.checked", context).write(False)
    assert visitor.press(Qt.Key.Key_Return) == "Key b, kotak centang, tidak terpilih."


def test_keys_count_as_touches_but_do_not_answer_the_question(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right)
    touches = len(visitor.kiosk.done)
    assert touches
    visitor.kiosk.asking = True
    visitor.press(Qt.Key.Key_Right)
    assert len(visitor.kiosk.done) == touches


def test_a_dialog_is_walked_alone(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right)
    item(visitor.window, "dialog").setVisible(True)
    assert visitor.hear("start|help", Told(heading="Bantuan.")) == "Bantuan. Key yes, tombol."
    assert visitor.press(Qt.Key.Key_Right, Qt.Key.Key_Right) == "Key yes, tombol."


def test_back_help_and_typing_are_the_kiosks(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right)
    visitor.kiosk.done.clear()
    visitor.press(Qt.Key.Key_Backspace, Qt.Key.Key_Asterisk)
    visitor.kiosk.takes = Entry(letters="0123456789")
    visitor.press(Qt.Key.Key_5, Qt.Key.Key_0)
    visitor.kiosk.takes = Entry(letters="0123456789", begun=True)
    visitor.press(Qt.Key.Key_Backspace, Qt.Key.Key_Escape)
    done = [each for each in visitor.kiosk.done if each != "touch"]
    assert done == ["back", "help", "type 5", "type 0", "erase", "back"]


def test_a_first_press_that_types_is_not_lost(visitor: Visitor) -> None:
    visitor.kiosk.takes = Entry(letters="0123456789")
    assert visitor.press(Qt.Key.Key_5).startswith(ON)
    assert "type 5" in visitor.kiosk.done


def test_the_volume_is_the_visitors_until_they_are_gone(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right)
    assert visitor.press(Qt.Key.Key_Plus) == "Volume 90 persen."
    assert visitor.press(Qt.Key.Key_Minus, Qt.Key.Key_7) == "Volume 70 persen."
    assert visitor.voice.volumes[-1] == 0.7
    visitor.kiosk.spoken, visitor.kiosk.fresh = False, True
    visitor.hear("start", Told(heading="Layar awal."))
    visitor.kiosk.fresh = False
    visitor.press(Qt.Key.Key_Right)
    assert visitor.voice.volumes[-1] == 0.8
    visitor.guide.set_volume(0.3)
    visitor.press(Qt.Key.Key_Right)
    assert (visitor.guide.volume, visitor.voice.volumes[-1]) == (0.3, 0.3)


def test_a_touch_takes_the_ring_away(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right)
    QTest.mouseClick(
        visitor.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 500)
    )
    assert visitor.ring == ""
    assert visitor.hear("agencies", Told(heading="Semua instansi.")) == "Semua instansi."
    assert visitor.ring == ""
    assert visitor.press(Qt.Key.Key_Right) == "Key b, kotak centang, terpilih."


def test_whoever_turned_the_voice_off_is_left_in_peace_until_they_are_gone(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right)
    visitor.kiosk.spoken = False
    assert visitor.hear("start|comfort", Told(heading="Kemudahan.")) == "Panduan suara mati."
    assert visitor.press(Qt.Key.Key_Right) == ""
    assert visitor.ring, "the ring still moves"
    visitor.kiosk.fresh = True
    visitor.hear("start", Told(heading="Layar awal."))
    assert visitor.ring == ""
    visitor.kiosk.fresh = False
    assert visitor.press(Qt.Key.Key_Right).startswith(ON)


def test_turned_on_by_touch_screens_are_told_and_no_ring_is_shown(visitor: Visitor) -> None:
    visitor.ear.heard.clear()
    visitor.kiosk.speak(wanted=True)
    visitor.rest()
    assert visitor.ear.heard[0].startswith(ON)
    assert visitor.ear.heard[0].endswith("Layar awal.")
    assert visitor.ring == ""


def test_a_voice_that_is_not_wanted_leaves_a_keypad_that_works(qtbot: QtBot, window: QQuickWindow) -> None:
    visitor = Visitor(qtbot, window, starts_voice=False)
    assert visitor.press(Qt.Key.Key_Right, Qt.Key.Key_Right) == ""
    assert visitor.ring == "c"


def test_where_nothing_can_be_said_yet_keys_work_all_the_same(visitor: Visitor) -> None:
    visitor.kiosk.can_speak = False
    assert visitor.press(Qt.Key.Key_Right, Qt.Key.Key_Right) == ""
    assert visitor.ring == "c"


def test_whoever_listens_is_there_until_the_end_of_what_is_said(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.press(Qt.Key.Key_Right)
    visitor.kiosk.done.clear()
    visitor.guide._speech.lasts.emit(0.01)
    qtbot.waitUntil(lambda: visitor.kiosk.done == ["touch"])
    visitor.kiosk.asking = True
    visitor.guide._speech.lasts.emit(0.01)
    qtbot.waitUntil(lambda: not visitor.guide._listening.isActive())
    assert visitor.kiosk.done == ["touch"]


def test_what_covers_a_new_screen_for_a_moment_keeps_presses_away(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Right)
    item(visitor.window, "shield").setVisible(True)
    visitor.press(Qt.Key.Key_Return)
    assert visitor.window.property("clicked") == ""


def test_other_keys_go_on_to_the_window(visitor: Visitor) -> None:
    item(visitor.window, "field").forceActiveFocus()
    QTest.keyClick(visitor.window, Qt.Key.Key_X)
    assert item(visitor.window, "field").property("text") == "x"
    assert not visitor.kiosk.spoken
