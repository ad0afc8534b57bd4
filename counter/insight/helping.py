"""An officer says that they go to a kiosk where a visitor waits: sent once, repeated by the link, answered or refused.

Knows the link. Must not know which kiosks there are, nor what it looks like.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter.pressing.pressing import SLOW_SECONDS, STALE_SECONDS
from qtkit.ports import LinkPort, Pending
from wire.commands import AnswerHelp
from wire.events import Record
from wire.problem import Problem


class Helping(QObject):
    """Times are seconds of a steady clock. Signals: answered(kiosk, Record), refused(Problem), given_back(kiosk): the hall has not heard it for
    too long, and whoever wanted to go may be elsewhere by now.
    """

    answered = Signal(str, object)
    refused = Signal(object)
    given_back = Signal(str)

    def __init__(self, *, link: LinkPort, new_id: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link, self._new_id = link, new_id
        self._going: dict[str, tuple[Pending, float]] = {}

    def go(self, kiosk: str, officer: str, now: float) -> None:
        """*officer* is on the way to *kiosk*. Said again before it is answered it changes nothing."""
        if kiosk in self._going:
            return
        pending = self._link.send(AnswerHelp(request_id=self._new_id(), kiosk=kiosk, by=officer))
        self._going[kiosk] = (pending, now)
        pending.answered.connect(partial(self._on_answer, kiosk))
        pending.refused.connect(partial(self._on_refusal, kiosk))

    def is_going(self, kiosk: str) -> bool:
        """Whether an answer is on its way."""
        return kiosk in self._going

    def is_slow(self, kiosk: str, now: float) -> bool:
        """Whether it is on its way for so long that it should be seen."""
        return kiosk in self._going and now - self._going[kiosk][1] >= SLOW_SECONDS

    def look(self, now: float) -> None:
        """Time has passed."""
        for kiosk, (pending, since) in tuple(self._going.items()):
            if now - since >= STALE_SECONDS:
                pending.cancel()
                del self._going[kiosk]
                self.given_back.emit(kiosk)

    def _on_answer(self, kiosk: str, answer: Record) -> None:
        self._going.pop(kiosk, None)
        self.answered.emit(kiosk, answer)

    def _on_refusal(self, kiosk: str, problem: Problem) -> None:
        self._going.pop(kiosk, None)
        self.refused.emit(problem)
