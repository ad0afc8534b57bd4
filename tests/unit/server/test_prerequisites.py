"""Rule 22: what a service needs comes first in the same visit, however and whenever it came to the visit."""

from dataclasses import replace
from datetime import time

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.calendar import Calendar, LastTicket
from server.domain.hours import Interval
from server.domain.plan import Outcome, Plan, Service
from server.domain.refusals import Closed, NeedsAnother, PrerequisitesInACircle, QuotaUsedUp, RequestReused
from server.domain.ticket import Phase
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan


def plan() -> Plan:
    """The police's record needs the registry's card, and the card may end without one."""
    known = small_plan()
    card = replace(known.services["reg/card"], outcomes=(Outcome(id="incomplete", completes=False),))
    record = replace(known.services["pol/record"], needs=("reg/card",))
    services: dict[str, Service] = {**known.services, "reg/card": card, "pol/record": record}
    return replace(known, services=services)


def phases(story: Story, ticket: str) -> list[Phase]:
    return [errand.phase for errand in story.hall.tickets[ticket].errands]


def test_what_comes_later_to_the_visit_comes_first_all_the_same() -> None:
    story = Story(plan())
    ticket = story.issue("pol/record").ticket
    added = story.tell(c.AddErrand(request_id=story.request(), ticket=ticket, service="reg/card"))
    assert isinstance(added, e.ErrandAdded)
    assert added.needed_by == (1,)
    assert phases(story, ticket) == [Phase.BLOCKED, Phase.WAITING]
    story.open("1", "4")
    story.serve_next("1")
    assert phases(story, ticket) == [Phase.WAITING, Phase.DONE]
    assert story.call("4").errand == 1


def test_nothing_is_added_that_needs_what_was_tried_in_vain() -> None:
    story = Story(plan())
    story.open("1")
    ticket = story.tell(
        c.IssueTicket(request_id=story.request(), kiosk="k", service="reg/card", also=("reg/birth",))
    )
    assert isinstance(ticket, e.TicketIssued)
    story.call()
    story.start(ticket.ticket)
    story.tell(
        c.FinishService(request_id=story.request(), counter="1", ticket=ticket.ticket, outcome="incomplete")
    )
    with pytest.raises(NeedsAnother):
        story.tell(c.AddErrand(request_id=story.request(), ticket=ticket.ticket, service="pol/record"))


def test_sent_on_to_a_service_that_needs_another_open_errand_it_waits_for_that() -> None:
    story = Story(plan())
    story.open("1", "3", "4")
    asked = c.IssueTicket(request_id=story.request(), kiosk="k", service="reg/birth", also=("reg/card",))
    ticket = story.tell(asked)
    assert isinstance(ticket, e.TicketIssued)
    assert story.call("3").errand == 1
    story.tell(
        c.TransferErrand(request_id=story.request(), counter="3", ticket=ticket.ticket, service="pol/record")
    )
    assert phases(story, ticket.ticket) == [Phase.BLOCKED, Phase.WAITING]
    story.serve_next("1")
    assert story.call("4").errand == 1


def test_an_errand_cannot_be_sent_on_to_what_waits_for_it() -> None:
    story = Story(plan())
    story.open("1")
    services = {**plan().services}
    services["reg/birth"] = replace(services["reg/birth"], needs=("pol/record",))
    story = Story(replace(plan(), services=services))
    story.open("1")
    asked = c.IssueTicket(request_id=story.request(), kiosk="k", service="reg/card", also=("pol/record",))
    ticket = story.tell(asked)
    assert isinstance(ticket, e.TicketIssued)
    story.call()
    with pytest.raises(PrerequisitesInACircle):
        story.tell(
            c.TransferErrand(
                request_id=story.request(), counter="1", ticket=ticket.ticket, service="reg/birth"
            )
        )


def test_a_changed_plan_does_not_change_how_an_errand_ended() -> None:
    story = Story(plan())
    story.open("1", "4")
    asked = c.IssueTicket(request_id=story.request(), kiosk="k", service="reg/card", also=("pol/record",))
    ticket = story.tell(asked)
    assert isinstance(ticket, e.TicketIssued)
    story.call()
    story.start(ticket.ticket)
    finish = c.FinishService(
        request_id=story.request(), counter="1", ticket=ticket.ticket, outcome="incomplete"
    )
    with_better_papers = replace(plan().services["reg/card"], outcomes=(Outcome(id="incomplete"),))
    lenient = replace(plan(), services={**plan().services, "reg/card": with_better_papers})
    story.plan = lenient
    story.hall = story.replayed()
    story.tell(finish)
    story.plan = plan()
    story.hall = story.replayed()
    assert phases(story, ticket.ticket) == [Phase.DONE, Phase.WAITING]
    assert story.call("4").errand == 2


def test_a_cancelled_place_stays_as_free_as_it_was_when_the_setting_changes() -> None:
    story = Story(plan())
    for _ in range(3):
        story.tell(c.CancelTicket(request_id=story.request(), ticket=story.issue().ticket))
    assert story.hall.places_taken["reg/card"] == 0
    story.plan = replace(story.plan, cancelled_free_their_place=False)
    assert story.replayed().places_taken["reg/card"] == 0


def test_a_place_of_a_quota_goes_along_with_whoever_is_sent_on() -> None:
    known = small_plan()
    services = {**known.services, "reg/birth": replace(known.services["reg/birth"], quota=1)}
    story = Story(replace(known, services=services))
    story.open("1", "2")
    story.issue("reg/card")
    first = story.call()
    story.tell(
        c.TransferErrand(request_id=story.request(), counter="1", ticket=first.ticket, service="reg/birth")
    )
    assert (story.hall.places_taken["reg/card"], story.hall.places_taken["reg/birth"]) == (0, 1)
    with pytest.raises(QuotaUsedUp):
        story.issue("reg/birth")
    story.issue("reg/card")
    story.serve_next("2")
    second = story.call("1")
    with pytest.raises(QuotaUsedUp):
        story.tell(
            c.TransferErrand(
                request_id=story.request(), counter="1", ticket=second.ticket, service="reg/birth"
            )
        )


def test_nobody_gets_around_the_last_ticket_by_asking_for_it_second() -> None:

    week = {day: (Interval(start=time(8), end=time(9)),) for day in range(7)}
    known = replace(small_plan(), calendar=Calendar(mall=week, last_ticket=LastTicket(by_wait=True)))
    story = Story(known)
    story.open("3", "1")
    while True:
        try:
            story.issue("reg/birth")
        except Closed:
            break
    with pytest.raises(Closed):
        story.tell(
            c.IssueTicket(request_id=story.request(), kiosk="k", service="reg/card", also=("reg/birth",))
        )
    ticket = story.issue("reg/card").ticket
    with pytest.raises(Closed):
        story.tell(c.AddErrand(request_id=story.request(), ticket=ticket, service="reg/birth"))


def test_another_wish_under_the_same_request_is_not_the_same_request() -> None:
    story = Story(plan())
    story.issue("reg/card", request="the-visitors-tap-1")
    for other in (
        c.IssueTicket(request_id="the-visitors-tap-1", kiosk="k1", service="reg/card", also=("reg/birth",)),
        c.IssueTicket(request_id="the-visitors-tap-1", kiosk="k1", service="reg/card", priority="elderly"),
    ):
        with pytest.raises(RequestReused):
            story.tell(other)
