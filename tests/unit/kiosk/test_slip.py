"""What stands on a slip, for any ticket and any paper."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.paper import Cut, QrCode, SlipLine, TextLine
from kiosk.slip import LONGEST_FOLLOW_URL, Slip, compose
from wire.languages import Languages

TEXTS = Languages.load(Path("assets/languages"))
AT = datetime(2026, 9, 2, 14, 5, tzinfo=UTC)


def a_slip(**changes: object) -> Slip:
    fields: dict[str, object] = {
        "number": "B-007",
        "mall": "Mal Pelayanan Publik",
        "city": "Kota Padang",
        "agency": "Dinas Kependudukan",
        "service": "Akta kelahiran",
        "language": "id",
        "issued_at": AT,
        "people_ahead": 3,
        "wait_low_minutes": 5,
        "wait_high_minutes": 15,
        "zone": "Zona A",
        "follow_url": "https://antrean.test/t/1",
    }
    return Slip(**{**fields, **changes})  # type: ignore[arg-type]  # the test names the fields


def texts_of(lines: tuple[SlipLine, ...]) -> str:
    return "\n".join(" ".join(line.text.split()) for line in lines if isinstance(line, TextLine))


ANY = st.text(max_size=80)


@given(
    number=st.text(min_size=1, max_size=12),
    mall=ANY,
    agency=ANY,
    service=ANY,
    zone=ANY,
    priority=ANY,
    thanks=ANY,
    validity=ANY,
    language=st.sampled_from(["id", "en"]),
    columns=st.sampled_from([48, 42, 32]),
    people_ahead=st.integers(min_value=0, max_value=10_000),
)
def test_no_line_is_wider_than_the_paper(columns: int, **fields: object) -> None:
    for line in compose(a_slip(**fields), TEXTS, columns):
        if isinstance(line, TextLine):
            assert 0 < len(line.text) * line.width <= columns
            assert 1 <= line.width <= 8
            assert 1 <= line.height <= 8
            assert line.text.isprintable()


@pytest.mark.parametrize(
    ("number", "columns", "scale"), [("A-012", 48, 8), ("A-012", 32, 6), ("AB-012", 48, 8), ("AB-012", 32, 5)]
)
def test_the_number_is_as_large_as_the_paper_allows(number: str, columns: int, scale: int) -> None:
    lines = compose(a_slip(number=number), TEXTS, columns)
    sizes = [
        (line.width, line.height) for line in lines if isinstance(line, TextLine) and line.text == number
    ]
    assert sizes == [(scale, scale)]


def test_a_slip_ends_with_one_cut() -> None:
    lines = compose(a_slip(), TEXTS, 48)
    assert [isinstance(line, Cut) for line in lines] == [False] * (len(lines) - 1) + [True]


@pytest.mark.parametrize(
    ("language", "low", "high", "sentence"),
    [
        ("id", 5, 15, "Perkiraan tunggu 5-15 menit"),
        ("id", 7, 7, "Perkiraan tunggu sekitar 7 menit"),
        ("id", 0, 0, "Perkiraan tunggu segera dipanggil"),
        ("id", 0, 8, "Perkiraan tunggu hingga 8 menit"),
        ("en", 5, 15, "Expected wait 5-15 minutes"),
        ("en", 1, 1, "Expected wait about 1 minute"),
        ("en", 0, 0, "Expected wait any moment now"),
    ],
)
def test_the_wait_in_words(language: str, low: int, high: int, sentence: str) -> None:
    slip = a_slip(language=language, wait_low_minutes=low, wait_high_minutes=high)
    assert sentence in texts_of(compose(slip, TEXTS, 48))


@pytest.mark.parametrize(
    ("language", "count", "sentence"),
    [
        ("id", 0, "Antrean di depan Anda tidak ada"),
        ("id", 12, "Antrean di depan Anda 12 orang"),
        ("en", 0, "Ahead of you nobody"),
        ("en", 1, "Ahead of you 1 person"),
        ("en", 12, "Ahead of you 12 people"),
    ],
)
def test_the_people_ahead_in_words(language: str, count: int, sentence: str) -> None:
    assert sentence in texts_of(compose(a_slip(language=language, people_ahead=count), TEXTS, 48))


def test_what_nobody_can_tell_is_left_out() -> None:
    slip = a_slip(people_ahead=None, wait_low_minutes=None, wait_high_minutes=None, zone="", priority=None)
    text = texts_of(compose(slip, TEXTS, 48))
    for absent in ("Antrean di depan", "Perkiraan", "Tempat", "Prioritas"):
        assert absent not in text


@pytest.mark.parametrize(
    ("language", "written"), [("id", "Rabu, 2 September 2026, 14.05"), ("en", "Wed, 2 September 2026, 14:05")]
)
def test_day_and_time_as_the_language_writes_them(language: str, written: str) -> None:
    assert written in texts_of(compose(a_slip(language=language), TEXTS, 32))


def test_the_longest_day_fits_the_narrow_paper_on_one_line() -> None:
    at = AT.replace(month=9, day=29)
    assert (
        "Selasa, 29 September 2026, 14.05" in texts_of(compose(a_slip(issued_at=at), TEXTS, 32)).splitlines()
    )


def test_the_malls_own_sentences_stand_for_the_usual_ones() -> None:
    text = texts_of(compose(a_slip(validity="Sampai pukul 15.00.", thanks="Matur nuwun."), TEXTS, 48))
    assert "Sampai pukul 15.00." in text
    assert "Matur nuwun." in text
    assert "Terima kasih" not in text


@pytest.mark.parametrize("url", ["", "https://antrean.test/" + "x" * LONGEST_FOLLOW_URL])
def test_without_an_address_that_a_phone_could_read_there_is_no_code(url: str) -> None:
    lines = compose(a_slip(follow_url=url), TEXTS, 32)
    assert not any(isinstance(line, QrCode) for line in lines)
    assert "Pindai" not in texts_of(lines)


def test_both_languages_have_the_same_texts() -> None:
    ours = {language: {i for i in TEXTS.ids(language) if i.startswith("slip-")} for language in ("id", "en")}
    assert ours["id"] == ours["en"] != set()
