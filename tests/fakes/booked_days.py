"""Days of a hall with appointments: who books, asks and checks in, while the server is killed and days change."""

from contextlib import ExitStack
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Self

import msgspec

from server.domain.bookings import BookingState
from server.domain.hall import Hall
from tests.fakes.moved_clock import MovedClock
from tests.fakes.phone import Phone
from tests.fakes.sample_malls import sample_plan
from tests.fakes.server_process import ServerProcess, request_id
from tests.fakes.twin_hall import TwinHall
from wire import commands as c
from wire import events as e
from wire.offers import Appointment, Slots
from wire.problem import Problem

PASSPORT: Final = "imigrasi/paspor-baru"
COUNTER: Final = "13"


class BookedDays:
    """At *server*, which runs by *clock*. A twin of the hall follows its stream all the time."""

    def __init__(self, server: ServerProcess, clock: MovedClock) -> None:
        self._server = server
        self._clock = clock
        self._twin = TwinHall(server, sample_plan())
        self._client = server.client()
        self._phone = Phone(server.url)
        self._leaving = ExitStack()

    def __enter__(self) -> Self:
        self._leaving.enter_context(self._twin)
        self._leaving.callback(self._client.close)
        self._leaving.callback(self._phone.close)
        assert self._twin.has(1)
        return self

    def __exit__(self, *_: object) -> None:
        self._leaving.close()

    def crash(self, *, back_at: datetime) -> None:
        """The server is killed, and started again when it is *back_at*."""
        self._twin.server_is(up=False)
        self._server.kill()
        self._clock.stand(back_at)
        self._server.start()
        self._twin.server_is(up=True)

    # What people ask.

    def free(self, day: date) -> dict[datetime, int]:
        """The places left in the slots of *day*."""
        answer = self._client.http.get(f"/api/services/{PASSPORT}/slots", params={"day": day.isoformat()})
        slots = msgspec.json.decode(answer.content, type=Slots).slots
        return {slot.begins: slot.places_left for slot in slots}

    def booked(self, slot: datetime) -> e.AppointmentBooked:
        """Somebody books."""
        command = c.BookAppointment(request_id=request_id(), service=PASSPORT, slot=slot)
        event = self._client.done(command).event
        assert isinstance(event, e.AppointmentBooked)
        return event

    def moved(self, booking: e.AppointmentBooked, slot: datetime) -> None:
        """Somebody wants to come at another time."""
        self._client.done(c.MoveAppointment(request_id=request_id(), booking=booking.booking, slot=slot))

    def standing(self, booking: e.AppointmentBooked) -> Appointment:
        """What became of it, asked for by the code."""
        answer = self._client.http.get(f"/api/appointments/{booking.code}")
        return msgspec.json.decode(answer.content, type=Appointment)

    def not_booked(self, slot: datetime) -> str:
        """The code with which a booking is refused."""
        return self._refused(c.BookAppointment(request_id=request_id(), service=PASSPORT, slot=slot))

    def not_let_in(self, booking: e.AppointmentBooked) -> str:
        """The code with which a check-in is refused."""
        return self._refused(c.CheckIn(request_id=request_id(), code=booking.code, kiosk="k1"))

    def _refused(self, command: c.Command) -> str:
        answer = self._client.send(command)
        assert isinstance(answer, Problem)
        return answer.code

    # What time brings.

    def it_is(self, moment: datetime) -> None:
        """Now."""
        self._clock.stand(moment)

    @property
    def day(self) -> date | None:
        """The hall's day, as everybody was told."""
        assert self._twin.has(self._client.http.get("/health").json()["seq"])
        return self._twin.hall.day

    def begins(self, day: date) -> bool:
        """Wait until everybody is told that *day* has begun."""
        return self._twin.sees(lambda hall: hall.day == day)

    def is_missed(self, booking: e.AppointmentBooked) -> bool:
        """Wait until everybody is told that nobody came."""

        def missed(hall: Hall) -> bool:
            known = hall.bookings.get(booking.booking)
            return known is not None and known.state is BookingState.MISSED

        return self._twin.sees(missed)

    def is_served(self, booking: e.AppointmentBooked, label: str) -> None:
        """Twenty minutes early somebody comes, reads the time on the phone, is called at it, and is done."""
        self._clock.stand(booking.slot - timedelta(minutes=20))
        check_in = c.CheckIn(request_id=request_id(), code=booking.code.lower(), kiosk="k1")
        issued = self._client.done(check_in).event
        assert isinstance(issued, e.TicketIssued)
        assert (issued.label, issued.channel, issued.slot) == (label, "appointment", booking.slot)
        local = booking.slot.astimezone(sample_plan().time_zone)
        for language, words in (
            ("id", f"Janji temu Anda pukul {local:%H.%M}"),
            ("en", f"Your appointment is at {local:%H:%M}"),
        ):
            assert self._phone.read(issued.ticket, language).facts == words
        self._clock.stand(booking.slot)
        self._client.open(COUNTER)
        called = self._client.done(c.CallNext(request_id=request_id(), counter=COUNTER)).event
        assert isinstance(called, e.TicketCalled)
        assert (called.ticket, called.reason.turn) == (issued.ticket, "appointment")
        self._client.done(c.StartService(request_id=request_id(), counter=COUNTER, ticket=issued.ticket))
        self._client.done(c.FinishService(request_id=request_id(), counter=COUNTER, ticket=issued.ticket))
        assert self.standing(booking).ticket == issued.ticket


def midnight(day: date) -> datetime:
    """When *day* begins in the hall."""
    return datetime.combine(day, time(), tzinfo=sample_plan().time_zone).astimezone(UTC)
