"""One client's memory of the stream: what it has seen, what it lacks, what is live and what is replayed.

Pure: frames in, messages out. Knows no socket, no clock, no Qt.
"""

from dataclasses import dataclass

from wire import PROTOCOL
from wire.codec import decode_hello, decode_record, decode_snapshot
from wire.events import Record
from wire.snapshot import Hello, Snapshot
from wire.sse import Frame


@dataclass(frozen=True, kw_only=True, slots=True)
class Greeted:
    """The server said who it is. Frames follow."""

    hello: Hello


@dataclass(frozen=True, kw_only=True, slots=True)
class StateGiven:
    """Forget what was known; this is the hall now."""

    snapshot: Snapshot


@dataclass(frozen=True, kw_only=True, slots=True)
class Happened:
    """The next record, in order and once. *live* is False for what happened before this connection."""

    record: Record
    live: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Resume:
    """A record is missing: drop the connection and open it again with what ``StreamSession.resume`` says."""

    after: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Incompatible:
    """The server speaks another version of the contract."""

    theirs: int
    ours: int


Delivery = Greeted | StateGiven | Happened | Resume | Incompatible


class StreamSession:
    """Follows one hall's stream over any number of connections."""

    def __init__(self) -> None:
        self._journal: str | None = None
        self._last: int | None = None
        self._edge = 0
        self._broken = False

    @property
    def last_seq(self) -> int | None:
        """The last record seen, or None before the first snapshot."""
        return self._last

    def resume(self) -> tuple[int, str] | None:
        """What to ask for on the next connection: (Last-Event-ID, journal), or None for a snapshot."""
        if self._last is None or self._journal is None:
            return None
        return self._last, self._journal

    def forget(self) -> None:
        """Another server was chosen: begin with a snapshot."""
        self._journal = self._last = None

    def connected(self) -> None:
        """A new connection begins."""
        self._broken = False

    def feed(self, frame: Frame) -> list[Delivery]:
        """What a frame means. Raises codec.MalformedMessage for data that is not of the contract."""
        if self._broken:
            return []
        match frame.kind:
            case "hello":
                return [self._greet(decode_hello(frame.data))]
            case "snapshot":
                return [self._replace(decode_snapshot(frame.data))]
            case "record":
                return self._continue(decode_record(frame.data))
            case _:
                return []  # a newer server may say more than we understand

    def _greet(self, hello: Hello) -> Delivery:
        if hello.protocol != PROTOCOL:
            self._broken = True
            return Incompatible(theirs=hello.protocol, ours=PROTOCOL)
        if hello.journal != self._journal:
            self._journal, self._last = hello.journal, None
        self._edge = hello.seq
        return Greeted(hello=hello)

    def _replace(self, snapshot: Snapshot) -> Delivery:
        self._last = snapshot.seq
        return StateGiven(snapshot=snapshot)

    def _continue(self, record: Record) -> list[Delivery]:
        if self._last is None or record.seq > self._last + 1:
            self._broken = True
            return [Resume(after=self._last or 0)]
        if record.seq <= self._last:
            return []  # sent twice: already known
        self._last = record.seq
        return [Happened(record=record, live=record.seq > self._edge)]
