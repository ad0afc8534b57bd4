"""Rules and staffing changed as asked, and what cannot be done."""

import pytest

from server.domain.plan import Scope
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from server.rehearsal.changes import ChangeMistaken, Changes, changed_plan, changed_staffing
from server.rehearsal.rules import counter_rule, counters_of, named_rule, ratio_of, rule_of
from server.rehearsal.staffing import Staffing
from tests.fakes.rehearsals import little_plan, staffed

ALL = staffed("1", "2", "3", "4", "5")
LOAD = {"reg": 6_000.0, "pol": 5_000.0, "tax": 1_000.0}


def open_with(changes: Changes, load: dict[str, float] | None = None) -> tuple[str, ...]:
    return changed_staffing(little_plan(), ALL, changes, load=load or LOAD).counters


def test_nothing_changes_when_nothing_is_asked() -> None:
    assert not Changes().any
    assert changed_plan(little_plan(), Changes()) == little_plan()
    assert changed_staffing(little_plan(), ALL, Changes(), load={}) == ALL


def test_counters_are_closed_or_the_only_ones_open() -> None:
    assert open_with(Changes(closed=frozenset("35"))) == ("1", "2", "4")
    assert open_with(Changes(only=frozenset("124"), closed=frozenset("4"))) == ("1", "2")


def test_the_officers_missed_least_stay_at_home() -> None:
    assert open_with(Changes(officers=4)) == ("1", "2", "4", "5"), (
        "the registry has three for little more work"
    )
    assert open_with(Changes(officers=3)) == ("1", "4", "5"), "no agency's last one"
    assert open_with(Changes(officers=2)) == ("1", "4"), "but in the end the tax office's"


def test_what_cannot_be_staffed() -> None:
    with pytest.raises(ChangeMistaken, match="there are only 5 counters to staff"):
        open_with(Changes(officers=6))
    with pytest.raises(ChangeMistaken, match="there is no counter '9'"):
        open_with(Changes(closed=frozenset("9")))
    with pytest.raises(ChangeMistaken, match="there is no counter '8'"):
        open_with(Changes(only=frozenset("18")))
    with pytest.raises(ChangeMistaken, match="no counter would be open"):
        open_with(Changes(closed=frozenset("12345")))
    with pytest.raises(ChangeMistaken, match="no counter would be open"):
        changed_staffing(little_plan(), Staffing(shifts=()), Changes(), load={})


def rules_of(changes: Changes) -> dict[str, RuleKind]:
    counters = changed_plan(little_plan(), changes).counters
    return {name: counter.set_profile.rule.kind for name, counter in counters.items()}


def test_a_rule_for_an_agency_for_everybody_and_for_one_counter() -> None:
    longest, strict = Rule(kind=RuleKind.LONGEST_QUEUE), Rule(kind=RuleKind.STRICT_ORDER)
    usual = RuleKind.LONGEST_WAIT
    by_agency = rules_of(Changes(rules={"reg": longest}))
    assert by_agency == {"1": longest.kind, "2": longest.kind, "3": longest.kind, "4": usual, "5": usual}
    assert set(rules_of(Changes(rules={"": longest})).values()) == {longest.kind}
    mixed = rules_of(Changes(rules={"": longest, "pol": strict}, profiles={"1": strict}))
    assert [mixed[name] for name in "1245"] == [strict.kind, longest.kind, strict.kind, longest.kind]


def test_a_rule_takes_the_place_of_a_whole_chain() -> None:
    night = Clause(
        when=Condition(kind=ConditionKind.LENGTH_OVER, value=3), then=Rule(kind=RuleKind.LONGEST_LIFE)
    )
    plan = little_plan()
    first = type(plan.counters["1"])(
        id="1", agency="reg", lines=("reg/a",), profile=Profile(lines=("reg/a",), chain=(night,), parallel=2)
    )
    plan = little_plan(counters={**plan.counters, "1": first})
    profile = (
        changed_plan(plan, Changes(profiles={"1": Rule(kind=RuleKind.LONGEST_QUEUE)}))
        .counters["1"]
        .set_profile
    )
    assert profile == Profile(lines=("reg/a",), rule=Rule(kind=RuleKind.LONGEST_QUEUE), parallel=2)


def test_lines_are_named_with_or_without_their_agency() -> None:
    said = Rule(kind=RuleKind.COUNTED_RATIO, numbers={"a": 2, "reg/b": 1})
    profile = changed_plan(little_plan(), Changes(profiles={"1": said})).counters["1"].set_profile
    assert profile.rule.numbers == {"reg/a": 2, "reg/b": 1}


def test_ratio_scope_and_cap() -> None:
    changed = changed_plan(little_plan(), Changes(ratio=4, scope=Scope.HALL, starvation_seconds=1_800.0))
    assert (changed.ratio.ordinary_per_priority, changed.ratio.scope) == (4, Scope.HALL)
    assert changed.starvation_seconds == 1_800.0
    assert changed_plan(changed, Changes(starvation_seconds=0.0)).starvation_seconds is None


def test_rules_that_the_hall_could_not_work_by() -> None:
    with pytest.raises(ChangeMistaken, match="there is no agency 'nowhere'"):
        changed_plan(little_plan(), Changes(rules={"nowhere": Rule()}))
    with pytest.raises(ChangeMistaken, match="there is no counter '9'"):
        changed_plan(little_plan(), Changes(profiles={"9": Rule()}))
    with pytest.raises(ChangeMistaken, match=r"counter 1: rule.numbers.reg/a: .*needs a number"):
        changed_plan(little_plan(), Changes(rules={"reg": Rule(kind=RuleKind.COUNTED_RATIO)}))


def test_how_rules_are_written() -> None:
    assert rule_of("longest-queue") == Rule(kind=RuleKind.LONGEST_QUEUE)
    assert rule_of("counted-ratio:ktp=2,kk=1").numbers == {"ktp": 2.0, "kk": 1.0}
    assert named_rule("longest-queue")[0] == ""
    assert named_rule("counted-ratio:ktp=2")[0] == "", "that equals sign is the rule's own"
    assert named_rule("dukcapil=counted-ratio:ktp=2")[0] == "dukcapil"
    assert counter_rule("3=longest-life") == ("3", Rule(kind=RuleKind.LONGEST_LIFE))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("shortest", "'shortest' is no rule; there are: strict-order, "),
        ("counted-ratio:ktp", "'ktp' is not LINE=NUMBER"),
        ("counted-ratio:ktp=two", "'ktp=two' is not LINE=NUMBER"),
    ],
)
def test_how_rules_are_not_written(said: str, why: str) -> None:
    with pytest.raises(ChangeMistaken, match=why):
        rule_of(said)
    with pytest.raises(ChangeMistaken, match="is not COUNTER=RULE"):
        counter_rule("longest-queue")


def test_how_counters_and_ratios_are_written() -> None:
    assert counters_of("1-3,7,12b") == {"1", "2", "3", "7", "12b"}
    assert counters_of("a-b") == {"a-b"}
    assert (ratio_of("1:3"), ratio_of("0"), ratio_of("1:0")) == (3, 0, 0)
    for wrong in ("2:3", "", "101"):
        with pytest.raises(ValueError, match=wrong or "invalid literal"):
            ratio_of(wrong)
