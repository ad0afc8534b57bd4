"""What the hall knows of this kiosk, and what can be had of the hall without its server."""

from kiosk.ownstate import OwnState, arrangement_of
from kiosk.visiting.cutoff import cut_off, lasting, nothing_left
from tests.fakes.kiosk_visit import HALL, NOON, closed, hall_with, opened
from wire.events import DayOpened, HelpAnswered, HelpAsked, HelpEnded, KioskArranged
from wire.kiosks import Arrangement, KioskState
from wire.snapshot import Snapshot

TAX = Arrangement(agencies=("pajak",), zone="b")


def snapshot(*kiosks: KioskState) -> Snapshot:
    return Snapshot(seq=1, day=NOON.date(), tickets=(), counters=(), calls=(), kiosks=kiosks)


def test_somebody_waits_for_a_person_who_comes_and_has_come() -> None:
    own = OwnState("kiosk-1")
    assert own.helper is None
    own.apply(HelpAsked(kiosk="kiosk-1", zone="", language="id"))
    assert own.helper == ""
    own.apply(HelpAnswered(kiosk="kiosk-1", by="Rina"))
    assert own.helper == "Rina"
    own.apply(HelpEnded(kiosk="kiosk-1", by="Rina"))
    assert own.helper is None


def test_other_kiosks_have_their_own_visitors() -> None:
    own = OwnState("kiosk-1")
    own.apply(HelpAsked(kiosk="kiosk-2", zone="", language="id"))
    own.apply(KioskArranged(kiosk="kiosk-2", arrangement=TAX, by="kepala"))
    own.replace(snapshot(KioskState(kiosk="kiosk-2", help_since=NOON, arrangement=TAX)))
    assert (own.helper, own.arrangement) == (None, None)


def test_a_snapshot_replaces_what_was_known_and_a_new_day_ends_the_waiting() -> None:
    own = OwnState("kiosk-1")
    own.replace(snapshot(KioskState(kiosk="kiosk-1", help_since=NOON, helper=None, arrangement=TAX)))
    assert (own.helper, own.arrangement) == ("", TAX)
    own.apply(DayOpened(day=NOON.date()))
    assert (own.helper, own.arrangement) == (None, TAX)
    own.apply(KioskArranged(kiosk="kiosk-1", arrangement=None, by="kepala"))
    assert own.arrangement is None
    own.replace(snapshot(KioskState(kiosk="kiosk-1", trouble="paper_out")))
    assert own.helper is None


def test_an_order_is_stronger_than_the_mall_and_the_mall_than_the_kiosks_own_settings() -> None:
    own, everything = Arrangement(agencies=("dukcapil",)), Arrangement()
    assert arrangement_of(TAX, own, own) == TAX
    assert arrangement_of(everything, TAX, own) == everything
    assert arrangement_of(None, TAX, own) == TAX
    assert arrangement_of(None, everything, own) == own, "the mall only names it"
    assert arrangement_of(None, None, own) == own


def test_without_the_server_a_service_needs_a_number_of_the_kiosks_own() -> None:
    offers = hall_with(opened("dukcapil/ktp"), opened("pajak/npwp"), closed("pajak/spt")).offers
    services = HALL.catalogue.mall.services
    cut = cut_off(offers, services, lambda service: service == "dukcapil/ktp")
    assert cut.closed("dukcapil/ktp") is None
    alone, shut, never_told = (cut.closed(each) for each in ("pajak/npwp", "pajak/spt", "kantor-1/umum"))
    assert alone is not None
    assert (alone.why, alone.opens) == ("alone", None)
    assert shut is not None
    assert shut.why == "hours", "its own reason is the better one"
    assert never_told is not None
    assert never_told.why == "alone"
    assert not nothing_left(cut, services)
    assert nothing_left(cut_off(offers, services, lambda _: False), services)


def test_a_closed_hall_is_closed_and_not_cut_off() -> None:
    services = [each for each in HALL.catalogue.mall.services if each.agency == "pajak"]
    offers = hall_with(closed("pajak/npwp"), closed("pajak/spt")).offers
    assert not nothing_left(cut_off(offers, services, lambda _: False), services)


def test_a_line_has_numbers_for_all_of_its_services() -> None:
    asked: list[str] = []

    def can_give(service: str) -> bool:
        asked.append(service)
        return True

    ktp = HALL.catalogue.service("dukcapil/ktp")
    assert ktp is not None
    cut_off(HALL.offers, (ktp, ktp), can_give)
    assert asked == ["dukcapil/ktp"]


def test_who_waits_is_not_worth_keeping() -> None:
    before = hall_with(opened("dukcapil/ktp", waiting=3)).offers
    after = hall_with(opened("dukcapil/ktp", waiting=9, wait_high_seconds=5000)).offers
    assert lasting(before) == lasting(after)
    assert lasting(before) != lasting(hall_with(closed("dukcapil/ktp")).offers)
