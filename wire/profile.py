"""Work profiles: which lines a counter serves and by which calling rule. Twin of ``server.domain.profile``.

Profiles are strict on the stream too: a rule that a program does not know is a change of the contract's version.
"""

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from wire.fields import Id, LocalTime

Number = Annotated[float, Meta(ge=0, le=1e9)]
Lines = Annotated[tuple[Id, ...], Meta(max_length=500)]
Numbers = Annotated[dict[Id, Number], Meta(max_length=500)]


class RuleKind(StrEnum):
    """How the next one is found among those whose class is due; what a rule needs for a line stands in its numbers."""

    STRICT_ORDER = "strict-order"
    LONGEST_WAIT = "longest-wait"
    LONGEST_LIFE = "longest-life"
    LONGEST_QUEUE = "longest-queue"
    COUNTED_RATIO = "counted-ratio"
    WEIGHTED_ROUND_ROBIN = "weighted-round-robin"
    AGE_TIMES_WEIGHT = "age-times-weight"
    AGE_PLUS_CREDIT = "age-plus-credit"
    LEAST_SLACK = "least-slack"
    WORST_SERVICE_LEVEL = "worst-service-level"
    APPOINTMENT_FIRST = "appointment-first"


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One calling rule, with its *numbers* by line. *per_hall*: a ratio's counts belong to the whole hall."""

    kind: RuleKind = RuleKind.LONGEST_WAIT
    numbers: Numbers = {}
    per_hall: bool = False


class ConditionKind(StrEnum):
    """What a condition looks at."""

    WAIT_OVER = "wait-over"
    LENGTH_OVER = "length-over"
    TIME_BETWEEN = "time-between"


class Condition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A wait over *value* seconds or more than *value* people in *line* (None: in any, in all together), or the time
    from *start* until just before *end*.
    """

    kind: ConditionKind
    line: Id | None = None
    value: Number | None = None
    start: LocalTime | None = None
    end: LocalTime | None = None


class Clause(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*when* it holds, *then* this rule."""

    when: Condition
    then: Rule


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*lines* in order of preference; the first clause of *chain* that holds gives the rule, else *rule*.

    *wider*: further lines, served when somebody there has waited so many seconds. *same_officer_seconds*: how long a
    returning visitor is kept for the officer who served them before. *parallel*: errands open at the counter at once.
    """

    lines: Lines
    # Made anew each time: what holds a dict has no hash, and OpenAPI's generator wants one of every default.
    rule: Rule = msgspec.field(default_factory=Rule)
    chain: Annotated[tuple[Clause, ...], Meta(max_length=100)] = ()
    wider: Numbers = {}
    same_officer_seconds: Number = 0.0
    parallel: Annotated[int, Meta(ge=1, le=1000)] = 1
