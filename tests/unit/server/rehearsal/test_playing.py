"""Whole days through the real hall: small ones told minute by minute, large ones by what must always hold."""

from collections import Counter as Tally
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, time

import pytest

from server.domain import events as e
from server.domain.calendar import Calendar, LastTicket
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.hours import Interval
from server.domain.plan import Appointments, AtClosing, Counter, NoShow, Plan, Walking
from server.domain.profile import Profile
from server.domain.ticket import Phase
from server.rehearsal.guests import Ending
from server.rehearsal.playing import Played, play
from server.rehearsal.scenes import Made, made_up
from server.rehearsal.staffing import Staffing
from server.rehearsal.watching import watch
from server.rehearsal.ways import Way
from server.rehearsal.world import Transfer
from tests.fakes.rehearsals import TUESDAY, at, day, little_plan, shift, staffed, told, visitor, want
from tests.fakes.sample_malls import sample_plan

COUNTER_EVENTS = (e.TicketCalled, e.ServiceStarted, e.ServiceFinished)


def test_a_visitor_is_called_walks_and_is_served() -> None:
    played = play(
        little_plan(), day(visitor("ann", 5, want("pol/record", 10, walk_seconds=30.0))), staffed("4")
    )
    assert told(played.records, *COUNTER_EVENTS) == [
        (5.0, "TicketCalled", "ann"),
        (5.5, "ServiceStarted", "ann"),
        (15.5, "ServiceFinished", "ann"),
    ]
    assert played.endings == {"ann": Ending.SERVED}
    assert played.stayed_seconds == {"ann": 10.5 * 60}


def test_who_comes_while_the_officer_is_busy_is_called_next() -> None:
    crowd = day(*(visitor(name, minute, want("pol/record")) for minute, name in enumerate("abc")))
    played = play(little_plan(), crowd, staffed("4"))
    assert told(played.records, e.TicketCalled) == [
        (0.0, "TicketCalled", "a"),
        (10.0, "TicketCalled", "b"),
        (20.0, "TicketCalled", "c"),
    ]


def test_an_officer_has_a_pace_and_may_need_a_moment_between_two_visitors() -> None:
    crowd = day(
        visitor("a", 0, want("pol/record")),
        visitor("b", 1, want("pol/record")),
        speeds={"officer 4": 1.5},
        gaps={"officer 4": 60.0},
    )
    played = play(little_plan(), crowd, staffed("4"))
    assert told(played.records, e.TicketCalled) == [(0.0, "TicketCalled", "a"), (16.0, "TicketCalled", "b")]


def test_the_officer_longest_without_work_is_woken_first() -> None:
    crowd = day(
        visitor("a", 0, want("reg/birth", 5)),
        visitor("b", 10, want("reg/birth")),
        visitor("c", 11, want("reg/birth")),
    )
    played = play(little_plan(), crowd, staffed("1", "2", "3"))
    called = [record.event for record in played.records if isinstance(record.event, e.TicketCalled)]
    assert [(one.ticket, one.counter) for one in called] == [("a", "1"), ("b", "2"), ("c", "3")]


def test_who_does_not_come_is_recalled_and_given_up_as_the_rules_ask() -> None:
    plan = little_plan(no_show=NoShow(recalls=2, seconds=60.0))
    crowd = day(visitor("gone", 0, want("pol/record", shows=False)), visitor("b", 1, want("pol/record")))
    played = play(plan, crowd, staffed("4"))
    assert told(played.records, e.TicketCalled, e.TicketRecalled, e.NoShowMarked) == [
        (0.0, "TicketCalled", "gone"),
        (1.0, "TicketRecalled", "gone"),
        (2.0, "TicketRecalled", "gone"),
        (3.0, "NoShowMarked", "gone"),
        (3.0, "TicketCalled", "b"),
    ]
    assert played.endings["gone"] is Ending.NO_SHOW


def test_who_missed_the_call_may_come_back_and_is_served() -> None:
    crowd = day(visitor("late", 0, want("pol/record", shows=False, back_seconds=300.0)))
    played = play(little_plan(), crowd, staffed("4"))
    assert told(played.records, e.BroughtBack, e.ServiceFinished) == [
        (5.75, "BroughtBack", "late"),
        (15.75, "ServiceFinished", "late"),
    ]
    assert played.endings == {"late": Ending.SERVED}


def test_who_comes_back_too_late_is_gone() -> None:
    crowd = day(visitor("late", 0, want("pol/record", shows=False, back_seconds=3_600.0)))
    assert play(little_plan(), crowd, staffed("4")).endings == {"late": Ending.NO_SHOW}


