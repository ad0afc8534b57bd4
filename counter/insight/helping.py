"""An officer says that they go to a kiosk where a visitor waits: sent once, repeated by the link, answered or refused.

Knows the link. Must not know which kiosks there are, nor what it looks like.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from qtkit.ports import LinkPort
from wire.commands import AnswerHelp
from wire.events import Record
from wire.problem import Problem


class Helping(QObject):
    """Signals: answered(kiosk, Record), refused(Problem)."""

    answered = Signal(str, object)
    refused = Signal(object)

    def __init__(self, *, link: LinkPort, new_id: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link, self._new_id = link, new_id
        self._going: set[str] = set()

    def go(self, kiosk: str, officer: str) -> None:
        """*officer* is on the way to *kiosk*. Said again before it is answered it changes nothing."""
        if kiosk in self._going:
            return
        self._going.add(kiosk)
        pending = self._link.send(AnswerHelp(request_id=self._new_id(), kiosk=kiosk, by=officer))
        pending.answered.connect(partial(self._on_answer, kiosk))
        pending.refused.connect(partial(self._on_refusal, kiosk))

    def is_going(self, kiosk: str) -> bool:
        """Whether an answer is on its way."""
        return kiosk in self._going

    def _on_answer(self, kiosk: str, answer: Record) -> None:
        self._going.discard(kiosk)
        self.answered.emit(kiosk, answer)

    def _on_refusal(self, kiosk: str, problem: Problem) -> None:
        self._going.discard(kiosk)
        self.refused.emit(problem)
