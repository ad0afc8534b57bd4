"""Where the visitor at the desk is sent, and where they stand there.

Pure. Must not know how the answer is sent.
"""

from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

from counter.asking.people import counter_options, officer_options
from counter.asking.question import Draft, Field, Option, Question, Step
from counter.asking.scene import Scene
from counter.asking.services import service_options
from counter.desk.desk import Action
from wire.commands import Command, TransferErrand
from wire.mall import Service

Position = Literal["head", "arrival", "delay", "end"]
MINUTES: Final = (5, 10, 15, 30)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Goal:
    """One of a service, a counter and an officer; *name* is how it is read."""

    name: str
    service: str | None = None
    counter: str | None = None
    officer: str | None = None


def transfer(scene: Scene) -> Step:
    """Services of the own agency first, then its counters and officers; all services of the hall once something is typed."""

    def options(typed: str) -> tuple[Option, ...]:
        agency = scene.ticket.agency
        found = (
            *service_options(
                scene,
                typed,
                lambda service: _where(scene, _service(scene, service)),
                why_not=partial(_why_not, scene),
                elsewhere=bool(typed.strip()),
            ),
            *counter_options(
                scene, agency, typed, lambda counter: _where(scene, _counter(scene, counter)), with_own=False
            ),
        )
        officers = officer_options(
            scene,
            agency,
            typed,
            lambda officer: _where(scene, _Goal(name=officer, officer=officer)),
            may_come=not found,
        )
        return (*found, *officers)

    return Question(
        title=scene.say("asking-transfer", label=scene.ticket.label),
        options=options,
        field=Field(label=scene.say("asking-goal"), hint=scene.say("asking-goal-hint")),
    )


def _why_not(scene: Scene, service: Service) -> str:
    if service.id == scene.ticket.service:
        return scene.say("asking-transfer-here")
    return scene.say("asking-errand-there") if scene.has_open(service.id) else ""


def _service(scene: Scene, service: Service) -> _Goal:
    return _Goal(name=service.name.get(scene.words.language), service=service.id)


def _counter(scene: Scene, counter: str) -> _Goal:
    return _Goal(name=scene.say("counter-title", counter=counter), counter=counter)


def _where(scene: Scene, goal: _Goal) -> Question:
    def option(name: str, text: str, position: Position, minutes: int = 0) -> Option:
        return Option(
            name=name,
            text=text,
            icon="clock" if minutes else "people",
            then=partial(_draft, scene, goal, position, minutes),
        )

    places = (
        option("arrival", scene.say("asking-place-arrival"), "arrival"),
        option("head", scene.say("asking-place-head"), "head"),
        *(
            option(f"{minutes}", scene.say("asking-place-delay", minutes=minutes), "delay", minutes)
            for minutes in MINUTES
        ),
        option("end", scene.say("asking-place-end"), "end"),
    )
    return Question(
        title=scene.say("asking-place", label=scene.ticket.label),
        hint=scene.say("asking-place-hint", goal=goal.name),
        options=lambda _: places,
    )


def _draft(scene: Scene, goal: _Goal, position: Position, minutes: int) -> Draft:
    def command(request_id: str) -> Command:
        return TransferErrand(
            request_id=request_id,
            counter=scene.counter,
            ticket=scene.ticket.ticket,
            service=goal.service,
            to_counter=goal.counter,
            to_officer=goal.officer,
            position=position,
            delay_minutes=minutes,
        )

    return Draft(action=Action.TRANSFER, command=command, label=scene.ticket.label)
