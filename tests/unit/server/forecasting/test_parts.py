"""The hall in parts that share no counter."""

from dataclasses import replace

from server.domain.profile import Profile
from server.forecasting.parts import parts_of
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan


def found(story: Story) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(tuple(sorted(part.lines)), part.counters) for part in parts_of(story.hall)}


def test_lines_that_share_a_counter_are_one_part() -> None:
    assert found(Story()) == {(("reg/a", "reg/b"), ("1", "2", "3")), (("pol/k",), ("4",))}


def test_parts_follow_the_profiles_of_the_day() -> None:
    story = Story()
    story.open("1", "2")
    story.change_profile(Profile(lines=("reg/a",)), "1")
    story.change_profile(Profile(lines=("reg/a",)), "2")
    assert found(story) == {(("reg/a",), ("1", "2")), (("reg/b",), ("3",)), (("pol/k",), ("4",))}


def test_a_line_called_only_after_a_while_belongs_to_the_part_too() -> None:
    story = Story()
    for counter in ("1", "2"):
        story.change_profile(Profile(lines=("reg/a",)), counter)
    story.change_profile(Profile(lines=("reg/b",), wider={"reg/a": 600.0}), "3")
    assert found(story) == {(("reg/a", "reg/b"), ("1", "2", "3")), (("pol/k",), ("4",))}


def test_a_line_that_no_counter_serves_is_a_part_by_itself() -> None:
    plan = small_plan()
    counters = {name: counter for name, counter in plan.counters.items() if name != "4"}
    assert (("pol/k",), ()) in found(Story(replace(plan, counters=counters)))
