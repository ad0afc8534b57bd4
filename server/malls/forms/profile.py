"""``[counters.profile]``: by which rule a counter calls. Times are minutes here, where the hall has seconds."""

from typing import Annotated

from msgspec import Meta, Struct, field

from server.malls.forms.kinds import Clock, Slug, UpToADay
from wire.profile import ConditionKind, RuleKind


class RuleForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``rule = { kind = "counted-ratio", numbers = { ktp = 2, kk = 1 } }``. *numbers* are by line, as the kind asks."""

    kind: RuleKind = RuleKind.LONGEST_WAIT
    numbers: dict[Slug, float] = {}
    per_hall: bool = False


class ConditionForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``when = { kind = "wait-over", minutes = 20 }``; or ``length-over`` with *people*, ``time-between`` with ``from``, ``to``."""

    kind: ConditionKind
    line: Slug | None = None
    minutes: float | None = None
    people: int | None = None
    start: Clock | None = field(name="from", default=None)
    end: Clock | None = field(name="to", default=None)


class ClauseForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[counters.profile.chain]]``"""

    when: ConditionForm
    then: RuleForm


class ProfileForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[counters.profile]``. The lines are the counter's; *wider* are minutes by line."""

    rule: RuleForm = RuleForm()
    chain: tuple[ClauseForm, ...] = ()
    wider: dict[Slug, float] = {}
    same_officer_minutes: UpToADay = 0
    parallel: Annotated[int, Meta(ge=1, le=20)] = 1
