"""How a long run's memory is read, and how its result is told."""

from pathlib import Path

import msgspec
import pytest

from bench.soaking import growth, tell


def test_the_start_is_no_growth_and_one_reading_in_a_part_does_not_count() -> None:
    start, calm, end = [10.0, 50.0, 70.0, 90.0, 100.0], [100.0] * 90, [103.0, 103.0, 900.0, 103.0, 103.0]
    assert growth([*start, *calm, *end]) == (100.0, 3.0)


def test_a_few_readings_are_enough() -> None:
    assert growth([80.0, 90.0, 92.0]) == (91.0, 1.0)


class Night(msgspec.Struct, frozen=True):
    cuts: int
    growth_mb: float


def test_a_result_is_kept_whole_and_printed_short(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    night = Night(cuts=3, growth_mb=1.23456)
    tell(night, tmp_path / "vigil" / "results.json")
    assert msgspec.json.decode((tmp_path / "vigil" / "results.json").read_bytes(), type=Night) == night
    assert capsys.readouterr().out.splitlines() == ["cuts         3", "growth mb    1.23"]
