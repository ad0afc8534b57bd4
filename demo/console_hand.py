"""An officer's fingers and eyes at a real console.

Knows the console's items, keys and words. Must not know whom to call, nor when.
"""

import threading
import time
from contextlib import suppress
from typing import Final

from demo.pilot_client import PilotClient, PilotError
from wire.languages import Languages

LARGE, RECALL, NO_SHOW, OUTCOME, FINISH_AND_CALL = "F2", "F3", "F4", "F6", "F8"
UNDO, ADD_ERRAND = "Ctrl+Z", "Ctrl+E"
BUTTONS: Final = {
    LARGE: "counter.main",
    RECALL: "counter.recall",
    NO_SHOW: "counter.noShow",
    OUTCOME: "counter.outcome",
    FINISH_AND_CALL: "counter.finishAndCall",
    UNDO: "counter.undo",
    ADD_ERRAND: "counter.addErrand",
}
MENU: Final = "counter.menu"
IN_MENU: Final = {ADD_ERRAND: "counter-add-errand"}
"""What a narrow console has no button for, by its Fluent id."""
ANSWERS: Final = frozenset(f"counter.sheet.{place}" for place in range(9))
"""Those that have a digit."""
ANSWER_MILLISECONDS: Final = 30_000
"""An answer may take as long as a restart of the server."""
NUMBER_SECONDS: Final = 2.0
ANSWER_SECONDS: Final = 1.0
LOOK_SECONDS: Final = 0.02
TYPED_SECONDS: Final = 0.1
"""An Enter sooner after many letters is a scanner's."""


class ConsoleHand:
    """Works one console, in Indonesian. Every method raises PilotError for what cannot be seen or done.

    *by_keys*: with the keys, which reach a window only while it is the active one; else by tapping the buttons.
    """

    def __init__(self, pilot: PilotClient, languages: Languages, *, by_keys: bool) -> None:
        self.pilot = pilot
        self._languages = languages
        self._by_keys = by_keys

    def sign_in(self, *, officer: str, pin: str) -> None:
        """Say who one is, and prove it: a name and Enter, a PIN and Enter."""
        self.pilot.tap("counter.sign.search")
        # The first name alone: so many letters all at once are a card at a scanner.
        self.pilot.type(f"{officer.split(maxsplit=1)[0]}\n")
        self.pilot.tap("counter.secret")
        self.pilot.type(f"{pin}\n")
        self.pilot.wait("counter.open", "visible", equals=True, timeout_ms=ANSWER_MILLISECONDS)

    def choose(self, *, counter: str, by_search: bool) -> None:
        """On the page for picking: tap the counter's tile, or search for it first."""
        tile = f"counter.pick.{counter}"
        # On a screen the windows are small, and a tile may be half out of sight.
        if by_search or not self._by_keys or tile not in self.pilot.visible():
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

    def undo(self) -> int:
        """What was pressed last, while the console offers it. The moment."""
        self.pilot.wait(BUTTONS[UNDO], "visible", equals=True, timeout_ms=ANSWER_MILLISECONDS)
        return self.press(UNDO)

    def answer(self, key: str, text: str) -> None:
        """What *key* asks is answered with the choice that reads *text*: by its digit, or by tapping it."""
        if self._by_keys:
            self.pilot.key(key)
        elif BUTTONS[key] in self.pilot.visible():
            self.pilot.tap(BUTTONS[key])
        else:
            self.pilot.tap(MENU)
            self.choose_answer(self._languages.text("id", IN_MENU[key]))
        self.choose_answer(text)

    def choose_answer(self, text: str) -> None:
        """What is asked already is answered with the choice that reads *text*."""
        place = self._place_of(text)
        if place is None:  # out of sight: what is typed brings it to the top
            self.pilot.type(text)
            self.pilot.wait("counter.sheet.0", "text", equals=text)
            threading.Event().wait(TYPED_SECONDS)
        if not self._by_keys:
            self.pilot.tap(f"counter.sheet.{place or 0}")
        else:
            self.pilot.type("\n" if place is None else str(place + 1))

    def _place_of(self, text: str) -> int | None:
        until = time.monotonic() + ANSWER_SECONDS
        while time.monotonic() < until:
            with suppress(PilotError):  # one question may just give way to the next
                for answer in sorted(ANSWERS.intersection(self.pilot.visible())):
                    if self.pilot.read(answer, "text") == text:
                        return int(answer[-1])
            threading.Event().wait(LOOK_SECONDS)
        return None

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
