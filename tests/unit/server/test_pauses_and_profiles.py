"""Rules 14, 15, 19: pauses with a reason; signing off, other profiles and another set-up end and lose nothing."""

from dataclasses import replace

import pytest

from server.domain import events as e
from server.domain.plan import Counter, Plan
from server.domain.profile import Profile, Rule, RuleKind
from server.domain.refusals import (
    CounterBusy,
    CounterIsPaused,
    CounterNotOpen,
    CounterNotPaused,
    NobodyWaiting,
    PersonalData,
    ProfileMistaken,
    UnknownCounter,
)
from server.domain.ticket import Phase
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan
from tests.fakes.rich_plans import always_open, busy_plan


def test_a_paused_counter_calls_nobody_until_it_goes_on() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    assert story.pause(reason="prayer") == e.CounterPaused(counter="1", officer="officer 1", reason="prayer")
    assert story.refused(CounterIsPaused, story.call).params == {"counter": "1", "reason": "prayer"}
    story.go_on()
    assert story.call().ticket == ticket


def test_a_visit_goes_on_during_a_pause() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.pause()
    story.recall(ticket)
    story.start(ticket)
    story.finish(ticket)
    story.refused(CounterIsPaused, story.call)


def test_a_pause_may_get_another_reason_and_ends_once() -> None:
    story = Story()
    story.refused(CounterNotOpen, story.pause)
    story.open("1")
    story.refused(CounterNotPaused, story.go_on)
    story.pause(reason="prayer")
    story.pause(reason="lunch")
    assert story.hall.desk("1").paused == "lunch"
    story.go_on()
    story.refused(CounterNotPaused, story.go_on)
    story.refused(PersonalData, lambda: story.pause(reason="call me at 0812-3456-7890"))


@pytest.mark.parametrize("how", ["close", "open"])
def test_leaving_and_sitting_down_again_ends_the_pause(how: str) -> None:
    story = Story()
    story.open("1")
    story.pause()
    if how == "close":
        story.close()
    story.open("1")
    story.issue()
    story.call()


def test_a_pause_survives_a_crash_and_ends_with_the_day() -> None:
    story = Story()
    story.open("1")
    story.pause()
    story.issue()
    story.restart()
    story.refused(CounterIsPaused, story.call)
    story.wait(days=1)
    story.open("1")
    story.issue()
    story.call()


def test_a_paused_counter_does_not_count_as_open_for_the_expected_wait() -> None:
    story = Story()
    story.open("1")
    story.pause()
    assert story.issue().wait_low_seconds is None
    story.go_on()
    assert story.issue().wait_low_seconds is not None


def test_another_officer_finds_the_visit_where_the_first_left_it() -> None:
    story = Story()
    story.open("1", officer="Budi")
    ticket = story.issue().ticket
    story.call()
    story.start(ticket)
    story.close("1")
    story.refused(CounterNotOpen, lambda: story.finish(ticket))
    story.open("1", officer="Siti")
    story.refused(CounterBusy, story.call)
    story.finish(ticket)


def test_a_profile_changed_during_a_visit_ends_and_loses_nothing() -> None:
    story = Story()
    story.open("1", "2")
    first, second = story.issue().ticket, story.issue("reg/birth").ticket
    story.call()
    story.change_profile(Profile(lines=("reg/b",)))
    assert story.ticket(first).phase is Phase.CALLED
    story.finish_now(first)
    third = story.issue().ticket
    assert story.call().ticket == second, "from now on only B"
    story.finish_now(second)
    story.refused(NobodyWaiting, story.call)
    assert story.call("2").ticket == third, "whoever waits in A still does"


def test_the_set_profile_comes_back() -> None:
    story = Story()
    story.open("1")
    story.change_profile(Profile(lines=("reg/b",)))
    ticket = story.issue().ticket
    story.refused(NobodyWaiting, story.call)
    assert story.change_profile(None).profile is None
    assert story.call().ticket == ticket


def test_a_changed_profile_survives_closing_and_a_crash_but_not_the_night() -> None:
    story = Story()
    story.open("1")
    story.change_profile(Profile(lines=("reg/b",)))
    story.close()
    story.restart()
    story.open("1")
    story.issue()
    story.refused(NobodyWaiting, story.call)
    story.wait(days=1)
    story.open("1")
    story.issue()
    story.call()


