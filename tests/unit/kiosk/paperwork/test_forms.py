"""What stands on a slip, for any ticket and any paper."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.paperwork.forms import load_forms
from kiosk.paperwork.letters import PlainCase
from kiosk.paperwork.paper import Cut, QrCode, RowLine, SlipLine, TextLine
from kiosk.paperwork.slip import Requirements, Slip, SlipErrand, TrialPage
from kiosk.paperwork.wording import LONGEST_FOLLOW_URL, NAMES, facts_of
from tests.fakes.texts import all_texts

TEXTS = all_texts()
FORMS = load_forms(TEXTS)
AT = datetime(2026, 9, 2, 14, 5, tzinfo=UTC)
TRIAL = TrialPage(
    language="id",
    kiosk="kiosk-1",
    printed_at=AT,
    model="epson-tm-t82x",
    connection="network 192.168.1.50:9100",
    paper_mm=80,
    profile="TM-T20II",
    code_pages=("CP437", "CP850"),
)
LIST = Requirements(
    mall="Mal Pelayanan Publik",
    city="Kota Padang",
    agency="Dinas Kependudukan",
    service="Akta kelahiran",
    language="id",
    requirements=("Surat keterangan lahir dari rumah sakit, puskesmas atau bidan", "Kartu keluarga"),
    procedure=("Ambil nomor", "Serahkan berkas"),
    time="3 hari",
    cost="Gratis",
    product="Akta",
    complaints="Loket 2",
)


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
    words = [
        f"{line.text} {line.end}" if isinstance(line, RowLine) else line.text
        for line in lines
        if isinstance(line, TextLine | RowLine)
    ]
    return "\n".join(" ".join(each.split()) for each in words)


def slip_text(columns: int = 48, **changes: object) -> str:
    return texts_of(FORMS.lines(a_slip(**changes), columns))


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
    errands=st.lists(st.builds(SlipErrand, service=ANY, agency=ANY, zone=ANY), max_size=3).map(tuple),
    language=st.sampled_from(TEXTS.codes),
    columns=st.sampled_from([48, 42, 32]),
    people_ahead=st.integers(min_value=0, max_value=10_000),
)
def test_no_line_is_wider_than_the_paper(columns: int, **fields: object) -> None:
    for line in FORMS.lines(a_slip(**fields), columns):
        match line:
            case TextLine(text=text):
                assert 0 < len(text) * line.width <= columns
            case RowLine(text=text, end=end):
                assert (len(text) + 2 + len(end)) * line.width <= columns
            case _:
                continue
        assert text.isprintable()
        assert 1 <= line.width <= 8
        assert 1 <= line.height <= 8


@pytest.mark.parametrize(
    ("number", "columns", "scale"), [("A-012", 48, 8), ("A-012", 32, 6), ("AB-012", 48, 8), ("AB-012", 32, 5)]
)
def test_the_number_is_as_large_as_the_paper_allows(number: str, columns: int, scale: int) -> None:
    lines = FORMS.lines(a_slip(number=number), columns)
    sizes = [
        (line.width, line.height) for line in lines if isinstance(line, TextLine) and line.text == number
    ]
    assert sizes == [(scale, scale)]


@pytest.mark.parametrize("language", TEXTS.codes)
@pytest.mark.parametrize("document", [a_slip(alone=True, reprint=True), LIST])
def test_every_printer_has_the_letters_of_a_slips_own_words(
    document: Slip | Requirements, language: str
) -> None:
    assert "?" not in texts_of(FORMS.lines(replace(document, language=language), 32))


@pytest.mark.parametrize("document", [a_slip(), LIST, TRIAL])
def test_everything_ends_with_one_cut(document: Slip | Requirements | TrialPage) -> None:
    lines = FORMS.lines(document, 48)
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
    assert sentence in slip_text(language=language, wait_low_minutes=low, wait_high_minutes=high)


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
    assert sentence in slip_text(language=language, people_ahead=count)


def test_what_nobody_can_tell_is_left_out() -> None:
    text = slip_text(people_ahead=None, wait_low_minutes=None, wait_high_minutes=None, zone="", priority=None)
    for absent in (
        "Antrean di depan",
        "Perkiraan",
        "Tempat",
        "Prioritas",
        "Janji",
        "terputus",
        "Cetak ulang",
    ):
        assert absent not in text


@pytest.mark.parametrize(
    ("language", "written"), [("id", "Rabu, 2 September 2026, 14.05"), ("en", "Wed, 2 September 2026, 14:05")]
)
def test_day_and_time_as_the_language_writes_them(language: str, written: str) -> None:
    assert written in slip_text(32, language=language)


def test_the_longest_day_fits_the_narrow_paper_on_one_line() -> None:
    at = AT.replace(month=9, day=29)
    assert "Selasa, 29 September 2026, 14.05" in slip_text(32, issued_at=at).splitlines()


def test_the_malls_own_sentences_stand_for_the_usual_ones() -> None:
    text = slip_text(validity="Sampai pukul 15.00.", thanks="Matur nuwun.")
    assert "Sampai pukul 15.00." in text
    assert "Matur nuwun." in text
    assert "Terima kasih" not in text


@pytest.mark.parametrize("url", ["", "https://antrean.test/" + "x" * LONGEST_FOLLOW_URL])
def test_without_an_address_that_a_phone_could_read_there_is_no_code(url: str) -> None:
    lines = FORMS.lines(a_slip(follow_url=url), 32)
    assert not any(isinstance(line, QrCode) for line in lines)
    assert "Pindai" not in texts_of(lines)


@pytest.mark.parametrize("columns", [48, 32])
def test_several_errands_are_listed_with_their_agencies_and_places(columns: int) -> None:
    errands = (
        SlipErrand(service="Akta kelahiran", agency="Dukcapil", zone="Zona A"),
        SlipErrand(service="Perpanjangan SIM", agency="Polres", zone="Zona C"),
    )
    lines = slip_text(columns, errands=errands).splitlines()
    start = lines.index("Layanan Anda, cukup satu nomor")
    assert lines[start + 1 : start + 5] == [
        "1. Akta kelahiran",
        "Dukcapil, Zona A",
        "2. Perpanjangan SIM",
        "Polres, Zona C",
    ]
    assert "Dinas Kependudukan" not in lines
    assert not any(line.startswith("Tempat tunggu") for line in lines)


def test_an_appointment_a_number_given_alone_and_a_reprint_say_so() -> None:
    text = slip_text(slot=AT.replace(hour=9, minute=30), alone=True, reprint=True)
    assert "Janji temu 09.30" in text
    assert "Diberikan saat sambungan terputus." in text.replace("\n", " ")
    assert "Cetak ulang" in text
    assert "Appointment 09:30" in slip_text(language="en", slot=AT.replace(hour=9, minute=30))


def test_the_list_of_papers_is_no_ticket() -> None:
    text = texts_of(FORMS.lines(LIST, 32))
    for line in (
        "[ ] Kartu keluarga",
        "2. Serahkan berkas",
        "Waktu 3 hari",
        "Biaya Gratis",
        "Ini bukan nomor antrean.",
    ):
        assert line in text
    assert not any(isinstance(line, QrCode) for line in FORMS.lines(LIST, 32))


def test_long_items_stay_beside_their_mark() -> None:
    lines = [line.text for line in FORMS.lines(LIST, 32) if isinstance(line, TextLine)]
    first = next(place for place, line in enumerate(lines) if line.startswith("[ ] Surat"))
    assert lines[first + 1].startswith("    ")
    assert all(len(line) <= 32 for line in lines)


@pytest.mark.parametrize(("columns", "last"), [(48, "8"), (42, "2"), (32, "2")])
def test_the_test_page_counts_the_columns(columns: int, last: str) -> None:
    rulers = [line.text for line in FORMS.lines(TRIAL, columns) if isinstance(line, TextLine)]
    ruler = next(line for line in rulers if line.startswith("1234567890"))
    assert (len(ruler), ruler[-1]) == (columns, last)
    text = texts_of(FORMS.lines(TRIAL, columns))
    for fact in ("epson-tm-t82x", "192.168.1.50", "CP437, CP850", "TM-T20II", "kiosk-1"):
        assert fact in text.replace("\n", " ")


@pytest.mark.parametrize("document", [a_slip(), LIST, TRIAL])
def test_a_template_may_name_just_what_the_document_has(document: Slip | Requirements | TrialPage) -> None:
    facts = facts_of(document, TEXTS)
    assert facts.words.keys() | facts.lists.keys() == NAMES[type(document)]


class WideCase(PlainCase):
    """Letters twice as wide, and every one known."""

    def knows(self, character: str) -> bool:
        return True

    def width(self, text: str) -> int:
        return 2 * len(text)


def test_letters_of_another_width_are_counted_as_they_are() -> None:
    for line in FORMS.with_case(WideCase()).lines(a_slip(agency="ꦢꦶꦤꦱ꧀ ꦏꦥꦺꦤ꧀ꦝꦸꦢꦸꦏꦤ꧀"), 32):
        if isinstance(line, TextLine):
            assert 2 * len(line.text) * line.width <= 32
        if isinstance(line, RowLine):
            assert 2 * (len(line.text) + 2 + len(line.end)) <= 32


def test_both_languages_have_the_same_texts() -> None:
    ours = {language: {i for i in TEXTS.ids(language) if i.startswith("slip-")} for language in ("id", "en")}
    assert ours["id"] == ours["en"] != set()
