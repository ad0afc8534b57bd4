"""Appointments at the kiosk: codes typed and scanned, found and unknown."""

from datetime import timedelta

import pytest

from kiosk.visiting import dialogue as say
from kiosk.visiting.checking_in import CODE_ALPHABET, CODE_LENGTH, can_check_in, read_code
from kiosk.visiting.visit import AppointmentShown, EnterCode, Start, Visit
from server.domain import codes
from tests.fakes.kiosk_visit import NOON, answered, appointment, choose, letters, play, take

CODE = "K7MP4X"
FOUND = say.AppointmentFound(code=CODE, appointment=appointment())
PROCEED = say.Proceed(request_id="proceed-0123456789")


def typed(text: str) -> Visit:
    return play(say.Go(way="appointment"), *letters(text)).visit


def test_codes_are_the_servers() -> None:
    made = "".join(codes.code_of(f"booking-{n}", ()) for n in range(200))
    assert set(made) == set(CODE_ALPHABET)
    assert codes.CODE_LENGTH == CODE_LENGTH


def test_a_code_is_typed_in_any_case_and_only_as_codes_are_made() -> None:
    assert typed("k7m0o p4a-xWWW").screen == EnterCode(typed=CODE)
    assert typed("k7mß").screen == EnterCode(typed="K7M")


def test_the_code_is_asked_for_once() -> None:
    told = play(PROCEED, PROCEED, visit=typed(CODE))
    assert told.screen == EnterCode(typed=CODE, looking=True)
    assert told.done == (say.LookUp(code=CODE),)


def test_the_appointment_is_shown() -> None:
    told = play(PROCEED, FOUND, visit=typed(CODE))
    assert isinstance(told.screen, AppointmentShown)
    assert told.screen.wish is not None
    assert told.screen.wish.agency.id == "dukcapil"
    back = play(say.Back(), visit=told.visit)
    assert back.screen == EnterCode()
    assert play(say.Back(), visit=back.visit).screen == Start()


def test_one_for_a_service_the_hall_does_not_know_is_shown_without_it() -> None:
    found = say.AppointmentFound(code=CODE, appointment=appointment(service="gone/gone"))
    told = play(PROCEED, found, visit=typed(CODE))
    assert isinstance(told.screen, AppointmentShown)
    assert told.screen.wish is None


def test_an_unknown_code_is_said_to_be_until_it_is_changed() -> None:
    unknown = play(PROCEED, say.AppointmentFound(code=CODE, appointment=None), visit=typed(CODE))
    assert unknown.screen == EnterCode(typed=CODE, unknown=True)
    assert play(say.Erase(), visit=unknown.visit).screen == EnterCode(typed=CODE[:-1])
    again = play(PROCEED, visit=unknown.visit)
    assert again.done == (say.LookUp(code=CODE),)


def test_half_a_code_is_known_to_nobody() -> None:
    told = play(PROCEED, visit=typed("K7M"))
    assert told.screen == EnterCode(typed="K7M", unknown=True)
    assert told.done == ()
    assert play(PROCEED, visit=typed("")).screen == EnterCode()


def test_an_answer_to_another_code_changes_nothing() -> None:
    looking = play(PROCEED, visit=typed(CODE)).visit
    other = say.AppointmentFound(code="CCCCCC", appointment=appointment("CCCCCC"))
    assert play(other, visit=looking).visit == looking
    erased = play(say.Erase(), visit=looking).visit
    assert play(FOUND, visit=erased).visit == erased


@pytest.mark.parametrize(
    "text",
    [
        "K7MP4X",
        " k7mp4x\r\n",
        "K7M-P4X",
        "GILIRAN:K7MP4X",
        "giliran: k7m p4x",
        "http://192.168.1.10:8420/a/K7MP4X",
        "http://hall:8420/appointments/k7mp4x/",
        "http://hall:8420/appointment?code=K7MP4X",
        "http://hall:8420/appointment?lang=id&code=k7mp4x#top",
        "http://hall:8420/a/K7MP4X?lang=id",
    ],
)
def test_a_scanner_reads_codes_as_they_are_written(text: str) -> None:
    assert read_code(text) == CODE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "K7MP4",
        "K7MP4XX",
        "K7MP4O",
        "8991234567890",
        "http://hall:8420/t/ticket-0123456789",
        "http://[broken",
        "http://hall:8420/?code=",
        "K.7.M.P.4.X",
        "\x00" * 6,
    ],
)
def test_anything_else_is_no_code(text: str) -> None:
    assert read_code(text) is None


def test_a_code_is_scanned_wherever_something_is_chosen() -> None:
    for before in ((), choose("dukcapil/ktp"), (say.Go(way="search"), *letters("paspor"))):
        told = play(*before, say.Scanned(text="GILIRAN:K7MP4X"))
        assert told.screen == EnterCode(typed=CODE, looking=True)
        assert told.done == (say.LookUp(code=CODE),)


def test_nonsense_that_is_scanned_is_unknown() -> None:
    told = play(say.Scanned(text="8991234567890"))
    assert told.screen == EnterCode(unknown=True)
    assert told.done == ()


def test_nothing_is_scanned_over_a_number_nor_over_what_a_service_asks() -> None:
    shown = play(*choose("dukcapil/ktp"), take(), answered()).visit
    details = play(*choose("pajak/npwp"), take()).visit
    for visit in (shown, details):
        told = play(say.Scanned(text=CODE), visit=visit)
        assert (told.visit, told.done) == (visit, ())


def test_when_one_may_check_in() -> None:
    booked = appointment()
    early, late = booked.check_in_from, booked.check_in_until
    assert can_check_in(booked, NOON)
    assert can_check_in(booked, early)
    assert can_check_in(booked, late)
    assert not can_check_in(booked, early - timedelta(seconds=1))
    assert not can_check_in(booked, late + timedelta(seconds=1))
    assert not any(can_check_in(appointment(state=state), NOON) for state in ("checked_in", "cancelled"))
