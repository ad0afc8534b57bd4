"""The bench runs whole and says what it measured. How fast anything is, is not asserted: machines differ."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from bench.figures import Results
from tests.fakes.server_process import ROOT

EXPECTED = [
    "tickets, 1 client",
    "ticket p99, 4 clients",
    "call p99, 4 clients",
    "visits (call, start, finish), 4 clients",
    "tickets over TLS, 4 clients",
    "tickets with 400 stored, 4 clients",
    "call to stream p99, 5 listeners",
    "CPU of a record for each listener",
    "restart with 200 events",
    "memory after 40 visits",
    "call to display shown, 30 displays p95",
    "call to chime, 30 displays p95",
    "4 calls in 2 s: backlog cleared",
    "film's frames with gliding text",
    "kiosk ready to touch",
    "kiosk ready to touch without its server",
    "touch to reaction, search keys p95",
    "tap to number shown p95",
    "tap to first byte at the printer p95",
    "search in the sample mall, key press worst",
    "kiosk memory growth, 20 tickets",
    "key to number shown, 60 counters p95",
]


@pytest.mark.takes(60)
def test_a_quick_run_measures_everything_and_writes_it_down(tmp_path: Path) -> None:
    file = tmp_path / "results.json"
    run = subprocess.run(
        [sys.executable, "-m", "bench", "--quick", "--results", str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    results = msgspec.json.decode(file.read_bytes(), type=Results)
    names = [one.figure.name for one in results.results]
    assert results.quick
    assert [name for name in EXPECTED if name not in names] == []
    assert all(name in run.stdout for name in names), "the table shows every figure"
    limited = [one for one in results.results if one.figure.limit is not None]
    assert all(one.ratio == one.figure.value / one.figure.limit for one in limited if one.figure.limit)
    assert len(limited) > len(results.results) / 2, "most figures stand beside a limit"
