"""An officer works in another program; what is the console to say?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.shell.notifying import GAP_SECONDS, Notification, Sight, Telling
from counter.words import Words
from tests.fakes.texts import all_texts

ALONE = Sight(active=False)


class Story:
    """One glance after the other; *said* is what the officer was told."""

    def __init__(self) -> None:
        self.telling = Telling()
        self.now = 100.0
        self.said: list[Notification] = []

    def sees(self, sight: Sight, after: float = GAP_SECONDS) -> list[str]:
        """What is said at this glance."""
        self.now += after
        self.telling, said = self.telling.after(sight, self.now)
        self.said += [said] if said else []
        return [said.about] if said else []


def test_somebody_comes_to_an_empty_line() -> None:
    story = Story()
    assert story.sees(ALONE) == []
    assert story.sees(Sight(active=False, waiting=1)) == ["come"]
    assert story.said[0].args == {"count": 1}
    assert story.sees(Sight(active=False, waiting=2)) == []
    assert story.sees(ALONE) == []
    assert story.sees(Sight(active=False, waiting=1)) == ["come"]


def test_whoever_serves_is_not_told_who_comes() -> None:
    story = Story()
    assert story.sees(Sight(active=False, busy=True)) == []
    assert story.sees(Sight(active=False, busy=True, waiting=1)) == []
    assert story.sees(Sight(active=False, waiting=1)) == []


def test_nothing_is_said_while_the_officer_looks_nor_afterwards() -> None:
    story = Story()
    looks = Sight(active=True, waiting=3, late={"t": "A-001"}, calls={"k": "Kios 1"}, silent=True)
    assert story.sees(looks) == []
    assert story.sees(replace(looks, active=False)) == []


def test_a_visitor_who_needs_help_comes_before_everything_else() -> None:
    story = Story()
    sight = Sight(active=False, waiting=2, late={"t": "A-001"}, calls={"k1": "Kios 1", "k2": "Kios 2"})
    assert story.sees(sight) == ["help"]
    assert story.said[0].args == {"kiosk": "Kios 1", "more": 1}
    assert story.sees(sight, 1) == []
    assert story.sees(sight) == ["late"]
    assert story.sees(sight) == ["come"]
    assert story.sees(sight) == []


def test_several_who_wait_too_long_are_told_together_and_once_each() -> None:
    story = Story()
    two = {"a": "A-001", "b": "A-002"}
    assert story.sees(Sight(active=False, late=two)) == ["late"]
    assert story.said[0].args == {"label": "A-001", "more": 1}
    assert story.sees(Sight(active=False, late={**two, "c": "B-003"})) == ["late"]
    assert story.said[1].args == {"label": "B-003", "more": 0}


def test_a_lost_line_is_told_after_ten_seconds_and_again_when_it_is_back() -> None:
    story = Story()
    assert story.sees(Sight(active=False, offline_seconds=9)) == []
    assert story.sees(Sight(active=False, offline_seconds=11)) == ["lost"]
    assert story.sees(Sight(active=False, offline_seconds=60), 1) == []
    assert story.sees(Sight(active=False), 1) == []
    assert story.sees(Sight(active=False, calls={"k": "Kios 1"}), 5) == ["help"]
    assert story.sees(Sight(active=False, calls={"k": "Kios 1"})) == ["back"]
    assert story.sees(Sight(active=False, calls={"k": "Kios 1"})) == []


def test_a_short_loss_is_not_worth_a_word() -> None:
    story = Story()
    assert story.sees(Sight(active=False, offline_seconds=8)) == []
    assert story.sees(ALONE) == []


def test_who_waited_before_the_line_was_lost_is_not_news_when_it_is_back() -> None:
    story = Story()
    waits = Sight(active=False, waiting=2, late={"t": "A-001"})
    story.sees(waits)
    story.sees(waits)
    assert story.sees(replace(waits, offline_seconds=20)) == ["lost"]
    assert story.sees(waits) == ["back"]
    assert story.sees(waits) == []


def test_what_has_passed_while_it_waited_for_its_turn_is_never_told() -> None:
    story = Story()
    assert story.sees(Sight(active=False, silent=True)) == ["silent"]
    assert story.sees(Sight(active=False, silent=True, waiting=1), 1) == []
    assert story.sees(Sight(active=False, silent=True), 1) == []
    assert story.sees(Sight(active=False, silent=True)) == []


sights = st.builds(
    Sight,
    active=st.booleans(),
    busy=st.booleans(),
    silent=st.booleans(),
    offline_seconds=st.sampled_from([0.0, 5.0, 15.0]),
    waiting=st.integers(0, 3),
    late=st.dictionaries(st.sampled_from("abc"), st.just("A-001"), max_size=2),
    calls=st.dictionaries(st.sampled_from("xy"), st.just("Kios 1"), max_size=2),
)


@given(st.lists(st.tuples(sights, st.floats(0, 20)), max_size=40))
def test_never_two_in_a_moment_never_while_the_officer_looks(glances: list[tuple[Sight, float]]) -> None:
    story = Story()
    last = -GAP_SECONDS
    for sight, after in glances:
        if story.sees(sight, after):
            assert not sight.active
            assert story.now - last >= GAP_SECONDS
            last = story.now


@given(sights)
def test_what_does_not_change_is_told_and_then_is_silence(sight: Sight) -> None:
    story = Story()
    for _ in range(6):
        story.sees(sight)
    assert story.sees(sight) == []


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("more", [0, 2])
def test_everything_that_is_told_has_words(language: str, more: int) -> None:
    words = Words(all_texts(), language)
    names = [f"Kios {number}" for number in range(more + 1)]
    sights = [
        Sight(active=False, waiting=more + 1),
        Sight(active=False, late=dict(zip("abc", names, strict=False))),
        Sight(active=False, calls=dict(zip("abc", names, strict=False))),
        Sight(active=False, silent=True),
        Sight(active=False, offline_seconds=60),
    ]
    for sight in sights:
        story = Story()
        story.sees(sight)
        story.sees(ALONE)
        for said in story.said:
            title, text = words.text(said.title, **said.args), words.text(said.text, **said.args)
            assert title
            assert len(text) <= 100, "a notification is read at a glance"
            assert said.args.get("more") in {None, 0} or "2" in text
