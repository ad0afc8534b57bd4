"""What goes on in a counter's lines: who waits too long, who beside it calls nobody, whose slip failed."""

from datetime import timedelta

from counter.desk.desk import Desk, desk_of
from counter.floor.floor import Floor
from counter.floor.queues import Idle, idle_counters, late_lines, without_slip
from tests.fakes.counter_day import MALL, MORNING, Day, empty_hall, ticket_id
from wire.events import CounterPaused

KTP, AKTA = MALL.lines[0], MALL.lines[1]


def floor_of(day: Day) -> Floor:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    return floor


def desk_after(day: Day) -> Desk:
    desk = desk_of(MALL, floor_of(day), "1")
    assert desk is not None
    return desk


def idle(day: Day, *late: str) -> tuple[Idle, ...]:
    return idle_counters(desk_after(day), MALL, floor_of(day).counters, late=late)


def test_a_line_is_late_when_somebody_has_waited_longer_than_its_target() -> None:
    day = Day()
    day.issued("A-001")
    day.passes(60).issued("A-002")
    day.passes(29 * 60)
    assert late_lines(desk_after(day), MALL, day.now) == (), "thirty minutes are allowed"
    day.passes(1)
    (late,) = late_lines(desk_after(day), MALL, day.now)
    assert (late.line, late.people, late.seconds) == (KTP, 1, 1801.0)
    assert late.since == MORNING + timedelta(minutes=30)
    day.passes(60)
    assert late_lines(desk_after(day), MALL, day.now)[0].people == 2


def test_the_worst_line_comes_first() -> None:
    day = Day()
    day.issued("B-001")
    day.passes(600).issued("A-001")
    day.passes(40 * 60)
    assert [late.line for late in late_lines(desk_after(day), MALL, day.now)] == [AKTA, KTP]


def test_a_pause_beside_this_counter_is_told_while_people_wait() -> None:
    day = Day()
    day.opened("1")
    day.opened("2", "Budi")
    day.write(CounterPaused(counter="2", officer="Budi", reason="istirahat"))
    assert idle(day) == ()
    day.issued("A-001")
    day.issued("B-001")
    assert idle(day) == (Idle(line=KTP, people=1, counters=("2",)),)


def test_a_closed_counter_is_told_of_only_where_the_line_is_late() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    assert idle(day) == ()
    assert idle(day, KTP.id) == (Idle(line=KTP, people=1, counters=("2",)),)
    day.opened("2", "Budi")
    assert idle(day, KTP.id) == ()


def test_who_has_no_paper_is_known_by_number() -> None:
    day = Day()
    day.issued("A-001")
    day.issued("A-002")
    day.issued("C-001")
    failed = {ticket_id("A-002"), ticket_id("C-001")}
    assert without_slip(desk_after(day), failed) == ("A-002",)
