"""The classic predictors."""

import pytest

from server.domain.hall import Hall
from server.forecasting.classic import Classic, ClassicForecast
from tests.fakes.halls import Story


def said(story: Story, ticket: str, mean: float = 400.0) -> ClassicForecast:
    classic, hall = Classic(), Hall(story.plan)
    for record in story.journal:
        classic.take(record, hall)
        hall.apply(record)
    return classic.forecast(hall.tickets[ticket].errand(1), hall, story.now, mean)


def test_before_the_first_call_only_the_queue_speaks() -> None:
    story = Story()
    story.open("4")
    story.issue("pol/record")
    story.wait(minutes=3)
    story.call("4")
    story.issue("pol/record")
    story.wait(minutes=2)
    ticket = story.issue("pol/record").ticket
    forecast = said(story, ticket)
    assert forecast.queue_length == 2 * 400.0
    assert forecast.head_of_line == 120.0
    assert forecast.last_to_enter == 180.0
    elder = said(story, story.issue("pol/record", priority="elderly").ticket)
    assert (elder.queue_length, elder.head_of_line) == (400.0, 0.0), (
        "priority visitors have a queue of their own"
    )
    assert elder.last_to_enter is None
    assert elder.rolling_mean is None


def test_with_a_counter_free_there_is_no_wait() -> None:
    story = Story()
    story.open("1")
    assert said(story, story.issue().ticket).queue_length == 0.0


def test_the_rolling_mean_is_that_of_the_last_ten() -> None:
    story = Story()
    story.open("4")
    for minutes in (100, *[2] * 9, 12):
        ticket = story.issue("pol/record").ticket
        story.wait(minutes=minutes)
        story.call("4")
        story.finish_now(ticket, "4")
    forecast = said(story, story.issue("pol/record").ticket)
    assert forecast.rolling_mean == pytest.approx((9 * 120 + 720) / 10)
    assert forecast.last_to_enter == 720.0
