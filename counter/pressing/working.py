"""What an officer's presses become: a command at once, a question first, or the last one undone.

Knows the watch, the presses on their way, the sheet that asks, and how long ago something was done. Must not know what the desk
looks like, nor how a command is sent.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter.asking.asked import asks, question_of
from counter.asking.question import Draft, Question, Step
from counter.asking.scene import Scene
from counter.asking.viewmodel import AskView
from counter.desk.desk import Action, Desk, desk_of
from counter.desk.pace import seconds_between
from counter.floor.watch import Watch
from counter.pressing import notices
from counter.pressing.presses import Send
from counter.pressing.pressing import STALE_SECONDS, Answered, Pressing
from counter.pressing.undoing import Undo, undo_of
from counter.words import Words
from wire.mall import Mall
from wire.problem import Problem
from wire.snapshot import LiveTicket

_About = tuple[str, str | None, str | None]


def _about(desk: Desk) -> _About:
    """Where, by whom and of which ticket something is asked."""
    return (desk.counter.id, desk.officer, desk.current.ticket if desk.current else None)


def _seat(desk: Desk) -> tuple[str, str | None]:
    return (desk.counter.id, desk.officer)


class Working(QObject):
    """One counter's officer at work. Signals: changed (what can be undone)."""

    changed = Signal()

    def __init__(
        self,
        *,
        watch: Watch,
        pressing: Pressing,
        ask: AskView,
        words: Callable[[], Words],
        steady: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._pressing, self._ask = watch, pressing, ask
        self._words, self._steady = words, steady
        self._desk: Desk | None = None
        self._undo: Undo | None = None
        self._undoing: Undo | None = None
        self._before_call: Undo | None = None
        self._drafted = False
        self.leaving = False
        """Whether the officer is closing the counter here and now."""
        ask.settled.connect(self._answered_all)
        ask.vanished.connect(self._vanished)
        pressing.counted.connect(self._counted)
        pressing.answered.connect(self._answered)
        pressing.refused.connect(self._refused)
        pressing.withdrawn.connect(self._withdrawn)

    def see(self, desk: Desk) -> None:
        """How the desk is now: what nobody can answer or undo any more goes away."""
        before, undo, self._desk = self._desk, self._undo, desk
        if before is not None and _seat(before) != _seat(desk):
            self._pressing.leave()
        if undo is not None and not (undo.counter == desk.counter.id and undo.stands(self._watch.floor)):
            self._undo = None
        self._ask.renew()
        self.look()

    def look(self) -> None:
        """Time has passed."""
        self._pressing.look()

    @property
    def looks_further(self) -> bool:
        """Whether what happens elsewhere matters here: to the question that is asked, or to what can be undone."""
        return self._undo is not None or bool(self._ask.property("isOpen"))

    @property
    def undo(self) -> Undo | None:
        """What can be undone now."""
        if self._undo is not None and self._steady() >= self._undo.until:
            self._undo = None
        return self._undo

    def press(self, action: Action) -> None:
        """The button or the key of *action* was pressed."""
        desk = self._desk
        if desk is None or action is Action.OPEN:
            return
        if action is Action.PAUSE and desk.paused:
            action = Action.GO_ON
        if action is Action.UNDO and (undo := self.undo) is not None:
            self._settled(undo.draft())
        elif action is Action.TURN and desk.turn is not None and desk.why_not(action) is None:
            self.turn_to(desk.turn)
        elif (reason := desk.why_not(action)) is not None and asks(action, desk):
            self._pressing.tell(notices.held(reason, self._steady()))
        elif asks(action, desk) and self._ask.typed:
            self._pressing.tell(notices.held("counter-why-asked", self._steady()))
        elif asks(action, desk):
            self._ask_about(action, desk)
        else:
            self._pressing.press(action, desk)

    def turn_to(self, ticket: LiveTicket) -> None:
        """The officer attends to *ticket*, which is at the desk. The hall need not know."""
        self._pressing.tell(None)  # what was asked again was about the other visitor
        self._watch.turn_to(ticket)

    def _ask_about(self, action: Action, desk: Desk) -> None:
        about = _about(desk)
        match self._step(action, about):
            case Question() as question:
                self._pressing.tell(None)
                self._ask.ask(question, again=partial(self._step, action, about), gate=self._gate)
            case Draft() as draft:
                self._settled(draft)
            case None:
                self._vanished()

    def _step(self, action: Action, about: _About) -> Step | None:
        """The question anew, or None where it cannot be asked any more: of another ticket, or by another officer, it is another one."""
        mall, desk = self._watch.mall, self._desk
        if mall is None or desk is None:
            return None
        desk = self._attending(desk, mall, about[2])
        if about != _about(desk):
            return None
        if desk.officer is None or desk.why_not(action) is not None:
            return None
        scene = Scene(
            desk=desk, mall=mall, floor=self._watch.floor, words=self._words(), now=self._watch.server_now()
        )
        return question_of(action, scene, undo=self.undo.draft() if self.undo else None)

    def _attending(self, desk: Desk, mall: Mall, ticket: str | None) -> Desk:
        """The desk as it is for the visitor who is asked about: somebody called meanwhile closes no question about another."""
        if ticket is None or all(other.ticket != ticket for other in desk.beside):
            return desk
        return desk_of(mall, self._watch.floor, desk.counter.id, attended=ticket) or desk

    def _gate(self) -> str:
        """Why no command can be sent now; what was answered stays in the sheet meanwhile."""
        return self._words().text("counter-why-in-flight") if self._pressing.waiting is not None else ""

    def _settled(self, draft: Draft) -> None:
        if draft.action is Action.TURN:
            self.press(Action.TURN)
            return
        undo = self.undo
        self._pressing.send(draft)
        if self._pressing.waiting is draft.action:
            self._undoing = undo if draft.action is Action.UNDO else None

    def _answered_all(self, draft: Draft) -> None:
        self._settled(draft)
        self._drafted = self._pressing.waiting is draft.action

    def _vanished(self) -> None:
        self._pressing.tell(notices.held("counter-why-gone", self._steady()))

    def _counted(self) -> None:
        self._undo = self._before_call = None
        self._drafted = False
        self.changed.emit()

    def _answered(self, answer: Answered) -> None:
        sent = answer.sent
        self._drafted = False
        self.leaving = sent.action is Action.CLOSE
        before = self._undoing
        self._undoing = None
        self._watch.told(answer.record)
        if self._desk is not None:
            self._undo = undo_of(
                sent,
                answer.record,
                counter=self._desk.counter.id,
                floor=self._watch.floor,
                now=self._steady(),
                done_seconds_ago=seconds_between(answer.record.at, self._watch.server_now()),
            )
        if before is not None and sent.action is Action.UNDO:
            self._pressing.tell(notices.undone(before.action, before.label, self._steady()))
        if sent.action is Action.FINISH_AND_CALL:
            self._call_after(answer)
        self.changed.emit()

    def _call_after(self, answer: Answered) -> None:
        desk = self._desk
        if desk is None or desk.why_not(Action.CALL) is not None:
            return
        if answer.after_seconds >= STALE_SECONDS:
            self._pressing.tell(notices.not_followed())
        else:
            undo = self._undo
            self._pressing.follow(Action.CALL, desk)
            self._before_call = undo

    def _withdrawn(self, sent: Send) -> None:
        # What was typed is given back with it.
        if self._drafted and sent.action is not Action.UNDO:
            self._ask.reopen("")
        self._drafted = False

    def _refused(self, sent: Send, problem: Problem) -> None:
        if self._drafted and sent.action is not Action.UNDO:
            self._ask.reopen(self._words().refusal(problem))
        if sent.action is Action.CALL:
            # Nobody was called after the visit that was finished, so that its finish can still be undone.
            self._undo, self._before_call = self._before_call, None
            self.changed.emit()
        self._drafted = False
