"""A press on its way: sent once, repeated by the link, answered, refused or withdrawn, and the officer told in any case.

Knows the link, Qt's timers and the program's milestones. Must not decide: `presses` and `desk` do. Must not know
what it looks like.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import inf
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from counter.asking.question import Draft
from counter.desk.desk import Action, Desk
from counter.pressing import notices
from counter.pressing.notices import Notice
from counter.pressing.presses import SETTLE_SECONDS, AskAgain, Held, Outcome, Presses, Same, Send
from qtkit.ports import LinkPort, Pending
from wire.events import Record, ServiceStarted, TicketCalled
from wire.problem import Problem

SLOW_SECONDS: Final = 0.3
"""A press answered sooner never shows that it waits: the screen stays calm."""
KEPT_SECONDS: Final = 2.0
"""A press unanswered this long is said to be kept, also where the line is not yet called lost."""
STALE_SECONDS: Final = 60.0
"""A call kept this long is given back: its officer may have left, and nobody may be called to an empty counter."""

_STALE: Final = frozenset({Action.CALL, Action.CALL_ANOTHER, Action.CALL_CHOSEN, Action.WALK_IN})
_FINISHING: Final = frozenset({Action.FINISH, Action.FINISH_AND_CALL, Action.OUTCOME})


class Mark(Protocol):
    """Writes a milestone of the program."""

    def __call__(self, what: str, **fields: str) -> None:
        """*what* has just happened."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answered:
    """What was *sent* is done, as *record* says, *after_seconds*."""

    sent: Send
    record: Record
    after_seconds: float


class Pressing(QObject):
    """One counter's presses.

    Signals: changed (anything), counted (a press was sent), answered(Answered), refused(Send, Problem), withdrawn(Send) by the officer or by time, awaiting(str): ``action`` or
    ``action label`` of a press whose answer takes long, empty once it is settled.
    """

    changed = Signal()
    counted = Signal()
    answered = Signal(object)
    refused = Signal(object, object)
    withdrawn = Signal(object)
    awaiting = Signal(str)

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
        self._sent: Send | None = None
        self._sent_at = 0.0
        self._awaits = ""
        self._notice: Notice | None = None

    @property
    def waiting(self) -> Action | None:
        """The action whose answer is awaited."""
        return self._presses.waiting

    @property
    def slow(self) -> bool:
        """Whether the wait should be seen."""
        return self._pending is not None and self._waited() >= SLOW_SECONDS

    @property
    def kept(self) -> bool:
        """Whether the wait should be explained."""
        return self._pending is not None and self._waited() >= KEPT_SECONDS

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

    def mention(self, notice: Notice) -> None:
        """Something that is not about a press: it does not hide what stays until the next one."""
        if self._notice is None or self._notice.until < inf:
            self.tell(notice)

    def armed(self, action: Action, ticket: str) -> bool:
        """Whether *action* was asked again and counts for *ticket* with the next press."""
        return self._presses.is_armed(action, ticket, self._steady())

    def press(self, action: Action, desk: Desk) -> None:
        """An officer pressed what needs no answer first."""
        now = self._steady()
        self._presses, outcome = self._presses.press(action, desk=desk, request_id=self._new_id(), now=now)
        self._act(outcome, desk.current.label if desk.current else "")

    def send(self, draft: Draft) -> None:
        """An officer has answered all that a command needs."""
        self._presses, outcome = self._presses.draft(draft, request_id=self._new_id())
        self._act(outcome, draft.label)

    def follow(self, action: Action, desk: Desk) -> None:
        """*action* belongs to the press that was just answered: it counts at once."""
        self._presses = self._presses.released()
        self.press(action, desk)

    def withdraw(self) -> None:
        """The officer no longer wants the press that is kept. Where none is, nothing happens."""
        sent = self._sent
        if self.kept and sent is not None:
            self._give_back(notices.withdrawn(sent.action))
            self.withdrawn.emit(sent)

    def leave(self) -> None:
        """Whoever pressed sits there no more: what nobody has answered must not be done for somebody else. Closing is."""
        sent = self._sent
        if sent is not None and sent.action is not Action.CLOSE:
            self._give_back(notices.withdrawn(sent.action))

    def look(self) -> None:
        """Time has passed: a call that nobody has heard for long is given back."""
        sent = self._sent
        if sent is not None and sent.action in _STALE and self._waited() >= STALE_SECONDS:
            self._give_back(notices.given_back(sent.action))
            self.withdrawn.emit(sent)
        else:
            self._tell_of_waiting()

    def _act(self, outcome: Outcome, label: str) -> None:
        now = self._steady()
        match outcome:
            case Send():
                self._send(outcome)
            case AskAgain(action=action):
                self.tell(notices.ask_again(action, label, now))
            case Held(reason=reason):
                self.tell(notices.held(reason, now))
            case Same():
                pass

    def _send(self, send: Send) -> None:
        self._sent, self._sent_at = send, self._steady()
        self._mark("command_sent", request=send.command.request_id, action=send.action)
        if send.action is Action.CALL:
            self._mark("call_pressed", request=send.command.request_id)
        self._pending = self._link.send(send.command)
        self._pending.answered.connect(partial(self._on_answer, send))
        self._pending.refused.connect(partial(self._on_refusal, send))
        for seconds in (SLOW_SECONDS, KEPT_SECONDS):
            QTimer.singleShot(int(seconds * 1000) + 20, self, self._wait_on)
        self.tell(None)
        self.counted.emit()

    def _wait_on(self) -> None:
        self._tell_of_waiting()
        self.changed.emit()

    def _tell_of_waiting(self) -> None:
        # A press that is answered at once is never written down: four hundred a day, and disks are slow.
        if not self._awaits and self.slow and self._sent is not None:
            self._awaits = f"{self._sent.action} {self._sent.label}".strip()
            self.awaiting.emit(self._awaits)

    def _settle(self) -> None:
        self._pending = self._sent = None
        if self._awaits:
            self._awaits = ""
            self.awaiting.emit("")

    def _give_back(self, notice: Notice) -> None:
        if self._pending is not None:
            self._pending.cancel()
        if self._sent is not None:
            self._mark("command_given_back", request=self._sent.command.request_id)
        self._settle()
        self._presses = self._presses.released()
        self.tell(notice)

    def _on_answer(self, send: Send, record: Record) -> None:
        now, waited = self._steady(), self._waited()
        self._settle()
        self._presses = self._presses.answered(now)
        self._notice = notices.done(send.action, send.label, now)
        self._mark_answer(send, record)
        self.answered.emit(Answered(sent=send, record=record, after_seconds=waited))
        QTimer.singleShot(int(SETTLE_SECONDS * 1000) + 20, self, self.changed.emit)
        self.changed.emit()

    def _mark_answer(self, send: Send, record: Record) -> None:
        self._mark("command_answered", request=send.command.request_id)
        match record.event:
            case (
                TicketCalled(ticket=ticket, label=called)
                | ServiceStarted(ticket=ticket, label=called, called=False)
            ):
                self._mark("call_answered", request=send.command.request_id, ticket=ticket, label=called)
            case _ if send.action in _FINISHING:
                self._mark("finish_answered", ticket=getattr(send.command, "ticket", ""))
            case _:
                pass

    def _on_refusal(self, send: Send, problem: Problem) -> None:
        self._mark("command_refused", request=send.command.request_id, code=problem.code)
        self._settle()
        self._presses = self._presses.released()
        self.tell(notices.refused(problem, self._steady()))
        self.refused.emit(send, problem)

    def _waited(self) -> float:
        return self._steady() - self._sent_at
