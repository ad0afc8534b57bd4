"""Somebody without a ticket stands at the counter: what for, and of which class.

Pure. Must not know how the answer is sent.
"""

from functools import partial

from counter.asking.question import Draft, Field, Option, Question, Step
from counter.asking.scene import Scene
from counter.asking.services import service_options
from counter.desk.desk import Action
from wire.commands import Command, ServeWalkIn
from wire.mall import Service


def walk_in(scene: Scene) -> Step:
    """A service of the counter's agency; then the class, if the hall has any."""
    return Question(
        title=scene.say("asking-walk-in"),
        hint=scene.say("asking-walk-in-hint"),
        options=lambda typed: service_options(
            scene, typed, lambda service: _class(scene, service), elsewhere=False
        ),
        field=Field(label=scene.say("asking-service"), hint=scene.say("asking-service-hint")),
    )


def _class(scene: Scene, service: Service) -> Step:
    if not scene.mall.priority_classes:
        return _draft(scene, service, None)
    ordinary = Option(
        name="ordinary",
        text=scene.say("counter-class-none"),
        icon="people",
        then=partial(_draft, scene, service, None),
    )
    classes = tuple(
        Option(
            name=known.id,
            text=known.name.get(scene.words.language),
            icon="priority",
            then=partial(_draft, scene, service, known.id),
        )
        for known in scene.mall.priority_classes
    )
    return Question(
        title=scene.say("asking-walk-in-class"),
        hint=service.name.get(scene.words.language),
        options=lambda _: (ordinary, *classes),
    )


def _draft(scene: Scene, service: Service, priority: str | None) -> Draft:
    def command(request_id: str) -> Command:
        return ServeWalkIn(
            request_id=request_id, counter=scene.counter, service=service.id, priority=priority
        )

    return Draft(action=Action.WALK_IN, command=command)
