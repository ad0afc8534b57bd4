"""Kiosks in a mall's files, and what its services say to them: what is asked, and the words people use."""

from pathlib import Path

import pytest

from server.domain.kiosks import Arrangement as Arranged
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from tests.fakes.mall_files import MALL, POL, REG, add, change, small_mall, told
from wire.kiosks import Arrangement
from wire.mall import Asked, Kiosk
from wire.text import Text

KIOSK = '[[kiosks]]\nid = "{id}"\nname = {{ id = "Kios", en = "Kiosk" }}\n{more}\n'
ASK = (
    '[[services.asks]]\nid = "{id}"\nkind = "{kind}"\nname = {{ id = "NIK", en = "NIK" }}\n'
    'purpose = {{ id = "Agar cocok.", en = "So that it fits." }}\n{more}\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small mall, to be spoilt."""
    return small_mall(tmp_path)


def kiosk(id: str = "kiosk-1", more: str = "") -> str:  # noqa: A002  as in the file
    return KIOSK.format(id=id, more=more)


def ask(id: str = "nik", kind: str = "nik", more: str = "") -> str:  # noqa: A002  as in the file
    return ASK.format(id=id, kind=kind, more=more)


def test_a_kiosk_is_arranged_as_written(folder: Path) -> None:
    add(folder / MALL, kiosk(more='zone = "b"\nagencies = ["pol", "reg"]\ntheme = "kawung"') + kiosk("lobby"))
    mall = load_mall(folder)
    name = Text(id="Kios", en="Kiosk")
    upstairs = Arrangement(agencies=("pol", "reg"), zone="b", theme="kawung")
    assert mall.kiosks == (
        Kiosk(id="kiosk-1", name=name, arrangement=upstairs),
        Kiosk(id="lobby", name=name),
    )
    assert plan_of(mall).kiosks == {
        "kiosk-1": Arranged(agencies=("pol", "reg"), zone="b", theme="kawung"),
        "lobby": Arranged(),
    }


def test_a_service_says_what_it_asks_and_how_people_call_it(folder: Path) -> None:
    change(folder / REG, 'line = "a"', 'line = "a"\nkeywords = ["ktp", "e-ktp", "pajak motor", "Jum\'at"]')
    add(folder / REG, ask() + ask("phone", "phone", "required = true"))
    mall = load_mall(folder)
    card, birth, record = mall.services
    assert card.keywords == ("ktp", "e-ktp", "pajak motor", "Jum'at")
    assert [(each.id, each.kind, each.required) for each in birth.asks] == [
        ("nik", "nik", False),
        ("phone", "phone", True),
    ]
    assert birth.asks[0] == Asked(
        id="nik",
        kind="nik",
        name=Text(id="NIK", en="NIK"),
        purpose=Text(id="Agar cocok.", en="So that it fits."),
    )
    assert (record.asks, record.keywords) == ((), ())
    assert plan_of(mall).services["reg/birth"].asks == ("nik", "phone")


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        (kiosk(more='zone = "z"'), "kiosks[0].zone", "'z' is not known; there are: a, b"),
        (kiosk(more='agencies = ["zoo"]'), "kiosks[0].agencies", "'zoo' is not known; there are: pol, reg"),
        (kiosk(more='agencies = ["pol", "pol"]'), "kiosks[0].agencies", "'pol' stands there twice"),
        (kiosk() * 2, "kiosks", "'kiosk-1' stands there twice"),
        (kiosk("Kiosk 1"), "kiosks[0].id", "is not a short name of small letters"),
        (kiosk(more='theme = "../secrets"'), "kiosks[0].theme", "is not a short name of small letters"),
        (kiosk(more='colour = "red"'), "kiosks[0].colour", "is not a key that is known here"),
        ('[[kiosks]]\nid = "kiosk-1"', "kiosks[0].name", "is missing"),
    ],
)
def test_a_mistaken_kiosk_is_named(folder: Path, text: str, key: str, reason: str) -> None:
    add(folder / MALL, text)
    ((file, at, said),) = told(folder)
    assert (file, at) == ("mall.toml", key)
    assert reason in said


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        (ask() * 2, "services[1].asks", "'nik' stands there twice"),
        (ask(kind="religion"), "services[1].asks[0].kind", "'religion' is none of: "),
        ('[[services.asks]]\nid = "nik"\nkind = "nik"\nname = { id = "NIK", en = "NIK" }',
         "services[1].asks[0].purpose", "is missing"),
        (ask().replace("So that it fits.", ""), "services[1].asks[0].purpose.en", "is empty"),
    ],
)  # fmt: skip
def test_a_mistaken_question_is_named(folder: Path, text: str, key: str, reason: str) -> None:
    add(folder / REG, text)
    ((file, at, said),) = told(folder)
    assert (file, at) == ("reg.toml", key)
    assert reason in said


@pytest.mark.parametrize(
    ("words", "key", "reason"),
    [
        ('"ktp", "KTP"', "services[0].keywords", "'ktp' stands there twice"),
        ('"ktp", ""', "services[0].keywords[1]", "is not a word or two, such as ktp or pajak motor"),
        ('" ktp"', "services[0].keywords[0]", "is not a word or two"),
        ('"ktp;drop"', "services[0].keywords[0]", "is not a word or two"),
    ],
)
def test_a_mistaken_word_is_named(folder: Path, words: str, key: str, reason: str) -> None:
    change(folder / REG, 'line = "a"', f'line = "a"\nkeywords = [{words}]')
    ((file, at, said),) = told(folder)
    assert (file, at) == ("reg.toml", key)
    assert reason in said


def test_an_agency_whose_file_cannot_be_read_is_not_told_twice(folder: Path) -> None:
    add(folder / MALL, kiosk(more='agencies = ["pol", "zoo"]'))
    (folder / POL).write_text("nonsense", encoding="utf-8")
    assert [(file, key) for file, key, _ in told(folder)] == [("pol.toml", "")]
