"""Displays and the voice in a mall's files, agencies' colours, and where those go who were missed."""

from datetime import time
from pathlib import Path

import pytest
from msgspec.structs import asdict

from server.domain.displays import DisplayArrangement as Arranged
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from tests.fakes.mall_files import MALL, POL, REG, add, change, small_mall, told
from wire.displays import DisplayArrangement
from wire.mall import Display, HallVoice, VolumeHours
from wire.text import Text

DISPLAY = '[[displays]]\nid = "{id}"\nname = {{ id = "Layar", en = "Display" }}\n{more}\n'
VOLUME = '[[voice.volume]]\nfrom = "{begins}"\nto = "{ends}"\nvolume = {volume}\n{more}\n'
NAME = Text(id="Layar", en="Display")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small mall, to be spoilt."""
    return small_mall(tmp_path)


def display(id: str = "lobby", more: str = "") -> str:  # noqa: A002  as in the file
    return DISPLAY.format(id=id, more=more)


def volume(begins: str = "11:45", ends: str = "13:00", much: str = "0.5", more: str = "") -> str:
    return VOLUME.format(begins=begins, ends=ends, volume=much, more=more)


def test_a_display_is_arranged_as_written_and_what_is_left_out_is_its_own(folder: Path) -> None:
    wide = (
        'layout = "waiting-room"\nzone = "b"\ncounter = "4"\nplaylist = "pagi"\ntheme = "kawung"\n'
        'directions = { 1 = "left", b = "up" }\nvolume = 1\n'
    )
    add(folder / MALL, display(more=wide) + display("TV Lantai 2"))
    mall = load_mall(folder)
    arrangement = DisplayArrangement(
        layout="waiting-room",
        zone="b",
        counter="4",
        playlist="pagi",
        theme="kawung",
        directions={"1": "left", "b": "up"},
        volume=1.0,
    )
    assert mall.displays == (
        Display(id="lobby", name=NAME, arrangement=arrangement),
        Display(id="TV Lantai 2", name=NAME),
    )
    assert plan_of(mall).displays["lobby"] == Arranged(**asdict(arrangement))
    assert plan_of(mall).displays["TV Lantai 2"] == Arranged()


def test_nothing_can_be_said_too_the_whole_hall_every_counter_no_media(folder: Path) -> None:
    add(folder / MALL, display(more='zone = ""\ncounter = ""\nplaylist = ""\ndirections = {}'))
    (lobby,) = load_mall(folder).displays
    assert lobby.arrangement == DisplayArrangement(zone="", counter="", playlist="", directions={})


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        (display(more='zone = "z"'), "displays[0].zone", "'z' is not known; there are: a, b"),
        (display(more='counter = "99"'), "displays[0].counter", "'99' is not known; there are: 1, 2, "),
        (
            display(more='zone = "b"\ncounter = "1"'),
            "displays[0].counter",
            "'1' stands in zone a, not in b",
        ),
        (
            display(more='layout = "room"'),
            "displays[0].layout",
            "'room' is not known; there are: counter, hall, ",
        ),
        (
            display(more='theme = "batik"'),
            "displays[0].theme",
            "'batik' is not known; there are: gajah-oling, ",
        ),
        (display(more="counter = 1"), "displays[0].counter", "is a text: write it in quotes"),
        (display(more='directions = { moon = "up" }'), "displays[0].directions", "'moon' is not known"),
        (
            display(more='directions = { a = "north" }'),
            "displays[0].directions.a",
            "'north' is none of: left, right, up, down",
        ),
        (
            display(more='directions = { "a b" = "up" }'),
            "displays[0].directions.a b",
            "is not a counter or zone",
        ),
        (display() * 2, "displays", "'lobby' stands there twice"),
        (display("lob\\u0007by"), "displays[0].id", "is empty, or has signs that cannot be shown"),
        (display(""), "displays[0].id", "is empty, or"),
        (display(more='theme = "../secrets"'), "displays[0].theme", "is not a short name of small letters"),
        (display(more='layout = ""'), "displays[0].layout", "is not a short name of small letters"),
        (display(more="volume = 1.5"), "displays[0].volume", "is more than 1"),
        (display(more='colour = "red"'), "displays[0].colour", "is not a key that is known here"),
        ('[[displays]]\nid = "lobby"', "displays[0].name", "is missing"),
    ],
)
def test_a_mistaken_display_is_named(folder: Path, text: str, key: str, reason: str) -> None:
    add(folder / MALL, text)
    ((file, at, said),) = told(folder)
    assert (file, at) == ("mall.toml", key)
    assert reason in said


def test_a_counter_may_stand_in_a_display_of_the_whole_hall_or_of_a_zone_of_its_own_settings(
    folder: Path,
) -> None:
    add(
        folder / MALL,
        display(more='zone = ""\ncounter = "1"') + display("other", more='counter = "4"'),
    )
    assert len(load_mall(folder).displays) == 2


def test_a_counter_whose_file_cannot_be_read_is_not_told_twice(folder: Path) -> None:
    add(folder / MALL, display(more='zone = "z"\ncounter = "99"\ndirections = { 98 = "up" }'))
    (folder / POL).write_text("nonsense", encoding="utf-8")
    assert [(file, key) for file, key, _ in told(folder)] == [
        ("pol.toml", ""),
        ("mall.toml", "displays[0].zone"),
    ]


def test_the_hall_speaks_as_written(folder: Path) -> None:
    words = '[voice.pronunciation.id]\nBPJS = "be pe je es"\n"P.D.A.M." = "pe de a em"\n'
    add(
        folder / MALL,
        '[voice]\nlanguages = ["en", "id"]\norder = "all"\n'
        + volume(more='zone = "b"')
        + volume("22:00", "06:00", "0")
        + words,
    )
    assert load_mall(folder).voice == HallVoice(
        languages=("en", "id"),
        order="all",
        volumes=(
            VolumeHours(begins=time(11, 45), ends=time(13), volume=0.5, zone="b"),
            VolumeHours(begins=time(22), ends=time(6), volume=0.0),
        ),
        pronunciations={"id": {"BPJS": "be pe je es", "P.D.A.M.": "pe de a em"}},
    )


def test_a_mall_that_says_nothing_of_displays_leaves_everything_to_them(folder: Path) -> None:
    mall = load_mall(folder)
    assert (mall.displays, mall.voice, mall.no_show.recall_place) == ((), HallVoice(), None)
    assert {agency.colour for agency in mall.agencies} == {""}


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ('[voice]\norder = "loud"', "voice.order", "'loud' is none of: "),
        ('[voice]\nlanguages = ["min"]', "voice.languages[0]", "'min' is none of: "),
        ('[voice]\nlanguages = ["id", "id"]', "voice.languages", "'id' stands there twice"),
        (volume("12:00", "12:00"), "voice.volume[0]", "has no length: from and to are the same"),
        (volume("noon"), "voice.volume[0].from", "is not a time of day, such as 08:00"),
        (volume(much="2"), "voice.volume[0].volume", "is more than 1"),
        (volume(more='zone = "z"'), "voice.volume[0].zone", "'z' is not known; there are: a, b"),
        ('[voice.pronunciation.id]\nBPJS = ""', "voice.pronunciation.id.BPJS", "is empty"),
        ('[voice.pronunciation.id]\nBPJS = " "', "voice.pronunciation.id.BPJS", "is empty"),
        ('[voice.pronunciation.fr]\nBPJS = "x"', "voice.pronunciation.fr", "'fr' is none of: "),
        ("[voice]\nspeed = 2", "voice.speed", "is not a key that is known here"),
    ],
)
def test_a_mistake_in_the_voice_is_named(folder: Path, text: str, key: str, reason: str) -> None:
    add(folder / MALL, text)
    ((file, at, said),) = told(folder)
    assert (file, at) == ("mall.toml", key)
    assert reason in said


def test_an_agency_has_a_colour(folder: Path) -> None:
    change(folder / REG, 'kind = "civil-registry"', 'kind = "civil-registry"\ncolour = "#1F5fa8"')
    assert [agency.colour for agency in load_mall(folder).agencies] == ["#1F5fa8", ""]


@pytest.mark.parametrize("colour", ["blue", "#1f5fa", "#1f5fa8\\n", "1f5fa8", "#1f5fa8ff", ""])
def test_a_colour_that_is_none_is_named(folder: Path, colour: str) -> None:
    change(folder / REG, 'kind = "civil-registry"', f'kind = "civil-registry"\ncolour = "{colour}"')
    ((file, at, said),) = told(folder)
    assert (file, at) == ("reg.toml", "colour")
    assert "is not a colour, such as #1f5fa8" in said


def test_who_was_missed_goes_to_a_place_that_has_a_name(folder: Path) -> None:
    add(folder / MALL, '[no_show]\nrecall_place = { id = "Meja informasi", en = "Information desk" }')
    assert load_mall(folder).no_show.recall_place == Text(id="Meja informasi", en="Information desk")


def test_a_place_without_a_name_is_named(folder: Path) -> None:
    add(folder / MALL, '[no_show]\nrecall_place = { id = "", en = "Information desk" }')
    ((_, at, said),) = told(folder)
    assert (at, said) == ("no_show.recall_place.id", "is empty")
