"""What is known of a ticket, of today and of other days, and what is no ticket's identity is not looked for."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from server.domain.estimate import WaitRange, expected_wait
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.service.forecasts import NoForecasts
from server.service.ports import Forecasts, Newcomer, Place, StorageTrouble, TicketBook
from server.service.queries import LegView, TicketView
from server.service.standing import TicketStanding, leg_view
from server.web.answering import status_of
from server.web.office import Office
from server.web.readings import Readings
from tests.fakes.halls import Story
from tests.fakes.hours import OFFICE
from tests.fakes.plans import small_plan


class BrokenBook:
    """A database that fails whenever it is asked."""

    def ticket(self, ticket: str) -> None:
        raise StorageTrouble("unavailable", ticket)


class Library:
    """A read model that has kept what *story* told."""

    def __init__(self, story: Story) -> None:
        self._tickets = dict(story.hall.tickets)

    def ticket(self, ticket_id: str) -> TicketView | None:
        known = self._tickets.get(ticket_id)
        if known is None:
            return None
        lead = known.lead
        return TicketView(
            ticket=known.id,
            day=known.day,
            label=known.label,
            service=lead.service,
            line=lead.line,
            agency=lead.agency,
            priority=known.priority,
            language=known.language,
            phase=lead.phase.value,
            counter=lead.counter,
            arrived_at=known.arrived_at,
            called_at=lead.called_at,
            started_at=lead.started_at,
            ended_at=lead.ended_at,
            recalls=lead.recalls,
            outcome=lead.outcome,
            printed=known.printed,
        )

    def legs(self, ticket_id: str) -> tuple[LegView, ...]:
        return tuple(
            leg_view(errand, number, leg)
            for errand in self._tickets[ticket_id].errands
            for number, leg in enumerate(errand.legs, start=1)
            if leg.end
        )


class Asked:
    """An office whose clerk answers at once."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall

    async def ask(self, look: Callable[[Hall], Any]) -> Any:
        return look(self._hall)


