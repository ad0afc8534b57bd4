"""Rule 9: each calling rule that looks at who waits, by the exact order it calls in."""

from dataclasses import replace
from datetime import timedelta

from server.domain.profile import Profile, RuleKind
from tests.fakes.floors import LightFloor, profile
from tests.fakes.plans import small_plan


def floor(kind: RuleKind, *lines: str, numbers: dict[str, float] | None = None) -> LightFloor:
    there = LightFloor()
    there.set_profile(profile(*(lines or ("reg/a", "reg/b")), kind=kind, numbers=numbers))
    return there


def test_strict_order_empties_the_first_line_first() -> None:
    there = floor(RuleKind.STRICT_ORDER, "reg/b", "reg/a")
    for line in ("reg/a", "reg/b", "reg/a", "reg/b"):
        there.come(line)
    assert there.calls(2) == "B2 B4"
    there.come("reg/b")
    assert there.calls(4) == "B5 A1 A3 -"


def test_longest_wait_is_first_come_first_served_over_all_lines() -> None:
    there = floor(RuleKind.LONGEST_WAIT)
    for line in ("reg/a", "reg/b", "reg/b", "reg/a"):
        there.come(line)
        there.wait(seconds=10)
    assert there.calls(5) == "A1 B2 B3 A4 -"


def test_longest_life_counts_from_the_tickets_arrival_over_all_transfers() -> None:
    there = floor(RuleKind.LONGEST_LIFE)
    arrived = there.now
    there.wait(minutes=30)
    there.come("reg/a")
    there.wait(minutes=5)
    there.come("reg/a")
    there.come("reg/b", life=(arrived, 0))
    assert there.calls(3) == "B3 A1 A2", "at the end of its line, and yet the oldest in the house"


def test_longest_life_looks_past_the_head_of_the_line() -> None:
    there = floor(RuleKind.LONGEST_LIFE, "reg/a")
    arrived = there.now
    there.wait(minutes=30)
    there.come("reg/a")
    there.come("reg/a", life=(arrived, 0))
    assert there.calls(2) == "A2 A1"


def test_tickets_of_one_moment_have_their_numbers_to_tell_which_is_older() -> None:
    there = floor(RuleKind.LONGEST_LIFE)
    there.come("reg/a", life=(there.now, 8))
    there.come("reg/b", life=(there.now, 7))
    assert there.calls(2) == "B2 A1"


def test_longest_queue_takes_from_the_most_people() -> None:
    there = floor(RuleKind.LONGEST_QUEUE)
    for line in ("reg/a", "reg/b", "reg/b", "reg/b"):
        there.come(line)
    assert there.calls(2) == "B2 B3"
    assert there.calls(2) == "A1 B4", "of equal queues the earlier place"


def test_longest_queue_counts_both_classes() -> None:
    there = floor(RuleKind.LONGEST_QUEUE)
    there.come("reg/a", priority=True)
    there.come("reg/b", priority=True)
    there.come("reg/b")
    assert there.calls(1) == "B2"


def test_age_times_weight_lets_the_wait_in_a_heavy_line_count_more() -> None:
    there = floor(RuleKind.AGE_TIMES_WEIGHT, numbers={"reg/a": 1, "reg/b": 3})
    there.come("reg/a")
    there.wait(minutes=10)
    there.come("reg/b")
    there.wait(minutes=4)
    assert waiting_values(there) == {"A1": 14 * 60, "B2": 12 * 60}
    assert there.calls(1) == "A1"
    there.come("reg/a")
    there.wait(minutes=1)
    assert there.calls(2) == "B2 A3"


def test_weighted_ages_that_are_equal_fall_to_the_earlier_place() -> None:
    there = floor(RuleKind.AGE_TIMES_WEIGHT, numbers={"reg/a": 1, "reg/b": 2})
    there.come("reg/a")
    there.wait(minutes=5)
    there.come("reg/b")
    there.wait(minutes=5)
    assert there.calls(2) == "A1 B2"


def test_age_plus_credit_is_a_head_start() -> None:
    there = floor(RuleKind.AGE_PLUS_CREDIT, numbers={"reg/a": 0, "reg/b": 600})
    there.come("reg/a")
    there.wait(minutes=9)
    there.come("reg/b")
    there.come("reg/a")
    assert waiting_values(there) == {"A1": 540, "B2": 600}
    assert there.calls(3) == "B2 A1 A3"


def test_least_slack_goes_by_the_time_left_to_the_target() -> None:
    there = floor(RuleKind.LEAST_SLACK, numbers={"reg/b": 300})
    there.come("reg/a")
    there.wait(minutes=20)
    there.come("reg/b")
    there.wait(minutes=2)
    assert waiting_values(there) == {"A1": 1800 - 22 * 60, "B2": 300 - 120}, (
        "the line's own target: 30 minutes"
    )
    assert there.calls(2) == "B2 A1"


