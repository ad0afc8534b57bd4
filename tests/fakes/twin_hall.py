"""A program that follows the stream from the first record on, through every crash, into a hall of its own."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, Self

import httpx
import msgspec

from server.domain import events as domain_events
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.plan import Plan
from tests.fakes.server_process import ServerProcess
from wire import codec
from wire.events import Record
from wire.sse import Frame, Parser

_PATIENCE_SECONDS: Final = 20.0
_RETRY_SECONDS: Final = 0.02


class TwinHall:
    """Follows *server*, whose hall is set up by *plan*, on a thread of its own. ``hall`` is only to be looked at under ``lock``.

    Every record has to come, once and in order, without a second snapshot: whoever asks is told the fault.
    """

    def __init__(self, server: ServerProcess, plan: Plan) -> None:
        self.hall = Hall(plan)
        self.lock = threading.Condition()
        self.records: list[Record] = []
        self._stream = server.url + "/api/stream"
        self._key = server.key
        self._journal = ""
        self._up = threading.Event()
        self._over = threading.Event()
        self._fault: Exception | None = None
        self._thread = threading.Thread(target=self._work, daemon=True)

    def __enter__(self) -> Self:
        """Follow from now on; ``end`` hears out what there is, leaving does not."""
        self._up.set()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._up.set()

    def server_is(self, *, up: bool) -> None:
        """The server is about to be killed, or is there again."""
        (self._up.set if up else self._up.clear)()

    def has(self, seq: int, seconds: float = _PATIENCE_SECONDS) -> bool:
        """Wait until the twin knows the record numbered *seq*; False if it does not come in time."""
        return self.sees(lambda hall: hall.seq >= seq, seconds)

    def sees(self, what: Callable[[Hall], bool], seconds: float = _PATIENCE_SECONDS) -> bool:
        """Wait until *what* is true of the hall; False if that does not come in time."""
        with self.lock:
            came = self.lock.wait_for(lambda: self._fault is not None or what(self.hall), seconds)
        self._complain()
        return came

    def end(self) -> None:
        """Hear no more. Raises what went wrong. The stream ends with its server, so that has to be stopped first."""
        self._over.set()
        self._up.set()
        self._thread.join(_PATIENCE_SECONDS)
        if self._thread.is_alive():
            raise TimeoutError("the stream goes on without end")
        self._complain()

    def _complain(self) -> None:
        if self._fault is not None:
            raise self._fault

    def _work(self) -> None:
        try:
            while not self._over.is_set():
                with suppress(httpx.TransportError):
                    self._listen()
                self._up.wait(_PATIENCE_SECONDS)
                self._over.wait(_RETRY_SECONDS)
        except Exception as fault:  # noqa: BLE001  told to whoever asks
            self._fault = fault
            with self.lock:
                self.lock.notify_all()

    def _listen(self) -> None:
        """One connection. The first only asks which journal it is."""
        parser = Parser()
        headers = {"Authorization": f"Bearer {self._key}", "Last-Event-ID": str(len(self.records))}
        asked = {"journal": self._journal} if self._journal else {}
        with httpx.stream("GET", self._stream, params=asked, headers=headers) as stream:
            for data in stream.iter_bytes():
                for frame in parser.feed(data):
                    if not self._journal:
                        self._journal = codec.decode_hello(frame.data).journal
                        return
                    self._hear(frame)

    def _hear(self, frame: Frame) -> None:
        match frame.kind:
            case "hello":
                assert codec.decode_hello(frame.data).journal == self._journal
            case "record":
                self._follow(codec.decode_record(frame.data))
            case other:
                raise AssertionError(f"{other} came, though nothing had been forgotten")

    def _follow(self, record: Record) -> None:
        assert record.seq == len(self.records) + 1, "each record comes once, in order"
        with self.lock:
            self.records.append(record)
            self.hall.apply(recorded(record))
            self.lock.notify_all()


def recorded(record: Record) -> Recorded:
    """What the hall said that was told as *record*. The stream does not say who asked for it."""
    kind: Any = getattr(domain_events, type(record.event).__name__)
    event = msgspec.convert(record.event, kind, from_attributes=True)
    return Recorded(seq=record.seq, at=record.at, request_id=f"stream-{record.seq:012d}", event=event)
