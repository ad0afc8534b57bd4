"""Every mistake in a settings file is named: file, key and reason, in one line."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec
import pytest

from wire.fields import Id
from wire.settings import ServerLink, SettingsError, convert, load, parse

Door = Literal["front", "back"]


class Lamp(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table within the settings of these stories."""

    watts: Annotated[int, msgspec.Meta(ge=1, le=100)]
    colour: Literal["white", "red"] = "white"
    heat: Annotated[float, msgspec.Meta(gt=0, lt=100)] | None = None


class Room(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings of these stories."""

    name: Annotated[str, msgspec.Meta(pattern="^[a-z]+$")]
    lamps: tuple[Lamp, ...] = ()
    best: Lamp = Lamp(watts=5)
    window: bool = False
    doors: Annotated[dict[Door, Literal["left", "right"]], msgspec.Meta(max_length=2)] = {}
    shelves: dict[str, Lamp] | None = None
    beds: (
        Annotated[
            tuple[Annotated[str, msgspec.Meta(min_length=1, max_length=3)], ...], msgspec.Meta(min_length=1)
        ]
        | None
    ) = None


class House(msgspec.Struct, frozen=True):
    """With doors of any name."""

    doors: Annotated[dict[Id, Literal["left", "right"]], msgspec.Meta(max_length=2)]


FILE = Path("etc/room.toml")


def test_what_is_written_is_read_and_the_rest_is_as_agreed() -> None:
    room = parse('name = "attic"\n[[lamps]]\nwatts = 7\ncolour = "red"\n', Room, file=FILE)
    assert room == Room(name="attic", lamps=(Lamp(watts=7, colour="red"),))


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ('name = "a"\ndoor = 1', "door", "is not a key that is known here"),
        ('name = "a"\n[best]\nwatts = 1\nsize = 2', "best.size", "is not a key that is known here"),
        ("window = true", "name", "is missing"),
        ('name = "a"\n[[lamps]]\nwatts = 1\n[[lamps]]\ncolour = "red"', "lamps[1].watts", "is missing"),
        ("name = 7", "name", "is a text: write it in quotes"),
        ('name = "a"\nwindow = "yes"', "window", "Expected 'bool', got 'str'"),
        ('name = "a"\nbest = 3', "best", "Expected 'object', got 'int'"),
        ('name = "a"\nlamps = 3', "lamps", "Expected 'array', got 'int'"),
        ('name = "a"\n[best]\nwatts = 0', "best.watts", "is less than 1"),
        ('name = "a"\n[best]\nwatts = 101', "best.watts", "is more than 100"),
        ('name = "a"\n[best]\nwatts = 1.5', "best.watts", "Expected 'int', got 'float'"),
        ('name = "a"\n[best]\nwatts = 1\ncolour = "blue"', "best.colour", "'blue' is none of: white, red"),
        ('name = "a"\nbest = { watts = 1, heat = 0 }', "best.heat", "is not more than 0"),
        ('name = "a"\nbest = { watts = 1, heat = 100.0 }', "best.heat", "is not less than 100"),
        ('name = "a"\ndoors = { back = "up" }', "doors.back", "'up' is none of: left, right"),
        ('name = "a"\ndoors = { side = "left" }', "doors.side", "'side' is none of: front, back"),
        ('name = "a"\n[shelves."no 2"]\nwatts = 0', "shelves.no 2.watts", "is less than 1"),
        ('name = "a"\n[shelves.top]\nwats = 1', "shelves.top.wats", "is not a key that is known here"),
        ('name = "a"\n[shelves.top]', "shelves.top.watts", "is missing"),
        ('name = "a"\nbeds = []', "beds", "is empty: it needs one entry at least"),
        ('name = "a"\nbeds = ["one", ""]', "beds[1]", "is empty"),
        ('name = "a"\nbeds = ["long"]', "beds[0]", "has more than 3 letters"),
        ('name = "A"', "name", "is not of the form '^[a-z]+$'"),
    ],
)
def test_a_mistake_is_named_by_file_key_and_reason(text: str, key: str, reason: str) -> None:
    with pytest.raises(SettingsError) as mistake:
        parse(text, Room, file=FILE)
    assert (mistake.value.file, mistake.value.key, mistake.value.reason) == (FILE, key, reason)
    assert str(mistake.value) == f"{FILE}: {key}: {reason}"


def test_what_is_not_toml_says_where() -> None:
    with pytest.raises(SettingsError, match=r"room\.toml: not TOML: .*line 2"):
        parse('name = "a"\nwindow yes', Room, file=FILE)


def test_a_key_twice_is_not_toml() -> None:
    with pytest.raises(SettingsError, match="not TOML"):
        parse('name = "a"\nname = "b"', Room, file=FILE)


def test_a_part_of_a_file_is_named_by_its_whole_key() -> None:
    with pytest.raises(SettingsError) as mistake:
        convert({"watts": "many"}, Lamp, file=FILE, within="lamps[4]")
    assert mistake.value.key == "lamps[4].watts"
    with pytest.raises(SettingsError) as whole:
        convert("dark", Lamp, file=FILE, within="lamps[4]")
    assert whole.value.key == "lamps[4]"


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"missing\.toml: cannot be read: .*No such file"):
        load(tmp_path / "missing.toml", Room)
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path, Room)
    written_elsewhere = tmp_path / "latin.toml"
    written_elsewhere.write_bytes('name = "é"'.encode("latin-1"))
    with pytest.raises(SettingsError, match=r"latin\.toml: cannot be read: .*utf-8"):
        load(written_elsewhere, Room)


def test_what_windows_programs_leave_in_a_file_is_no_mistake(tmp_path: Path) -> None:
    notepad = tmp_path / "notepad.toml"
    notepad.write_bytes(b'\xef\xbb\xbfname = "attic"\r\nwindow = true\r\n')
    assert load(notepad, Room) == Room(name="attic", window=True)


def test_a_mistake_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as mistake:
        parse('name = "a\\nb"', Room, file=FILE)
    assert "\n" not in str(mistake.value)


def test_a_program_without_a_server_table_looks_for_its_server() -> None:
    assert parse("", ServerLink, file=FILE) == ServerLink(
        url="", others=(), hall="", key_file="", authority_file="", interfaces=()
    )


def test_a_place_in_a_part_that_is_a_list_is_named_too() -> None:
    with pytest.raises(SettingsError) as mistake:
        convert(["a", 2], tuple[str, ...], file=FILE, within="lamps[4].names")
    assert mistake.value.key == "lamps[4].names[1]"


@pytest.mark.parametrize(
    ("line", "key", "reason"),
    [
        ('url = "not an address"', "url", "is not a server's address, such as https://192.168.1.10:8420"),
        ('url = "ftp://hall"', "url", "is not a server's address, such as https://192.168.1.10:8420"),
        ('interfaces = ["eth0"]', "interfaces[0]", "is not an IPv4 address, such as 192.168.1.10"),
    ],
)
def test_addresses_that_cannot_be_are_told_in_words(line: str, key: str, reason: str) -> None:
    with pytest.raises(SettingsError) as mistake:
        parse(line, ServerLink, file=Path("kiosk.toml"))
    assert (mistake.value.key, mistake.value.reason) == (key, reason)


@pytest.mark.parametrize(
    ("doors", "reason"),
    [
        ({"a": "left", "b": "left", "c": "left"}, "has more than 2 entries"),
        ({"a\n": "left"}, "is empty, or has signs that cannot be shown"),
        ({"a": 3}, "is a text: write it in quotes"),
    ],
)
def test_a_table_whose_keys_are_free_is_told_of_by_its_keys(doors: object, reason: str) -> None:
    with pytest.raises(SettingsError) as mistake:
        convert({"doors": doors}, House, file=FILE)
    assert mistake.value.reason == reason
