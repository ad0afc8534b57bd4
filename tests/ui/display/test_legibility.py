"""The screen is read from the last seat: capitals under the angles of ISO 9241-303, nothing cut off, nothing over anything else."""

import re
from dataclasses import dataclass
from itertools import combinations
from math import atan, degrees, hypot
from typing import Final

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, QRectF
from pytestqt.qtbot import QtBot

from display.settings import Screen
from tests.fakes.display_hall import SMALL_MALL, both
from tests.ui.display.conftest import Raise, Theatre
from tests.ui.display.reading import Seen, read
from wire.mall import Mall
from wire.text import Language

LAYOUTS: Final = ("hall", "zone", "counter", "waiting-room", "serving")
LEAST_MINUTES: Final = (
    (re.compile(r"display\.(call|single)\.(number|counter)"), 20),
    (re.compile(r"display\.(recent|serving|missed)\..+\.(number|counter)"), 12),
    (re.compile(r"display\.(call\.(agency|place|again\.words)|single\.words|recent\..+\.agency)"), 10),
)
"""Of arc, by the names of what is read from afar."""
TOUCH: Final = 3.0
"""Pixels by which two texts may share a place before a person sees it."""


@dataclass(frozen=True, kw_only=True)
class Wall:
    """A screen on a wall and the seat farthest from it."""

    width: int
    height: int
    inches: float
    metres: float

    def __str__(self) -> str:
        return f"{self.width}x{self.height} {self.inches:g} inch {self.metres:g} m"

    def minutes(self, pixels: float) -> float:
        """The angle under which the last seat sees so many pixels."""
        millimetres = pixels * self.inches * 25.4 / hypot(self.width, self.height)
        return degrees(atan(millimetres / (self.metres * 1000))) * 60


WALLS: Final = (
    Wall(width=1920, height=1080, inches=43, metres=11),
    Wall(width=1920, height=1080, inches=55, metres=15),
    Wall(width=3840, height=2160, inches=65, metres=15),
    Wall(width=1080, height=1920, inches=55, metres=15),
)


def long_names() -> Mall:
    """The small mall with the longest names that a hall has, and counters of two figures."""
    civil, tax = SMALL_MALL.agencies
    licences = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"
    return replace(
        SMALL_MALL,
        agencies=(
            replace(civil, colour="#8b1e3f"),
            replace(
                tax,
                name=both(licences, "Investment and One-Stop Licensing Office"),
                short=both("Pertanahan (BPN)", "Narcotics Agency"),
                colour="#d9a400",
            ),
        ),
        counters=tuple(replace(each, id="12") if each.id == "12A" else each for each in SMALL_MALL.counters),
    )


def busy(theatre: Theatre) -> None:
    """A morning with calls everywhere, one of them not answered."""
    theatre.connect(long_names())
    for counter, line in (("1", "dukcapil/ktp"), ("12", "pajak/npwp"), ("2", "dukcapil/akta")) * 2:
        theatre.call(counter, line=line)
    theatre.link.happen(theatre.hall.ends("B-001", "no-show"))
    theatre.call("12", line="pajak/npwp")
    theatre.link.happen(theatre.hall.is_recalled("P-003"))


def painted(theatre: Theatre, qtbot: QtBot) -> list[Seen]:
    """What is read once everything stands where it belongs."""
    with qtbot.waitSignal(theatre.window.frameSwapped):
        theatre.window.update()
    return read(theatre.window)


