"""An agency's colour can always be read on, and never stands alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from display.panels.colours import ink_on, marked
from qtkit.contrast import NORMAL_TEXT, contrast_ratio
from tests.fakes.display_hall import SMALL_MALL

CHANNEL = st.integers(min_value=0, max_value=255)


@given(CHANNEL, CHANNEL, CHANNEL)
def test_on_any_colour_the_ink_can_be_read(red: int, green: int, blue: int) -> None:
    colour = f"#{red:02x}{green:02x}{blue:02X}"
    assert contrast_ratio(ink_on(colour), colour) >= NORMAL_TEXT


@pytest.mark.parametrize(
    ("colour", "ink"), [("#0A3D7A", "#FFFFFF"), ("#FFD24A", "#000000"), ("#808080", "#000000")]
)
def test_dark_colours_carry_white_and_light_ones_black(colour: str, ink: str) -> None:
    assert marked(replace(SMALL_MALL.agencies[0], colour=colour)) == {"colour": colour, "onColour": ink}


@pytest.mark.parametrize("colour", ["", "red", "#12345", "#1234567"])
def test_an_agency_without_a_colour_leaves_the_themes_own(colour: str) -> None:
    assert marked(replace(SMALL_MALL.agencies[0], colour=colour)) == {"colour": "", "onColour": ""}
    assert marked(None) == {"colour": "", "onColour": ""}
