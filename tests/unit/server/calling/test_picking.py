"""What comes before the rule: starvation, visitors kept for this counter, widening, the class that is due (rules 9 and 10)."""

from dataclasses import replace
from datetime import timedelta

from server.domain.calling import RatioCounts
from server.domain.plan import Ratio, Scope
from server.domain.profile import RuleKind
from tests.fakes.floors import LightFloor, profile
from tests.fakes.plans import small_plan


def floor(*, cap: float | None = None, kind: RuleKind = RuleKind.STRICT_ORDER) -> LightFloor:
    there = LightFloor(
        plan=replace(small_plan(), starvation_seconds=cap), officers={"1": "Siti", "2": "Budi"}
    )
    there.set_profile(profile("reg/a", "reg/b", kind=kind))
    return there


def turn(there: LightFloor, counter: str = "1") -> str:
    picked = there.pick(counter)
    assert picked is not None
    return f"{picked.waiter.label} {picked.turn} {picked.rule}"


def test_nobody_waits_past_the_cap_while_others_of_the_same_counter_are_called() -> None:
    there = floor(cap=1800)
    there.come("reg/b")
    there.wait(minutes=30)
    there.come("reg/a", priority=True)
    assert turn(there) == "A2 priority strict-order", "not longer than the cap yet"
    there.wait(seconds=1)
    assert turn(there) == "B1 starving longest-wait"
    assert there.calls(2) == "B1 A2"


def test_the_cap_is_the_same_for_both_classes() -> None:
    there = floor(cap=60)
    there.come("reg/b", priority=True)
    there.wait(minutes=1)
    assert turn(there) == "B1 priority strict-order"
    there.wait(seconds=1)
    assert turn(there) == "B1 starving longest-wait"


def test_of_two_who_starve_the_earlier_place_whatever_the_class() -> None:
    there = floor(cap=60)
    there.come("reg/b")
    there.come("reg/a", priority=True)
    there.wait(minutes=2)
    assert there.calls(2) == "B1 A2"


def test_who_starves_in_a_line_of_another_counter_does_not_matter_here() -> None:
    there = floor(cap=60)
    there.come("pol/k")
    there.wait(minutes=2)
    there.come("reg/a")
    assert turn(there) == "A2 ordinary strict-order"


def test_who_is_kept_for_this_counter_or_its_officer_comes_first() -> None:
    there = floor()
    there.come("reg/a", priority=True)
    there.wait(minutes=1)
    there.keep("officer:Siti", there.visitor("reg/b"))
    there.keep("counter:1", there.visitor("reg/b"))
    there.keep("counter:2", there.visitor("reg/b"))
    assert turn(there) == "B2 own longest-wait"
    assert there.calls(4) == "B2 B3 A1 -"
    assert there.calls(1, "2") == "B4"


def test_who_is_kept_for_an_officer_waits_while_somebody_else_sits_there() -> None:
    there = floor()
    there.sit("2", "Siti")
    there.sit("1", "Tono")
    there.keep("officer:Siti", there.visitor("reg/a"))
    assert there.calls(1) == "-"
    there.sit("1", None)
    assert there.calls(1) == "-"
    assert turn(there, "2") == "A1 own longest-wait"


def test_who_is_kept_for_somebody_not_at_work_is_everybodys() -> None:
    there = floor()
    there.keep("officer:Siti", there.visitor("reg/a"))
    there.keep("counter:1", there.visitor("reg/b"))
    assert there.calls(1, "2") == "-"
    there.sit("1", "Siti", paused=True)
    assert turn(there, "2") == "A1 ordinary longest-wait"
    there.sit("1", "Siti")
    assert there.calls(1, "2") == "-"
    there.sit("1", None)
    assert there.calls(3, "2") == "A1 B2 -"


def test_an_officer_at_another_agencys_counter_takes_nobody_along() -> None:
    there = floor()
    there.keep("officer:Siti", there.visitor("pol/k"))
    there.keep("officer:Siti", there.visitor("reg/a"))
    there.keep("officer:Siti", there.visitor("reg/b", priority=True))
    assert there.calls(3) == "A2 B3 -", "whoever belongs here, also behind one who does not"
    there.sit("1", None)
    there.sit("4", "Siti")
    assert there.calls(2, "4") == "K1 -"


def test_whoever_is_sent_to_a_counter_may_come_from_anywhere() -> None:
    there = floor()
    there.keep("counter:1", there.visitor("pol/k"))
    assert there.calls(1) == "K1", "a transfer is allowed what a profile is not (rule 8)"


