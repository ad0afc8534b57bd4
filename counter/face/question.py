"""What a visitor is asked after they were served: one smile, or the nine elements one by one.

Pure: frozen, and every change answers a new one. *now* is seconds of any steady clock. Must not know words, the hall or Qt.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from counter.face.elements import ELEMENTS, SCORES

Kind = Literal["smile", "skm"]
Scores = tuple[int | None, ...]

PATIENCE_SECONDS: Final = 45.0
"""Without a touch for so long the visitor has left."""
WARNING_SECONDS: Final = 12.0
"""So long before that the screen says that a touch keeps it."""
SETTLE_SECONDS: Final = 0.4
"""A touch this soon after a new question is the second half of a double one, not an answer to it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Visitor:
    """Whom the screen looks at: their *ticket*, its *label*, and the language they chose with it."""

    ticket: str
    label: str
    language: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """Asked of *visitor* about their *errand*, done at the moment *since*. *place* is the element asked now, from 0; *until* is when
    patience ends, *fresh_at* when this element was first shown.
    """

    visitor: Visitor
    errand: int
    kind: Kind
    since: datetime
    until: float
    fresh_at: float
    place: int = 0
    scores: Scores = ()

    @classmethod
    def asked(
        cls, visitor: Visitor, *, errand: int, kind: Kind, since: datetime, now: float, age: float
    ) -> "Question":
        """The first question, *age* seconds after the errand was done."""
        nothing: Scores = (None,) * (len(ELEMENTS) if kind == "skm" else 1)
        until = now + PATIENCE_SECONDS - age
        return cls(
            visitor=visitor,
            errand=errand,
            kind=kind,
            since=since,
            until=until,
            fresh_at=now,
            scores=nothing,
        )

    @property
    def over(self) -> bool:
        """Whether nothing is left to ask."""
        return self.place >= len(self.scores)

    @property
    def said(self) -> bool:
        """Whether the visitor has answered anything."""
        return any(score is not None for score in self.scores)

    @property
    def chosen(self) -> int | None:
        """What was answered here before, where the visitor has come back."""
        return None if self.over else self.scores[self.place]

    def ending(self, now: float) -> bool:
        """Whether patience ends soon."""
        return self.until - now <= WARNING_SECONDS

    def touched(self, now: float) -> "Question":
        """Somebody is there."""
        return replace(self, until=now + PATIENCE_SECONDS)

    def answered(self, score: int, now: float) -> "Question":
        """*score* for the element asked now; then the next one."""
        if score not in SCORES or now < self.fresh_at + SETTLE_SECONDS:
            return self.touched(now)
        return self._moved(1, score, now)

    def skipped(self, now: float) -> "Question":
        """On to the next one; what was said of this one before stays, else nothing is."""
        return self._moved(1, self.chosen, now)

    def back(self, now: float) -> "Question":
        """To the element before, whose answer may be changed."""
        return self._moved(-1, self.chosen, now) if self.place else self.touched(now)

    def _moved(self, steps: int, score: int | None, now: float) -> "Question":
        scores = (*self.scores[: self.place], score, *self.scores[self.place + 1 :])
        moved = replace(self, scores=scores, place=self.place + steps, fresh_at=now)
        return moved.touched(now)
