"""A window in another size, for tests that look at many of them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickWindow

from qtkit.stage import Stage


def resize(window: QQuickWindow, stage: Stage, size: tuple[int, int]) -> None:
    """A screen tells width and height in turn, and all is laid out after each; here the theme follows once, when both are new."""
    if (window.width(), window.height()) == size:
        return
    stage.theme.blockSignals(True)
    window.resize(*size)
    QCoreApplication.processEvents()
    stage.theme.blockSignals(False)
    stage.theme.sizesChanged.emit()
