"""Why the officer calls nobody for now.

Pure. Must not know how the answer is sent.
"""

from typing import Final

from counter.asking.question import Draft, Step
from counter.asking.reasons import reason_question
from counter.asking.scene import Scene
from counter.desk.desk import Action
from wire.commands import Command, PauseCounter

_READY: Final = (
    "asking-pause-break",
    "asking-pause-prayer",
    "asking-pause-meeting",
    "asking-pause-helping",
    "asking-pause-system",
)


def pause(scene: Scene) -> Step:
    """A ready reason by digit, or the officer's own words."""

    def draft(reason: str) -> Draft:
        def command(request_id: str) -> Command:
            return PauseCounter(request_id=request_id, counter=scene.counter, reason=reason)

        return Draft(action=Action.PAUSE, command=command)

    return reason_question(
        scene,
        title=scene.say("asking-pause"),
        hint=scene.say("asking-pause-hint"),
        ready=_READY,
        then=draft,
    )
