"""The day's diary: who can be called, and who comes again for something else on the same number."""

from dataclasses import replace

from demo.diary import CallMade, Diary, Ended, Taken
from demo.visitors import Errand, Visitor
from tests.fakes.demo_day import TAKEN, VISITOR

ALSO = Errand(service="reg/birth", agency="reg", line="reg/b")
SEVERAL = replace(VISITOR, number=4, also=(ALSO,))
LINES, OTHER = ("reg/a", "reg/b"), ("pol/k",)


def diary_of(*visitors: Visitor) -> Diary:
    """Everybody has a number."""
    diary = Diary(visitors)
    for visitor in visitors:
        diary.write(number_of(visitor))
    return diary


def number_of(visitor: Visitor) -> Taken:
    return replace(TAKEN, visitor=visitor, label=f"A-{visitor.number:03}")


def called(label: str) -> CallMade:
    return CallMade(label=label, counter="1", pressed_ns=1)


def ended(label: str) -> Ended:
    return Ended(label=label, counter="1", how="finished")


def test_who_is_called_waits_no_longer() -> None:
    diary = diary_of(VISITOR)
    assert (diary.waiting_for(LINES), diary.waiting_for(OTHER)) == (1, 0)
    assert not diary.done_with(LINES)

    diary.write(called("A-003"))

    assert (diary.waiting_for(LINES), diary.done_with(LINES)) == (0, True)
    assert not diary.comes_again("A-003")


def test_who_has_two_errands_waits_again_when_the_first_is_done() -> None:
    diary = diary_of(SEVERAL)
    diary.write(called("A-004"))
    assert (diary.waiting_for(LINES), diary.comes_again("A-004")) == (0, True)
    assert not diary.done_with(LINES)

    diary.write(ended("A-004"))
    assert diary.waiting_for(LINES) == 1
    diary.write(called("A-004"))

    assert (diary.waiting_for(LINES), diary.comes_again("A-004")) == (0, False)
    assert diary.done_with(LINES)


def test_who_wants_something_more_at_the_counter_waits_again_for_it() -> None:
    diary = diary_of(replace(VISITOR, add=(ALSO,)))
    diary.write(called("A-003"))
    assert (diary.comes_again("A-003"), diary.came_first("A-003")) == (True, True)

    diary.write(ended("A-003"))
    assert (diary.waiting_for(LINES), diary.done_with(LINES)) == (1, False)
    diary.write(called("A-003"))

    assert (diary.came_first("A-003"), diary.done_with(LINES)) == (False, True)


def test_a_second_call_for_the_same_is_no_other_errand() -> None:
    diary = diary_of(SEVERAL)
    diary.write(called("A-004"))
    diary.write(replace(called("A-004"), recall=True))

    assert diary.comes_again("A-004")
