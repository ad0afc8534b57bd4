"""A serial scanner's bytes become codes, however they are cut; noise becomes nothing."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.lines import Lines
from qtkit.scanner.wedge import LONGEST


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t"])
def test_every_usual_end_ends_a_code(end: bytes) -> None:
    assert Lines().add(b"JANJI-7" + end + b"http://hall/t/1" + end) == ("JANJI-7", "http://hall/t/1")


def test_a_code_that_comes_in_pieces_is_one() -> None:
    lines = Lines()
    assert lines.add(b"JAN") == ()
    assert lines.add(b"JI-7\r") == ("JANJI-7",)
    assert lines.add(b"\nX") == ()
    assert lines.end() == ("X",)
    assert lines.end() == ()


def test_what_is_too_long_is_passed_over_and_the_next_one_counts() -> None:
    lines = Lines()
    assert lines.add(b"9" * LONGEST) == ()
    assert lines.add(b"9" * LONGEST) == ()
    assert lines.add(b"99\rJANJI-7\r") == ("JANJI-7",)
    assert lines.add(b"9" * (LONGEST + 1) + b"\r" + b"8" * LONGEST + b"\r") == ("8" * LONGEST,)


@pytest.mark.parametrize("noise", [b"\xff\xfe\x80", b"\x00\x01", b"AB\x07CD", b"   "])
def test_noise_is_no_code(noise: bytes) -> None:
    assert Lines().add(noise + b"\rJANJI-7\r") == ("JANJI-7",)


def test_half_a_code_before_an_unplugged_cable_is_forgotten() -> None:
    lines = Lines()
    lines.add(b"JAN")
    lines.forget()
    assert lines.add(b"JI-7\r") == ("JI-7",)


@given(data=st.binary(max_size=900), cuts=st.lists(st.integers(0, 900), max_size=6))
def test_where_the_bytes_are_cut_makes_no_difference(data: bytes, cuts: list[int]) -> None:
    whole, pieces = Lines(), Lines()
    places = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    found = [code for first, last in itertools.pairwise(places) for code in pieces.add(data[first:last])]
    assert tuple(found) == whole.add(data)
    assert all(0 < len(code) <= LONGEST for code in found)
