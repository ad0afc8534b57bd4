"""Which key does what. One table for the keyboard, the buttons and the help page, so that they cannot disagree.

What is pressed all day has a function key, because no text field eats those; the rest has Ctrl and a letter. Enter and
Space press the large button as well, where the keyboard's focus is on nothing else that wants them. F1 (help), F5
(refresh), F11 (full screen) and F12 stay free: officers know them from other programs.
"""

from collections.abc import Mapping
from typing import Final

from counter.desk.desk import Action

LARGE: Final = "F2"
LIST: Final = "Ctrl+J"
LANGUAGE: Final = "Ctrl+G"
SIZE: Final = "Ctrl+M"
HELP: Final = "Shift+F2"
"""Go to a kiosk where a visitor waits: rare, so beside the key that is pressed all day."""

WITHDRAW: Final = "Esc"
"""Give up a press that nobody has answered."""

KEYS: Final[Mapping[Action, str]] = {
    Action.OPEN: LARGE,
    Action.CALL: LARGE,
    Action.START: LARGE,
    Action.FINISH: LARGE,
    Action.GO_ON: LARGE,
    Action.RECALL: "F3",
    Action.NO_SHOW: "F4",
    Action.OUTCOME: "F6",
    Action.HOLD: "F7",
    Action.FINISH_AND_CALL: "F8",
    Action.TRANSFER: "F9",
    Action.MENU: "F10",
    Action.UNDO: "Ctrl+Z",
    Action.ADD_ERRAND: "Ctrl+E",
    Action.CALL_ANOTHER: "Ctrl+F2",
    Action.TURN: "Ctrl+O",
    Action.CALL_CHOSEN: "Ctrl+F",
    Action.WALK_IN: "Ctrl+W",
    Action.NOTE: "Ctrl+N",
    Action.RESUME_HELD: "Ctrl+R",
    Action.BRING_BACK: "Ctrl+B",
    Action.CANCEL: "Ctrl+D",
    Action.PAUSE: "Ctrl+P",
    Action.CLOSE: "Ctrl+L",
}


def shortcuts() -> list[dict[str, str]]:
    """Each key once, with what it presses (``large`` is whatever the large button does): no key may have two owners."""
    rest = [{"action": action.value, "key": key} for action, key in KEYS.items() if key != LARGE]
    return [{"action": "large", "key": LARGE}, *rest]
