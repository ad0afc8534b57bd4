"""Keeps the floor up to date from the link, and knows how old it is.

Knows the link's signals, the visitor to whom the officer turned, and two clocks: this PC's, and the server's, which ticket
times are measured by (office PCs run minutes wrong). Must not know which counter looks.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from counter.desk.desk import Desk, desk_of
from counter.floor.ahead import Ahead
from counter.floor.floor import Floor
from qtkit.ports import LinkPort
from wire.events import Record
from wire.mall import Mall
from wire.snapshot import Hello, LiveTicket, Snapshot


class Watch(QObject):
    """Signals: changed (the floor, the mall, the line to the server, or to whom the officer turned). Times are aware, durations seconds."""

    changed = Signal()

    def __init__(
        self, link: LinkPort, *, clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ahead_of_us = timedelta()
        self._journal = ""
        self._streamed = Floor()
        self._ahead = Ahead()
        self._known = False
        self._lost_at: datetime | None = None if link.online else clock()
        self.mall: Mall | None = link.mall
        self.floor = Floor()
        self._attended: LiveTicket | None = None
        self._seen: tuple[Mall | None, Floor, str, Desk | None] = (None, self.floor, "", None)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._lay)
        link.greeted.connect(self._greeted)
        link.stateGiven.connect(self._restated)
        link.happened.connect(self._happened)
        link.mallGiven.connect(self._mall_given)
        link.onlineChanged.connect(self._online_changed)

    @property
    def ready(self) -> bool:
        """Whether the hall was ever seen. It stays true when the line is lost."""
        return self._known and self.mall is not None

    @property
    def online(self) -> bool:
        """Whether what is known is fresh."""
        return self._lost_at is None

    def offline_seconds(self) -> float:
        """How old what is known is; nothing while online."""
        return 0.0 if self._lost_at is None else max(0.0, (self._clock() - self._lost_at).total_seconds())

    def server_now(self) -> datetime:
        """The time by the server's clock."""
        return self._clock() + self._ahead_of_us

    def told(self, answer: Record) -> None:
        """The server has answered this console; the stream brings the same in a moment."""
        self._ahead = self._ahead.told(answer, seq=self._streamed.seq)
        self._lay()

    def desk(self, counter: str) -> Desk | None:
        """The desk of *counter* as it is now, or None where the hall has none. Several views look at it; it is made once."""
        if self.mall is None:
            return None
        mall, floor, asked, desk = self._seen
        if mall is not self.mall or floor is not self.floor or asked != counter:
            attended = self._attended.ticket if self._attended else None
            desk = desk_of(self.mall, self.floor, counter, attended=attended)
            self._seen = (self.mall, self.floor, counter, desk)
        return desk

    def turn_to(self, ticket: LiveTicket) -> None:
        """The officer attends to *ticket*, until it leaves its counter or somebody else comes there."""
        self._attended = ticket
        self._seen = (None, self.floor, "", None)
        self.changed.emit()

    def _greeted(self, hello: Hello) -> None:
        self._ahead_of_us = hello.at - self._clock()
        if hello.journal != self._journal:
            self._journal, self._ahead = hello.journal, Ahead()

    def _restated(self, snapshot: Snapshot) -> None:
        self._known = True
        self._streamed = self._streamed.restated(snapshot)
        self._lay()

    def _happened(self, record: Record, live: bool) -> None:
        self._streamed = self._streamed.after(record)
        if live:
            self._lay()
        else:
            # What was missed comes all at once, hundreds of records after a minute without a line: they are shown together.
            self._soon.start()

    def _lay(self) -> None:
        self._soon.stop()
        self._ahead = self._ahead.caught_up(self._streamed.seq)
        before, self.floor = self.floor, self._ahead.over(self._streamed)
        if self._attended is not None and not _goes_on(self._attended, before, self.floor):
            self._attended = None
        self.changed.emit()

    def _mall_given(self, mall: Mall) -> None:
        self.mall = mall
        self.changed.emit()

    def _online_changed(self, online: bool) -> None:
        self._lost_at = None if online else self._clock()
        self.changed.emit()


def _goes_on(attended: LiveTicket, before: Floor, now: Floor) -> bool:
    """Whether the officer still attends to that visitor: they are where they were, and nobody has come there since."""
    if attended.counter is None:
        return False
    known = {ticket.ticket for ticket in before.there(attended.counter)}
    here = {ticket.ticket for ticket in now.there(attended.counter)}
    return attended.ticket in here and here <= known
