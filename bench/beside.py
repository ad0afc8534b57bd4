"""Other programs of the hall that follow its stream while one is measured: many in one process, as each has a machine of its own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bench.programs import ROOT, HallServer


@contextmanager
def listeners(server: HallServer, count: int) -> Iterator[None]:
    """So many follow the stream of *server*; all of them when this begins."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.listeners", str(server.port), server.key, str(count)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    try:
        yield
    finally:
        process.communicate()
