"""Several services on one number."""

from kiosk.visiting import dialogue as say
from kiosk.visiting.basket import MOST_ERRANDS, can_add
from kiosk.visiting.flow import start
from kiosk.visiting.visit import Confirm, Errands, Issuing, PackageShown, Services, Start, Visit, Wish
from tests.fakes.kiosk_visit import ALONE, HALL, POST, TICKET, answer_to, asked, choose, play, take


def put_aside(*services: str) -> Visit:
    """Each of them in the basket, and the visitor at the start."""
    told = play()
    for service in services:
        told = play(*choose(service), say.AddMore(), visit=told.visit)
    return told.visit


def ids(visit: Visit) -> list[str]:
    return [wish.service.id for wish in visit.basket]


def wish(service: str) -> Wish:
    found = HALL.catalogue.wish(service)
    assert found is not None
    return found


def test_a_service_put_aside_leads_to_the_start_for_another() -> None:
    visit = put_aside("dukcapil/ktp")
    assert visit.screen == Start()
    assert ids(visit) == ["dukcapil/ktp"]


def test_the_last_one_takes_a_number_for_all() -> None:
    visit = put_aside("dukcapil/ktp", "pajak/spt")
    told = play(*choose("dukcapil/layanan-3"), take(), visit=visit)
    (command,) = asked(told)
    assert command.service == "dukcapil/ktp"
    assert command.also == ("pajak/spt", "dukcapil/layanan-3")
    assert command.package is None


def test_nothing_is_wanted_twice() -> None:
    visit = put_aside("dukcapil/ktp", "pajak/spt", "dukcapil/ktp")
    assert ids(visit) == ["dukcapil/ktp", "pajak/spt"]
    (command,) = asked(play(*choose("pajak/spt"), take(), visit=visit))
    assert (command.service, command.also) == ("dukcapil/ktp", ("pajak/spt",))


def test_the_basket_is_looked_into_and_taken() -> None:
    visit = put_aside("dukcapil/ktp", "pajak/spt")
    told = play(say.ShowErrands(), visit=visit)
    assert told.screen == Errands(came_from=Start())
    (command,) = asked(play(take(), visit=told.visit))
    assert (command.service, command.also) == ("dukcapil/ktp", ("pajak/spt",))


def test_an_empty_basket_cannot_be_looked_into() -> None:
    assert play(say.ShowErrands()).visit == start(POST)


def test_what_is_taken_out_is_not_asked_for() -> None:
    visit = put_aside("dukcapil/ktp", "pajak/spt")
    told = play(say.ShowErrands(), say.RemoveErrand(service="dukcapil/ktp"), visit=visit)
    assert isinstance(told.screen, Errands)
    (command,) = asked(play(take(), visit=told.visit))
    assert (command.service, command.also) == ("pajak/spt", ())


def test_an_emptied_basket_leads_back() -> None:
    visit = put_aside("dukcapil/ktp")
    shown = play(*choose("pajak/spt"), say.ShowErrands(), visit=visit)
    told = play(say.RemoveErrand(service="dukcapil/ktp"), visit=shown.visit)
    assert isinstance(told.screen, Confirm)
    assert told.visit.basket == ()


def test_more_may_be_added_from_the_basket() -> None:
    told = play(say.ShowErrands(), say.AddMore(), visit=put_aside("dukcapil/ktp"))
    assert told.screen == Start()
    assert ids(told.visit) == ["dukcapil/ktp"]


def test_back_from_the_basket_leads_where_one_looked_into_it() -> None:
    services = play(say.Go(way="agencies"), say.ChooseAgency(agency="pajak"), visit=put_aside("dukcapil/ktp"))
    told = play(say.ShowErrands(), say.Back(), visit=services.visit)
    assert isinstance(told.screen, Services)


def test_a_number_holds_eight_errands() -> None:
    visit = put_aside(*(f"dukcapil/layanan-{n}" for n in range(7)))
    last = play(*choose("dukcapil/ktp"), visit=visit)
    assert not can_add(last.visit, wish("dukcapil/ktp"))
    full = play(say.AddMore(), visit=last.visit)
    assert full.visit == last.visit
    (command,) = asked(play(take(), visit=full.visit))
    assert 1 + len(command.also) == MOST_ERRANDS


def test_one_that_is_in_the_basket_needs_no_room() -> None:
    visit = put_aside(*(f"dukcapil/layanan-{n}" for n in range(7)))
    assert can_add(visit, wish("dukcapil/layanan-3"))


def test_a_basket_goes_with_a_package() -> None:
    visit = put_aside("pajak/spt", "dukcapil/ktp")
    shown = play(say.Go(way="packages"), say.ChoosePackage(package="menikah"), visit=visit)
    assert isinstance(shown.screen, PackageShown)
    (command,) = asked(play(take(), visit=shown.visit))
    assert (command.package, command.service, command.also) == ("menikah", None, ("pajak/spt",))


def test_alone_several_errands_go_on_one_number() -> None:
    told = play(*choose("dukcapil/ktp"), say.AddMore(), *choose("pajak/npwp"), take(), hall=ALONE)
    assert isinstance(told.screen, Issuing)
    (command,) = asked(told)
    assert (command.service, command.also) == ("dukcapil/ktp", ("pajak/npwp",))


def test_the_number_empties_the_basket() -> None:
    told = play(say.ShowErrands(), take(), visit=put_aside("dukcapil/ktp", "pajak/spt"))
    (command,) = asked(told)
    shown = play(answer_to(command), visit=told.visit)
    assert shown.visit.basket == ()
    assert command.request_id == TICKET
