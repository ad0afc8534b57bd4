"""ESC/POS as commands: a stream of bytes cut into what Epson's command reference names.

Written from the reference, not from any library that prints. Pure, and fed in pieces of any size. What it does
not know it names (`Unknown`), so that nothing is silently skipped.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

ESC, FS, GS, DLE = 0x1B, 0x1C, 0x1D, 0x10


@dataclass(frozen=True)
class Print:
    """Letters, in the code page of the moment."""

    letters: bytes


@dataclass(frozen=True)
class Command:
    """One command: its *name* as in the reference ("ESC a"), its parameters, and its data if it carries any."""

    name: str
    parameters: tuple[int, ...] = ()
    data: bytes = b""


@dataclass(frozen=True)
class Unknown:
    """Bytes that the reference does not have, or that end in the middle of a command."""

    raw: bytes
    reason: str


Item = Print | Command | Unknown


class _Incomplete(Exception):
    pass


class CommandReader:
    """Cuts a stream. Keeps an unfinished command until its rest arrives."""

    def __init__(self) -> None:
        self._pending = b""

    def feed(self, data: bytes) -> None:
        """More of the stream."""
        self._pending += data

    def items(self) -> Iterator[tuple[Item, bytes]]:
        """The complete commands so far, each with its own bytes. Stop early and the rest is kept for later."""
        while self._pending:
            try:
                item, length = _first(self._pending)
            except _Incomplete:
                return
            raw, self._pending = self._pending[:length], self._pending[length:]
            yield item, raw

    def rest(self) -> Unknown | None:
        """What is left when no more bytes come; forgets it."""
        raw, self._pending = self._pending, b""
        return Unknown(raw, "ends in the middle of a command") if raw else None


def read_commands(data: bytes) -> list[Item]:
    """All commands of a finished stream."""
    reader = CommandReader()
    reader.feed(data)
    items = [item for item, _ in reader.items()]
    rest = reader.rest()
    return [*items, rest] if rest else items


# NUL is in no reference: outside of a command every printer ignores it, inside of one it is data.
_CONTROLS = {0x00: "NUL", 0x09: "HT", 0x0A: "LF", 0x0C: "FF", 0x0D: "CR", 0x18: "CAN"}

# Commands with a fixed number of one-byte parameters.
_FIXED = {
    (ESC, "@"): 0, (ESC, "a"): 1, (ESC, "E"): 1, (ESC, "G"): 1, (ESC, "!"): 1, (ESC, "t"): 1, (ESC, "R"): 1,
    (ESC, "d"): 1, (ESC, "J"): 1, (ESC, "p"): 3, (ESC, "M"): 1, (ESC, "-"): 1, (ESC, "2"): 0, (ESC, "3"): 1,
    (ESC, " "): 1, (ESC, "V"): 1, (ESC, "{"): 1, (ESC, "="): 1, (ESC, "$"): 2, (ESC, "\\"): 2, (ESC, "i"): 0,
    (ESC, "m"): 0, (ESC, "S"): 0, (ESC, "L"): 0,
    (GS, "!"): 1, (GS, "B"): 1, (GS, "b"): 1, (GS, "r"): 1, (GS, "a"): 1, (GS, "L"): 2, (GS, "W"): 2,
    (GS, "P"): 2, (GS, "h"): 1, (GS, "w"): 1, (GS, "H"): 1, (GS, "f"): 1, (GS, "I"): 1,
    (FS, "."): 0, (FS, "&"): 0, (FS, "!"): 1, (FS, "-"): 1, (FS, "C"): 1, (FS, "S"): 2, (FS, "W"): 1,
    (DLE, "\x04"): 1, (DLE, "\x05"): 1,
}  # fmt: skip
_NAMES = {ESC: "ESC", FS: "FS", GS: "GS", DLE: "DLE"}
_LETTERS = {"@": "@", "\x04": "EOT", "\x05": "ENQ", "\x14": "DC4", " ": "SP"}


def _first(data: bytes) -> tuple[Item, int]:
    if data[0] in _NAMES:
        return _prefixed(data)
    if data[0] in _CONTROLS:
        return Command(_CONTROLS[data[0]]), 1
    if data[0] < 0x20:
        return Unknown(data[:1], "control character without a meaning"), 1
    length = next((at for at, byte in enumerate(data) if byte < 0x20), len(data))
    return Print(data[:length]), length


def _prefixed(data: bytes) -> tuple[Item, int]:
    _need(data, 2)
    letter = chr(data[1])
    fixed = _FIXED.get((data[0], letter))
    if fixed is not None:
        _need(data, 2 + fixed)
        return Command(_name(data), tuple(data[2 : 2 + fixed])), 2 + fixed
    varying = _VARYING.get((data[0], letter))
    if varying is not None:
        return varying(data)
    return Unknown(data[:2], f"no command {_NAMES[data[0]]} {letter!r}"), 2


def _cut(data: bytes) -> tuple[Item, int]:
    _need(data, 3)
    if data[2] in b"\x00\x01\x30\x31":
        return Command("GS V", (data[2] & 1,)), 3
    _need(data, 4)
    if data[2] in b"AB":
        return Command("GS V", (data[2] - ord("A"), data[3])), 4
    return Unknown(data[:3], f"no cut {data[2]}"), 3


def _raster(data: bytes) -> tuple[Item, int]:
    # GS v 0 m xL xH yL yH d1...dk: x bytes a row, y rows.
    _need(data, 8)
    if data[2] != ord("0") or data[3] not in b"\x00\x01\x02\x03\x30\x31\x32\x33":
        return Unknown(data[:4], "no raster image of this kind"), 4
    row_bytes, rows = int.from_bytes(data[4:6], "little"), int.from_bytes(data[6:8], "little")
    end = 8 + row_bytes * rows
    _need(data, end)
    return Command("GS v 0", (data[3] & 3, row_bytes, rows), data[8:end]), end


def _column_image(data: bytes) -> tuple[Item, int]:
    # ESC * m nL nH d1...dk: n columns of one byte (8 dots) or three (24 dots).
    _need(data, 5)
    if data[2] not in (0, 1, 32, 33):
        return Unknown(data[:3], "no column image of this kind"), 3
    columns = int.from_bytes(data[3:5], "little")
    end = 5 + columns * (3 if data[2] >= 32 else 1)
    _need(data, end)
    return Command("ESC *", (data[2], columns), data[5:end]), end


def _sized(data: bytes) -> tuple[Item, int]:
    # GS ( x pL pH ...: p bytes follow.
    _need(data, 5)
    end = 5 + int.from_bytes(data[3:5], "little")
    _need(data, end)
    if data[2:3] not in (b"L", b"k", b"A", b"E", b"H", b"K", b"C", b"D"):
        return Unknown(data[:end], f"no command GS ( {chr(data[2])!r}"), end
    return Command(f"GS ( {chr(data[2])}", (), data[5:end]), end


def _barcode(data: bytes) -> tuple[Item, int]:
    _need(data, 3)
    if data[2] <= 6:
        end = data.find(b"\x00", 3)
        if end < 0:
            raise _Incomplete
        return Command("GS k", (data[2],), data[3:end]), end + 1
    _need(data, 4)
    end = 4 + data[3]
    _need(data, end)
    if not 65 <= data[2] <= 78:
        return Unknown(data[:3], f"no bar code {data[2]}"), 3
    return Command("GS k", (data[2],), data[4:end]), end


def _tabs(data: bytes) -> tuple[Item, int]:
    end = data.find(b"\x00", 2)
    if end < 0:
        raise _Incomplete
    return Command("ESC D", tuple(data[2:end])), end + 1


def _panel(data: bytes) -> tuple[Item, int]:
    _need(data, 4)
    if data[2] not in b"0134567":
        return Unknown(data[:3], "no command ESC c of this kind"), 3
    return Command("ESC c", (data[2], data[3])), 4


def _real_time(data: bytes) -> tuple[Item, int]:
    # DLE DC4 fn ...: a pulse, switching off, a buzzer, clearing the buffer.
    lengths = {1: 2, 2: 2, 3: 5, 7: 1, 8: 7}
    _need(data, 3)
    if data[2] not in lengths:
        return Unknown(data[:3], "no command DLE DC4 of this kind"), 3
    end = 3 + lengths[data[2]]
    _need(data, end)
    return Command("DLE DC4", tuple(data[2:end])), end


_VARYING: dict[tuple[int, str], Callable[[bytes], tuple[Item, int]]] = {
    (GS, "V"): _cut,
    (GS, "v"): _raster,
    (GS, "("): _sized,
    (GS, "k"): _barcode,
    (ESC, "*"): _column_image,
    (ESC, "D"): _tabs,
    (ESC, "c"): _panel,
    (DLE, "\x14"): _real_time,
}


def _name(data: bytes) -> str:
    letter = chr(data[1])
    return f"{_NAMES[data[0]]} {_LETTERS.get(letter, letter)}"


def _need(data: bytes, length: int) -> None:
    if len(data) < length:
        raise _Incomplete
