"""How soon a call reaches every display: from the officer's request to the record at each listener."""

import json
import subprocess
import sys
import time
from statistics import median
from typing import Final

import msgspec

from bench.figures import Figure, Target, percentile
from bench.officer import Officer
from bench.process import LOAD_CORE, cpu_seconds, on_core
from bench.programs import ROOT, HallServer
from bench.setting import Setting

_BETWEEN_SECONDS: Final = 0.1
_PATIENCE_SECONDS: Final = 60


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """Milliseconds from call to each listener, from call to its own answer, and the server's CPU seconds and records."""

    delays: list[float]
    answers: list[float]
    cpu: float
    records: int


def measure(setting: Setting) -> list[Figure]:
    """Delays for each number of listeners, and what one more listener costs."""
    figures: list[Figure] = []
    heard: dict[int, Heard] = {}
    with HallServer(setting.folder / "streams", mall=setting.mall) as server:
        for count in setting.listeners:
            with on_core(LOAD_CORE):
                heard[count] = _hear(server, count, setting.calls)
            figures += _delays(heard[count], count, most=max(setting.listeners))
    few, many = min(heard), max(heard)
    more = heard[many].cpu / heard[many].records - heard[few].cpu / heard[few].records
    return [
        *figures,
        Figure(name="CPU of a record for each listener", value=more / (many - few) * 1e6, unit="µs"),
    ]


def _hear(server: HallServer, count: int, calls: int) -> Heard:
    listeners = subprocess.Popen(
        [sys.executable, "-m", "bench.listeners", str(server.port), server.key, str(count)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert listeners.stdout is not None
    listeners.stdout.readline()
    officer = Officer(server)
    before = cpu_seconds(server.pid)
    made = []
    for _ in range(calls):
        made.append(officer.visit())
        time.sleep(_BETWEEN_SECONDS)  # the hall's pace, not a wait for something
    cpu = cpu_seconds(server.pid) - before
    officer.close()
    told, _ = listeners.communicate(timeout=_PATIENCE_SECONDS)
    came = {int(seq): moments for seq, moments in json.loads(told).items()}
    for call in made:
        if len(came.get(call.seq, ())) != count:
            raise RuntimeError(f"{len(came.get(call.seq, ()))} of {count} listeners heard record {call.seq}")
    return Heard(
        delays=[(moment - call.asked_ns) / 1e6 for call in made for moment in came[call.seq]],
        answers=[(call.answered_ns - call.asked_ns) / 1e6 for call in made],
        cpu=cpu,
        records=4 * calls,
    )


def _delays(heard: Heard, count: int, *, most: int) -> list[Figure]:
    crowd = f"{count} listener" + ("s" if count > 1 else "")
    limit_is = "the call's own answer"
    return [
        Figure(
            name=f"call to stream p50, {crowd}",
            value=median(heard.delays),
            unit="ms",
            limit=median(heard.answers),
            limit_is=limit_is,
        ),
        Figure(
            name=f"call to stream p99, {crowd}",
            value=percentile(heard.delays, 99),
            unit="ms",
            limit=percentile(heard.answers, 99),
            limit_is=limit_is,
            target=Target(at_most=100) if count == most else None,
        ),
    ]
