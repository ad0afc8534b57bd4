"""Where panels stand on a window: inside it, beside one another, clear of header and footer."""

from itertools import combinations
from pathlib import Path

import pytest

from display.layouts.frame import Box, frame_of
from display.layouts.layout import load_layout

SHIPPED = Path(__file__).parents[4] / "assets" / "layouts"
SIZES = ((1920, 1080), (3840, 2160), (1080, 1920), (1280, 720), (1024, 768))


def apart(one: Box, other: Box, gap: float) -> bool:
    """Whether at least *gap* pixels lie between the two."""
    across = max(one.x, other.x) - min(one.x + one.width, other.x + other.width)
    down = max(one.y, other.y) - min(one.y + one.height, other.y + other.height)
    return max(across, down) >= gap


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("file", sorted(SHIPPED.glob("*.toml")), ids=lambda file: file.stem)
def test_panels_stand_inside_the_body_and_a_gap_apart(file: Path, size: tuple[int, int]) -> None:
    width, height = size
    frame = frame_of(load_layout(file).standing(portrait=height > width), width, height)
    margin = round(min(size) * 0.05)

    for box in frame.boxes.values():
        assert margin <= box.x
        assert box.x + box.width <= width - margin
        assert box.y >= max(frame.header, margin)
        assert box.y + box.height <= height - max(frame.footer, margin)
    for one, other in combinations(frame.boxes.values(), 2):
        assert apart(one, other, 3 * frame.grid - 2)


def test_the_call_has_62_percent_of_the_width() -> None:
    frame = frame_of(load_layout(SHIPPED / "hall.toml").standing(portrait=False), 1920, 1080)
    assert frame.boxes["call"].width / (1920 - 108) == pytest.approx(0.62, abs=0.01)


def test_without_header_and_footer_the_panel_has_the_whole_screen() -> None:
    frame = frame_of(load_layout(SHIPPED / "counter.toml").standing(portrait=False), 1920, 1080)
    assert frame.boxes["counter"] == Box(x=54, y=54, width=1812, height=972)
