"""A button in words: what it says, which key presses it, whether it can be pressed and why not.

Pure but for asking the presses how they stand. Must not know Qt's looks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from counter.desk.desk import Action, Desk
from counter.desk.keys import KEYS
from counter.words import Words

ICONS: Final[Mapping[Action, str]] = {
    Action.OPEN: "counter",
    Action.CALL: "call",
    Action.START: "start",
    Action.FINISH: "finish",
    Action.GO_ON: "start",
    Action.RECALL: "recall",
    Action.NO_SHOW: "no-show",
    Action.OUTCOME: "papers",
    Action.HOLD: "hold",
    Action.FINISH_AND_CALL: "call",
    Action.TRANSFER: "transfer",
    Action.MENU: "menu",
    Action.UNDO: "undo",
    Action.ADD_ERRAND: "plus",
    Action.CALL_ANOTHER: "call-another",
    Action.TURN: "turn",
    Action.CALL_CHOSEN: "search",
    Action.WALK_IN: "walk-in",
    Action.NOTE: "note",
    Action.RESUME_HELD: "resume",
    Action.BRING_BACK: "bring-back",
    Action.CANCEL: "cancel",
    Action.PAUSE: "pause",
    Action.CLOSE: "close",
}


class PressState(Protocol):
    """How the presses stand."""

    @property
    def waiting(self) -> Action | None:
        """Whose answer is awaited."""

    @property
    def slow(self) -> bool:
        """Whether the wait should be seen."""

    @property
    def kept(self) -> bool:
        """Whether the wait should be explained."""

    @property
    def ready(self) -> bool:
        """Whether the large button takes a press."""

    def armed(self, action: Action, ticket: str) -> bool:
        """Whether one more press counts for *ticket*."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Button:
    """*enabled*: the desk's state allows it, and no press has been waiting for long. *ready*: a press counts right now. *hint*: why not, or empty.

    *armed*: the next press cannot be undone. *busy*: its answer takes a while.
    """

    text: str
    tip: str
    key: str
    icon: str
    enabled: bool
    ready: bool
    hint: str
    armed: bool
    busy: bool


def button_of(
    action: Action, desk: Desk, presses: PressState, words: Words, *, undoable: bool = False
) -> Button:
    """The button of *action* at *desk*. *undoable*: the last press can be undone."""
    reason = None if action is Action.UNDO and undoable else desk.why_not(action)
    busy = presses.slow and presses.waiting is action
    armed = presses.armed(action, desk.current.ticket if desk.current else "")
    # What pauses also ends the pause: an officer with a visitor at the desk has no other button for it.
    shown = Action.GO_ON if action is Action.PAUSE and desk.paused else action
    return Button(
        text=_text(shown, words, armed=armed, busy=busy, kept=presses.kept),
        tip=words.text(f"counter-{shown}-tip"),
        key=KEYS[action],
        icon=ICONS[shown],
        enabled=reason is None and not presses.kept,
        ready=reason is None and presses.ready,
        hint=words.text(reason) if reason else "",
        armed=armed,
        busy=busy,
    )


def _text(action: Action, words: Words, *, armed: bool, busy: bool, kept: bool) -> str:
    if busy:
        return words.text("counter-keeping" if kept else "counter-sending")
    return words.text("counter-again" if armed else f"counter-{action}")
