"""Rule 12: every call says why this ticket, and the next call can be explained before it is made."""

from dataclasses import replace
from datetime import timedelta

from server.domain.calling import chosen, explain, reason_of
from server.domain.events import CallReason, Compared
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from tests.fakes.floors import LightFloor, profile


def explained(there: LightFloor, counter: str = "1") -> CallReason:
    turn = explain(there, counter, there.now)
    assert turn is not None
    return turn[1]


def values(reason: CallReason) -> dict[str, float]:
    return {one.label: one.value for one in reason.compared}


def test_a_reason_tells_the_rule_the_turn_and_who_was_passed_over() -> None:
    there = LightFloor()
    there.come("reg/a")
    there.wait(minutes=1)
    there.come("reg/b")
    there.come("reg/b", priority=True)
    there.wait(minutes=4)
    assert explained(there) == CallReason(
        rule="longest-wait",
        turn="priority",
        waited_seconds=240,
        ordinary_since_priority=2,
        priority_waiting=1,
        ordinary_waiting=2,
        compared=(
            Compared(
                ticket="ticket B3",
                label="B3",
                line="reg/b",
                priority="elderly",
                waited_seconds=240,
                value=240,
            ),
            Compared(
                ticket="ticket A1", label="A1", line="reg/a", priority=None, waited_seconds=300, value=300
            ),
            Compared(
                ticket="ticket B2", label="B2", line="reg/b", priority=None, waited_seconds=240, value=240
            ),
        ),
        passed_over=("A1", "B2"),
    )


def test_nobody_waits_and_there_is_nothing_to_explain() -> None:
    there = LightFloor()
    assert explain(there, "1", there.now) is None


def test_the_explanation_is_the_reason_of_the_call_that_follows() -> None:
    there = LightFloor()
    for number in range(12):
        there.come("reg/a" if number % 3 else "reg/b", priority=number % 5 == 0)
        there.wait(minutes=1)
    for _ in range(12):
        before = explained(there)
        picked = there.pick()
        assert picked is not None
        assert reason_of(there, picked, "1", there.now) == before
        called = there.call()
        assert called is not None
        assert called.label == before.compared[0].label


def test_values_have_the_unit_of_the_rule() -> None:
    there = LightFloor()
    there.come("reg/b")
    there.wait(minutes=1)
    there.come("reg/a")
    there.come("reg/b")
    there.wait(minutes=1)
    there.levels = {"reg/b": (4, 1)}
    numbers = {"reg/a": 2.0, "reg/b": 3.0}
    expected = {
        RuleKind.STRICT_ORDER: {"A2": 1, "B1": 2},
        RuleKind.LONGEST_WAIT: {"A2": 60, "B1": 120},
        RuleKind.LONGEST_LIFE: {"A2": 60, "B1": 120},
        RuleKind.LONGEST_QUEUE: {"A2": 1, "B1": 2},
        RuleKind.COUNTED_RATIO: {"A2": 0, "B1": 0},
        RuleKind.WEIGHTED_ROUND_ROBIN: {"A2": 2, "B1": 3},
        RuleKind.AGE_TIMES_WEIGHT: {"A2": 120, "B1": 360},
        RuleKind.AGE_PLUS_CREDIT: {"A2": 62, "B1": 123},
        RuleKind.LEAST_SLACK: {"A2": -58, "B1": -117},
        RuleKind.WORST_SERVICE_LEVEL: {"A2": 1, "B1": 0.25},
        RuleKind.APPOINTMENT_FIRST: {"A2": 60, "B1": 120},
    }
    for kind in RuleKind:
        there.set_profile(profile("reg/a", "reg/b", kind=kind, numbers=numbers))
        reason = explained(there)
        assert reason.rule == kind.value
        assert values(reason) == expected[kind], kind


def test_a_ratio_tells_its_counts_before_and_after() -> None:
    there = LightFloor()
    there.set_profile(
        profile("reg/a", "reg/b", kind=RuleKind.COUNTED_RATIO, numbers={"reg/a": 2, "reg/b": 1})
    )
    for _ in range(3):
        there.come("reg/a")
        there.come("reg/b")
    there.come("reg/b", priority=True)
    there.calls(2)
    reason = explained(there)
    assert (reason.compared[0].label, values(reason)) == ("A3", {"A3": 1, "B2": 1})
    assert (reason.cycle, reason.counts) == ("1|counted|reg/a,reg/b", {"reg/a": 2, "reg/b": 1})
    assert reason.passed_over == ("B2",)


