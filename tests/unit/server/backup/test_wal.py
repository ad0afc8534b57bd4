"""How far a log reaches: read in the index that SQLite writes, and in no other."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from server.backup.wal import Extent, UnknownIndex, index_of, log_of, read_extent, salts_of


def test_the_index_tells_the_committed_frames_of_the_log(tmp_path: Path) -> None:
    database = tmp_path / "hall.sqlite"
    with closing(sqlite3.connect(database, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("CREATE TABLE journal (body TEXT)")
        index = os.open(index_of(database), os.O_RDONLY)
        before = read_extent(index)
        writer.execute("BEGIN")
        writer.execute("INSERT INTO journal VALUES (?)", ("x" * 20_000,))
        assert read_extent(index) == before, "nothing is committed"
        writer.execute("COMMIT")
        after = read_extent(index)
        assert (after.salts, after.page_bytes) == (before.salts, 4096)
        assert after.frames > before.frames
        log = Path(log_of(database)).read_bytes()
        assert (len(log), salts_of(log)) == (after.size, after.salts)
        writer.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
        writer.execute("INSERT INTO journal VALUES ('y')")
        again = read_extent(index)
        assert again.is_next_turn_of(after)
        assert not again.is_next_turn_of(again)
    os.close(index)


@pytest.mark.parametrize("content", [b"", b"short", bytes(200), b"\x01" * 200])
def test_another_index_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "index").write_bytes(content)
    index = os.open(tmp_path / "index", os.O_RDONLY)
    with pytest.raises(UnknownIndex):
        read_extent(index)
    os.close(index)


def test_a_log_without_frames_has_no_bytes_that_count() -> None:
    empty = Extent(salts=b"12345678", frames=0, page_bytes=4096)
    assert empty.size == 0
    assert Extent(salts=b"abcdefgh", frames=3, page_bytes=4096).is_next_turn_of(empty), "nothing was missed"
