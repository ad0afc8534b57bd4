"""An officer's fingers and eyes at a real console.

Knows the console's items, keys and words. Must not know whom to call, nor when.
"""

import threading
import time
from typing import Final

from demo.pilot_client import PilotClient, PilotError
from wire.languages import Languages

LARGE, RECALL, NO_SHOW, FINISH_AND_CALL = "F2", "F3", "F4", "F8"
BUTTONS: Final = {
    LARGE: "counter.main",
    RECALL: "counter.recall",
    NO_SHOW: "counter.noShow",
    FINISH_AND_CALL: "counter.finishAndCall",
}
ANSWER_MILLISECONDS: Final = 30_000
"""An answer may take as long as a restart of the server."""
NUMBER_SECONDS: Final = 2.0
LOOK_SECONDS: Final = 0.02


class ConsoleHand:
    """Works one console, in Indonesian. Every method raises PilotError for what cannot be seen or done.

    *by_keys*: with the keys, which reach a window only while it is the active one; else by tapping the buttons.
    """

    def __init__(self, pilot: PilotClient, languages: Languages, *, by_keys: bool) -> None:
        self.pilot = pilot
        self._languages = languages
        self._by_keys = by_keys

    def choose(self, *, counter: str, officer: str, by_search: bool) -> None:
        """On the page for picking: type the name, tap the counter's tile, or search for it first."""
        self.pilot.tap("counter.officer")
        self.pilot.type(officer)
        tile = f"counter.pick.{counter}"
        if by_search or tile not in self.pilot.visible():
            self.pilot.tap("counter.search")
            self.pilot.type(counter)
        self.pilot.tap(tile)

    def open(self) -> None:
        """Sit down at the chosen counter."""
        self.pilot.tap("counter.open")
        self.pilot.wait("counter.main", "visible", equals=True)

    def press(self, key: str) -> int:
        """The key, or the button that it stands for. The moment."""
        return self.pilot.key(key) if self._by_keys else self.pilot.tap(BUTTONS[key])

    def press_large(self, action: str) -> int:
        """The large button, once it offers *action* (a Fluent id) and takes presses. The moment."""
        self.await_large(action)
        return self.press(LARGE)

    def await_large(self, action: str, milliseconds: int = ANSWER_MILLISECONDS) -> None:
        """Until the large button offers *action* and takes presses."""
        text = self._languages.text("id", action)
        self.pilot.wait("counter.main", "text", equals=text, timeout_ms=milliseconds)
        self.pilot.wait("counter.main", "enabled", equals=True, timeout_ms=milliseconds)

    def offers(self, action: str, milliseconds: int) -> bool:
        """Whether the large button offers *action* within so long."""
        try:
            self.await_large(action, milliseconds)
        except PilotError:
            return False
        return True

    def await_recalled(self) -> None:
        """Until the console says that the number was called again."""
        said = self._languages.text("id", "counter-state-recalled", times=1)
        self.pilot.wait("counter.state", "text", equals=said, timeout_ms=ANSWER_MILLISECONDS)

    def number(self) -> str:
        """The number at the counter; nothing where none is."""
        return str(self.pilot.read("counter.number", "text"))

    def number_after(self, label: str) -> str:
        """The number that takes the place of *label*; nothing where none comes."""
        until = time.monotonic() + NUMBER_SECONDS
        while (number := self.number()) in {"", label} and time.monotonic() < until:
            threading.Event().wait(LOOK_SECONDS)
        return "" if number == label else number

    def await_no_number(self) -> None:
        """Until the visit is over."""
        self.pilot.wait("counter.number", "text", equals="", timeout_ms=ANSWER_MILLISECONDS)
