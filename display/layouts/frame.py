"""Where everything stands on a window of so many pixels: header, footer and each panel of an arrangement.

Pure. Knows the screen's grid as every screen has it (``Theme.grid``, ``Theme.margin``). Must not know Qt, nor what a panel shows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from display.layouts.layout import Arrangement, Kind, Place

_REFERENCE_SIDE: Final = 1080.0
_LEAST_UNIT: Final = 0.5
_GRID: Final = 8.0
HEADER: Final = 18.5
"""In units of the grid: the bar, the motif under it and its edge."""
FOOTER: Final = 12.0
GAP: Final = 3.0
_MARGIN: Final = 0.05
_WHOLE: Final = 100.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A rectangle on the window, in whole pixels."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """A window's *boxes*, one for each kind of panel. *grid* is eight design units; heights are zero for what is left out."""

    width: float
    height: float
    grid: float
    header: int
    footer: int
    boxes: Mapping[Kind, Box]


def grid_of(width: float, height: float) -> float:
    """The pixels of eight design units on a window of this size."""
    return _GRID * max(_LEAST_UNIT, min(width, height) / _REFERENCE_SIDE)


def frame_of(arrangement: Arrangement, width: float, height: float) -> Frame:
    """*arrangement* on a window of *width* by *height* pixels."""
    grid = grid_of(width, height)
    header = round(grid * HEADER) if arrangement.header else 0
    footer = round(grid * FOOTER) if arrangement.footer else 0
    margin, gap = round(min(width, height) * _MARGIN), grid * GAP
    top = header + gap if header else margin
    bottom = height - (footer + gap if footer else margin)
    body = (float(margin), float(top), width - 2 * margin, bottom - top)
    return Frame(
        width=width,
        height=height,
        grid=grid,
        header=header,
        footer=footer,
        boxes={place.kind: _box(place, body, gap) for place in arrangement.panels},
    )


def _box(place: Place, body: tuple[float, float, float, float], gap: float) -> Box:
    left, right = _span(place.x, place.width, body[0], body[2], gap)
    top, bottom = _span(place.y, place.height, body[1], body[3], gap)
    return Box(x=left, y=top, width=max(1, right - left), height=max(1, bottom - top))


def _span(start: float, size: float, origin: float, whole: float, gap: float) -> tuple[int, int]:
    """Begin and end in pixels; half a gap is left free at each edge that is not the body's own."""
    end = min(_WHOLE, start + size)
    first = origin + whole * start / _WHOLE + (gap / 2 if start > 0 else 0)
    last = origin + whole * end / _WHOLE - (gap / 2 if end < _WHOLE else 0)
    return round(first), round(last)
