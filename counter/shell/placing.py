"""Where the console's window stands: three sizes, always whole on a screen, where the officer last put it if that still fits.

Pure. All lengths are logical pixels: a screen of 1024×768 at 200 % scaling has 512×384 of them. Must not know Qt.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class Size(StrEnum):
    """Beside the agency's own programs; a window; the whole screen."""

    STRIP = "strip"
    PANEL = "panel"
    FULL = "full"

    @property
    def following(self) -> "Size":
        """The next one: strip, panel, full, strip."""
        sizes = tuple(Size)
        return sizes[(sizes.index(self) + 1) % len(sizes)]


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A rectangle: its upper left corner and its lengths, none of them below zero."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column that is not in it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row that is not in it."""
        return self.y + self.height

    def holds(self, other: "Box") -> bool:
        """Whether *other* lies wholly within."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def shared(self, other: "Box") -> int:
        """How many pixels both have."""
        across = min(self.right, other.right) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(0, across) * max(0, down)


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """How wide the system's own frame is at each side of a window."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0

    def around(self, box: Box) -> Box:
        """The window with its frame."""
        return Box(
            x=box.x - self.left,
            y=box.y - self.top,
            width=box.width + self.left + self.right,
            height=box.height + self.top + self.bottom,
        )

    def within(self, box: Box) -> Box:
        """What a frame of this size leaves of *box*."""
        return Box(
            x=box.x + self.left,
            y=box.y + self.top,
            width=max(1, box.width - self.left - self.right),
            height=max(1, box.height - self.top - self.bottom),
        )


STRIP: Final = (360, 640)
PANEL: Final = (1024, 768)
LEAST: Final = (320, 320)
"""Smaller than this no officer can work; a screen that is smaller still gets a window as large as itself."""
NARROW: Final = 640
"""A window less wide than this is laid out as a strip."""


def place(
    size: Size,
    screens: Sequence[Box],
    *,
    remembered: Box | None = None,
    frame: Frame | None = None,
    wished: tuple[int, int] | None = None,
) -> Box:
    """The window in *size*, without its *frame*. *screens* are what programs may use of each, the window's own (or the main
    one) first; at least one. A *remembered* place counts where a screen still shows some of it; *wished* is a size
    (width, height) instead of the usual one. Always wholly on one screen, frame and all.
    """
    frame = frame or Frame()
    areas = [frame.within(screen) for screen in screens]
    home = areas[0]
    if size is Size.FULL:
        return home if remembered is None else _most_shared(remembered, areas) or home
    if remembered is not None and (there := _most_shared(remembered, areas)) is not None:
        return fitted(remembered, there)
    width, height = wished or (STRIP if size is Size.STRIP else PANEL)
    wanted = Box(x=0, y=0, width=min(width, home.width), height=min(height, home.height))
    left = home.right - wanted.width if size is Size.STRIP else home.x + (home.width - wanted.width) // 2
    return replace(wanted, x=left, y=home.y + (home.height - wanted.height) // 2)


def fitted(wanted: Box, area: Box) -> Box:
    """*wanted* in *area*: as near and as large as can be, not smaller than the least size where there is room for that."""
    width = min(max(wanted.width, LEAST[0]), area.width)
    height = min(max(wanted.height, LEAST[1]), area.height)
    return Box(
        x=min(max(wanted.x, area.x), area.right - width),
        y=min(max(wanted.y, area.y), area.bottom - height),
        width=width,
        height=height,
    )


def least_in(screens: Sequence[Box], frame: Frame | None = None) -> tuple[int, int]:
    """The least size (width, height) the system may be told: never more than the smallest screen has."""
    areas = [(frame or Frame()).within(screen) for screen in screens]
    return (
        min(LEAST[0], *(area.width for area in areas)),
        min(LEAST[1], *(area.height for area in areas)),
    )


def kind_of(width: int) -> Size:
    """What a window of this *width* is laid out as, when no size was chosen."""
    return Size.STRIP if width < NARROW else Size.PANEL


def _most_shared(box: Box, areas: Sequence[Box]) -> Box | None:
    best = max(areas, key=box.shared)
    return best if box.shared(best) else None
