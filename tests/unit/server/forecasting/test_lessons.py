"""What the journal teaches."""

from math import exp
from random import Random

import pytest

from server.domain import events as e
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.forecasting.lessons import Lessons
from server.rehearsal.playing import play
from server.rehearsal.scenes import Made, made_up
from server.rehearsal.world import make_world
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan
from tests.fakes.rehearsals import TUESDAY
from tests.fakes.sample_malls import sample_plan


def learned(plan: Plan, records: list[Recorded]) -> Lessons:
    lessons, hall = Lessons(plan), Hall(plan)
    for record in records:
        lessons.take(record, hall)
        hall.apply(record)
    lessons.times.learn()
    return lessons


def test_one_visit_teaches_walking_serving_and_the_gap_to_the_next() -> None:
    story = Story()
    story.open("1")
    first, _ = story.issue().ticket, story.issue()
    story.wait(seconds=20)
    story.call()
    story.wait(seconds=33)
    story.start(first)
    story.wait(minutes=8)
    story.finish(first)
    story.wait(seconds=12)
    story.call()
    manners = learned(story.plan, story.journal).manners
    assert 33.0 in manners.walks.values
    assert 12.0 in manners.gaps.values
    assert 20.0 in manners.reactions.values, "the counter was idle when somebody came"


def test_what_was_finished_by_mistake_is_learnt_once_when_it_is_finished() -> None:
    def served(*, slip: bool) -> Story:
        story = Story()
        story.open("1")
        first, _ = story.issue().ticket, story.issue()
        story.call()
        story.start(first)
        story.wait(minutes=2)
        if slip:
            story.finish(first)
            story.take_back(first)
        story.wait(minutes=4)
        story.finish(first)
        story.wait(seconds=12)
        story.call()
        return story

    plain, slipped = (learned(story.plan, story.journal) for story in (served(slip=False), served(slip=True)))
    assert slipped.times.of("reg/card", "officer 1") == plain.times.of("reg/card", "officer 1")
    assert slipped.manners.gaps.values == plain.manners.gaps.values


def test_the_first_call_after_sitting_down_is_told_from_the_others() -> None:
    story = Story()
    story.issue()
    story.open("1")
    story.wait(seconds=77)
    story.call()
    manners = learned(story.plan, story.journal).manners
    assert 77.0 in manners.settlings.values
    assert 77.0 not in manners.gaps.values


def test_who_does_not_come_teaches_that() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.wait(seconds=140)
    story.no_show(ticket)
    lessons = learned(story.plan, story.journal)
    assert 140.0 in lessons.manners.missings.values
    assert lessons.presence.usual_no_show > 0.06


def test_a_visitor_without_a_ticket_took_no_walk() -> None:
    story = Story()
    story.open("1")
    ticket = story.walk_in().ticket
    story.wait(minutes=5)
    story.finish(ticket)
    lessons = learned(story.plan, story.journal)
    assert 0.0 not in lessons.manners.walks.values
    assert exp(lessons.times.of("reg/card", "officer 1").mu) == pytest.approx(300, rel=0.01)


def test_pauses_and_closing_are_the_counters_shifts() -> None:
    story = Story()
    story.open("1")
    story.wait(hours=4)
    story.pause()
    story.wait(minutes=30)
    story.go_on()
    story.wait(hours=3)
    story.close()
    story.wait(days=1)
    story.pass_time()
    lessons = learned(story.plan, story.journal)
    eight = 8 * 3600.0
    outlook = lessons.shifts.outlook("1", eight - 3600)
    assert set(outlook.futures) == {
        ((eight, True), (eight + 4 * 3600, False), (eight + 4.5 * 3600, True), (eight + 7.5 * 3600, False))
    }
    assert lessons.officers == {"1": "officer 1"}
    assert lessons.second(story.now) == eight + 7.5 * 3600, "of its own day"


def test_what_was_put_into_a_made_up_hall_is_found_in_its_journal() -> None:
    plan = sample_plan()
    scenes = made_up(plan, Made(seed=1, first_day=TUESDAY, days=5))
    world = make_world(plan, scenes[0].rostered, Random("1/world"))
    lessons = Lessons(plan)
    for scene in scenes:
        hall = Hall(plan)
        for record in play(plan, scene.day, scene.staffing).records:
            lessons.take(record, hall)
            hall.apply(record)
    lessons.times.learn()
    services = sorted(world.services, key=lambda service: -world.services[service].share)[:10]
    ratios = [
        exp(lessons.times.of(service, None).mu) / world.services[service].median_seconds
        for service in services
    ]
    assert sum(ratios) / len(ratios) == pytest.approx(1.0, abs=0.15)
    assert lessons.presence.usual_no_show == pytest.approx(0.065, abs=0.025)


def test_an_ordinary_day_of_events_is_all_understood() -> None:
    lessons, hall = Lessons(small_plan()), Hall(small_plan())
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.note(ticket, "comes back with a copy")
    story.cancel(ticket)
    for record in story.journal:
        lessons.take(record, hall)
        hall.apply(record)
    assert isinstance(story.journal[-1].event, e.TicketCancelled)
    assert lessons.presence.leaving_rate > 0.0
