"""A random day: whatever people press, in whatever order, the hall keeps its promises.

Checked after every step against a naive, obviously correct account of who waits and who sits where.
"""

from datetime import timedelta
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from server.domain import commands as c
from server.domain import events as e
from server.domain.hall import Hall
from server.domain.refusals import Refusal
from server.domain.ticket import Phase
from tests.fakes.halls import MORNING, Story
from tests.fakes.plans import small_plan

counters = st.sampled_from(["1", "2", "3", "4"])
services = st.sampled_from(["reg/card", "reg/lost-card", "reg/birth", "pol/record"])
classes = st.sampled_from([None, None, "elderly"])


class RandomDay(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.story = Story(small_plan(last=7), at=MORNING)
        self.sent: list[tuple[c.Command, e.Event]] = []

    def tell(self, command: c.Command) -> None:
        before = state_of(self.story.hall)
        try:
            event = self.story.tell(command)
        except Refusal:
            assert state_of(self.story.hall) == before, "a refusal changes nothing"
        else:
            self.sent.append((command, event))

    @rule(service=services, priority=classes)
    def somebody_comes(self, service: str, priority: str | None) -> None:
        self.tell(
            c.IssueTicket(request_id=self.story.request(), service=service, kiosk="k", priority=priority)
        )

    @rule(counter=counters)
    def an_officer_sits_down(self, counter: str) -> None:
        self.tell(c.OpenCounter(request_id=self.story.request(), counter=counter, officer="x"))

    @rule(counter=counters)
    def an_officer_leaves(self, counter: str) -> None:
        self.tell(c.CloseCounter(request_id=self.story.request(), counter=counter))

    @rule(counter=counters)
    def call_next(self, counter: str) -> None:
        plan = self.story.plan
        waiting = [
            ticket
            for ticket in self.story.hall.tickets.values()
            if ticket.phase is Phase.WAITING and ticket.line in plan.counters[counter].lines
        ]
        desk = self.story.hall.desk(counter)
        free = desk.officer is not None and desk.ticket is None
        before = len(self.sent)
        self.tell(c.CallNext(request_id=self.story.request(), counter=counter))
        if not free or not waiting:
            assert len(self.sent) == before
            return
        called = self.sent[-1][1]
        assert isinstance(called, e.TicketCalled)
        ticket = self.story.hall.tickets[called.ticket]
        same_class = [other for other in waiting if (other.priority is None) == (ticket.priority is None)]
        assert ticket.seq == min(other.seq for other in same_class), "first come, first served within a class"

    @rule(
        counter=counters,
        kind=st.sampled_from([c.Recall, c.StartService, c.FinishService, c.MarkNoShow]),
        which=st.integers(0, 30),
    )
    def an_officer_presses_something(
        self, counter: str, kind: type[c.Recall | c.StartService | c.FinishService | c.MarkNoShow], which: int
    ) -> None:
        known = list(self.story.hall.tickets)
        desk = self.story.hall.desk(counter)
        ticket = (
            desk.ticket.id
            if desk.ticket and which % 3
            else (known[which % len(known)] if known else "nobody")
        )
        self.tell(kind(request_id=self.story.request(), counter=counter, ticket=ticket))

    @rule(which=st.integers(0, 30))
    def somebody_gives_up(self, which: int) -> None:
        if known := list(self.story.hall.tickets):
            self.tell(c.CancelTicket(request_id=self.story.request(), ticket=known[which % len(known)]))

    @precondition(lambda self: self.sent)
    @rule(which=st.integers(0, 200))
    def a_request_comes_again(self, which: int) -> None:
        command, event = self.sent[-1 - which % min(len(self.sent), 20)]
        before = state_of(self.story.hall)
        journaled = len(self.story.journal)
        assert self.story.tell(command) == event
        assert len(self.story.journal) == journaled
        assert state_of(self.story.hall) == before

    @rule(minutes=st.sampled_from([-90, -1, 0, 1, 7, 200]))
    def the_clock_moves(self, minutes: int) -> None:
        self.story.now += timedelta(minutes=minutes)

    @rule()
    def the_server_restarts(self) -> None:
        self.story.hall = self.story.replayed()

    @invariant()
    def numbers_of_live_tickets_are_unique(self) -> None:
        alive = [ticket.label for ticket in self.story.hall.alive.values()]
        assert len(alive) == len(set(alive))

    @invariant()
    def a_ticket_is_at_one_counter_and_a_counter_has_one_ticket(self) -> None:
        hall = self.story.hall
        at_desks = {desk.id: desk.ticket.id for desk in hall.desks.values() if desk.ticket is not None}
        by_tickets = {
            ticket.counter: ticket.id
            for ticket in hall.alive.values()
            if ticket.phase in {Phase.CALLED, Phase.SERVING}
        }
        assert at_desks == by_tickets

    @invariant()
    def those_who_wait_stand_in_their_line(self) -> None:
        hall = self.story.hall
        for line_id, line in hall.waiting.items():
            waiting = [t for t in hall.tickets.values() if t.line == line_id and t.phase is Phase.WAITING]
            assert len(line.priority) + len(line.ordinary) == len(waiting)

    @invariant()
    def the_journal_has_no_gaps_and_time_never_goes_back(self) -> None:
        journal = self.story.journal
        assert [record.seq for record in journal] == list(range(1, len(journal) + 1))
        assert all(one.at <= two.at for one, two in pairwise(journal))

    def teardown(self) -> None:
        assert state_of(self.story.replayed()) == state_of(self.story.hall), (
            "replaying the journal gives the same hall"
        )


def state_of(hall: Hall) -> tuple[object, ...]:
    """Everything a hall answers with, as plain values."""
    return (
        hall.seq,
        hall.day,
        {ticket.id: repr(ticket) for ticket in hall.tickets.values()},
        {desk.id: (desk.officer, desk.ticket and desk.ticket.id) for desk in hall.desks.values()},
        {line: (len(waiting.priority), len(waiting.ordinary)) for line, waiting in hall.waiting.items()},
        sorted(hall.live_numbers),
        dict(sorted(hall.open_counters.items())),
        [record.seq for record in hall.calls],
    )


RandomDay.TestCase.settings = settings(max_examples=60, stateful_step_count=60, deadline=None)
TestRandomDay = RandomDay.TestCase
