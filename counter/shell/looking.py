"""What a glance at one counter would show: its desk, who waits too long, which visitors nearby wait for a person.

Knows the watch. Must not know windows, trays or words.
"""

from PySide6.QtCore import QObject, Signal

from counter.desk.desk import Desk
from counter.desk.pace import seconds_between
from counter.floor import lobby
from counter.floor.waiting import stands_for, waits_since
from counter.floor.watch import Watch
from counter.shell.notifying import Sight


class Lookout(QObject):
    """Signals: changed (the hall, or where the officer sits). *language* names kiosks."""

    changed = Signal()

    def __init__(self, watch: Watch, *, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._counter = ""
        self._language = language
        watch.changed.connect(self.changed)

    def sit(self, counter: str) -> None:
        """Look at *counter*; empty: at none."""
        if counter != self._counter:
            self._counter = counter
            self.changed.emit()

    def speak(self, language: str) -> None:
        """Names of kiosks are wanted in *language*."""
        self._language = language

    @property
    def online(self) -> bool:
        """Whether the server is there."""
        return self._watch.online

    @property
    def desk(self) -> Desk | None:
        """The desk where the officer sits."""
        return self._watch.desk(self._counter) if self._counter else None

    def sight(self, desk: Desk | None, *, active: bool) -> Sight:
        """What would be seen now at *desk*. *active*: the officer looks anyhow."""
        if desk is None:
            # Nobody works here: a hall that is not there yet is the window's business.
            return Sight(active=active)
        return Sight(
            active=active,
            busy=desk.current is not None,
            silent=desk.paused_by_hall,
            offline_seconds=self._watch.offline_seconds(),
            waiting=len(desk.waiting),
            late=self._late(desk),
            calls=self._calls(desk),
        )

    def _late(self, desk: Desk) -> dict[str, str]:
        mall, now = self._watch.mall, self._watch.server_now()
        targets = {line.id: line.target_minutes * 60.0 for line in mall.lines} if mall else {}
        return {
            ticket.ticket: ticket.label
            for ticket in desk.waiting
            if (errand := stands_for(ticket)).line in targets
            and seconds_between(waits_since(ticket, errand), now) > targets[errand.line]
        }

    def _calls(self, desk: Desk) -> dict[str, str]:
        mall, floor = self._watch.mall, self._watch.floor
        if mall is None:
            return {}
        staffed = {state.counter for state in floor.counters.values() if state.officer is not None}
        return {
            news.kiosk: lobby.name_of(news.kiosk, mall, self._language)
            for news in lobby.news_for(desk.counter, mall, floor.kiosks, staffed=staffed)
            if news.what == "help"
        }