def test_patience_ends_but_not_while_somebody_is_served() -> None:
    crowd = day(
        visitor("a", 0, want("pol/record", 30, patience_seconds=600.0)),
        visitor("b", 1, want("pol/record", patience_seconds=600.0)),
        visitor("c", 2, want("pol/record", patience_seconds=3_600.0)),
    )
    played = play(little_plan(), crowd, staffed("4"))
    assert told(played.records, e.TicketCancelled) == [(11.0, "TicketCancelled", "b")]
    assert [played.endings[name] for name in "abc"] == [Ending.SERVED, Ending.LEFT, Ending.SERVED]


def test_an_errand_is_sent_on_and_done_there() -> None:
    sent_on = Transfer(service="tax/advice", seconds=300.0, walk_seconds=60.0)
    crowd = day(visitor("ann", 0, want("pol/record", 5, transfer=sent_on)))
    played = play(little_plan(), crowd, staffed("4", "5"))
    assert told(played.records, e.ErrandTransferred, *COUNTER_EVENTS) == [
        (0.0, "TicketCalled", "ann"),
        (0.0, "ServiceStarted", "ann"),
        (5.0, "ErrandTransferred", "ann"),
        (5.0, "TicketCalled", "ann"),
        (6.0, "ServiceStarted", "ann"),
        (11.0, "ServiceFinished", "ann"),
    ]


def test_a_transfer_that_is_refused_ends_where_it_is() -> None:
    again = Transfer(service="tax/advice", seconds=300.0)
    crowd = day(visitor("ann", 0, want("pol/record", 5, transfer=again), want("tax/advice", 5)))
    played = play(little_plan(), crowd, staffed("4", "5"))
    assert told(played.records, e.ErrandTransferred) == []
    assert played.endings == {"ann": Ending.SERVED}


def test_several_errands_wait_at_once_and_an_end_wakes_who_serves_the_rest() -> None:
    plan = little_plan(walking=Walking(otherwise=0.0))
    crowd = day(visitor("ann", 0, want("pol/record"), want("tax/advice")))
    played = play(plan, crowd, staffed("4", "5"))
    assert told(played.records, e.TicketCalled) == [
        (0.0, "TicketCalled", "ann"),
        (10.0, "TicketCalled", "ann"),
    ]
    assert played.stayed_seconds == {"ann": 1_200.0}


def test_nobody_is_called_before_they_can_have_come_from_another_zone() -> None:
    plan = little_plan()
    zones = {"reg": "north", "pol": "south", "tax": "north"}
    plan = little_plan(
        lines={
            name: type(line)(id=name, agency=line.agency, letters=line.letters, zone=zones[line.agency])
            for name, line in plan.lines.items()
        },
        counters={
            name: type(one)(id=name, agency=one.agency, lines=one.lines, zone=zones[one.agency])
            for name, one in plan.counters.items()
        },
        walking=Walking(otherwise=120.0),
    )
    crowd = day(visitor("ann", 0, want("pol/record"), want("tax/advice")))
    played = play(plan, crowd, staffed("4", "5"))
    assert told(played.records, e.TicketCalled) == [
        (0.0, "TicketCalled", "ann"),
        (12.0, "TicketCalled", "ann"),
    ]


def test_a_break_begins_after_the_visitor_and_keeps_its_length() -> None:
    rest = Interval(start=time(8, 5), end=time(8, 20))
    staffing = Staffing(shifts=(shift("4", breaks=(rest,)),))
    crowd = day(visitor("a", 0, want("pol/record")), visitor("b", 12, want("pol/record")))
    played = play(little_plan(), crowd, staffing)
    assert told(played.records, e.CounterPaused, e.CounterResumed, e.TicketCalled) == [
        (0.0, "TicketCalled", "a"),
        (10.0, "CounterPaused", "4"),
        (25.0, "CounterResumed", "4"),
        (25.0, "TicketCalled", "b"),
    ]


def test_officers_stay_while_somebody_waits_but_not_for_ever() -> None:
    staffing = Staffing(shifts=(shift("4", closes=time(8, 15)),), overtime_seconds=600.0)
    crowd = day(*(visitor(name, minute, want("pol/record")) for minute, name in enumerate("abcd")))
    played = play(little_plan(), crowd, staffing)
    assert told(played.records, e.TicketCalled, e.CounterClosed) == [
        (0.0, "TicketCalled", "a"),
        (10.0, "TicketCalled", "b"),
        (20.0, "TicketCalled", "c"),
        (30.0, "CounterClosed", "4"),
    ]
    assert played.endings["d"] is Ending.EXPIRED


