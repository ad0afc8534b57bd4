"""The voices of the other displays, as far as one can tell from here: who speaks where, what each says now and for how long (rule 29). Pure.

A call that is left to another display stays for as long as that one needs for it, so that all queues go in step: what shows is what
is heard, and whoever has to go on for a voice that died knows where it was. Must not know sentences or the queue.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from display.board.call import Call

CHIME_ONLY_SECONDS = 0.5
"""So soon after a call has begun nothing of its sentence was heard, only the chime."""
BREATH_SECONDS = 0.6
"""So long after a voice is gone, whoever comes next waits for word whether it was only moved, and of what it did not come to."""


@dataclass(frozen=True, kw_only=True)
class _Left:
    call: Call
    begun_at: float


@dataclass(kw_only=True)
class OtherVoices:
    """In *zones* others speak; *voice_of* names the display that speaks in a zone, so that two voices are not taken for one."""

    zones: frozenset[str] = frozenset()
    voice_of: Callable[[str], str] = lambda _: ""
    _voices: dict[str, str] = field(default_factory=dict, init=False)
    _pauses: dict[str, float] = field(default_factory=dict, init=False)
    _ends: dict[str, tuple[float, ...]] = field(default_factory=dict, init=False)
    _left: deque[_Left] = field(default_factory=lambda: deque(maxlen=20), init=False)

    def speak(self, zone: str) -> bool:
        """Whether another display speaks in *zone*."""
        return zone in self.zones

    def speak_in(self, zones: frozenset[str], now: float) -> None:
        """From *now* on they speak in these *zones*. Where they did until now, they say to the end what they have begun, or are gone."""
        for zone in self.zones - zones:
            if (voice := self._voices.pop(zone, None)) is not None:
                self._pauses[zone] = max(self._end(voice), now + BREATH_SECONDS)
        self.zones = zones

    def begin(self, call: Call, now: float, seconds: Sequence[float]) -> None:
        """*call* is left to its zone's voice, which will have said its sentences after so many *seconds* each."""
        voice = self._voices[call.zone] = self.voice_of(call.zone)
        self._left.append(_Left(call=call, begun_at=now))
        self._ends[voice] = tuple(now + each for each in seconds)

    def curtail(self, call: Call, now: float) -> None:
        """The sentences of *call* that have not begun are left out."""
        voice = self._voices.get(call.zone, "")
        ends = self._ends.get(voice, ())
        self._ends[voice] = ends[: 1 + sum(end <= now for end in ends[:-1])]

    def busy_until(self, zone: str) -> float:
        """When the voice of *zone* will have said all that it has begun; where nobody else speaks, when that is out of the way."""
        return self._end(self.voice_of(zone)) if self.speak(zone) else self._pauses.get(zone, float("-inf"))

    def _end(self, voice: str) -> float:
        ends = self._ends.get(voice, ())
        return ends[-1] if ends else float("-inf")

    def take_unspoken(self, since: datetime, begun_since: float) -> list[Call]:
        """The calls to zones where nobody else speaks any more that a voice which died then did not come to: called after *since*, or
        begun after *begun_since*, the same moment by the queue's own clock. Each is taken once.
        """
        unspoken = [
            each
            for each in self._left
            if not self.speak(each.call.zone)
            and (each.call.called_at > since or each.begun_at > begun_since - CHIME_ONLY_SECONDS)
        ]
        for each in unspoken:
            self._left.remove(each)
        self._pauses.clear()
        return [each.call for each in unspoken]
