"""Rule 15: a visitor without a ticket who stands at the counter is served there, under a number like everybody's."""

from dataclasses import replace
from datetime import time, timedelta

from server.domain import commands as c
from server.domain import events as e
from server.domain.calendar import Calendar
from server.domain.hours import Interval
from server.domain.refusals import (
    Closed,
    CounterBusy,
    CounterIsPaused,
    CounterNotOpen,
    NobodyWaiting,
    OtherAgency,
    QuotaUsedUp,
    UnknownPriority,
    UnknownService,
)
from server.domain.ticket import Phase
from tests.fakes.halls import MORNING, Story
from tests.fakes.plans import small_plan


def test_a_walk_in_gets_the_next_number_and_is_served_at_once() -> None:
    story = Story()
    story.open("1")
    story.issue()
    story.wait(minutes=5)
    issued = story.walk_in()
    assert (issued.label, issued.channel) == ("A-002", "counter")
    assert story.ticket(issued.ticket).phase is Phase.SERVING
    started = story.journal[-1].event
    assert started == e.ServiceStarted(
        ticket=issued.ticket, label="A-002", counter="1", walked_seconds=0, called=False
    )
    story.wait(minutes=2)
    assert story.finish(issued.ticket).served_seconds == 120
    assert story.call().label == "A-001", "those who wait have lost nothing but time"


def test_a_walk_in_was_never_called() -> None:
    story = Story()
    story.open("1")
    issued = story.walk_in()
    story.wait(minutes=1)
    story.finish(issued.ticket)
    (leg,) = story.legs(issued.ticket)
    assert (leg.first_called_at, leg.last_called_at) == (None, None)
    assert leg.served_seconds == 60
    assert not any(isinstance(record.event, e.TicketCalled) for record in story.journal)


def test_a_walk_in_does_not_disturb_the_ratio() -> None:
    story = Story(small_plan(ordinary_per_priority=1))
    story.open("1")
    story.issue()
    story.issue(priority="elderly")
    walk_in = story.walk_in(priority="elderly")
    story.finish(walk_in.ticket)
    assert story.call().reason.turn == "priority"


def test_the_same_request_serves_one_walk_in() -> None:
    story = Story()
    story.open("1")
    command = c.ServeWalkIn(request_id=story.request(), counter="1", service="reg/card")
    assert story.tell(command) == story.tell(command)
    story.restart()
    story.tell(command)
    assert len(story.hall.tickets) == 1


def test_a_counter_that_cannot_call_takes_no_walk_in() -> None:
    story = Story()
    story.refused(CounterNotOpen, story.walk_in)
    story.open("1")
    story.refused(OtherAgency, lambda: story.walk_in("pol/record"))
    story.refused(UnknownService, lambda: story.walk_in("reg/passport"))
    story.refused(UnknownPriority, lambda: story.walk_in(priority="minister"))
    story.pause()
    story.refused(CounterIsPaused, story.walk_in)
    story.go_on()
    story.walk_in()
    story.refused(CounterBusy, story.walk_in)


def test_a_walk_in_takes_a_place_of_the_quota() -> None:
    plan = small_plan()
    services = {**plan.services, "reg/card": replace(plan.services["reg/card"], quota=1)}
    story = Story(replace(plan, services=services))
    story.open("1")
    story.finish(story.walk_in().ticket)
    story.refused(QuotaUsedUp, story.walk_in)
    story.refused(QuotaUsedUp, story.issue)


def test_an_officer_may_serve_somebody_although_no_more_tickets_are_given() -> None:
    office = {0: (Interval(start=time(8), end=time(16)),)}
    story = Story(replace(small_plan(), calendar=Calendar(mall=office)), at=MORNING + timedelta(hours=9))
    story.open("1")
    story.refused(Closed, story.issue)
    assert story.walk_in().label == "A-001"


def test_nobody_is_served_on_a_day_without_hours() -> None:
    story = Story(replace(small_plan(), calendar=Calendar(mall={})))
    story.open("1")
    story.refused(Closed, story.walk_in)


def test_a_walk_in_can_be_held_sent_on_and_called_like_everybody() -> None:
    story = Story()
    story.open("1", "4")
    held, sent = story.walk_in().ticket, ""
    story.hold(held)
    sent = story.walk_in().ticket
    story.transfer(sent, "pol/record")
    assert story.call("4").ticket == sent
    story.refused(NobodyWaiting, story.call)
    story.resume(held)
    assert story.call().ticket == held
