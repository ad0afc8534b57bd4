"""`MediaFrame`, the QML item that draws a pane.

VideoOutput of QtMultimedia stays blank in the software renderer; this draws the same on every renderer. Knows a pane. Must not know
players, playlists or files.
"""

from PySide6.QtCore import Property, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem, QQuickWindow

from display.media.pane import Pane
from display.media.playlist import Fit

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class MediaFrame(QQuickPaintedItem):
    """Draws *pane* on *ground*. *framesShown* counts the frames of videos and the pictures that were drawn, on both panes; *screenFrames*
    how often the whole window was. Signals: paneChanged, groundChanged, counted.
    """

    paneChanged = Signal()  # noqa: N815  Qt's way of naming signals
    groundChanged = Signal()  # noqa: N815  Qt's way of naming signals
    counted = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._pane: Pane | None = None
        self._ground = QColor(Qt.GlobalColor.black)
        self._image = QImage()
        # Every pixel is drawn: nothing behind needs to be.
        self.setOpaquePainting(True)
        self.widthChanged.connect(self._measure)
        self.heightChanged.connect(self._measure)
        self._screen_frames = 0
        self._window: QQuickWindow | None = None
        self.windowChanged.connect(self._enter)

    def paint(self, painter: QPainter) -> None:
        """Draw the pane's image."""
        whole = self.boundingRect()
        painter.fillRect(whole, self._ground)
        if self._pane is not None and not self._image.isNull():
            painter.setClipRect(whole)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(placed(self._image.size(), whole, self._pane.fit), self._image)

    def updatePolish(self) -> None:  # noqa: N802  Qt's name
        """Take the image that is to be drawn: once for each drawing of the window, on the thread of the players."""
        image = self._pane.drawn() if self._pane is not None else None
        self._image = image or QImage()

    def _read_pane(self) -> Pane | None:
        return self._pane

    def _set_pane(self, pane: Pane | None) -> None:
        if self._pane is not None:
            self._pane.framed.disconnect(self._framed)
        self._pane = pane
        if pane is not None:
            pane.framed.connect(self._framed)
        self._measure()
        self.paneChanged.emit()
        self._framed()

    pane = Property(Pane, _read_pane, _set_pane, notify=paneChanged)

    def _read_ground(self) -> QColor:
        return self._ground

    def _set_ground(self, ground: QColor) -> None:
        self._ground = ground
        self.groundChanged.emit()
        self.update()

    ground = Property(QColor, _read_ground, _set_ground, notify=groundChanged)

    @Property(int, notify=counted)
    def framesShown(self) -> int:  # noqa: N802  Qt's way of naming properties
        return self._pane.tally.drawn if self._pane is not None else 0

    @Property(int, notify=counted)
    def screenFrames(self) -> int:  # noqa: N802  Qt's way of naming properties
        return self._screen_frames

    def _framed(self) -> None:
        self.polish()
        self.update()

    def _enter(self, window: QQuickWindow | None) -> None:
        if self._window is not None:
            self._window.frameSwapped.disconnect(self._swapped)
        self._window = window
        if window is not None:
            window.frameSwapped.connect(self._swapped)
        self._measure()

    def _swapped(self) -> None:
        self._screen_frames += 1

    def _measure(self) -> None:
        if self._pane is not None:
            ratio = self._window.effectiveDevicePixelRatio() if self._window is not None else 1.0
            self._pane.measure(QSize(round(self.width() * ratio), round(self.height() * ratio)))


def placed(image: QSize, whole: QRectF, fit: Fit) -> QRectF:
    """Where in *whole* an image of this size goes: all of it seen (``contain``), or nothing left free (``cover``)."""
    mode = (
        Qt.AspectRatioMode.KeepAspectRatioByExpanding
        if fit == "cover"
        else Qt.AspectRatioMode.KeepAspectRatio
    )
    size: QSizeF = QSizeF(image).scaled(whole.size(), mode)
    place = QRectF(whole.topLeft(), size)
    place.moveCenter(whole.center())
    return place
