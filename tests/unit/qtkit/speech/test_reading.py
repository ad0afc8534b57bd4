"""Rule 28: the voice reads numbers and labels correctly in Indonesian and English."""

from pathlib import Path

import pytest

from qtkit.speech.reading import Reading, Style
from wire.languages import Languages

ASSETS = Path(__file__).parents[4] / "assets" / "languages"


@pytest.fixture(scope="module")
def reading() -> Reading:
    return Reading(Languages.load(ASSETS))


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (0, "nol", "zero"),
        (7, "tujuh", "seven"),
        (10, "sepuluh", "ten"),
        (11, "sebelas", "eleven"),
        (12, "dua belas", "twelve"),
        (19, "sembilan belas", "nineteen"),
        (20, "dua puluh", "twenty"),
        (21, "dua puluh satu", "twenty-one"),
        (99, "sembilan puluh sembilan", "ninety-nine"),
        (100, "seratus", "one hundred"),
        (101, "seratus satu", "one hundred and one"),
        (110, "seratus sepuluh", "one hundred and ten"),
        (111, "seratus sebelas", "one hundred and eleven"),
        (200, "dua ratus", "two hundred"),
        (345, "tiga ratus empat puluh lima", "three hundred and forty-five"),
        (1000, "seribu", "one thousand"),
        (1001, "seribu satu", "one thousand and one"),
        (1100, "seribu seratus", "one thousand one hundred"),
        (2012, "dua ribu dua belas", "two thousand and twelve"),
        (11_000, "sebelas ribu", "eleven thousand"),
        (100_000, "seratus ribu", "one hundred thousand"),
    ],
)
def test_a_number_is_read_as_people_say_it(
    reading: Reading, value: int, indonesian: str, english: str
) -> None:
    assert reading.number("id", value) == indonesian
    assert reading.number("en", value) == english


def test_every_number_of_a_day_is_read_and_no_two_alike(reading: Reading) -> None:
    for language in ("id", "en"):
        spoken = [reading.number(language, value) for value in range(10_000)]
        assert len(set(spoken)) == 10_000
        assert not any("  " in words or words != words.strip() for words in spoken)


@pytest.mark.parametrize(
    ("figures", "style", "words"),
    [
        ("012", Style.DIGITS, "nol satu dua"),
        ("012", Style.NUMBER, "dua belas"),
        ("012", Style.GROUPED, "nol dua belas"),
        ("007", Style.GROUPED, "nol nol tujuh"),
        ("110", Style.GROUPED, "seratus sepuluh"),
        ("1000", Style.GROUPED, "seribu"),
        ("000", Style.GROUPED, "nol nol nol"),
    ],
)
def test_the_style_decides_how_figures_are_read(
    reading: Reading, figures: str, style: Style, words: str
) -> None:
    assert reading.figures("id", figures, style) == words


@pytest.mark.parametrize(
    ("label", "indonesian", "english"),
    [
        ("3", "tiga", "three"),
        ("12A", "dua belas A", "twelve eigh"),
        ("B-007", "B nol nol tujuh", "B zero zero seven"),
        ("AB", "A B", "eigh B"),
        ("Khusus 2", "Khusus dua", "Khusus two"),
    ],
)
def test_a_label_is_read_piece_by_piece(reading: Reading, label: str, indonesian: str, english: str) -> None:
    assert reading.label("id", label) == indonesian
    assert reading.label("en", label) == english


def test_settings_override_a_languages_own_style() -> None:
    reading = Reading(Languages.load(ASSETS), styles={"id": Style.DIGITS})
    assert reading.style("id") is Style.DIGITS
    assert reading.style("en") is Style.DIGITS


def test_a_number_too_large_to_be_a_ticket_is_read_digit_by_digit(reading: Reading) -> None:
    assert reading.number("en", 1_000_000) == "one zero zero zero zero zero zero"


def test_a_language_may_name_its_numbers_irregularly(tmp_path: Path) -> None:
    """Javanese says 21 "selikur" and 25 "selawe": a base of its own is enough, no code."""
    (tmp_path / "jv").mkdir()
    numbers = {0: "nol", 1: "siji", 2: "loro", 20: "rong puluh", 21: "selikur", 25: "selawe"}
    lines = [f"voice-number-{base} = {word}" for base, word in numbers.items()]
    (tmp_path / "jv" / "voice.ftl").write_text("\n".join(lines), encoding="utf-8")
    reading = Reading(Languages.load(tmp_path))
    assert [reading.number("jv", value) for value in (20, 21, 25)] == ["rong puluh", "selikur", "selawe"]
