"""What the officer is told about a press: one sentence, for a while, in whatever language is spoken now.

Pure. Times are seconds of a steady clock. Must not know Qt.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from counter.desk import Action
from counter.keys import KEYS
from counter.presses import CONFIRM_SECONDS
from counter.words import Words
from wire.problem import Problem

DONE_SECONDS: Final = 4.0
REFUSED_SECONDS: Final = 15.0
HALL_SECONDS: Final = 30.0

_TOLD: Final = frozenset({Action.RECALL, Action.NO_SHOW, Action.CANCEL, Action.FINISH})


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """*mood* is ``good``, ``warn`` or ``bad``; *say* words it; it is over at *until*."""

    mood: str
    say: Callable[[Words], str]
    until: float


def done(action: Action, label: str, now: float) -> Notice | None:
    """A press counted. None where the desk itself shows it (a call, a start)."""
    told = Action.FINISH if action is Action.FINISH_AND_CALL else action
    if told not in _TOLD:
        return None
    return Notice(
        mood="good",
        say=lambda words: words.text(f"counter-done-{told}", label=label),
        until=now + DONE_SECONDS,
    )


def ask_again(action: Action, label: str, now: float) -> Notice:
    """It cannot be undone: once more, please."""
    return Notice(
        mood="warn",
        say=lambda words: words.text(f"counter-again-{action}", label=label, key=KEYS[action]),
        until=now + CONFIRM_SECONDS,
    )


def held(reason: str, now: float, **args: str) -> Notice:
    """It did not count; *reason* is a Fluent id."""
    return Notice(mood="warn", say=lambda words: words.text(reason, **args), until=now + REFUSED_SECONDS)


def refused(problem: Problem, now: float) -> Notice:
    """The server said no."""
    return Notice(mood="bad", say=lambda words: words.refusal(problem), until=now + REFUSED_SECONDS)


def slip_failed(label: str, now: float) -> Notice:
    """One of this counter's visitors got no paper."""
    return Notice(
        mood="warn",
        say=lambda words: words.text("counter-slip-failed", label=label),
        until=now + HALL_SECONDS,
    )


def on_the_way(kiosk: Callable[[Words], str], now: float) -> Notice:
    """The officer is expected at a kiosk."""
    return Notice(
        mood="good",
        say=lambda words: words.text("counter-help-answered", kiosk=kiosk(words)),
        until=now + REFUSED_SECONDS,
    )


def paper_low(kiosk: Callable[[Words], str], now: float) -> Notice:
    """A kiosk nearby will print no longer soon."""
    return Notice(
        mood="warn",
        say=lambda words: words.text("counter-paper-low", kiosk=kiosk(words)),
        until=now + HALL_SECONDS,
    )
