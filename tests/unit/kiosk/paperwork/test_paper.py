"""Text broken into lines: it fits, and no letter is lost."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.paperwork.letters import harmless
from kiosk.paperwork.paper import wrap

ANY_TEXT = st.text(max_size=200)
WIDTHS = st.integers(min_value=1, max_value=64)


def wide(text: str) -> int:
    """As a script would be whose letters are twice as wide."""
    return 2 * len(text)


@given(ANY_TEXT, WIDTHS)
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(text: str, columns: int) -> None:
    plain = harmless(text)
    lines = wrap(plain, columns)
    assert all(0 < len(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(plain.split())


@given(ANY_TEXT, st.integers(min_value=2, max_value=64))
def test_letters_may_be_of_any_width(text: str, columns: int) -> None:
    plain = harmless(text)
    lines = wrap(plain, columns, wide)
    assert all(wide(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(plain.split())


def test_lines_are_about_equally_long() -> None:
    assert wrap("Badan Penyelenggara Jaminan Sosial Ketenagakerjaan", 48) == (
        "Badan Penyelenggara Jaminan",
        "Sosial Ketenagakerjaan",
    )


def test_empty_text_has_no_line() -> None:
    assert wrap("", 48) == ()


def test_a_letter_and_its_marks_stay_together() -> None:
    assert wrap("ꦥꦺꦤ꧀ꦝꦸ", 2) == ("ꦥꦺ", "ꦤ꧀", "ꦝꦸ")
