"""How the server writes down what it does: lines for people or JSON lines for machines, neither with personal data.

What visitors and officers type never becomes part of a line that the server's own rooms write. A fault's traceback could carry
it all the same, in the message of an exception: such messages are left out unless somebody asks for them. Knows the standard library's logging; must not know who writes.
"""

import asyncio
import logging
import sys
import threading
import time
from datetime import UTC, datetime
from traceback import StackSummary, walk_tb
from types import TracebackType
from typing import Any, Final, Literal, TextIO

import msgspec

Format = Literal["text", "json"]

MOST_AT_ONCE: Final = 200
MOST_PER_SECOND: Final = 10.0
"""Refusals are strangers' to cause: a line for each would let them fill the disk."""
STRANGERS_ROOMS: Final = frozenset(
    {
        "server.web.application",
        "server.web.doors",
        "server.web.first",
        "server.web.gate",
        "server.web.limits",
        "server.web.protocol",
        "server.web.public",
        "server.web.reception",
        "uvicorn.error",
    }
)
"""The loggers whose lines strangers can cause, and staff who are refused."""

_Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line for a machine. *event* is what the room says, the same each time; *said* is that with what belongs into it."""

    at: str
    level: str
    room: str
    event: str
    said: str
    fault: str = ""


class TextLines(logging.Formatter):
    """A line for a person. *whole_faults*: with the messages of exceptions, which may hold anything."""

    def __init__(self, *, whole_faults: bool = False) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._whole = whole_faults

    def formatException(self, ei: _Fault) -> str:  # noqa: N802  logging's own name
        """Where a fault happened, and its kind."""
        return super().formatException(ei) if self._whole else _bare(ei[1])


class JsonLines(TextLines):
    """A line for a machine."""

    def format(self, record: logging.LogRecord) -> str:
        """One JSON object, without a line break inside."""
        line = Line(
            at=datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            level=record.levelname,
            room=record.name,
            event=str(record.msg),
            said=record.getMessage(),
            fault=self.formatException(record.exc_info) if record.exc_info else "",
        )
        return msgspec.json.encode(line).decode()


class FewLines(logging.Filter):
    """Lets so many lines of *rooms* pass; once there is room again, a line says how many were left out. Faults always pass, and
    whatever other rooms say: no flood may hide that the backup stands still, or what the audit's heads are.
    """

    def __init__(
        self,
        *,
        rooms: frozenset[str] = STRANGERS_ROOMS,
        at_once: float = MOST_AT_ONCE,
        per_second: float = MOST_PER_SECOND,
    ) -> None:
        super().__init__()
        self._rooms = rooms
        self._most, self._rate = at_once, per_second
        self._left, self._at = at_once, time.monotonic()
        self._dropped = 0

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether *record* is written."""
        if record.levelno > logging.WARNING or record.name not in self._rooms:
            return True
        now = time.monotonic()
        self._left = min(self._most, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            self._dropped += 1
            return False
        self._left -= 1
        if self._dropped:
            record.msg, record.args = "%s (%d lines left out before)", (record.getMessage(), self._dropped)
            self._dropped = 0
        return True


def write_logs(form: Format, *, whole_faults: bool = False, into: TextIO | None = None) -> None:
    """From now on everything that is logged is written so, to standard error."""
    handler = logging.StreamHandler(into or sys.stderr)
    formatter = JsonLines if form == "json" else TextLines
    handler.setFormatter(formatter(whole_faults=whole_faults))
    handler.addFilter(FewLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    threading.excepthook = _thread_ended
    sys.excepthook = _program_ended


def log_lost_faults(loop: asyncio.AbstractEventLoop) -> None:
    """What nobody waits for is logged as any fault; asyncio would put the exception's own words into the line."""

    def lost(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        logging.getLogger("asyncio").error("a fault that nobody waits for", exc_info=context.get("exception"))

    loop.set_exception_handler(lost)


def _thread_ended(args: threading.ExceptHookArgs) -> None:
    logging.getLogger("threading").error("a thread ended by a fault", exc_info=args.exc_value)


def _program_ended(kind: type[BaseException], error: BaseException, _traceback: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("server").critical("ended by a fault", exc_info=error)


def _bare(error: BaseException | None) -> str:
    """The frames and the kinds of *error* and of what caused it, the cause first; no message, and no value."""
    parts: list[str] = []
    while error is not None:
        frames = "".join(StackSummary.extract(walk_tb(error.__traceback__)).format())
        kind = type(error)
        parts.append(f"Traceback (most recent call last):\n{frames}{kind.__module__}.{kind.__qualname__}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n\n".join(reversed(parts))
