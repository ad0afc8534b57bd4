"""The officers of a demonstration: registered as an operator does it, each with a PIN that nobody knew before.

Knows the command line of ``python -m server staff``. Must not know consoles, and writes a PIN to no file.
"""

import secrets
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from demo.crowd import staffed
from demo.programs import ProgramEnded
from demo.site import ROOT
from server.staff.pins import objection
from wire.mall import Counter, Mall

DIGITS: Final = 6
SECONDS: Final = 30.0
_NAMES: Final = (("upik", "Upik Marlina, S.Sos."), ("budi", "Budi Santoso"))


@dataclass(frozen=True, kw_only=True)
class DemoOfficer:
    """One who works at *counter*. *pin* is known while the demonstration lasts."""

    id: str
    name: str
    counter: Counter
    pin: str = field(repr=False)


def officers_of(mall: Mall) -> tuple[DemoOfficer, ...]:
    """One for each of the two counters to open; in a hall without two that go together, for the first ones there are."""
    try:
        counters: tuple[Counter, ...] = staffed(mall)
    except ValueError:
        counters = mall.counters[: len(_NAMES)]
    return tuple(
        DemoOfficer(id=officer, name=name, counter=counter, pin=new_pin())
        for (officer, name), counter in zip(_NAMES, counters, strict=False)
    )


def new_pin() -> str:
    """Another one each time, of those that the server takes."""
    while True:
        pin = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        if objection(pin) is None:
            return pin


def register(officers: tuple[DemoOfficer, ...], *, settings: Path, env: Mapping[str, str]) -> None:
    """Who is registered signs in from now on, and nobody else. *settings* are the server's. Raises ProgramEnded."""
    with ThreadPoolExecutor(max(1, len(officers))) as desks:
        list(desks.map(lambda officer: _add(officer, settings, env), officers))


def _add(officer: DemoOfficer, settings: Path, env: Mapping[str, str]) -> None:
    command = [sys.executable, "-m", "server", "staff", "--config", str(settings), "add", officer.id]
    command += ["--name", officer.name, "--agency", officer.counter.agency, "--stdin"]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=dict(env),
        input=f"{officer.pin}\n",
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    if done.returncode:
        raise ProgramEnded(f"{officer.name} could not be registered: {done.stderr.strip()}")
