"""Rule 7, the numbers: each is given once, in order, on its own day."""

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from kiosk.alone.giving import Giving, giving
from kiosk.alone.ranges import Range, Ranges, day_of
from kiosk.visiting.catalogue import Catalogue
from tests.fakes.kiosk_hall import MORNING, SMALL_MALL
from wire.mall import Mall, Numbering

TODAY = date(2025, 3, 4)
CARD = "dukcapil/ktp"


def some(first: int, last: int, *, line: str = CARD, letters: str = "D", seq: int = 1) -> Range:
    return Range(line=line, letters=letters, next=first, last=last, seq=seq)


def today(*ranges: Range) -> Ranges:
    return Ranges(kiosk="kiosk-1", day=TODAY, ranges=ranges)


def numbers(ranges: Ranges, line: str = CARD) -> list[int]:
    """All of them, given one after the other."""
    found = []
    while (next_one := ranges.give(line, MORNING)) is not None:
        given, ranges = next_one
        found.append(given.number)
    return found


def test_numbers_are_given_in_order_range_after_range_and_each_once() -> None:
    ranges = today(some(980, 982), some(5, 9, line="pajak/spt"), some(960, 961))
    assert ranges.left(CARD) == 5
    assert numbers(ranges) == [980, 981, 982, 960, 961]


def test_a_line_without_numbers_has_none() -> None:
    assert today(some(980, 982)).give("pajak/spt", MORNING) is None
    assert today().left(CARD) == 0


def test_ranges_of_another_day_are_worth_nothing() -> None:
    ranges = today(some(980, 982))
    assert ranges.on(TODAY) == ranges
    tomorrow = ranges.on(TODAY + timedelta(days=1))
    assert tomorrow.left(CARD) == 0
    assert tomorrow.on(TODAY).left(CARD) == 0, "also when the clock comes back"


def test_lines_below_the_mark_are_named_the_emptiest_first() -> None:
    ranges = today(some(1, 9), some(1, 4, line="pajak/spt"))
    assert ranges.below(5, [CARD, "pajak/spt", "pajak/npwp"]) == ("pajak/npwp", "pajak/spt")
    assert ranges.below(4, [CARD, "pajak/spt"]) == ()


def test_a_clock_set_back_stands_still() -> None:
    given = today(some(980, 982)).give(CARD, MORNING)
    assert given is not None
    before = given[1].give(CARD, MORNING - timedelta(hours=2))
    assert before is not None
    assert before[0].at == MORNING
    later = before[1].give(CARD, MORNING + timedelta(seconds=1))
    assert later is not None
    assert later[0].at == MORNING + timedelta(seconds=1)


def test_what_an_older_copy_of_the_server_does_not_know_of_is_not_given() -> None:
    """It was restored from before record 12: it will reserve those numbers again, for anybody."""
    ranges = today(some(980, 982, seq=10), some(960, 962, seq=12))
    assert numbers(ranges.known_at(11)) == [980, 981, 982]


def test_a_line_with_other_letters_has_other_numbers() -> None:
    assert today(some(1, 3)).within(SMALL_MALL).left(CARD) == 3
    assert today(some(1, 3, letters="X")).within(SMALL_MALL).left(CARD) == 0
    assert today(some(1, 3, line="none")).within(SMALL_MALL).ranges == ()


def test_the_day_is_the_halls_own() -> None:
    assert day_of(SMALL_MALL, datetime(2025, 3, 3, 16, 59, tzinfo=UTC)) == date(2025, 3, 3)
    assert day_of(SMALL_MALL, datetime(2025, 3, 3, 17, 0, tzinfo=UTC)) == TODAY, "midnight in Jakarta"


def give(ranges: Ranges, *services: str, now: datetime = MORNING, mall: Mall = SMALL_MALL) -> Giving | str:
    return giving(Catalogue(mall), ranges, services, now)


def test_a_ticket_has_the_first_services_number_and_all_errands() -> None:
    ranges = today(some(7, 9), some(500, 509, line="pajak/spt", letters="P"))
    found = give(ranges, "pajak/spt", CARD)
    assert isinstance(found, Giving)
    assert found.label == "P-500"
    assert [(each.service.id, each.agency.id) for each in found.errands] == [
        ("pajak/spt", "pajak"),
        (CARD, "dukcapil"),
    ]
    assert found.errands[0].zone == SMALL_MALL.zones[0]
    assert (found.left.left("pajak/spt"), found.left.left(CARD)) == (9, 3)


def test_numbers_are_written_as_the_hall_writes_them() -> None:
    four = replace(SMALL_MALL, numbers=Numbering(digits=4, last=9999))
    labels = [give(today(some(7, 9)), CARD, mall=mall) for mall in (SMALL_MALL, four)]
    assert [each.label for each in labels if isinstance(each, Giving)] == ["D-007", "D-0007"]


def test_why_there_is_none() -> None:
    ranges = today(some(7, 9))
    assert give(ranges, "pajak/spt") == "alone-no-numbers"
    assert give(ranges, CARD, "unknown") == "alone-not-possible"
    assert give(ranges, CARD, now=MORNING + timedelta(days=1)) == "alone-new-day"
    assert give(ranges, CARD, now=MORNING - timedelta(days=1)) == "alone-new-day"
    assert give(Ranges(kiosk="kiosk-1"), CARD) == "alone-no-numbers"
