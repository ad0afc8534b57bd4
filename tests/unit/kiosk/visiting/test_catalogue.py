"""What a kiosk offers."""

from msgspec.structs import replace as with_fields

from kiosk.visiting.catalogue import Catalogue
from tests.fakes.kiosk_visit import RICH_MALL

ALL = Catalogue(RICH_MALL)


def test_a_kiosk_may_offer_some_agencies_only() -> None:
    some = Catalogue(RICH_MALL, ("pajak", "kantor-2", "nowhere"))
    assert [agency.id for agency in some.agencies] == ["pajak", "kantor-2"]
    assert some.unknown == ("nowhere",)
    assert some.agency("dukcapil") is None
    assert some.services("dukcapil") == ()
    assert some.service("dukcapil/ktp") is None
    assert some.wish("dukcapil/ktp") is None


def test_any_service_of_the_hall_can_be_on_a_ticket() -> None:
    known = Catalogue(RICH_MALL, ("pajak",)).known("dukcapil/ktp")
    assert known is not None
    assert known.agency.id == "dukcapil"
    assert ALL.known("nowhere/none") is None


def test_a_service_comes_with_whose_it_is() -> None:
    wish = ALL.wish("pajak/npwp")
    assert wish is not None
    assert (wish.service.id, wish.agency.id) == ("pajak/npwp", "pajak")
    assert wish.service == ALL.service("pajak/npwp")


def test_popular_services_come_first_and_empty_agencies_not_at_all() -> None:
    assert ALL.services("dukcapil")[0].id == "dukcapil/ktp"
    assert ALL.agency("kosong") is None
    assert "kosong" not in [agency.id for agency in ALL.agencies]


def test_the_popular_services_are_those_of_the_offered_agencies_in_the_malls_order() -> None:
    assert [each.id for each in ALL.popular][:3] == ["dukcapil/ktp", "pajak/npwp", "kantor-0/umum"]
    some = Catalogue(RICH_MALL, ("kantor-3", "pajak"))
    assert [each.id for each in some.popular] == ["pajak/npwp", "kantor-3/umum"]


def test_every_wish_is_offered_once() -> None:
    assert sorted(wish.service.id for wish in ALL.wishes) == sorted(each.id for each in RICH_MALL.services)


def test_packages_are_offered_whole_or_not_at_all() -> None:
    assert len(ALL.packages) == 10
    some = Catalogue(RICH_MALL, ("pajak", "kantor-2", "dukcapil"))
    assert [each.id for each in some.packages] == ["usaha", "menikah", "paket-2"]
    assert some.package("paket-3") is None
    assert some.package("usaha") == ALL.package("usaha")


def test_agencies_of_the_kiosks_zone_come_first() -> None:
    there = Catalogue(RICH_MALL, zone="b")
    assert [agency.id for agency in there.agencies][:3] == ["pajak", "kantor-3", "dukcapil"]
    assert {agency.id for agency in there.agencies} == {agency.id for agency in ALL.agencies}
    assert [agency.id for agency in Catalogue(RICH_MALL, zone="nowhere").agencies] == [
        agency.id for agency in ALL.agencies
    ]


def test_a_service_removed_from_the_mall_is_not_offered() -> None:
    smaller = Catalogue(with_fields(RICH_MALL, services=RICH_MALL.services[:2]))
    assert [agency.id for agency in smaller.agencies] == ["dukcapil"]
    assert smaller.packages == ()
