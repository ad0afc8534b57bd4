"""What officers do: sit down, call, wait for who does not come, serve, send on, rest, go home.

Knows commands a counter sends. Nobody looks at a line without a reason: an officer without work is woken when somebody may
be called, so a day costs what happens in it and not the number of counters.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from server.domain import commands as c
from server.domain.events import TicketCalled
from server.domain.refusals import NobodyWaiting, Refusal
from server.rehearsal.guests import Guest
from server.rehearsal.opened import moment, since_midnight
from server.rehearsal.staffing import Shift, Staffing
from server.rehearsal.stage import Stage
from server.rehearsal.waking import Waking
from server.rehearsal.world import Day

LEAST_WAIT_SECONDS = 45.0
"""How long an officer waits after each call of somebody who does not come, unless the rules ask for more."""
_BREAK = "break"


class Visits(Protocol):
    """What officers need of the visitors."""

    @property
    def guests(self) -> Mapping[str, Guest]:
        """Those with a ticket, by its id."""

    def waits(self, guest: Guest) -> None:
        """The visitor leaves the counter and waits for what is left."""

    def missed(self, guest: Guest, errand: int) -> None:
        """The visitor was given up."""


@dataclass(kw_only=True, slots=True, eq=False)
class Seat:
    """An officer at a counter. *guests*: how many visitors are there, or were just now; *rests*: breaks that are due;
    *ends*: the shift is over but for those who still wait.
    """

    counter: str
    officer: str
    speed: float
    latest: datetime
    guests: int = 0
    resting: bool = False
    ends: bool = False
    rests: list[timedelta] = field(default_factory=list)


class Officers:
    """Everybody who serves on a day."""

    def __init__(self, stage: Stage, day: Day, staffing: Staffing) -> None:
        self._stage, self._day = stage, day
        self._overtime_seconds = staffing.overtime_seconds
        no_show = stage.hall.plan.no_show
        self._recalls, self._patience = (
            no_show.recalls,
            timedelta(seconds=max(LEAST_WAIT_SECONDS, no_show.seconds)),
        )
        self._seats: dict[str, Seat] = {}
        self.waking = Waking(stage, self.call)
        for shift in staffing.shifts:
            stage.at(moment(stage.hall.plan, day.day, shift.opens), partial(self._sit_down, shift))

    def meet(self, visits: Visits) -> None:
        """Whom they will serve."""
        self._visits = visits

    # Sitting down, resting, leaving.

    def _sit_down(self, shift: Shift) -> None:
        stage, plan = self._stage, self._stage.hall.plan
        closes = moment(plan, self._day.day, shift.closes)
        overtime = self._overtime_seconds if shift.overtime_seconds is None else shift.overtime_seconds
        seat = self._seats[shift.counter] = Seat(
            counter=shift.counter,
            officer=shift.officer,
            speed=self._day.speeds.get(shift.officer, 1.0),
            latest=closes + timedelta(seconds=overtime),
        )
        stage.tell(c.OpenCounter(request_id=stage.request(), counter=seat.counter, officer=seat.officer))
        self.waking.stir_kept(seat.counter, seat.officer)
        for rest in shift.breaks:
            length = since_midnight(rest.end) - since_midnight(rest.start)
            stage.at(moment(plan, self._day.day, rest.start), partial(self._rest_due, seat, length))
        stage.at(closes, partial(self._shift_over, seat))
        self.call(seat.counter)

    def _rest_due(self, seat: Seat, length: timedelta) -> None:
        seat.rests.append(length)
        self._go_on(seat)

    def _shift_over(self, seat: Seat) -> None:
        seat.ends = True
        self._go_on(seat)

    def _go_on(self, seat: Seat) -> None:
        if not seat.resting and self._seats.get(seat.counter) is seat:
            self.call(seat.counter)

    def works_otherwise(self, counter: str) -> None:
        """The counter has another profile: there may be others to call now, or room for more at once."""
        self.waking.learn()
        seat = self._seats.get(counter)
        if seat is not None:
            self._go_on(seat)

    def _rest(self, seat: Seat) -> None:
        stage = self._stage
        self.waking.busy(seat.counter)
        seat.resting = True
        stage.tell(c.PauseCounter(request_id=stage.request(), counter=seat.counter, reason=_BREAK))
        self.waking.stir_kept(seat.counter, seat.officer)
        stage.at(stage.now + seat.rests.pop(0), partial(self._rested, seat))

    def _rested(self, seat: Seat) -> None:
        stage = self._stage
        seat.resting = False
        if not seat.ends:
            stage.tell(c.ResumeCounter(request_id=stage.request(), counter=seat.counter))
            self.waking.stir_kept(seat.counter, seat.officer)
            self.call(seat.counter)
        else:
            self._leave(seat)

    def _leave(self, seat: Seat) -> None:
        del self._seats[seat.counter]
        self.waking.busy(seat.counter)
        self._stage.tell(c.CloseCounter(request_id=self._stage.request(), counter=seat.counter))
        self.waking.stir_kept(seat.counter, seat.officer)

    # Calling and serving.

    def call(self, counter: str) -> bool:
        """The officer there calls, rests or leaves, whatever is due, but does not go while somebody is there.

        Answers whether somebody was called.
        """
        seat = self._seats[counter]
        leaves = seat.ends and self._stage.now >= seat.latest
        rests = bool(seat.rests) and not seat.ends
        if self._full(seat) or (seat.guests and (leaves or rests)):
            self.waking.busy(counter)
        elif leaves:
            self._leave(seat)
        elif rests:
            self._rest(seat)
        else:
            return self._call_next(seat)
        return False

    def _full(self, seat: Seat) -> bool:
        """Whether the profile lets nobody else be called there (rule 14)."""
        return seat.guests >= self._stage.hall.profile(seat.counter).parallel

    def _call_next(self, seat: Seat) -> bool:
        stage = self._stage
        try:
            records = stage.tell(c.CallNext(request_id=stage.request(), counter=seat.counter))
        except NobodyWaiting:
            if seat.ends and not seat.guests:
                self._leave(seat)
            else:
                self.waking.idle(seat.counter)
            return False
        seat.guests += 1
        called = records[-1].event
        assert isinstance(called, TicketCalled), "the answer to CallNext"
        self._called(seat, self._visits.guests[called.ticket], called.errand)
        self.call(seat.counter)  # there may be room for another
        return True

    def _called(self, seat: Seat, guest: Guest, errand: int) -> None:
        stage = self._stage
        guest.turn += 1
        if guest.shows(errand):
            walk = timedelta(seconds=guest.walk_seconds(errand))
            stage.at(stage.now + walk, partial(self._start, seat, guest, errand))
        else:
            stage.at(stage.now + self._patience, partial(self._in_vain, seat, guest, errand, self._recalls))

    def _in_vain(self, seat: Seat, guest: Guest, errand: int, recalls: int) -> None:
        stage, ticket = self._stage, guest.ticket.id
        if recalls:
            stage.tell(c.Recall(request_id=stage.request(), counter=seat.counter, ticket=ticket))
            stage.at(stage.now + self._patience, partial(self._in_vain, seat, guest, errand, recalls - 1))
            return
        stage.tell(c.MarkNoShow(request_id=stage.request(), counter=seat.counter, ticket=ticket))
        self._visits.missed(guest, errand)
        self._freed(seat, guest)

    def _start(self, seat: Seat, guest: Guest, errand: int) -> None:
        stage = self._stage
        stage.tell(c.StartService(request_id=stage.request(), counter=seat.counter, ticket=guest.ticket.id))
        seconds = guest.seconds(errand) * seat.speed
        stage.at(stage.now + timedelta(seconds=seconds), partial(self._served, seat, guest, errand))

    def _served(self, seat: Seat, guest: Guest, errand: int) -> None:
        stage = self._stage
        if not self._sent_on(seat, guest, errand):
            stage.tell(
                c.FinishService(request_id=stage.request(), counter=seat.counter, ticket=guest.ticket.id)
            )
        self._visits.waits(guest)
        self._freed(seat, guest)

    def _sent_on(self, seat: Seat, guest: Guest, errand: int) -> bool:
        transfer, stage = guest.want(errand).transfer, self._stage
        if transfer is None or errand in guest.sent_on:
            return False
        command = c.TransferErrand(
            request_id=stage.request(),
            counter=seat.counter,
            ticket=guest.ticket.id,
            service=transfer.service,
        )
        try:
            stage.tell(command)
        except Refusal:
            return False  # that service is closed, or the visitor has it already: it ends here
        guest.sent_on.add(errand)
        return True

    def _freed(self, seat: Seat, guest: Guest) -> None:
        self.waking.stir(guest.ticket)
        gap = self._day.gaps.get(seat.officer)
        if gap:
            self._stage.at(self._stage.now + timedelta(seconds=gap), partial(self._ready, seat))
        else:
            self._ready(seat)

    def _ready(self, seat: Seat) -> None:
        seat.guests -= 1
        self._go_on(seat)
