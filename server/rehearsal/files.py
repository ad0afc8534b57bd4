"""Figures as files: one JSON with everything, and tables as CSV. Seconds throughout; times are the hall's own.

Knows the forms of the files. Must not know how the figures came about.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from server.domain.plan import Plan
from server.rehearsal.figures import Figures, Waits
from server.rehearsal.watching import Seen


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What a rehearsal was asked and what came of it, as ``rehearsal.json`` keeps it.

    *runs* has ``before`` and ``after``, or ``day`` alone. *seed* is None where a recorded day was played.
    """

    mall: str
    first_day: date
    days: int
    visitors: int
    seed: int | None
    changes: tuple[str, ...]
    runs: Mapping[str, Figures]


def write_json(file: Path, told: object) -> None:
    """*told* in *file*."""
    file.write_bytes(msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n")


def write_tables(folder: Path, runs: Mapping[str, Figures]) -> list[Path]:
    """``waits.csv`` and ``counters.csv``."""
    return [
        _write(folder / "waits.csv", _WAITS, _waits(runs)),
        _write(folder / "counters.csv", _COUNTERS, _counters(runs)),
    ]


def write_queues(file: Path, plan: Plan, runs: Mapping[str, Sequence[Seen]]) -> Path:
    """People waiting by agency, every five minutes."""
    return _write(file, ("run", "time", "agency", "waiting"), _queues(plan, runs))


def _write(file: Path, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> Path:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    file.write_text(text.getvalue(), encoding="utf-8")
    return file


_WAITS = (
    "run", "group", "name", "calls", "mean", "p50", "p90", "p95", "worst", "within_target", "overtaken", "most_overtaken",
)  # fmt: skip
_COUNTERS = ("run", "counter", "agency", "calls", "open_seconds", "occupied_seconds", "busy_share")


def _waits(runs: Mapping[str, Figures]) -> Iterator[tuple[object, ...]]:
    for run, figures in runs.items():
        yield run, "hall", "", *_numbers(figures.waits)
        groups: tuple[tuple[str, Mapping[Any, Waits]], ...] = (
            ("agency", figures.by_agency),
            ("class", figures.by_class),
            ("hour", figures.by_hour),
        )
        for group, named in groups:
            for name, waits in sorted(named.items()):
                yield run, group, name, *_numbers(waits)


def _numbers(waits: Waits) -> tuple[object, ...]:
    seconds = (waits.mean, waits.p50, waits.p90, waits.p95, waits.worst)
    shares = (round(waits.within_target, 4), round(waits.overtaken, 4), waits.most_overtaken)
    return waits.calls, *(round(value, 1) for value in seconds), *shares


def _counters(runs: Mapping[str, Figures]) -> Iterator[tuple[object, ...]]:
    for run, figures in runs.items():
        for counter, use in figures.counters.items():
            times = (round(use.open_seconds, 1), round(use.occupied_seconds, 1), round(use.busy_share, 4))
            yield run, counter, use.agency, use.calls, *times


def _queues(plan: Plan, runs: Mapping[str, Sequence[Seen]]) -> Iterator[tuple[object, ...]]:
    for run, days in runs.items():
        for day in days:
            for place, at in enumerate(day.sampled_at):
                local = at.astimezone(plan.time_zone).strftime("%Y-%m-%d %H:%M")
                for agency, lengths in day.queues.items():
                    yield run, local, agency, lengths[place]
