"""What one ticket for several errands saves."""

import pytest

from server.domain.plan import Package, PackageStep
from server.rehearsal.journeys import study
from server.rehearsal.scenes import Made, made_up
from server.rehearsal.ways import Way, in_order
from tests.fakes.rehearsals import TUESDAY, day, little_plan, staffed, visitor, want
from tests.fakes.sample_malls import sample_plan


def test_the_same_people_are_compared_in_all_three_ways() -> None:
    crowd = day(
        visitor("bob", 0, want("pol/record", 30)),
        visitor("ann", 1, want("pol/record"), want("tax/advice")),
        visitor(
            "gone", 2, want("pol/record", patience_seconds=60.0), want("tax/advice", 1, patience_seconds=60.0)
        ),
    )
    ways = study(little_plan(), [(crowd, staffed("4", "5"))])
    assert {way: (one.visitors, one.mean / 60) for way, one in ways.items()} == {
        Way.TOGETHER: (1, 39.0),
        Way.ONE_BY_ONE: (1, 50.0),
        Way.FIXED_ORDER: (1, 49.0),
    }
    assert {one.others_mean for one in ways.values()} == {1_800.0}


def test_one_ticket_saves_time_in_the_sample_mall() -> None:
    scenes = made_up(sample_plan(), Made(seed=2, first_day=TUESDAY, days=2))
    told: list[None] = []
    ways = study(sample_plan(), [(one.day, one.staffing) for one in scenes], played=lambda: told.append(None))
    assert len(told) == 6
    together, one_by_one = ways[Way.TOGETHER], ways[Way.ONE_BY_ONE]
    assert together.visitors == one_by_one.visitors > 60
    assert together.mean < one_by_one.mean * 0.95
    assert together.p90 < one_by_one.p90
    assert together.others_mean == pytest.approx(one_by_one.others_mean, rel=0.25), (
        "at no great cost for the others"
    )


def test_what_is_needed_comes_first() -> None:
    steps = (PackageStep(service="tax/advice", needs=(2,)), PackageStep(service="pol/record"))
    plan = little_plan(packages={"p": Package(id="p", steps=steps)})
    wants = (want("tax/advice"), want("pol/record"))
    packed = visitor("ann", 0, *wants, package="p")
    assert [one.service for one in in_order(plan, packed)] == ["pol/record", "tax/advice"]
    assert in_order(plan, visitor("bob", 0, *wants)) == wants
