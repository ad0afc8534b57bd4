"""The fast-forward calls whom the real hall then calls, and when, if nothing is left to chance."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest

from server.domain import events as e
from server.domain.events import Recorded
from server.domain.plan import Appointments, Plan, Ratio, Scope, Walking
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from server.forecasting.fastforward import play as fast_forward
from server.forecasting.forecast import Forecast
from server.forecasting.parts import parts_of
from server.forecasting.scenes import scene_of
from server.forecasting.shifts import Outlook
from server.rehearsal.playing import play
from server.rehearsal.world import Day, Visitor
from server.service.ports import Newcomer, Place
from tests.fakes.rehearsals import at, day, little_plan, staffed, visitor, want
from tests.fakes.steady import Steady, hall_at, turns

REGISTRY = ("reg/card", "reg/birth")
SERVICES = (*REGISTRY, "pol/record")
MINUTES = {"reg/card": 10.0, "reg/birth": 7.3, "pol/record": 13.7}
SECONDS = {service: 60 * minutes for service, minutes in MINUTES.items()}
NOW = at(31.0)
BOTH = ("reg/a", "reg/b")
NUMBERS = {"reg/a": 2.0, "reg/b": 3.0}


def crowd(
    *, seed: int = 1, count: int = 40, several: float = 0.2, services: tuple[str, ...] = SERVICES
) -> Day:
    """People who come within the first half hour, some with priority, some for two things at the registry."""
    random = Random(seed)
    visitors: list[Visitor] = []
    for place in range(count):
        wanted = list(REGISTRY) if random.random() < several else [random.choice(services)]
        comes = 30.0 * place / count + random.random() * 0.5
        priority = "elderly" if random.random() < 0.2 else None
        wants = (want(service, MINUTES[service]) for service in wanted)
        visitors.append(visitor(f"v{place:02d}", comes, *wants, priority=priority))
    return day(*visitors)


def plan_with(profile: Profile, **changes: object) -> Plan:
    """Counters 1 and 2 work by *profile*."""
    plan = little_plan(**changes)
    counters = {
        name: replace(counter, profile=profile) if name in {"1", "2"} else counter
        for name, counter in plan.counters.items()
    }
    return replace(plan, counters=counters)


def calls_after(records: tuple[Recorded, ...], now: datetime) -> dict[Place | Newcomer, float]:
    """First calls of those who waited at *now*."""
    waiting = {
        (record.event.ticket, asked.number)
        for record in records
        if isinstance(record.event, e.TicketIssued) and record.at <= now
        for asked in record.event.errands
    }
    return {
        (record.event.ticket, record.event.errand): (record.at - now).total_seconds()
        for record in records
        if isinstance(record.event, e.TicketCalled)
        and record.at > now
        and (record.event.ticket, record.event.errand) in waiting
    }


def assert_same(plan: Plan, people: Day, counters: tuple[str, ...] = ("1", "2", "3", "4")) -> None:
    """What the real hall did after NOW is what the fast-forward had said."""
    records = play(plan, people, staffed(*counters)).records
    hall = hall_at(plan, records, NOW)
    happened = calls_after(records, NOW)
    said = turns(hall, NOW, Steady(plan, SECONDS))
    assert len(happened) > 20
    assert said == pytest.approx(happened, abs=1e-3)


@pytest.mark.parametrize("kind", RuleKind)
def test_every_rule_is_played_as_it_is(kind: RuleKind) -> None:
    assert_same(plan_with(Profile(lines=BOTH, rule=Rule(kind=kind, numbers=NUMBERS))), crowd())


@pytest.mark.parametrize("scope", Scope)
def test_priority_visitors_come_by_the_ratio_wherever_it_is_counted(scope: Scope) -> None:
    plan = plan_with(Profile(lines=BOTH), ratio=Ratio(ordinary_per_priority=3, scope=scope))
    # Over the whole hall it is counted in each part by itself: so here are people for one part.
    assert_same(plan, crowd(seed=2, services=REGISTRY))


def test_nobody_starves() -> None:
    strict = Profile(lines=BOTH, rule=Rule(kind=RuleKind.STRICT_ORDER))
    assert_same(plan_with(strict, starvation_seconds=1500.0), crowd(seed=3))


def test_rules_change_on_their_conditions() -> None:
    crowded = Condition(kind=ConditionKind.LENGTH_OVER, value=12)
    chain = (Clause(when=crowded, then=Rule(kind=RuleKind.LONGEST_QUEUE)),)
    profile = Profile(lines=BOTH, chain=chain, rule=Rule(kind=RuleKind.STRICT_ORDER))
    assert_same(plan_with(profile), crowd(seed=4))


def test_more_counters_call_from_a_line_in_which_people_wait_long() -> None:
    plan = little_plan()
    helps = replace(plan.counters["3"], profile=Profile(lines=("reg/b",), wider={"reg/a": 1200.0}))
    plan = replace(plan, counters={**plan.counters, "3": helps})
    assert_same(plan, crowd(seed=5))


def test_visitors_walk_from_zone_to_zone_before_their_next_call() -> None:
    plan = little_plan(walking=Walking(otherwise=180.0))
    lines = {name: replace(line, zone=line.agency) for name, line in plan.lines.items()}
    counters = {name: replace(counter, zone=counter.agency) for name, counter in plan.counters.items()}
    lines["reg/b"] = replace(lines["reg/b"], zone="upstairs")
    assert_same(replace(plan, lines=lines, counters=counters), crowd(seed=6, several=0.5))


def test_a_counter_that_serves_several_at_once_calls_for_each_place() -> None:
    records = play(little_plan(), crowd(several=0.0), staffed("1", "2", "3", "4")).records
    plan = little_plan()
    double = replace(plan.counters["4"], profile=Profile(lines=("pol/k",), parallel=2))
    plan = replace(plan, counters={**plan.counters, "4": double})
    said = turns(hall_at(plan, records, NOW), NOW, Steady(plan, SECONDS))
    at_police = sorted(seconds for (ticket, _), seconds in said.items() if wants_police(records, ticket))
    assert at_police[0] == 0.0, "the second place is free at once"
    assert at_police[1] < SECONDS["pol/record"]


def wants_police(records: tuple[Recorded, ...], ticket: str) -> bool:
    return any(
        isinstance(record.event, e.TicketIssued)
        and record.event.ticket == ticket
        and record.event.service == "pol/record"
        for record in records
    )


def test_a_newcomer_waits_as_long_as_somebody_who_takes_a_number_now() -> None:
    plan, people = little_plan(), crowd(several=0.0)
    for priority in (None, "elderly"):
        late = visitor("late", 31.0, want("reg/birth", MINUTES["reg/birth"]), priority=priority)
        records = play(plan, day(*people.visitors, late), staffed("1", "2", "3", "4")).records
        hall = hall_at(plan, records, NOW - timedelta(seconds=1))
        chances = Steady(plan, SECONDS)
        newcomer = ("reg/b", priority is not None)
        waits = turns(hall, NOW, chances, newcomer)[newcomer]
        assert waits == pytest.approx(calls_after(records, NOW)["late", 1], abs=1e-3)
        assert waits == turns(hall_at(plan, records, NOW), NOW, chances)["late", 1]


def test_newcomers_change_nobody_elses_turn() -> None:
    plan = little_plan()
    hall = hall_at(plan, play(plan, crowd(), staffed("1", "2", "3", "4")).records, NOW)
    alone = turns(hall, NOW, Steady(plan, SECONDS))
    newcomers = [(line, priority) for line in ("reg/a", "reg/b", "pol/k") for priority in (False, True)]
    together = turns(hall, NOW, Steady(plan, SECONDS), *newcomers)
    assert {key: together[key] for key in alone} == alone
    assert set(together) - set(alone) == set(newcomers)


def test_counters_pause_and_come_back_as_expected() -> None:
    plan = little_plan()
    people = day(*(visitor(f"v{place}", 0.1 * place, want("pol/record")) for place in range(6)))
    hall = hall_at(plan, play(plan, people, staffed("4")).records, at(5.0))
    seconds = {"pol/record": 600.0}
    expected = Outlook((((420.0, False), (3000.0, True)),))
    said = turns(hall, at(5.0), Steady(plan, seconds, {"4": expected}))
    assert [said[f"v{place}", 1] for place in range(1, 6)] == [300.0, 3000.0, 3600.0, 4200.0, 4800.0]


def test_a_counter_that_is_not_open_yet_is_counted_from_then_on() -> None:
    plan = little_plan()
    people = day(*(visitor(f"v{place}", 0.1 * place, want("pol/record")) for place in range(3)))
    hall = hall_at(plan, play(plan, people, staffed()).records, at(5.0))
    assert turns(hall, at(5.0), Steady(plan, {"pol/record": 600.0})) == {}, "nobody calls"
    opens = {"4": Outlook((((900.0, True),),))}
    said = turns(hall, at(5.0), Steady(plan, {"pol/record": 600.0}, opens))
    assert [said[f"v{place}", 1] for place in range(3)] == [900.0, 1500.0, 2100.0]


def test_somebody_with_an_appointment_who_is_not_here_yet_is_counted_with() -> None:
    plan = plan_with(Profile(lines=BOTH, rule=Rule(kind=RuleKind.APPOINTMENT_FIRST)))
    offered = replace(
        plan.services["pol/record"],
        appointments=Appointments(slot_seconds=900, capacity=1, early_seconds=3600),
    )
    by_time = replace(
        plan.counters["4"], profile=Profile(lines=("pol/k",), rule=Rule(kind=RuleKind.APPOINTMENT_FIRST))
    )
    plan = replace(
        plan,
        services={**plan.services, "pol/record": offered},
        counters={**plan.counters, "4": by_time},
    )
    people = [visitor(f"v{place}", 0.1 * place, want("pol/record")) for place in range(3)]
    booked = visitor("booked", 15.0, want("pol/record"), slot=at(15.0))
    records = play(plan, day(*people, booked), staffed("4")).records
    said = turns(hall_at(plan, records, at(5.0)), at(5.0), Steady(plan, {"pol/record": 600.0}))
    assert said == pytest.approx({("v1", 1): 300.0, ("v2", 1): 1500.0}), "the appointment is between them"


def test_an_errand_elsewhere_takes_its_visitor_away_for_a_while() -> None:
    plan = little_plan()
    people = day(
        visitor("a", 0.0, want("pol/record")),
        visitor("b", 0.1, want("pol/record"), want("tax/advice")),
        visitor("c", 0.2, want("pol/record")),
    )
    hall = hall_at(plan, play(plan, people, staffed("4")).records, at(5.0))
    part = next(part for part in parts_of(hall) if "pol/k" in part.lines)
    soon = Forecast(240.0, 240.0, 240.0, 240.0)
    scene, targets = scene_of(hall, part, at(5.0), expected=lambda errand: (soon, 0.0))
    calls = fast_forward(scene, Steady(plan, {"pol/record": 600.0, "tax/advice": 500.0}), 1, Random(1))
    said = {
        target.ticket.id: times
        for target, times in zip(targets, calls, strict=True)
        if not isinstance(target, tuple)
    }
    assert said == {"b": [900.0], "c": [300.0]}, "b is at the tax office when its turn comes"


def test_a_forecast_changes_nothing_in_the_hall() -> None:
    plan = little_plan()
    records = play(plan, crowd(), staffed("1", "4")).records
    hall = hall_at(plan, records, NOW)
    before = [(errand.stamp, errand.phase) for ticket in hall.tickets.values() for errand in ticket.errands]
    turns(hall, NOW, Steady(plan, SECONDS))
    after = [(errand.stamp, errand.phase) for ticket in hall.tickets.values() for errand in ticket.errands]
    assert before == after
