"""A hall's habits fit its staffing: the busiest agency is well occupied, and nobody is asked for the impossible."""

from random import Random

import pytest

from server.malls.loading import load_mall
from server.malls.plans import plan_of
from server.rehearsal.figures import figures_of
from server.rehearsal.opened import Unplayable
from server.rehearsal.playing import play
from server.rehearsal.scenes import Made, made_up
from server.rehearsal.staffing import Staffing, roster
from server.rehearsal.watching import watch
from server.rehearsal.world import make_world
from tests.fakes.rehearsals import TUESDAY, little_plan, staffed
from tests.fakes.server_process import ROOT

SAMPLE_MALL = ROOT / "config" / "malls" / "batu-gadang"


def test_load_follows_what_each_agency_can_do() -> None:
    plan = little_plan()
    world = make_world(plan, roster(plan, TUESDAY), Random(1))
    load = {name: habit.share * habit.work_seconds for name, habit in world.services.items()}
    registry = load["reg/card"] + load["reg/birth"]
    assert registry / load["pol/record"] == pytest.approx(3 / 1 * 2**0.2, rel=0.01), (
        "three counters against one"
    )
    assert load["reg/birth"] / load["reg/card"] == pytest.approx(2), (
        "two halves and a whole counter, against two halves"
    )


def test_a_line_that_no_staffed_counter_serves_is_asked_for_by_nobody() -> None:
    world = make_world(little_plan(), staffed("1", "4"), Random(1))
    assert set(world.services) == {"reg/card", "reg/birth", "pol/record"}


def test_without_anybody_at_a_counter_there_is_no_day() -> None:
    with pytest.raises(Unplayable, match="no counter is staffed"):
        make_world(little_plan(), Staffing(shifts=()), Random(1))


def test_officers_differ() -> None:
    speeds = make_world(little_plan(), staffed("1", "2", "3", "4", "5"), Random(1)).speeds
    assert len(set(speeds.values())) == 5
    assert all(0.5 < speed < 2 for speed in speeds.values())


def test_the_sample_mall_has_plausible_days() -> None:
    plan = plan_of(load_mall(SAMPLE_MALL))
    scenes = made_up(plan, Made(seed=1, first_day=TUESDAY, days=4))
    assert all(300 < len(scene.day.visitors) < 1_200 for scene in scenes)
    days = [seen for scene in scenes for seen in watch(plan, play(plan, scene.day, scene.staffing).records)]
    figures = figures_of(plan, days)
    busiest = sorted(figures.busy_by_agency.values(), reverse=True)[:3]
    assert 0.75 <= busiest[0] <= 0.95
    assert min(busiest) > 0.65
    assert 0.7 < figures.waits.within_target < 0.97


def test_tickets_fall_off_by_agency_about_as_zipf_says() -> None:
    plan = plan_of(load_mall(SAMPLE_MALL))
    world = make_world(plan, roster(plan, TUESDAY), Random(1))
    shares: dict[str, float] = {}
    for name, habit in world.services.items():
        agency = plan.services[name].agency
        shares[agency] = shares.get(agency, 0.0) + habit.share
    ranked = sorted(shares.values(), reverse=True)
    assert 0.2 < ranked[0] < 0.4, "the civil registry dominates"
    assert 8 < ranked[0] / ranked[-1] < 60
