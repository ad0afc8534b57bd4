"""Ten calls in two seconds: all are shown and spoken, in their order, and how fast the backlog goes.

The real program with its voice, which goes to files at its own pace. Raises AssertionError where a call is lost or overtakes another.
"""

import sqlite3
import time
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bench.busy import Hall
from bench.figures import Figure, Target
from bench.mall import AGENCIES, clients_of, write_mall
from bench.programs import HallServer
from bench.setting import Setting
from bench.windows import Window
from display.speaking.recording import INDEX

BURST_SECONDS: Final = 2.0
_LONG_NUMBERS: Final = 111
"""Longer than any other to say."""
_PATIENCE_SECONDS: Final = 120.0
_LOOK_SECONDS: Final = 0.05
_ROUNDING: Final = timedelta(milliseconds=3)


def measure(setting: Setting) -> list[Figure]:
    """A hall that is quiet before."""
    folder = setting.folder / "display-burst"
    speed = 4 if setting.burst < 10 else 1
    settings = f'[sound]\nrecord_folder = "announcements"\nrecord_speed = {speed}\nlanguages = "all"\n'
    mall = write_mall(folder / "mall", now=setting.now, first_number=_LONG_NUMBERS)
    with (
        HallServer(folder / "hall", mall=mall, pinned=False) as server,
        Window(folder / "display", "display", server, size="1920x1080", settings=settings) as display,
    ):
        with display.pilot() as pilot:
            pilot.wait("display.screen", "visible", equals=True, timeout_ms=30_000)
        _call(server, setting.burst)
        heard = _heard(folder / "display" / "announcements" / INDEX, setting.burst)
        called = _called(server.database)
        shown = [line["label"] for line in display.milestones() if line["what"] == "call_shown"]
    assert [line[1] for line in heard] == shown == called, "every call is shown and spoken, in order"
    begins = [datetime.fromisoformat(line[0]) for line in heard]
    ends = [at + timedelta(seconds=float(line[6]) / speed) for at, line in zip(begins, heard, strict=True)]
    assert all(end <= begin + _ROUNDING for end, begin in zip(ends, begins[1:], strict=False)), "no overlap"
    # The first call was alone and is said at length; how fast a backlog goes is seen from the second one on.
    backlog = (begins[-1] - begins[1]).total_seconds() * speed / (len(begins) - 2)
    whole = (ends[-1] - begins[0]).total_seconds() * speed
    return [
        Figure(
            name=f"{setting.burst} calls in {BURST_SECONDS:.0f} s: backlog cleared",
            value=60 / backlog,
            unit="calls/min",
            target=Target(at_least=20),
        ),
        Figure(
            name=f"{setting.burst} calls in {BURST_SECONDS:.0f} s: all spoken after", value=whole, unit="s"
        ),
    ]


def _call(server: HallServer, calls: int) -> None:
    """One line's long numbers, called to *calls* counters within two seconds."""
    clients = clients_of(min(calls, AGENCIES), "ten-calls-in")
    hall = Hall(
        server,
        services=[client.services[0] for client in clients],
        counters=[client.counter for client in clients],
    )
    hall.come(calls)
    began = time.monotonic()
    for place in range(calls):
        assert hall.serve(), "somebody waits"
        time.sleep(max(0.0, began + (place + 1) * BURST_SECONDS / calls - time.monotonic()))
    hall.close()


def _heard(index: Path, count: int) -> list[list[str]]:
    """The lines of the recording, once there are *count*. Raises TimeoutError."""
    until, lines = time.monotonic() + _PATIENCE_SECONDS, list[str]()
    while time.monotonic() < until:
        lines = index.read_text(encoding="utf-8").splitlines()[1:]
        if len(lines) >= count:
            return [line.split("\t") for line in lines]
        time.sleep(_LOOK_SECONDS)
    raise TimeoutError(f"only {len(lines)} of {count} calls were spoken")


def _called(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(
            "SELECT json_extract(body, '$.label') FROM journal WHERE kind = 'TicketCalled' ORDER BY seq"
        ).fetchall()
    return [label for (label,) in rows]
