"""Signing in, step by step: who it is, what was sent, what the hall said to it.

Pure; times are seconds of a steady clock. A secret passes by and is never kept: nothing here has a place for one.
"""

import math
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from counter.words import Words
from wire.problem import Problem
from wire.staff import Officer

Means = Literal["secret", "card"]
"""What somebody proves to be themselves with."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """*officer* has signed in. The *proof* lives as long as the program, in no file and in no log."""

    officer: Officer
    proof: str = field(repr=False)
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """The hall's *problem* with what was sent by *means*; told at the moment *at*."""

    problem: Problem
    means: Means
    at: float

    @property
    def until(self) -> float:
        """When the next try is heard; the moment itself where at once."""
        seconds = self.problem.params.get("seconds", 0) if self.problem.code == "sign-in-wait" else 0
        return self.at + float(seconds)

    def say(self, words: Words, now: float) -> str:
        """One sentence; of a wait, how long it still takes."""
        match self.problem.code:
            case "sign-in-refused":
                return words.text(f"signing-wrong-{self.means}")
            case "sign-in-wait" if now < self.until:
                return words.text("signing-wait", seconds=_seconds(self.until - now))
            case "sign-in-wait":
                return words.text("signing-wait-over")
            case "unavailable":
                return words.text("signing-no-answer")
            case _:
                return words.refusal(self.problem)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """*officer* is who somebody says to be; *sent* what is on its way to the hall; *locked*: for that one's counter."""

    officer: Officer | None = None
    sent: Means | None = None
    trouble: Trouble | None = None
    locked: bool = False

    def chosen(self, officer: Officer | None) -> "Entry":
        """Another officer, or nobody yet. What was said to the last one is none of theirs: waits are each officer's own."""
        return Entry(officer=officer)

    def known(self, officer: Officer | None) -> "Entry":
        """The same one as before, as the hall's list has them now; or whom it does not have any more."""
        return replace(self, officer=officer) if officer is not None else Entry()

    def sending(self, means: Means) -> "Entry":
        """It is on its way."""
        return replace(self, sent=means, trouble=None)

    def refused(self, problem: Problem, now: float) -> "Entry":
        """The hall said no, or nothing."""
        trouble = Trouble(problem=problem, means=self.sent or "secret", at=now)
        return replace(self, sent=None, trouble=trouble)

    def why_not(self, now: float) -> str | None:
        """Why nothing can be sent now (a Fluent id), or None."""
        if self.sent is not None:
            return "signing-busy"
        if self.officer is None:
            return "signing-why-nobody"
        return "signing-wait" if self.waits(now) else None

    def waits(self, now: float) -> bool:
        """Whether a secret would not be heard yet. A card is, and the other way round."""
        trouble = self.trouble
        return trouble is not None and trouble.means == "secret" and now < trouble.until


def _seconds(left: float) -> int:
    """Whole seconds, rounded up: a countdown ends with 1."""
    return max(1, math.ceil(left))
