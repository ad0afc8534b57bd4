"""Work profiles: which lines a counter serves and by which calling rule (rule 9). Data only; ``calling`` reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum


class RuleKind(StrEnum):
    """How the next one is found among those whose class is due. The number each needs for a line is in ``Rule.numbers``."""

    STRICT_ORDER = "strict-order"
    """The first of the profile's lines that has somebody."""
    LONGEST_WAIT = "longest-wait"
    """The earliest place."""
    LONGEST_LIFE = "longest-life"
    """The earliest ticket, over all its transfers."""
    LONGEST_QUEUE = "longest-queue"
    """The line with the most people."""
    COUNTED_RATIO = "counted-ratio"
    """So many of one line, then so many of the next. Numbers: visitors a round, whole, at least 1."""
    WEIGHTED_ROUND_ROBIN = "weighted-round-robin"
    """Lines by turns, evenly mixed. Numbers: weights above 0."""
    AGE_TIMES_WEIGHT = "age-times-weight"
    """The largest wait times weight. Numbers: weights above 0."""
    AGE_PLUS_CREDIT = "age-plus-credit"
    """The largest wait plus credit. Numbers: seconds, at least 0."""
    LEAST_SLACK = "least-slack"
    """The least time left to the target. Numbers: target seconds above 0; the line's own target where none stands."""
    WORST_SERVICE_LEVEL = "worst-service-level"
    """The line with the smallest share of today's calls within its target. Numbers as for least slack."""
    APPOINTMENT_FIRST = "appointment-first"
    """Appointments at their time, walk-ins by longest wait in the gaps (rule 25)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One calling rule. *per_hall*: a ratio's counts belong to the whole hall instead of this counter (rule 11)."""

    kind: RuleKind = RuleKind.LONGEST_WAIT
    numbers: Mapping[str, float] = field(default_factory=dict)
    per_hall: bool = False


class ConditionKind(StrEnum):
    """What a condition looks at."""

    WAIT_OVER = "wait-over"
    """Somebody has waited longer than *value* seconds."""
    LENGTH_OVER = "length-over"
    """More than *value* people wait."""
    TIME_BETWEEN = "time-between"
    """The hall's time is from *start* until just before *end*; over midnight where *end* is not after *start*."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """*line* None: any (wait) or all together (length) of the profile's lines."""

    kind: ConditionKind
    line: str | None = None
    value: float | None = None
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """*when* it holds, *then* this rule."""

    when: Condition
    then: Rule


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """*lines* in order of preference; the first clause of *chain* that holds gives the rule, else *rule*.

    *wider*: further lines, served when somebody there has waited so many seconds (widening skills).
    *same_officer_seconds*: how long a returning visitor is kept for the officer who served them before.
    *parallel*: how many errands may be open at the counter at once (rule 14).
    """

    lines: tuple[str, ...]
    rule: Rule = field(default_factory=Rule)
    chain: tuple[Clause, ...] = ()
    wider: Mapping[str, float] = field(default_factory=dict)
    same_officer_seconds: float = 0.0
    parallel: int = 1
