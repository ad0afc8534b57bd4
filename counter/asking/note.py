"""What is written down with the ticket at the desk.

Pure. Must not know how the answer is sent.
"""

from typing import Final

from counter.asking.question import Draft, Field, Mistake, Question, Step
from counter.asking.scene import Scene
from counter.desk.desk import Action
from wire.commands import AddNote, Command

MOST_LETTERS: Final = 500


def note(scene: Scene) -> Step:
    """A line to type. The hall refuses identity and telephone numbers."""
    ticket = scene.ticket

    def take(typed: str) -> Draft | Mistake:
        text = " ".join(typed.split())
        if not text:
            return Mistake(reason=scene.say("asking-note-empty"))

        def command(request_id: str) -> Command:
            return AddNote(request_id=request_id, ticket=ticket.ticket, text=text, counter=scene.counter)

        return Draft(action=Action.NOTE, command=command, label=ticket.label)

    return Question(
        title=scene.say("asking-note", label=ticket.label),
        hint=scene.say("asking-note-privacy"),
        options=lambda _: (),
        field=Field(
            label=scene.say("asking-note-field"),
            hint=scene.say("asking-note-hint"),
            most=MOST_LETTERS,
            take=take,
        ),
    )
