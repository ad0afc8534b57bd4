"""What this PC notes of the officer who works here, so that a crash or a restart is only a moment's pause.

Knows the memory and a clock. Must not know Qt, and never a secret or a proof: they are in no file.
"""

from collections.abc import Callable
from datetime import datetime

from counter.signing.memory import Memory
from counter.signing.returning import Return, is_recent, is_worth_noting, where
from wire.staff import Officer


class Presence:
    """*clock* is this PC's calendar, aware."""

    def __init__(self, memory: Memory, clock: Callable[[], datetime]) -> None:
        self._memory, self._clock = memory, clock

    @property
    def secret(self) -> bool:
        """Whether officers had to sign in here last time."""
        return self._memory.now.secret

    @property
    def last(self) -> str:
        """The id of the officer who signed in last."""
        return self._memory.now.officer_id

    def learn(self, *, secret: bool) -> None:
        """How officers sign in here."""
        self._memory.change(secret=secret)

    def signed_in(self, officer: Officer) -> None:
        """By a secret or a card."""
        self._memory.change(officer_id=officer.id)

    def opened(self, *, counter: str, officer: str) -> None:
        """From this PC, now. What went unanswered is news only while it is fresh."""
        now, noted = self._clock(), self._memory.now
        awaiting = noted.awaiting if is_recent(noted.pressed_at, now) else ""
        self._memory.change(counter=counter, officer=officer, opened=True, pressed_at=now, awaiting=awaiting)

    def left(self) -> None:
        """The counter is nobody's, or another's."""
        if self._memory.now.opened:
            self._memory.change(opened=False, awaiting="")

    def pressed(self) -> None:
        """The officer is there."""
        now = self._clock()
        if is_worth_noting(self._memory.now.pressed_at, now):
            self._memory.change(pressed_at=now)

    def awaits(self, press: str) -> None:
        """The answer to a press takes long (its name), or has come (empty)."""
        self._memory.change(awaiting=press)

    def unanswered(self) -> str:
        """The last press before the end, if no answer to it was seen. It is told once."""
        press = self._memory.now.awaiting
        if press:
            self._memory.change(awaiting="")
        return press

    def back_at(self, *, counter: str, officer: str, secret: bool, sits: bool, starting: bool) -> Return:
        """Where the console goes on. What was noted before it stopped counts while it is *starting*."""
        noted = self._memory.now
        ours = starting and noted.opened and (noted.counter, noted.officer) == (counter, officer)
        return where(
            secret=secret, sits=sits, opened_here=ours, last_press=noted.pressed_at, now=self._clock()
        )

    def language_of(self, officer: str) -> str:
        """The one that *officer* reads here, or empty."""
        return self._memory.now.languages.get(officer, "")

    def reads(self, language: str, *, officer: str) -> None:
        """*officer* (empty: whoever comes) reads this language from now on."""
        if officer:
            languages = {**self._memory.now.languages, officer: language}
            self._memory.change(language=language, languages=languages)
        else:
            self._memory.change(language=language)
