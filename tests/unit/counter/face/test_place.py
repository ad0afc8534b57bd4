"""The visitor's window never covers the officer's screen."""

import pytest

from counter.face.place import Seat, seat, told_apart


def test_the_first_screen_beside_the_main_one() -> None:
    assert seat(1, screens=["DP-1", "HDMI-1"], main="DP-1", console="DP-1") == Seat(screen="HDMI-1")
    assert seat(1, screens=["HDMI-1", "DP-1"], main="DP-1", console="DP-1") == Seat(screen="HDMI-1")
    assert seat(2, screens=["DP-1", "HDMI-1", "HDMI-2"], main="DP-1", console="DP-1").screen == "HDMI-2"


def test_a_screen_by_its_name_even_the_main_one() -> None:
    assert seat("DP-1", screens=["DP-1", "HDMI-1"], main="DP-1", console="HDMI-1").screen == "DP-1"


@pytest.mark.parametrize("wanted", [1, "DP-1"])
def test_with_one_screen_it_is_not_opened(wanted: int | str) -> None:
    found = seat(wanted, screens=["DP-1"], main="DP-1", console="DP-1")
    assert found.screen is None
    assert found.why


def test_where_the_officer_has_moved_the_console_it_is_not_opened() -> None:
    found = seat(1, screens=["DP-1", "HDMI-1"], main="DP-1", console="HDMI-1")
    assert found == Seat(screen=None, why="the officer works on HDMI-1")


def test_a_name_that_is_not_there_is_said_with_those_that_are() -> None:
    found = seat("VGA", screens=["DP-1", "HDMI-1"], main="DP-1", console="DP-1")
    assert found.why == "there is no screen 'VGA' among DP-1, HDMI-1"


def test_two_screens_of_one_make_are_told_apart() -> None:
    assert told_apart(["DELL", "DELL", "LG", "DELL"]) == ("DELL", "DELL #2", "LG", "DELL #3")
