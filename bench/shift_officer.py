"""An officer of flesh and blood, twenty times as fast: works one console by keys alone, slips, changes their mind, forgets nothing.

Knows the console's keys and what its large button says. Must not know the line, nor what the server heard.
"""

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from demo.pilot_client import PilotClient
from wire.languages import Languages

Keys = tuple[str, ...]
"""Keys one after the other; what begins with ``=`` is typed."""

_LOOK_SECONDS: Final = 0.05
_THINK_SECONDS: Final = 0.15
"""Between the keys of one deed: a sheet is read, even by who knows it by heart."""

_FREE: Final[tuple[tuple[float, Keys], ...]] = (
    (80, ("F2",)),
    (4, ("F2", "F2")),  # a nervous finger
    (4, ("Ctrl+F", "Down", "Return", "1")),
    (4, ("Ctrl+W", "1", "1")),
    (3, ("Ctrl+P", "1")),
    (3, ("Ctrl+R", "1", "1")),
    (2, ("Ctrl+B", "1")),
)
_CALLED: Final[tuple[tuple[float, Keys], ...]] = (
    (70, ("F2",)),
    (4, ("F2", "Ctrl+Z", "F2")),
    (10, ("F3",)),
    (6, ("F4",)),
    (3, ("F4", "Ctrl+Z")),
    (3, ("F7", "1")),
    (2, ("Ctrl+D", "Ctrl+D")),
)
_SERVING: Final[tuple[tuple[float, Keys], ...]] = (
    (40, ("F2",)),
    (20, ("F8",)),
    (8, ("F6", "1")),
    (6, ("F2", "Ctrl+Z")),
    (6, ("Ctrl+E", "1")),
    (6, ("Ctrl+N", "=berkas kurang fotokopi", "Return")),
    (5, ("F7", "2")),
    (3, ("F7", "1", "Ctrl+Z")),
    (4, ("F9", "1", "1")),
    (2, ("F10", "Escape")),
)
_PAUSED: Final[tuple[tuple[float, Keys], ...]] = ((1, ("F2",)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pace:
    """Mean seconds of the work between two deeds, by what the large button offers."""

    free: float
    walk: float
    serve: float


class ShiftOfficer(threading.Thread):
    """Works until told to stop. *deeds* counts what was done, *slow* what was pressed while an earlier press still waited."""

    def __init__(
        self, pilot: PilotClient, languages: Languages, *, pace: Pace, chance: random.Random
    ) -> None:
        super().__init__(name="shift-officer", daemon=True)
        self._pilot, self._pace, self._chance = pilot, pace, chance
        self._over = threading.Event()
        self.deeds = self.slow = 0
        self.fault: Exception | None = None
        self._work: dict[str, tuple[float, tuple[tuple[float, Keys], ...]]] = {
            languages.text("id", "counter-call"): (pace.free, _FREE),
            languages.text("id", "counter-start"): (pace.walk, _CALLED),
            languages.text("id", "counter-finish"): (pace.serve, _SERVING),
            languages.text("id", "counter-go-on"): (pace.walk, _PAUSED),
        }

    def run(self) -> None:
        """One deed after the other."""
        try:
            while not self._over.is_set():
                self._do_something()
        except Exception as fault:  # noqa: BLE001  told to who waits for this thread
            self.fault = fault

    def stop(self) -> None:
        """Go home after the present deed. Raises what went wrong."""
        self._over.set()
        self.join()
        if self.fault is not None:
            raise self.fault

    def settled(self) -> bool:
        """Whether no press waits for an answer: the large button offers something."""
        return str(self._pilot.read("counter.main", "text")) in self._work

    def _do_something(self) -> None:
        offered = str(self._pilot.read("counter.main", "text"))
        mean, deeds = self._work.get(offered, (_LOOK_SECONDS, ()))
        if not deeds:  # a press waits; now and then somebody presses all the same
            self.slow += 1
            if self._chance.random() < 0.05:
                self._pilot.key("F2")
            self._over.wait(_LOOK_SECONDS * 4)
            return
        if self._over.wait(self._chance.expovariate(1 / mean)):
            return
        if str(self._pilot.read("counter.main", "text")) == offered:
            self._press(self._chosen(deeds))

    def _chosen(self, deeds: tuple[tuple[float, Keys], ...]) -> Keys:
        return self._chance.choices([keys for _, keys in deeds], [weight for weight, _ in deeds])[0]

    def _press(self, keys: Keys) -> None:
        self.deeds += 1
        for place, key in enumerate(keys):
            if place and self._over.wait(_THINK_SECONDS if keys[place - 1] != key else 0):
                break
            press: Callable[[str], object] = self._pilot.type if key.startswith("=") else self._pilot.key
            press(key.removeprefix("="))
        if len(keys) > 1:  # whatever a sheet still asks: nothing of this stays open
            self._over.wait(_THINK_SECONDS)
            self._pilot.key("Escape")
