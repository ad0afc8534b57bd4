"""``python -m bench.shift``: eight hours of one officer's work at twenty times the speed, the line cut at random a hundred times.

The real console, worked by keys, a real server, a line between them that is pulled out, silent or deaf. Writes
``build/shift/results.json``. Exit status 1 when a command was lost or doubled, or memory grew by more than ten megabytes.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from bench.aftermath import journal_of, requests_at
from bench.busy import Hall
from bench.lossy_line import LossyLine
from bench.mall import AGENCIES, clients_of, write_mall
from bench.process import resident_mb
from bench.programs import ROOT, HallServer
from bench.shift_officer import Pace, ShiftOfficer
from bench.shift_verdict import judge, unanswered
from bench.soaking import LOOK_SECONDS, asker, growth, meanwhile, tell, wear
from bench.windows import Window
from demo.pilot_client import PilotClient
from qtkit.stage import ASSETS
from wire.languages import Languages

RESULTS: Final = ROOT / "build" / "shift" / "results.json"
HOURS: Final = 8.0
SPEED: Final = 20.0
CUTS: Final = 100
MOST_GROWTH_MB: Final = 10.0
_COUNTER: Final = "1"
_MINUTES: Final = Pace(free=0.1, walk=0.4, serve=2.0)
"""Twice as quick as a busy officer: seven hundred presses in a day."""
_CUT_SECONDS: Final = (0.2, 6.0)
_SETTLE_SECONDS: Final = 40.0
_WAITING: Final = 12


class Shift(msgspec.Struct, frozen=True, kw_only=True):
    """How it went. Growth is from the median of the second twentieth of the time to that of the last."""

    at: str
    seed: int
    hours: float
    speed: float
    cuts: int
    deeds: int
    sent: int
    answered: int
    refused: int
    given_back: int
    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    unasked: tuple[str, ...]
    memory_mb: float
    growth_mb: float
    seconds: float

    @property
    def good(self) -> bool:
        """Whether nothing was lost, doubled or done unasked, and memory stayed."""
        return not (self.lost or self.doubled or self.unasked) and self.growth_mb < MOST_GROWTH_MB


def main() -> int:
    """Work, tell, judge."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="giliran-shift-") as folder:
        shift = work(
            Path(folder), hours=options.hours, speed=options.speed, cuts=options.cuts, seed=options.seed
        )
    tell(shift, options.results)
    return 0 if shift.good else 1


def work(folder: Path, *, hours: float, speed: float, cuts: int, seed: int) -> Shift:
    """One shift in *folder*."""
    began, now, seconds = time.monotonic(), datetime.now(UTC), hours * 3600 / speed
    chance = random.Random(seed)
    with (
        HallServer(folder / "hall", mall=write_mall(folder / "mall", now=now), pinned=False) as server,
        LossyLine(server.port) as line,
        _visitors(server),
        Window(
            folder / "counter", "counter", server, size="1024x768", settings=_settings(), url=line.url
        ) as console,
        console.pilot() as pilot,
    ):
        pilot.wait("counter.open", "enabled", equals=True, timeout_ms=30_000)
        pilot.key("F2")
        officer = ShiftOfficer(
            pilot,
            Languages.load(ASSETS / "languages"),
            pace=Pace(**{name: 60 * value / speed for name, value in _paces()}),
            chance=random.Random(chance.random()),
        )
        officer.start()
        readings: list[float] = []
        wear(
            line,
            lambda: readings.append(resident_mb(console.pid)),
            seconds=seconds,
            cuts=cuts,
            lasting=_CUT_SECONDS,
            chance=chance,
        )
        officer.stop()
        _settle(pilot, officer, console)
        milestones = console.milestones()
    verdict = judge(milestones, journal_of(server.database), requests_at(server.database, _COUNTER))
    early_mb, more_mb = growth(readings)
    return Shift(
        at=now.isoformat(),
        seed=seed,
        hours=hours,
        speed=speed,
        cuts=cuts,
        deeds=officer.deeds,
        sent=verdict.sent,
        answered=verdict.answered,
        refused=verdict.refused,
        given_back=verdict.given_back,
        lost=verdict.lost,
        doubled=verdict.doubled,
        unasked=verdict.unasked,
        memory_mb=early_mb,
        growth_mb=more_mb,
        seconds=time.monotonic() - began,
    )


def _settings() -> str:
    return f'counter = "{_COUNTER}"\nofficer = "Rina Marlina"\n'


def _paces() -> Iterator[tuple[str, float]]:
    return ((name, getattr(_MINUTES, name)) for name in ("free", "walk", "serve"))


def _settle(pilot: PilotClient, officer: ShiftOfficer, console: Window) -> None:
    """Until no press waits. Raises TimeoutError. An answer may come after what it did is seen; one that never comes is the verdict's to tell."""
    until = time.monotonic() + _SETTLE_SECONDS
    while not officer.settled():
        if time.monotonic() > until:
            raise TimeoutError(f"a press still waits: {pilot.read('counter.main', 'text')}")
        time.sleep(LOOK_SECONDS)
    while unanswered(console.milestones()) and time.monotonic() < until:
        time.sleep(LOOK_SECONDS)


@contextmanager
def _visitors(server: HallServer) -> Iterator[None]:
    """Somebody always waits for the counter: They come by the server's own door, not by the line."""
    services = clients_of(AGENCIES, "shift-visito")[0].services
    hall = Hall(server, services=services, counters=())

    def come() -> None:
        hall.come(max(0, _WAITING - hall.waiting()))

    with closing(hall), meanwhile(come, every_seconds=LOOK_SECONDS):
        yield


def _options() -> argparse.Namespace:
    about = "An officer's day, the line cut at random."
    parser = asker("bench.shift", about, hours=HOURS, speed=SPEED, results=RESULTS)
    parser.add_argument("--cuts", type=int, default=CUTS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
