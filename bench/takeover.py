"""``python -m bench.takeover``: two servers on one PostgreSQL, and leaders that die, hang or lose their database under load, GILIRAN_KILLS
times (50 if not set) or for GILIRAN_SECONDS.

Figures go to ``build/takeover/results.json``. Exit status 1 when anything acknowledged was lost, doubled or changed, when the journal gives
a number or calls a ticket twice, or when the other server was not there within ten seconds in nineteen of twenty cases.
"""

import os
import random
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from bench.aftermath import journal_at, snapshot_of
from bench.crowd import Crowd
from bench.figures import percentile
from bench.lossy_line import LossyLine
from bench.postgres import postgres_folder, running_postgres
from bench.programs import ROOT
from bench.ring import Ring, deal
from bench.rivals import Guide
from bench.takeover_verdict import Takeovers
from bench.verdict import judge
from server.storage.database import open_engine

RESULTS: Final = ROOT / "build" / "takeover" / "results.json"
_KIOSKS: Final = 4
_COUNTERS: Final = ("1", "2")
_MOMENTS: Final = (0.3, 1.5)  # seconds of work between two blows
_EACH: Final = 5
_LOOK_SECONDS: Final = 0.02


def main() -> int:
    """Strike, tell, judge."""
    programs = postgres_folder()
    if programs is None:
        print("PostgreSQL is not installed (Debian package: postgresql)", file=sys.stderr)
        return 1
    seed = int(os.environ.get("GILIRAN_SEED", random.SystemRandom().randrange(1_000_000)))
    with tempfile.TemporaryDirectory(prefix="giliran-takeover-") as folder, running_postgres(programs) as url:
        result = take_over_often(
            Path(folder),
            url,
            blows=int(os.environ.get("GILIRAN_KILLS", "50")),
            within_seconds=float(os.environ.get("GILIRAN_SECONDS", "3600")),
            seed=seed,
        )
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_bytes(msgspec.json.format(msgspec.json.encode(result), indent=1) + b"\n")
    for name, value in msgspec.structs.asdict(result).items():
        print(f"{name.replace('_', ' '):20} {f'{value:.2f}' if isinstance(value, float) else value}")
    return 0 if result.is_sound else 1


def take_over_often(
    folder: Path,
    database: str,
    *,
    blows: int,
    seed: int,
    within_seconds: float = 3600.0,
    lease_seconds: float = 4.0,
) -> Takeovers:
    """So many *blows*, or as many as there is time for, under load."""
    began, now, chance = time.monotonic(), datetime.now(UTC), random.Random(seed)
    port = int(database.rsplit(":", 1)[1].split("/", maxsplit=1)[0])
    with LossyLine(port) as east, LossyLine(port) as west:
        ring = Ring(folder, database, [east, west], lease_seconds=lease_seconds)
        try:
            ring.begin()
            with Guide(ring.rivals) as guide:
                crowd = Crowd(guide, service="agency-1/service-1", answer_seconds=3)
                crowd.begin(kiosks=_KIOSKS, counters=_COUNTERS)
                takeovers = []
                for how in deal(blows, chance):
                    time.sleep(chance.uniform(*_MOMENTS))  # the load goes on; the moment is random
                    takeovers.append(_one_takeover(ring, guide, crowd, how))
                    if len(takeovers) % _EACH == 0:
                        _tell(f"{len(takeovers)} take-overs, {len(crowd.answered)} acknowledged")
                    if time.monotonic() - began > within_seconds:
                        break
                crowd.end()
                rows, terms = journal_at(database), _terms_of(database)
                verdict = judge(crowd.answered, rows, snapshot_of(guide.url, guide.key))
        finally:
            ring.close()
    for fault in verdict.faults:
        _tell(fault)
    return Takeovers(
        at=now.isoformat(),
        seed=seed,
        killed=ring.blows["killed"],
        hung=ring.blows["hung"],
        cut_off=ring.blows["cut off"],
        acknowledged=len(crowd.answered),
        refused=len(crowd.refused),
        records=len(rows),
        terms=terms,
        lost=len(verdict.lost),
        doubled=len(verdict.doubled),
        changed=len(verdict.changed),
        double_numbers=len(verdict.double_numbers),
        double_calls=len(verdict.double_calls),
        takeover_p50=percentile(takeovers, 50),
        takeover_p95=percentile(takeovers, 95),
        takeover_max=max(takeovers),
        seconds=time.monotonic() - began,
    )


def _one_takeover(ring: Ring, guide: Guide, crowd: Crowd, how: str) -> float:
    began = time.monotonic()
    ended = []

    def serves() -> None:
        before = len(crowd.answered)
        while len(crowd.answered) == before:
            time.sleep(_LOOK_SECONDS)
        ended.append(time.monotonic())

    ring.strike(how, guide.leader, serves)
    return ended[0] - began


def _terms_of(database: str) -> int:
    engine = open_engine(database)
    with engine.connect() as connection:
        terms: int = connection.exec_driver_sql("SELECT term FROM leadership").scalar_one()
    engine.dispose()
    return terms


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
