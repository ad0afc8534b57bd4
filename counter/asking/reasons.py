"""Reasons as answers: a few ready ones by digit, or the officer's own words.

Pure. What is kept is what the officer reads. Must not know what a reason is for.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from counter.asking.finding import fits
from counter.asking.question import Field, Option, Question, Step
from counter.asking.scene import Scene

MOST_LETTERS: Final = 120
_LEAST_LETTERS: Final = 3


def reason_question(
    scene: Scene, *, title: str, ready: Iterable[str], then: Callable[[str], Step], hint: str = ""
) -> Question:
    """*ready* are Fluent ids of reasons."""
    reasons = {message_id: scene.say(message_id) for message_id in ready}

    def options(typed: str) -> tuple[Option, ...]:
        words = " ".join(typed.split())
        known = tuple(
            Option(name=message_id, text=reason, then=partial(then, reason))
            for message_id, reason in reasons.items()
            if fits(words, reason)
        )
        if len(words) < _LEAST_LETTERS or words in reasons.values():
            return known
        own = Option(
            name="own", text=words, note=scene.say("asking-own-words"), icon="note", then=partial(then, words)
        )
        return (*known, own)

    return Question(
        title=title,
        hint=hint,
        options=options,
        field=Field(
            label=scene.say("asking-reason"), hint=scene.say("asking-reason-hint"), most=MOST_LETTERS
        ),
    )
