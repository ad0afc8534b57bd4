"""Templates as data: what a file may say, and how a mistake in it is named."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.paperwork.forms import FORMS, Forms, SlipSettings, load_forms
from kiosk.paperwork.paper import Cut, Drawing, Feed, QrCode, RowLine, Rule, SlipLine, TextLine
from kiosk.paperwork.slip import Slip
from tests.fakes.texts import all_texts
from wire.settings import SettingsError

TEXTS = all_texts()
SLIP = Slip(
    number="A-012",
    mall="Mal {number}",
    city="Padang",
    agency="Dinas",
    service="KTP",
    language="id",
    issued_at=datetime(2026, 9, 2, 14, 5, tzinfo=UTC),
    zone="Zona A",
    follow_url="https://antrean.test/t/1",
)


def forms_of(folder: Path, template: str, *, drawn: list[tuple[Path, int]] | None = None) -> Forms:
    (folder / "mine.toml").write_text(template, encoding="utf-8")

    def draw(file: Path, dots: int) -> Drawing:
        if drawn is not None:
            drawn.append((file, dots))
        return Drawing(dots=8, rows=1, data=b"\xff")

    return load_forms(
        TEXTS, SlipSettings(template="mine.toml"), settings_file=folder / "kiosk.toml", draw_logo=draw
    )


def set_(folder: Path, template: str, columns: int = 48) -> tuple[SlipLine, ...]:
    return forms_of(folder, template).lines(SLIP, columns)


def test_an_operator_copies_a_template_and_names_it_in_the_settings(tmp_path: Path) -> None:
    own = tmp_path / "slips"
    shutil.copytree(FORMS, own)
    settings = SlipSettings(template="slips/ticket.toml", requirements="slips/requirements.toml")
    copied = load_forms(TEXTS, settings, settings_file=tmp_path / "kiosk.toml")
    assert copied.lines(SLIP, 48) == load_forms(TEXTS).lines(SLIP, 48)


def test_blocks_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    lines = set_(
        tmp_path,
        """
        [[block]]
        print = "number"
        [[block]]
        print = "rule"
        [[block]]
        print = "text"
        text = "{agency} / {service}"
        align = "right"
        size = "2x3"
        bold = true
        [[block]]
        print = "feed"
        dots = 20
        [[block]]
        print = "field"
        text = "Di mana"
        field = "zone"
        [[block]]
        print = "qr"
        align = "left"
        """,
    )
    assert lines == (
        TextLine(text="A-012", align="center", width=8, height=8, bold=True),
        Rule(),
        TextLine(text="Dinas / KTP", align="right", width=2, height=3, bold=True),
        Feed(dots=20),
        RowLine(text="Di mana", end="Zona A"),
        QrCode(content="https://antrean.test/t/1", align="left"),
        Cut(),
    )


def test_what_a_name_holds_is_never_filled_in_itself(tmp_path: Path) -> None:
    assert set_(tmp_path, '[[block]]\nprint = "text"\ntext = "{mall}"')[0] == TextLine(text="Mal {number}")


def test_a_text_is_one_for_all_languages_or_one_for_each(tmp_path: Path) -> None:
    forms = forms_of(
        tmp_path,
        '[[block]]\nprint = "text"\ntext = { id = "Selamat datang", en = "Welcome", jv = "Sugeng rawuh" }',
    )
    for language, text in (
        ("id", "Selamat datang"),
        ("en", "Welcome"),
        ("jv", "Sugeng rawuh"),
        ("su", "Selamat datang"),
    ):
        slip = Slip(
            **{**{name: getattr(SLIP, name) for name in SLIP.__dataclass_fields__}, "language": language}
        )
        assert forms.lines(slip, 48)[0] == TextLine(text=text)


def test_a_block_may_be_for_one_paper_or_for_some_tickets(tmp_path: Path) -> None:
    template = """
        [[block]]
        print = "text"
        text = "wide"
        only = 80
        [[block]]
        print = "text"
        text = "narrow"
        only = 58
        [[block]]
        print = "text"
        text = "placed"
        when = "zone"
        [[block]]
        print = "text"
        text = "appointed"
        when = "slot"
        """
    assert set_(tmp_path, template)[:-1] == (TextLine(text="wide"), TextLine(text="placed"))
    assert set_(tmp_path, template, 32)[:-1] == (TextLine(text="narrow"), TextLine(text="placed"))


def test_a_row_that_is_too_long_is_two_lines(tmp_path: Path) -> None:
    lines = set_(tmp_path, f'[[block]]\nprint = "field"\ntext = "{"x" * 41}"\nfield = "zone"')
    assert lines[:-1] == (TextLine(text="x" * 41), TextLine(text="Zona A", align="right"))


def test_a_logo_lies_beside_its_template_and_is_never_wider_than_the_paper(tmp_path: Path) -> None:
    (tmp_path / "own.png").write_bytes(b"")
    drawn: list[tuple[Path, int]] = []
    forms = forms_of(
        tmp_path, '[[block]]\nprint = "logo"\nfile = "own.png"\nwidth_mm = 60\nalign = "left"', drawn=drawn
    )
    assert forms.lines(SLIP, 48)[0] == Drawing(dots=8, rows=1, data=b"\xff", align="left")
    forms.lines(SLIP, 32)
    assert drawn == [(tmp_path / "own.png", 480), (tmp_path / "own.png", 384)]


@pytest.mark.parametrize(
    ("template", "named"),
    [
        ("", "block"),
        ("block = [", "not TOML"),
        ('[[block]]\nprint = "song"', r"block\[0\]\.print: Invalid value 'song'"),
        (
            '[[block]]\nprint = "rule"\n[[block]]\nprint = "text"\nsay = "slip-zone"\nsize = "9x9"',
            r"block\[1\]\.size: '9x9' is not width x height",
        ),
        (
            '[[block]]\nprint = "field"\nsay = "slip-zone"\nfield = "zone"\nsize = "largest"',
            r"block\[0\]\.size",
        ),
        ('[[block]]\nprint = "text"\nsay = "slip-zone"\ncolour = "red"', r"block\[0\]\.colour: is not a key"),
        ('[[block]]\nprint = "text"', r"block\[0\]: needs either say or text"),
        ('[[block]]\nprint = "text"\nsay = "slip-zone"\ntext = "x"', r"block\[0\]: needs either"),
        (
            '[[block]]\nprint = "text"\nsay = "slip-song"',
            r"block\[0\]\.say: no language has a text 'slip-song'",
        ),
        (
            '[[block]]\nprint = "text"\ntext = "{colour}"',
            r"block\[0\]\.text: there is no 'colour' here, only",
        ),
        ('[[block]]\nprint = "text"\ntext = { en = "{colour}" }', r"block\[0\]\.text: there is no 'colour'"),
        ('[[block]]\nprint = "qr"\ncontent = "{song}"', r"block\[0\]\.content: there is no 'song'"),
        (
            '[[block]]\nprint = "field"\nsay = "slip-zone"\nfield = "song"',
            r"block\[0\]\.field: there is no 'song'",
        ),
        ('[[block]]\nprint = "field"\nsay = "slip-zone"', r"block\[0\]\.field: is missing"),
        ('[[block]]\nprint = "rule"\nwhen = "raining"', r"block\[0\]\.when: there is no 'raining'"),
        ('[[block]]\nprint = "rule"\nonly = 70', r"block\[0\]\.only"),
        (
            '[[block]]\nprint = "list"\nof = "requirements"',
            r"block\[0\]\.of: there is no 'requirements' here, only errands",
        ),
        ('[[block]]\nprint = "feed"\ndots = 0', r"block\[0\]\.dots"),
        (
            '[[block]]\nprint = "logo"\nfile = "none.svg"',
            r"block\[0\]\.file: there is no picture .*none\.svg",
        ),
        (
            '[[block]]\nprint = "logo"\nfile = "mark.gif"',
            r"block\[0\]\.file: a picture is an SVG or a PNG file",
        ),
    ],
)
def test_a_mistake_is_named_by_file_key_and_reason(tmp_path: Path, template: str, named: str) -> None:
    with pytest.raises(SettingsError, match=named) as mistake:
        forms_of(tmp_path, template)
    assert str(tmp_path / "mine.toml") in str(mistake.value)


def test_a_list_of_papers_has_no_number(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('[[block]]\nprint = "number"', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"block\[0\]\.print: this document has no number"):
        load_forms(TEXTS, SlipSettings(requirements="mine.toml"), settings_file=tmp_path / "kiosk.toml")


def test_a_template_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(
        SettingsError,
        match=r"kiosk\.toml: slip\.template: there is no template 'song', only requirements, test, ticket",
    ):
        load_forms(TEXTS, SlipSettings(template="song"), settings_file=tmp_path / "kiosk.toml")
    with pytest.raises(SettingsError, match=r"own\.toml: cannot be read"):
        load_forms(TEXTS, SlipSettings(template="own.toml"), settings_file=tmp_path / "kiosk.toml")


def test_the_templates_that_come_along_are_sound() -> None:
    assert {each.stem for each in FORMS.glob("*.toml")} == {"ticket", "requirements", "test"}
    load_forms(TEXTS)
