"""The waiting list in words."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from counter.desk.desk import Desk, desk_of
from counter.desk.rows import Row, held_rows_of, longest_of, rows_of
from counter.floor.floor import Floor
from counter.floor.waiting import held_for
from counter.words import Words
from tests.fakes.counter_day import MALL, Day, empty_hall, ticket_id
from tests.fakes.counter_visits import AKTA, KTP, NPWP, hold, several
from tests.fakes.texts import all_texts
from wire.profile import Profile

ID, EN = Words(all_texts(), "id"), Words(all_texts(), "en")
ONE = Profile(lines=(KTP, AKTA))


def floor_of(day: Day) -> Floor:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    return floor


def desk_after(day: Day) -> Desk:
    desk = desk_of(MALL, floor_of(day), "1")
    assert desk is not None
    return desk


def rows_at(day: Day, now: datetime | None = None) -> tuple[Row, ...]:
    return rows_of(desk_after(day), MALL, ID, unprinted=floor_of(day).unprinted, now=now or day.now)


def held_rows_at(day: Day) -> tuple[Row, ...]:
    floor = floor_of(day)
    return held_rows_of(held_for(floor, "1", "Rina", ONE), MALL, ID, unprinted={}, now=day.now)


def test_rows_tell_the_wait_in_minutes() -> None:
    day = Day()
    day.issued("A-001", priority="elderly")
    day.passes(240)
    day.issued("B-001")
    day.print_failed("B-001")
    rows = rows_at(day, day.now + timedelta(seconds=30))
    assert [(row.label, row.wait, row.visitorClass, row.noSlip) for row in rows] == [
        ("A-001", "4 mnt", "Lansia", False),
        ("B-001", "baru", "", True),
    ]


def test_a_wait_is_judged_by_the_lines_own_target() -> None:
    hall = replace(MALL, lines=tuple(replace(line, target_minutes=10) for line in MALL.lines))
    day = Day()
    for label in ("A-001", "A-002", "A-003"):
        day.issued(label)
        day.passes(8 * 60)
    rows = rows_of(desk_after(day), hall, ID, unprinted={}, now=day.now)
    assert [row.pace for row in rows] == ["overlong", "long", "calm"]
    assert longest_of(desk_after(day), hall, ID, day.now) == ("terlama 24 menit", "overlong")


def test_nobody_waits_longest_where_nobody_waits_or_not_yet_for_a_minute() -> None:
    day = Day()
    assert longest_of(desk_after(day), MALL, ID, day.now) == ("", "")
    day.issued("A-001")
    day.passes(59)
    assert longest_of(desk_after(day), MALL, ID, day.now) == ("", "")
    day.passes(1)
    assert longest_of(desk_after(day), MALL, EN, day.now) == ("longest 1 min", "calm")


def test_a_row_counts_what_the_visitor_wants_besides() -> None:
    day = Day()
    several(day, "A-001", KTP, AKTA, NPWP)
    day.issued("A-002")
    assert [(row.label, row.errands) for row in rows_at(day)] == [("A-001", 2), ("A-002", 0)]


def test_who_was_set_aside_has_a_row_that_says_until_when() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001", priority="elderly")
    hold(day, "A-001", minutes=90)
    assert held_rows_at(day) == (
        Row(
            ticket=ticket_id("A-001"),
            label="A-001",
            service="Perekaman KTP-el",
            visitorClass="Lansia",
            noSlip=False,
            wait="",
            standing="held",
            mark="ditunda sampai 09.30",
        ),
    )
    assert rows_at(day) == ()


def test_a_service_that_left_the_mall_has_no_name_and_its_line_no_target() -> None:
    day = Day()
    day.issued("A-001")
    day.passes(7200)
    bare = replace(MALL, services=(), lines=())
    (row,) = rows_of(desk_after(day), bare, ID, unprinted={}, now=day.now)
    assert (row.service, row.pace, row.wait) == ("", "", "120 mnt")
    assert longest_of(desk_after(day), bare, ID, day.now) == ("terlama 120 menit", "calm")
