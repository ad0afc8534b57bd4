"""The screens of choice: what stands on each card."""

import pytest

from kiosk.painting import choices, keys
from kiosk.visiting.visit import Agencies, EnterCode, Packages, Search, Services, Start, Visit
from tests.fakes.kiosk_painter import painter
from tests.fakes.kiosk_visit import ALONE, HALL, NOON, closed, hall_with, opened

DUKCAPIL = HALL.catalogue.agencies[0]
SERVICES = Services(agency=DUKCAPIL, came_from=Agencies())
KTP = HALL.catalogue.known("dukcapil/ktp")


def test_the_start_has_six_popular_services_and_four_for_who_reads_large() -> None:
    picture = choices.start(painter(), Start())
    assert (len(picture.cards), picture.page, picture.pages) == (6, 0, 2)
    first = picture.cards[0]
    assert (first.id, first.title, first.subtitle) == ("dukcapil/ktp", "Rekam KTP-el", "Dukcapil")
    large = choices.start(painter(Visit(language="id", large_text=True)), Start(page=1))
    assert (len(large.cards), large.page, large.pages) == (4, 1, 2)


def test_the_ways_are_those_that_lead_somewhere() -> None:
    assert [each.id for each in choices.ways(painter()).cards] == ["agencies", "search", "packages"]
    assert [each.id for each in choices.ways(painter(hall=ALONE)).cards] == ["agencies", "search"]


def test_a_page_holds_eight_agencies_in_short_and_in_full() -> None:
    picture = choices.agencies(painter(Visit(language="en")), Agencies(page=1))
    assert (len(picture.cards), picture.page, picture.pages) == (8, 1, 3)
    first = choices.agencies(painter(Visit(language="en")), Agencies()).cards[0]
    assert (first.title, first.subtitle, first.icon) == ("Dukcapil", "Civil Registry Office", "building")


@pytest.mark.parametrize(
    ("waiting", "low", "high", "note"),
    [
        (3, 600, 900, "3 orang menunggu · sekitar 10–15 menit"),
        (1, 600, 600, "1 orang menunggu · sekitar 10 menit"),
        (1, 0, 240, "1 orang menunggu · hingga 4 menit"),
        (2, 0, 0, "2 orang menunggu"),
        (2, None, None, "2 orang menunggu"),
        (0, 0, 300, "Tidak ada yang menunggu"),
    ],
)
def test_a_service_says_who_waits_and_how_long(
    waiting: int, low: int | None, high: int | None, note: str
) -> None:
    hall = hall_with(opened("dukcapil/ktp", wait_low_seconds=low, wait_high_seconds=high))
    card = choices.services(painter(hall=hall, waiting=waiting), SERVICES).cards[0]
    assert (card.note, card.closed) == (note, False)


@pytest.mark.parametrize(
    ("opens", "note"),
    [
        (NOON.replace(hour=6), "Tutup · buka pukul 13.00"),
        (NOON.replace(day=5, hour=1), "Tutup · buka besok 08.00"),
        (NOON.replace(day=10, hour=1), "Tutup · buka Senin 08.00"),
        (NOON.replace(day=30, hour=1), "Tutup · buka 30 Maret"),
        (None, "Tutup"),
    ],
)
def test_a_closed_service_says_when_it_opens(opens: object, note: str) -> None:
    card = choices.services(painter(hall=hall_with(closed("dukcapil/ktp", opens=opens))), SERVICES).cards[0]
    assert (card.note, card.closed) == (note, True)


def test_an_agency_is_closed_when_all_of_it_is_and_opens_with_the_first() -> None:
    later, sooner = NOON.replace(day=6), NOON.replace(hour=7)
    some = hall_with(closed("pajak/npwp", opens=later))
    assert not choices.agencies(painter(hall=some), Agencies()).cards[1].closed
    everything = hall_with(closed("pajak/npwp", opens=later), closed("pajak/spt", opens=sooner))
    card = choices.agencies(painter(hall=everything), Agencies()).cards[1]
    assert (card.closed, card.note) == (True, "Tutup · buka pukul 14.00")


def test_nobody_counts_people_without_the_server() -> None:
    assert choices.services(painter(hall=ALONE), SERVICES).cards[0].note == ""


def test_what_is_in_the_basket_is_marked_and_counted() -> None:
    assert KTP is not None
    picture = choices.start(painter(Visit(language="id", basket=(KTP,))), Start())
    assert picture.basket == "1 layanan dipilih"
    assert [each.chosen for each in picture.cards[:2]] == [True, False]


def test_a_package_says_how_much_it_holds_or_when_all_of_it_can_be_had() -> None:
    assert choices.packages(painter(), Packages()).cards[0].note == "2 layanan"
    tomorrow, friday = NOON.replace(day=5, hour=1), NOON.replace(day=7, hour=1)
    hall = hall_with(closed("pajak/npwp", opens=tomorrow), closed("kantor-2/umum", opens=friday))
    card = choices.packages(painter(hall=hall), Packages()).cards[0]
    assert (card.closed, card.note) == (True, "Tutup · buka Jumat 08.00")


def test_the_search_shows_four_at_a_time_and_says_what_to_do() -> None:
    picture = choices.found(painter(), Search(text="layanan"))
    assert (len(picture.cards), picture.title.endswith("layanan ditemukan")) == (4, True)
    assert keys.search(painter(), Search(text="layanan")).wrong is False
    nothing = keys.search(painter(), Search(text="qqqxxz"))
    assert (nothing.wrong, nothing.hint.startswith("Belum ada yang cocok")) == (True, True)
    assert choices.found(painter(), Search(text="qqqxxz")).cards == ()


def test_a_code_may_be_meant_when_it_is_whole() -> None:
    assert not keys.code(painter(), EnterCode(typed="K7MP4")).ready
    assert keys.code(painter(), EnterCode(typed="K7MP4X")).ready
    looking = keys.code(painter(), EnterCode(typed="K7MP4X", looking=True))
    assert (looking.ready, looking.busy) == (False, True)
    unknown = keys.code(painter(), EnterCode(typed="K7MP4X", unknown=True))
    assert (unknown.wrong, unknown.hint.startswith("Kode ini tidak ditemukan")) == (True, True)
