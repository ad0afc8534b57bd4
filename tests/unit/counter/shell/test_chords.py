"""Keys as people write them."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.shell.chords import OTHERS, Chord, Held, UnknownChord, chord_of

KEYS = [f"F{number}" for number in range(1, 25)] + list("AZ059") + list(OTHERS)


@given(
    held=st.frozensets(st.sampled_from(Held)).map(lambda held: held | {Held.CTRL}),
    key=st.sampled_from(KEYS),
)
def test_what_is_written_is_read_again(held: frozenset[Held], key: str) -> None:
    chord = Chord(held=held, key=key)
    assert chord_of(str(chord)) == chord
    assert chord_of(str(chord).lower()) == chord


@given(st.text(max_size=30))
def test_any_text_is_a_chord_or_a_clear_no(written: str) -> None:
    with contextlib.suppress(UnknownChord):
        chord = chord_of(written)
        assert chord_of(str(chord)) == chord


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ctrl+Shift+F2", Chord(held=frozenset({Held.CTRL, Held.SHIFT}), key="F2")),
        ("control + alt + n", Chord(held=frozenset({Held.CTRL, Held.ALT}), key="N")),
        ("Win+pageup", Chord(held=frozenset({Held.META}), key="PageUp")),
        ("F13", Chord(held=frozenset(), key="F13")),
    ],
)
def test_how_it_may_be_written(written: str, read: Chord) -> None:
    assert chord_of(written) == read


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "there is no key ''"),
        ("Ctrl+", "there is no key ''"),
        ("Ctrl+F25", "there is no key 'F25'"),
        ("Ctrl+Enter", "there is no key 'Enter'"),
        ("Hyper+F2", "'Hyper' is not Ctrl, Alt, Shift or Meta"),
        ("Ctrl+Ctrl+F2", "holds one key twice"),
        ("F2", "would be taken from every program"),
        ("Shift+A", "would be taken from every program"),
    ],
)
def test_what_may_not_be_asked_for(written: str, why: str) -> None:
    with pytest.raises(UnknownChord, match=why.replace("+", r"\+")):
        chord_of(written)
