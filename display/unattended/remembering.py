"""Keeps the board every few seconds, and puts the last one up when the display starts without its hall.

Knows the watch, the hall's clock and the link's signals. Must not know the file's form. Writing waits for the disk: it is done beside the GUI
thread, from a board that nothing changes.
"""

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from display.board.board import Board
from display.board.watch import Watch
from display.panels.clock_viewmodel import HallClock
from display.unattended.keepsake import Album, Keepsake
from qtkit.ports import LinkPort
from wire.snapshot import Hello

LOOK_MILLISECONDS: Final = 3000
QUIET_LOOKS: Final = 20
"""A board to which nothing happens is kept again after so many looks, for its age."""


class Remembering(QObject):
    """The memory of one display; *close* it at the end."""

    def __init__(
        self,
        *,
        watch: Watch,
        clock: HallClock,
        link: LinkPort,
        album: Album,
        hall: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._clock, self._link, self._album = watch, clock, link, album
        self._hall, self._greeted_by = hall, ""
        self._kept: Board | None = None
        self._quiet = 0
        self._scribe = ThreadPoolExecutor(1, thread_name_prefix="keepsake")
        self._writing: Future[None] | None = None
        link.greeted.connect(self._greeted)
        self._looking = QTimer(self, interval=LOOK_MILLISECONDS)
        self._looking.timeout.connect(self.look)
        self._looking.start()

    def put_up(self) -> bool:
        """Show the last board with its age, until the hall says more. False where there is none that may be shown."""
        kept = self._album.load()
        if kept is None or not kept.still_speaks(self._clock.server_now(), self._hall):
            return False
        self._clock.remember(kept.mall.time_zone, kept.at)
        self._watch.remember(kept.mall, kept.board)
        return True

    @Slot()
    def look(self) -> None:
        """Keep the board, if it is the hall's own and has changed."""
        board, mall = self._watch.board, self._watch.mall
        if board is None or mall is None or not self._greeted_by or not self._link.online:
            return
        self._quiet += 1
        if board is self._kept and self._quiet < QUIET_LOOKS:
            return
        if self._writing is not None and not self._writing.done():
            return
        self._kept, self._quiet = board, 0
        kept = Keepsake(hall=self._greeted_by, at=self._clock.server_now(), mall=mall, board=board)
        self._writing = self._scribe.submit(self._album.save, kept)

    def close(self) -> None:
        """Keep it a last time. Safe twice."""
        if not self._looking.isActive():
            return
        self._looking.stop()
        self._quiet = QUIET_LOOKS
        if self._writing is not None:
            self._writing.result()
        self.look()
        self._scribe.shutdown()

    @Slot(object)
    def _greeted(self, hello: Hello) -> None:
        self._greeted_by = hello.hall
