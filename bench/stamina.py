"""The kiosk's memory while thousands of visitors take numbers at it one right after the other. It must not grow: a kiosk runs for
months.

The real program in ``bench.rusher``, a real server, a network printer made of software; as many people are served as come.
"""

import json
import time
from pathlib import Path
from statistics import median
from typing import Final

from bench.busy import Hall
from bench.figures import Figure, Target
from bench.programs import HallServer
from bench.sample import sample, write_sample
from bench.setting import Setting
from bench.ticketing import printer_table
from bench.windows import Window
from demo.virtual_printer import VirtualPrinter

_SIZE: Final = "540x960"
"""A smaller window is drawn sooner, and keeps no other things in memory than a large one."""
_WARM_UP: Final = 500
"""Tickets until everything was needed once."""
_STALL_SECONDS: Final = 60.0
_LOOK_SECONDS: Final = 0.2
_AROUND: Final = 10
"""Readings whose median counts: memory goes up and down by a megabyte."""


def measure(setting: Setting) -> list[Figure]:
    """Megabytes after the warm-up, and how many more at the end."""
    folder = setting.folder / "kiosk-memory"
    mall = write_sample(folder / "mall", now=setting.now)
    with (
        HallServer(folder / "hall", mall=mall, pinned=False) as server,
        VirtualPrinter() as printer,
        Window(
            folder / "kiosk", "bench.rusher", server, size=_SIZE, settings=printer_table(printer.port)
        ) as kiosk,
    ):
        hall = Hall.of_sample(server, sample())
        began = time.monotonic()
        readings = _watch(kiosk.state / "rush.jsonl", hall, setting.tickets)
        seconds = time.monotonic() - began
        hall.close()
    warm = [mb for taken, mb in readings if taken > min(_WARM_UP, setting.tickets // 4)]
    before, after = median(warm[:_AROUND]), median(warm[-_AROUND:])
    return [
        Figure(
            name=f"kiosk memory growth, {setting.tickets:,} tickets",
            value=after - before,
            unit="MB",
            target=Target(at_most=5),
        ),
        Figure(name="kiosk memory, warm", value=before, unit="MB"),
        Figure(name="tickets without a pause, 1 kiosk", value=setting.tickets / seconds, unit="/s"),
    ]


def _watch(file: Path, hall: Hall, tickets: int) -> list[tuple[int, float]]:
    """Tickets and megabytes, until so many *tickets* were taken. Raises TimeoutError when none comes any more."""
    readings: list[tuple[int, float]] = []
    progress = time.monotonic()
    while not readings or readings[-1][0] < tickets:
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        new = [json.loads(line) for line in lines[len(readings) :]]
        if not new and time.monotonic() - progress > _STALL_SECONDS:
            raise TimeoutError(f"no ticket in {_STALL_SECONDS} s; see {file}")
        for reading in new:
            taken = readings[-1][0] if readings else 0
            readings.append((reading["taken"], reading["mb"]))
            progress = time.monotonic()
            for _ in range(reading["taken"] - taken):
                hall.serve()
        time.sleep(_LOOK_SECONDS)
    return readings