def test_a_line_has_a_target_of_its_own() -> None:
    there = floor(RuleKind.LEAST_SLACK)
    lines = dict(there.plan.lines)
    lines["reg/b"] = replace(lines["reg/b"], target_seconds=600)
    there.set_plan(lines=lines)
    there.come("reg/a")
    there.come("reg/b")
    assert waiting_values(there) == {"A1": 1800, "B2": 600}
    assert there.calls(2) == "B2 A1"


def test_least_slack_of_a_line_that_the_plan_has_lost() -> None:
    there = floor(RuleKind.LEAST_SLACK, "reg/a", "reg/gone")
    there.come("reg/gone")
    assert there.calls(2) == "E1 -"


def test_worst_service_level_helps_the_line_that_is_furthest_behind() -> None:
    there = floor(RuleKind.WORST_SERVICE_LEVEL)
    for line in ("reg/a", "reg/a", "reg/b", "reg/b"):
        there.come(line)
    there.levels = {"reg/a": (10, 9), "reg/b": (4, 3)}
    assert waiting_values(there) == {"A1": 0.9, "B3": 0.75}
    assert there.calls(1) == "B3"
    there.levels = {"reg/a": (10, 9)}
    assert there.calls(1) == "A1", "a line without calls has missed nothing"
    there.levels = {"reg/a": (2, 1), "reg/b": (4, 2)}
    assert there.calls(2) == "A2 B4", "equal shares: the earlier place"


def test_appointments_come_at_their_time_and_walk_ins_fill_the_gaps() -> None:
    there = floor(RuleKind.APPOINTMENT_FIRST)
    there.come("reg/a")
    there.come("reg/b", slot=there.now + timedelta(minutes=10))
    there.come("reg/a", slot=there.now + timedelta(minutes=5))
    there.come("reg/b", priority=True)
    assert there.calls(1) == "B4", "nobody's time has come"
    there.wait(minutes=10)
    assert there.calls(3) == "A3 B2 A1", "the earlier slot first, then who walked in"


def test_an_appointment_sent_on_is_called_by_its_slot_wherever_it_stands() -> None:
    there = floor(RuleKind.APPOINTMENT_FIRST)
    sent = there.visitor("reg/a", slot=there.now)
    there.wait(minutes=5)
    there.come("reg/b", slot=there.now)
    there.wait(minutes=5)
    sent.place = (there.now, sent.place[1])
    there.waiting_line("reg/a").join(sent)
    assert there.calls(2) == "A1 B2"


def test_somebody_early_for_an_appointment_is_called_when_nobody_else_is_there() -> None:
    for kind in (RuleKind.APPOINTMENT_FIRST, RuleKind.LONGEST_WAIT):
        there = floor(kind)
        there.come("reg/a", slot=there.now + timedelta(minutes=10))
        there.wait(minutes=1)
        there.come("reg/b")
        assert waiting_values(there) == {"A1": -540, "B2": 0}
        assert there.calls(2) == "B2 A1"


def test_under_other_rules_an_appointment_stands_at_its_time() -> None:
    there = floor(RuleKind.LONGEST_WAIT)
    there.come("reg/a", slot=there.now + timedelta(minutes=5))
    there.come("reg/a")
    there.wait(minutes=6)
    there.come("reg/b")
    assert there.calls(3) == "A2 A1 B3"


def test_a_due_appointment_goes_before_a_due_priority_visitor() -> None:
    there = floor(RuleKind.APPOINTMENT_FIRST)
    there.come("reg/a", priority=True)
    there.come("reg/a", slot=there.now)
    assert there.calls(2) == "A2 A1"


def test_the_rule_chooses_among_the_class_that_is_due() -> None:
    there = LightFloor(plan=small_plan(ordinary_per_priority=1))
    there.set_profile(profile("reg/a", "reg/b", kind=RuleKind.STRICT_ORDER))
    for line in ("reg/b", "reg/a", "reg/b", "reg/a"):
        there.come(line, priority=line == "reg/b")
    assert there.calls(4) == "B1 A2 B3 A4", "priority visitors wait in the second line alone"


def test_who_is_not_to_be_called_yet_is_passed_over() -> None:
    there = floor(RuleKind.LONGEST_WAIT)
    there.come("reg/a", available_at=there.now + timedelta(minutes=3))
    there.come("reg/b")
    there.wait(minutes=2)
    assert there.calls(2) == "B2 -"
    there.wait(minutes=1)
    assert there.calls(1) == "A1"


def test_a_counter_whose_profile_has_no_line_calls_nobody() -> None:
    there = LightFloor(profiles={"lost": Profile(lines=())})
    there.come("reg/a")
    assert there.pick("lost") is None


def test_a_changed_profile_holds_from_the_next_call_on() -> None:
    there = floor(RuleKind.LONGEST_WAIT)
    for line in ("reg/a", "reg/a", "reg/b", "reg/b"):
        there.come(line)
    assert there.calls(1) == "A1"
    there.set_profile(replace(there.profile("1"), lines=("reg/b",)))
    assert there.calls(3) == "B3 B4 -"


def waiting_values(there: LightFloor) -> dict[str, float]:
    """Whom the rule decided between, and by what."""
    picked = there.pick()
    assert picked is not None
    return {waiter.label: value for waiter, value in picked.compared}
