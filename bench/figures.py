"""A figure beside its limit, its target and its former self. Pure: knows no clock and no file."""

from collections.abc import Sequence
from math import ceil

import msgspec


class Target(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a figure must reach: bounds in its own unit, or a least ratio to its limit."""

    at_least: float | None = None
    at_most: float | None = None
    ratio_at_least: float | None = None

    def __str__(self) -> str:
        """As it stands in the table."""
        parts = []
        if self.at_least is not None:
            parts.append(f"≥ {number(self.at_least)}")
        if self.at_most is not None:
            parts.append(f"< {number(self.at_most)}")
        if self.ratio_at_least is not None:
            parts.append(f"≥ {self.ratio_at_least:.2f} of limit")
        return ", ".join(parts)


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One measure. *limit* was measured in the same run and has the same unit; *limit_is* says what it is."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    limit_is: str = ""
    target: Target | None = None

    @property
    def ratio(self) -> float | None:
        """The figure by its limit."""
        return self.value / self.limit if self.limit else None

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; None where there is none."""
        if (target := self.target) is None:
            return None
        ratio = self.ratio
        return (
            (target.at_least is None or self.value >= target.at_least)
            and (target.at_most is None or self.value < target.at_most)
            and (target.ratio_at_least is None or (ratio is not None and ratio >= target.ratio_at_least))
        )


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """A figure as ``results.json`` keeps it, and where a former run stood."""

    figure: Figure
    ratio: float | None
    met: bool | None
    earlier: float | None


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """A whole run. *at* is ISO 8601; *machine* says on what; *quick* runs are too short to be compared."""

    at: str
    machine: str
    quick: bool
    seconds: float
    results: tuple[Result, ...]


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest of *values* (at least one) that *percent* of them do not pass: nearest rank."""
    return sorted(values)[max(ceil(len(values) * percent / 100), 1) - 1]


def number(value: float) -> str:
    """Three significant digits at least, thousands apart."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
