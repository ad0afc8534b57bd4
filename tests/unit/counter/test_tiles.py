"""The counters to pick from."""

import pytest

from counter.desk import places_of
from counter.floor import Floor
from counter.tiles import Tile, tiles_of
from counter.words import Words
from qtkit.stage import ASSETS
from tests.fakes.counter_day import MALL, Day, empty_hall
from wire.languages import Languages

WORDS = Words(Languages.load(ASSETS / "languages"), "id")


def tiles(search: str = "", only: str = "", officer: str = "Rina") -> tuple[Tile, ...]:
    day = Day()
    day.opened("1", "Rina")
    day.opened("2", "Budi")
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    return tiles_of(places_of(MALL, floor, officer), MALL, WORDS, search=search, only=only)


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
