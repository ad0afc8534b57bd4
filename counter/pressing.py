"""A press on its way: sent once, repeated by the link, answered or refused, and the officer told either way.

Knows the link, Qt's timers and the program's milestones. Must not decide: `presses` and `desk` do. Must not know
what it looks like.
"""

from collections.abc import Callable
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from counter import notices
from counter.desk import Action, Desk
from counter.notices import Notice
from counter.presses import SETTLE_SECONDS, AskAgain, Held, Presses, Same, Send
from qtkit.ports import LinkPort, Pending
from wire.events import Record, TicketCalled
from wire.problem import Problem

SLOW_SECONDS: Final = 0.3
"""A press answered sooner never shows that it waits: the screen stays calm."""
KEPT_SECONDS: Final = 2.0
"""A press unanswered this long is said to be kept, also where the line is not yet called lost."""


class Mark(Protocol):
    """Writes a milestone of the program."""

    def __call__(self, what: str, **fields: str) -> None:
        """*what* has just happened."""


class Pressing(QObject):
    """One counter's presses. Signals: changed (anything), answered((Action, Record)).

    *slow* is True while an answer takes so long that it should be seen, *kept* while it takes longer than a moment.
    """

    changed = Signal()
    answered = Signal(object)

    def __init__(
        self,
        *,
        link: LinkPort,
        new_id: Callable[[], str],
        steady: Callable[[], float],
        mark: Mark,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._new_id, self._steady, self._mark = link, new_id, steady, mark
        self._presses = Presses()
        self._pending: Pending | None = None
        self._sent_at = 0.0
        self._notice: Notice | None = None

    @property
    def waiting(self) -> Action | None:
        """The action whose answer is awaited."""
        return self._presses.waiting

    @property
    def slow(self) -> bool:
        """Whether the wait should be seen."""
        return self._pending is not None and self._steady() - self._sent_at >= SLOW_SECONDS

    @property
    def kept(self) -> bool:
        """Whether the wait should be explained."""
        return self._pending is not None and self._steady() - self._sent_at >= KEPT_SECONDS

    @property
    def ready(self) -> bool:
        """Whether the large button may be pressed: nothing is awaited and no double click is running out."""
        return self._presses.waiting is None and not self._presses.settling(self._steady())

    @property
    def notice(self) -> Notice | None:
        """What there is to tell, while it is worth telling."""
        if self._notice is not None and self._steady() >= self._notice.until:
            self._notice = None
        return self._notice

    def tell(self, notice: Notice | None) -> None:
        """Something else to tell."""
        self._notice = notice
        self.changed.emit()

    def armed(self, action: Action) -> bool:
        """Whether *action* was asked again and counts with the next press."""
        return self._presses.is_armed(action, self._steady())

    def press(self, action: Action, desk: Desk) -> None:
        """An officer pressed."""
        now = self._steady()
        label = desk.current.label if desk.current else ""
        self._presses, outcome = self._presses.press(action, desk=desk, request_id=self._new_id(), now=now)
        match outcome:
            case Send():
                self._send(outcome, label)
            case AskAgain():
                self.tell(notices.ask_again(action, label, now))
            case Held(reason=reason):
                self.tell(notices.held(reason, now))
            case Same():
                pass

    def follow(self, action: Action, desk: Desk) -> None:
        """*action* belongs to the press that was just answered: it counts at once."""
        self._presses = self._presses.released()
        self.press(action, desk)

    def _send(self, send: Send, label: str) -> None:
        self._sent_at = self._steady()
        if send.action is Action.CALL:
            self._mark("call_pressed", request=send.command.request_id)
        self._pending = self._link.send(send.command)
        self._pending.answered.connect(partial(self._on_answer, send, label))
        self._pending.refused.connect(self._on_refusal)
        QTimer.singleShot(int(SLOW_SECONDS * 1000) + 20, self, self.changed.emit)
        QTimer.singleShot(int(KEPT_SECONDS * 1000) + 20, self, self.changed.emit)
        self.tell(None)

    def _on_answer(self, send: Send, label: str, answer: Record) -> None:
        now = self._steady()
        self._pending = None
        self._presses = self._presses.answered(now)
        self._notice = notices.done(send.action, label, now)
        match answer.event:
            case TicketCalled(ticket=ticket, label=called):
                self._mark("call_answered", request=send.command.request_id, ticket=ticket, label=called)
            case _ if send.action in {Action.FINISH, Action.FINISH_AND_CALL}:
                self._mark("finish_answered", ticket=getattr(send.command, "ticket", ""))
            case _:
                pass
        self.answered.emit((send.action, answer))
        QTimer.singleShot(int(SETTLE_SECONDS * 1000) + 20, self, self.changed.emit)
        self.changed.emit()

    def _on_refusal(self, problem: Problem) -> None:
        self._pending = None
        self._presses = self._presses.released()
        self.tell(notices.refused(problem, self._steady()))
