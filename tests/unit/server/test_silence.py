"""A counter that calls nobody though people wait is paused by the hall itself; no visit ends (rule 19)."""

from dataclasses import replace

import pytest

from server.domain import events as e
from server.domain.plan import Plan, Walking
from server.domain.profile import Profile
from server.domain.refusals import CounterIsPaused
from server.domain.ticket import Phase
from tests.fakes.halls import Story, busy
from tests.fakes.plans import small_plan

PAUSED = e.CounterPaused(counter="1", officer="officer 1", reason="silence")


def quiet(*, minutes: int | None = 10) -> Plan:
    """The small hall with a limit."""
    return replace(small_plan(), silence_seconds=None if minutes is None else minutes * 60)


def silent_after(story: Story, **passed: float) -> bool:
    """Whether the hall pauses a counter when so much time has passed."""
    story.wait(**passed)
    return any(isinstance(each, e.CounterPaused) for each in story.pass_time())


@pytest.fixture
def story() -> Story:
    """An officer at counter 1, and one who waits."""
    story = Story(quiet())
    story.open("1")
    story.issue()
    return story


def test_a_counter_that_calls_nobody_for_so_long_is_paused(story: Story) -> None:
    assert not silent_after(story, minutes=9, seconds=50)
    story.wait(seconds=10)
    assert story.pass_time() == (PAUSED,)
    assert story.pass_time() == ()
    assert story.refused(CounterIsPaused, story.call).params == {"counter": "1", "reason": "silence"}


def test_going_on_is_enough_and_gives_the_whole_time_again(story: Story) -> None:
    silent_after(story, minutes=11)
    story.go_on()
    assert not silent_after(story, minutes=9, seconds=55)
    assert silent_after(story, seconds=10)


def test_without_a_limit_nobody_is_paused() -> None:
    story = Story(quiet(minutes=None))
    story.open("1")
    story.issue()
    assert not silent_after(story, hours=5)


def test_nobody_waits_nobody_is_silent() -> None:
    story = Story(quiet())
    story.open("1")
    assert not silent_after(story, hours=1)
    story.issue()
    assert not silent_after(story, minutes=9), "who has just come has not waited in vain"
    assert silent_after(story, minutes=2)


def test_people_in_lines_of_others_do_not_count() -> None:
    story = Story(quiet())
    story.open("4")
    story.issue()
    assert not silent_after(story, hours=1)


def test_a_visitor_at_the_counter_takes_the_time_that_it_takes(story: Story) -> None:
    second = story.issue().ticket
    called = story.call()
    assert not silent_after(story, hours=1)
    story.start(called.ticket)
    assert not silent_after(story, hours=1)
    story.finish(called.ticket)
    assert not silent_after(story, minutes=9), "free for nine minutes"
    assert silent_after(story, minutes=1)
    assert story.ticket(second).phase is Phase.WAITING


def test_a_visitor_who_goes_leaves_the_counter_free_from_then_on(story: Story) -> None:
    story.issue()
    ticket = story.call().ticket
    story.wait(minutes=20)
    story.cancel(ticket)
    assert not silent_after(story, minutes=9)
    assert silent_after(story, minutes=1)


def test_a_pause_is_left_as_it_is_and_an_empty_counter_too(story: Story) -> None:
    story.pause(reason="prayer")
    assert not silent_after(story, hours=1)
    story.close()
    assert not silent_after(story, hours=1)


def test_other_lines_give_the_whole_time_again() -> None:
    story = Story(quiet())
    story.open("3")
    story.issue()
    story.wait(minutes=30)
    story.change_profile(Profile(lines=("reg/a", "reg/b")), "3")
    assert not silent_after(story, minutes=9)
    assert silent_after(story, minutes=1)


def test_each_counter_is_looked_at_by_itself(story: Story) -> None:
    story.wait(minutes=5)
    story.open("2")
    assert silent_after(story, minutes=5)
    assert [desk.paused for desk in story.hall.desks.values()] == ["silence", None, None, None]
    assert silent_after(story, minutes=5)
    assert [desk.paused for desk in story.hall.desks.values()] == ["silence", "silence", None, None]


def test_who_is_kept_for_the_counter_waits_there() -> None:
    story = Story(quiet())
    story.open("1", "3")
    ticket = story.issue().ticket
    story.call()
    story.transfer(ticket, to_counter="3")
    story.wait(minutes=10)
    assert story.pass_time() == (e.CounterPaused(counter="3", officer="officer 3", reason="silence"),)


def test_who_cannot_have_come_yet_has_not_waited() -> None:
    plan = replace(busy().plan, silence_seconds=600, walking=Walking(otherwise=900))
    story = Story(plan)
    story.open("1", "4")
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    story.call()
    story.finish_now(ticket)
    assert not silent_after(story, minutes=24), "a quarter of an hour's way, and nine minutes"
    assert silent_after(story, minutes=1)


def test_lines_that_open_to_it_later_count_from_then_on() -> None:
    plan = replace(busy().plan, silence_seconds=600)
    story = Story(plan)
    story.open("2")
    story.issue("reg/card")
    assert not silent_after(story, minutes=29), "twenty until they open, and nine"
    assert silent_after(story, minutes=2)


def test_no_visit_is_ended_and_the_rest_of_the_hall_goes_on(story: Story) -> None:
    tickets = [story.issue().ticket for _ in range(3)]
    story.open("2")
    silent_after(story, minutes=10)
    assert {story.ticket(ticket).phase for ticket in tickets} == {Phase.WAITING}
    story.open("2")
    story.call("2")


def test_what_was_paused_is_paused_after_a_restart_and_nothing_else(story: Story) -> None:
    silent_after(story, minutes=10)
    story.restart()
    assert story.hall.desk("1").paused == "silence"
    assert story.pass_time() == ()


def test_a_restart_does_not_give_more_time(story: Story) -> None:
    story.wait(minutes=9, seconds=58)
    story.pass_time()
    story.restart()
    assert silent_after(story, seconds=2)


def test_the_day_ends_as_ever(story: Story) -> None:
    silent_after(story, minutes=10)
    story.wait(days=1)
    kinds = [type(event).__name__ for event in story.pass_time()]
    assert kinds == ["TicketExpired", "CounterClosed", "DayOpened"]


def test_it_looks_every_few_seconds_only(story: Story) -> None:
    story.wait(minutes=9, seconds=58)
    story.pass_time()
    assert not silent_after(story, seconds=4), "looked two seconds before it was so far"
    assert silent_after(story, seconds=1)
