"""A display's post: its own settings, the mall's word, and whoever arranges the hall while it runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields

from display.board.post import Post
from wire.displays import DisplayArrangement

OWN = Post(layout="zone", zone="a", playlist="pagi", directions={"3": "left"}, volume=0.8)


def test_nothing_said_changes_nothing() -> None:
    assert OWN.arranged(None) == OWN.arranged(DisplayArrangement()) == OWN


def test_what_is_said_holds_and_the_rest_stays() -> None:
    there = OWN.arranged(DisplayArrangement(zone="b", volume=0.5))
    assert there == Post(layout="zone", zone="b", playlist="pagi", directions={"3": "left"}, volume=0.5)


@pytest.mark.parametrize(
    "nothing",
    [{"zone": ""}, {"counter": ""}, {"playlist": ""}, {"directions": {}}, {"volume": 0.0}],
    ids=lambda said: next(iter(said)),
)
def test_nothing_is_something_that_can_be_said(nothing: dict[str, object]) -> None:
    """The whole hall, every counter, no media, no arrows, no sound."""
    full = Post(zone="a", counter="3", playlist="pagi", directions={"3": "left"}, volume=0.8)
    ((name, value),) = nothing.items()
    assert getattr(full.arranged(DisplayArrangement(**nothing)), name) == value  # type: ignore[arg-type]


SAID = st.builds(
    DisplayArrangement,
    layout=st.none() | st.sampled_from(["hall", "counter"]),
    zone=st.none() | st.sampled_from(["", "b"]),
    counter=st.none() | st.sampled_from(["", "12A"]),
    playlist=st.none() | st.sampled_from(["", "sore"]),
    theme=st.none() | st.just("kawung"),
    directions=st.none() | st.just({}) | st.just({"a": "up"}),
    volume=st.none() | st.floats(0, 1),
)


@given(said=SAID)
def test_everything_that_an_arrangement_can_say_is_heard(said: DisplayArrangement) -> None:
    there = OWN.arranged(said)
    for field in fields(DisplayArrangement):
        wanted = getattr(said, field.name)
        assert getattr(there, field.name) == (getattr(OWN, field.name) if wanted is None else wanted)
