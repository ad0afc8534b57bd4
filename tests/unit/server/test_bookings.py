"""Rule 24: places in slots are counted, codes are for people, windows end, and old news changes nothing."""

from collections import Counter
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.bookings import AppointmentEvent, Bookings, BookingState
from server.domain.codes import CODE_LENGTH, as_code, code_of
from tests.fakes.appointments import (
    TERMS,
    at,
    booked,
    cancelled,
    checked_in,
    missed,
    moved,
    plan_with_appointments,
)
from tests.fakes.hours import CARD, MONDAY

NINE, TEN = at("09:00"), at("10:00")
LATE = timedelta(seconds=TERMS.late_seconds)


def bookings(*events: AppointmentEvent) -> Bookings:
    heard = Bookings(plan_with_appointments())
    for event in events:
        heard.apply(event)
    return heard


def as_told(heard: Bookings) -> list[tuple[str, BookingState, datetime, str | None]]:
    return sorted((each.id, each.state, each.slot, each.ticket) for each in heard)


# Codes.


def test_a_code_is_short_readable_and_always_the_same() -> None:
    codes = {code_of(f"booking {number}", ()) for number in range(2000)}
    assert len(codes) == 2000
    assert all(len(code) == CODE_LENGTH for code in codes)
    assert not set("".join(codes)) & set("0O1IL2Z5S8BUAE")
    assert code_of("booking 1", ()) == code_of("booking 1", ())


def test_a_code_that_is_taken_gives_way_to_the_next() -> None:
    taken: list[str] = []
    for _ in range(4):
        taken.append(code_of("one booking", taken))
    assert len(set(taken)) == 4
    assert code_of("one booking", taken[:2]) == taken[2]


@pytest.mark.parametrize("typed", ["k4t-9xw", " K4T 9XW ", "K4T9XW", "k4t9xw", "K4T–9XW"])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert as_code(typed) == "K4T9XW"


# Places.


def test_places_are_taken_and_freed() -> None:
    heard = bookings(booked("a", NINE), booked("b", NINE), booked("c", TEN))
    assert (heard.taken(CARD, NINE), heard.taken(CARD, TEN)) == (2, 1)
    heard.apply(moved("a", NINE, TEN))
    assert (heard.taken(CARD, NINE), heard.taken(CARD, TEN)) == (1, 2)
    heard.apply(cancelled("b", NINE))
    heard.apply(checked_in("a", TEN))
    heard.apply(missed("c", TEN))
    assert (heard.taken(CARD, NINE), heard.taken(CARD, TEN)) == (0, 1), "who has come keeps the place"


def test_a_slot_is_a_moment_whatever_its_zone() -> None:
    heard = bookings(booked("a", NINE.astimezone(plan_with_appointments().time_zone)))
    assert heard.taken(CARD, NINE) == 1
    booking = heard.get("a")
    assert booking is not None
    assert booking.slot.utcoffset() == timedelta(0)


def test_a_booking_is_found_by_its_id_and_by_its_code() -> None:
    heard = bookings(booked("a7-c", NINE, priority="elderly"))
    assert heard.find("a7-c") is heard.get("a7-c")
    assert heard.find("nobody") is None
    heard = bookings(booked("a7c", NINE, priority="elderly"))
    found = heard.find(" a7-C ")
    assert found is not None
    assert (found.id, found.priority, found.language) == ("a7c", "elderly", "en")


# Windows.


def test_windows_end_in_order_and_only_for_those_who_did_not_come() -> None:
    heard = bookings(booked("late", TEN), booked("early", NINE), booked("here", NINE), booked("gone", NINE))
    assert heard.due(NINE + LATE - timedelta(microseconds=1)) == []
    heard.apply(checked_in("here", NINE))
    heard.apply(cancelled("gone", NINE))
    assert [each.id for each in heard.due(NINE + LATE)] == ["early"]
    assert [each.id for each in heard.due(TEN + LATE)] == ["early", "late"]
    assert [each.id for each in heard.due(TEN + LATE)] == ["early", "late"], "asking changes nothing"
    heard.apply(missed("early", NINE))
    assert heard.due(TEN + LATE - timedelta(microseconds=1)) == []
    assert [each.id for each in heard.due(TEN + LATE)] == ["late"]
    heard.apply(missed("late", TEN))
    assert heard.due(TEN + LATE) == []
    assert bookings().due(TEN + LATE) == []


def test_a_moved_booking_is_due_once_at_its_new_time() -> None:
    heard = bookings(booked("a", NINE), moved("a", NINE, TEN), moved("a", TEN, NINE), moved("a", NINE, TEN))
    assert heard.due(TEN + LATE - timedelta(microseconds=1)) == []
    assert [each.id for each in heard.due(TEN + LATE)] == ["a"]


