"""Clips follow one another without a gap, silence where there are none, and each is told as heard once, when its last byte was."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from display.speaking.tape import Tape


def a_tape(*clips: bytes) -> Tape:
    tape = Tape()
    for place, sound in enumerate(clips):
        tape.append(str(place), sound)
    return tape


def test_clips_follow_without_a_gap_and_silence_follows_them() -> None:
    tape = a_tape(b"aabb", b"cc")
    assert [tape.take(2), tape.take(4), tape.take(4)] == [b"aa", b"bbcc", bytes(4)]


def test_only_whole_frames_are_given() -> None:
    assert a_tape(b"aabb").take(3) == b"aa"


def test_a_clip_is_heard_when_its_last_byte_is_and_told_once() -> None:
    tape = a_tape(b"aabb", b"cc")
    tape.take(8)
    assert tape.heard(3) == []
    assert tape.heard(4) == ["0"]
    assert not tape.empty
    assert tape.heard(100) == ["1"]
    assert tape.empty


def test_a_clip_that_comes_late_begins_where_the_device_is() -> None:
    tape = a_tape(b"aa")
    tape.take(8)
    tape.append("late", b"bb")
    assert tape.take(2) == b"bb"
    assert tape.heard(9) == ["0"]
    assert tape.heard(10) == ["late"]


def test_what_has_not_begun_can_be_withdrawn_and_what_has_cannot() -> None:
    tape = a_tape(b"aabb", b"cc")
    tape.take(2)
    tape.withdraw("0")
    tape.withdraw("1")
    assert tape.take(4) == b"bb" + bytes(2)


def test_an_empty_clip_is_heard_at_once() -> None:
    tape = a_tape(b"")
    tape.take(2)
    assert tape.heard(0) == ["0"]


@given(
    clips=st.lists(st.integers(min_value=0, max_value=20).map(lambda n: b"xy" * n), max_size=6),
    bites=st.lists(st.integers(min_value=0, max_value=30), max_size=40),
)
def test_however_it_is_taken_all_sounds_in_order_and_all_is_told(
    clips: list[bytes], bites: list[int]
) -> None:
    tape = a_tape(*clips)
    told: list[tuple[str, int]] = []
    whole = b""
    for bite in [*bites, 500]:
        whole += tape.take(bite)
        told += [(name, tape.position) for name in tape.heard(tape.position)]
    assert whole.rstrip(bytes(1)) == b"".join(clips)
    assert [int(name) for name, _ in told] == list(range(len(clips)))
    assert all(before <= after for (_, before), (_, after) in pairwise(told))
