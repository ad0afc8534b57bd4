"""What the tray icon shows: a state, a count, a line of text and a menu.

Pure: a counter's desk in, a Badge out. Must not know Qt, colours or systems.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from counter.desk.desk import Action, Desk
from counter.words import Words

Tone = Literal["lost", "closed", "paused", "free", "called", "serving"]

UP = "up"
QUIT = "quit"
CLOSE_AND_QUIT = "close-and-quit"


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A line of the menu. *id* is ``up``, ``large``, ``pause``, ``close-and-quit`` or ``quit``. *after_line*: a line above it."""

    id: str
    text: str
    enabled: bool = True
    after_line: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Badge:
    """*count* is how many wait. *tip* says the same in words."""

    tone: Tone
    count: int
    tip: str
    items: tuple[Item, ...]


def badge_of(desk: Desk | None, words: Words, *, online: bool) -> Badge:
    """The badge of an open counter's *desk*, or of none."""
    tone = _tone(desk, online=online)
    return Badge(
        tone=tone,
        count=len(desk.waiting) if desk and online else 0,
        tip=_tip(desk, tone, words),
        items=tuple(_items(desk, words)),
    )


def _tone(desk: Desk | None, *, online: bool) -> Tone:
    if not online:
        return "lost"
    if desk is None:
        return "closed"
    if desk.current is not None:
        return "serving" if desk.current.phase == "serving" else "called"
    return "paused" if desk.paused else "free"


def _tip(desk: Desk | None, tone: Tone, words: Words) -> str:
    if desk is None or tone in {"lost", "closed"}:
        return words.text("shell-tip-lost" if tone == "lost" else "shell-tip-closed")
    label = desk.current.label if desk.current else ""
    return words.text("shell-tip", counter=desk.counter.id, state=tone, label=label, count=len(desk.waiting))


def _items(desk: Desk | None, words: Words) -> Iterator[Item]:
    yield Item(id=UP, text=words.text("shell-menu-up"))
    if desk is None:
        yield Item(id=QUIT, text=words.text("shell-menu-quit"), after_line=True)
        return
    large = desk.large
    yield Item(
        id="large",
        text=words.text(f"counter-{large}"),
        enabled=desk.why_not(large) is None,
        after_line=True,
    )
    if not desk.paused:
        yield Item(
            id=Action.PAUSE,
            text=words.text(f"counter-{Action.PAUSE}"),
            enabled=desk.why_not(Action.PAUSE) is None,
        )
    elif large is not Action.GO_ON:
        yield Item(id=Action.GO_ON, text=words.text(f"counter-{Action.GO_ON}"))
    yield Item(id=CLOSE_AND_QUIT, text=words.text("shell-menu-close-and-quit"), after_line=True)
    yield Item(id=QUIT, text=words.text("shell-menu-quit-open"))