def test_who_is_kept_for_an_officer_but_not_to_be_called_yet_waits() -> None:
    there = floor()
    there.keep("officer:Siti", there.visitor("pol/k"))
    there.keep("officer:Siti", there.visitor("reg/a"), there.now + timedelta(minutes=3))
    assert there.calls(1) == "-"
    there.wait(minutes=3)
    assert there.calls(1) == "A2"


def test_starving_comes_before_kept() -> None:
    there = floor(cap=60)
    there.come("reg/a")
    there.wait(minutes=2)
    there.keep("counter:1", there.visitor("reg/b"))
    assert there.calls(2) == "A1 B2"


def test_one_kept_for_this_counter_starves_too() -> None:
    there = floor(cap=60)
    there.keep("counter:1", there.visitor("reg/b"))
    there.come("reg/a")
    there.wait(minutes=2)
    assert turn(there) == "B1 starving longest-wait"


def test_a_returning_visitor_is_kept_for_their_officer_for_a_while() -> None:
    there = floor(kind=RuleKind.LONGEST_WAIT)
    back = there.visitor("reg/a")
    there.keep("officer:Budi", back)
    there.waiting_line("reg/a").join(back, there.now + timedelta(minutes=5))
    there.come("reg/a")
    assert there.calls(1) == "A2", "counter 1 is not theirs"
    assert turn(there, "2") == "A1 own longest-wait"
    there.wait(minutes=5)
    assert turn(there) == "A1 ordinary longest-wait"
    assert there.calls(1) == "A1"
    assert there.calls(1, "2") == "-", "called once"


def test_a_wider_line_opens_when_somebody_there_has_waited_long_enough() -> None:
    there = floor()
    there.set_profile(profile("reg/a", kind=RuleKind.LONGEST_WAIT, wider={"reg/b": 600}))
    there.come("reg/b")
    there.come("reg/b", priority=True)
    there.wait(minutes=10)
    there.come("reg/a")
    assert there.calls(1) == "A3"
    there.wait(seconds=1)
    there.come("reg/a")
    assert there.calls(1) == "B2", "its priority visitor counts like any other"
    assert there.calls(3) == "B1 A4 -"


def test_a_wider_line_is_closed_again_when_nobody_has_waited_so_long() -> None:
    there = floor()
    there.set_profile(profile("reg/a", kind=RuleKind.LONGEST_WAIT, wider={"reg/b": 600}))
    there.come("reg/b")
    there.wait(minutes=9)
    there.come("reg/b")
    there.wait(minutes=2)
    assert there.calls(2) == "B1 -"


def test_wider_lines_come_after_the_own_ones_and_in_the_order_in_which_they_open() -> None:
    there = floor()
    there.set_profile(
        profile("reg/b", kind=RuleKind.STRICT_ORDER, wider={"reg/d": 120, "reg/c": 120, "reg/a": 60})
    )
    for line in ("reg/d", "reg/c", "reg/a", "reg/b"):
        there.come(line)
    there.wait(minutes=3)
    assert there.calls(4) == "B4 A3 C2 D1"


def test_looking_changes_nothing() -> None:
    there = floor(kind=RuleKind.LONGEST_WAIT)
    for _ in range(3):
        there.come("reg/a")
        there.come("reg/b", priority=True)
    for kind in RuleKind:
        there.set_profile(profile("reg/a", "reg/b", kind=kind, numbers={"reg/a": 1, "reg/b": 1}))
        before = there.pick()
        assert before is not None
        assert before.waiter.stamp == 2
        assert there.pick() == before
    assert there.cycles == {}
    assert there.calls(6) == "B2 A1 A3 B4 A5 B6"


def test_counts_go_their_own_way_after_a_copy() -> None:
    counts = RatioCounts(Ratio(ordinary_per_priority=2, scope=Scope.COUNTER))
    counts.called("elderly", "reg/a", "1")
    twin = counts.copy()
    twin.called(None, "reg/a", "1")
    assert (counts.since_priority("1", "reg/a"), twin.since_priority("1", "reg/a")) == (0, 1)
    assert twin.since_priority("2", "reg/a") == 2, "a day begins with priority visitors first"
    twin.called(None, "reg/a", "1")
    twin.called(None, "reg/a", "1")
    assert (twin.since_priority("1", "reg/a"), twin.priority_due("1", "reg/a")) == (2, True)
    assert not counts.priority_due("1", "reg/a")
