"""A receipt printer without a cable: bytes in, answers out, slips kept.

Plays what Epson's reference says of real printers: ``DLE EOT`` is answered at once, even without paper and even
inside other data, and so is ``DLE DC4`` 8, which drops what is not printed yet; ``GS r`` in its turn, after what came before it.
Pure: no sockets, no clock.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from demo.escpos_commands import Command, CommandReader, Item

StateKind = Literal["ok", "paper_low", "paper_out", "cover_open", "cutter_error", "slow", "silent", "offline"]
KINDS: tuple[StateKind, ...] = (
    "ok", "paper_low", "paper_out", "cover_open", "cutter_error", "slow", "silent", "offline",
)  # fmt: skip
NANOSECONDS = 1_000_000_000

_REAL_TIME = re.compile(rb"\x10\x04([\x01-\x04])")
_CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_CLEARED = b"\x37\x25\x00"
_QUESTIONS = {"DLE EOT", "DLE ENQ", "DLE DC4", "GS r", "GS I"}


@dataclass(frozen=True, kw_only=True)
class State:
    """How the printer is. *after_bytes* of a slip it becomes so; *bytes_a_second* is how fast a slow one prints."""

    kind: StateKind = "ok"
    after_bytes: int = 0
    bytes_a_second: int = 0

    @classmethod
    def parse(cls, line: str) -> "State":
        """From ``ok``, ``paper_out``, ``paper_out after 300``, ``slow 2000`` and so on. Raises ValueError."""
        found = re.fullmatch(r"(\w+)(?: after (\d+)| (\d+))?", line.strip())
        kind = next((kind for kind in KINDS if found and kind == found[1]), None)
        if found is None or kind is None or (kind == "slow") != bool(found[3]):
            raise ValueError(f"no printer state: {line.strip()!r}")
        return cls(kind=kind, after_bytes=int(found[2] or 0), bytes_a_second=int(found[3] or 0))


@dataclass(frozen=True, kw_only=True)
class PrintedSlip:
    """One slip. *complete* if it was cut, or ended with its connection in good order. Times are monotonic nanoseconds."""

    number: int
    data: bytes
    complete: bool
    connected_ns: int
    first_byte_ns: int
    last_byte_ns: int


@dataclass(kw_only=True)
class PrinterDevice:
    """The printer's body. Hands each slip to *on_slip*. *clears*: it knows ``DLE DC4`` 8, as Epson's do and many others do not."""

    on_slip: Callable[[PrintedSlip], None]
    state: State = field(default_factory=State)
    clears: bool = True
    _number: int = 0
    _reader: CommandReader = field(default_factory=CommandReader)
    _tail: bytes = b""
    _clear_tail: bytes = b""
    _slip: bytes = b""
    _connected_ns: int = 0
    _first_byte_ns: int = 0
    _last_byte_ns: int = 0
    _busy_until_ns: int = 0

    @property
    def gone(self) -> bool:
        """Whether the cable is pulled now."""
        return self._now() == "offline"

    def connect(self, now_ns: int) -> None:
        """Somebody plugs in."""
        self._connected_ns = now_ns

    def receive(self, data: bytes, now_ns: int) -> bytes:
        """Take *data*; returns what the printer answers."""
        answers = b"" if self._now() == "silent" else self._answer_at_once(data)
        cleared, rest = self._clear(data)
        self._reader.feed(rest)
        return answers + cleared + self.work(now_ns)

    def work(self, now_ns: int) -> bytes:
        """Print what may be printed by now; returns the answers that come in their turn."""
        if self._stopped(now_ns):
            return b""
        answers = b""
        for item, raw in self._reader.items():
            answers += self._do(item, raw, now_ns)
            if self._stopped(now_ns):
                break
        return answers

    def disconnect(self) -> None:
        """The connection ends; what was not printed is forgotten."""
        rest = self._reader.rest()
        if self._slip:
            self._keep(complete=rest is None and self._now() in {"ok", "paper_low", "slow"})
        self._tail = self._clear_tail = b""

    def _do(self, item: Item, raw: bytes, now_ns: int) -> bytes:
        if isinstance(item, Command) and item.name in _QUESTIONS:
            return self._answer_in_turn(item)
        if not self._slip:
            self._first_byte_ns = now_ns
        self._slip += raw
        self._last_byte_ns = now_ns
        if self.state.kind == "slow":
            since_ns = max(self._busy_until_ns, now_ns - NANOSECONDS // 20)
            self._busy_until_ns = since_ns + len(raw) * NANOSECONDS // self.state.bytes_a_second
        if self.state.after_bytes and len(self._slip) >= self.state.after_bytes:
            # The roll stays empty and the cable stays out when the next slip begins.
            self.state = replace(self.state, after_bytes=0)
        if isinstance(item, Command) and item.name == "GS V":
            self._keep(complete=True)
        return b""

    def _keep(self, *, complete: bool) -> None:
        self._number += 1
        data, self._slip = self._slip, b""
        self.on_slip(
            PrintedSlip(
                number=self._number,
                data=data,
                complete=complete,
                connected_ns=self._connected_ns,
                first_byte_ns=self._first_byte_ns,
                last_byte_ns=self._last_byte_ns,
            )
        )

    def _now(self) -> StateKind:
        return self.state.kind if len(self._slip) >= self.state.after_bytes else "ok"

    def _stopped(self, now_ns: int) -> bool:
        return self._now() not in {"ok", "paper_low", "slow"} or now_ns < self._busy_until_ns

    def _answer_at_once(self, data: bytes) -> bytes:
        stream = self._tail + data
        self._tail = stream[-2:]
        return bytes(self._state_byte(found[1][0]) for found in _REAL_TIME.finditer(stream))

    def _clear(self, data: bytes) -> tuple[bytes, bytes]:
        """The answer to ``DLE DC4`` 8 if it is complete in the stream now, and what is still to be read."""
        stream = self._clear_tail + data
        place = stream.rfind(_CLEAR)
        if place < 0 or not self.clears or self._now() == "silent":
            self._clear_tail = stream[-(len(_CLEAR) - 1) :]
            return b"", data
        self._clear_tail = b""
        self._reader.rest()
        return _CLEARED, stream[place + len(_CLEAR) :]

    def _answer_in_turn(self, item: Command) -> bytes:
        if item.name != "GS r":
            return b""
        return b"\x03" if self._now() == "paper_low" else b"\x00"

    def _state_byte(self, n: int) -> int:
        now = self._now()
        bits = {
            1: {"paper_out": 0x08, "cover_open": 0x08, "cutter_error": 0x08},
            2: {"paper_out": 0x20, "cover_open": 0x04, "cutter_error": 0x40},
            3: {"cutter_error": 0x08},
            4: {"paper_out": 0x6C, "paper_low": 0x0C},
        }
        return 0x12 | bits[n].get(now, 0)
