"""Whole visits by keypad and ear alone, in the real screens: no touch, no look."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.guide.guide import Guide
from kiosk.guide.keypad import KeyTable
from kiosk.guide.keys import Keys
from kiosk.guide.leading import make_walker
from kiosk.guide.settings import KeypadSettings
from kiosk.guide.speech import Speech
from kiosk.guide.visit_side import VisitSide
from kiosk.visiting.dialogue import Go, Idle
from qtkit.scanner.keyboard import KeyboardEar
from tests.fakes.guided_kiosk import Ear, QuickVoice
from tests.fakes.texts import all_texts
from tests.ui.kiosk.conftest import Booth, Enter
from wire.commands import IssueTicket

RIGHT, LEFT, ENTER = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Enter
MOST_STEPS = 60


class Listener:
    """Stands before a booth with closed eyes."""

    def __init__(self, qtbot: QtBot, booth: Booth) -> None:
        self._qtbot, self.booth = qtbot, booth
        self.ear = Ear()
        booth.window.requestActivate()
        qtbot.waitUntil(booth.window.isActive)
        self._speech = Speech(voice=QuickVoice(), player=self.ear, volume=0.8)
        self.guide = Guide(
            visited=VisitSide(booth.kiosk, all_texts()),
            walker=make_walker(booth.window),
            speech=self._speech,
            parent=booth.window,
        )
        self.keys = Keys(booth.window, table=KeyTable(KeypadSettings().keys()), guide=self.guide)
        self.scanner = KeyboardEar(booth.window)
        self.scanner.scanned.connect(booth.kiosk.scanned)
        self.rest()

    def rest(self) -> None:
        self._qtbot.waitUntil(lambda: not self.scanner._timer.isActive())
        self._qtbot.waitUntil(lambda: not self.guide._soon.isActive())
        self._qtbot.waitUntil(lambda: self._speech._wanted is None)

    def press(self, *keys: Qt.Key) -> str:
        """What is heard after the last key."""
        for key in keys:
            self.ear.heard.clear()
            QTest.keyClick(self.booth.window, key)
            self.rest()
        return " ".join(self.ear.heard)

    def walk(self, name: str, key: Qt.Key = RIGHT) -> str:
        """Steps until the ring is at *name*; what is heard there."""
        for _ in range(MOST_STEPS):
            heard = self.press(key)
            if self.ring == name:
                return heard
        raise AssertionError(f"{name} is not reached in {MOST_STEPS} steps")

    def choose(self, name: str) -> str:
        """Walks there and presses, as soon as the screen lets a press through."""
        if self.ring != name:
            self.walk(name)
        self._qtbot.waitUntil(lambda: self.booth.touchable(name))
        return self.press(ENTER)

    def hear(self, happens: Callable[[], None]) -> str:
        self.ear.heard.clear()
        happens()
        self.rest()
        return " ".join(self.ear.heard)

    @property
    def ring(self) -> str:
        here = self.guide._walker.here
        return here.name if here is not None and here.item.property("visualFocus") else ""


@pytest.fixture
def listener(enter: Enter, qtbot: QtBot) -> Listener:
    return Listener(qtbot, enter())


def test_from_the_start_to_a_number(listener: Listener) -> None:
    booth = listener.booth
    heard = listener.press(RIGHT)
    assert heard.startswith("Panduan suara menyala.")
    assert "Layar awal." in heard
    assert listener.ring == "kiosk.popular.dukcapil/ktp"
    assert "Rekam KTP-el" in heard

    heard = listener.choose("kiosk.popular.dukcapil/ktp")
    assert booth.screen == "confirm"
    assert "Kartu keluarga asli; Formulir F-1.02" in heard
    assert "Biaya: Gratis." in heard

    assert "kotak centang, tidak terpilih" in listener.walk("kiosk.paper.0")
    assert "kotak centang, terpilih" in listener.choose("kiosk.paper.0")
    listener.choose("kiosk.take")
    heard = listener.hear(booth.answer)
    assert booth.screen == "ticket"
    assert "Nomor antrean Anda: A, nol satu dua." in heard
    assert "Silakan tunggu di Zona A." in heard
    assert "Di depan Anda: 4 orang." in heard
    assert "10 sampai 25 menit" in heard
    asked = [each.service for each in booth.link.sent if isinstance(each, IssueTicket)]
    assert asked == ["dukcapil/ktp"]

    listener.choose("kiosk.home")
    assert booth.screen == "start"
    assert not booth.kiosk.course.visit.spoken
    assert listener.ring == ""


def test_through_agencies_and_pages_with_the_digits_of_a_keypad(listener: Listener, qtbot: QtBot) -> None:
    booth = listener.booth
    listener.press(Qt.Key.Key_6)
    heard = listener.choose("kiosk.way.agencies")
    assert heard.startswith("Semua instansi.")
    assert "Halaman 1 dari" in heard
    assert listener.walk("kiosk.next").startswith("Berikutnya, tombol")
    qtbot.waitUntil(lambda: booth.touchable("kiosk.next"))
    assert "Halaman 2 dari" in listener.press(Qt.Key.Key_5)
    assert listener.ring == "kiosk.next"
    assert "Halaman 2 dari" in listener.press(Qt.Key.Key_0)
    listener.press(Qt.Key.Key_Backspace)
    assert booth.screen == "start"


def test_the_question_whether_somebody_is_there_is_told_and_answered(listener: Listener) -> None:
    booth = listener.booth
    listener.press(RIGHT)
    heard = listener.hear(lambda: booth.kiosk.course.happen(Idle()))
    assert heard.startswith("Anda masih di sini?")
    assert listener.ring == "kiosk.stay"
    heard = listener.press(ENTER)
    assert not booth.kiosk.course.visit.asking
    assert "Layar awal." in heard


def test_help_is_called_by_the_star_twice(listener: Listener) -> None:
    booth = listener.booth
    listener.press(RIGHT)
    heard = listener.press(Qt.Key.Key_Asterisk)
    assert "Bantuan." in heard
    assert listener.ring.startswith("kiosk.")
    heard = listener.press(Qt.Key.Key_Asterisk)
    assert booth.kiosk.course.visit.help == "asked"
    assert heard
    listener.press(Qt.Key.Key_Backspace)
    assert booth.kiosk.course.visit.sheet == ""


def test_a_language_is_chosen_and_everything_is_told_in_it(listener: Listener) -> None:
    listener.press(RIGHT)
    listener.choose("kiosk.language")
    heard = listener.choose("kiosk.language.en")
    assert "First screen." in heard
    assert "button" in heard


def test_the_voice_is_turned_off_and_stays_off(listener: Listener) -> None:
    listener.press(RIGHT)
    listener.choose("kiosk.comfort")
    assert "kotak centang, terpilih" in listener.walk("kiosk.voice")
    assert listener.press(ENTER) == "Panduan suara mati."
    assert listener.press(LEFT) == ""


def test_a_code_is_typed_on_keys_and_a_scanned_one_presses_nothing(listener: Listener, qtbot: QtBot) -> None:
    booth = listener.booth
    listener.press(RIGHT)
    heard = listener.hear(lambda: booth.kiosk.course.happen(Go(way="appointment")))
    assert booth.screen == "code"
    assert "Ketik dengan tombol angka" in heard
    assert listener.press(Qt.Key.Key_7) == "Tertulis: 7."
    assert listener.press(Qt.Key.Key_K) == "Tertulis: 7 K."
    assert listener.press(Qt.Key.Key_Backspace) == "Tertulis: 7."
    for key in "K7QM4W":
        QTest.keyClick(booth.window, Qt.Key(ord(key)))
    QTest.keyClick(booth.window, Qt.Key.Key_Return)
    listener.rest()
    assert booth.kiosk.gallery.typing.picture.text == "K7QM4W"
    assert booth.kiosk.gallery.typing.picture.busy
