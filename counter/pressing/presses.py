"""Whether a press counts: one at a time, never twice, and asked again where it cannot be undone.

Pure: an action, a desk and the time in; an outcome out. Times are seconds of any steady clock.
Must not know keys, words, sockets or Qt.
"""

from dataclasses import dataclass, replace
from typing import Final

from counter.asking.question import Draft
from counter.desk.desk import Action, Desk
from wire.commands import Command

SETTLE_SECONDS: Final = 0.35
"""After the large button has changed, a press this soon is the second half of a double click, not a decision."""
CONFIRM_SECONDS: Final = 3.0
"""How long a press that cannot be undone waits for its second one."""

_CALLING: Final = frozenset({Action.CALL, Action.CALL_ANOTHER})
"""About nobody who is here already."""
_CONFIRMED: Final = frozenset({Action.CANCEL})
_LARGE: Final = frozenset(
    {Action.CALL, Action.CALL_ANOTHER, Action.START, Action.FINISH, Action.FINISH_AND_CALL, Action.GO_ON}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Send:
    """The press counts: send its command. *label* is the ticket it is about; *undoable*: the hall could take it back."""

    action: Action
    command: Command
    label: str = ""
    undoable: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class AskAgain:
    """It cannot be undone: press once more."""

    action: Action


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """It does not count, and *reason* (a Fluent id) says why."""

    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Same:
    """The same finger twice: it counted already."""


Outcome = Send | AskAgain | Held | Same


@dataclass(frozen=True, kw_only=True, slots=True)
class Presses:
    """*waiting* is the action whose answer is awaited; *armed* the one that was asked again, about the ticket *armed_about*."""

    waiting: Action | None = None
    armed: Action | None = None
    armed_about: str = ""
    armed_until: float = 0.0
    settled_at: float = 0.0

    def press(self, action: Action, *, desk: Desk, request_id: str, now: float) -> tuple["Presses", Outcome]:
        """What pressing *action*, which needs no answer, does."""
        if self.waiting is not None:
            return self, Same() if action is self.waiting else Held(reason="counter-why-in-flight")
        if action in _LARGE and self.settling(now):
            return self, Same()
        if (reason := desk.why_not(action)) is not None:
            return replace(self, armed=None), Held(reason=reason)
        ticket = desk.current.ticket if desk.current else ""
        if action in _CONFIRMED and not self.is_armed(action, ticket, now):
            return self._arm(action, ticket, now), AskAgain(action=action)
        label = desk.current.label if desk.current and action not in _CALLING else ""
        sent = Send(action=action, command=desk.command(action, request_id), label=label)
        return self.sent(action), sent

    def _arm(self, action: Action, ticket: str, now: float) -> "Presses":
        return replace(self, armed=action, armed_about=ticket, armed_until=now + CONFIRM_SECONDS)

    def draft(self, draft: Draft, *, request_id: str) -> tuple["Presses", Outcome]:
        """What a command that was asked for step by step does: it was meant, so it is not asked again."""
        if self.waiting is not None:
            return self, Held(reason="counter-why-in-flight")
        sent = Send(
            action=draft.action,
            command=draft.command(request_id),
            label=draft.label,
            undoable=draft.undoable,
        )
        return self.sent(draft.action), sent

    def sent(self, action: Action) -> "Presses":
        """The command of *action* is on its way."""
        return replace(self, waiting=action, armed=None)

    def answered(self, now: float) -> "Presses":
        """The hall has done it."""
        return replace(self, waiting=None, settled_at=now + SETTLE_SECONDS)

    def released(self) -> "Presses":
        """No answer is awaited any more and the next press counts at once: the hall said no, it was withdrawn, or another follows."""
        return replace(self, waiting=None, settled_at=0.0)

    def settling(self, now: float) -> bool:
        """Whether the large button has changed so recently that a press cannot be meant."""
        return now < self.settled_at

    def is_armed(self, action: Action, ticket: str, now: float) -> bool:
        """Whether *action* would count for *ticket* with one more press."""
        return self.armed is action and self.armed_about == ticket and now < self.armed_until