def test_an_officer_without_work_goes_home_in_time_and_a_second_shift_begins() -> None:
    staffing = Staffing(shifts=(shift("4", closes=time(9)), shift("4", opens=time(10), officer="Siti")))
    played = play(little_plan(), day(visitor("a", 90, want("pol/record"))), staffing)
    assert told(played.records, e.CounterOpened, e.CounterClosed, e.TicketCalled) == [
        (0.0, "CounterOpened", "4"),
        (60.0, "CounterClosed", "4"),
        (120.0, "CounterOpened", "4"),
        (120.0, "TicketCalled", "a"),
        (480.0, "CounterClosed", "4"),
    ]


def test_closed_services_refuse_and_are_counted() -> None:
    calendar = Calendar(
        mall={1: (Interval(start=time(8), end=time(16)),)},
        agencies={"pol": {0: (Interval(start=time(8), end=time(16)),)}},
        last_ticket=LastTicket(before_closing_seconds=1_800.0),
    )
    crowd = day(
        visitor("monday", 0, want("pol/record")),
        visitor("both", 1, want("pol/record"), want("tax/advice")),
        visitor("late", 460, want("tax/advice")),
    )
    played = play(little_plan(calendar=calendar), crowd, staffed("4", "5"))
    assert played.refusals == Tally(
        {("pol/record", "closed-weekday"): 2, ("tax/advice", "closed-last-ticket"): 1}
    )
    assert played.endings == {"monday": Ending.REFUSED, "both": Ending.SERVED, "late": Ending.REFUSED}
    assert "both" not in played.stayed_seconds, "one of two errands was never begun"


def test_who_comes_in_a_break_comes_again_when_it_is_over() -> None:
    split = (Interval(start=time(8), end=time(12)), Interval(start=time(13), end=time(16)))
    calendar = Calendar(services={"pol/record": {1: split}})
    played = play(
        little_plan(calendar=calendar),
        day(visitor("a", 270, want("pol/record", walk_seconds=20.0))),
        staffed("4"),
    )
    assert played.refusals == Tally({("pol/record", "closed-break"): 1})
    assert told(played.records, e.TicketIssued) == [(300.333, "TicketIssued", "a")]


def test_a_quota_refuses() -> None:
    plan = little_plan()
    police = plan.services["pol/record"]
    limited = type(police)(id=police.id, agency="pol", line=police.line, typical_seconds=300, quota=1)
    plan = little_plan(services={**plan.services, "pol/record": limited})
    played = play(
        plan, day(visitor("a", 0, want("pol/record")), visitor("b", 1, want("pol/record"))), staffed("4")
    )
    assert played.refusals == Tally({("pol/record", "quota-used-up"): 1})


def appointed_plan() -> Plan:
    plan = little_plan()
    tax = plan.services["tax/advice"]
    offered = Appointments(slot_seconds=1_800, capacity=1)
    return little_plan(
        services={
            **plan.services,
            "tax/advice": type(tax)(
                id=tax.id, agency="tax", line=tax.line, typical_seconds=300, appointments=offered
            ),
        },
        calendar=Calendar(mall={number: (Interval(start=time(8), end=time(16)),) for number in range(7)}),
    )


def test_appointments_are_booked_the_day_before_kept_or_missed() -> None:
    crowd = day(
        visitor("kept", 55, want("tax/advice"), want("pol/record"), slot=at(60)),
        visitor("absent", 90, want("tax/advice"), slot=at(90), comes=False),
        visitor("early", 60, want("tax/advice"), slot=at(180)),
        visitor("late", 150, want("tax/advice"), slot=at(120)),
    )
    played = play(appointed_plan(), crowd, staffed("4", "5"))
    assert len(told(played.records, e.AppointmentBooked)) == 4
    assert len(told(played.records, e.AppointmentMissed)) == 2
    checked_in = told(played.records, e.AppointmentCheckedIn)
    assert {record.at.tzinfo for record in played.records} == {UTC}, "as everywhere in the hall"
    assert checked_in == [(55.0, "AppointmentCheckedIn", "kept"), (150.0, "AppointmentCheckedIn", "early")]
    assert played.refusals == Tally({("tax/advice", "too-late-to-check-in"): 1})
    assert played.endings == {
        "kept": Ending.SERVED,
        "absent": Ending.ABSENT,
        "early": Ending.SERVED,
        "late": Ending.SERVED,
    }


def test_tickets_expire_at_closing_where_the_hall_is_set_so() -> None:
    plan = little_plan(
        at_closing=AtClosing.EXPIRE,
        calendar=Calendar(mall={1: (Interval(start=time(8), end=time(9)),)}),
    )
    crowd = day(*(visitor(name, 50 + minute, want("pol/record", 20)) for minute, name in enumerate("ab")))
    played = play(plan, crowd, staffed("4", shifts=(shift("4", closes=time(10)),)))
    assert played.endings == {"a": Ending.SERVED, "b": Ending.EXPIRED}


