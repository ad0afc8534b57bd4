"""What else the visitor at the desk wants.

Pure. Must not know how the answer is sent.
"""

from counter.asking.question import Draft, Field, Question, Step
from counter.asking.scene import Scene
from counter.asking.services import service_options
from counter.desk.desk import Action
from wire.commands import AddErrand, Command
from wire.mall import Service


def add_errand(scene: Scene) -> Step:
    """The own services and what most people want by digit; all others by a word."""

    def why_not(service: Service) -> str:
        return scene.say("asking-errand-there") if scene.has_open(service.id) else ""

    return Question(
        title=scene.say("asking-errand", label=scene.ticket.label),
        options=lambda typed: service_options(
            scene, typed, lambda service: _draft(scene, service), why_not=why_not
        ),
        field=Field(label=scene.say("asking-service"), hint=scene.say("asking-service-hint")),
    )


def _draft(scene: Scene, service: Service) -> Draft:
    def command(request_id: str) -> Command:
        return AddErrand(
            request_id=request_id, ticket=scene.ticket.ticket, service=service.id, counter=scene.counter
        )

    return Draft(action=Action.ADD_ERRAND, command=command, label=scene.ticket.label)
