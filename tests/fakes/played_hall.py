"""A hall that is told commands beside a naive account of it, with a journal, crashes and a clock that jumps.

After every command hall and account must say the same; what must be refused is refused for a reason that holds, and changes nothing.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.domain.refusals import Refusal, RequestReused
from tests.fakes.hall_state import differences, state_of
from tests.fakes.journals import FakeJournal
from tests.fakes.ledger import clock, deeds
from tests.fakes.ledger.audit import audit, same_times
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.objections import doubts, objections
from tests.fakes.starvation import nobody_starves


@dataclass
class Played:
    """How much was played."""

    commands: int = 0
    accepted: int = 0
    refused: int = 0
    repeated: int = 0
    crashes: int = 0


class PlayedHall:
    """*careful*: every look, decision and refusal is checked to change nothing, which takes its time."""

    def __init__(self, plan: Plan, *, at: datetime, careful: bool = True) -> None:
        self.plan = plan
        self.hall = Hall(plan)
        self.books = Books(plan)
        self.journal = FakeJournal()
        self.now = at
        self.careful = careful
        self.sent: list[c.Command] = []
        self.played = Played()
        self._requests = 0
        self._audited = 0

    def request(self) -> str:
        """A request id nobody used before."""
        self._requests += 1
        return f"request-{self._requests:010d}"

    def tell(self, command: c.Command) -> None:
        """The hall hears *command*, as the clerk would say it."""
        self.pass_time()
        self.played.commands += 1
        self.sent.append(command)
        known = self.books.answered(command.request_id)
        if known is not None:
            self._repeat(command, known)
        else:
            self._first_time(command)
        if self.careful or self.hall.seq != self._audited:
            audit(self.hall, self.books)
            self._audited = self.hall.seq

    def pass_time(self) -> None:
        """The hall looks at the clock."""
        self._keep(self.hall.pass_time(self.now))
        clock.pass_time(self.books, self.now)
        assert self.hall.pass_time(self.now) == (), "once is enough"

    def _first_time(self, command: c.Command) -> None:
        against, unsure = objections(self.books, command), doubts(self.books, command)
        explained = self._explained(command)
        before = self._looked(command)
        try:
            assert self.hall.answer(command) is None
            records = self.hall.record(command, self.now)
        except Refusal as refusal:
            self._refused(command, refusal, against | unsure, before)
            return
        assert not against, (command, against)
        self.played.accepted += 1
        self._keep(records)
        assert explained is None or explained == _reason(records[-1].event), "explained before (rule 12)"
        deeds.do(self.books, command, records)
        self.books.answers[command.request_id] = records[-1].event

    def _refused(
        self,
        command: c.Command,
        refusal: Refusal,
        reasons: set[type[Refusal]],
        before: dict[str, object],
    ) -> None:
        self.played.refused += 1
        assert type(refusal) in reasons, (command, refusal)
        assert not self.careful or differences(before, state_of(self.hall)) == {}, command

    def _explained(self, command: c.Command) -> tuple[str, int, e.CallReason] | None:
        """Who would be called and why, asked before it is done."""
        if not isinstance(command, c.CallNext) or command.counter not in self.hall.desks:
            return None
        seq = self.hall.seq
        explained = self.hall.explain(command.counter, self.now)
        nobody_starves(self.hall, command.counter, explained and explained[0], self.now)
        assert self.hall.seq == seq
        return explained and (explained[0].ticket.id, explained[0].number, explained[1])

    def _looked(self, command: c.Command) -> dict[str, object]:
        """The hall's state, after looks that must not change it."""
        if not self.careful:
            return {}
        before = state_of(self.hall)
        with suppress(Refusal):
            self.hall.decide(command, self.now)
        assert differences(before, state_of(self.hall)) == {}, "looking and deciding change nothing"
        return before

    def _repeat(self, command: c.Command, known: e.Event) -> None:
        """The same request again: the same answer, and nothing else (rules 4 and 18)."""
        self.played.repeated += 1
        seq = self.hall.seq
        try:
            record = self.hall.answer(command)
        except RequestReused:
            raise AssertionError((command, known)) from None
        assert record is not None
        assert record.event == known
        assert self.hall.seq == seq

    def misuse(self) -> None:
        """A request id that has an answer is used for something else."""
        known = [
            sent.request_id
            for sent in self.sent[-40:]
            if self.books.answered(sent.request_id) and not isinstance(sent, c.ReserveNumbers)
        ]
        if not known:
            return
        self.pass_time()
        again: c.Command = c.ReserveNumbers(request_id=known[-1], kiosk="k9", line="reg/a", count=1)
        before = state_of(self.hall)
        with pytest.raises(RequestReused):
            self.hall.answer(again)
        assert differences(before, state_of(self.hall)) == {}

    def _keep(self, records: tuple[Recorded, ...]) -> None:
        if not records:
            return
        last = self.journal.records[-1].seq if self.journal.records else 0
        assert [record.seq for record in records] == list(range(last + 1, last + 1 + len(records)))
        self.journal.append(records, self.hall.take_touched(), self.hall.take_ended_legs())

    # What goes wrong.

    def jump(self, **passed: float) -> None:
        """The clock moves, forward or back."""
        self.now += timedelta(**passed)

    def crash(self) -> None:
        """The server is killed, and another one reads the last two days and what outlasts them."""
        self.played.crashes += 1
        hall = Hall(self.plan)
        for record in self.journal.lasting():
            hall.remember(record)
        for record in self.journal.replay():
            hall.apply(record)
        assert differences(_kept(self.hall), _kept(hall)) == {}
        hall.take_touched()
        hall.take_ended_legs()
        self.hall = hall
        self.books.looked_at = None
        audit(self.hall, self.books)

    def check_all(self) -> None:
        """What takes longer: times, the whole journal, and a hall made from all of it."""
        audit(self.hall, self.books)
        same_times(self.hall, self.books)
        records = self.journal.records
        assert [record.seq for record in records] == list(range(1, len(records) + 1))
        for one, two in pairwise(records):
            far_ahead = isinstance(two.event, e.TicketExpired | e.CounterClosed | e.HelpEnded | e.DayOpened)
            assert one.at <= two.at or far_ahead, (one, two)
        again = Hall(self.plan)
        for record in records:
            again.apply(record)
        assert differences(_kept(self.hall), _kept(again)) == {}, "replaying the journal gives the same hall"


def _reason(event: e.Event) -> tuple[str, int, e.CallReason]:
    assert isinstance(event, e.TicketCalled)
    return event.ticket, event.errand, event.reason


def _kept(hall: Hall) -> dict[str, object]:
    """What a hall must know that has read the last two days: not what was earlier, nor what is over."""
    state = state_of(hall)
    state["bookings"] = sorted(
        (booking.id, booking.code, booking.service, booking.slot, booking.state, booking.ticket)
        for booking in hall.bookings
    )
    state["slots"] = {
        (each.service, each.slot): hall.bookings.taken(each.service, each.slot) for each in hall.bookings
    }
    return state
