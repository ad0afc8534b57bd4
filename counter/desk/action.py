"""What an officer can press. Knows nothing of when, how or for what."""

from enum import StrEnum
from typing import Final


class Action(StrEnum):
    """Every action of the console; its value names its texts (``counter-<action>``)."""

    OPEN = "open"
    CALL = "call"
    START = "start"
    FINISH = "finish"
    GO_ON = "go-on"
    RECALL = "recall"
    NO_SHOW = "no-show"
    OUTCOME = "outcome"
    HOLD = "hold"
    FINISH_AND_CALL = "finish-and-call"
    TRANSFER = "transfer"
    MENU = "menu"
    UNDO = "undo"
    ADD_ERRAND = "add-errand"
    CALL_ANOTHER = "call-another"
    TURN = "turn"
    CALL_CHOSEN = "call-chosen"
    WALK_IN = "walk-in"
    NOTE = "note"
    RESUME_HELD = "resume-held"
    BRING_BACK = "bring-back"
    CANCEL = "cancel"
    PAUSE = "pause"
    CLOSE = "close"


ASKING: Final = frozenset(
    {
        Action.OUTCOME,
        Action.HOLD,
        Action.TRANSFER,
        Action.MENU,
        Action.ADD_ERRAND,
        Action.CALL_CHOSEN,
        Action.WALK_IN,
        Action.NOTE,
        Action.RESUME_HELD,
        Action.BRING_BACK,
        Action.PAUSE,
    }
)
"""What needs an answer of its officer before it is a command."""
