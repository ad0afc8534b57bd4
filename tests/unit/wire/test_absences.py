"""No-shows are known until they came after all, were undone, or the day ended."""

from counter.floor.floor import Floor
from tests.fakes.counter_day import Day, empty_hall, ticket_id
from tests.fakes.visit_story import Visit, wanted
from wire.events import CounterOpened, DayOpened, Record
from wire.snapshot import Absent


def folded(records: list[Record], start: Floor | None = None) -> Floor:
    floor = start or Floor().restated(empty_hall())
    for record in records:
        floor = floor.after(record)
    return floor


def missed() -> Day:
    day = Day()
    day.opened("1")
    for label in ("A-001", "A-002"):
        day.issued(label)
        day.called(label)
        day.passes(60).no_show(label)
    return day


def test_who_did_not_come_is_remembered_with_what_they_wanted_the_latest_last() -> None:
    day = missed()
    absent = folded(day.records).absent
    assert [each.label for each in absent] == ["A-001", "A-002"]
    assert absent[-1] == Absent(
        ticket=ticket_id("A-002"),
        label="A-002",
        errand=1,
        service="dukcapil/ktp",
        line="dukcapil/ktp",
        agency="dukcapil",
        counter="1",
        at=day.now,
    )


def test_who_came_after_all_is_absent_no_more() -> None:
    visit = Visit()
    visit.issued(wanted(1, "reg/card"))
    visit.called("reg/card")
    visit.missed()
    assert len(folded(visit.records).absent) == 1
    visit.brought_back()
    assert folded(visit.records).absent == ()


def test_a_new_day_has_no_absent_ones() -> None:
    day = missed()
    day.write(DayOpened(day=day.now.date()))
    assert folded(day.records).absent == ()


def test_an_unknown_visitor_who_was_missed_changes_nothing() -> None:
    day = Day()
    day.no_show("A-009")
    assert folded(day.records).absent == ()


def test_who_took_a_counter_over_is_known_while_they_sit_there() -> None:
    day = Day()
    day.opened("1", "Rina")
    day.write(CounterOpened(counter="1", officer="Budi", taken_from="Rina", reason="Rina sakit"))
    floor = folded(day.records)
    assert floor.taken_over("1") == ("Budi", "Rina sakit")
    assert floor.taken_over("2") is None
    seen = day.records[:]
    day.opened("1", "Budi")
    assert folded(day.records).taken_over("1") == ("Budi", "Rina sakit"), "Budi only came back"
    day.closed("1", "Budi")
    assert folded(day.records).taken_over("1") is None
    again = folded(seen).after(Record(seq=9, at=day.now, event=CounterOpened(counter="1", officer="Sari")))
    assert again.taken_over("1") is None


def test_a_snapshot_says_nothing_of_taking_over_so_it_is_known_while_the_same_one_sits_there() -> None:
    day = Day()
    day.write(CounterOpened(counter="1", officer="Budi", taken_from="Rina", reason="x"))
    floor = folded(day.records)
    assert floor.restated(empty_hall(seq=9)).taken_over("1") is None
