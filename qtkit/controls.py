"""What can be operated in a window now, in the order in which it is read, and what a screen reader calls it.

Knows Qt Quick's visual tree, focus policies and accessible names. Must not know keys, screens or voices, nor touch anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow

_BARELY_SEEN: Final = 0.01
_COVERING_ALPHA: Final = 0.5
_DIALOG: Final = QAccessible.Role.Dialog


@dataclass(frozen=True, kw_only=True)
class Label:
    """What a screen reader is told of an item. *checked* is None where it is nothing to be switched."""

    name: str = ""
    role: QAccessible.Role = QAccessible.Role.NoRole
    checked: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Control:
    """An item that can be operated. *view* is the nearest thing around it that scrolls; *in_dialog*: a dialog is open, around it."""

    item: QQuickItem
    view: QQuickItem | None = None
    in_dialog: bool = False

    @property
    def name(self) -> str:
        """Its objectName."""
        return self.item.objectName()

    @property
    def label(self) -> Label:
        """What a screen reader is told of it now."""
        return label_of(self.item)


def label_of(item: QQuickItem) -> Label:
    """What a screen reader is told of *item*; nothing of one without a role."""
    told = QAccessible.queryAccessibleInterface(item)
    if told is None:
        return Label()
    state = told.state()
    switchable = bool(state.checkable) or told.role() in {
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
    }
    return Label(
        name=told.text(QAccessible.Text.Name),
        role=told.role(),
        checked=bool(state.checked) if switchable or state.checked else None,
    )


def controls(window: QQuickWindow, *, through: frozenset[str] = frozenset()) -> list[Control]:
    """What a person could operate in *window* now, with a finger or keys, in reading order: the order of the tree.

    Nothing that is hidden, switched off, covered, or out of the window; but what a view could scroll to. While a
    dialog is open, only what is in the uppermost one. *through* are objectNames of items that cover nothing.
    """
    survey = _Survey(whole=QRectF(0, 0, window.width(), window.height()), through=through)
    survey.look(window.contentItem(), _Around(clip=survey.whole))
    return [found.control for found in survey.uppermost() if survey.reachable(found)]


@dataclass(kw_only=True)
class _View:
    """Something that scrolls: what of it can be seen, and the last place in it."""

    item: QQuickItem
    clip: QRectF
    last: int = -1


@dataclass(frozen=True, kw_only=True)
class _Around:
    """What holds for everything within an item. *clip* is in the window's coordinates; *dialog* counts dialogs."""

    clip: QRectF
    opacity: float = 1.0
    dialog: int = 0
    view: _View | None = None


@dataclass(kw_only=True)
class _Found:
    """A control, its middle in the window, what holds around it, and the last place in it."""

    control: Control
    middle: QPointF
    around: _Around
    last: int = -1


@dataclass(kw_only=True)
class _Survey:
    """One walk over a window's items, in the order in which they are painted: each has its place in it."""

    whole: QRectF
    through: frozenset[str]
    found: list[_Found] = field(default_factory=list)
    stops: list[tuple[int, QRectF]] = field(default_factory=list)
    place: int = 0
    dialogs: int = 0

    def look(self, item: QQuickItem, around: _Around) -> None:
        """*item* and all that is in it."""
        opacity = around.opacity * item.opacity()
        if not item.isVisible() or opacity < _BARELY_SEEN:
            return
        rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        within = self._within(item, rect, around, opacity)
        layers = sorted(item.childItems(), key=lambda child: child.z())  # equals keep their order, as in Qt
        for child in (layer for layer in layers if layer.z() < 0):
            self.look(child, within)
        self.place += 1
        found = self._note(item, rect, within)
        for child in (layer for layer in layers if layer.z() >= 0):
            self.look(child, within)
        if found is not None:
            found.last = self.place
        if within.view is not around.view and within.view is not None:
            within.view.last = self.place

    def uppermost(self) -> Iterator[_Found]:
        """The controls of the dialog that was opened last; all of them while none is open."""
        top = max((found.around.dialog for found in self.found), default=0)
        return (found for found in self.found if found.around.dialog == top)

    def reachable(self, found: _Found) -> bool:
        """Whether nothing keeps a person from it."""
        if found.around.clip.contains(found.middle):
            return not self._covered(found.middle, after=found.last)
        # Out of its view it can be scrolled to, if the view itself is there to be seen.
        view = found.around.view
        if view is None or view.clip.isEmpty():
            return False
        return not self._covered(view.clip.center(), after=view.last)

    def _covered(self, point: QPointF, *, after: int) -> bool:
        return any(place > after and rect.contains(point) for place, rect in self.stops)

    def _within(self, item: QQuickItem, rect: QRectF, around: _Around, opacity: float) -> _Around:
        dialog, clip = around.dialog, around.clip
        if _role(item) == _DIALOG:
            self.dialogs += 1
            dialog = self.dialogs
        if item.clip():
            clip = clip.intersected(rect)
        view = around.view
        if item.inherits("QQuickFlickable"):
            view = _View(item=item, clip=clip.intersected(rect))
        return _Around(clip=clip, opacity=opacity, dialog=dialog, view=view)

    def _note(self, item: QQuickItem, rect: QRectF, around: _Around) -> _Found | None:
        if _stops(item, around.opacity) and item.objectName() not in self.through:
            self.stops.append((self.place, rect.intersected(around.clip)))
        if not (is_control(item) and item.isEnabled() and rect.width() > 0 and rect.height() > 0):
            return None
        view = around.view.item if around.view else None
        control = Control(item=item, view=view, in_dialog=around.dialog > 0)
        found = _Found(control=control, middle=rect.center(), around=around)
        self.found.append(found)
        return found


def is_control(item: QQuickItem) -> bool:
    """Whether *item* is made to be operated: a button of any kind, or what a key may move the focus to."""
    return item.inherits("QQuickAbstractButton") or (
        item.activeFocusOnTab() and not item.inherits("QQuickFlickable")
    )


def _role(item: QQuickItem) -> QAccessible.Role:
    told = QAccessible.queryAccessibleInterface(item)
    if told is None:
        return QAccessible.Role.NoRole
    return told.role()


def _stops(item: QQuickItem, opacity: float) -> bool:
    """Whether a finger goes no further, or an eye."""
    if item.inherits("QQuickText") or item.inherits("QQuickOverlay"):
        return False  # texts let every press through; an overlay is as large as the window and holds tips
    if item.acceptedMouseButtons().value and item.isEnabled():
        return True
    if not item.inherits("QQuickRectangle"):
        return False
    colour = item.property("color")
    return isinstance(colour, QColor) and colour.alphaF() * opacity >= _COVERING_ALPHA
