"""Everything an officer can do, with its key; what cannot be done now shows why.

Pure. Must not know how an answer is sent.
"""

from collections.abc import Callable
from functools import partial

from counter.asking.finding import fits
from counter.asking.question import Draft, Field, Option, Question, Step
from counter.asking.scene import Scene
from counter.desk.buttons import ICONS
from counter.desk.desk import Action
from counter.desk.keys import KEYS

Ask = Callable[[Action, Scene], Step]


def menu(scene: Scene, *, undo: Draft | None, ask: Ask) -> Step:
    """In an order that never changes, so that a digit always means the same. *ask* gives the question of an action, or its command where nothing is to be asked."""
    actions = [
        action for action in Action if action not in {Action.OPEN, Action.MENU} and _fitting(scene, action)
    ]

    def options(typed: str) -> tuple[Option, ...]:
        return tuple(
            _option(scene, action, undo, ask)
            for action in actions
            if fits(typed, scene.say(f"counter-{action}"), scene.say(f"counter-{action}-tip"))
        )

    return Question(
        title=scene.say("asking-menu"),
        options=options,
        field=Field(label=scene.say("asking-menu-field"), hint=scene.say("asking-menu-field-hint"), most=40),
    )


def _fitting(scene: Scene, action: Action) -> bool:
    """One of pausing and going on is enough; where one visitor comes at a time, nobody is beside another."""
    if action in {Action.CALL_ANOTHER, Action.TURN}:
        return scene.desk.parallel > 1 or bool(scene.desk.beside)
    if action is Action.GO_ON:
        return scene.desk.paused
    return action is not Action.PAUSE or not scene.desk.paused


def _why_not(scene: Scene, action: Action, undo: Draft | None) -> str:
    reason = None if action is Action.UNDO and undo is not None else scene.desk.why_not(action)
    return scene.say(reason) if reason else ""


def _option(scene: Scene, action: Action, undo: Draft | None, ask: Ask) -> Option:
    return Option(
        name=action.value,
        text=scene.say(f"counter-{action}"),
        note=KEYS[action],
        icon=ICONS[action],
        why_not=_why_not(scene, action, undo),
        then=(lambda: undo) if action is Action.UNDO and undo is not None else partial(ask, action, scene),
    )
