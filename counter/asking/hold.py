"""For how long, or for whom, the visitor at the desk is set aside.

Pure. Must not know how the answer is sent.
"""

from functools import partial
from typing import Final

from counter.asking.people import counter_options, officer_options
from counter.asking.question import Draft, Field, Option, Question, Step
from counter.asking.scene import Scene
from counter.desk.desk import Action
from wire.commands import Command, HoldErrand

MINUTES: Final = (5, 10, 15, 30)


def hold(scene: Scene) -> Step:
    """Minutes, until they are back, for a counter or for an officer."""
    timed = tuple(
        Option(
            name=f"{minutes}",
            text=scene.say("asking-minutes", minutes=minutes),
            icon="clock",
            then=partial(_draft, scene, minutes=minutes),
        )
        for minutes in MINUTES
    )
    others = (
        Option(
            name="back",
            text=scene.say("asking-hold-until-back"),
            note=scene.say("asking-hold-until-back-note"),
            icon="hold",
            then=partial(_draft, scene),
        ),
        Option(
            name="counter",
            text=scene.say("asking-hold-counter"),
            icon="counter",
            then=partial(_for_counter, scene),
        ),
        Option(
            name="officer",
            text=scene.say("asking-hold-officer"),
            icon="officer",
            then=partial(_for_officer, scene),
        ),
    )
    return Question(
        title=scene.say("asking-hold", label=scene.ticket.label),
        hint=scene.say("asking-hold-hint"),
        options=lambda _: (*timed, *others),
    )


def _for_counter(scene: Scene) -> Question:
    return Question(
        title=scene.say("asking-hold-which-counter", label=scene.ticket.label),
        options=lambda typed: counter_options(
            scene, scene.ticket.agency, typed, lambda counter: _draft(scene, counter=counter)
        ),
    )


def _for_officer(scene: Scene) -> Question:
    def options(typed: str) -> tuple[Option, ...]:
        return officer_options(
            scene, scene.ticket.agency, typed, lambda officer: _draft(scene, officer=officer), with_self=True
        )

    return Question(
        title=scene.say("asking-hold-which-officer", label=scene.ticket.label),
        options=options,
        field=Field(label=scene.say("asking-officer"), hint=scene.say("asking-officer-hint")),
    )


def _draft(
    scene: Scene, *, minutes: int | None = None, counter: str | None = None, officer: str | None = None
) -> Draft:
    def command(request_id: str) -> Command:
        return HoldErrand(
            request_id=request_id,
            counter=scene.counter,
            ticket=scene.ticket.ticket,
            minutes=minutes,
            for_counter=counter,
            for_officer=officer,
        )

    return Draft(action=Action.HOLD, command=command, label=scene.ticket.label)
