"""How soon the kiosk shows that it felt a finger, on the screens where people press most: from the press, as the window gets it, to the
first frame that shows it. And how soon what was chosen stands there when the finger is lifted.

Drawn by software at 1080x1920, in a busy hall.
"""

from collections import defaultdict
from typing import Final

from bench.busy import BusyHall, Hall
from bench.figures import Figure, Target, percentile
from bench.programs import HallServer
from bench.sample import sample, write_sample
from bench.setting import Setting
from bench.ticketing import SIZE, quick_cards
from bench.windows import Window
from demo.pilot_client import PilotClient

_PLACES: Final = ("start", "agencies", "confirm", "search keys")
_NEXT_SCREEN: Final = "next screen"
_FOUND: Final = "found services"


def measure(setting: Setting) -> list[Figure]:
    """A finger is lifted only when what it did is to be seen."""
    folder = setting.folder / "kiosk-touch"
    mall = write_sample(folder / "mall", now=setting.now)
    with (
        HallServer(folder / "hall", mall=mall, pinned=False) as server,
        BusyHall(Hall.of_sample(server, sample()), waiting=setting.waiting),
    ):
        with Window(folder / "blank", "bench.blank", server, size=SIZE) as window, window.pilot() as pilot:
            blank = _Finger(window, pilot)
            for _ in range(setting.laps * len(_PLACES)):
                blank.press("blank.key", "blank", "blank")
        with Window(folder / "kiosk", "kiosk", server, size=SIZE) as kiosk, kiosk.pilot() as pilot:
            finger = _Finger(kiosk, pilot)
            card = quick_cards(pilot)[0]
            for _ in range(setting.laps):
                _lap(finger, card)
    return _figures(finger, blank)


class _Finger:
    """Presses, sees, lifts, sees; keeps the milliseconds by what they were for."""

    def __init__(self, window: Window, pilot: PilotClient) -> None:
        self._window, self._pilot = window, pilot
        self.reactions: dict[str, list[float]] = defaultdict(list)
        self.outcomes: dict[str, list[float]] = defaultdict(list)

    def press(self, target: str, place: str, outcome: str = "") -> None:
        """On *target*, which is in that *place*; *outcome* is what comes when the finger is lifted."""
        self.reactions[place].append(self._until("reaction", self._pilot.press(target)))
        self.outcomes[outcome].append(self._until("outcome", self._pilot.release(target)))

    def go(self, target: str, place: str, screen: str) -> None:
        """The same, and on to *screen*."""
        self.press(target, place, _NEXT_SCREEN)
        self._pilot.wait("kiosk.screen", "name", equals=screen)
        self._pilot.wait("kiosk.shield", "visible", equals=False)

    def _until(self, what: str, since_ns: int) -> float:
        seen = self._window.milestone_after(what, since_ns)
        return float(seen["t_ns"] - seen["since_ns"]) / 1e6


def _lap(finger: _Finger, card: str) -> None:
    """Once to each place and back to the start."""
    finger.go(card, "start", "confirm")
    finger.press("kiosk.paper.0", "confirm")
    finger.press("kiosk.paper.0", "confirm")
    finger.go("kiosk.back", "foot", "start")
    finger.go("kiosk.way.search", "start", "search")
    for letter in "ktp":
        finger.press(f"kiosk.key.{letter}", "search keys", _FOUND)
    finger.press("kiosk.clear", "search keys")
    finger.go("kiosk.back", "foot", "start")
    finger.go("kiosk.way.agencies", "start", "agencies")
    finger.go("kiosk.agency.dukcapil", "agencies", "services")
    finger.go("kiosk.back", "foot", "agencies")
    finger.go("kiosk.agency.imigrasi", "agencies", "services")
    finger.go("kiosk.back", "foot", "agencies")
    finger.go("kiosk.back", "foot", "start")


def _figures(finger: _Finger, blank: _Finger) -> list[Figure]:
    least = blank.reactions["blank"]
    everywhere = [each for reactions in finger.reactions.values() for each in reactions]
    return [
        *(
            _figure(f"touch to reaction, {place}", finger.reactions[place], least, 95, Target(at_most=100))
            for place in _PLACES
        ),
        *(_figure("touch to reaction", everywhere, least, percent, None) for percent in (50, 100)),
        *(
            _figure(f"finger lifted to {what}", finger.outcomes[what], blank.outcomes["blank"], percent, None)
            for what in (_NEXT_SCREEN, _FOUND)
            for percent in (50, 95)
        ),
    ]


def _figure(
    name: str, delays: list[float], least: list[float], percent: int, target: Target | None
) -> Figure:
    return Figure(
        name=f"{name} {'worst' if percent == 100 else f'p{percent}'}",
        value=percentile(delays, percent),
        unit="ms",
        limit=percentile(least, percent),
        limit_is="blank window",
        target=target,
    )
