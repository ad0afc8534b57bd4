"""Rules 9 and 11: ratios between lines count from call to call and never disturb each other."""

from dataclasses import replace

from server.domain.plan import Scope
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from tests.fakes.floors import LightFloor, profile
from tests.fakes.plans import small_plan

COUNTED, WEIGHTED = RuleKind.COUNTED_RATIO, RuleKind.WEIGHTED_ROUND_ROBIN


def floor(kind: RuleKind, shares: dict[str, float], *, per_hall: bool = False) -> LightFloor:
    there = LightFloor()
    for counter in ("1", "2"):
        there.set_profile(profile(*shares, kind=kind, numbers=shares, per_hall=per_hall), counter)
    return there


def fill(there: LightFloor, **people: int) -> None:
    for line, count in people.items():
        for _ in range(count):
            there.come(f"reg/{line}")


def lines_called(there: LightFloor, count: int, counter: str = "1") -> str:
    return "".join(label[0] for label in there.calls(count, counter).split())


def test_so_many_of_one_line_then_so_many_of_the_next() -> None:
    there = floor(COUNTED, {"reg/a": 2, "reg/b": 3, "reg/c": 1})
    fill(there, a=6, b=6, c=6)
    assert lines_called(there, 12) == "AABBBC" * 2


def test_within_a_line_the_earlier_place() -> None:
    there = floor(COUNTED, {"reg/a": 1, "reg/b": 1})
    fill(there, b=2, a=2)
    assert there.calls(4) == "A3 B1 A4 B2"


def test_an_empty_line_is_skipped_and_keeps_its_share_of_the_round() -> None:
    there = floor(COUNTED, {"reg/a": 2, "reg/b": 2})
    fill(there, b=3)
    assert lines_called(there, 1) == "B"
    fill(there, a=4)
    assert lines_called(there, 4) == "AABA", "the round goes on where it was, then the next begins"


def test_a_line_that_had_its_share_goes_on_while_nobody_else_waits() -> None:
    there = floor(COUNTED, {"reg/a": 2, "reg/b": 1})
    fill(there, a=7)
    assert lines_called(there, 3) == "AAA"
    fill(there, b=3)
    assert lines_called(there, 6) == "ABAABA"


def test_the_counts_after_a_call_are_those_of_the_round() -> None:
    there = floor(COUNTED, {"reg/a": 2, "reg/b": 1})
    fill(there, a=5, b=5)
    counts = []
    for _ in range(4):
        there.call()
        counts.append(dict(there.cycles["1|counted|reg/a,reg/b"]))
    assert counts == [{"reg/a": 1}, {"reg/a": 2}, {"reg/a": 2, "reg/b": 1}, {"reg/a": 1}]


def test_lines_by_turns_are_evenly_mixed() -> None:
    there = floor(WEIGHTED, {"reg/a": 5, "reg/b": 1, "reg/c": 1})
    fill(there, a=20, b=4, c=4)
    assert lines_called(there, 14) == "AABACAA" * 2, "the order that nginx gives to 5, 1, 1"


def test_equal_credit_falls_to_the_earlier_place() -> None:
    there = floor(WEIGHTED, {"reg/a": 1, "reg/b": 1})
    fill(there, b=2, a=2)
    assert there.calls(4) == "B1 A3 B2 A4"


def test_an_empty_line_saves_no_credit() -> None:
    there = floor(WEIGHTED, {"reg/a": 1, "reg/b": 1})
    fill(there, a=10)
    assert lines_called(there, 6) == "AAAAAA"
    fill(there, b=4)
    assert lines_called(there, 4) == "ABAB"


def test_two_counters_count_for_themselves() -> None:
    for kind in (COUNTED, WEIGHTED):
        there = floor(kind, {"reg/a": 1, "reg/b": 1})
        fill(there, a=4, b=4)
        assert (lines_called(there, 1, "1"), lines_called(there, 1, "2")) == ("A", "A")
        assert (lines_called(there, 1, "1"), lines_called(there, 1, "2")) == ("B", "B")


def test_counts_of_the_hall_are_shared_by_counters_with_the_same_lines() -> None:
    for kind in (COUNTED, WEIGHTED):
        there = floor(kind, {"reg/a": 1, "reg/b": 1}, per_hall=True)
        there.set_profile(
            profile("reg/c", "reg/b", kind=kind, numbers={"reg/c": 1, "reg/b": 1}, per_hall=True), "3"
        )
        fill(there, a=4, b=4, c=4)
        assert (lines_called(there, 1, "1"), lines_called(there, 1, "2")) == ("A", "B")
        there.calls(1, "3")
        assert (lines_called(there, 1, "1"), lines_called(there, 1, "2")) == ("A", "B"), "others count apart"


def test_two_ratios_of_one_chain_count_apart() -> None:
    shares = {"reg/a": 1.0, "reg/b": 1.0}
    by_turns = Rule(kind=WEIGHTED, numbers=shares)
    crowded = Condition(kind=ConditionKind.LENGTH_OVER, value=4)
    there = LightFloor()
    there.set_profile(
        Profile(
            lines=("reg/a", "reg/b"),
            rule=Rule(kind=COUNTED, numbers=shares),
            chain=(Clause(when=crowded, then=by_turns),),
        )
    )
    fill(there, a=3, b=3)
    there.calls(6)
    assert set(there.cycles) == {"1|weighted|reg/a,reg/b", "1|counted|reg/a,reg/b"}


def test_a_wider_line_belongs_to_the_round_before_it_opens() -> None:
    shares = {"reg/a": 1, "reg/b": 1}
    there = LightFloor()
    there.set_profile(profile("reg/a", kind=COUNTED, numbers=shares, wider={"reg/b": 60}))
    fill(there, a=4, b=2)
    there.call()
    there.wait(minutes=2)
    assert lines_called(there, 3) == "BAB"
    assert len(there.cycles) == 1


def test_priority_visitors_in_one_line_cannot_keep_the_others_from_their_share() -> None:
    there = floor(COUNTED, {"reg/a": 1, "reg/b": 1, "reg/c": 1})
    there.set_plan(ratio=replace(there.plan.ratio, ordinary_per_priority=1))
    for _ in range(6):
        there.come("reg/a", priority=True)
    fill(there, b=3, c=3)
    assert lines_called(there, 8) == "ABACABAC"


def test_where_every_due_line_had_its_share_they_take_turns() -> None:
    there = LightFloor(plan=small_plan(ordinary_per_priority=0, scope=Scope.HALL))
    there.set_profile(
        profile("reg/a", "reg/b", "reg/c", kind=COUNTED, numbers={"reg/a": 2, "reg/b": 1, "reg/c": 1})
    )
    for line in ("reg/a", "reg/b") * 4:
        there.come(line, priority=True)
    there.come("reg/c")
    assert lines_called(there, 9) == "AABAABBBC"


def test_calls_that_no_rule_decided_are_not_counted() -> None:
    there = floor(COUNTED, {"reg/a": 1, "reg/b": 1})
    fill(there, a=3, b=3)
    there.keep("counter:1", there.visitor("reg/a"))
    assert there.calls(3) == "A7 A1 B4"
    assert there.cycles == {"1|counted|reg/a,reg/b": {"reg/a": 1, "reg/b": 1}}