def test_a_service_that_lost_its_appointments_leaves_the_booking_whole() -> None:
    gone = booked("a", NINE)
    heard = bookings(
        type(gone)(booking="a", code="A", service="reg/birth", slot=NINE, priority=None, language="id")
    )
    assert heard.due(NINE + timedelta(seconds=899)) == []
    assert [each.id for each in heard.due(NINE + timedelta(seconds=900))] == ["a"]


# Days and journals.


def test_the_day_after_the_next_forgets_what_is_over() -> None:
    tuesday, wednesday = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
    heard = bookings(
        booked("came", NINE),
        checked_in("came", NINE),
        booked("gone", NINE),
        cancelled("gone", NINE),
        booked("not closed", NINE),
        booked("tomorrow", at("09:00", tuesday)),
    )
    heard.begin(MONDAY)
    heard.begin(tuesday)
    assert heard.find("came") is not None, "a clock that was ahead may come back to Monday"
    heard.begin(wednesday)
    assert {each.id for each in heard} == {"not closed", "tomorrow"}
    assert heard.find("came") is None
    assert "CAME" not in heard.codes
    assert heard.taken(CARD, NINE) == 1
    assert [each.id for each in heard.due(at("00:00", tuesday))] == ["not closed"]
    heard.apply(missed("not closed", NINE))
    heard.begin(wednesday + timedelta(days=1))
    assert [each.id for each in heard] == ["tomorrow"]


def test_what_was_heard_before_changes_nothing() -> None:
    story: list[AppointmentEvent] = [
        booked("a", NINE),
        booked("b", NINE),
        moved("a", NINE, TEN),
        cancelled("b", NINE),
        booked("c", NINE),
        missed("c", NINE),
        checked_in("a", TEN),
    ]
    heard = bookings(*story)
    before = as_told(heard)
    for event in story:
        heard.apply(event)
        assert as_told(heard) == before
    assert (heard.taken(CARD, NINE), heard.taken(CARD, TEN)) == (0, 1)
    for day in (MONDAY, MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)):
        heard.begin(day)
    for event in story:
        heard.apply(event)
    assert list(heard) == []
    assert heard.due(TEN + LATE) == []


def test_a_journal_read_from_the_middle_keeps_a_booking_that_moved() -> None:
    heard = bookings(moved("a", NINE, TEN), cancelled("b", NINE), missed("c", NINE), checked_in("d", NINE))
    assert as_told(heard) == [
        ("a", BookingState.BOOKED, TEN, None),
        ("d", BookingState.CHECKED_IN, NINE, "ticket of d"),
    ]
    assert (heard.taken(CARD, NINE), heard.taken(CARD, TEN)) == (1, 1)


def test_one_missed_by_a_clock_that_was_ahead_stands_again_when_it_is_right() -> None:
    heard = bookings(booked("a", NINE), missed("a", NINE))
    booking = heard.get("a")
    assert booking is not None
    assert heard.is_open(booking, NINE)
    assert not heard.is_open(booking, NINE + LATE)
    heard.apply(checked_in("a", NINE))
    assert heard.taken(CARD, NINE) == 1
    assert not heard.is_open(booking, NINE)


# Any story, against a plain account.

ids = st.sampled_from(["a", "b", "c", "d"])
moments = st.sampled_from([NINE, TEN, at("11:00"), at("09:00", MONDAY + timedelta(days=1))])
steps = st.lists(st.tuples(st.sampled_from(["book", "move", "cancel", "miss", "check in"]), ids, moments))


@settings(deadline=None)
@given(steps=steps, now=moments)
def test_any_story_is_counted_right(steps: list[tuple[str, str, datetime]], now: datetime) -> None:
    heard = bookings()
    naive: dict[str, tuple[str, datetime]] = {}
    for what, booking, slot in steps:
        state, its_slot = naive.get(booking, ("", slot))
        if what == "book" and not state:
            heard.apply(booked(booking, slot))
            naive[booking] = ("booked", slot)
        elif what == "move" and state == "booked":
            heard.apply(moved(booking, its_slot, slot))
            naive[booking] = ("booked", slot)
        elif what == "cancel" and state == "booked":
            heard.apply(cancelled(booking, its_slot))
            naive[booking] = ("cancelled", its_slot)
        elif what == "miss" and state == "booked":
            heard.apply(missed(booking, its_slot))
            naive[booking] = ("missed", its_slot)
        elif what == "check in" and state == "booked":
            heard.apply(checked_in(booking, its_slot))
            naive[booking] = ("checked_in", its_slot)
    assert {each.id: (each.state.value, each.slot) for each in heard} == naive
    places = Counter(slot for state, slot in naive.values() if state in {"booked", "checked_in"})
    for slot in (NINE, TEN, at("11:00")):
        assert heard.taken(CARD, slot) == places[slot]
    windows = {booking: slot + LATE for booking, (state, slot) in naive.items() if state == "booked"}
    due = heard.due(now + LATE)
    assert {each.id for each in due} == {booking for booking, ends in windows.items() if ends <= now + LATE}
    assert [each.slot for each in due] == sorted(each.slot for each in due)
