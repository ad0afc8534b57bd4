"""Made-up days follow the distributions that were gathered for them. Tolerances are four standard errors or more."""

from collections import Counter
from datetime import date, time, timedelta
from math import log
from random import Random
from statistics import fmean, median, stdev

import pytest

from server.domain.calendar import Calendar
from server.domain.hours import Interval
from server.domain.plan import Appointments, Package, PackageStep, Plan
from server.rehearsal import crowd
from server.rehearsal.crowd import make_day
from server.rehearsal.opened import Unplayable
from server.rehearsal.staffing import roster
from server.rehearsal.world import Day, Visitor, Want, World, make_world
from tests.fakes.rehearsals import EIGHT, TUESDAY, little_plan

MANY = 20_000
FRIDAY = date(2026, 9, 4)


def world_of(plan: Plan, seed: int = 1) -> World:
    return make_world(plan, roster(plan, TUESDAY), Random(seed))


@pytest.fixture(scope="module")
def world() -> World:
    return world_of(little_plan())


@pytest.fixture(scope="module")
def crowded(world: World) -> Day:
    return make_day(world, TUESDAY, Random(2), visitors=MANY)


def share(of: int, among: int) -> float:
    return of / among


def wants(day: Day) -> list[Want]:
    return [want for visitor in day.visitors for want in visitor.wants]


def test_the_same_seed_gives_the_same_day_and_another_one_another(world: World) -> None:
    one, same, other = (make_day(world, TUESDAY, Random(seed), visitors=200) for seed in (5, 5, 6))
    assert one == same
    assert one != other


def test_visitors_come_in_order_and_are_numbered_by_it(crowded: Day) -> None:
    arrivals = [visitor.arrives_at for visitor in crowded.visitors]
    assert arrivals == sorted(arrivals)
    assert [visitor.id for visitor in crowded.visitors[:2]] == ["v00001", "v00002"]


