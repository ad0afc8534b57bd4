"""``python -m bench``: measure everything, print one table, keep the results."""

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bench import (
    bursting,
    displaying,
    memory,
    playing,
    pressing,
    protecting,
    rates,
    reacting,
    rehearsing,
    report,
    restart,
    searching,
    setting,
    stamina,
    starting,
    stored,
    streams,
    ticketing,
    voicing,
    waiting,
)
from bench.figures import Figure, Results
from bench.mall import write_mall
from bench.table import table_of

MEASURES: Final = {
    "rehearsing": rehearsing.measure,
    "waiting": waiting.measure,
    "rates": rates.measure,
    "tls": protecting.measure,
    "stored": stored.measure,
    "streams": streams.measure,
    "restart": restart.measure,
    "memory": memory.measure,
    "display-calls": displaying.measure,
    "display-burst": bursting.measure,
    "display-film": playing.measure,
    "kiosk-start": starting.measure,
    "kiosk-touch": reacting.measure,
    "kiosk-ticket": ticketing.measure,
    "kiosk-search": searching.measure,
    "kiosk-voice": voicing.measure,
    "kiosk-memory": stamina.measure,
    "counter-press": pressing.measure,
}


def main() -> int:
    """Exit status 0 when everything was measured, whatever the figures are."""
    options = _options()
    began, now = time.monotonic(), datetime.now(UTC)
    with tempfile.TemporaryDirectory(prefix="giliran-bench-") as name:
        folder = Path(name)
        chosen = setting.Setting(folder=folder, mall=write_mall(folder / "mall", now=now), now=now)
        if options.quick:
            chosen = setting.quick(chosen)
        if options.tickets:
            chosen = replace(chosen, tickets=options.tickets)
        figures = _measured(options.only or list(MEASURES), chosen)
    results = Results(
        at=now.isoformat(),
        machine=report.machine(),
        quick=options.quick,
        seconds=time.monotonic() - began,
        results=report.beside_earlier(figures, report.earlier_figures()),
    )
    report.write(results, options.results)
    print(table_of(results.results))
    print(f"{results.machine}; {results.seconds:.0f} s; {options.results}")
    if options.keep:
        report.keep(results)
    return 0


def _measured(names: list[str], chosen: setting.Setting) -> list[Figure]:
    figures = []
    for name in names:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        figures += MEASURES[name](chosen)
    return figures


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="How fast the hall is, beside its limits."
    )
    parser.add_argument("--quick", action="store_true", help="a few seconds; shows that the bench works")
    parser.add_argument("--keep", action="store_true", help="keep the results as the figures to compare with")
    parser.add_argument("--only", nargs="+", choices=list(MEASURES), help="these measures alone")
    parser.add_argument("--tickets", type=int, help="so many for kiosk-memory (default: 2000)")
    parser.add_argument("--results", type=Path, default=report.RESULTS, help="default: %(default)s")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
