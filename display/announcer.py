"""The order in which calls are announced (rules 26, 27 and 29). Pure: events and the time in, commands out.

One call at a time, each shown at least its dwell and spoken once. A backlog shortens the sentence and the chime,
and never drops a call. A voice that does not report back is given up after a deadline, so the queue goes on.
``now`` is a monotonic clock in seconds. Must not know the words, the files, the loudspeaker or Qt.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from display.call import Call

Wording: TypeAlias = Callable[[Call, str, bool], str]
"""The sentence of a call in a language, in its short form or not."""


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How fast the announcer works.

    A call stays at least *dwell_seconds*. Calls older than *stale_seconds* are silent. When *short_from* calls wait
    behind, the sentence is short; when *one_language_from* wait, it is spoken in the first language only. A voice
    has *patience_seconds* plus *seconds_per_character* to be done.
    """

    dwell_seconds: float = 3.0
    stale_seconds: float = 90.0
    short_from: int = 2
    one_language_from: int = 4
    patience_seconds: float = 10.0
    seconds_per_character: float = 0.15


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """What a voice says, a little faster when *short*. *id* is unique for its call, language and form."""

    id: str
    call_id: str
    language: str
    text: str
    short: bool = False


@dataclass(frozen=True, kw_only=True)
class Show:
    """Put this call on the board as the current one."""

    call: Call


@dataclass(frozen=True, kw_only=True)
class Chime:
    """Play the chime of this call; *short* when calls wait."""

    call: Call
    short: bool


@dataclass(frozen=True, kw_only=True)
class Say:
    """Speak this sentence after whatever sounds already."""

    sentence: Sentence


@dataclass(frozen=True, kw_only=True)
class Prepare:
    """Render this sentence already: it will probably be next."""

    sentence: Sentence


@dataclass(frozen=True, kw_only=True)
class Hush:
    """The voice is late: silence it, so that it does not talk over the next call."""

    call_id: str


@dataclass(frozen=True, kw_only=True)
class Rest:
    """Nothing is being announced any more."""


Command: TypeAlias = Show | Chime | Say | Prepare | Hush | Rest


@dataclass(kw_only=True)
class _Running:
    call: Call
    shown_at: float
    deadline: float
    spoken: bool


@dataclass(kw_only=True)
class Announcer:
    """The queue of announcements. *speaks* False shows the calls in their order and says nothing."""

    wording: Wording
    pace: Pace = field(default_factory=Pace)
    speaks: bool = True
    _queue: deque[Call] = field(default_factory=deque, init=False)
    _others: frozenset[str] = field(default=frozenset(), init=False)
    _running: _Running | None = field(default=None, init=False)
    _prepared: tuple[Sentence, ...] = field(default=(), init=False)
    _known: deque[str] = field(default_factory=lambda: deque(maxlen=1000), init=False)

    @property
    def waiting(self) -> int:
        """Calls that are not yet shown."""
        return len(self._queue)

    @property
    def current(self) -> Call | None:
        """The call that is being announced."""
        return self._running.call if self._running else None

    @property
    def next_wakeup(self) -> float | None:
        """When ``tick`` must be called, or None while nothing can happen by itself."""
        if self._running is None:
            return None
        if self._running.spoken:
            return self._running.shown_at + self.pace.dwell_seconds
        return self._running.deadline

    def leave_to_others(self, zones: frozenset[str]) -> None:
        """In these *zones* another display speaks (rule 29): calls to them are shown and chime, from the next one on."""
        self._others = zones

    def called(self, call: Call, now: float, *, age_seconds: float = 0.0) -> tuple[Command, ...]:
        """A call or recall arrived, *age_seconds* after it happened. Replayed, stale and known ones are silent."""
        if call.replay or age_seconds > self.pace.stale_seconds or call.call_id in self._known:
            return ()
        self._known.append(call.call_id)
        self._queue.append(call)
        return self._prepare() if self._running else self._start(now)

    def spoken(self, call_id: str, now: float) -> tuple[Command, ...]:
        """Everything of this call has been said. A late word about an earlier call changes nothing."""
        if self._running is None or self._running.call.call_id != call_id:
            return ()
        self._running.spoken = True
        return self.tick(now)

    def tick(self, now: float) -> tuple[Command, ...]:
        """Time has passed; at ``next_wakeup`` or whenever."""
        running = self._running
        if running is None:
            return ()
        commands: tuple[Command, ...] = ()
        if not running.spoken and now >= running.deadline:
            running.spoken = True
            commands = (Hush(call_id=running.call.call_id),)
        if not running.spoken or now < running.shown_at + self.pace.dwell_seconds:
            return commands
        self._running = None
        return commands + (self._start(now) if self._queue else (Rest(),))

    def _start(self, now: float) -> tuple[Command, ...]:
        call = self._queue.popleft()
        behind = len(self._queue)
        sentences = self._sentences(call, behind)
        longest = (
            self.pace.patience_seconds + sum(len(s.text) for s in sentences) * self.pace.seconds_per_character
        )
        self._running = _Running(call=call, shown_at=now, deadline=now + longest, spoken=not self.speaks)
        if not self.speaks:
            return (Show(call=call),)
        said = tuple(Say(sentence=sentence) for sentence in sentences)
        chime = Chime(call=call, short=self._is_short(behind))
        return (Show(call=call), chime, *said, *self._prepare())

    def _prepare(self) -> tuple[Command, ...]:
        # The form of the next call can still become shorter while it waits; it is then prepared once more.
        if not self._queue or not self.speaks:
            return ()
        sentences = self._sentences(self._queue[0], len(self._queue) - 1)
        new = tuple(sentence for sentence in sentences if sentence not in self._prepared)
        self._prepared = sentences
        return tuple(Prepare(sentence=sentence) for sentence in new)

    def _sentences(self, call: Call, behind: int) -> tuple[Sentence, ...]:
        if call.zone in self._others:
            return ()
        short = self._is_short(behind)
        languages = call.languages[:1] if behind >= self.pace.one_language_from else call.languages
        return tuple(
            Sentence(
                id=f"{call.call_id}.{language}.{'short' if short else 'full'}",
                call_id=call.call_id,
                language=language,
                text=self.wording(call, language, short),
                short=short,
            )
            for language in languages
        )

    def _is_short(self, behind: int) -> bool:
        return behind >= self.pace.short_from
