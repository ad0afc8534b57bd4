"""Where results are kept: ``build/bench/results.json`` of this run, ``bench/earlier.json`` of the one to compare with."""

import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from bench.figures import Figure, Result, Results
from bench.programs import ROOT

RESULTS: Final = ROOT / "build" / "bench" / "results.json"
EARLIER: Final = Path(__file__).parent / "earlier.json"


def earlier_figures(file: Path = EARLIER) -> dict[tuple[str, str], float]:
    """What the kept run measured, by name and limit; empty where none was kept."""
    if not file.exists():
        return {}
    kept = msgspec.json.decode(file.read_bytes(), type=Results)
    return {(one.figure.name, one.figure.limit_is): one.figure.value for one in kept.results}


def beside_earlier(figures: Sequence[Figure], earlier: dict[tuple[str, str], float]) -> tuple[Result, ...]:
    """The figures as results."""
    return tuple(
        Result(
            figure=figure,
            ratio=figure.ratio,
            met=figure.met,
            earlier=earlier.get((figure.name, figure.limit_is)),
        )
        for figure in figures
    )


def write(results: Results, file: Path) -> None:
    """Keep *results* in *file*."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(msgspec.json.format(msgspec.json.encode(results), indent=1) + b"\n")


def keep(results: Results, file: Path = EARLIER) -> None:
    """*results* are what later runs are compared with; what they did not measure stays as it was kept."""
    new = {(one.figure.name, one.figure.limit_is) for one in results.results}
    before = msgspec.json.decode(file.read_bytes(), type=Results) if file.exists() else results
    others = tuple(one for one in before.results if (one.figure.name, one.figure.limit_is) not in new)
    machine = results.machine
    if others:
        machine = before.machine if machine in before.machine else f"{before.machine}; in part {machine}"
    write(msgspec.structs.replace(results, machine=machine, results=(*others, *results.results)), file)


def machine() -> str:
    """What the figures were measured on."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    return f"{model}, {platform.system()} {platform.release()}, Python {platform.python_version()}"
