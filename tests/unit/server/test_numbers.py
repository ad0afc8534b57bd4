"""Rules 1 to 4: numbers are unique, restart with the local day, skip the living, and answer the same again."""

from datetime import UTC, datetime

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.refusals import LineFull, RequestReused, UnknownPriority, UnknownService
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan


def test_numbers_of_a_line_follow_one_another_and_other_lines_count_for_themselves() -> None:
    story = Story()
    assert [
        story.issue(service).label for service in ("reg/card", "reg/lost-card", "reg/birth", "reg/card")
    ] == [
        "A-001",
        "A-002",
        "B-001",
        "A-003",
    ]


def test_a_wrapped_sequence_skips_numbers_still_alive() -> None:
    story = Story(small_plan(last=3))
    first, second, third = (story.issue() for _ in range(3))
    story.open("1")
    assert [story.serve_next().label, story.serve_next().label] == [first.label, second.label]
    assert [story.issue().label, story.issue().label] == ["A-001", "A-002"]
    with pytest.raises(LineFull):
        story.issue()
    assert third.ticket in story.hall.alive


def test_the_sequence_restarts_with_the_day_of_the_hall_not_of_utc() -> None:
    story = Story(at=datetime(2026, 11, 23, 16, 59, tzinfo=UTC))  # 23:59 in Jakarta
    assert story.issue().label == "A-001"
    assert story.issue().label == "A-002"
    story.wait(minutes=2)
    assert story.issue().label == "A-001"
    story.now = datetime(2026, 11, 24, 0, 5, tzinfo=UTC)  # midnight by UTC is 07:05 in the hall: the same day
    assert story.issue().label == "A-002"


def test_a_hall_that_was_off_over_midnight_starts_the_day_with_its_first_command() -> None:
    story = Story()
    yesterday = story.issue()
    story.wait(days=3)
    story.hall = story.replayed()
    today = story.issue()
    assert today.label == "A-001"
    assert [type(record.event) for record in story.journal[-3:]] == [
        e.TicketExpired,
        e.DayOpened,
        e.TicketIssued,
    ]
    expired = story.journal[-3].event
    assert isinstance(expired, e.TicketExpired)
    assert expired.ticket == yesterday.ticket


def test_a_clock_set_back_keeps_day_and_order() -> None:
    story = Story()
    first = story.issue()
    story.wait(hours=-30)
    second = story.issue()
    story.open("1")
    assert (first.label, second.label) == ("A-001", "A-002")
    assert [story.serve_next().ticket, story.serve_next().ticket] == [first.ticket, second.ticket]


def test_the_same_request_answers_the_same_ticket_after_a_restart_and_over_midnight() -> None:
    story = Story()
    ticket = story.issue(request="the-visitors-tap-1")
    assert story.issue(request="the-visitors-tap-1") == ticket
    story.hall = story.replayed()
    assert story.issue(request="the-visitors-tap-1") == ticket
    story.wait(days=1)
    story.pass_time()
    assert story.issue(request="the-visitors-tap-1") == ticket
    assert [type(record.event) for record in story.journal].count(e.TicketIssued) == 1


def test_a_request_id_used_for_something_else_is_refused() -> None:
    story = Story()
    story.issue(request="the-visitors-tap-1")
    with pytest.raises(RequestReused):
        story.issue("reg/birth", request="the-visitors-tap-1")
    with pytest.raises(RequestReused):
        story.tell(c.OpenCounter(request_id="the-visitors-tap-1", counter="1", officer="Budi"))


def test_unknown_services_and_classes_are_refused_by_name() -> None:
    story = Story()
    with pytest.raises(UnknownService) as service:
        story.issue("reg/passport")
    with pytest.raises(UnknownPriority):
        story.issue(priority="minister")
    assert service.value.code == "unknown-service"
    assert service.value.params == {"service": "reg/passport"}
    assert story.issue().label == "A-001", "a refused request takes no number"
