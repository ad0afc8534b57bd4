"""On which screen the display hangs, whatever cable was pulled."""

from display.unattended.hanging import Hung, choose


def screen(name: str, *, main: bool = False, width: int = 1920) -> Hung:
    return Hung(name=name, x=0, y=0, width=width, height=1080, main=main)


BEHIND_THE_DESK = screen("DP-1", main=True)
IN_THE_HALL = screen("HDMI-1")


def test_the_screen_that_was_wished_for_is_taken() -> None:
    assert choose([BEHIND_THE_DESK, IN_THE_HALL], "HDMI-1") == IN_THE_HALL


def test_without_a_wish_or_while_it_is_unplugged_the_main_one_is_taken() -> None:
    assert choose([IN_THE_HALL, BEHIND_THE_DESK]) == BEHIND_THE_DESK
    assert choose([BEHIND_THE_DESK], "HDMI-1") == BEHIND_THE_DESK


def test_where_none_is_the_main_one_any_is_better_than_none() -> None:
    assert choose([IN_THE_HALL, screen("VGA-1")]) == IN_THE_HALL


def test_what_a_system_puts_in_the_place_of_the_last_screen_is_none() -> None:
    assert choose([screen(":0.0", main=True, width=0)]) is None
    assert choose([]) is None
    assert choose([screen(":0.0", main=True, width=0), IN_THE_HALL]) == IN_THE_HALL
