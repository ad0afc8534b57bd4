"""In which order a visitor's errands are expected, and when the visitor is out: the soonest of all orders."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.estimate import WaitRange, mean_service
from server.domain.itinerary import Stop, itinerary, time_out
from server.domain.plan import Counter, Line, Plan, Service, Walking
from server.domain.ticket import Errand, Phase, Ticket

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
LENGTHS = (60, 300, 900, 1800, 5)
"""Typical seconds of the services s0, s1 and so on; the odd ones are in the zone west, the others in the zone east."""


def plan(**walking: float) -> Plan:
    names = [f"s{place}" for place in range(len(LENGTHS))]
    zones = dict(zip(names, ("east", "west", "east", "west", "east"), strict=True))
    return Plan(
        time_zone=UTC,
        lines={name: Line(id=name, agency="reg", letters=name, zone=zones[name]) for name in names},
        services={
            name: Service(id=name, agency="reg", line=name, typical_seconds=seconds)
            for name, seconds in zip(names, LENGTHS, strict=True)
        },
        counters={"9": Counter(id="9", agency="reg", lines=("s0",), zone="north")},
        walking=Walking(otherwise=walking.get("walk", 0.0)),
    )


def visit(*needs: tuple[int, ...], zone: str = "") -> Ticket:
    """A ticket whose errands, numbered from 1, want s0, s1 … and need the errands of these numbers."""
    ticket = Ticket(
        id="t",
        seq=1,
        day=date(2026, 11, 23),
        letters="A",
        number=1,
        label="A-001",
        priority=None,
        language="en",
        kiosk="k1",
        arrived_at=NOW,
        zone=zone,
    )
    for place, needed in enumerate(needs):
        line = f"s{place}"
        ticket.errands.append(
            Errand(
                ticket=ticket,
                number=place + 1,
                service=line,
                line=line,
                agency="reg",
                place=(NOW, 1),
                needs=needed,
                phase=Phase.BLOCKED if needed else Phase.WAITING,
            )
        )
    return ticket


def exactly(**seconds: int) -> dict[int, WaitRange]:
    """Turns of errands ``e1``, ``e2`` …, known to the second."""
    return {int(name[1:]): WaitRange(low_seconds=at, high_seconds=at) for name, at in seconds.items()}


def order(stops: Sequence[Stop]) -> list[int]:
    return [stop.errand for stop in stops]


def out(stops: Sequence[Stop]) -> int:
    over = time_out(stops)
    assert over is not None
    assert over.low_seconds == over.high_seconds
    return over.low_seconds


def test_whichever_turn_comes_first_comes_first() -> None:
    stops = itinerary(plan(), visit((), (), ()), exactly(e1=4000, e2=600, e3=90), NOW)
    assert order(stops) == [3, 2, 1]
    assert stops[0].begins == WaitRange(low_seconds=90, high_seconds=90)
    begun = 90 + round(mean_service(900))
    assert stops[1].begins == stops[0].ends == WaitRange(low_seconds=begun, high_seconds=begun)
    assert [stop.zone for stop in stops] == ["east", "west", "east"]


def test_what_is_needed_comes_first_although_its_turn_is_late() -> None:
    stops = itinerary(plan(), visit((3,), (), ()), exactly(e1=0, e2=900, e3=3000), NOW)
    assert order(stops) == [2, 3, 1]


def test_the_way_between_zones_is_walked() -> None:
    ticket = visit((), (), zone="east")
    ticket.errands[0].completed, ticket.errands[0].phase = True, Phase.DONE
    (stop,) = itinerary(plan(walk=120.0), ticket, exactly(e2=30), NOW)
    assert stop.begins == WaitRange(low_seconds=120, high_seconds=120)
    (later,) = itinerary(plan(walk=120.0), ticket, exactly(e2=300), NOW)
    assert later.begins == WaitRange(low_seconds=300, high_seconds=300), "the way is walked while waiting"


def test_where_the_visitor_is_comes_before_everything_and_is_over_some_time() -> None:
    ticket = visit((), ())
    here = ticket.errands[1]
    here.phase, here.counter, here.started_at = Phase.SERVING, "9", NOW - timedelta(seconds=100)
    stops = itinerary(plan(), ticket, exactly(e1=0), NOW)
    assert order(stops) == [2, 1]
    assert stops[0].zone == "north", "the counter's zone"
    left = round(mean_service(300) - 100)
    assert stops[0].ends == WaitRange(low_seconds=left, high_seconds=left)
    here.started_at = NOW - timedelta(hours=2)
    assert itinerary(plan(), ticket, exactly(e1=0), NOW)[0].ends == WaitRange(low_seconds=0, high_seconds=0)


def test_ranges_grow_no_narrower_on_the_way() -> None:
    turns = {1: WaitRange(low_seconds=0, high_seconds=600), 2: WaitRange(low_seconds=60, high_seconds=7000)}
    first, second = itinerary(plan(), visit((), ()), turns, NOW)
    length = round(mean_service(60))
    assert first.ends == WaitRange(low_seconds=length, high_seconds=600 + length)
    assert second.begins == WaitRange(low_seconds=length, high_seconds=7000)


def test_without_a_known_turn_there_is_no_time_and_nothing_after_it_has_one() -> None:
    stops = itinerary(plan(), visit((), (), (2,)), exactly(e1=60, e3=0), NOW)
    assert order(stops) == [1, 2, 3]
    assert [stop.begins is None for stop in stops] == [False, True, True]
    assert time_out(stops) is None
    assert time_out(()) is None


# Against every order there is.


@st.composite
def visits(draw: st.DrawFn) -> tuple[Ticket, dict[int, WaitRange]]:
    count = draw(st.integers(1, len(LENGTHS)))
    needs = [
        tuple(sorted(draw(st.sets(st.integers(1, place), max_size=2)))) if place else ()
        for place in range(count)
    ]
    shown = draw(st.permutations(range(count)))  # what is needed may have the higher number
    number = {place + 1: at + 1 for place, at in enumerate(shown)}
    mixed = dict(zip(shown, needs, strict=True))
    ticket = visit(*(tuple(number[need] for need in mixed[at]) for at in range(count)))
    turns = st.integers(0, 4000)
    return ticket, exactly(**{f"e{at + 1}": draw(turns) for at in range(count)})


def every_order(ticket: Ticket) -> Iterator[tuple[Errand, ...]]:
    for errands in permutations(ticket.errands):
        before: set[int] = set()
        for errand in errands:
            if not before.issuperset(errand.needs):
                break
            before.add(errand.number)
        else:
            yield errands


def walked(where: Plan, errands: Sequence[Errand], turns: Mapping[int, WaitRange]) -> int:
    """When a visitor is out who goes in this order, reckoned by hand."""
    time, zone = 0, ""
    for errand in errands:
        goal = where.lines[errand.line].zone
        time = max(time + round(where.walking.seconds(zone, goal)), turns[errand.number].low_seconds)
        time += round(mean_service(where.services[errand.service].typical_seconds))
        zone = goal
    return time


@given(visits())
def test_no_other_order_ends_sooner_where_nobody_has_to_walk(
    told: tuple[Ticket, dict[int, WaitRange]],
) -> None:
    ticket, turns = told
    found = itinerary(plan(), ticket, turns, NOW)
    assert out(found) == min(walked(plan(), errands, turns) for errands in every_order(ticket))


@given(visits(), st.integers(1, 600))
def test_with_ways_to_walk_the_time_is_that_of_the_order_it_tells(
    told: tuple[Ticket, dict[int, WaitRange]], walk: int
) -> None:
    ticket, turns = told
    hall = plan(walk=walk)
    found = itinerary(hall, ticket, turns, NOW)
    errands = tuple(ticket.errand(stop.errand) for stop in found)
    assert errands in set(every_order(ticket))
    assert out(found) == walked(hall, errands, turns)
    soonest = min(walked(hall, errands, turns) for errands in every_order(ticket))
    assert out(found) <= soonest + walk * len(errands), "what walking can cost"


@pytest.mark.parametrize("service", ["gone", "s0"])
def test_a_service_the_plan_has_lost_takes_no_time(service: str) -> None:
    ticket = visit(())
    ticket.errands[0].service = service
    (stop,) = itinerary(replace(plan(), services={}, lines={}), ticket, exactly(e1=60), NOW)
    assert (stop.zone, stop.ends) == ("", WaitRange(low_seconds=60, high_seconds=60))
