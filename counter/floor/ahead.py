"""Answers that overtook the stream: what the hall has told this counter directly, before everyone else heard.

Pure. The stream alone is the truth; answers are laid over it only until it has caught up, so that an officer sees
the number with the answer and nothing flickers when records in between arrive.
"""

from dataclasses import dataclass

from counter.floor.floor import Floor
from wire.events import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Ahead:
    """The answers that the stream has not brought yet, in the journal's order."""

    answers: tuple[Record, ...] = ()

    def told(self, answer: Record, *, seq: int) -> "Ahead":
        """One more answer. The stream is at *seq*: what it has brought already is not kept."""
        if answer.seq <= seq or any(known.seq == answer.seq for known in self.answers):
            return self
        return Ahead(answers=tuple(sorted((*self.answers, answer), key=lambda record: record.seq)))

    def caught_up(self, seq: int) -> "Ahead":
        """The stream has brought *seq*."""
        return Ahead(answers=tuple(answer for answer in self.answers if answer.seq > seq))

    def over(self, floor: Floor) -> Floor:
        """*floor* as it will be when these answers have come by the stream too."""
        for answer in self.answers:
            floor = floor.after(answer)
        return floor
