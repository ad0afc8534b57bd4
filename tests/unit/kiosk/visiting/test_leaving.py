"""Silence, home, and a hall that becomes another one."""

from dataclasses import replace

from kiosk.visiting import dialogue as say
from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.flow import is_fresh, start
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.offers import Offers
from kiosk.visiting.visit import Closed, Confirm, Issuing, Packages, Refused, Start, TicketShown, Visit
from tests.fakes.kiosk_visit import (
    HALL,
    POST,
    RICH_MALL,
    TICKET,
    answered,
    choose,
    closed,
    hall_with,
    letters,
    play,
    take,
)
from wire.problem import Problem

KTP = say.ChooseService(service="dukcapil/ktp")
REFUSED = say.RefusedBy(
    request_id=TICKET, problem=Problem(title="Full", status=409, detail="Penuh.", code="quota-used-up")
)


def busy() -> Visit:
    """As much of a visitor as there can be."""
    return play(
        say.LanguageChosen(language="en"),
        say.LargeText(),
        say.HighContrast(),
        say.LowReach(),
        say.Spoken(),
        *choose("pajak/spt"),
        say.ChoosePriority(priority="elderly"),
        say.AddMore(),
        *choose("dukcapil/ktp"),
        say.TogglePaper(place=1),
        say.ToggleMore(),
        say.OpenSheet(sheet="comfort"),
    ).visit


def test_silence_asks_first_and_wipes_then() -> None:
    asked = play(say.Idle(), visit=busy()).visit
    assert asked == replace(busy(), asking=True)
    assert play(say.Idle(), visit=asked).visit == start(POST)


def test_a_touch_answers_the_question() -> None:
    asked = play(say.Idle(), visit=busy()).visit
    assert play(say.Touched(), visit=asked).visit == busy()
    assert not play(say.NextPage(), visit=asked).visit.asking


def test_home_wipes_at_once() -> None:
    assert play(say.Home(), visit=busy()).visit == start(POST)


def test_what_is_typed_is_wiped_like_everything_else() -> None:
    for typed in (
        play(say.Go(way="search"), *letters("cerai")).visit,
        play(say.Go(way="appointment"), *letters("K7M")).visit,
    ):
        asked = play(say.Idle(), visit=typed).visit
        assert asked.asking
        assert play(say.Idle(), visit=asked).visit == start(POST)


def test_a_fresh_start_needs_no_question() -> None:
    assert is_fresh(start(POST), POST)
    assert play(say.Idle()).visit == start(POST)
    assert not is_fresh(play(say.NextPage()).visit, POST)


def test_a_ticket_is_left_like_the_rest() -> None:
    shown = play(take(), answered(), visit=busy()).visit
    assert isinstance(shown.screen, TicketShown)
    for leave in ((say.Back(),), (say.Home(),), (say.Idle(), say.Idle())):
        assert play(*leave, visit=shown).visit == start(POST)


def test_a_number_on_its_way_is_never_left() -> None:
    issuing = play(take(), visit=busy()).visit
    assert isinstance(issuing.screen, Issuing)
    assert play(say.Idle(), say.Idle(), say.Home(), say.Back(), visit=issuing).visit == issuing


def test_a_closed_service_that_opens_can_be_taken() -> None:
    shut = play(KTP, hall=hall_with(closed("dukcapil/ktp"))).visit
    later = play(say.OffersChanged(), visit=shut, hall=hall_with(closed("dukcapil/ktp", "override")))
    assert isinstance(later.screen, Closed)
    assert later.screen.state.why == "override"
    told = play(say.OffersChanged(), visit=shut)
    assert isinstance(told.screen, Confirm)
    assert told.screen.came_from == Start()


def test_a_service_that_closes_while_it_is_looked_at_is_left_to_the_servers_word() -> None:
    confirm = play(KTP).visit
    hall = hall_with(closed("dukcapil/ktp"))
    assert play(say.OffersChanged(), visit=confirm, hall=hall).visit == confirm
    assert isinstance(play(take(), visit=confirm, hall=hall).screen, Issuing)


def test_a_new_hall_begins_anew_but_keeps_the_ways_to_read() -> None:
    visit = play(say.LanguageChosen(language="en"), *choose("dukcapil/ktp"), say.HallChanged()).visit
    assert visit == Visit(language="en")


def test_what_was_put_aside_is_kept_as_far_as_it_is_still_offered() -> None:
    smaller = HallNow(catalogue=Catalogue(RICH_MALL, ("dukcapil",)), offers=Offers())
    told = play(*choose("dukcapil/ktp"), say.AddMore(), *choose("pajak/spt"), say.AddMore())
    kept = play(say.ChoosePriority(priority="elderly"), say.HallChanged(), visit=told.visit, hall=smaller)
    assert [wish.service.id for wish in kept.visit.basket] == ["dukcapil/ktp"]


def test_a_number_asked_for_or_given_outlives_the_hall() -> None:
    for visit in (play(KTP, take()).visit, play(KTP, take(), answered()).visit):
        assert play(say.HallChanged(), visit=visit).visit == visit


def test_the_old_halls_pages_are_not_gone_back_to() -> None:
    smaller = HallNow(catalogue=Catalogue(RICH_MALL, ("kantor-1",)), offers=Offers())
    refused = play(say.NextPage(), say.ChooseService(service="kantor-5/umum"), take(), REFUSED)
    assert isinstance(refused.screen, Refused)
    back = play(say.HallChanged(), say.Back(), visit=refused.visit, hall=smaller)
    assert back.screen == Start()
    package = play(
        say.Go(way="packages"), say.NextPage(), say.ChoosePackage(package="paket-7"), take(), REFUSED
    )
    assert play(say.HallChanged(), say.Back(), visit=package.visit).screen == Packages()
    assert HALL.catalogue.packages
