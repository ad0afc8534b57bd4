"""Ratings on their way: sent once each, kept until the server answers, told either way.

Knows the link and the outbox. Must not know what the screen shows.
"""

import logging
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from counter.face.outbox import Outbox
from qtkit.ports import LinkPort, Pending
from wire.commands import RateVisit
from wire.events import Record
from wire.problem import Problem
from wire.snapshot import Hello

LATE_MILLISECONDS: Final = 3000
"""An answer that takes longer is not waited for: the visitor is told that the rating is kept."""
AGAIN_MILLISECONDS: Final = 30_000
"""A server that answers with a fault is asked again after this; one that is gone tells of itself when it is back."""
_PASSING: Final = frozenset({401, 408})
"""Refusals by a server that may take the same rating later, besides its faults: the key is not the hall's yet, it was slow."""

logger = logging.getLogger(__name__)


class RatingPost(QObject):
    """The same request id on every try, so that the hall counts a rating once. Signals: sent(request id), late(request id) once
    while it is unanswered, refused(request id) for good.
    """

    sent = Signal(str)
    late = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        *,
        link: LinkPort,
        outbox: Outbox,
        again_milliseconds: int = AGAIN_MILLISECONDS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._outbox = link, outbox
        self._under_way: dict[str, Pending] = {}
        self._parked: list[RateVisit] = list(outbox.kept)
        self._again = QTimer(self, singleShot=True, interval=again_milliseconds)
        self._again.timeout.connect(self.ask_again)
        link.greeted.connect(self._greeted)

    @property
    def waiting(self) -> int:
        """How many ratings the server has not yet taken."""
        return len(self._outbox.kept)

    def send(self, rating: RateVisit) -> None:
        """Now, or as soon as the server is there."""
        self._outbox.keep(rating)
        self._ask(rating)
        QTimer.singleShot(LATE_MILLISECONDS, self, partial(self._is_late, rating.request_id))

    def _ask(self, rating: RateVisit) -> None:
        pending = self._under_way[rating.request_id] = self._link.send(rating)
        pending.answered.connect(partial(self._answered, rating))
        pending.refused.connect(partial(self._refused, rating))

    def _greeted(self, _hello: Hello) -> None:
        self.ask_again()

    def ask_again(self) -> None:
        """The server may take now what it could not."""
        self._again.stop()
        parked, self._parked = self._parked, []
        for rating in parked:
            self._ask(rating)

    def _is_late(self, request_id: str) -> None:
        if request_id in self._under_way or any(each.request_id == request_id for each in self._parked):
            self.late.emit(request_id)

    def _answered(self, rating: RateVisit, _record: Record) -> None:
        self._under_way.pop(rating.request_id, None)
        self._outbox.drop(rating)
        self.sent.emit(rating.request_id)

    def _refused(self, rating: RateVisit, problem: Problem) -> None:
        self._under_way.pop(rating.request_id, None)
        if problem.status >= 500 or problem.status in _PASSING:
            self._parked.append(rating)
            if not self._again.isActive():
                self._again.start()
            self.late.emit(rating.request_id)
            return
        logger.warning("a rating at counter %s was refused: %s", rating.counter, problem.code)
        self._outbox.drop(rating)
        self.refused.emit(rating.request_id)