def faults(seen: list[Seen], wall: Wall) -> list[str]:
    """All that somebody in the last seat would complain of."""
    whole = QRectF(0, 0, wall.width, wall.height)
    found = []
    for each in seen:
        least = next((minutes for names, minutes in LEAST_MINUTES if names.fullmatch(each.name)), 0)
        if wall.minutes(each.capitals) < least:
            found.append(
                f"{each.name} {each.said!r}: {wall.minutes(each.capitals):.1f}' of {least}', {each.capitals:.0f} px"
            )
        if each.truncated:
            found.append(f"{each.name} {each.said!r} is cut off")
        if not each.name.startswith("display.running") and not (each.room if each.panel else whole).adjusted(
            -2, -2, 2, 2
        ).contains(each.ink):
            found.append(f"{each.name} {each.said!r} reaches out of {each.panel or 'the window'}")
    for one, other in combinations(seen, 2):
        shared = one.ink.intersected(other.ink)
        if shared.width() > TOUCH and shared.height() > TOUCH:
            found.append(f"{one.name} {one.said!r} lies over {other.name} {other.said!r}")
    return found


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("wall", WALLS, ids=str)
def test_every_layout_is_read_from_the_last_seat(
    raise_curtain: Raise, wall: Wall, language: Language, qtbot: QtBot
) -> None:
    theatre = raise_curtain(
        (wall.width, wall.height),
        languages=("id", "en") if language == "id" else ("en", "id"),
        screen=Screen(diagonal_inches=wall.inches, read_from_metres=wall.metres),
    )
    busy(theatre)
    complaints = {}
    for layout in LAYOUTS:
        theatre.arrange(layout=layout, counter="12" if layout == "counter" else "")
        seen = painted(theatre, qtbot)
        complaints[layout] = faults(seen, wall)
        names = {each.name for each in seen}
        assert names & {"display.call.number", "display.single.number"}, layout
        complaints[layout] += [each.detail for each in theatre.room.troubles.all]

    lines = [f"{layout}: {each}" for layout, found in complaints.items() for each in found]
    assert not lines, "\n".join(lines)


def test_a_screen_too_small_for_its_hall_is_told_once_and_letters_are_as_large_as_they_can(
    raise_curtain: Raise, qtbot: QtBot
) -> None:
    wall = Wall(width=1920, height=1080, inches=32, metres=15)
    theatre = raise_curtain(
        (wall.width, wall.height), screen=Screen(diagonal_inches=wall.inches, read_from_metres=wall.metres)
    )
    busy(theatre)

    (trouble,) = theatre.room.troubles.all
    assert trouble.kind == "layout"
    metres = float(re.findall(r"([\d.]+) m", trouble.detail)[0])
    assert 6 < metres < 12
    nearer = Wall(width=wall.width, height=wall.height, inches=wall.inches, metres=metres - 0.1)
    assert faults(painted(theatre, qtbot), nearer) == []
    assert faults(painted(theatre, qtbot), wall) != []


@pytest.mark.parametrize(
    "size", [(1280, 720), (1024, 768), (1080, 1920)], ids=lambda size: f"{size[0]}x{size[1]}"
)
def test_nothing_is_cut_off_on_other_screens_either(
    raise_curtain: Raise, size: tuple[int, int], qtbot: QtBot
) -> None:
    theatre = raise_curtain(size, screen=Screen(diagonal_inches=40, read_from_metres=6))
    busy(theatre)
    plan: QObject = theatre.room.parts.plan  # type: ignore[assignment]  # the stubs know a Property only, not its value
    metres = float(plan.property("metres"))
    wall = Wall(width=size[0], height=size[1], inches=40, metres=metres)
    for layout in LAYOUTS:
        theatre.arrange(layout=layout, counter="12" if layout == "counter" else "")
        found = faults(painted(theatre, qtbot), wall)
        assert not found, "\n".join([layout, *found])


@pytest.mark.parametrize(("metres", "rows"), [(4, 6), (10, 6), (15, 4)])
def test_a_farther_seat_has_fewer_rows_and_never_smaller_ones(
    raise_curtain: Raise, metres: float, rows: int
) -> None:
    theatre = raise_curtain((1920, 1080), screen=Screen(diagonal_inches=55, read_from_metres=metres))
    busy(theatre)
    listed = [name for name in theatre.names() if re.fullmatch(r"display\.recent\.\d\.number", name)]
    assert len(listed) == rows
