"""What a run keeps for later ones."""

from pathlib import Path

import msgspec

from bench.figures import Figure, Results
from bench.report import beside_earlier, earlier_figures, keep


def run(*figures: Figure, machine: str = "a machine") -> Results:
    return Results(
        at="2026-11-25", machine=machine, quick=False, seconds=1.0, results=beside_earlier(figures, {})
    )


def test_what_was_not_measured_again_stays_as_it_was_kept(tmp_path: Path) -> None:
    file = tmp_path / "earlier.json"
    keep(run(Figure(name="restart", value=2, unit="s"), Figure(name="memory", value=90, unit="MB")), file)
    keep(run(Figure(name="memory", value=80, unit="MB")), file)
    assert earlier_figures(file) == {("restart", ""): 2, ("memory", ""): 80}


def test_it_says_on_what_machines_it_was_measured(tmp_path: Path) -> None:
    file = tmp_path / "earlier.json"
    keep(run(Figure(name="restart", value=2, unit="s")), file)
    for value in (80, 81):
        keep(run(Figure(name="memory", value=value, unit="MB"), machine="another"), file)
    assert msgspec.json.decode(file.read_bytes(), type=Results).machine == "a machine; in part another"