class Soothsayer(NoForecasts):
    """Knows one errand's wait."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def errand(self, ticket: str, errand: int, now: datetime) -> WaitRange | None:
        return WaitRange(low_seconds=60, high_seconds=240) if (ticket, errand) == self._place else None

    def newcomers(self, now: datetime) -> Mapping[Newcomer, WaitRange]:
        return {}


def readings(story: Story, *, book: Library | None = None, forecasts: Forecasts | None = None) -> Readings:
    return Readings(
        office=cast(Office, Asked(story.hall)),
        book=cast(TicketBook, book or Library(story)),
        forecasts=forecasts or NoForecasts(),
        agencies={"reg/a": "reg", "reg/b": "reg", "pol/k": "pol"},
        clock=lambda: story.now,
    )


def whole(readings: Readings, ticket: str) -> TicketStanding:
    found = asyncio.run(readings.whole(ticket))
    assert found is not None
    return found


def test_a_ticket_tells_of_each_errand_how_many_are_before_it() -> None:
    story = Story()
    story.open("1", "4")
    for service in ("reg/card", "reg/card", "pol/record"):
        story.issue(service)
    ticket = story.issue("reg/card", also=("pol/record",)).ticket
    story.issue("pol/record", priority="elderly")
    standing = whole(readings(story), ticket)
    assert [(errand.agency, errand.ahead) for errand in standing.errands] == [("reg", 2), ("pol", 2)]
    assert standing.ahead == 2
    assert standing.wait is not None
    story.choose(ticket, "4")
    standing = whole(readings(story), ticket)
    assert [(errand.phase, errand.ahead) for errand in standing.errands] == [
        ("blocked", None),
        ("called", None),
    ]
    assert (standing.ticket.phase, standing.ticket.counter) == ("called", "4")


def test_what_the_database_said_a_moment_ago_gives_way_to_the_hall() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    before = Library(story)
    view = before.ticket(ticket)
    story.call()
    assert view is not None
    assert view.phase == "waiting"
    found = asyncio.run(
        readings(story, book=cast(Library, SimpleNamespace(ticket=lambda _: view))).standing(ticket)
    )
    assert found is not None
    assert found.ticket.phase == "called"


def test_a_forecast_is_told_where_there_is_one() -> None:
    story = Story()
    story.open("1", "4")
    ticket = story.issue("reg/card", also=("pol/record",)).ticket
    card, record = whole(readings(story, forecasts=Soothsayer((ticket, 2))), ticket).errands
    assert record.wait == WaitRange(low_seconds=60, high_seconds=240)
    assert card.wait is not None
    assert card.wait != record.wait, "the hall's own estimate"


def test_several_open_errands_have_an_order_from_forecasts_and_estimates() -> None:
    story = Story()
    story.open("1", "3", "4")
    for _ in range(3):
        story.issue("reg/card")
    ticket = story.issue("reg/card", also=("pol/record", "reg/birth")).ticket
    found = whole(readings(story, forecasts=Soothsayer((ticket, 1))), ticket)
    assert [stop.errand for stop in found.stops] == [1, 3, 2], "the forecast's turn, then the quicker line"
    assert found.stops[0].begins == WaitRange(low_seconds=60, high_seconds=240)
    status = status_of(found)
    assert [stop.errand for stop in status.stops] == [1, 3, 2]
    assert (status.out_low_seconds, status.out_high_seconds) == (
        status.stops[-1].ends_low_seconds,
        status.stops[-1].ends_high_seconds,
    )
    assert status.out_low_seconds is not None


def test_blocked_errands_keep_their_turns_and_ones_on_hold_come_back_to_theirs() -> None:
    story = Story()
    story.open("1", "4")
    ticket = story.issue("reg/card", also=("pol/record",)).ticket
    story.choose(ticket, "4")
    first, then = whole(readings(story), ticket).stops
    assert (first.errand, first.begins) == (2, WaitRange(low_seconds=0, high_seconds=0))
    assert then.errand == 1
    assert then.begins is not None
    assert first.ends is not None
    assert then.begins.low_seconds >= first.ends.low_seconds
    story.start(ticket, "4")
    story.hold(ticket, "4", minutes=60)
    first, then = whole(readings(story), ticket).stops
    assert (first.errand, then.errand) == (1, 2)
    assert then.begins is not None
    assert then.begins.low_seconds >= 3600


def test_without_counters_or_with_one_errand_left_no_order_is_told() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue("reg/card", also=("pol/record",)).ticket
    first, then = whole(readings(story), ticket).stops
    assert (first.errand, then.errand, then.begins) == (1, 2, None)
    assert status_of(whole(readings(story), ticket)).out_low_seconds is None
    story.cancel(ticket, 2)
    assert whole(readings(story), ticket).stops == ()


def test_who_is_kept_for_one_counter_waits_for_that_one_alone() -> None:
    story = Story()
    story.open("1", "2")
    first, second = story.issue().ticket, story.issue().ticket
    for ticket in (first, second):
        story.choose(ticket)
        story.transfer(ticket, to_counter="2")
    for _ in range(3):
        story.issue()
    (errand,) = whole(readings(story), second).errands
    assert errand.ahead == 1
    assert errand.wait == expected_wait(ahead=1, typical_seconds=300, counters=1), "one counter calls them"


def test_nobody_is_promised_a_call_before_they_can_be_called() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.transfer(ticket, "reg/birth", position="delay", delay_minutes=30)
    (errand,) = whole(readings(story), ticket).errands
    assert errand.wait is not None
    assert errand.wait.low_seconds == 1800


def test_a_ticket_of_another_day_keeps_its_errands_and_times() -> None:
    story = Story()
    story.open("1", "4")
    ticket = story.issue("reg/card", also=("pol/record",)).ticket
    story.wait(minutes=5)
    story.call("1")
    story.wait(seconds=30)
    story.start(ticket, "1")
    story.wait(minutes=4)
    story.transfer(ticket, "reg/birth", "1")
    story.choose(ticket, "1")
    story.finish_now(ticket, "1")
    story.choose(ticket, "4")
    story.finish_now(ticket, "4")
    today, library = whole(readings(story), ticket), Library(story)
    story.wait(days=1)
    story.pass_time()
    past = whole(readings(story, book=library), ticket)
    birth, record = past.errands
    assert [(leg.line, leg.end, leg.served_seconds) for leg in birth.legs] == [
        ("reg/a", "transferred", 240.0),
        ("reg/b", "done", 0.0),
    ]
    assert (birth.service, birth.agency, birth.phase) == ("reg/birth", "reg", "done")
    assert (record.agency, record.phase, record.legs[0].waited_seconds) == ("pol", "done", 300.0)
    assert [errand.legs for errand in past.errands] == [errand.legs for errand in today.errands]


def test_calls_of_a_ticket_are_kept_with_their_reasons() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.hold(ticket)
    story.wait(minutes=1)
    story.resume(ticket)
    story.choose(ticket, reason="in pain")
    found = asyncio.run(readings(story).calls_of(ticket))
    assert isinstance(found, tuple)
    reasons = [getattr(record.event, "reason") for record in found]  # noqa: B009  all are calls
    assert [(reason.rule, reason.said) for reason in reasons] == [("longest-wait", ""), ("chosen", "in pain")]


def with_quota(quota: int) -> Plan:
    plan = small_plan()
    card = replace(plan.services["reg/card"], quota=quota)
    return replace(plan, services={**plan.services, card.id: card})


def test_services_tell_what_is_left_of_a_quota() -> None:
    story = Story(with_quota(2))
    story.issue("reg/card")
    offers = {offer.service: offer for offer in asyncio.run(readings(story).services())}
    card, birth = offers["reg/card"], offers["reg/birth"]
    assert (card.open, card.quota, card.places_left, card.waiting) == (True, 2, 1, 1)
    assert (birth.quota, birth.places_left) == (None, None)
    assert card.wait is None, "no counter calls the line"
    story.issue("reg/card")
    (full,) = (offer for offer in asyncio.run(readings(story).services()) if offer.service == "reg/card")
    assert (full.open, full.why, full.places_left) == (False, "quota", 0)


def test_services_tell_why_they_are_closed_and_when_they_open() -> None:
    story = Story(replace(small_plan(), calendar=OFFICE))
    story.wait(hours=12)
    offers = {offer.service: offer for offer in asyncio.run(readings(story).services())}
    card = offers["reg/card"]
    assert (card.open, card.why) == (False, "hours")
    assert card.opens is not None
    assert card.opens.astimezone(UTC) > story.now
    assert card.opens - story.now < timedelta(days=1)


@pytest.mark.parametrize(
    "ticket", ["", "\0", "0123456789abcdef\0", "0123456789abcdef\n", "x" * 65, "a b" * 8]
)
def test_what_cannot_be_a_ticket_is_not_looked_up(ticket: str) -> None:
    assert asyncio.run(readings(Story(), book=cast(Library, BrokenBook())).standing(ticket)) is None


def test_what_can_be_a_ticket_is_looked_up() -> None:
    with pytest.raises(StorageTrouble):
        asyncio.run(readings(Story(), book=cast(Library, BrokenBook())).standing("0123456789abcdef"))
