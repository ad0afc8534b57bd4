"""Rules 8, 10, 11, 13: a counter's own lines, priority by a ratio, earlier arrivals first, one ticket for one counter."""

import pytest

from server.domain.plan import Scope
from server.domain.refusals import CounterBusy, CounterNotOpen, NobodyWaiting, UnknownCounter
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan


def test_first_come_is_first_served_over_all_lines_of_the_counter() -> None:
    story = Story()
    story.open("1")
    tickets = [
        story.issue(service).ticket for service in ("reg/birth", "reg/card", "reg/birth", "reg/lost-card")
    ]
    assert [story.serve_next().ticket for _ in tickets] == tickets


def test_a_counter_never_gets_another_agencys_ticket() -> None:
    story = Story()
    story.open("1", "3", "4")
    story.issue("pol/record")
    for counter in ("1", "3"):
        with pytest.raises(NobodyWaiting):
            story.call(counter)
    assert story.call("4").label == "K-001"


def test_two_counters_and_one_visitor() -> None:
    story = Story()
    story.open("1", "2")
    only = story.issue()
    assert story.call("1").ticket == only.ticket
    with pytest.raises(NobodyWaiting):
        story.call("2")


def test_a_counter_with_an_open_visit_cannot_call_another() -> None:
    story = Story()
    story.open("1")
    story.issue()
    story.issue()
    called = story.call()
    with pytest.raises(CounterBusy) as busy:
        story.call()
    assert busy.value.params == {"counter": "1", "label": called.label}
    story.start(called.ticket)
    with pytest.raises(CounterBusy):
        story.call()


def test_closed_and_unknown_counters_call_nobody() -> None:
    story = Story()
    story.issue()
    with pytest.raises(CounterNotOpen):
        story.call("1")
    with pytest.raises(UnknownCounter):
        story.call("99")


def classes_called(story: Story, count: int, counter: str = "1") -> str:
    return "".join(
        "p" if story.hall.tickets[story.serve_next(counter).ticket].priority else "o" for _ in range(count)
    )


@pytest.mark.parametrize(
    ("ordinary_per_priority", "order"),
    [(0, "ppppoooooo"), (1, "popopopooo"), (2, "poopoopoop"), (4, "poooopoopp")],
)
def test_priority_visitors_come_first_at_the_set_ratio(ordinary_per_priority: int, order: str) -> None:
    story = Story(small_plan(ordinary_per_priority=ordinary_per_priority))
    story.open("1")
    for _ in range(6):
        story.issue()
    for _ in range(4):
        story.issue(priority="elderly")
    assert classes_called(story, 10) == order


def test_if_one_side_has_nobody_the_other_is_called() -> None:
    story = Story(small_plan(ordinary_per_priority=3))
    story.open("1")
    story.issue(priority="elderly")
    story.issue(priority="disability")
    assert classes_called(story, 2) == "pp"
    story.issue()
    assert classes_called(story, 1) == "o"


def test_counts_of_two_counters_do_not_disturb_each_other() -> None:
    story = Story(small_plan(ordinary_per_priority=1))
    story.open("1", "2")
    for _ in range(4):
        story.issue()
        story.issue(priority="elderly")
    assert classes_called(story, 2, "1") == "po"
    assert classes_called(story, 2, "2") == "po", "counter 2 has its own count"


def test_counts_of_the_whole_hall_are_shared() -> None:
    story = Story(small_plan(ordinary_per_priority=1, scope=Scope.HALL))
    story.open("1", "2")
    for _ in range(2):
        story.issue()
        story.issue(priority="elderly")
    assert [classes_called(story, 1, counter) for counter in ("1", "2", "1", "2")] == ["p", "o", "p", "o"]


def test_counts_of_lines_belong_to_the_lines() -> None:
    story = Story(small_plan(ordinary_per_priority=1, scope=Scope.LINE))
    story.open("1")
    for service in ("reg/card", "reg/birth"):
        story.issue(service)
        story.issue(service, priority="elderly")
    labels = [story.serve_next().label for _ in range(4)]
    assert labels == ["A-002", "B-002", "A-001", "B-001"], "each line lets its priority visitor in first"


def test_a_line_without_ordinary_visitors_does_not_make_its_priority_visitor_wait_for_other_lines() -> None:
    story = Story(small_plan(ordinary_per_priority=1, scope=Scope.LINE))
    story.open("1")
    story.issue(priority="elderly")
    story.serve_next()
    early = story.issue(priority="elderly")
    story.issue("reg/birth")
    assert story.call().ticket == early.ticket


def test_every_call_says_why_this_ticket() -> None:
    story = Story()
    story.open("1")
    story.issue()
    story.issue(priority="elderly")
    story.wait(minutes=4)
    reason = story.call().reason
    assert (reason.rule, reason.turn) == ("longest-wait", "priority")
    assert reason.waited_seconds == 240
    assert (reason.priority_waiting, reason.ordinary_waiting, reason.ordinary_since_priority) == (1, 1, 2)
