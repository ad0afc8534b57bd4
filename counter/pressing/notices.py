"""What the officer is told about a press: one sentence, for a while, in whatever language is spoken now.

Pure. Times are seconds of a steady clock. Must not know Qt.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Final

from counter.desk.desk import Action
from counter.desk.keys import KEYS
from counter.pressing.presses import CONFIRM_SECONDS
from counter.words import Words
from wire.problem import Problem

DONE_SECONDS: Final = 4.0
REFUSED_SECONDS: Final = 15.0
HALL_SECONDS: Final = 30.0

_TOLD: Final = frozenset(
    {
        Action.RECALL,
        Action.NO_SHOW,
        Action.CANCEL,
        Action.FINISH,
        Action.HOLD,
        Action.TRANSFER,
        Action.ADD_ERRAND,
        Action.NOTE,
        Action.BRING_BACK,
        Action.RESUME_HELD,
    }
)
_AS_FINISH: Final = frozenset({Action.FINISH_AND_CALL, Action.OUTCOME})


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """*mood* is ``good``, ``warn`` or ``bad``; *say* words it; it is over at *until*, at the latest with the next press that counts."""

    mood: str
    say: Callable[[Words], str]
    until: float


def done(action: Action, label: str, now: float) -> Notice | None:
    """A press counted. None where the desk itself shows it (a call, a start)."""
    told = Action.FINISH if action in _AS_FINISH else action
    if told not in _TOLD:
        return None
    return Notice(
        mood="good",
        say=lambda words: words.text(f"counter-done-{told}", label=label),
        until=now + DONE_SECONDS,
    )


def undone(action: Action, label: str, now: float) -> Notice:
    """The press of *action* was undone."""
    return Notice(
        mood="good",
        say=lambda words: words.text("counter-undone", what=deed(action, label, words)),
        until=now + DONE_SECONDS,
    )


def deed(action: Action, label: str, words: Words) -> str:
    """What a press did, as something that can be undone."""
    return words.text("counter-deed", action=action.value, label=label)


def ask_again(action: Action, label: str, now: float) -> Notice:
    """It cannot be undone: once more, please."""
    return Notice(
        mood="warn",
        say=lambda words: words.text(f"counter-again-{action}", label=label, key=KEYS[action]),
        until=now + CONFIRM_SECONDS,
    )


def held(reason: str, now: float, /, **args: str) -> Notice:
    """It did not count; *reason* is a Fluent id."""
    return Notice(mood="warn", say=lambda words: words.text(reason, **args), until=now + REFUSED_SECONDS)


def refused(problem: Problem, now: float) -> Notice:
    """The server said no."""
    return Notice(mood="bad", say=lambda words: words.refusal(problem), until=now + REFUSED_SECONDS)


def withdrawn(action: Action) -> Notice:
    """The officer took a press back that nobody had answered. Only the screen can tell whether the server had heard it."""
    return _about_press("counter-withdrawn", action)


def given_back(action: Action) -> Notice:
    """Nobody is called to a counter whose officer may have left meanwhile: press again."""
    return _about_press("counter-given-back", action)


def not_followed() -> Notice:
    """The visit is finished, but so much later than it was pressed that nobody was called after it."""
    return Notice(mood="warn", say=lambda words: words.text("counter-not-followed"), until=inf)


def unanswered(pressed: str) -> Notice:
    """The console ended before the press *pressed* (an action's name, and a ticket's label if it was about one) was answered."""
    action, _, label = pressed.partition(" ")
    return Notice(
        mood="warn",
        say=lambda words: words.text(
            "counter-unanswered",
            press=words.text(f"counter-{Action(action)}") if action in set(Action) else action,
            has_label="yes" if label else "no",
            label=label,
        ),
        until=inf,
    )


def _about_press(message_id: str, action: Action) -> Notice:
    return Notice(
        mood="warn",
        say=lambda words: words.text(message_id, press=words.text(f"counter-{action}")),
        until=inf,
    )


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


def help_given_back(kiosk: Callable[[Words], str], now: float) -> Notice:
    """Nobody has heard for long that the officer wanted to go to a kiosk."""
    return Notice(
        mood="warn",
        say=lambda words: words.text("counter-help-given-back", kiosk=kiosk(words)),
        until=now + HALL_SECONDS,
    )


def paper_low(kiosk: Callable[[Words], str], now: float) -> Notice:
    """A kiosk nearby will print no longer soon."""
    return Notice(
        mood="warn",
        say=lambda words: words.text("counter-paper-low", kiosk=kiosk(words)),
        until=now + HALL_SECONDS,
    )
