"""The hall's plan is the mall as it is written: minutes are seconds, days are weekdays, names and texts are left out."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from server.domain.calendar import Calendar, LastTicket
from server.domain.hour_mistakes import interval_mistakes
from server.domain.hours import Interval
from server.domain.plan import (
    Appointments,
    AtClosing,
    NoShow,
    Outcome,
    PackageStep,
    Place,
    Plan,
    Rating,
    Scope,
)
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from server.domain.profiles import mistakes as profile_mistakes
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from tests.fakes.mall_files import MALL, POL, REG, add, small_mall
from tests.fakes.server_process import ROOT, SMALL_MALL
from wire import profile as wire_profile
from wire.mall import Mall

SAMPLE = ROOT / "config" / "malls" / "batu-gadang"


@pytest.fixture(params=[SMALL_MALL, SAMPLE], ids=lambda path: path.name)
def mall(request: pytest.FixtureRequest) -> Mall:
    return load_mall(request.param)


def test_the_rules_see_the_mall_as_it_is_written(mall: Mall) -> None:
    plan = plan_of(mall)
    assert str(plan.time_zone) == mall.time_zone
    assert {(line.id, line.agency, line.letters) for line in plan.lines.values()} == {
        (line.id, line.agency, line.letters) for line in mall.lines
    }
    assert {(s.id, s.agency, s.line, s.typical_seconds, s.quota) for s in plan.services.values()} == {
        (s.id, s.agency, s.line, s.minutes * 60, s.quota) for s in mall.services
    }
    assert {(c.id, c.agency, c.lines, c.zone) for c in plan.counters.values()} == {
        (c.id, c.agency, c.lines, c.zone) for c in mall.counters
    }
    assert plan.priority_classes == {kind.id for kind in mall.priority_classes}
    assert (plan.numbering.digits, plan.numbering.first, plan.numbering.last) == (
        mall.numbers.digits,
        mall.numbers.first,
        mall.numbers.last,
    )
    assert plan.ratio.ordinary_per_priority == mall.priority.ordinary_per_priority
    assert plan.ratio.scope is Scope(mall.priority.scope)
    assert plan.cancelled_free_their_place is mall.cancelled_free_their_place
    assert {name: (each.agencies, each.zone, each.theme) for name, each in plan.kiosks.items()} == {
        each.id: (each.arrangement.agencies, each.arrangement.zone, each.arrangement.theme)
        for each in mall.kiosks
    }
    assert {service: each.asks for service, each in plan.services.items()} == {
        service.id: tuple(each.id for each in service.asks) for service in mall.services
    }
    assert_nothing_dangles(plan)


def assert_nothing_dangles(plan: Plan) -> None:
    assert {service.line for service in plan.services.values()} <= set(plan.lines)
    for service in plan.services.values():
        assert set(service.needs) <= set(plan.services)
    for package in plan.packages.values():
        assert {step.service for step in package.steps} <= set(plan.services)
    for counter in plan.counters.values():
        assert {plan.lines[line].agency for line in counter.lines} == {counter.agency}, "rule 8"
        assert counter.set_profile.lines == counter.lines
        assert profile_mistakes(counter.set_profile, plan, counter.agency) == []
    calendar = plan.calendar
    weeks = (calendar.mall or {}, calendar.breaks, *calendar.agencies.values(), *calendar.services.values())
    for intervals in (day for week in weeks for day in week.values()):
        assert list(interval_mistakes("", intervals)) == []


def test_a_plan_that_is_always_open_has_no_calendar(mall: Mall) -> None:
    always = plan_of(mall, always_open=True)
    assert always.calendar == Calendar()
    assert replace(always, calendar=plan_of(mall).calendar) == plan_of(mall), "all else is the same"


def test_a_mall_that_says_nothing_more_has_the_usual_plan() -> None:
    plan = plan_of(load_mall(SMALL_MALL))
    usual = Plan(time_zone=plan.time_zone, lines={}, services={}, counters={})
    assert (plan.calendar, plan.no_show) == (usual.calendar, usual.no_show)
    assert (plan.starvation_seconds, plan.at_closing) == (usual.starvation_seconds, usual.at_closing)
    assert plan.silence_seconds is usual.silence_seconds is None
    assert plan.rating is usual.rating is Rating.SMILE


def test_everything_an_operator_writes_comes_to_the_rules(tmp_path: Path) -> None:
    folder = small_mall(tmp_path)
    add(folder / MALL, '[hours]\nmon = ["08:00-12:00", "13:00-24:00"]')
    add(folder / MALL, '[[breaks]]\ndays = ["mon"]\nfrom = "15:00"\nto = "15:20"')
    add(folder / MALL, '[[breaks]]\ndays = ["mon"]\nfrom = "10:00"\nto = "10:15"')
    add(
        folder / MALL,
        '[last_ticket]\nbefore_closing_minutes = 30\n[closing]\nwaiting = "expire"\n[starvation]\nminutes = 90\n[silence]\nminutes = 10\n[rating]\nkind = "skm"',
    )
    add(folder / MALL, '[no_show]\nrecalls = 2\nseconds = 45\nbring_back_minutes = 20\nplace = "end"')
    add(folder / MALL, '[[walking.between]]\nzones = ["b", "a"]\nseconds = 75')
    add(folder / POL, '[hours]\nmon = ["09:00-12:00"]\n[last_ticket]\nby_wait = true')
    add(
        folder / REG,
        '[services.hours]\nmon = ["10:30-11:30"]\n[services.last_ticket]\nbefore_closing_minutes = 5',
    )

    plan = plan_of(load_mall(folder))

    morning = Interval(start=time(8), end=time(12))
    assert plan.calendar == Calendar(
        mall={0: (morning, Interval(start=time(13), end=time(0)))},
        agencies={"pol": {0: (Interval(start=time(9), end=time(12)),)}},
        services={"reg/birth": {0: (Interval(start=time(10, 30), end=time(11, 30)),)}},
        breaks={
            0: (
                Interval(start=time(10), end=time(10, 15)),
                Interval(start=time(15), end=time(15, 20)),
            )
        },
        last_ticket=LastTicket(before_closing_seconds=1800),
        last_ticket_of={
            "pol": LastTicket(by_wait=True),
            "reg/birth": LastTicket(before_closing_seconds=300),
        },
    )
    assert plan.no_show == NoShow(recalls=2, seconds=45, bring_back_seconds=1200, place=Place.END)
    assert (plan.at_closing, plan.starvation_seconds) == (AtClosing.EXPIRE, 5400)
    assert plan.silence_seconds == 600
    assert plan.rating is Rating.SKM
    assert (plan.walking.seconds("a", "b"), plan.walking.seconds("b", "a"), plan.walking.otherwise) == (
        75,
        75,
        60,
    )
    assert plan.packages["newborn"].steps[1] == PackageStep(service="reg/card", needs=(1,))
    birth = plan.services["reg/birth"]
    assert birth.appointments == Appointments(slot_seconds=1800, capacity=2)
    assert birth.outcomes == (Outcome(id="issued"), Outcome(id="incomplete", completes=False))
    assert plan.lines["reg/a"].target_seconds == 900


def test_a_holiday_has_its_indonesian_name(tmp_path: Path) -> None:
    folder = small_mall(tmp_path)
    add(folder / MALL, '[[holidays]]\nday = 2026-08-17\nname = { id = "Kemerdekaan", en = "Independence" }')
    assert list(plan_of(load_mall(folder)).calendar.holidays.values()) == ["Kemerdekaan"]


def test_appointments_have_hours_of_their_own_if_they_say_so(tmp_path: Path) -> None:
    folder = small_mall(tmp_path)
    add(
        folder / POL,
        '[services.appointments]\nslot_minutes = 20\ncapacity = 3\nhours = { sun = ["09:00-10:00"] }',
    )
    appointments = plan_of(load_mall(folder)).services["pol/record"].appointments
    assert appointments is not None
    assert appointments.hours == {6: (Interval(start=time(9), end=time(10)),)}
    assert (appointments.slot_seconds, appointments.early_seconds, appointments.late_seconds) == (
        1200,
        1800,
        900,
    )


def test_a_line_is_where_its_visitors_are_served(tmp_path: Path) -> None:
    folder = small_mall(tmp_path)
    assert {line.zone for line in plan_of(load_mall(folder)).lines.values()} == {"a", "b"}
    for file, number in ((POL, "number = 4"), (REG, "number = 3")):
        path = folder / file
        other = "a" if file == POL else "b"
        path.write_text(
            path.read_text(encoding="utf-8").replace(number, f'{number}\nzone = "{other}"'), encoding="utf-8"
        )
    plan = plan_of(load_mall(folder))
    assert plan.lines["pol/k"].zone == "a", "its only counter is there"
    assert plan.lines["reg/b"].zone == "a", "one of its counters is elsewhere"
    assert plan.counters["3"].zone == "b"


def test_a_profile_comes_to_the_rules_as_programs_see_it(tmp_path: Path) -> None:
    folder = small_mall(tmp_path)
    profile = """
[counters.profile]
rule = { kind = "age-plus-credit", numbers = { k = 2 } }
[[counters.profile.chain]]
when = { kind = "time-between", from = "08:00", to = "09:00" }
then = { kind = "strict-order" }
"""
    add(folder / POL, profile)
    assert plan_of(load_mall(folder)).counters["4"].profile == Profile(
        lines=("pol/k",),
        rule=Rule(kind=RuleKind.AGE_PLUS_CREDIT, numbers={"pol/k": 120}),
        chain=(
            Clause(
                when=Condition(kind=ConditionKind.TIME_BETWEEN, start=time(8), end=time(9)),
                then=Rule(kind=RuleKind.STRICT_ORDER),
            ),
        ),
    )


def test_both_sides_know_the_same_rules_and_conditions() -> None:
    assert [kind.value for kind in wire_profile.RuleKind] == [kind.value for kind in RuleKind]
    assert [kind.value for kind in wire_profile.ConditionKind] == [kind.value for kind in ConditionKind]
