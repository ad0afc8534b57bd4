"""Looks at one window as a person who is annoyed by every letter that is cut off, covered or too small.

Knows Qt Quick's items. Must not know which screen it is, nor touch anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

from qtkit.pilot.eye import BARELY_SEEN, Eye, ancestors, describe, opacity_of, tree

SLACK: Final = 1.5
"""Pixels by which letters may pass their place: glyphs are measured in fractions."""
OVERLAP: Final = 3.0
"""Pixels of two texts over one another, both ways, that a person sees."""
_CUT: Final = "cut off"


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing that is wrong: *what*, and where, in words."""

    what: str
    where: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, kw_only=True)
class _Words:
    """A text that is seen: its item, its letters' rectangle in the window."""

    item: QQuickItem
    place: QRectF

    @property
    def said(self) -> str:
        return str(self.item.property("text"))

    def where(self) -> str:
        return f"{self.said[:48]!r} in {describe(_named(self.item))}"


def faults_of(window: QQuickWindow, *, least_letters: float, least_touch: float) -> list[Fault]:
    """All that is wrong in *window*: text cut off, outside, over other text, in letters under *least_letters* pixels; buttons
    under *least_touch* pixels, outside, or over one another.
    """
    eye = Eye(window)
    words = [each for each in _words(window) if _is_met(eye, each)]
    buttons = [each for each in tree(window.contentItem()) if _is_button(each) and _is_touched(eye, each)]
    return [
        *_cut_off(words, window),
        *_too_small(words, least_letters),
        *_over_one_another(words),
        *_hard_to_touch(buttons, window, least_touch),
    ]


def _words(window: QQuickWindow) -> Iterator[_Words]:
    for item in tree(window.contentItem()):
        if item.inherits("QQuickText") and _is_seen(item) and str(item.property("text")).strip():
            yield _Words(item=item, place=_letters_of(item))


def _letters_of(item: QQuickItem) -> QRectF:
    """Where the letters are, which is neither the whole item nor always inside it."""
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    across = _share(int(_number(item, "effectiveHorizontalAlignment * 1")), near=1, far=2)
    down = _share(int(_number(item, "verticalAlignment * 1")), near=32, far=64)
    left = (item.width() - width) * across
    top = (item.height() - height) * down
    return item.mapRectToScene(QRectF(left, top, width, height))


def _number(item: QQuickItem, expression: str) -> float:
    """What QML says: PySide cannot read the enums and the font of an item's class that it does not know."""
    context = QQmlEngine.contextForObject(item)
    return float(QQmlExpression(context, item, expression).evaluate()[0])


def _share(alignment: int, *, near: int, far: int) -> float:
    return 0.0 if alignment & near else 1.0 if alignment & far else 0.5


def _is_met(eye: Eye, words: _Words) -> bool:
    """Whether the middle of the letters is seen, not under a sheet or behind a question."""
    return eye.sees_at(words.item, words.place.center())


def _is_touched(eye: Eye, button: QQuickItem) -> bool:
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2))
    return _is_seen(button) and eye.sees_at(button, middle)


def _cut_off(words: list[_Words], window: QQuickWindow) -> Iterator[Fault]:
    whole = QRectF(0, 0, window.width(), window.height())
    for each in words:
        item, place = each.item, each.place
        if bool(item.property("truncated")):
            yield Fault(what=f"{_CUT}: it ends in dots", where=each.where())
        elif not _is_scrolled(item) and not whole.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            yield Fault(what=f"{_CUT} by the window's edge", where=each.where())
        elif place.width() > item.width() + SLACK or place.height() > item.height() + SLACK:
            yield Fault(
                what=f"wider or higher than its place: {place.width():.0f}x{place.height():.0f}"
                f" in {item.width():.0f}x{item.height():.0f}",
                where=each.where(),
            )
        else:
            yield from _clipped(each)


def _is_scrolled(item: QQuickItem) -> bool:
    """What is moved by a finger may end below the edge."""
    return any(above.inherits("QQuickFlickable") for above in ancestors(item))


def _clipped(words: _Words) -> Iterator[Fault]:
    for above in ancestors(words.item):
        if above.inherits("QQuickFlickable"):
            return  # what is moved by a finger may begin below the edge
        holds = above.clip() or _is_button(above)
        room = above.mapRectToScene(QRectF(0, 0, above.width(), above.height()))
        if holds and not room.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(words.place):
            yield Fault(what=f"{_CUT} by {describe(above)}", where=words.where())
            return


def _too_small(words: list[_Words], least: float) -> Iterator[Fault]:
    for each in words:
        letters = _number(each.item, "fontInfo.pixelSize")
        if letters < least:
            yield Fault(what=f"letters of {letters:.0f} px, less than {least:.0f}", where=each.where())


def _over_one_another(words: list[_Words]) -> Iterator[Fault]:
    seen = [(each, _seen_of(each.item, each.place)) for each in words]
    for (one, place), (other, beside) in combinations(seen, 2):
        shared = place.intersected(beside)
        if shared.width() > OVERLAP and shared.height() > OVERLAP:
            yield Fault(what=f"over {other.where()}", where=one.where())


def _hard_to_touch(buttons: list[QQuickItem], window: QQuickWindow, least: float) -> Iterator[Fault]:
    whole = QRectF(0, 0, window.width(), window.height())
    places = [(item, item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))) for item in buttons]
    for item, place in places:
        scrolled = _is_scrolled(item)
        if min(place.width(), place.height()) < least - SLACK:
            yield Fault(
                what=f"{place.width():.0f}x{place.height():.0f} px, a finger needs {least:.0f}",
                where=describe(item),
            )
        if not scrolled and not whole.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            yield Fault(what="reaches over the window's edge", where=describe(item))
    seen = [(item, _seen_of(item, place)) for item, place in places]
    for (one, place), (other, beside) in combinations(seen, 2):
        shared = place.intersected(beside)
        related = one in ancestors(other) or other in ancestors(one)
        if not related and shared.width() > OVERLAP and shared.height() > OVERLAP:
            yield Fault(what=f"over {describe(other)}", where=describe(one))


def _seen_of(item: QQuickItem, place: QRectF) -> QRectF:
    """What is left of *place* where a view that scrolls ends: what is moved out of it lies over nothing."""
    for above in ancestors(item):
        if above.inherits("QQuickFlickable") and above.clip():
            place = place.intersected(above.mapRectToScene(QRectF(0, 0, above.width(), above.height())))
    return place


def _is_button(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton")


def _is_seen(item: QQuickItem) -> bool:
    return item.isVisible() and opacity_of(item) >= BARELY_SEEN and item.width() > 0 and item.height() > 0


def _named(item: QQuickItem) -> QQuickItem:
    return item if item.objectName() else next((each for each in ancestors(item) if each.objectName()), item)
