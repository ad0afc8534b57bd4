"""What each kind of panel needs of its box, for the widest number and counter of the hall: the figures its QML is built on.

Pure. Knows the panels' proportions (CallPanel, CounterWay, RecentCalls …). Must not know Qt or how ems are measured.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from display.layouts.frame import Box, Frame
from display.layouts.layout import Kind
from display.layouts.legibility import Demand, Letters


@dataclass(frozen=True, kw_only=True, slots=True)
class Ems:
    """How wide the widest texts of the hall are, in sizes of their own bold font; *capital* is the height of its capitals."""

    capital: float
    number: float
    counter: float
    agency: float
    """An agency's short name, in the plain font."""
    label: float
    """Beside the counter: the word for it, or one of its zone's name, which may take two lines."""


def demands_of(frame: Frame, ems: Ems) -> Iterator[Demand]:
    """What all panels of *frame* need."""
    for kind, box in frame.boxes.items():
        yield from _demands(kind, box, frame.grid, ems)


def _demands(kind: Kind, box: Box, grid: float, ems: Ems) -> Iterator[Demand]:
    match kind:
        case "call":
            yield Demand(pixels=box.width, fixed=8 * grid, ems=Letters(call=ems.number))
            way = Letters(call=ems.counter + 0.8, detail=ems.label)
            yield Demand(pixels=box.width, fixed=16 * grid, ems=way)
            down = Letters(call=ems.capital * 1.2 + 1.15, detail=1.2)
            yield Demand(pixels=box.height, fixed=15.5 * grid, ems=down)
        case "recent":
            yield Demand(pixels=box.width, fixed=9 * grid, ems=Letters(list=ems.number + ems.counter))
            yield Demand(pixels=box.height, fixed=10.5 * grid, ems=Letters(list=2 * 1.12))
        case "serving":
            yield Demand(pixels=box.width, fixed=9 * grid, ems=Letters(list=ems.number + ems.counter))
            yield Demand(pixels=box.height, fixed=11 * grid, ems=Letters(list=2 * 1.2))
        case "missed":
            yield Demand(pixels=box.width, fixed=7 * grid, ems=Letters(list=ems.number + ems.counter))
            yield Demand(pixels=box.height, fixed=11.25 * grid, ems=Letters(list=1.12))
        case "counter":
            yield Demand(pixels=box.width, fixed=12 * grid, ems=Letters(call=ems.number))
            down = Letters(call=2 * ems.capital * 1.2, detail=1.4)
            yield Demand(pixels=box.height, fixed=14.5 * grid, ems=down)
        case "lines" | "media" | "notices" | "clock":
            return  # nobody must read these from the last seat
