"""Forecasts from what has happened."""

from datetime import timedelta
from random import Random

import pytest

from server.forecasting.prediction import Forecaster
from server.rehearsal.playing import play
from server.rehearsal.scenes import Made, made_up
from tests.fakes.halls import Story
from tests.fakes.rehearsals import TUESDAY, at, day, little_plan, staffed, visitor, want


def following(story: Story, *, runs: int = 200, seed: int = 1) -> Forecaster:
    forecaster = Forecaster(story.plan, Random(seed), runs=runs)
    for record in story.journal:
        forecaster.take(record)
    return forecaster


def crowded(count: int) -> tuple[Story, list[str]]:
    story = Story()
    story.open("4")
    tickets = []
    for _ in range(count):
        tickets.append(story.issue("pol/record").ticket)
        story.wait(seconds=1)
    story.call("4")
    return story, tickets


def test_who_comes_later_waits_longer_and_ranges_are_in_order() -> None:
    story, tickets = crowded(8)
    forecaster = following(story)
    found = [forecaster.look(ticket, story.now)[1] for ticket in tickets[1:]]
    points = [forecast.point for forecast in found]
    assert points == sorted(points)
    assert all(0.0 <= one.low <= one.middle <= one.high for one in found)
    assert all(one.low <= one.point <= one.high for one in found)


def test_a_range_is_narrower_the_nearer_the_call_is() -> None:
    story, tickets = crowded(12)
    forecaster = following(story)
    before = forecaster.look(tickets[-1], story.now)[1]
    for ticket in tickets[:6]:
        story.wait(minutes=6)
        story.finish_now(ticket, "4")
        story.call("4")
    forecaster = following(story)
    after = forecaster.look(tickets[-1], story.now)[1]
    assert after.high - after.low < before.high - before.low
    assert after.point < before.point


def test_a_newcomer_is_told_what_the_last_ticket_is_told() -> None:
    story, _ = crowded(6)
    (part,) = [part for part in following(story).parts() if "pol/k" in part.lines]
    newcomer = following(story, runs=1500).forecast(part, story.now).newcomers["pol/k", False]
    last = story.issue("pol/record").ticket
    ticket = following(story, runs=1500, seed=2).look(last, story.now)[1]
    assert newcomer.point == pytest.approx(ticket.point, rel=0.06)
    assert newcomer.high == pytest.approx(ticket.high, rel=0.1)


def test_a_priority_newcomer_waits_less() -> None:
    story, _ = crowded(10)
    forecaster = following(story)
    (part,) = [part for part in forecaster.parts() if "pol/k" in part.lines]
    outlook = forecaster.forecast(part, story.now)
    assert outlook.newcomers["pol/k", True].point < 0.4 * outlook.newcomers["pol/k", False].point
    assert outlook.standing == dict.fromkeys(outlook.errands, "pol/k")


def test_where_nobody_calls_nobody_is_told_anything() -> None:
    story = Story()
    ticket = story.issue().ticket
    assert following(story).look(ticket, story.now) == {}
    assert following(story).look("nobody", story.now) == {}


def test_the_same_chance_gives_the_same_forecast() -> None:
    story, tickets = crowded(5)
    assert following(story).look(tickets[-1], story.now) == following(story).look(tickets[-1], story.now)


def test_whoever_waits_for_two_things_may_be_elsewhere_when_called() -> None:
    story = Story()
    story.open("1", "4")
    for _ in range(3):
        story.issue("pol/record")
        story.issue("reg/card")
    story.call("1")
    story.call("4")
    one = story.issue("reg/card").ticket
    both = story.issue("reg/card", also=["pol/record"]).ticket
    forecaster = following(story, runs=800)
    alone = forecaster.look(one, story.now)[1]
    found = forecaster.look(both, story.now)
    assert set(found) == {1, 2}
    assert found[1].point > alone.point


def test_forecasts_that_were_always_too_short_are_corrected() -> None:
    plan = little_plan()
    forecaster = Forecaster(plan, Random(1), runs=20)
    points: list[float] = []
    # Officers serve twice as long as they did until now, and the forecasts have to find that out.
    for place in range(6):
        people = day(*(visitor(f"v{place}-{n}", 0.5 * n, want("pol/record", 10)) for n in range(40)))
        for record in play(plan, people, staffed("4")).records:
            later = timedelta(days=place)
            forecaster.take(
                type(record)(
                    seq=record.seq, at=record.at + later, request_id=record.request_id, event=record.event
                )
            )
            ticket = getattr(record.event, "ticket", None)
            if (
                type(record.event).__name__ == "TicketIssued"
                and isinstance(ticket, str)
                and ticket[-1] in "05"
            ):
                found = forecaster.look(ticket, record.at + later)
                if ticket.endswith("-30"):
                    points.append(found[1].point)
    truth = (at(10.0 * 30) - at(15.0)).total_seconds()
    assert abs(points[-1] - truth) < abs(points[0] - truth)
    assert points[-1] == pytest.approx(truth, rel=0.15)


def test_a_whole_made_up_day_is_followed_and_forecast() -> None:
    plan = little_plan()
    (scene,) = made_up(plan, Made(seed=1, first_day=TUESDAY, days=1))
    forecaster = Forecaster(plan, Random(1), runs=5)
    told = 0
    for record in play(plan, scene.day, scene.staffing).records:
        forecaster.take(record)
        if record.seq % 20 == 0:
            outlooks = [forecaster.forecast(part, record.at) for part in forecaster.parts()]
            told += sum(len(outlook.errands) + len(outlook.newcomers) for outlook in outlooks)
    assert told > 500
