"""Each key of a keypad does one thing, and digits are typed where digits are asked for."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from kiosk.guide.keypad import NAMES, Deed, Entry, KeyTable, Stroke, TypeIt, is_key
from kiosk.guide.settings import KeypadSettings

TABLE = KeyTable(KeypadSettings().keys())
NOTHING = Entry()
DIGITS = Entry(letters="0123456789")


def meaning(name: str, text: str = "", entry: Entry = NOTHING) -> Deed | None:
    return TABLE.meaning(Stroke(name=name, text=text), entry)


@pytest.mark.parametrize(
    ("keys", "deed"),
    [
        ("Right Down Tab 6 2", "next"),
        ("Left Up Backtab 4 8", "previous"),
        ("Enter Return 5 Clear", "press"),
        ("0 Ins", "again"),
        ("Backspace . , Del Esc", "back"),
        ("* / F1", "help"),
        ("+ 9 PgUp", "louder"),
        ("- 7 Home", "softer"),
    ],
)
def test_a_keypad_works_with_and_without_its_lock(keys: str, deed: str) -> None:
    assert [meaning(key, key if len(key) == 1 else "") for key in keys.split()] == [deed] * len(keys.split())


def test_other_keys_are_not_the_keypads() -> None:
    assert meaning("A", "a") is None
    assert meaning("F4") is None
    assert meaning("1", "1") is None


def test_where_digits_are_asked_for_digits_type() -> None:
    assert meaning("5", "5", DIGITS) == TypeIt(letter="5")
    assert meaning("0", "0", DIGITS) == TypeIt(letter="0")
    assert meaning("Right", entry=DIGITS) == "next"
    assert meaning("Enter", "\r", DIGITS) == "press"


def test_where_letters_are_asked_for_their_case_does_not_matter() -> None:
    assert meaning("K", "k", Entry(letters="KTP")) == TypeIt(letter="K")
    assert meaning("K", "K", Entry(letters="ktp")) == TypeIt(letter="k")
    assert meaning("6", "6", Entry(letters="KTP")) == "next"
    assert meaning("Space", " ", Entry(letters="KTP ")) == TypeIt(letter=" ")


def test_backspace_takes_a_letter_back_and_then_the_screen() -> None:
    begun = Entry(letters="0123456789", begun=True)
    assert meaning("Backspace", entry=begun) == "erase"
    assert meaning("Backspace", entry=DIGITS) == "back"
    assert meaning("Esc", entry=begun) == "back"


def test_every_name_is_what_qt_calls_a_key() -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    for name in NAMES:
        sequence = QKeySequence(name, portable)
        assert sequence.count() == 1, name
        assert sequence.toString(portable) == name
        assert sequence[0].key() != Qt.Key.Key_unknown, name  # type: ignore[index]  # the stubs forget that it is a sequence
    assert is_key("é".upper())
    assert not is_key("a")
    assert not is_key("Enter key")


@pytest.mark.parametrize(
    ("table", "said"),
    [({"next": ["Wheel"]}, "no key is called 'Wheel'"), ({"help": ["5"]}, "'5' is to do two things")],
)
def test_a_table_that_cannot_be_used_says_why(table: dict[str, list[str]], said: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=said):
        msgspec.convert(table, KeypadSettings)
