"""Chance, whoever makes it: a plain generator for many fast days, or Hypothesis, which finds the shortest way to a fault."""

import random
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


class Dice(Protocol):
    """What a random day asks of chance."""

    def pick(self, these: Sequence[T]) -> T:
        """One of *these*, of which there is at least one."""

    def number(self, least: int, most: int) -> int:
        """From *least* to *most*."""

    def rarely(self, one_in: int) -> bool:
        """True once in so many times."""


class PlainDice:
    """From a seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def pick(self, these: Sequence[T]) -> T:
        """One of *these*."""
        return these[int(self._random.random() * len(these))]

    def number(self, least: int, most: int) -> int:
        """From *least* to *most*."""
        return self._random.randint(least, most)

    def rarely(self, one_in: int) -> bool:
        """True once in so many times."""
        return self._random.random() * one_in < 1


class DrawnDice:
    """From Hypothesis; the first and the smallest are the simplest."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data

    def pick(self, these: Sequence[T]) -> T:
        """One of *these*."""
        return these[self._data.draw(_up_to(len(these) - 1))] if len(these) > 1 else these[0]

    def number(self, least: int, most: int) -> int:
        """From *least* to *most*."""
        return least + self._data.draw(_up_to(most - least))

    def rarely(self, one_in: int) -> bool:
        """True once in so many times."""
        return self._data.draw(_up_to(one_in - 1)) == one_in - 1


@lru_cache(maxsize=256)
def _up_to(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most)
