"""The order in which calls are announced (rules 26, 27 and 29). Pure: events and the time in, commands out.

One call at a time, each shown at least its dwell and spoken once. A backlog shortens the sentence and the chime,
and never drops a call. A recall is announced again; pressed twice before its turn, it is announced once. A voice that does
not report back is given up after a deadline, so the queue goes on. A call that another display speaks stays until that voice is through with it.
``now`` is a monotonic clock in seconds. Must not know the words, the files, the loudspeaker or Qt.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from display.announcing.others import OtherVoices
from display.announcing.pace import Form, Pace
from display.board.call import Call

Wording: TypeAlias = Callable[[Call, str, bool], str]
"""The sentence of a call in a language, in its short form or not."""


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
    """Play the chime of this call."""

    call: Call
    form: Form


@dataclass(frozen=True, kw_only=True)
class Say:
    """Speak this sentence after whatever sounds already."""

    sentence: Sentence


@dataclass(frozen=True, kw_only=True)
class Curtail:
    """A deep backlog has come up behind this call: leave out its other languages, but for what sounds already."""

    call_id: str


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


Command: TypeAlias = Show | Chime | Say | Curtail | Prepare | Hush | Rest


@dataclass(kw_only=True)
class _Running:
    call: Call
    shown_at: float
    deadline: float
    languages: int
    spoken: bool
    left: bool


@dataclass(kw_only=True)
class Announcer:
    """The queue of announcements. *speaks* False shows the calls in their order and says nothing."""

    wording: Wording
    pace: Pace = field(default_factory=Pace)
    speaks: bool = True
    _queue: deque[Call] = field(default_factory=deque, init=False)
    _others: OtherVoices = field(default_factory=OtherVoices, init=False)
    _running: _Running | None = field(default=None, init=False)
    _clearing: bool = field(default=False, init=False)
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
        return self._until(self._running) if self._running.spoken else self._running.deadline

    def leave_to_others(self, zones: frozenset[str], now: float) -> None:
        """In these *zones* another display speaks (rule 29): calls to them are shown and chime, from the next one on."""
        self._others.speak_in(zones, now)

    def take_voices(self, voice_of: Callable[[str], str]) -> None:
        """*voice_of* names the display that speaks in a zone; without it all others are taken for one voice."""
        self._others.voice_of = voice_of

    def inherit(self, since: datetime, now: float, *, age_seconds: float) -> tuple[Command, ...]:
        """Who spoke is gone *since* then, *age_seconds* ago: what it cannot have come to is announced once more, before all that waits."""
        unspoken = self._others.take_unspoken(since, now - age_seconds)
        self._queue.extendleft(reversed(unspoken))
        begun = self._go_on(now) if unspoken else ()
        return begun + self.tick(now)

    def called(self, call: Call, now: float, *, age_seconds: float = 0.0) -> tuple[Command, ...]:
        """A call or recall arrived, *age_seconds* after it happened. Replayed, stale and known ones are silent."""
        if call.replay or age_seconds > self.pace.stale_seconds or call.call_id in self._known:
            return ()
        self._known.append(call.call_id)
        if call.recall and any(_same_recall(call, each) for each in self._queue):
            return ()
        self._queue.append(call)
        return self._go_on(now)

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
        if not running.spoken or now < self._until(running):
            return commands
        self._running = None
        return commands + (self._start(now) if self._queue else (Rest(),))

    def _until(self, running: _Running) -> float:
        """At least for its dwell, and not before whoever speaks the next one is through with what it says."""
        following = self._queue[0] if self._queue else running.call
        return max(running.shown_at + self.pace.dwell_seconds, self._others.busy_until(following.zone))

    def _go_on(self, now: float) -> tuple[Command, ...]:
        """More waits than a moment ago."""
        running = self._running
        if running is None:
            return self._start(now)
        if not self.pace.is_deep(len(self._queue)) or running.languages < 2:
            return self._prepare()
        running.languages = 1
        self._clearing = True
        if running.left:
            self._others.curtail(running.call, now)
            return self._prepare()
        return (Curtail(call_id=running.call.call_id), *self._prepare())

    def _start(self, now: float) -> tuple[Command, ...]:
        call = self._queue.popleft()
        behind = len(self._queue)
        form = self.pace.form(behind, clearing=self._clearing)
        # What makes haste is the backlog: its last call has nobody behind it, and is the end of the haste.
        self._clearing = form is Form.BRIEF and behind > 0
        sentences = self._sentences(call, form)
        deadline = now + self.pace.longest(sum(len(each.text) for each in sentences))
        left = self._others.speak(call.zone)
        self._running = _Running(
            call=call,
            shown_at=now,
            deadline=deadline,
            languages=len(sentences),
            spoken=not self.speaks,
            left=left,
        )
        if left:
            texts = ((each.language, each.text) for each in sentences)
            self._others.begin(call, now, self.pace.said_after(form, texts))
        if not self.speaks:
            return (Show(call=call),)
        said = () if left else tuple(Say(sentence=sentence) for sentence in sentences)
        return (Show(call=call), Chime(call=call, form=form), *said, *self._prepare())

    def _prepare(self) -> tuple[Command, ...]:
        # The form of the next call can still become shorter while it waits; it is then prepared once more.
        if not self._queue or not self.speaks or self._others.speak(self._queue[0].zone):
            return ()
        form = self.pace.form(len(self._queue) - 1, clearing=self._clearing)
        sentences = self._sentences(self._queue[0], form)
        new = tuple(sentence for sentence in sentences if sentence not in self._prepared)
        self._prepared = sentences
        return tuple(Prepare(sentence=sentence) for sentence in new)

    def _sentences(self, call: Call, form: Form) -> tuple[Sentence, ...]:
        short = form is not Form.FULL
        languages = call.languages[:1] if form is Form.BRIEF else call.languages
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


def _same_recall(one: Call, other: Call) -> bool:
    return other.recall and (one.ticket_id, one.counter) == (other.ticket_id, other.counter)
