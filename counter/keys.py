"""Which key does what. One table for the keyboard and for what the buttons show, so that they cannot disagree.

Function keys alone, because no text field eats them. Enter and Space press the large button as well, where the
keyboard's focus is on nothing else that wants them. F1 (help), F5 (refresh), F11 (full screen) and F12 stay free:
officers know them from other programs.
"""

from collections.abc import Mapping
from typing import Final

from counter.desk import Action

LARGE: Final = "F2"
LIST: Final = "F7"
LANGUAGE: Final = "F9"
HELP: Final = "Shift+F2"
"""Go to a kiosk where a visitor waits: rare, so beside the key that is pressed all day."""

KEYS: Final[Mapping[Action, str]] = {
    Action.OPEN: LARGE,
    Action.CALL: LARGE,
    Action.START: LARGE,
    Action.FINISH: LARGE,
    Action.RECALL: "F3",
    Action.NO_SHOW: "F4",
    Action.CANCEL: "F6",
    Action.FINISH_AND_CALL: "F8",
    Action.CLOSE: "F10",
}
