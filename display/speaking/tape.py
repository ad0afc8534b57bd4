"""The samples that a sound device takes: clips without a gap between them, silence where there are none. Pure.

Bytes are whole frames of one audio format. Must not know devices, files or time.
"""

from collections import deque
from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Track:
    """A clip on the tape. *begins* is its first byte's place, once that was taken."""

    id: str
    sound: bytes
    taken: int = 0
    begins: int | None = None


@dataclass(kw_only=True)
class Tape:
    """What has been taken so far and what is to come; *frame* bytes belong together."""

    frame: int = 2
    position: int = field(default=0, init=False)
    _waiting: deque[Track] = field(default_factory=deque, init=False)
    _taken: deque[Track] = field(default_factory=deque, init=False)

    @property
    def empty(self) -> bool:
        """Nothing is to come, and everything that came was told as heard."""
        return not self._waiting and not self._taken

    def append(self, clip_id: str, sound: bytes) -> None:
        """After everything that waits already."""
        self._waiting.append(Track(id=clip_id, sound=sound))

    def withdraw(self, clip_id: str) -> None:
        """Not this one, if nothing of it was taken."""
        self._waiting = deque(each for each in self._waiting if each.id != clip_id or each.taken)

    def clear(self) -> None:
        """Nothing is to come."""
        self._waiting.clear()
        self._taken.clear()

    def take(self, most: int) -> bytes:
        """The next *most* bytes, in whole frames."""
        wanted = most - most % self.frame
        parts: list[bytes] = []
        while wanted and self._waiting:
            part = self._part(self._waiting[0], wanted)
            parts.append(part)
            wanted -= len(part)
        parts.append(bytes(wanted))
        self.position += wanted
        return b"".join(parts)

    def heard(self, position: int) -> list[str]:
        """The clips that end before the byte at *position*, each told once."""
        told: list[str] = []
        while self._taken and (self._taken[0].begins or 0) + len(self._taken[0].sound) <= position:
            told.append(self._taken.popleft().id)
        return told

    def _part(self, track: Track, wanted: int) -> bytes:
        if track.begins is None:
            track.begins = self.position
        part = track.sound[track.taken : track.taken + wanted]
        track.taken += len(part)
        self.position += len(part)
        if track.taken == len(track.sound):
            self._taken.append(self._waiting.popleft())
        return part
