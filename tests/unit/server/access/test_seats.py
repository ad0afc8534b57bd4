"""Who sits at a counter is known from what happened, and answers for what its console sends."""

import pytest

from server.access.principal import Principal, Role
from server.access.seats import Seats
from server.domain.events import CounterClosed, CounterOpened, Event, Recorded
from tests.fakes.told import MORNING, Told
from wire import commands as c

IDS = {"Siti": "siti", "Budi": "budi"}
REQUEST = "request-0000000001"
CONSOLE = Principal(role=Role.COUNTER, device="counter-1", agency="reg")
BOUND = Principal(role=Role.COUNTER, device="counter-1", agency="reg", counter="1")
CALL = c.CallNext(request_id="request-0000000002", counter="1")
NOTE = c.AddNote(request_id="request-0000000003", ticket="ticket-00000000001", text="waits outside")


@pytest.fixture
def seats() -> Seats:
    return Seats(lambda name: IDS.get(name, ""))


def happened(seats: Seats, event: Event) -> None:
    seats.follow([Recorded(seq=1, at=MORNING, request_id=REQUEST, event=event)])


def sits_down(seats: Seats, name: str, person: str, counter: str = "1") -> None:
    with seats.coming(REQUEST, person):
        happened(seats, CounterOpened(counter=counter, officer=name))


def test_what_is_done_at_a_counter_is_done_by_whoever_sits_there(seats: Seats) -> None:
    sits_down(seats, "Siti", "siti")
    hall_key = Principal(role=Role.CONSOLE)
    assert [seats.person(who, CALL) for who in (CONSOLE, BOUND, hall_key)] == ["siti"] * 3
    assert seats.person(CONSOLE, c.CallNext(request_id=CALL.request_id, counter="2")) == ""


def test_what_names_no_counter_is_done_by_whoever_sits_where_the_console_belongs(seats: Seats) -> None:
    sits_down(seats, "Siti", "siti")
    assert seats.person(BOUND, NOTE) == "siti"
    assert seats.person(CONSOLE, NOTE) == "", "it may be anybody of the agency"


@pytest.mark.parametrize(
    "who",
    [
        Principal(role=Role.MANAGER, person="dewi", agency="reg"),
        Principal(role=Role.KIOSK, device="kiosk-1"),
        Principal(role=Role.DISPLAY, device="display-1", counter="1"),
    ],
)
def test_whoever_speaks_for_themselves_and_other_devices_are_not_who_sits_there(
    seats: Seats, who: Principal
) -> None:
    sits_down(seats, "Siti", "siti")
    assert seats.person(who, CALL) == ""


def test_what_others_say_at_a_counter_is_not_said_by_whoever_sits_there(seats: Seats) -> None:
    sits_down(seats, "Siti", "siti")
    rating = c.RateVisit(request_id=REQUEST, counter="1", ticket=REQUEST, scores=(4,))
    profile = c.ChangeProfile(request_id=REQUEST, counter="1", profile=None, by="Dewi")
    opening = c.OpenCounter(request_id=REQUEST, counter="1", officer="Budi", take_over="ill")
    assert [seats.person(BOUND, each) for each in (rating, profile, opening)] == [""] * 3


def test_another_sits_down_and_a_closed_counter_is_nobodys(seats: Seats) -> None:
    sits_down(seats, "Siti", "siti")
    sits_down(seats, "Budi", "budi")
    assert seats.person(BOUND, CALL) == "budi"
    happened(seats, CounterClosed(counter="1", officer="Budi"))
    assert seats.person(BOUND, CALL) == ""


def test_the_next_day_begins_with_nobody(seats: Seats) -> None:
    sits_down(seats, "Siti", "siti")
    night = Told()
    night.pass_time()
    seats.follow(night.journal)
    assert seats.person(BOUND, CALL) == ""


def test_a_name_alone_is_not_taken_for_the_one_who_is_registered_by_it(seats: Seats) -> None:
    sits_down(seats, "Siti", "")
    assert seats.person(BOUND, CALL) == ""


def test_who_sat_down_unseen_is_known_by_name(seats: Seats) -> None:
    """Before the server started, or while the answer of the journal was lost."""
    seats.recall({"1": "Siti", "2": "Somebody"})
    assert seats.person(BOUND, CALL) == "siti"
    assert seats.person(CONSOLE, c.CallNext(request_id=REQUEST, counter="2")) == ""
    happened(seats, CounterOpened(counter="1", officer="Budi"))
    assert seats.person(BOUND, CALL) == "budi"
