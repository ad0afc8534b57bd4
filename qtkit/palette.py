"""The colours of the worn theme as QML properties. Knows roles; must not know sizes or screens."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QColor

from qtkit.themes import PLAIN, Look


class Palette(QObject):
    """The roles of a Look, one property each. Signals: paletteChanged, for all of them at once."""

    paletteChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = PLAIN
        self._high_contrast = False

    def _colour(self, role: str) -> QColor:
        roles = self._look.high_contrast if self._high_contrast else self._look.roles
        return QColor(getattr(roles, role))

    def _wear(self, look: Look) -> None:
        self._look = look
        self.paletteChanged.emit()

    def _is_high_contrast(self) -> bool:
        return self._high_contrast

    def _set_high_contrast(self, wanted: bool) -> None:
        if wanted != self._high_contrast:
            self._high_contrast = wanted
            self.paletteChanged.emit()

    highContrast = Property(bool, _is_high_contrast, _set_high_contrast, notify=paletteChanged)

    @Property(QColor, notify=paletteChanged)
    def ground(self) -> QColor:
        return self._colour("ground")

    @Property(QColor, notify=paletteChanged)
    def surface(self) -> QColor:
        return self._colour("surface")

    @Property(QColor, notify=paletteChanged)
    def ink(self) -> QColor:
        return self._colour("ink")

    @Property(QColor, notify=paletteChanged)
    def inkSoft(self) -> QColor:
        return self._colour("ink_soft")

    @Property(QColor, notify=paletteChanged)
    def line(self) -> QColor:
        return self._colour("line")

    @Property(QColor, notify=paletteChanged)
    def primary(self) -> QColor:
        return self._colour("primary")

    @Property(QColor, notify=paletteChanged)
    def onPrimary(self) -> QColor:
        return self._colour("on_primary")

    @Property(QColor, notify=paletteChanged)
    def accent(self) -> QColor:
        return self._colour("accent")

    @Property(QColor, notify=paletteChanged)
    def onAccent(self) -> QColor:
        return self._colour("on_accent")

    @Property(QColor, notify=paletteChanged)
    def header(self) -> QColor:
        return self._colour("header")

    @Property(QColor, notify=paletteChanged)
    def onHeader(self) -> QColor:
        return self._colour("on_header")

    @Property(QColor, notify=paletteChanged)
    def good(self) -> QColor:
        return self._colour("good")

    @Property(QColor, notify=paletteChanged)
    def onGood(self) -> QColor:
        return self._colour("on_good")

    @Property(QColor, notify=paletteChanged)
    def warn(self) -> QColor:
        return self._colour("warn")

    @Property(QColor, notify=paletteChanged)
    def onWarn(self) -> QColor:
        return self._colour("on_warn")

    @Property(QColor, notify=paletteChanged)
    def bad(self) -> QColor:
        return self._colour("bad")

    @Property(QColor, notify=paletteChanged)
    def onBad(self) -> QColor:
        return self._colour("on_bad")

    @Property(QColor, notify=paletteChanged)
    def focus(self) -> QColor:
        return self._colour("focus")
