"""Overtaking and evenness, against the plain definitions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.rehearsal.fairness import evenness, jain, overtaken


def test_who_is_called_in_the_order_of_joining_is_overtaken_by_nobody() -> None:
    assert overtaken([(1, 10), (2, 11), (3, 12)]) == [0, 0, 0]


def test_two_who_came_later_and_were_called_before() -> None:
    assert overtaken([(1, 30), (2, 10), (3, 20)]) == [2, 0, 0]


def test_who_joins_at_the_same_moment_overtakes_nobody() -> None:
    assert overtaken([(1, 20), (1, 10)]) == [0, 0]


def test_nobody_at_all() -> None:
    assert overtaken([]) == []


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30))
def test_overtaking_is_what_it_says(people: list[tuple[int, int]]) -> None:
    by_definition = [
        sum(joined > mine and called < my_call for joined, called in people) for mine, my_call in people
    ]
    assert overtaken([(float(joined), float(called)) for joined, called in people]) == by_definition


def test_waits_that_are_alike_are_even_and_one_who_waits_for_all_is_not() -> None:
    assert jain([5, 5, 5]) == 1
    assert jain([9, 0, 0]) == pytest.approx(1 / 3)
    assert jain([1, 3]) == pytest.approx(16 / 20)
    assert jain([0, 0]) == 1


def test_groups_count_by_their_size_and_one_alone_is_no_group() -> None:
    assert evenness([[5, 5, 5], [9, 0], [7]]) == pytest.approx((3 * 1 + 2 * 0.5) / 5)
    assert evenness([]) == evenness([[4]]) == 1
