"""Finds items by their objectName as a person finds them with the eye: seen, in the window, not covered.

Knows Qt Quick's visual tree. Must not touch anything.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow

BARELY_SEEN = 0.01
COVERING_ALPHA = 0.5


class NotThere(Exception):
    """What was looked for cannot be seen or touched now; the text says why."""


class Eye:
    """Looks at one window."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def find(self, name: str) -> QQuickItem:
        """The item with this objectName, a visible one where there are several. Raises NotThere."""
        found = [item for item in tree(self._window.contentItem()) if item.objectName() == name]
        if not found:
            raise NotThere(f"there is no {name}")
        seen = [item for item in found if item.isVisible()]
        if len(seen) > 1:
            raise NotThere(f"{len(seen)} visible items are called {name}")
        return (seen or found)[0]

    def touchable(self, name: str) -> tuple[QQuickItem, QPointF]:
        """The item and its middle in the window, where a finger meets it first. Raises NotThere with the obstacle."""
        item = self.find(name)
        middle = middle_of(item)
        if not self._window.isVisible() or not self._window.isExposed():
            raise NotThere("the window is not shown")
        if not item.isVisible() or opacity_of(item) < BARELY_SEEN:
            raise NotThere(f"{name} is not visible")
        if item.width() <= 0 or item.height() <= 0:
            raise NotThere(f"{name} has no size")
        if not item.isEnabled():
            raise NotThere(f"{name} is not enabled")
        if not QRectF(0, 0, self._window.width(), self._window.height()).contains(middle):
            raise NotThere(f"{name} is outside the window, at {middle.x():.0f}, {middle.y():.0f}")
        for above in ancestors(item):
            if above.clip() and not above.contains(above.mapFromScene(middle)):
                raise NotThere(f"{name} is clipped away by {describe(above)}")
        met = _first_met(self._window.contentItem(), middle, item)
        if met is not None and met is not item:
            raise NotThere(f"{name} is covered by {describe(met)}")
        return item, middle

    def sees_at(self, item: QQuickItem, point: QPointF) -> bool:
        """Whether *item* is what is seen at *point* of the window: nothing covers it there."""
        met = _first_met(self._window.contentItem(), point, item)
        return met is item or (met is not None and met in ancestors(item))

    def visible_names(self) -> list[str]:
        """The objectNames of all items that are seen, each once, in the order of the tree."""
        whole = QRectF(0, 0, self._window.width(), self._window.height())
        names = [
            item.objectName()
            for item in tree(self._window.contentItem())
            if item.objectName()
            and item.isVisible()
            and opacity_of(item) >= BARELY_SEEN
            and _within(item, whole)
        ]
        return list(dict.fromkeys(names))


def middle_of(item: QQuickItem) -> QPointF:
    """Its middle in the window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def describe(item: QQuickItem) -> str:
    """An item in words: its name, or its kind and the nearest name around it."""
    kind = item.metaObject().className().split("_QML")[0].removeprefix("QQuick")
    if item.objectName():
        return f"{item.objectName()} ({kind})"
    around = next((above.objectName() for above in ancestors(item) if above.objectName()), "")
    return f"a {kind} in {around}" if around else f"a {kind}"


def tree(root: QQuickItem) -> Iterator[QQuickItem]:
    """The item and all in it."""
    ahead = [root]
    while ahead:  # no recursion: an item deep in the tree would be handed up once for each that it is in
        item = ahead.pop()
        yield item
        ahead.extend(reversed(item.childItems()))


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """What the item is in, the nearest first."""
    above = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def opacity_of(item: QQuickItem) -> float:
    """How much of it is seen, with all that it is in."""
    opacity = item.opacity()
    for above in ancestors(item):
        opacity *= above.opacity()
    return opacity


def _within(item: QQuickItem, whole: QRectF) -> bool:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).intersects(whole)


def _first_met(root: QQuickItem, point: QPointF, target: QQuickItem) -> QQuickItem | None:
    """The topmost item at *point* that would stop a finger or hide *target*; *target* for itself and what is in it."""
    if not root.isVisible() or root.opacity() < BARELY_SEEN:
        return None
    inside = root.contains(root.mapFromScene(point))
    if root.clip() and not inside:
        return None
    if root is target:
        return target
    layers = sorted(
        root.childItems(), key=lambda child: child.z()
    )  # sorted() keeps the order of equals, as Qt does
    for child in reversed([layer for layer in layers if layer.z() >= 0]):
        if (met := _first_met(child, point, target)) is not None:
            return met
    if inside and _stops(root):
        return root
    for child in reversed([layer for layer in layers if layer.z() < 0]):
        if (met := _first_met(child, point, target)) is not None:
            return met
    return None


def _stops(item: QQuickItem) -> bool:
    if item.inherits("QQuickText"):
        return False  # accepts buttons for its links, and lets every press through
    if item.inherits("QQuickOverlay"):
        return False  # holds tips over the whole window; what lies in it is looked at by itself
    if item.acceptedMouseButtons().value and item.isEnabled():
        return True
    colour = item.property("color") if item.inherits("QQuickRectangle") else None
    return isinstance(colour, QColor) and colour.alphaF() * opacity_of(item) >= COVERING_ALPHA
