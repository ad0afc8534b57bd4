"""Rule 29: a display that says no goodbye, its cable pulled, is gone all the same, and the hall knows it."""

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes.island import caller, island, pull_the_cable
from tests.fakes.server_process import ServerProcess

UNHEARD_SECONDS = 6.0
"""What the server bears without a word."""
PATIENCE_SECONDS = 30.0


@pytest.mark.takes(12)
def test_a_display_whose_cable_was_pulled_is_gone_within_seconds(tmp_path: Path) -> None:
    with ServerProcess(tmp_path, within=island()) as server:
        stream = (
            "GET /api/stream?display=one&zone=a&speaks=true HTTP/1.1\r\nHost: hall\r\n"
            f"Authorization: Bearer {server.key}\r\n\r\n"
        )
        with caller(server.pid, server.port, stream):
            journaled(tmp_path, "DisplayJoined")
            pull_the_cable(server.pid)
            pulled = time.monotonic()
            journaled(tmp_path, "DisplayLeft")
        assert time.monotonic() - pulled > UNHEARD_SECONDS / 2, "it went because nothing was heard of it"


def journaled(folder: Path, kind: str) -> None:
    """Wait until the journal has such a record; the server itself cannot be asked."""
    end = time.monotonic() + PATIENCE_SECONDS
    with closing(sqlite3.connect(folder / "data" / "giliran.sqlite")) as database:
        while not database.execute("SELECT 1 FROM journal WHERE kind = ?", (kind,)).fetchall():
            assert time.monotonic() < end, f"no {kind} was journaled"
            threading.Event().wait(0.05)
