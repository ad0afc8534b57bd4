"""``python -m bench.takeover``: two servers on one PostgreSQL, and leaders that die, hang or lose their database under load, GILIRAN_KILLS
times (50 if not set) or for GILIRAN_SECONDS.

Figures go to ``build/takeover/results.json``. Exit status 1 when anything acknowledged was lost, doubled or changed, or when the other
server was not there within ten seconds in nineteen of twenty cases.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
from sqlalchemy import select

from bench.aftermath import snapshot_of
from bench.crowd import Crowd
from bench.figures import percentile
from bench.lossy_line import Cut, LossyLine
from bench.mall import write_mall
from bench.programs import ROOT
from bench.rivals import Guide, Rival
from bench.verdict import JournalRow, judge
from server.storage.database import open_engine
from server.storage.tables import journal
from tests.fakes.postgres import postgres_folder, running_postgres

RESULTS: Final = ROOT / "build" / "takeover" / "results.json"
LIMIT_SECONDS: Final = 10.0
_KIOSKS: Final = 4
_COUNTERS: Final = ("1", "2")
_MOMENTS: Final = (0.3, 1.5)  # seconds of work between two blows
_EACH: Final = 5
_LOOK_SECONDS: Final = 0.02


class Takeovers(msgspec.Struct, frozen=True, kw_only=True):
    """How it went. A take-over lasts from the blow to the first command that the other server acknowledges."""

    at: str
    seed: int
    killed: int
    hung: int
    cut_off: int
    acknowledged: int
    refused: int
    records: int
    terms: int
    lost: int
    doubled: int
    changed: int
    takeover_p50: float
    takeover_p95: float
    takeover_max: float
    seconds: float


class Ring:
    """Two rivals, each with a line of its own to the database, and what can happen to the one that leads."""

    def __init__(self, folder: Path, database: str, lines: list[LossyLine], *, lease_seconds: float) -> None:
        mall = write_mall(folder / "mall", now=datetime.now(UTC))
        self.lines = lines
        self.rivals = [
            Rival(
                folder / name,
                mall=mall,
                database=_through(database, line),
                lease_seconds=lease_seconds,
            )
            for name, line in zip(("east", "west"), lines, strict=True)
        ]
        self.blows = {"killed": 0, "hung": 0, "cut off": 0}

    def begin(self) -> None:
        """One leads, the other waits."""
        first, second = self.rivals
        first.begin()
        first.comes_to("leading")
        second.take_keys_of(first)
        second.begin()
        second.comes_to("waiting")

    def strike(self, how: str, leader: Rival, serves: Callable[[], None]) -> None:
        """The *leader* falls; when the other one *serves*, it comes back, to wait."""
        other = next(each for each in self.rivals if each is not leader)
        line = self.lines[self.rivals.index(leader)]
        self.blows[how] += 1
        match how:
            case "killed":
                leader.kill()
            case "hung":
                leader.stand_still()
            case _:
                line.cut(Cut.SILENT)
        other.comes_to("leading")
        serves()
        match how:
            case "killed":
                leader.begin()
            case "hung":
                leader.go_on()
            case _:
                line.mend()
        leader.comes_to("waiting")

    def close(self) -> None:
        """Nobody is left."""
        for rival in self.rivals:
            rival.kill()


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
    wrong = result.lost or result.doubled or result.changed
    return 1 if wrong or result.takeover_p95 >= LIMIT_SECONDS else 0


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
                hows = _deal(blows, chance)
                while hows and time.monotonic() - began < within_seconds:
                    time.sleep(chance.uniform(*_MOMENTS))  # the load goes on; the moment is random
                    takeovers.append(_one_takeover(ring, guide, crowd, hows.pop()))
                    if len(takeovers) % _EACH == 0:
                        print(
                            f"{len(takeovers)} take-overs, {len(crowd.answered)} acknowledged",
                            file=sys.stderr,
                            flush=True,
                        )
                crowd.end()
                rows, terms = _journal_of(database)
                verdict = judge(crowd.answered, rows, snapshot_of(guide.url, guide.key))
        finally:
            ring.close()
    for fault in verdict.faults:
        print(fault, file=sys.stderr)
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


def _deal(blows: int, chance: random.Random) -> list[str]:
    """Each kind as often as the others, in any order."""
    kinds = ["killed", "hung", "cut off"]
    dealt = [kinds[place % len(kinds)] for place in range(blows)]
    chance.shuffle(dealt)
    return dealt


def _through(database: str, line: LossyLine) -> str:
    head, rest = database.rsplit(":", 1)
    return f"{head}:{line.port}/{rest.split('/', 1)[1]}"


def _journal_of(database: str) -> tuple[list[JournalRow], int]:
    engine = open_engine(database)
    with engine.connect() as connection:
        rows = connection.execute(select(journal.c.seq, journal.c.kind, journal.c.request_id)).all()
        terms: int = connection.exec_driver_sql("SELECT term FROM leadership").scalar_one()
    engine.dispose()
    return [JournalRow(seq=row.seq, kind=row.kind, request_id=row.request_id) for row in sorted(rows)], terms


if __name__ == "__main__":
    sys.exit(main())
