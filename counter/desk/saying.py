"""What the desk says of itself beside its card: why it has a pause, what can be undone, what nobody has answered yet.

Pure. Times are seconds of a steady clock. Must not know Qt.
"""

from counter.desk.desk import Action, Desk
from counter.desk.keys import KEYS, WITHDRAW
from counter.pressing import notices
from counter.pressing.undoing import Undo
from counter.words import Words


def pause_text(desk: Desk | None, words: Words) -> str:
    """Why the counter has a pause; empty where it has none."""
    if desk is None or not desk.paused:
        return ""
    if desk.paused_by_hall:
        return words.text("counter-paused-silence")
    return words.text("counter-paused", reason=desk.pause_reason)


def undo_face(undo: Undo | None, words: Words, now: float) -> dict[str, object]:
    """What can still be undone: text, tip, key, left (1 to 0); empty where nothing can."""
    if undo is None:
        return {}
    what = notices.deed(undo.action, undo.label, words)
    return {
        "text": words.text("counter-undo"),
        "tip": words.text("counter-undo-what", what=what),
        "key": KEYS[Action.UNDO],
        "left": undo.left(now),
    }


def kept_face(words: Words) -> dict[str, object]:
    """A press that nobody has answered yet: mood, text, withdraw (text, key)."""
    withdraw = {"text": words.text("counter-withdraw"), "key": WITHDRAW}
    return {"mood": "warn", "text": words.text("counter-kept"), "withdraw": withdraw}
