"""``python -m bench.vigil``: a display's twenty-four hours at twenty times the speed, the line to the server cut every hour.

The real display with layout, media and voice (to files), a real server, a hall that calls twice a minute. Writes
``build/vigil/results.json``. Exit status 1 when a call was spoken twice, out of order or into another, or memory grew by more than
twenty megabytes.
"""

import argparse
import random
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Final

import msgspec

from bench.busy import Hall
from bench.lossy_line import Cut, LossyLine
from bench.mall import AGENCIES, clients_of, write_mall
from bench.playing import write_media
from bench.process import cpu_seconds, family_mb
from bench.programs import ROOT, HallServer
from bench.vigil_verdict import Break, judge
from bench.windows import Window
from display.speaking.recording import INDEX

RESULTS: Final = ROOT / "build" / "vigil" / "results.json"
HOURS: Final = 24.0
SPEED: Final = 20.0
MOST_GROWTH_MB: Final = 20.0
_CALLS_A_MINUTE: Final = 2.0
_CUT_SECONDS: Final = (0.5, 12.0)
_LOOK_SECONDS: Final = 0.5
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
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1_000_000)
    with tempfile.TemporaryDirectory(prefix="giliran-vigil-") as folder:
        vigil = watch(Path(folder), hours=options.hours, speed=options.speed, seed=seed)
    options.results.parent.mkdir(parents=True, exist_ok=True)
    options.results.write_bytes(msgspec.json.format(msgspec.json.encode(vigil), indent=1) + b"\n")
    for name, value in msgspec.structs.asdict(vigil).items():
        shown = f"{value:.2f}" if isinstance(value, float) else value
        print(f"{name.replace('_', ' '):12} {shown}")
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
        with _hall_at_work(server, pause_seconds=60 / _CALLS_A_MINUTE / speed):
            cpu = cpu_seconds(display.pid)
            readings, breaks = _cut_and_look(
                line, display.pid, index, seconds=seconds, cuts=cuts, chance=chance
            )
            spent = cpu_seconds(display.pid) - cpu
        time.sleep(_SETTLE_SECONDS / speed + 2)
        milestones = display.milestones()
        verdict = judge(
            index.read_text(encoding="utf-8"), milestones, server.database, speed=speed, breaks=breaks
        )
    part = max(1, len(readings) // 20)
    early, late = median(readings[part : 2 * part + 1]), median(readings[-part:])
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
        memory_mb=early,
        growth_mb=late - early,
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
    over = threading.Event()

    def work() -> None:
        while not over.wait(pause_seconds):
            hall.serve()
            hall.come(1)

    hall.come(AGENCIES)
    thread = threading.Thread(target=work, name="hall", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        hall.close()


def _cut_and_look(
    line: LossyLine, pid: int, index: Path, *, seconds: float, cuts: int, chance: random.Random
) -> tuple[list[float], list[Break]]:
    """Break the line *cuts* times in so many *seconds*: the megabytes of the display and its helpers meanwhile, and when it was broken. Recordings are
    thrown away as they come.
    """
    began, slot = time.monotonic(), seconds / max(1, cuts)
    readings: list[float] = []
    breaks: list[Break] = []

    def look_until(moment: float) -> None:
        while (left := moment - time.monotonic()) > 0:
            readings.append(family_mb(pid))
            for heard in index.parent.glob("*.wav"):
                heard.unlink(missing_ok=True)
            time.sleep(min(left, _LOOK_SECONDS))

    for place in range(cuts):
        lasts = min(chance.uniform(*_CUT_SECONDS), slot / 2)
        begins = began + place * slot + chance.uniform(0, slot - lasts)
        look_until(begins)
        cut_at = datetime.now(UTC)
        line.cut(chance.choice(list(Cut)))
        look_until(begins + lasts)
        line.mend()
        breaks.append((cut_at, datetime.now(UTC)))
    look_until(began + seconds)
    return readings, breaks


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.vigil", description="A display's day, the line cut every hour."
    )
    parser.add_argument("--hours", type=float, default=HOURS)
    parser.add_argument("--speed", type=float, default=SPEED)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--results", type=Path, default=RESULTS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
