"""The counters to pick from."""

import pytest

from counter.desk.desk import places_of
from counter.floor.floor import Floor
from counter.signing.tiles import Tile, Wish, agency_of, tiles_of
from counter.words import Words
from tests.fakes.counter_day import MALL, Day, empty_hall
from tests.fakes.texts import all_texts

WORDS = Words(all_texts(), "id")


def floor_of(day: Day) -> Floor:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    return floor


def tiles(search: str = "", only: str = "", officer: str = "Rina", agency: str = "") -> tuple[Tile, ...]:
    day = Day()
    day.opened("1", "Rina")
    day.opened("2", "Budi")
    day.opened("3", "Siti")
    for label, counter in (("B-003", "1"), ("A-012", "2"), ("C-001", "3")):
        day.issued(label)
        day.called(label, counter)
    day.started("A-012", "2")
    day.finished("C-001", "3")
    day.closed("3", "Siti")
    floor = floor_of(day)
    wish = Wish(search=search, only=only, agency=agency)
    return tiles_of(places_of(MALL, floor, officer), MALL, floor, WORDS, wish)


def test_each_tile_says_who_sits_there() -> None:
    assert [tile.status for tile in tiles()] == ["Anda di sini", "Budi", "Kosong", "Kosong"]
    assert [tile.taken for tile in tiles()] == [False, True, False, False]
    assert [tile.yours for tile in tiles()] == [True, False, False, False]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["1", "2", "3", "4"]),
        ("3", ["3"]),
        ("PAJAK", ["3", "4"]),
        ("kependudukan sipil", ["1", "2"]),
        ("zona a pajak", ["3", "4"]),
        ("samsat", []),
    ],
)
def test_a_search_finds_numbers_agencies_and_zones(search: str, found: list[str]) -> None:
    assert [tile.counter for tile in tiles(search)] == found


def test_a_fixed_counter_is_the_only_one() -> None:
    assert [tile.counter for tile in tiles(only="4")] == ["4"]


def test_a_visit_in_progress_is_told_whoever_sits_there() -> None:
    assert [tile.visit for tile in tiles()] == [
        "B-003 masih dipanggil di sini",
        "A-012 masih dilayani di sini",
        "",
        "",
    ]


def test_an_officer_of_one_agency_sees_its_counters_alone() -> None:
    assert [tile.counter for tile in tiles(agency="pajak")] == ["3", "4"]
    assert tiles(agency="samsat") == ()


def test_a_counter_belongs_to_an_agency() -> None:
    assert agency_of(MALL, "3", WORDS) == "Kantor Pelayanan Pajak Pratama"
    assert agency_of(MALL, "99", WORDS) == ""
