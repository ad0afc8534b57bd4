"""What can be had now, while the server tells and while it does not."""

from datetime import timedelta

from kiosk.visiting.offers import Offers
from tests.fakes.kiosk_visit import NOON, closed, opened
from wire.offers import Services, ServiceState

KTP = "dukcapil/ktp"
HOUR = timedelta(hours=1)


def told(*states: ServiceState) -> Offers:
    return Offers.told(Services(at=NOON, services=states))


def test_a_service_of_which_nothing_is_known_counts_as_open() -> None:
    offers = Offers()
    assert offers.closed(KTP) is None
    assert offers.waiting(KTP) is None
    assert offers.wait(KTP) is None
    assert offers.taken(KTP) == offers == offers.at_moment(NOON)


def test_what_the_server_told() -> None:
    offers = told(opened(KTP), closed("pajak/npwp", "weekday"))
    assert offers.at == NOON
    assert offers.closed(KTP) is None
    assert offers.closed("pajak/npwp") == closed("pajak/npwp", "weekday")
    assert (offers.waiting(KTP), offers.wait(KTP)) == (3, (600, 1200))
    assert told(opened(KTP, wait_low_seconds=None)).wait(KTP) is None
    assert told(opened(KTP, wait_high_seconds=None)).wait(KTP) is None


def test_a_service_closes_at_its_hour() -> None:
    offers = told(opened(KTP, closes_at=NOON + HOUR))
    assert offers.at_moment(NOON + HOUR - timedelta(seconds=1)).closed(KTP) is None
    state = offers.at_moment(NOON + HOUR).closed(KTP)
    assert state is not None
    assert (state.why, state.opens) == ("hours", None)


def test_a_service_opens_after_its_break_and_closes_in_the_evening() -> None:
    offers = told(closed(KTP, "break", opens=NOON + HOUR, closes_at=NOON + 3 * HOUR))
    assert offers.at_moment(NOON + HOUR - timedelta(seconds=1)).closed(KTP) is not None
    open_again = offers.at_moment(NOON + HOUR)
    assert open_again.closed(KTP) is None
    assert open_again.wait(KTP) is None  # it was for people who came before the break
    assert open_again.waiting(KTP) == 3
    evening = offers.at_moment(NOON + 3 * HOUR).closed(KTP)
    assert evening is not None
    assert evening.why == "hours"


def test_the_closing_hour_of_yesterday_closes_nothing_today() -> None:
    offers = told(closed(KTP, opens=NOON + 20 * HOUR, closes_at=NOON - HOUR, quota=10, places_left=0))
    tomorrow = offers.at_moment(NOON + 21 * HOUR)
    assert tomorrow.closed(KTP) is None
    assert tomorrow.states[KTP].places_left == 10
    assert tomorrow.waiting(KTP) == 0


def test_a_break_gives_no_places_back() -> None:
    offers = told(closed(KTP, "break", opens=NOON + HOUR, closes_at=NOON + 3 * HOUR, quota=10, places_left=0))
    state = offers.at_moment(NOON + HOUR).closed(KTP)
    assert state is not None
    assert state.why == "quota"


def test_what_opens_at_nobody_knows_when_stays_closed() -> None:
    offers = told(closed(KTP, "override", opens=None))
    assert offers.at_moment(NOON + 99 * HOUR).closed(KTP) is not None


def test_time_that_passes_twice_passes_once() -> None:
    offers = told(
        closed(KTP, "break", opens=NOON + HOUR, closes_at=NOON + 3 * HOUR),
        opened("pajak/npwp", closes_at=NOON + 2 * HOUR),
    )
    for hours in range(5):
        later = offers.at_moment(NOON + hours * HOUR)
        assert later.at_moment(NOON + hours * HOUR) == later
        assert later.at_moment(NOON + 4 * HOUR).states.keys() == offers.states.keys()


def test_the_kiosks_own_numbers_use_up_the_days_places() -> None:
    offers = told(opened(KTP, quota=10, places_left=2), opened("pajak/npwp"))
    once = offers.taken(KTP)
    assert once.states[KTP].places_left == 1
    assert once.closed(KTP) is None
    state = once.taken(KTP).closed(KTP)
    assert state is not None
    assert (state.why, state.places_left, state.opens) == ("quota", 0, None)
    assert once.taken(KTP).taken(KTP) == once.taken(KTP)
    assert offers.taken("pajak/npwp") == offers  # no limit


def test_a_place_less_does_not_change_why_it_is_closed() -> None:
    state = told(closed(KTP, "break", quota=1, places_left=1)).taken(KTP).closed(KTP)
    assert state is not None
    assert state.why == "break"
