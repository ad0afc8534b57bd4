"""Text on paper: whatever a person typed, it fits and does no harm."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.paper import CODE_PAGE, harmless, row, wrap

ANY_TEXT = st.text(max_size=200)
WIDTHS = st.integers(min_value=1, max_value=64)


@given(ANY_TEXT)
def test_any_text_becomes_one_line_of_letters_the_printer_has(text: str) -> None:
    encoded = harmless(text).encode(CODE_PAGE)
    assert all(byte >= 0x20 and byte != 0x7F for byte in encoded)


@given(ANY_TEXT)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert harmless(harmless(text)) == harmless(text)


def test_control_characters_vanish_and_white_space_is_one_space() -> None:
    assert harmless("A\x1b@B\x1d!\x07\x00C\x9b") == "A@B!C"
    assert harmless(" Kartu\n\tKeluarga\r\n\u202f2 ") == "Kartu Keluarga 2"


def test_letters_the_printer_lacks_lose_their_accents_or_are_spelled_out() -> None:
    assert harmless("“Kåfé” — 10–20 …") == '"Kåfé" - 10-20 ...'
    assert harmless("Šimić Łódź") == "Simic Lódz"


def test_what_no_letter_can_stand_for_is_one_question_mark() -> None:
    assert harmless("Budi 🦆🦆👩‍👩‍👧 ꦗꦮ") == "Budi ? ?"


def test_script_tags_are_just_letters() -> None:
    assert harmless("<script>alert('x')</script>") == "<script>alert('x')</script>"


@given(ANY_TEXT, WIDTHS)
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(text: str, columns: int) -> None:
    plain = harmless(text)
    lines = wrap(plain, columns)
    assert all(len(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(plain.split())


def test_lines_are_about_equally_long() -> None:
    assert wrap("Badan Penyelenggara Jaminan Sosial Ketenagakerjaan", 48) == (
        "Badan Penyelenggara Jaminan",
        "Sosial Ketenagakerjaan",
    )


def test_empty_text_has_no_line() -> None:
    assert wrap("", 48) == ()


@given(ANY_TEXT, ANY_TEXT, st.integers(min_value=8, max_value=64))
def test_a_row_never_runs_past_the_edge(label: str, value: str, columns: int) -> None:
    assert all(len(line) <= columns for line in row(harmless(label), harmless(value), columns))


def test_a_row_stands_at_both_edges_or_below_one_another() -> None:
    assert row("Prioritas", "Lansia", 20) == ("Prioritas     Lansia",)
    assert row("Prioritas", "Ibu hamil", 16) == ("Prioritas", "       Ibu hamil")
