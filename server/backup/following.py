"""The copy follows the database: at first as a whole, then by what its log has grown.

Knows the database and the copy; must not know when it is called, nor who hears of trouble.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock

from server.backup.carrying import pieces_of
from server.backup.checking import Damaged, check_pages
from server.backup.copy import Copy
from server.backup.sameness import pages_in, same_but_for
from server.backup.source import EASE_FRAMES, FORCE_FRAMES, Source
from server.backup.wal import Extent, salts_of


class Following:
    """One *copy* of one *source*. *aside* names what has to make way. *still* is taken while the copy's database changes.

    *ease_frames* and *force_frames*: see ``source``.

    Used by one thread. Raises OSError, sqlite3.Error, UnknownIndex, Damaged; then begin with a new one.
    """

    def __init__(
        self,
        source: Source,
        copy: Copy,
        *,
        aside: Callable[[str], str],
        still: Lock,
        ease_frames: int = EASE_FRAMES,
        force_frames: int = FORCE_FRAMES,
    ) -> None:
        self._source = source
        self._copy = copy
        self._aside = aside
        self._still = still
        self._ease_frames, self._force_frames = ease_frames, force_frames
        self._reached: Extent | None = None

    def step(self) -> bool:
        """Bring the copy up to the present moment. Whether anything was new."""
        with self._source.look() as extent:
            before = self._reached
            if before is None or not _goes_on(before, extent):
                self._join(extent)
            else:
                self._append(before, extent)
            self._reached = extent
        if extent.frames >= self._ease_frames and not self._still.locked():
            self._ease(extent)
        return extent != before

    def finish(self) -> None:
        """Nothing will be written any more: leave the copy as one file."""
        self.step()
        with self._still:
            self._copy.fold()

    def _append(self, before: Extent, extent: Extent) -> None:
        start = before.size
        if self._copy.log_size() != start:
            raise OSError(f"{self._copy.log} was changed by somebody else")
        if extent.salts != before.salts:
            with self._still:
                self._copy.fold()
            start = 0
        if start < extent.size:
            self._copy.extend(self._source.read_log(start, extent.size), at=start)

    def _ease(self, extent: Extent) -> None:
        """Let the log begin anew: it does when all of it is in the database and the reader that is held needs nothing of it."""
        self._source.ease()
        if extent.frames >= self._force_frames:
            with self._source.hold_writers():
                self._catch_up()
                self._source.ease()
                self._catch_up()
        else:
            self._catch_up()

    def _catch_up(self) -> None:
        with self._source.look() as extent:
            if self._reached is not None:
                self._append(self._reached, extent)
            self._reached = extent

    def _join(self, extent: Extent) -> None:
        if self._is_beginning_of(extent):
            self._copy.extend(
                self._source.read_log(self._copy.log_size(), extent.size), at=self._copy.log_size()
            )
        elif self._has_same_database(extent):
            self._copy.give_log(self._source.read_log(0, extent.size))
        else:
            self._begin_anew(extent)

    def _has_same_database(self, extent: Extent) -> bool:
        """Whether the copy lacks nothing but the log: the server was stopped in order and is here again."""
        size = os.fstat(self._source.file).st_size
        database = self._copy.database
        if self._copy.log_size() or not database.exists() or database.stat().st_size != size:
            return False
        pages = pages_in(b"".join(self._source.read_log(0, extent.size)), extent)
        with database.open("rb") as copy:
            ours, theirs = pieces_of(self._source.file, size), pieces_of(copy.fileno(), size)
            return same_but_for(pages, ours, theirs, page_bytes=extent.page_bytes)

    def _is_beginning_of(self, extent: Extent) -> bool:
        """Whether the copy's log is the beginning of the present one: the server was killed and is here again."""
        size = self._copy.log_size()
        if not self._copy.database.exists() or salts_of(self._copy.begin_log()) != extent.salts:
            return False
        if size > extent.size:
            return False
        with self._copy.log.open("rb") as log:
            return all(log.read(len(piece)) == piece for piece in self._source.read_log(0, size))

    def _begin_anew(self, extent: Extent) -> None:
        source = self._source
        database = pieces_of(source.file, os.fstat(source.file).st_size)
        part = self._copy.receive(database, source.read_log(0, extent.size))
        check_pages(part)
        with self._still:
            self._make_way(part)
            self._copy.exchange(source.read_log(0, extent.size))

    def _make_way(self, part: Path) -> None:
        """A copy of another journal, or one that knows more than the database does, is kept under another name."""
        if not self._copy.database.exists():
            self._copy.set_aside("")
            return
        try:
            self._copy.fold()
            check_pages(self._copy.database)
            there, comes = _who(self._copy.database), _who(part)
        except (Damaged, sqlite3.Error):
            self._copy.set_aside(self._aside("damaged"))
            return
        if there is not None and comes is not None and (there[0] != comes[0] or there[1] > comes[1]):
            self._copy.set_aside(self._aside("other" if there[0] != comes[0] else "ahead"))


def _goes_on(before: Extent, extent: Extent) -> bool:
    if extent.salts == before.salts:
        return extent.frames >= before.frames
    return extent.is_next_turn_of(before)


def _who(database: Path) -> tuple[str, int] | None:
    """The journal's id and its last number; None for a database that has no journal yet."""
    with closing(sqlite3.connect(database)) as connection, suppress(sqlite3.OperationalError):
        id_, last = connection.execute(
            "SELECT (SELECT journal FROM identity), (SELECT coalesce(max(seq), 0) FROM journal)"
        ).fetchone()
        return (str(id_), int(last))
    return None
