"""``python -m bench.torture``: kills the server at random moments under load, GILIRAN_KILLS times (1,000 if not set).

The story of the crash tests, longer and with figures, which go to ``build/torture/results.json``. Exit status 1 when
anything acknowledged was lost, doubled or changed.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import httpx
import msgspec

from bench.aftermath import journal_of, snapshot_of
from bench.crowd import Crowd
from bench.figures import percentile
from bench.mall import write_mall
from bench.programs import ROOT, HallServer
from bench.verdict import judge
from wire.codec import decode_record, encode_command
from wire.commands import Command, path_of
from wire.events import Record

RESULTS: Final = ROOT / "build" / "torture" / "results.json"
_KIOSKS: Final = 4
_COUNTERS: Final = ("1", "2")
_MOMENTS: Final = (0.02, 0.5)  # seconds of work between a start and the next kill
_EACH: Final = 10
_KILLS_OF_A_HALL: Final = 250
"""Then another hall begins: one with far more tickets than a day has takes ever longer to start, and no longer works between two kills."""
_COUNTED: Final = (
    "kills",
    "acknowledged",
    "refused",
    "records",
    "lost",
    "doubled",
    "changed",
    "double_numbers",
    "double_calls",
    "answered_otherwise",
    "seconds",
)


class Torture(msgspec.Struct, frozen=True, kw_only=True):
    """How it went. Restarts are seconds from the start of the process to its first answer."""

    at: str
    seed: int
    kills: int
    acknowledged: int
    refused: int
    records: int
    lost: int
    doubled: int
    changed: int
    double_numbers: int
    double_calls: int
    answered_otherwise: int
    restart_p50: float
    restart_p95: float
    seconds: float


def main() -> int:
    """Torture, tell, judge."""
    kills = int(os.environ.get("GILIRAN_KILLS", "1000"))
    seed = random.SystemRandom().randrange(1_000_000)
    result = _torture_halls(kills, seed)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_bytes(msgspec.json.format(msgspec.json.encode(result), indent=1) + b"\n")
    for name, value in msgspec.structs.asdict(result).items():
        print(
            f"{name.replace('_', ' '):20} {value:.2f}"
            if isinstance(value, float)
            else f"{name.replace('_', ' '):20} {value}"
        )
    wrong = result.lost, result.doubled, result.changed, result.double_numbers, result.double_calls
    return 1 if any(wrong) or result.answered_otherwise else 0


def _torture_halls(kills: int, seed: int) -> Torture:
    """One hall after the other, until all kills are done or somebody interrupts."""
    halls: list[Torture] = []
    restarts: list[float] = []
    while (left := kills - len(restarts)) > 0:
        asked = min(left, _KILLS_OF_A_HALL)
        with tempfile.TemporaryDirectory(prefix="giliran-torture-") as folder:
            hall, seconds = _torture(Path(folder), asked, seed + len(halls))
        halls.append(hall)
        restarts += seconds
        if len(seconds) < asked:
            break
    return msgspec.structs.replace(
        halls[0],
        **{name: sum(getattr(hall, name) for hall in halls) for name in _COUNTED},
        restart_p50=percentile(restarts, 50),
        restart_p95=percentile(restarts, 95),
    )


def _torture(folder: Path, kills: int, seed: int) -> tuple[Torture, list[float]]:
    """One hall, and the seconds of its restarts."""
    began, now = time.monotonic(), datetime.now(UTC)
    server = HallServer(folder / "hall", mall=write_mall(folder / "mall", now=now), pinned=False)
    server.start()
    crowd = Crowd(server, service="agency-1/service-1")
    crowd.begin(kiosks=_KIOSKS, counters=_COUNTERS)
    restarts = _kill_often(server, crowd, kills, random.Random(seed))
    crowd.end()
    server.kill()
    server.start()
    otherwise = _answered_otherwise(server, crowd.answered)
    journal = journal_of(server.database)
    verdict = judge(crowd.answered, journal, snapshot_of(server.url, server.key))
    server.stop()
    for fault in verdict.faults:
        print(fault, file=sys.stderr)
    result = Torture(
        at=now.isoformat(),
        seed=seed,
        kills=len(restarts),
        acknowledged=len(crowd.answered),
        refused=len(crowd.refused),
        records=len(journal),
        lost=len(verdict.lost),
        doubled=len(verdict.doubled),
        changed=len(verdict.changed),
        double_numbers=len(verdict.double_numbers),
        double_calls=len(verdict.double_calls),
        answered_otherwise=otherwise,
        restart_p50=percentile(restarts, 50),
        restart_p95=percentile(restarts, 95),
        seconds=time.monotonic() - began,
    )
    return result, restarts


def _kill_often(server: HallServer, crowd: Crowd, kills: int, moments: random.Random) -> list[float]:
    """Seconds of each restart; those so far when somebody interrupts, and what was done is judged all the same."""
    restarts: list[float] = []
    try:
        for kill in range(1, kills + 1):
            time.sleep(moments.uniform(*_MOMENTS))  # the load goes on; the moment is random
            server.kill()
            restarts.append(server.start_timed())
            if kill % _EACH == 0:
                print(f"{kill} kills, {len(crowd.answered)} acknowledged", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        server.kill()
        server.start()
    return restarts


def _answered_otherwise(server: HallServer, answered: Mapping[str, tuple[Command, Record]]) -> int:
    """How many of the same requests, sent again, do not answer the same record."""
    headers = {"Authorization": f"Bearer {server.key}"}
    with httpx.Client(base_url=server.url, headers=headers, trust_env=False) as client:
        return sum(
            decode_record(
                client.post(path_of(type(command)), content=encode_command(command))
                .raise_for_status()
                .content
            )
            != record
            for command, record in answered.values()
        )


if __name__ == "__main__":
    sys.exit(main())
