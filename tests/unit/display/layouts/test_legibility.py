"""How large letters must be to be read from afar (ISO 9241-303: visual angles of capitals)."""

from math import atan, degrees

import pytest
from hypothesis import given
from hypothesis import strategies as some

from display.layouts.legibility import (
    Demand,
    Letters,
    Panelled,
    capital_millimetres,
    legible,
    letters_for,
)

FULL_HD_55 = Panelled(width=1920, height=1080, diagonal_inches=55)


def test_twenty_minutes_at_fifteen_metres_are_87_millimetres() -> None:
    assert capital_millimetres(20, 15) == pytest.approx(87.3, abs=0.1)


def test_a_screen_of_55_inches_is_1218_millimetres_wide() -> None:
    assert 1920 / FULL_HD_55.pixels_per_millimetre == pytest.approx(1218, abs=1)


@given(
    metres=some.floats(1, 60),
    inches=some.floats(10, 300),
    capital=some.floats(0.5, 0.9),
    size=some.sampled_from([(1920, 1080), (3840, 2160), (1080, 1920), (1024, 768)]),
)
def test_each_role_has_its_angle_on_every_screen(
    metres: float, inches: float, capital: float, size: tuple[int, int]
) -> None:
    screen = Panelled(width=size[0], height=size[1], diagonal_inches=inches)
    letters = letters_for(screen, metres, capital)
    for pixels, minutes in ((letters.call, 20), (letters.list, 12), (letters.detail, 10)):
        millimetres = pixels * capital / screen.pixels_per_millimetre
        assert degrees(atan(millimetres / (metres * 1000))) * 60 == pytest.approx(minutes, rel=1e-4)


def test_where_there_is_room_letters_are_as_asked_and_no_larger() -> None:
    roomy = Demand(pixels=10_000, fixed=0, ems=Letters(call=3))
    found = legible(FULL_HD_55, 15, 0.714, [roomy])
    assert found.metres == 15
    assert found.letters == letters_for(FULL_HD_55, 15, 0.714)


@given(room=some.floats(50, 1900), fixed=some.floats(0, 40), ems=some.floats(0.5, 8))
def test_where_there_is_not_the_distance_shrinks_and_the_letters_fill_the_box(
    room: float, fixed: float, ems: float
) -> None:
    demand = Demand(pixels=room, fixed=fixed, ems=Letters(list=ems))
    found = legible(FULL_HD_55, 15, 0.714, [demand])

    assert found.letters.list * ems <= room - fixed + 1e-6
    assert found.letters.list == pytest.approx(letters_for(FULL_HD_55, found.metres, 0.714).list)
    if found.metres < 15:
        assert found.letters.list * ems == pytest.approx(room - fixed)


def test_the_tightest_box_decides() -> None:
    wide, narrow = (Demand(pixels=pixels, fixed=0, ems=Letters(call=3)) for pixels in (900, 300))
    found = legible(FULL_HD_55, 15, 0.714, [wide, narrow])
    assert found.letters.call == pytest.approx(100)


def test_a_panel_without_letters_to_read_asks_for_nothing() -> None:
    assert legible(FULL_HD_55, 15, 0.714, []).metres == 15