def test_a_counter_helps_out_when_somebody_has_waited_long_enough() -> None:
    plan = little_plan()
    helper = type(plan.counters["3"])(
        id="3", agency="reg", lines=("reg/b",), profile=Profile(lines=("reg/b",), wider={"reg/a": 300.0})
    )
    plan = little_plan(counters={**plan.counters, "3": helper})
    crowd = day(visitor("a", 0, want("reg/card", 60)), visitor("b", 1, want("reg/card")))
    played = play(plan, crowd, staffed("1", "3"))
    called = [
        (one.ticket, one.counter)
        for record in played.records
        if isinstance(one := record.event, e.TicketCalled)
    ]
    assert called == [("a", "1"), ("b", "3")]
    assert told(played.records, e.TicketCalled)[1][0] == pytest.approx(6.0, abs=0.001)


def test_a_returning_visitor_waits_for_the_same_officer_and_then_for_anybody() -> None:
    plan = little_plan()
    counters = {
        name: type(one)(
            id=name,
            agency=one.agency,
            lines=one.lines,
            profile=Profile(lines=one.lines, same_officer_seconds=300.0),
        )
        for name, one in plan.counters.items()
    }
    crowd = day(
        visitor("back", 0, want("reg/card", 20, shows=False, back_seconds=60.0)),
        visitor("long", 1, want("reg/card", 60)),
        visitor("other", 1.1, want("reg/card", 60)),
    )
    played = play(little_plan(counters=counters), crowd, staffed("1", "2"))
    called = [
        (round((record.at - at(0)).total_seconds() / 60, 2), one.ticket, one.counter)
        for record in played.records
        if isinstance(one := record.event, e.TicketCalled)
    ]
    assert called[:3] == [(0.0, "back", "1"), (1.0, "long", "2"), (1.1, "other", "1")]
    assert called[3][1] == "back"


# Large days.


@pytest.fixture(scope="module")
def large() -> Played:
    scene = made_up(sample_plan(), Made(seed=3, first_day=TUESDAY, visitors=900))[0]
    return play(sample_plan(), scene.day, scene.staffing)


def test_the_same_seed_gives_the_same_journal(large: Played) -> None:
    scene = made_up(sample_plan(), Made(seed=3, first_day=TUESDAY, visitors=900))[0]
    again = play(sample_plan(), scene.day, scene.staffing)
    assert again == large
    assert repr(again.records) == repr(large.records)


def test_every_visitor_ends_in_exactly_one_way(large: Played) -> None:
    scene = made_up(sample_plan(), Made(seed=3, first_day=TUESDAY, visitors=900))[0]
    assert list(large.endings) == [one.id for one in scene.day.visitors]
    issued = {record.event.ticket for record in large.records if isinstance(record.event, e.TicketIssued)}
    without = {name for name, end in large.endings.items() if end in {Ending.REFUSED, Ending.ABSENT}}
    assert issued | without == set(large.endings)
    assert not issued & without
    assert set(large.tally) >= {Ending.SERVED, Ending.LEFT, Ending.NO_SHOW, Ending.REFUSED, Ending.ABSENT}
    assert set(large.stayed_seconds) <= {name for name, end in large.endings.items() if end is Ending.SERVED}


def test_what_the_journal_says_agrees_with_the_endings(large: Played) -> None:
    hall = Hall(sample_plan())
    last: dict[str, dict[int, Phase]] = defaultdict(dict)
    for record in large.records:
        hall.apply(record)
        for ticket, errand, _, _leg in hall.take_ended_legs():
            last[ticket.id][errand.number] = errand.phase
    for name, ending in large.endings.items():
        assert (set(last[name].values()) == {Phase.DONE}) is (ending is Ending.SERVED)


def test_nobody_is_at_two_counters_and_no_counter_has_more_than_its_profile_allows() -> None:
    def look(hall: Hall, _: tuple[Recorded, ...]) -> None:
        places = [ticket.id for desk in hall.desks.values() for ticket in desk.tickets]
        assert len(places) == len(set(places))
        assert all(len(desk.tickets) <= desk.profile.parallel for desk in hall.desks.values())

    scene = made_up(sample_plan(), Made(seed=4, first_day=TUESDAY, visitors=400))[0]
    play(sample_plan(), scene.day, scene.staffing, observe=look)


