"""How soon the kiosk can be touched after its process was started, and with what it remembers of a server that is gone. The first start
does not count: what Python and Qt compile then is there on every other day.
"""

import time
from dataclasses import dataclass, field
from typing import Final

from bench.figures import Figure, Target, percentile
from bench.process import cpu_seconds
from bench.programs import HallServer
from bench.sample import write_sample
from bench.setting import Setting
from bench.ticketing import SIZE
from bench.windows import Window

_LEARNING_SECONDS: Final = 1.0
"""It asks for numbers of its own once it can be touched; with them it opens without the server."""


@dataclass(kw_only=True)
class _Starts:
    """Starts of *program*, one after the other: wall clock and CPU seconds of each. With *own_caches* nothing is compiled before the
    first of them.
    """

    program: str
    hall: HallServer
    own_caches: bool
    ready: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def once(self) -> None:
        """Start it, wait for the first frame that can be touched, end it. It remembers those before."""
        folder = self.hall.folder.parent / self.program
        caches = folder / "caches" if self.own_caches else None
        with Window(folder, self.program, self.hall, size=SIZE, caches=caches) as window:
            self.ready.append(window.ready_seconds())
            self.worked.append(cpu_seconds(window.pid))
            time.sleep(_LEARNING_SECONDS)


def measure(setting: Setting) -> list[Figure]:
    """*openings* of each kind, in turns with those of a window that has nothing in it."""
    folder = setting.folder / "kiosk-start"
    mall = write_sample(folder / "mall", now=setting.now)
    hall = HallServer(folder / "hall", mall=mall, pinned=False)
    kiosk, blank, alone = (
        _Starts(program=name, hall=hall, own_caches=setting.unkept > 0)
        for name in ("kiosk", "bench.blank", "kiosk")
    )
    with hall:
        for _ in range(setting.unkept + setting.openings):
            kiosk.once()
            blank.once()
    for _ in range(setting.openings):
        alone.once()
    blanks, limit = blank.ready[setting.unkept :], Target(at_most=3)
    return [
        *_figures("kiosk ready to touch", kiosk.ready[setting.unkept :], blanks, limit),
        *_figures("kiosk ready to touch without its server", alone.ready, blanks, limit),
        _figure(
            "CPU of kiosk until it is ready",
            percentile(kiosk.worked[setting.unkept :], 50),
            percentile(blank.worked[setting.unkept :], 50),
            None,
        ),
    ]


def _figures(name: str, seconds: list[float], blank: list[float], target: Target) -> list[Figure]:
    return [
        _figure(name, percentile(seconds, 50), percentile(blank, 50), target),
        _figure(f"{name}, worst", max(seconds), max(blank), target),
    ]


def _figure(name: str, value: float, limit: float, target: Target | None) -> Figure:
    return Figure(name=name, value=value, unit="s", limit=limit, limit_is="blank window", target=target)
