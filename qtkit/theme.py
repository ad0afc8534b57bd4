"""`Theme`, the QML singleton of ``Giliran.Kit``: colours, sizes, type and motion of every screen.

Knows the worn Look and how large the window is. Must not know what is shown.
"""

from pathlib import Path
from typing import Final
from urllib.parse import quote

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QmlElement, QmlSingleton

from qtkit.palette import Palette
from qtkit.themes import Look

QML_IMPORT_NAME = "Giliran.Kit"
QML_IMPORT_MAJOR_VERSION = 1

REFERENCE_SIDE: Final = 1080.0
"""The short side, in pixels, at which one design unit is one pixel."""
LEAST_UNIT: Final = 0.5
TYPE_RATIO: Final = 1.333
SMALLEST_LETTERS: Final = 27.0
"""In design units. On a kiosk 270 mm wide its capitals are 4.8 mm high (EN 301 549)."""
READABLE_LETTERS: Final = 12.0
"""In pixels; no window is so small that letters may be smaller."""
LARGER: Final = 1.25
"""Large text against normal text."""
FAMILIES: Final = ("Noto Sans", "DejaVu Sans", "Segoe UI", "Arial")
"""Families with figures of one width, the best first."""


@QmlElement
@QmlSingleton
class Theme(Palette):
    """Each window says its size in *screenWidth* and *screenHeight*; everything follows.

    Lengths are pixels. Signals: paletteChanged, sizesChanged, motionChanged, motifChanged.
    """

    sizesChanged = Signal()
    motionChanged = Signal()
    motifChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._width, self._height = 1080.0, 1920.0
        self._type_scale = 1.0
        self._large_text = False
        self._reduced_motion = False
        installed = set(QFontDatabase.families())
        self._family = next((family for family in FAMILIES if family in installed), "sans-serif")

    def wear(self, look: Look) -> None:
        """Put on a theme. All bindings follow."""
        self._wear(look)
        self._reduced_motion = look.reduced_motion
        self.motifChanged.emit()
        self.motionChanged.emit()

    def _letters(self, step: int) -> int:
        smallest = max(READABLE_LETTERS, SMALLEST_LETTERS * self._unit() * self._type_scale)
        larger = LARGER if self._large_text else 1.0
        return round(smallest * larger * TYPE_RATIO**step)

    def _unit(self) -> float:
        return max(LEAST_UNIT, min(self._width, self._height) / REFERENCE_SIDE)

    def _read_screen_width(self) -> float:
        return self._width

    def _set_screen_width(self, width: float) -> None:
        if width > 0 and width != self._width:
            self._width = width
            self.sizesChanged.emit()

    screenWidth = Property(float, _read_screen_width, _set_screen_width, notify=sizesChanged)

    def _read_screen_height(self) -> float:
        return self._height

    def _set_screen_height(self, height: float) -> None:
        if height > 0 and height != self._height:
            self._height = height
            self.sizesChanged.emit()

    screenHeight = Property(float, _read_screen_height, _set_screen_height, notify=sizesChanged)

    def _read_type_scale(self) -> float:
        """Letters against the kiosk's, which are read standing; a console on a desk wants about 0.6."""
        return self._type_scale

    def _set_type_scale(self, scale: float) -> None:
        if scale > 0 and scale != self._type_scale:
            self._type_scale = scale
            self.sizesChanged.emit()

    typeScale = Property(float, _read_type_scale, _set_type_scale, notify=sizesChanged)

    def _read_large_text(self) -> bool:
        return self._large_text

    def _set_large_text(self, wanted: bool) -> None:
        if wanted != self._large_text:
            self._large_text = wanted
            self.sizesChanged.emit()

    largeText = Property(bool, _read_large_text, _set_large_text, notify=sizesChanged)

    @Property(bool, notify=sizesChanged)
    def portrait(self) -> bool:
        return self._height > self._width

    @Property(float, notify=sizesChanged)
    def unit(self) -> float:
        """One design unit: a pixel where the short side has 1080."""
        return self._unit()

    @Property(float, notify=sizesChanged)
    def grid(self) -> float:
        """Eight units; every distance is a multiple."""
        return 8 * self._unit()

    @Property(float, notify=sizesChanged)
    def margin(self) -> float:
        """Around a screen: 5 % of its short side."""
        return round(min(self._width, self._height) * 0.05)

    @Property(float, notify=sizesChanged)
    def radius(self) -> float:
        return 16 * self._unit()

    @Property(float, notify=sizesChanged)
    def stroke(self) -> float:
        """A line between things: two units, never under a pixel."""
        return max(1.0, 2 * self._unit())

    @Property(float, notify=sizesChanged)
    def touch(self) -> float:
        """Least height of what a finger presses: 20 mm on the kiosk (EN 301 549), 36 px on a desk."""
        return max(36.0, 88 * self._unit() * min(1.0, self._type_scale))

    @Property(str, notify=sizesChanged)
    def family(self) -> str:
        return self._family

    @Property(int, notify=sizesChanged)
    def sizeSmall(self) -> int:
        return self._letters(0)

    @Property(int, notify=sizesChanged)
    def leastLetters(self) -> int:
        """What letters that must shrink never fall below: *sizeSmall* as it is without large text."""
        return round(self._letters(0) / (LARGER if self._large_text else 1.0))

    @Property(int, notify=sizesChanged)
    def sizeBody(self) -> int:
        return self._letters(1)

    @Property(int, notify=sizesChanged)
    def sizeTitle(self) -> int:
        return self._letters(2)

    @Property(int, notify=sizesChanged)
    def sizeHeading(self) -> int:
        return self._letters(3)

    @Property(int, notify=sizesChanged)
    def sizeDisplay(self) -> int:
        return self._letters(4)

    def _read_reduced_motion(self) -> bool:
        return self._reduced_motion

    def _set_reduced_motion(self, wanted: bool) -> None:
        if wanted != self._reduced_motion:
            self._reduced_motion = wanted
            self.motionChanged.emit()

    reducedMotion = Property(bool, _read_reduced_motion, _set_reduced_motion, notify=motionChanged)

    @Property(int, notify=motionChanged)
    def quick(self) -> int:
        """Milliseconds for an answer to a finger."""
        return 0 if self._reduced_motion else 80

    @Property(int, notify=motionChanged)
    def enter(self) -> int:
        """Milliseconds for what enters, eased out."""
        return 0 if self._reduced_motion else 200

    @Property(str, notify=motifChanged)
    def motif(self) -> str:
        """The address of the band's drawing, without a colour; empty where the theme has none."""
        return _address(self._look.motif)

    @Property(str, notify=motifChanged)
    def texture(self) -> str:
        return _address(self._look.texture)


def _address(path: Path | None) -> str:
    return f"image://giliran-motif/{quote(str(path), safe='')}" if path else ""
