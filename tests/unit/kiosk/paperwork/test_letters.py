"""Text on paper: whatever a person typed, it does no harm, and no letter is lost that the paper can show."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.paperwork.letters import PLAIN_PAGE, PlainCase, clusters, harmless

ANY_TEXT = st.text(max_size=200)


def every(_character: str) -> bool:
    return True


@given(ANY_TEXT)
def test_any_text_becomes_one_line_of_letters_the_printer_has(text: str) -> None:
    encoded = harmless(text).encode(PLAIN_PAGE)
    assert all(byte >= 0x20 and byte != 0x7F for byte in encoded)


@given(ANY_TEXT, st.booleans())
def test_harmless_text_stays_as_it_is(text: str, all_known: bool) -> None:
    knows = every if all_known else PlainCase().knows
    assert harmless(harmless(text, knows), knows) == harmless(text, knows)


@given(ANY_TEXT)
def test_even_where_every_letter_is_known_nothing_reorders_or_controls(text: str) -> None:
    left = harmless(text, every)
    assert all(unicodedata.category(letter) not in {"Cc", "Cs", "Zl", "Zp"} for letter in left)
    assert not any(
        letter in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u200b" for letter in left
    )


def test_control_characters_vanish_and_white_space_is_one_space() -> None:
    assert harmless("A\x1b@B\x1d!\x07\x00C\x9b") == "A@B!C"
    assert harmless(" Kartu\n\tKeluarga\r\n\u202f2 ") == "Kartu Keluarga 2"


def test_letters_the_printer_lacks_lose_their_accents_or_are_spelled_out() -> None:
    assert harmless("“Kåfé” — 10–20 …") == '"Kåfé" - 10-20 ...'
    assert harmless("Šimić Łódź") == "Simic Lódz"
    assert harmless("3 × 4 → 12 €") == "3 x 4 -> 12 EUR"


def test_letters_that_it_has_are_left_alone() -> None:
    assert harmless("Šimić Łódź × €", every) == "Šimić Łódź × €"
    assert harmless("“Kåfé” … ꦗꦮ ꦥꦺꦤ꧀", every) == '"Kåfé" ... ꦗꦮ ꦥꦺꦤ꧀'


def test_what_no_letter_can_stand_for_is_one_question_mark() -> None:
    assert harmless("Budi 🦆🦆👩‍👩‍👧 ꦗꦮ") == "Budi ? ?"


def test_marks_stand_on_letters_and_are_few() -> None:
    assert harmless("\u0301a" + "\u0332" * 50, every) == "a" + "\u0332" * 4
    assert harmless("1\ufe0f\u20e3", every) == "1"


@pytest.mark.parametrize(("text", "left"), [("a\u200db", "ab"), ("\u200dक", "क"), ("क्\u200dष", "क्\u200dष")])
def test_joiners_are_kept_only_where_a_script_needs_them(text: str, left: str) -> None:
    assert harmless(text, every) == left


def test_script_tags_are_just_letters() -> None:
    assert harmless("<script>alert('x')</script>") == "<script>alert('x')</script>"


@given(ANY_TEXT)
def test_clusters_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


def test_a_letter_keeps_its_marks() -> None:
    assert clusters("ꦥꦺꦤ꧀a") == ("ꦥꦺ", "ꦤ꧀", "a")