def test_those_whose_class_is_not_due_are_measured_as_well() -> None:
    there = LightFloor()
    there.set_profile(
        profile("reg/a", "reg/b", kind=RuleKind.WEIGHTED_ROUND_ROBIN, numbers={"reg/a": 1, "reg/b": 3})
    )
    there.come("reg/a")
    there.come("reg/b")
    there.come("reg/b", priority=True)
    reason = explained(there)
    assert values(reason) == {"B3": 3, "A1": 0, "B2": 3}, "only lines with somebody due are given credit"
    assert reason.counts == {"reg/b": 0}


def test_the_clause_that_matched_is_told() -> None:
    there = LightFloor()
    clause = Clause(
        when=Condition(kind=ConditionKind.LENGTH_OVER, value=0),
        then=Rule(kind=RuleKind.AGE_TIMES_WEIGHT, numbers={"reg/a": 2}),
    )
    there.set_profile(Profile(lines=("reg/a",), chain=(clause,)))
    there.come("reg/a")
    there.come("reg/a", priority=True)
    there.wait(minutes=1)
    reason = explained(there)
    assert (reason.condition, reason.rule, values(reason)) == (1, "age-times-weight", {"A2": 120, "A1": 120})


def test_starving_visitors_are_told_apart_by_their_wait() -> None:
    there = LightFloor()
    there.set_plan(starvation_seconds=60)
    there.set_profile(profile("reg/a", "reg/b", kind=RuleKind.STRICT_ORDER))
    there.come("reg/b")
    there.wait(minutes=2)
    there.come("reg/a", priority=True)
    reason = explained(there)
    assert (reason.turn, reason.rule, reason.condition) == ("starving", "longest-wait", None)
    assert (values(reason), reason.passed_over) == ({"B1": 120, "A2": 0}, ())


def test_kept_visitors_pass_over_the_lines_and_stand_in_a_reason_once() -> None:
    there = LightFloor(officers={"1": "Siti"})
    there.come("reg/a")
    there.wait(minutes=1)
    back = there.keep("officer:Siti", there.visitor("reg/b"))
    there.waiting_line("reg/b").join(back)
    reason = explained(there)
    assert (reason.turn, values(reason), reason.passed_over) == ("own", {"B2": 0, "A1": 60}, ("A1",))


def test_appointments_are_measured_from_their_slot() -> None:
    there = LightFloor()
    there.set_profile(profile("reg/a", "reg/b", kind=RuleKind.APPOINTMENT_FIRST))
    there.come("reg/a")
    there.come("reg/b", slot=there.now + timedelta(minutes=2))
    there.come("reg/b", slot=there.now + timedelta(minutes=1))
    there.wait(minutes=2)
    reason = explained(there)
    assert (reason.turn, reason.rule) == ("appointment", "appointment-first")
    assert (values(reason), reason.passed_over) == ({"B3": 60, "A1": 120}, ("A1",))


def test_a_visitor_is_not_passed_over_by_another_errand_of_their_own() -> None:
    there = LightFloor()
    there.set_profile(profile("reg/a", "reg/b", kind=RuleKind.STRICT_ORDER))
    one, other = there.come("reg/b"), there.come("reg/a")
    other.label, other.ticket = one.label, one.ticket
    reason = explained(there)
    assert [(told.label, told.line) for told in reason.compared] == [("B1", "reg/a"), ("B1", "reg/b")]
    assert reason.passed_over == ()


def test_at_most_eight_are_told_the_called_one_and_the_earliest() -> None:
    there = LightFloor()
    lines = tuple(f"reg/{letter}" for letter in "abcdefghij")
    there.set_profile(profile(*lines, kind=RuleKind.STRICT_ORDER))
    for line in reversed(lines):
        there.come(line)
    reason = explained(there)
    assert [one.label for one in reason.compared] == ["A10", "J1", "I2", "H3", "G4", "F5", "E6", "D7"]
    assert reason.passed_over == ("J1", "I2", "H3", "G4", "F5", "E6", "D7")


def test_a_chosen_ticket_says_who_chose_it_and_over_whom() -> None:
    there = LightFloor()
    there.come("reg/a")
    later = there.come("reg/a")
    reason = reason_of(there, chosen(there, later, "1", there.now), "1", there.now, said="faints in the heat")
    assert (reason.rule, reason.turn, reason.said) == ("chosen", "chosen", "faints in the heat")
    assert ([one.label for one in reason.compared], reason.passed_over) == (["A2", "A1"], ("A1",))
    assert reason.cycle == ""


def test_the_numbers_waiting_are_those_of_the_lines_that_are_served_now() -> None:
    there = LightFloor()
    there.set_profile(replace(profile("reg/a"), wider={"reg/b": 60}))
    there.come("reg/a")
    there.come("reg/b")
    there.come("pol/k")
    assert explained(there).ordinary_waiting == 1
    there.wait(minutes=2)
    assert explained(there).ordinary_waiting == 2
