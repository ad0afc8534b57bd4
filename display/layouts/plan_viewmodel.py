"""The layout in force, as QML places it: where each panel stands, and how large letters must be to be read from the last seat.

Knows the watch, the layouts' data and the font. Must not know what a panel shows.
"""

from dataclasses import asdict
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.board.sight import Sight
from display.board.troubles import Troubles
from display.board.watch import Watch
from display.layouts.demands import Ems, demands_of
from display.layouts.frame import Frame, frame_of
from display.layouts.layout import BrokenLayout, Layout, load_layout
from display.layouts.legibility import Legible, Panelled, legible
from display.layouts.letters import ems_of
from display.panels.words import Words
from display.settings import Screen

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1

FALLBACK: Final = "hall"
_NEAR: Final = 0.05
"""Metres that make no difference to a reader."""


@QmlElement
class LayoutPlan(QObject):
    """Which panels there are and where, on a window of *width* by *height* pixels with letters of *family*; these are QML's to set.

    An unknown or broken layout is told as a trouble and FALLBACK is shown; so is a screen too small for its distance.
    Signals: changed, for QML; renewed() when another layout is in force.
    """

    changed = Signal()
    renewed = Signal()

    def __init__(
        self,
        *,
        watch: Watch,
        troubles: Troubles,
        words: Words,
        screen: Screen,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._troubles, self._words = watch, troubles, words
        self._screen, self._folder = screen, folder
        self._width, self._height = 1920.0, 1080.0
        self._family = ""
        self._sized = False
        self._name, self._mistake = "", ""
        self._layout: Layout = load_layout(folder / f"{FALLBACK}.toml")
        self._sight: Sight | None = None
        self._ems: Ems = ems_of(self._family, None, words)
        self._silent = self._pressing = self._dark = False
        self._frame: Frame
        self._legible: Legible
        watch.posted.connect(self._take)
        watch.changed.connect(self._look)
        self._take()

    def vacate(self, *, silent: bool, pressing: bool, dark: bool) -> None:
        """What needs no place now is its neighbour's: notices where there are none (*silent*), or where one presses so that it has the call's
        place (*pressing*); media where there is none to show (*dark*).
        """
        if (silent, pressing, dark) != (self._silent, self._pressing, self._dark):
            self._silent, self._pressing, self._dark = silent, pressing, dark
            self._measure()

    @Slot()
    def _take(self) -> None:
        """The layout that this display's post names, from its file, where it is another one."""
        wanted = self._watch.post.layout
        if wanted == self._name:
            return
        before = self._name
        self._name, self._mistake = wanted, ""
        try:
            self._layout = load_layout(self._folder / f"{wanted}.toml")
        except BrokenLayout as broken:
            self._mistake = str(broken)
            self._layout = load_layout(self._folder / f"{FALLBACK}.toml")
        self._measure()
        if before:
            self.renewed.emit()

    @Slot()
    def _look(self) -> None:
        """Another sight has other numbers and counters; the widest of them say how large letters can be."""
        if self._watch.sight is not self._sight:
            self._sight = self._watch.sight
            self._measure_letters()

    def _measure_letters(self) -> None:
        self._ems = ems_of(self._family, self._sight, self._words)
        self._measure()

    def _measure(self) -> None:
        upright = self._height > self._width
        arrangement = self._layout.standing(portrait=upright)
        # Letters are those of the whole layout: they do not jump when a notice comes.
        whole = frame_of(arrangement, self._width, self._height)
        shown = arrangement.without("media") if self._dark else arrangement
        told_large = self._pressing and any(place.kind == "call" for place in shown.panels)
        shown = shown.without("notices") if self._silent or told_large else shown
        self._frame = frame_of(shown, self._width, self._height)
        screen = Panelled(
            width=self._width, height=self._height, diagonal_inches=self._screen.diagonal_inches
        )
        self._legible = legible(
            screen, self._screen.read_from_metres, self._ems.capital, demands_of(whole, self._ems)
        )
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self._troubles.tell("layout", filter(None, (self._mistake, self._too_small())))

    def _too_small(self) -> str:
        """From how far it can be read, where that is less than asked for; nothing before the window and the hall are known."""
        asked = self._screen.read_from_metres
        if not self._sized or self._sight is None or self._legible.metres > asked - _NEAR:
            return ""
        return self._words.first(
            "display-trouble-far",
            layout=self._layout.name.get(self._words.codes[0]),
            metres=f"{self._legible.metres:.1f}",
            asked=f"{asked:g}",
        )

    # What QML says

    def _read_width(self) -> float:
        return self._width

    def _set_width(self, width: float) -> None:
        self._resize(width, self._height)

    width = Property(float, _read_width, _set_width, notify=changed)

    def _read_height(self) -> float:
        return self._height

    def _set_height(self, height: float) -> None:
        self._resize(self._width, height)

    height = Property(float, _read_height, _set_height, notify=changed)

    def _resize(self, width: float, height: float) -> None:
        if width > 0 and height > 0 and (width, height) != (self._width, self._height):
            self._width, self._height = width, height
            self._measure()

    def _read_family(self) -> str:
        return self._family

    def _set_family(self, family: str) -> None:
        # The last of the three: from now on the window is known.
        self._family, self._sized = family, True
        self._measure_letters()

    family = Property(str, _read_family, _set_family, notify=changed)

    # What QML reads

    @Property(str, notify=changed)
    def name(self) -> str:
        """The layout that the display's post names."""
        return self._name

    @Property(bool, notify=changed)
    def pressing(self) -> bool:
        """Whether an urgent notice has the call's place."""
        return self._pressing

    @Property(dict, notify=changed)
    def places(self) -> dict[str, dict[str, int]]:
        """Each kind of panel that there is, with x, y, width and height in the window."""
        return {kind: asdict(box) for kind, box in self._frame.boxes.items()}

    @Property(float, notify=changed)
    def headerHeight(self) -> float:
        """Zero for none."""
        return self._frame.header

    @Property(float, notify=changed)
    def footerHeight(self) -> float:
        return self._frame.footer

    @Property(float, notify=changed)
    def callLetters(self) -> float:
        """The least font size, in pixels, of the number that is called and of its counter."""
        return self._legible.letters.call

    @Property(float, notify=changed)
    def listLetters(self) -> float:
        return self._legible.letters.list

    @Property(float, notify=changed)
    def detailLetters(self) -> float:
        return self._legible.letters.detail

    @Property(float, notify=changed)
    def capital(self) -> float:
        """The height of capitals, as a share of the font's size."""
        return self._ems.capital

    @Property(float, notify=changed)
    def numberEms(self) -> float:
        """How wide the hall's widest number is, in sizes of its bold font."""
        return self._ems.number

    @Property(float, notify=changed)
    def counterEms(self) -> float:
        """The same of its widest counter."""
        return self._ems.counter

    @Property(float, notify=changed)
    def agencyEms(self) -> float:
        """The same of its widest short name of an agency, in the plain font."""
        return self._ems.agency

    @Property(float, notify=changed)
    def metres(self) -> float:
        """From how far the screen can be read."""
        return self._legible.metres
