"""What the officer should know beside the desk: what else the visitor wants, who is next and why, what the hall tells.

Knows the watch, the porter, the link (it asks whose turn it is), the waiting list's model and Qt. Must not know presses.
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from counter.desk.rows import held_rows_of
from counter.desk.waitingviewmodel import WaitingRows
from counter.floor.watch import Watch
from counter.insight.insight import Insight, Sight, Turn, insight_of, look
from counter.insight.nextup import NextUp
from counter.insight.porter import Porter
from counter.words import Words
from qtkit.ports import LinkPort

QML_IMPORT_NAME = "Giliran.Counter"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MILLISECONDS: Final = 1000


@QmlElement
class InsightView(QObject):
    """Signals: changed (anything shown)."""

    changed = Signal()

    def __init__(
        self,
        *,
        watch: Watch,
        link: LinkPort,
        porter: Porter,
        rows: WaitingRows,
        words: Callable[[], Words],
        steady: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._porter, self._rows, self._words = watch, porter, rows, words
        self._counter = ""
        self._last: Sight | None = None
        self._shown = Insight()
        self._next = NextUp(link=link, steady=steady, parent=self)
        self._next.changed.connect(self.refresh)
        watch.changed.connect(self._heard)
        porter.gone.connect(self.refresh)
        # Waits grow, limits pass and answers age while nothing happens.
        self._clock = QTimer(self, interval=TICK_MILLISECONDS)
        self._clock.timeout.connect(self.refresh)
        self._clock.start()

    def sit(self, counter: str) -> None:
        """Look from this counter; from none where it is empty."""
        if counter != self._counter:
            self._counter = counter
            self.refresh()

    def refresh(self) -> None:
        """Look at the hall again, and tell of it if anything reads differently."""
        self._tell(self._look())

    def _heard(self) -> None:
        """Something happened. Most of what does is nothing to this counter: then the next second is soon enough."""
        sight = self._look()
        if sight is None or self._last is None or not sight.same_as(self._last):
            self._tell(sight)

    def _tell(self, sight: Sight | None) -> None:
        self._last = sight
        self._next.look(self._counter, None if sight is None else sight.what_decides)
        if sight is None:
            self._rows.set_aside(())
            self._show(Insight())
            return
        self._porter.hear(sight.desk.counter)
        self._rows.set_aside(
            held_rows_of(sight.held, sight.mall, sight.words, unprinted=sight.floor.unprinted, now=sight.now)
        )
        turn = Turn(answer=self._next.answer, aged_seconds=self._next.aged_seconds(), old=self._next.old)
        self._show(insight_of(sight, turn, kiosks=self._porter.news, call=self._porter.call))

    def _look(self) -> Sight | None:
        watch = self._watch
        desk = watch.desk(self._counter) if self._counter else None
        if watch.mall is None or desk is None:
            return None
        return look(desk, watch.mall, watch.floor, self._words(), watch.server_now())

    def _show(self, insight: Insight) -> None:
        self._rows.mark(insight.next_ticket)
        if insight != self._shown:
            self._shown = insight
            self.changed.emit()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name of a type is a string
    def errands(self) -> list[dict[str, object]]:
        """All errands of the ticket at the desk, where it has several: number, service, agency, state (a few words), tone
        (``here``, ``open``, ``waits`` for another, ``done``), here.
        """
        return [asdict(errand) for errand in self._shown.errands]

    @Property(str, notify=changed)
    def nextLabel(self) -> str:
        """Who would be called now; empty where nobody waits or it is not known."""
        return self._shown.next_label

    @Property(str, notify=changed)
    def nextWhy(self) -> str:
        """Why, in one short sentence."""
        return self._shown.next_why

    @Property(str, notify=changed)
    def nextNote(self) -> str:
        """Who is passed over, or what else decided; may be empty."""
        return self._shown.next_note

    @Property(bool, notify=changed)
    def nextOld(self) -> bool:
        """Whether that is how things were and may have changed since; the note says how long ago."""
        return self._shown.next_old

    @Property(str, notify=changed)
    def package(self) -> str:
        """What the visit at the desk was begun with, if that was a package."""
        return self._shown.package

    @Property(str, notify=changed)
    def appointment(self) -> str:
        """For when the visitor at the desk had booked; empty for most."""
        return self._shown.appointment

    @Property(str, notify=changed)
    def longestText(self) -> str:
        """How long the one waits who waits longest; empty where nobody does, or not yet for a minute."""
        return self._shown.longest

    @Property(str, notify=changed)
    def longestPace(self) -> str:
        """The worst wait of this counter against its line's target: ``calm``, ``long``, ``overlong``, or empty."""
        return self._shown.longest_pace

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # as above
    def news(self) -> list[dict[str, object]]:
        """What the hall tells, the most urgent first: mood (``warn``, ``bad``, ``good``), icon, text, key (``help`` is the call that
        the officer can answer now).
        """
        return [asdict(item) for item in self._shown.news]
