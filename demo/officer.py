"""An officer's hands and eyes at a real console: signs in, calls, serves.

Knows the console's items and keys. Must not know the other programs.
"""

import random
import threading
import time
from dataclasses import dataclass
from typing import Final

from demo.camera import Camera
from demo.diary import CallMade, Diary, Ended
from demo.pilot_client import PilotClient, PilotError
from demo.visitors import Fate
from wire.languages import Languages
from wire.mall import Counter

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
BURST_CALLS: Final = 3
CROWD: Final = 3


@dataclass(frozen=True, kw_only=True)
class Tempo:
    """Seconds at the counter, each visit a random share of it: walking there, being served; and in a hurry."""

    walk: float = 0.6
    serve: float = 7.0
    hurried: float = 0.6


class Officer:
    """One officer at one console, on a thread of their own.

    *by_keys*: works with the keys, which reach a window only while it is the active one; else by tapping the buttons.
    """

    def __init__(
        self,
        *,
        name: str,
        counter: Counter,
        pilot: PilotClient,
        diary: Diary,
        languages: Languages,
        camera: Camera,
        chance: random.Random,
        tempo: Tempo,
        picture: str,
        by_keys: bool,
    ) -> None:
        self.name, self.counter = name, counter
        self.calling = threading.Lock()
        self._picture, self._by_keys = picture, by_keys
        self._pilot, self._diary, self._languages = pilot, diary, languages
        self._camera, self._chance, self._tempo = camera, chance, tempo
        self._hurry = threading.Event()
        self._burst = 0
        self._pressed_ns = 0

    def sign_in(self, *, by_search: bool) -> None:
        """Sit down: type the name, tap the counter or search for it, open it."""
        self._pilot.tap("counter.officer")
        self._pilot.type(self.name)
        tile = f"counter.pick.{self.counter.id}"
        if by_search or tile not in self._pilot.visible():
            self._pilot.tap("counter.search")
            self._pilot.type(self.counter.id)
        self._pilot.tap(tile)
        self._camera.shoot(self._pilot, f"{self._picture}-pick")
        self._pilot.tap("counter.open")
        self._pilot.wait("counter.main", "visible", equals=True)

    def hurry(self, *, burst: bool = False) -> None:
        """No more pauses; *burst*: the next calls follow one another without any."""
        self._burst = BURST_CALLS if burst else 0
        self._hurry.set()

    def work(self) -> None:
        """Until everybody for these lines has been served."""
        label = self._call()
        while label:
            label = self._serve(label) or self._call()

    def _call(self) -> str:
        """Call whose turn it is. Their number, or nothing when nobody will come any more."""
        lines = self.counter.lines
        while True:
            self._diary.wait_until(
                lambda: (
                    self._diary.done_with(lines)
                    or (self._diary.calling and self._diary.waiting_for(lines) > 0)
                ),
                f"visitors at counter {self.counter.id}",
            )
            if self._diary.done_with(lines):
                return ""
            with self.calling:
                label = self._press_call() if self._diary.calling else ""
            if label:
                return label

    def _press_call(self) -> str:
        if self._number() == "" and self._large_is_ready("counter-call", milliseconds=500):
            self._pressed_ns = self._press(LARGE)
        label = self._number_after("")
        if label:
            self._called(label)
        return label

    def _serve(self, label: str) -> str:
        """What becomes of the called visitor. The next number, where the same key called it."""
        # The kiosk's thread may still be reading the number that is called here already.
        self._diary.wait_until(lambda: label in self._diary.taken, f"the visitor with number {label}")
        fate = self._diary.taken[label].visitor.fate
        self._shoot("calling")
        self._pause(self._tempo.walk)
        if fate in {Fate.RECALLED, Fate.ABSENT}:
            self._recall(label)
            self._pause(self._tempo.walk)
        if fate is Fate.ABSENT:
            self._give_up(label)
            return ""
        self._press_large("counter-start")
        self._large_is_ready("counter-finish")
        self._shoot("serving")
        self._pause(self._tempo.serve)
        return self._finish(label)

    def _recall(self, label: str) -> None:
        said = self._languages.text("id", "counter-state-recalled", times=1)
        while True:
            self._diary.wait_until(lambda: self._diary.calling, "the server to be back")
            with self.calling:
                if not self._diary.calling:
                    continue
                pressed_ns = self._press(RECALL)
                self._pilot.wait("counter.state", "text", equals=said, timeout_ms=ANSWER_MILLISECONDS)
                again = CallMade(label=label, counter=self.counter.id, pressed_ns=pressed_ns, recall=True)
                self._diary.write(again)
                break
        self._camera.shoot(self._pilot, f"{self._picture}-recalled")

    def _give_up(self, label: str) -> None:
        self._press(NO_SHOW)
        self._camera.shoot(self._pilot, f"{self._picture}-no-show-asked-again", still=False)
        self._press(NO_SHOW)
        self._until_number_is_gone()
        self._diary.write(Ended(label=label, counter=self.counter.id, how="no_show"))

    def _finish(self, label: str) -> str:
        with self.calling:
            if self._burst and self._diary.calling and self._diary.waiting_for(self.counter.lines) > 1:
                return self._finish_and_call(label)
        self._press_large("counter-finish")
        self._until_number_is_gone()
        self._diary.write(Ended(label=label, counter=self.counter.id, how="finished"))
        return ""

    def _finish_and_call(self, label: str) -> str:
        self._burst -= 1
        self._large_is_ready("counter-finish")
        self._pressed_ns = self._press(FINISH_AND_CALL)
        following = self._number_after(label)
        self._diary.write(Ended(label=label, counter=self.counter.id, how="finished"))
        if following:
            self._called(following)
        return following

    def _called(self, label: str) -> None:
        self._diary.write(CallMade(label=label, counter=self.counter.id, pressed_ns=self._pressed_ns))

    def _press(self, key: str) -> int:
        """The key, or the button that it stands for. The moment."""
        return self._pilot.key(key) if self._by_keys else self._pilot.tap(BUTTONS[key])

    def _press_large(self, action: str) -> int:
        """The large button's key, once the button offers *action* and takes presses. The moment."""
        self._large_is_ready(action)
        return self._press(LARGE)

    def _large_is_ready(self, action: str, milliseconds: int = ANSWER_MILLISECONDS) -> bool:
        text = self._languages.text("id", action)
        try:
            self._pilot.wait("counter.main", "text", equals=text, timeout_ms=milliseconds)
            self._pilot.wait("counter.main", "enabled", equals=True, timeout_ms=milliseconds)
        except PilotError:
            if milliseconds == ANSWER_MILLISECONDS:
                raise
            return False
        return True

    def _number(self) -> str:
        return str(self._pilot.read("counter.number", "text"))

    def _number_after(self, label: str) -> str:
        """The number that takes the place of *label*; nothing where none comes."""
        until = time.monotonic() + NUMBER_SECONDS
        while (number := self._number()) in {"", label} and time.monotonic() < until:
            threading.Event().wait(LOOK_SECONDS)
        return "" if number == label else number

    def _until_number_is_gone(self) -> None:
        self._pilot.wait("counter.number", "text", equals="", timeout_ms=ANSWER_MILLISECONDS)

    def _shoot(self, moment: str) -> None:
        """A picture, once people wait to be seen in it."""
        if self._diary.waiting_for(self.counter.lines) >= CROWD and not self._burst:
            self._camera.shoot(self._pilot, f"{self._picture}-{moment}")

    def _pause(self, seconds: float) -> None:
        if self._burst:
            return
        share = self._chance.uniform(0.6, 1.4)
        if self._hurry.wait(seconds * share):
            threading.Event().wait(min(seconds, self._tempo.hurried) * share)
