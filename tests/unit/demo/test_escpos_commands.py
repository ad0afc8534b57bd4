"""Bytes cut into commands."""

from hypothesis import given
from hypothesis import strategies as st

from demo.escpos_commands import Command, CommandReader, Item, Print, Unknown, read_commands


@given(st.binary(max_size=400))
def test_no_byte_is_lost(data: bytes) -> None:
    reader = CommandReader()
    reader.feed(data)
    taken = b"".join(raw for _, raw in reader.items())
    rest = reader.rest()
    assert taken + (rest.raw if rest else b"") == data


@given(st.binary(max_size=200), st.integers(min_value=1, max_value=7))
def test_pieces_of_any_size_make_the_same_commands(data: bytes, size: int) -> None:
    reader = CommandReader()
    pieces: list[Item] = []
    for start in range(0, len(data), size):
        reader.feed(data[start : start + size])
        pieces += [item for item, _ in reader.items()]
    whole = read_commands(data)
    rest = reader.rest()
    assert _merged([*pieces, *([rest] if rest else [])]) == _merged(whole)


def _merged(items: list[Item]) -> list[Item]:
    merged: list[Item] = []
    for item in items:
        if isinstance(item, Print) and merged and isinstance(merged[-1], Print):
            merged[-1] = Print(merged[-1].letters + item.letters)
        else:
            merged.append(item)
    return merged


def test_a_slips_commands() -> None:
    data = b"\x1b@\x1ba\x01\x1d!\x77A-012\n\x1dv0\x00\x01\x00\x02\x00\xff\x0a\x1d(k\x03\x001C\x06\x1dV\x00\x10\x04\x01"
    assert read_commands(data) == [
        Command("ESC @"),
        Command("ESC a", (1,)),
        Command("GS !", (0x77,)),
        Print(b"A-012"),
        Command("LF"),
        Command("GS v 0", (0, 1, 2), b"\xff\x0a"),
        Command("GS ( k", (), b"1C\x06"),
        Command("GS V", (0,)),
        Command("DLE EOT", (1,)),
    ]


def test_what_the_reference_lacks_is_named() -> None:
    (unknown, after) = read_commands(b"\x1b\x01A")
    assert isinstance(unknown, Unknown)
    assert unknown.raw == b"\x1b\x01"
    assert after == Print(b"A")


def test_an_end_in_the_middle_is_named() -> None:
    assert read_commands(b"\x1dv0\x00\xff") == [Unknown(b"\x1dv0\x00\xff", "ends in the middle of a command")]
