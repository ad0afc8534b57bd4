"""Which question belongs to which action.

Pure. Must not know what a question asks, nor how its command is sent.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from counter.asking.absent import bring_back
from counter.asking.cancel import cancel, sure
from counter.asking.chosen import call_chosen
from counter.asking.errand import add_errand
from counter.asking.hold import hold
from counter.asking.menu import menu
from counter.asking.note import note
from counter.asking.outcome import outcome
from counter.asking.pause import pause
from counter.asking.question import Draft, Step
from counter.asking.resume import resume_held
from counter.asking.scene import Scene
from counter.asking.transfer import transfer
from counter.asking.walkin import walk_in
from counter.desk.action import ASKING
from counter.desk.desk import Action, Desk

_QUESTIONS: Final[Mapping[Action, Callable[[Scene], Step]]] = {
    Action.OUTCOME: outcome,
    Action.HOLD: hold,
    Action.TRANSFER: transfer,
    Action.ADD_ERRAND: add_errand,
    Action.CALL_CHOSEN: call_chosen,
    Action.WALK_IN: walk_in,
    Action.NOTE: note,
    Action.RESUME_HELD: resume_held,
    Action.BRING_BACK: bring_back,
    Action.PAUSE: pause,
    Action.CANCEL: cancel,
}


def asks(action: Action, desk: Desk) -> bool:
    """Whether *action* needs an answer at *desk* before it is a command. Cancelling does, where there is a choice."""
    return action in ASKING or (action is Action.CANCEL and bool(desk.cancellable))


def question_of(action: Action, scene: Scene, *, undo: Draft | None = None) -> Step:
    """What *action*, which the desk allows, still asks; a Draft where nothing is to be asked. *undo* undoes the last press."""
    if action is Action.MENU:
        return menu(scene, undo=undo, ask=_from_menu)
    return _QUESTIONS[action](scene)


def _from_menu(action: Action, scene: Scene) -> Step:
    if asks(action, scene.desk):
        return _QUESTIONS[action](scene)
    if action is Action.CANCEL:
        return sure(scene)
    label = scene.desk.current.label if scene.desk.current else ""
    return Draft(action=action, command=partial(scene.desk.command, action), label=label)