def test_no_officer_is_idle_while_somebody_may_be_called() -> None:
    """Whenever the clock moves on, whoever could call has called."""
    for way in Way:
        assert _idle_while_somebody_waits(way) == []


def _idle_while_somebody_waits(way: Way) -> list[tuple[str, str]]:
    plan = sample_plan()
    scene = made_up(plan, Made(seed=5, first_day=date(2026, 9, 4), visitors=400))[0]
    played = play(plan, scene.day, scene.staffing, way=way)
    hall, found = Hall(plan), []
    for record, following in zip(played.records, [*played.records[1:], None], strict=True):
        hall.apply(record)
        if following is not None and following.at > record.at:
            for desk in hall.desks.values():
                free = desk.officer is not None and desk.paused is None and not desk.tickets
                if free and (turn := hall.explain(desk.id, record.at)) is not None:
                    found.append((desk.id, f"{record.at} {turn[0].label}"))
    return found


@pytest.mark.parametrize("way", list(Way))
def test_each_way_of_several_errands_ends_everybodys_day(way: Way) -> None:
    plan = sample_plan()
    scene = made_up(plan, Made(seed=6, first_day=TUESDAY, visitors=300))[0]
    played = play(plan, scene.day, scene.staffing, way=way)
    assert len(played.endings) == 300
    tickets = Tally(
        record.event.ticket.partition(".")[0]
        for record in played.records
        if isinstance(record.event, e.TicketIssued)
    )
    assert (max(tickets.values()) > 1) is (way is Way.ONE_BY_ONE)


def test_one_ticket_after_another_and_a_fixed_order() -> None:
    crowd = day(
        visitor("bob", 0, want("pol/record", 30)),
        visitor("ann", 1, want("pol/record"), want("tax/advice")),
    )
    one_by_one = play(little_plan(), crowd, staffed("4", "5"), way=Way.ONE_BY_ONE)
    assert told(one_by_one.records, e.TicketIssued, e.TicketCalled)[3:] == [
        (30.0, "TicketCalled", "ann"),
        (41.0, "TicketIssued", "ann.2"),
        (41.0, "TicketCalled", "ann.2"),
    ]
    fixed = play(little_plan(), crowd, staffed("4", "5"), way=Way.FIXED_ORDER)
    calls = [(30.0, "TicketCalled", "ann"), (40.0, "TicketCalled", "ann")]
    assert told(fixed.records, e.TicketCalled)[1:] == calls
    together = play(little_plan(), crowd, staffed("4", "5"))
    calls = [(1.0, "TicketCalled", "ann"), (30.0, "TicketCalled", "ann")]
    assert told(together.records, e.TicketCalled)[1:] == calls, "the tax office is free"
    stayed = [played.stayed_seconds["ann"] / 60 for played in (together, fixed, one_by_one)]
    assert stayed == [39.0, 49.0, 50.0]


def several_at_once(places: int) -> Plan:
    plan = little_plan()
    police = Counter(
        id="4", agency="pol", lines=("pol/k",), profile=Profile(lines=("pol/k",), parallel=places)
    )
    return replace(plan, counters={**plan.counters, "4": police})


def test_an_officer_serves_as_many_at_once_as_the_profile_allows() -> None:
    crowd = day(*(visitor(name, minute, want("pol/record")) for minute, name in enumerate("abcd")))
    played = play(several_at_once(2), crowd, staffed("4"))
    assert told(played.records, e.TicketCalled) == [
        (0.0, "TicketCalled", "a"),
        (1.0, "TicketCalled", "b"),
        (10.0, "TicketCalled", "c"),
        (11.0, "TicketCalled", "d"),
    ]
    (seen,) = watch(several_at_once(2), played.records)
    assert seen.posts["4"].occupied == 21 * 60, "a counter is not occupied twice"


def test_an_officer_rests_and_leaves_when_the_last_of_several_has_gone() -> None:
    crowd = day(
        *(visitor(name, minute, want("pol/record", 20)) for minute, name in ((0, "a"), (10, "b"), (25, "c")))
    )
    rest = Interval(start=time(8, 15), end=time(8, 20))
    staffing = Staffing(shifts=(shift("4", closes=time(8, 40), breaks=(rest,)),), overtime_seconds=0.0)
    played = play(several_at_once(3), crowd, staffing)
    assert told(played.records, e.CounterPaused, e.CounterResumed, e.TicketCalled, e.CounterClosed) == [
        (0.0, "TicketCalled", "a"),
        (10.0, "TicketCalled", "b"),
        (30.0, "CounterPaused", "4"),
        (35.0, "CounterResumed", "4"),
        (35.0, "TicketCalled", "c"),
        (55.0, "CounterClosed", "4"),
    ]
