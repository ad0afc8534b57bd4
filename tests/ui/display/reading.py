"""What a reader sees of a window: each text, how high its capitals are, where its letters stand, in which panel.

Knows Qt Quick's items. Must not know layouts or what is large enough.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

from qtkit.pilot.eye import ancestors, opacity_of, tree

_DRAWN: Final = 200
PANEL: Final = "display.panel."


@dataclass(frozen=True, kw_only=True)
class Seen:
    """One text. *capitals* is their height in pixels; *ink* where its letters are."""

    said: str
    name: str
    capitals: float
    ink: QRectF
    truncated: bool
    panel: str
    room: QRectF


def read(window: QQuickWindow) -> list[Seen]:
    """All that can be read in *window*."""
    return list(_read(window))


def _read(window: QQuickWindow) -> Iterator[Seen]:
    for item in tree(window.contentItem()):
        words = item.inherits("QQuickText") and str(item.property("text")).strip()
        if words and item.isVisible() and opacity_of(item) > 0 and item.width() > 0:
            yield _seen(item)


def _seen(item: QQuickItem) -> Seen:
    pixels = float(_said(item, "fontInfo.pixelSize"))  # type: ignore[arg-type]  # a number
    font = QFont(str(_said(item, "fontInfo.family")))
    font.setPixelSize(_DRAWN)
    metrics = QFontMetricsF(font)
    share = pixels / _DRAWN
    over = [item, *ancestors(item)]
    panel = next((each for each in over if each.objectName().startswith(PANEL)), None)
    place = panel.mapRectToScene(QRectF(0, 0, panel.width(), panel.height())) if panel else QRectF()
    drawn = metrics.tightBoundingRect(str(item.property("text")))
    tall, deep = -drawn.top() * share, drawn.bottom() * share
    return Seen(
        said=str(item.property("text")),
        name=next((each.objectName() for each in over if each.objectName()), ""),
        capitals=metrics.capHeight() * share,
        ink=_content(item).adjusted(0, metrics.ascent() * share - tall, 0, deep - metrics.descent() * share),
        truncated=bool(item.property("truncated")),
        panel=panel.objectName().removeprefix(PANEL) if panel else "",
        room=place,
    )


def _content(item: QQuickItem) -> QRectF:
    """The lines' rectangle in the window, which is neither the whole item nor always inside it."""
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    across = _share(int(_said(item, "effectiveHorizontalAlignment * 1")), near=1, far=2)  # type: ignore[call-overload]  # a number
    down = _share(int(_said(item, "verticalAlignment * 1")), near=32, far=64)  # type: ignore[call-overload]  # a number
    left, top = (item.width() - width) * across, (item.height() - height) * down
    return item.mapRectToScene(QRectF(left, top, width, height))


def _said(item: QQuickItem, expression: str) -> object:
    """What QML says: PySide cannot read the enums and the font of an item's class that it does not know."""
    return QQmlExpression(QQmlEngine.contextForObject(item), item, expression).evaluate()[0]


def _share(alignment: int, *, near: int, far: int) -> float:
    return 0.0 if alignment & near else 1.0 if alignment & far else 0.5