def test_a_profile_changed_to_less_parallel_service_ends_no_visit() -> None:
    story = Story(always_open(busy_plan()))
    story.open("4")
    tickets = [story.issue("pol/report").ticket for _ in range(4)]
    for ticket in tickets[:3]:
        story.call("4")
        story.start(ticket, "4")
    story.change_profile(Profile(lines=("pol/k",)), "4")
    for ticket in tickets[:3]:
        story.refused(CounterBusy, lambda: story.call("4"))
        story.finish(ticket, "4")
    assert story.call("4").ticket == tickets[3]


def test_the_expected_wait_follows_the_profiles() -> None:
    story = Story()
    story.open("1")
    story.change_profile(Profile(lines=("reg/b",)))
    assert story.issue().wait_low_seconds is None
    story.change_profile(None)
    assert story.issue().wait_low_seconds is not None


def test_a_mistaken_profile_is_refused_with_field_and_reason() -> None:
    story = Story()
    story.refused(UnknownCounter, lambda: story.change_profile(None, "99"))
    unknown = story.refused(ProfileMistaken, lambda: story.change_profile(Profile(lines=("reg/x",))))
    assert unknown.params["field"] == "lines[0]"
    other = story.refused(ProfileMistaken, lambda: story.change_profile(Profile(lines=("pol/k",))))
    assert other.params["field"] == "lines[0]", "never another agency's line (rule 8)"
    rule = Rule(kind=RuleKind.COUNTED_RATIO, numbers={"reg/a": 2})
    missing = story.refused(
        ProfileMistaken, lambda: story.change_profile(Profile(lines=("reg/a", "reg/b"), rule=rule))
    )
    assert missing.params["field"] == "rule.numbers.reg/b"
    story.refused(ProfileMistaken, lambda: story.change_profile(Profile(lines=(), parallel=1)))
    story.refused(ProfileMistaken, lambda: story.change_profile(Profile(lines=("reg/a",), parallel=0)))


def test_a_restart_with_a_changed_plan_loses_nobody() -> None:
    story = Story()
    story.open("1", "2")
    served, waiting, elsewhere = (
        story.issue().ticket,
        story.issue().ticket,
        story.issue("reg/birth").ticket,
    )
    story.call()
    story.start(served)
    story.restart(with_counter_1_for_b_alone(small_plan()))
    assert story.ticket(served).phase is Phase.SERVING
    story.finish(served)
    assert story.call().ticket == elsewhere
    assert story.call("2").ticket == waiting


def with_counter_1_for_b_alone(plan: Plan) -> Plan:
    return replace(plan, counters={**plan.counters, "1": Counter(id="1", agency="reg", lines=("reg/b",))})


def test_a_restart_without_a_counter_a_line_and_a_service_still_ends_the_visits() -> None:
    story = Story()
    story.open("1", "4")
    at_counter = story.issue("pol/record").ticket
    story.call("4")
    waiting = story.issue("pol/record").ticket
    plan = small_plan()
    story.restart(
        replace(
            plan,
            counters={name: counter for name, counter in plan.counters.items() if name != "4"},
            lines={name: line for name, line in plan.lines.items() if name != "pol/k"},
            services={name: each for name, each in plan.services.items() if name != "pol/record"},
        )
    )
    assert story.ticket(at_counter).phase is Phase.CALLED
    assert story.ticket(waiting).phase is Phase.WAITING
    story.refused(UnknownCounter, lambda: story.start(at_counter, "4"))
    story.cancel(waiting)
    story.cancel(at_counter)
    assert not story.hall.alive
    story.issue()
    story.wait(days=1)
    story.pass_time()
    assert not story.hall.alive


def test_a_restart_without_the_priority_class_still_serves_its_visitors() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue(priority="elderly").ticket
    story.restart(replace(small_plan(), priority_classes=frozenset()))
    assert story.serve_next().ticket == ticket


def test_a_restart_with_a_smaller_quota_and_fewer_numbers_keeps_what_was_given() -> None:
    story = Story()
    tickets = [story.issue().ticket for _ in range(6)]
    plan = small_plan(last=3)
    card = replace(plan.services["reg/card"], quota=2)
    story.restart(replace(plan, services={**plan.services, "reg/card": card}))
    story.open("1")
    assert [story.serve_next().ticket for _ in tickets] == tickets
    assert story.issue("reg/lost-card").number == 1, "the new numbers wrap at once"
