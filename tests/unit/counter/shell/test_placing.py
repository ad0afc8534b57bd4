"""Where the window stands, for any screens, any frame and any place that was remembered."""

from hypothesis import given
from hypothesis import strategies as st

from counter.shell.placing import LEAST, Box, Frame, Size, fitted, kind_of, least_in, place

OFFICE = Box(x=0, y=0, width=1366, height=728)
OLD_AT_200 = Box(x=0, y=0, width=512, height=384)

lengths = st.integers(360, 4000)
corners = st.integers(-4000, 4000)
areas = st.builds(Box, x=corners, y=corners, width=lengths, height=lengths)
screens = st.lists(areas, min_size=1, max_size=4)
frames = st.builds(
    Frame,
    left=st.integers(0, 12),
    top=st.integers(0, 40),
    right=st.integers(0, 12),
    bottom=st.integers(0, 12),
)
boxes = st.builds(Box, x=corners, y=corners, width=st.integers(0, 9000), height=st.integers(0, 9000))
sizes = st.sampled_from(Size)
wishes = st.none() | st.tuples(st.integers(1, 9000), st.integers(1, 9000))


@given(size=sizes, screens=screens, remembered=st.none() | boxes, frame=frames, wished=wishes)
def test_it_is_always_wholly_on_one_screen_frame_and_all(
    size: Size, screens: list[Box], remembered: Box | None, frame: Frame, wished: tuple[int, int] | None
) -> None:
    box = place(size, screens, remembered=remembered, frame=frame, wished=wished)
    assert any(screen.holds(frame.around(box)) for screen in screens)
    assert box.width > 0
    assert box.height > 0


@given(screens=screens, frame=frames, data=st.data(), size=st.sampled_from([Size.STRIP, Size.PANEL]))
def test_a_remembered_place_that_still_fits_is_kept_to_the_pixel(
    screens: list[Box], frame: Frame, data: st.DataObject, size: Size
) -> None:
    own = data.draw(st.sampled_from(screens))
    apart = [own, *(screen for screen in screens if not screen.shared(own))]
    area = frame.within(own)
    width = data.draw(st.integers(min(LEAST[0], area.width), area.width))
    height = data.draw(st.integers(min(LEAST[1], area.height), area.height))
    remembered = Box(
        x=data.draw(st.integers(area.x, area.right - width)),
        y=data.draw(st.integers(area.y, area.bottom - height)),
        width=width,
        height=height,
    )
    assert place(size, data.draw(st.permutations(apart)), remembered=remembered, frame=frame) == remembered


@given(wanted=boxes, area=areas)
def test_fitting_twice_changes_nothing_more(wanted: Box, area: Box) -> None:
    once = fitted(wanted, area)
    assert area.holds(once)
    assert fitted(once, area) == once


@given(screens=screens, frame=frames, size=sizes)
def test_no_least_size_is_more_than_any_screen_has(screens: list[Box], frame: Frame, size: Size) -> None:
    width, height = least_in(screens, frame)
    box = place(size, screens, frame=frame)
    assert width <= box.width
    assert height <= box.height


def test_the_strip_stands_at_the_right_edge() -> None:
    strip = place(Size.STRIP, [OFFICE])
    assert strip == Box(x=1006, y=44, width=360, height=640)


def test_the_panel_stands_in_the_middle() -> None:
    assert place(Size.PANEL, [OFFICE]) == Box(x=171, y=0, width=1024, height=728)


def test_full_is_all_that_programs_may_use() -> None:
    assert place(Size.FULL, [OFFICE]) == OFFICE


def test_a_small_old_screen_at_twice_the_scale_holds_all_three() -> None:
    frame = Frame(left=1, top=24, right=1, bottom=1)
    assert place(Size.PANEL, [OLD_AT_200], frame=frame) == Box(x=1, y=24, width=510, height=359)
    assert place(Size.STRIP, [OLD_AT_200], frame=frame) == Box(x=151, y=24, width=360, height=359)
    assert least_in([OLD_AT_200], frame) == (320, 320)
    assert least_in([Box(x=0, y=0, width=300, height=200)], frame) == (298, 175)


def test_a_place_on_a_screen_that_is_gone_is_forgotten() -> None:
    beside = Box(x=1366, y=0, width=1920, height=1040)
    there = Box(x=2000, y=100, width=400, height=700)
    assert place(Size.STRIP, [OFFICE, beside], remembered=there) == there
    assert place(Size.STRIP, [OFFICE], remembered=there) == place(Size.STRIP, [OFFICE])


def test_full_comes_back_on_the_screen_it_was_on() -> None:
    beside = Box(x=1366, y=0, width=1920, height=1040)
    assert place(Size.FULL, [OFFICE, beside], remembered=Box(x=1400, y=9, width=800, height=600)) == beside


def test_a_screen_with_fewer_pixels_moves_the_window_in() -> None:
    was = Box(x=1500, y=300, width=360, height=640)
    smaller = Box(x=0, y=0, width=1280, height=680)
    assert place(Size.STRIP, [smaller], remembered=was) == place(Size.STRIP, [smaller])
    edge = Box(x=1000, y=300, width=360, height=640)
    assert place(Size.STRIP, [smaller], remembered=edge) == Box(x=920, y=40, width=360, height=640)


def test_another_size_than_the_usual_one_can_be_wished() -> None:
    assert place(Size.PANEL, [OFFICE], wished=(800, 600)) == Box(x=283, y=64, width=800, height=600)


def test_the_sizes_follow_one_another() -> None:
    assert [size.following for size in Size] == [Size.PANEL, Size.FULL, Size.STRIP]
    assert (kind_of(639), kind_of(640)) == (Size.STRIP, Size.PANEL)