def test_the_hours_have_their_shares(crowded: Day) -> None:
    hours = Counter((visitor.arrives_at - EIGHT) // timedelta(hours=1) for visitor in crowded.visitors)
    assert [share(hours[hour], MANY) for hour in range(8)] == pytest.approx(list(crowd.HOURLY), abs=0.012)


def test_a_crowd_waits_at_the_door(crowded: Day) -> None:
    first = sum(visitor.arrives_at - EIGHT < timedelta(minutes=6) for visitor in crowded.visitors)
    through_the_hour = crowd.HOURLY[0] * (1 - crowd.AT_THE_DOOR) / 10
    assert share(first, MANY) == pytest.approx(
        crowd.HOURLY[0] * crowd.AT_THE_DOOR + through_the_hour, abs=0.008
    )


def test_days_vary_as_days_do(world: World) -> None:
    counts = [len(make_day(world, TUESDAY, Random(seed)).visitors) for seed in range(300)]
    assert fmean(counts) == pytest.approx(world.visitors, rel=0.05)
    assert 0.15 < stdev(counts) / fmean(counts) < 0.25


def test_agencies_have_their_shares(world: World, crowded: Day) -> None:
    asked = Counter(visitor.wants[0].service for visitor in crowded.visitors)
    for service, habit in world.services.items():
        assert share(asked[service], MANY) == pytest.approx(habit.share, abs=0.015)
    assert sum(habit.share for habit in world.services.values()) == pytest.approx(1.0)


def test_service_times_are_lognormal_around_the_services_own_median(world: World, crowded: Day) -> None:
    for service, habit in world.services.items():
        seconds = [
            want.seconds for want in wants(crowded) if want.service == service and want.transfer is None
        ]
        assert 0.7 <= habit.sigma <= 0.9
        assert median(seconds) == pytest.approx(habit.median_seconds, rel=0.08)
        assert stdev(map(log, seconds)) == pytest.approx(habit.sigma, rel=0.05)
        assert max(seconds) <= habit.median_seconds * 12, "somebody ends a visit that has no end"


def test_priority_visitors_second_errands_transfers_and_no_shows(crowded: Day) -> None:
    visitors, errands = crowded.visitors, wants(crowded)
    assert 0.08 <= share(sum(one.priority is not None for one in visitors), MANY) <= 0.10
    assert share(sum(len(one.wants) == 2 for one in visitors), MANY) == pytest.approx(0.2, abs=0.012)
    assert share(sum(one.transfer is not None for one in errands), len(errands)) == pytest.approx(
        0.05, abs=0.007
    )
    assert 0.05 <= share(sum(not one.shows for one in errands), len(errands)) <= 0.08
    missed = [one for one in errands if not one.shows]
    assert share(sum(one.back_seconds is not None for one in missed), len(missed)) == pytest.approx(
        0.25, abs=0.05
    )


def test_a_second_errand_and_a_transfer_lead_to_another_line(crowded: Day) -> None:
    plan = little_plan()
    line = {service.id: service.line for service in plan.services.values()}
    for visitor in crowded.visitors:
        lines = [line[want.service] for want in visitor.wants]
        assert len(lines) == len(set(lines))
        for want in visitor.wants:
            assert want.transfer is None or line[want.transfer.service] != line[want.service]


def test_patience_is_ten_minutes_and_an_exponential_time(crowded: Day) -> None:
    patience = [want.patience_seconds / 60 for want in wants(crowded)]
    assert min(patience) >= 10
    assert fmean(patience) == pytest.approx(120, rel=0.04)
    assert median(patience) == pytest.approx(10 + 110 * log(2), rel=0.05)


def test_nobody_runs_to_a_counter(crowded: Day) -> None:
    walks = [want.walk_seconds for want in wants(crowded)]
    assert min(walks) >= 10
    assert fmean(walks) == pytest.approx(38, rel=0.05)


def with_appointments(capacity: int = 1_000) -> Plan:
    plan = little_plan()
    offered = Appointments(slot_seconds=1800, capacity=capacity)
    services = {
        name: type(service)(
            id=service.id, agency=service.agency, line=service.line, typical_seconds=300, appointments=offered
        )
        for name, service in plan.services.items()
    }
    return little_plan(services=services)


def booked(day: Day) -> list[Visitor]:
    return [visitor for visitor in day.visitors if visitor.slot is not None]


def test_some_have_appointments_and_come_around_their_time_or_not_at_all() -> None:
    plan = with_appointments(capacity=MANY)
    day = make_day(world_of(plan), TUESDAY, Random(3), visitors=MANY)
    appointed = booked(day)
    assert 0.10 <= share(len(appointed), MANY) <= 0.20
    assert share(sum(not one.comes for one in appointed), len(appointed)) == pytest.approx(0.15, abs=0.03)
    early = [(one.arrives_at - one.slot).total_seconds() / 60 for one in appointed if one.slot]
    assert fmean(early) == pytest.approx(-8, abs=1)
    assert stdev(early) == pytest.approx(12, rel=0.06)
    assert all(one.comes for one in day.visitors if one.slot is None)


def test_no_slot_is_booked_over() -> None:
    day = make_day(world_of(with_appointments(2)), TUESDAY, Random(3), visitors=2_000)
    taken = Counter((one.wants[0].service, one.slot) for one in booked(day))
    assert max(taken.values()) == 2
    assert {(one.slot - EIGHT) % timedelta(minutes=30) for one in booked(day) if one.slot} == {timedelta()}


def test_some_want_a_package() -> None:
    steps = (PackageStep(service="reg/birth"), PackageStep(service="tax/advice", needs=(1,)))
    plan = little_plan(packages={"child": Package(id="child", steps=steps)})
    day = make_day(world_of(plan), TUESDAY, Random(4), visitors=5_000)
    packed = [one for one in day.visitors if one.package == "child"]
    assert share(len(packed), 5_000) == pytest.approx(0.03, abs=0.01)
    assert {tuple(want.service for want in one.wants) for one in packed} == {("reg/birth", "tax/advice")}


def test_who_finds_the_mall_in_its_break_waits_for_its_end() -> None:
    pause = Interval(start=time(11, 30), end=time(13, 30))
    week = dict.fromkeys(range(5), (Interval(start=time(8), end=time(16)),))
    plan = little_plan(calendar=Calendar(mall=week, breaks={4: (pause,)}))
    day = make_day(world_of(plan), FRIDAY, Random(5), visitors=3_000)
    local = [visitor.arrives_at.astimezone(plan.time_zone).time() for visitor in day.visitors]
    assert not [at for at in local if pause.start <= at < pause.end]
    assert sum(time(13, 30) <= at < time(13, 40) for at in local) > 300


def test_most_know_that_a_service_is_closed_all_day() -> None:
    monday_only = {0: (Interval(start=time(8), end=time(16)),)}
    plan = little_plan(calendar=Calendar(agencies={"pol": monday_only}))
    monday = date(2026, 8, 31)
    world = make_world(plan, roster(plan, monday), Random(1))
    day = make_day(world, TUESDAY, Random(2), visitors=2_000)
    asked = Counter(want.service for want in wants(day))
    assert 0 < asked["pol/record"] < 100


def test_a_day_on_which_the_mall_is_closed_cannot_be_played(world: World) -> None:
    plan = little_plan(calendar=Calendar(mall={}))
    closed = World(plan=plan, visitors=10, services=world.services, speeds={})
    with pytest.raises(Unplayable, match="does not open on 2026-09-01"):
        make_day(closed, TUESDAY, Random(1))
