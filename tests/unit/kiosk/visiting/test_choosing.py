"""From the first screen to a service: ways, choices, pages."""

from kiosk.visiting import dialogue as say
from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.choosing import pages
from kiosk.visiting.flow import start
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.offers import Offers
from kiosk.visiting.visit import (
    Agencies,
    Closed,
    Confirm,
    EnterCode,
    Packages,
    PackageShown,
    Search,
    Services,
    Start,
    TicketShown,
)
from tests.fakes.kiosk_visit import (
    ALONE,
    HALL,
    POST,
    RICH_MALL,
    answered,
    asked,
    choose,
    closed,
    hall_with,
    letters,
    play,
    take,
)

KTP = say.ChooseService(service="dukcapil/ktp")


def offering(*agencies: str) -> HallNow:
    return HallNow(catalogue=Catalogue(RICH_MALL, agencies), offers=Offers())


def test_a_popular_service_takes_two_taps_to_its_number() -> None:
    told = play(KTP, take(), answered())
    assert isinstance(told.screen, TicketShown)
    assert told.screen.ticket.label == "A-012"
    assert [command.service for command in asked(told)] == ["dukcapil/ktp"]


def test_any_service_of_an_agency_that_has_one_takes_three() -> None:
    told = play(say.Go(way="agencies"), say.ChooseAgency(agency="kantor-9"), take())
    assert [command.service for command in asked(told)] == ["kantor-9/umum"]


def test_only_popular_services_are_on_the_first_screen() -> None:
    assert play(say.ChooseService(service="pajak/spt")).visit == start(POST)
    assert play(say.ChooseService(service="nowhere/none")).visit == start(POST)


def test_a_service_is_one_of_its_agencys() -> None:
    services = play(say.Go(way="agencies"), say.ChooseAgency(agency="pajak"))
    assert isinstance(services.screen, Services)
    assert play(KTP, visit=services.visit).visit == services.visit
    told = play(say.ChooseService(service="pajak/spt"), visit=services.visit)
    assert isinstance(told.screen, Confirm)
    assert told.screen.wish.agency.id == "pajak"


def test_a_closed_service_says_why_and_leads_back_where_one_came_from() -> None:
    hall = hall_with(closed("dukcapil/ktp", "break"))
    told = play(say.NextPage(), KTP, hall=hall)
    assert isinstance(told.screen, Closed)
    assert told.screen.state.why == "break"
    assert play(say.Back(), visit=told.visit, hall=hall).screen == Start(page=1)


def test_a_closed_service_is_not_taken() -> None:
    told = play(KTP, take(), hall=hall_with(closed("dukcapil/ktp")))
    assert isinstance(told.screen, Closed)
    assert told.done == ()


def test_a_skipped_step_does_not_skip_the_reason() -> None:
    hall = hall_with(closed("kantor-9/umum"))
    told = play(say.Go(way="agencies"), say.ChooseAgency(agency="kantor-9"), hall=hall)
    assert isinstance(told.screen, Closed)
    assert told.screen.came_from == Agencies()


def test_a_kiosk_of_one_agency_asks_for_none() -> None:
    many = play(say.Go(way="agencies"), hall=offering("pajak"))
    assert isinstance(many.screen, Services)
    assert many.screen.came_from == Start()
    one = play(say.Go(way="agencies"), hall=offering("kantor-9"))
    assert isinstance(one.screen, Confirm)


def test_agencies_that_are_not_offered_cannot_be_chosen() -> None:
    hall = offering("pajak", "kantor-2")
    told = play(say.Go(way="agencies"), say.ChooseAgency(agency="dukcapil"), hall=hall)
    assert told.screen == Agencies()


def test_each_way_leads_somewhere() -> None:
    ways: list[tuple[say.Way, object]] = [
        ("agencies", Agencies()),
        ("search", Search()),
        ("packages", Packages()),
        ("appointment", EnterCode()),
    ]
    for way, screen in ways:
        assert play(say.Go(way=way)).screen == screen


def test_alone_there_are_neither_packages_nor_appointments() -> None:
    assert play(say.Go(way="packages"), say.Go(way="appointment"), hall=ALONE).visit == start(POST)


def test_a_hall_without_packages_has_no_way_to_them() -> None:
    assert play(say.Go(way="packages"), hall=offering("kantor-9")).visit == start(POST)


def test_a_package_is_shown_before_it_is_taken() -> None:
    told = play(say.Go(way="packages"), say.ChoosePackage(package="usaha"))
    assert isinstance(told.screen, PackageShown)
    assert told.screen.package.id == "usaha"
    missing = play(say.Go(way="packages"), say.ChoosePackage(package="nothing"))
    assert missing.screen == Packages()


def test_what_is_searched_for_is_chosen_like_any_other() -> None:
    told = play(say.Go(way="search"), *letters("npwp"), say.ChooseService(service="pajak/npwp"))
    assert isinstance(told.screen, Confirm)
    assert told.screen.came_from == Search(text="npwp")


def test_pages_end_at_the_first_and_the_last() -> None:
    assert play(say.Go(way="agencies"), say.PreviousPage()).screen == Agencies(page=0)
    turned = tuple(say.NextPage() for _ in range(9))
    assert play(say.Go(way="agencies"), *turned).screen == Agencies(page=2)  # 20 agencies, 8 a page
    assert play(*turned).screen == Start(page=1)  # 8 popular services, 6 a page
    assert play(say.Go(way="packages"), *turned).screen == Packages(page=1)  # 10 packages, 6 a page


def test_what_was_found_has_pages_of_its_own() -> None:
    told = play(say.Go(way="search"), *letters("kantor"), say.NextPage())
    assert told.screen == Search(text="kantor", page=1)
    assert pages(told.visit, Search(text="kantor"), HALL) == 5  # 18 offices, 4 a page
    assert play(*letters(" 3"), visit=told.visit).screen == Search(text="kantor 3")


def test_back_returns_where_one_came_from() -> None:
    told = play(*choose("dukcapil/ktp"))
    for screen in (Services, Agencies, Start):
        told = play(say.Back(), visit=told.visit)
        assert isinstance(told.screen, screen)
    skipped = play(say.Go(way="agencies"), say.NextPage(), say.ChooseAgency(agency="kantor-10"), say.Back())
    assert skipped.screen == Agencies(page=1)
