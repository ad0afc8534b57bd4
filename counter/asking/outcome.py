"""How the errand at the desk ends. One that completes nothing takes with it what needs this errand: that is said first.

Pure. Must not know how the answer is sent.
"""

from functools import partial

from counter.asking.question import Draft, Option, Question, Step
from counter.asking.scene import Scene
from counter.desk.desk import Action
from wire.commands import Command, FinishService
from wire.mall import Outcome
from wire.snapshot import LiveErrand
from wire.visits import errands_of

SERVED = "served"
_OPEN = frozenset({"waiting", "blocked", "held"})


def outcome(scene: Scene) -> Step:
    """Served first, then the service's own outcomes."""
    ticket = scene.ticket
    service = scene.service(ticket.service)
    served = Option(
        name=SERVED,
        text=scene.say("asking-outcome-served"),
        icon="finish",
        then=partial(_finish, scene, SERVED),
    )
    others = tuple(
        _option(scene, each) for each in (service.outcomes if service else ()) if each.id != SERVED
    )
    return Question(
        title=scene.say("asking-outcome", label=ticket.label),
        hint=scene.service_name(ticket.service),
        options=lambda _: (served, *others),
    )


def lost_with(scene: Scene, errand: LiveErrand | None) -> tuple[LiveErrand, ...]:
    """The open errands of the visitor at the desk that cannot be done without *errand*, directly or by others."""
    if errand is None:
        return ()
    lost, open_errands = {errand.number}, [each for each in errands_of(scene.ticket) if each.phase in _OPEN]
    while more := {each.number for each in open_errands if lost & set(each.needs)} - lost:
        lost |= more
    return tuple(each for each in open_errands if each.number in lost and each.number != errand.number)


def _option(scene: Scene, kind: Outcome) -> Option:
    lost = () if kind.completes else lost_with(scene, scene.desk.errand_here)
    names = scene.list_of(scene.service_name(each.service) for each in lost)
    return Option(
        name=kind.id,
        text=kind.name.get(scene.words.language),
        note=scene.say("asking-outcome-loses", services=names) if lost else "",
        icon="papers",
        then=partial(_sure, scene, kind, names) if lost else partial(_finish, scene, kind.id),
    )


def _sure(scene: Scene, kind: Outcome, names: str) -> Question:
    """It cannot be undone."""
    name = kind.name.get(scene.words.language)
    yes = Option(
        name="yes",
        text=scene.say("asking-outcome-sure-yes", outcome=name),
        icon="warning",
        then=partial(_finish, scene, kind.id, undoable=False),
    )
    no = Option(
        name="no", text=scene.say("asking-outcome-sure-no"), icon="back", then=partial(outcome, scene)
    )
    return Question(
        title=scene.say("asking-outcome-sure", outcome=name),
        hint=scene.say("asking-outcome-sure-hint", services=names),
        options=lambda _: (yes, no),
    )


def _finish(scene: Scene, kind: str, *, undoable: bool = True) -> Draft:
    def command(request_id: str) -> Command:
        return FinishService(
            request_id=request_id, counter=scene.counter, ticket=scene.ticket.ticket, outcome=kind
        )

    return Draft(action=Action.OUTCOME, command=command, label=scene.ticket.label, undoable=undoable)
