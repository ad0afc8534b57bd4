"""Why an action cannot be done at a desk now (RULES 14, 15, 16, 18, 19). The server decides in the end.

Pure. Reasons are Fluent ids of ``counter.ftl``. Must not know clocks, keys, words or Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from counter.desk.action import Action

if TYPE_CHECKING:
    from counter.desk.desk import Desk


def why_not(desk: Desk, action: Action) -> str | None:
    """Why *action* cannot be done at *desk* now, or None when it can. What can be undone is not the desk's to know."""
    if action in {Action.OPEN, Action.MENU}:
        return None
    if action is Action.UNDO:
        return "counter-why-nothing-to-undo"
    if desk.officer is None:
        return "counter-why-closed"
    return _why_not_open(desk, action)


def _why_not_open(desk: Desk, action: Action) -> str | None:
    match action:
        case Action.CLOSE | Action.PAUSE | Action.OPEN | Action.MENU | Action.UNDO:
            return None
        case Action.GO_ON:
            return None if desk.paused else "counter-why-not-paused"
        case Action.CALL | Action.CALL_CHOSEN | Action.WALK_IN:
            return _why_not_take(desk, action)
        case Action.CALL_ANOTHER:
            return _why_not_another(desk)
        case Action.TURN:
            return None if desk.beside else "counter-why-nobody-beside"
        case Action.RESUME_HELD:
            return None if desk.held else "counter-why-nobody-held"
        case Action.BRING_BACK:
            return None if desk.absent else "counter-why-nobody-absent"
        case Action.FINISH | Action.FINISH_AND_CALL | Action.OUTCOME:
            return _unless(desk, "serving")
        case Action.CANCEL:
            # Of a visitor who is served only what they want elsewhere can be cancelled.
            return None if desk.current and desk.cancellable else _unless(desk, "called")
        case Action.START | Action.RECALL | Action.NO_SHOW:
            return _unless(desk, "called")
        case Action.HOLD | Action.TRANSFER | Action.ADD_ERRAND | Action.NOTE:
            return None if desk.current else "counter-why-no-ticket"
        case _:
            assert_never(action)


def _why_not_take(desk: Desk, action: Action) -> str | None:
    if desk.full:
        return "counter-why-busy"
    if desk.paused:
        return "counter-why-paused"
    if action is Action.WALK_IN:
        return None
    there = desk.waiting if action is Action.CALL else desk.choosable
    return None if there else "counter-why-nobody"


def _why_not_another(desk: Desk) -> str | None:
    if desk.parallel < 2:
        return "counter-why-one-visitor"
    if desk.current is None:
        return "counter-why-no-ticket"
    if desk.full:
        return "counter-why-full"
    return _why_not_take(desk, Action.CALL)


def _unless(desk: Desk, phase: str) -> str | None:
    if desk.current is None:
        return "counter-why-no-ticket"
    if desk.current.phase == phase:
        return None
    return "counter-why-not-started" if phase == "serving" else "counter-why-already-serving"
