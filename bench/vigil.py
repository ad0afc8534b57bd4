"""``python -m bench.vigil``: a display's twenty-four hours at twenty times the speed, the line to the server cut every hour.

The real display with layout, media and voice (to files), a real server, a hall that calls twice a minute. Writes
``build/vigil/results.json``. Exit status 1 when a call was spoken twice, out of order or into another, or memory grew by more than
twenty megabytes.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

import msgspec

from bench.busy import Hall
from bench.lossy_line import LossyLine
from bench.mall import AGENCIES, clients_of, write_mall
from bench.playing import write_media
from bench.process import cpu_seconds, family_mb
from bench.programs import ROOT, HallServer
from bench.soaking import asker, growth, meanwhile, tell, wear
from bench.vigil_verdict import judge
from bench.windows import Window
from display.speaking.recording import INDEX

RESULTS: Final = ROOT / "build" / "vigil" / "results.json"
HOURS: Final = 24.0
SPEED: Final = 20.0
MOST_GROWTH_MB: Final = 20.0
_CALLS_A_MINUTE: Final = 2.0
_CUT_SECONDS: Final = (0.5, 12.0)
_SETTLE_SECONDS: Final = 30.0


class Vigil(msgspec.Struct, frozen=True, kw_only=True):
    """How it went. Growth is from the median of the second twentieth of the time to that of the last. *silent* are calls that came while the
    line was cut and were shown, not spoken; any other one is a fault. Memory is that of the display with its helpers.
    """

    at: str
    seed: int
    hours: float
    speed: float
    cuts: int
    calls: int
    spoken: int
    silent: int
    faults: tuple[str, ...]
    cpu_percent: float
    memory_mb: float
    growth_mb: float
    seconds: float

    @property
    def good(self) -> bool:
        """Whether every call was spoken at most once and in order, and memory stayed."""
        return not self.faults and self.growth_mb < MOST_GROWTH_MB


def main() -> int:
    """Watch, tell, judge."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="giliran-vigil-") as folder:
        vigil = watch(Path(folder), hours=options.hours, speed=options.speed, seed=options.seed)
    tell(vigil, options.results)
    return 0 if vigil.good else 1


def watch(folder: Path, *, hours: float, speed: float, seed: int) -> Vigil:
    """One vigil in *folder*."""
    began, now, chance = time.monotonic(), datetime.now(UTC), random.Random(seed)
    seconds, cuts = hours * 3600 / speed, round(hours)
    write_media(folder / "media", size="1280x720")
    with (
        HallServer(folder / "hall", mall=write_mall(folder / "mall", now=now), pinned=False) as server,
        LossyLine(server.port) as line,
        Window(
            folder / "display", "display", server, size="1920x1080", settings=_settings(speed), url=line.url
        ) as display,
    ):
        with display.pilot() as pilot:
            pilot.wait("display.screen", "visible", equals=True, timeout_ms=30_000)
        index = folder / "display" / "announcements" / INDEX
        readings: list[float] = []
        with _hall_at_work(server, pause_seconds=60 / _CALLS_A_MINUTE / speed):
            cpu = cpu_seconds(display.pid)
            breaks = wear(
                line,
                partial(_look, display.pid, index, readings),
                seconds=seconds,
                cuts=cuts,
                lasting=_CUT_SECONDS,
                chance=chance,
            )
            spent = cpu_seconds(display.pid) - cpu
        time.sleep(_SETTLE_SECONDS / speed + 2)
        milestones = display.milestones()
        verdict = judge(
            index.read_text(encoding="utf-8"), milestones, server.database, speed=speed, breaks=breaks
        )
    early_mb, more_mb = growth(readings)
    return Vigil(
        at=now.isoformat(),
        seed=seed,
        hours=hours,
        speed=speed,
        cuts=cuts,
        calls=verdict.calls,
        spoken=verdict.spoken,
        silent=verdict.calls - verdict.spoken,
        faults=verdict.faults,
        cpu_percent=100 * spent / seconds,
        memory_mb=early_mb,
        growth_mb=more_mb,
        seconds=time.monotonic() - began,
    )


def _settings(speed: float) -> str:
    return f"""\
dwell_seconds = {2.5 / speed}
rest_seconds = {20 / speed}
page_seconds = {8 / speed}
running = "ribbon"
[sound]
record_folder = "announcements"
record_speed = {speed}
languages = "all"
[media]
folder = "../media"
playlist = "sample"
"""


@contextmanager
def _hall_at_work(server: HallServer, *, pause_seconds: float) -> Iterator[None]:
    clients = clients_of(AGENCIES, "vigil-people")
    hall = Hall(
        server,
        services=[service for client in clients for service in client.services],
        counters=[client.counter for client in clients],
    )

    def work() -> None:
        hall.serve()
        hall.come(1)

    hall.come(AGENCIES)
    with closing(hall), meanwhile(work, every_seconds=pause_seconds):
        yield


def _look(pid: int, index: Path, readings: list[float]) -> None:
    """The megabytes of the display and its helpers. Recordings are thrown away as they come."""
    readings.append(family_mb(pid))
    for heard in index.parent.glob("*.wav"):
        heard.unlink(missing_ok=True)


def _options() -> argparse.Namespace:
    about = "A display's day, the line cut every hour."
    return asker("bench.vigil", about, hours=HOURS, speed=SPEED, results=RESULTS).parse_args()


if __name__ == "__main__":
    sys.exit(main())
