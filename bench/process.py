"""What Linux knows of a process: where it may run, how long it ran, what memory it holds.

Knows /proc alone. Must not know what the process does.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

SERVER_CORE: Final = min(os.sched_getaffinity(0))
"""The core that servers run on while they are measured."""
LOAD_CORE: Final = max(os.sched_getaffinity(0))
"""The core of everything that measures; the same one where a machine has no second."""


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """What is started inside the block, threads and all, runs on *core* alone."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def cpu_seconds(pid: int) -> float:
    """How long the threads of *pid* that are still there have run, to the nanosecond."""
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):  # the thread ended meanwhile
            total += int((task / "schedstat").read_text(encoding="ascii").split()[0])
    return total / 1e9


def resident_mb(pid: int) -> float:
    """Memory in RAM, in MB of a million bytes; libraries count whole."""
    return _field(Path(f"/proc/{pid}/status"), "VmRSS:")


def family_mb(pid: int) -> float:
    """Resident memory of *pid* and of all processes that it started."""
    return resident_mb(pid) + sum(family_mb(child) for child in _children(pid))


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):  # it ended meanwhile
            found += map(int, (task / "children").read_text(encoding="ascii").split())
    return found


def proportional_mb(pid: int) -> float | None:
    """Memory in RAM with what is shared counted in part, in MB; None where the kernel does not tell."""
    rollup = Path(f"/proc/{pid}/smaps_rollup")
    return _field(rollup, "Pss:") if rollup.exists() else None


def _field(file: Path, name: str) -> float:
    for line in file.read_text(encoding="ascii").splitlines():
        if line.startswith(name):
            return int(line.split()[1]) * 1024 / 1e6
    raise ValueError(f"{file} has no {name}")
