"""What of a visit with several errands is cancelled. It cannot be undone.

Pure. Must not know how the answer is sent.
"""

from functools import partial

from counter.asking.outcome import lost_with
from counter.asking.question import Draft, Option, Question, Step
from counter.asking.scene import Scene
from counter.desk.desk import Action
from wire.commands import CancelErrand, CancelTicket, Command
from wire.snapshot import LiveErrand


def cancel(scene: Scene) -> Step:
    """What the visitor is here for, then what they want elsewhere, then all of it; whoever is served keeps what they are here for."""
    desk, ticket = scene.desk, scene.ticket
    called = ticket.phase == "called"
    here = (desk.errand_here,) if called and desk.errand_here is not None else ()
    errands = tuple(_option(scene, errand) for errand in (*here, *desk.cancellable))
    whole = Option(
        name="all",
        text=scene.say("asking-cancel-all"),
        icon="cancel",
        then=partial(_ticket, scene),
    )
    return Question(
        title=scene.say("asking-cancel", label=ticket.label),
        hint=scene.say("asking-cannot-undo"),
        options=lambda _: (*errands, whole) if called else errands,
    )


def sure(scene: Scene) -> Question:
    """The only errand, where cancelling was not asked by its own key."""
    yes = Option(
        name="yes",
        text=scene.say("asking-cancel-yes", label=scene.ticket.label),
        icon="cancel",
        then=partial(_ticket, scene),
    )
    return Question(
        title=scene.say("asking-cancel", label=scene.ticket.label),
        hint=scene.say("asking-cannot-undo"),
        options=lambda _: (yes,),
    )


def _option(scene: Scene, errand: LiveErrand) -> Option:
    lost = scene.list_of(scene.service_name(each.service) for each in lost_with(scene, errand))
    own = errand.number == (scene.desk.errand_here.number if scene.desk.errand_here else 0)
    where = scene.say("asking-cancel-here") if own else scene.agency_name(errand.agency)
    return Option(
        name=f"errand {errand.number}",
        text=scene.service_name(errand.service),
        note=f"{where} · {scene.say('asking-outcome-loses', services=lost)}" if lost else where,
        icon="remove",
        then=partial(_errand, scene, errand.number),
    )


def _errand(scene: Scene, number: int) -> Draft:
    def command(request_id: str) -> Command:
        return CancelErrand(
            request_id=request_id, ticket=scene.ticket.ticket, errand=number, reason="officer"
        )

    return Draft(action=Action.CANCEL, command=command, label=scene.ticket.label)


def _ticket(scene: Scene) -> Draft:
    def command(request_id: str) -> Command:
        return CancelTicket(request_id=request_id, ticket=scene.ticket.ticket, reason="officer")

    return Draft(action=Action.CANCEL, command=command, label=scene.ticket.label)
