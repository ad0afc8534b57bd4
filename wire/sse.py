"""Server-sent events as bytes, both ways (WHATWG HTML, section 9.2). Knows no socket."""

from dataclasses import dataclass

MAX_FRAME = 8 * 1024 * 1024
"""Bytes one frame may have: far above a snapshot of 5,000 live tickets (2 MB)."""

HEARTBEAT = b": beat\n\n"
HEARTBEAT_SECONDS = 1.0
"""How often a silent stream says that it is alive. A client calls it lost after SILENCE_SECONDS."""
SILENCE_SECONDS = 2.5


class FrameTooLarge(ValueError):
    """The other side sends a frame without end."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """One event of the stream: its kind, its data, and its id where it has one."""

    kind: str
    data: bytes
    id: str | None = None


def frame(*, kind: str, data: bytes, seq: int | None = None) -> bytes:
    """The bytes of one event. *data* is one line of JSON."""
    head = b"event: " + kind.encode() + b"\n"
    if seq is not None:
        head = b"id: %d\n" % seq + head
    return head + b"data: " + data + b"\n\n"


class Parser:
    """Bytes in, whole frames out, none above *limit* bytes. Comments (heartbeats) give nothing."""

    def __init__(self, *, limit: int = MAX_FRAME) -> None:
        self._limit = limit
        self._buffer = bytearray()
        self._scanned = 0
        self._held = b""

    def feed(self, data: bytes) -> list[Frame]:
        """All frames that *data* completes. Raises FrameTooLarge."""
        data = self._held + data
        # A line may end with CRLF or CR too (a proxy's habit); a CR at the end may be one half of a CRLF.
        self._held = data[-1:] if data.endswith(b"\r") else b""
        self._buffer += data.removesuffix(b"\r").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        frames = []
        while (end := self._buffer.find(b"\n\n", max(self._scanned - 1, 0))) >= 0:
            block = bytes(self._buffer[:end])
            del self._buffer[: end + 2]
            self._scanned = 0
            if (parsed := _parse(block)) is not None:
                frames.append(parsed)
        self._scanned = len(self._buffer)
        if self._scanned > self._limit:
            raise FrameTooLarge(f"{self._scanned} bytes without an end")
        return frames


def _parse(block: bytes) -> Frame | None:
    kind, frame_id, data = "message", None, []
    for line in block.split(b"\n"):
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        match field:
            case b"event":
                kind = value.decode("utf-8", "replace")
            case b"id":
                frame_id = value.decode("utf-8", "replace")
            case b"data":
                data.append(value)
            case _:
                pass  # comments and unknown fields are ignored, as the standard asks
    return Frame(kind=kind, data=b"\n".join(data), id=frame_id) if data else None
