"""Rule 24 as visitors live it: book, move, cancel, come early, late or not at all."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain import refusals as r
from server.domain.bookings import BookingState
from server.domain.calendar import LastTicket
from server.domain.hours import Interval
from server.domain.plan import Plan
from server.domain.ticket import Phase
from tests.fakes.appointments import TERMS, at, plan_with_appointments
from tests.fakes.hall_state import differences, state_of
from tests.fakes.halls import MORNING, Story
from tests.fakes.hours import BIRTH, CARD, MONDAY, OFFICE, SATURDAY, every_day, hours

TUESDAY = MONDAY + timedelta(days=1)
NINE, TEN = at("09:00"), at("10:00")


class Counter(Story):
    """A story of appointments, from Monday 08:00."""

    def __init__(self, plan: Plan | None = None, *, at: datetime = MORNING) -> None:
        super().__init__(plan or plan_with_appointments(), at=at)

    def until(self, moment: datetime) -> None:
        """Time passes until *moment*."""
        self.now = moment
        self.pass_time()

    def move(self, booking: str, slot: datetime, request: str | None = None) -> e.AppointmentMoved:
        command = c.MoveAppointment(request_id=request or self.request(), booking=booking, slot=slot)
        return self._told(command, e.AppointmentMoved)

    def cancel_booking(self, booking: str, request: str | None = None) -> e.AppointmentCancelled:
        command = c.CancelAppointment(request_id=request or self.request(), booking=booking)
        return self._told(command, e.AppointmentCancelled)

    def state(self, booking: str) -> BookingState:
        """How far a booking has come."""
        known = self.hall.bookings.get(booking)
        assert known is not None
        return known.state


@pytest.fixture
def story() -> Counter:
    return Counter()


# Booking.


def test_a_place_is_booked_under_a_code_and_used(story: Counter) -> None:
    booking = story.book(CARD, NINE, priority="elderly")
    assert (booking.service, booking.slot, booking.priority) == (CARD, NINE, "elderly")
    assert len(booking.code) == 6
    story.until(at("08:50"))
    ticket = story.check_in(f" {booking.code[:3].lower()}-{booking.code[3:].lower()} ")
    assert (ticket.label, ticket.channel, ticket.booking, ticket.slot) == (
        "A-001", "appointment", booking.booking, NINE,
    )  # fmt: skip
    assert (ticket.priority, ticket.language) == ("elderly", "id")
    assert story.state(booking.booking) is BookingState.CHECKED_IN
    assert story.phases(ticket.ticket) == [Phase.WAITING]
    assert story.errand(ticket.ticket).slot == NINE
    events = [record.event for record in story.journal][-2:]
    assert [type(event) for event in events] == [e.AppointmentCheckedIn, e.TicketIssued]


def test_a_kiosk_may_say_the_bookings_id(story: Counter) -> None:
    booking = story.book(CARD, NINE)
    story.until(NINE)
    assert story.check_in(booking.booking).booking == booking.booking


def test_the_last_place_goes_to_one_of_two(story: Counter) -> None:
    story.book(CARD, NINE)
    first, second = (c.BookAppointment(request_id=story.request(), service=CARD, slot=NINE) for _ in range(2))
    got = story.tell(first)
    full = story.refused(r.SlotFull, lambda: story.tell(second))
    assert full.params == {"slot": "2026-11-23T09:00+07:00"}
    assert story.tell(first) == got, "whoever got it may ask again"
    assert story.hall.bookings.taken(CARD, NINE) == 2
    story.book(CARD, TEN)


@pytest.mark.parametrize(
    ("slot", "refusal"),
    [
        (at("08:00"), r.SlotPassed),
        (at("09:00", MONDAY - timedelta(days=3)), r.SlotPassed),
        (datetime.min.replace(tzinfo=UTC), r.SlotPassed),
        (at("09:15"), r.NoSuchSlot),
        (NINE + timedelta(seconds=1), r.NoSuchSlot),
        (at("12:00"), r.NoSuchSlot),
        (at("15:00"), r.NoSuchSlot),
        (at("09:00", SATURDAY), r.NoSuchSlot),
        (at("09:00", MONDAY + timedelta(days=8)), r.SlotTooFar),
        (datetime.max.replace(tzinfo=UTC), r.NoSuchSlot),
        (datetime.max.replace(tzinfo=timezone(timedelta(hours=7))), r.SlotTooFar),
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=9))), r.NoSuchSlot),
    ],
)
def test_only_a_slot_to_come_can_be_booked(story: Counter, slot: datetime, refusal: type[r.Refusal]) -> None:
    story.refused(refusal, lambda: story.book(CARD, slot))


def test_a_booking_names_what_there_is(story: Counter) -> None:
    story.refused(r.UnknownService, lambda: story.book("reg/moon", NINE))
    story.refused(r.UnknownPriority, lambda: story.book(CARD, NINE, priority="famous"))
    refused = story.refused(r.NoAppointments, lambda: story.book(BIRTH, NINE))
    assert refused.params == {"service": BIRTH}


def test_a_week_ahead_can_be_booked_and_a_slot_may_be_said_in_any_zone(story: Counter) -> None:
    berlin = at("14:30", MONDAY + timedelta(days=7)).astimezone(timezone(timedelta(hours=1)))
    assert story.book(CARD, berlin).slot.isoformat() == "2026-11-30T07:30:00+00:00"


def test_an_override_takes_slots_away(story: Counter) -> None:
    story.override(TUESDAY)
    story.refused(r.NoSuchSlot, lambda: story.book(CARD, at("09:00", TUESDAY)))
    story.override(TUESDAY, again=True)
    story.book(CARD, at("09:00", TUESDAY))


# Moving and cancelling.


def test_moving_frees_one_place_and_takes_another(story: Counter) -> None:
    booking = story.book(CARD, NINE)
    move = story.request()
    moved = story.move(booking.booking, TEN, request=move)
    assert (moved.slot, moved.earlier, moved.code) == (TEN, NINE, booking.code)
    assert [story.hall.bookings.taken(CARD, slot) for slot in (NINE, TEN)] == [0, 1]
    assert story.move(booking.booking, TEN, request=move) == moved, "asked twice, done once"
    assert story.hall.bookings.taken(CARD, TEN) == 1


def test_a_failed_move_leaves_the_booking_whole(story: Counter) -> None:
    booking = story.book(CARD, NINE)
    for _ in range(2):
        story.book(CARD, TEN)
    story.refused(r.SlotFull, lambda: story.move(booking.booking, TEN))
    story.refused(r.NoSuchSlot, lambda: story.move(booking.booking, at("12:00")))
    assert story.state(booking.booking) is BookingState.BOOKED
    story.until(NINE)
    assert story.check_in(booking.code).slot == NINE


def test_moving_to_the_own_full_slot_is_no_obstacle(story: Counter) -> None:
    booking = story.book(CARD, NINE)
    story.book(CARD, NINE)
    assert story.move(booking.booking, NINE).earlier == NINE
    assert story.hall.bookings.taken(CARD, NINE) == 2


def test_cancelling_frees_the_place(story: Counter) -> None:
    booking = story.book(CARD, NINE)
    story.book(CARD, NINE)
    cancel = story.request()
    cancelled = story.cancel_booking(booking.booking, request=cancel)
    assert story.cancel_booking(booking.booking, request=cancel) == cancelled
    over = story.refused(r.AppointmentOver, lambda: story.cancel_booking(booking.booking))
    assert over.params == {"code": booking.code, "state": "cancelled"}
    story.refused(r.AppointmentOver, lambda: story.move(booking.booking, TEN))
    story.book(CARD, NINE)
    story.until(NINE)
    story.refused(r.AppointmentOver, lambda: story.check_in(booking.code))


def test_nobody_knows_a_booking_that_is_not_there(story: Counter) -> None:
    story.refused(r.UnknownAppointment, lambda: story.move("nothing", TEN))
    story.refused(r.UnknownAppointment, lambda: story.cancel_booking("nothing"))
    story.refused(r.UnknownAppointment, lambda: story.check_in("AAAAAA"))


# Coming.


def test_too_early_hears_from_when(story: Counter) -> None:
    booking = story.book(CARD, NINE)
    story.until(at("08:39"))
    early = story.refused(r.TooEarlyToCheckIn, lambda: story.check_in(booking.code))
    assert early.params == {"code": booking.code, "from": "2026-11-23T08:40+07:00"}
    story.until(at("08:40"))
    story.check_in(booking.code)


def test_too_late_was_missed_and_frees_the_slot(story: Counter) -> None:
    booking = story.book(CARD, NINE)
    story.until(at("09:10") - timedelta(seconds=1))
    assert story.state(booking.booking) is BookingState.BOOKED
    story.until(at("09:10"))
    assert story.journal[-1].event == e.AppointmentMissed(
        booking=booking.booking, code=booking.code, service=CARD, slot=NINE
    )
    assert story.hall.bookings.taken(CARD, NINE) == 0
    late = story.refused(r.TooLateToCheckIn, lambda: story.check_in(booking.code))
    assert late.params == {"code": booking.code}
    story.refused(r.AppointmentOver, lambda: story.move(booking.booking, TEN))


def test_a_check_in_happens_once(story: Counter) -> None:
    booking = story.book(CARD, NINE)
    story.until(NINE)
    command = c.CheckIn(request_id=story.request(), code=booking.code, kiosk="k1")
    ticket = story.tell(command)
    assert story.tell(command) == ticket
    over = story.refused(r.AppointmentOver, lambda: story.check_in(booking.code))
    assert over.params == {"code": booking.code, "state": "checked_in"}
    story.refused(r.AppointmentOver, lambda: story.cancel_booking(booking.booking))
    assert len(story.hall.tickets) == 1


def test_appointments_take_the_places_of_a_quota() -> None:
    story = Counter(plan_with_appointments(quota=2))
    booked = story.book(CARD, NINE)
    story.issue(CARD)
    story.refused(r.QuotaUsedUp, lambda: story.issue(CARD))
    story.refused(r.QuotaUsedUp, lambda: story.book(CARD, TEN))
    story.until(NINE)
    story.check_in(booked.code)
    story.refused(r.QuotaUsedUp, lambda: story.issue(CARD))


def test_the_window_is_open_after_the_last_ticket() -> None:
    calendar = replace(OFFICE, last_ticket=LastTicket(before_closing_seconds=3600))
    story = Counter(plan_with_appointments(calendar=calendar, quota=2))
    booking, other = story.book(CARD, at("14:30")), story.book(CARD, NINE)
    story.refused(r.QuotaUsedUp, lambda: story.issue(CARD))
    story.until(NINE)
    story.check_in(other.code)
    story.until(at("14:20"))
    story.refused(r.Closed, lambda: story.issue(CARD))
    story.check_in(booking.code)


def test_the_first_of_the_morning_may_come_before_the_doors_open() -> None:
    story = Counter(at=at("07:30"))
    booking = story.book(CARD, at("08:00"))
    story.until(at("07:45"))
    story.refused(r.Closed, lambda: story.issue(CARD))
    story.check_in(booking.code)


def test_a_day_closed_by_people_lets_nobody_in(story: Counter) -> None:
    nine, ten = story.book(CARD, NINE), story.book(CARD, TEN)
    story.until(at("08:55"))
    story.override(MONDAY, *hours("08:00-09:30"), scope="agency", subject="reg")
    story.check_in(nine.code)
    story.until(at("09:45"))
    closed = story.refused(r.Closed, lambda: story.check_in(ten.code))
    assert closed.params == {
        "service": CARD, "why": "override", "said": "a story", "opens": "2026-11-24T08:00+07:00",
    }  # fmt: skip
    assert story.state(ten.booking) is BookingState.BOOKED
    story.move(ten.booking, at("10:00", TUESDAY))


def test_after_midnight_the_window_does_not_open_the_day_before() -> None:
    calendar = replace(OFFICE, mall=every_day("00:00-24:00"))
    story = Counter(plan_with_appointments(calendar=calendar), at=at("23:30"))
    booking = story.book(CARD, at("00:00", TUESDAY))
    for moment in (at("23:30"), at("23:50")):
        story.until(moment)
        early = story.refused(r.TooEarlyToCheckIn, lambda: story.check_in(booking.code))
        assert early.params["from"] == "2026-11-24T00:00+07:00"
    story.until(at("00:05", TUESDAY))
    assert story.check_in(booking.code).label == "A-001"


# Days, restarts, clocks.


def test_bookings_outlive_the_day_and_the_server(story: Counter) -> None:
    tomorrow = story.book(CARD, at("09:00", TUESDAY))
    today = story.book(CARD, NINE)
    story.until(at("08:50", TUESDAY))
    assert story.hall.bookings.get(today.booking) is not None, "closed only now, by the clock"
    story.restart()
    assert story.check_in(tomorrow.code).label == "A-001"
    story.refused(r.TooLateToCheckIn, lambda: story.check_in(today.code))
    story.until(at("08:00", TUESDAY + timedelta(days=1)))
    story.refused(r.UnknownAppointment, lambda: story.check_in(today.code))
    assert differences(state_of(story.hall), state_of(story.replayed())) == {}


def test_those_missed_while_the_server_was_off_are_told_once() -> None:
    story = Counter()
    bookings = [story.book(CARD, slot) for slot in (NINE, TEN, NINE)]
    story.restart()
    story.until(at("08:00", TUESDAY + timedelta(days=2)))
    told = [record.event for record in story.journal if isinstance(record.event, e.AppointmentMissed)]
    assert {event.booking for event in told} == {each.booking for each in bookings}
    assert [event.slot for event in told] == [NINE, NINE, TEN]
    story.wait(minutes=1)
    assert story.pass_time() == ()


def test_a_clock_that_was_far_ahead_costs_nobody_their_appointment(story: Counter) -> None:
    booking, other = story.book(CARD, NINE), story.book(CARD, at("09:00", TUESDAY))
    story.override(TUESDAY, *hours("08:00-10:00"))
    story.until(at("08:00", MONDAY + timedelta(days=400)))
    assert story.state(booking.booking) is BookingState.MISSED
    story.until(at("08:55"))
    story.check_in(booking.code)
    story.until(at("08:55", TUESDAY))
    story.check_in(other.code)
    story.until(at("10:30", TUESDAY))
    story.refused(r.Closed, lambda: story.issue(CARD))


def test_the_same_request_books_once_even_days_later(story: Counter) -> None:
    command = c.BookAppointment(
        request_id=story.request(), service=CARD, slot=at("09:00", MONDAY + timedelta(days=4))
    )
    booked = story.tell(command)
    assert story.tell(command) == booked
    for ahead in (1, 2, 3):
        story.until(at("08:00", MONDAY + timedelta(days=ahead)))
    story.refused(r.RequestReused, lambda: story.tell(command))
    assert story.hall.bookings.taken(CARD, command.slot) == 1


def test_a_plan_that_lost_its_appointments_still_honours_them(story: Counter) -> None:
    booking = story.book(CARD, NINE)
    plan = story.plan
    story.restart(
        replace(plan, services={**plan.services, CARD: replace(plan.services[CARD], appointments=None)})
    )
    story.until(at("08:45"))
    story.check_in(booking.code)


# Other hours for a day.


def test_other_hours_are_refused_with_field_and_reason(story: Counter) -> None:
    def change(
        *intervals: Interval, scope: str = "mall", subject: str = "", day: date = TUESDAY
    ) -> dict[str, str | int]:
        refused = story.refused(
            r.HoursMistaken, lambda: story.override(day, *intervals, scope=scope, subject=subject)
        )
        return refused.params

    assert change(*hours("08:00-12:00", "11:00-13:00")) == {"field": "hours[1]", "reason": "overlaps"}
    assert change(*hours("12:00-08:00")) == {"field": "hours[0]", "reason": "backwards"}
    assert change(scope="zone") == {"field": "scope", "reason": "unknown"}
    assert change(day=MONDAY - timedelta(days=1)) == {"field": "day", "reason": "past"}
    assert change(day=MONDAY + timedelta(days=91)) == {"field": "day", "reason": "too-far"}
    assert change(day=date.max) == {"field": "day", "reason": "too-far"}
    story.refused(r.UnknownAgency, lambda: story.override(TUESDAY, scope="agency", subject="moon"))
    story.refused(r.UnknownService, lambda: story.override(TUESDAY, scope="service", subject="moon"))


def test_other_hours_hold_today_and_for_ninety_days(story: Counter) -> None:
    story.override(MONDAY, scope="service", subject=CARD)
    closed = story.refused(r.Closed, lambda: story.issue(CARD))
    assert closed.params["why"] == "override"
    story.issue(BIRTH)
    story.override(MONDAY, again=True, scope="service", subject=CARD)
    story.issue(CARD)
    story.override(MONDAY + timedelta(days=90))
    story.restart()
    story.until(at("09:00", MONDAY + timedelta(days=90)))
    story.refused(r.Closed, lambda: story.issue(CARD))
    assert TERMS.days_ahead < 90
