"""Rules 15, 35: an errand ends with an outcome of its service; notes and reasons hold no personal data."""

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.refusals import (
    CounterNotOpen,
    NotAtThisCounter,
    PersonalData,
    TooManyNotes,
    UnknownOutcome,
    UnknownTicket,
    WrongState,
)
from tests.fakes.halls import Story
from tests.fakes.rich_plans import always_open, busy_plan


def served(story: Story, service: str = "reg/card", counter: str = "1") -> str:
    ticket = story.issue(service).ticket
    story.choose(ticket, counter)
    story.start(ticket, counter)
    return ticket


def busy() -> Story:
    story = Story(always_open(busy_plan()))
    story.open("1", "2", "4")
    return story


@pytest.mark.parametrize(
    ("service", "counter", "outcome"),
    [
        ("reg/card", "1", "served"),
        ("reg/card", "1", "issued"),
        ("reg/card", "1", "incomplete"),
        ("reg/lost-card", "1", "referred"),
        ("pol/report", "4", "referred"),
        ("reg/birth", "1", "served"),
    ],
)
def test_every_service_has_its_outcomes_and_the_general_one(service: str, counter: str, outcome: str) -> None:
    story = busy()
    ticket = served(story, service, counter)
    assert story.finish(ticket, counter, outcome).outcome == outcome
    assert story.errand(ticket).outcome == outcome


def test_another_services_outcome_is_refused() -> None:
    story = busy()
    ticket = served(story, "reg/birth")
    refusal = story.refused(UnknownOutcome, lambda: story.finish(ticket, outcome="issued"))
    assert refusal.params == {"service": "reg/birth", "outcome": "issued"}
    story.finish(ticket)


def test_after_a_transfer_the_outcomes_are_those_of_the_new_service() -> None:
    story = busy()
    ticket = served(story, "reg/birth")
    story.transfer(ticket, "reg/card", "1")
    story.choose(ticket, "2")
    story.start(ticket, "2")
    assert story.finish(ticket, "2", "issued").outcome == "issued"


def test_an_errand_is_finished_once_where_it_is_served() -> None:
    story = busy()
    ticket = story.issue().ticket
    story.refused(WrongState, lambda: story.finish(ticket))
    story.call()
    story.refused(WrongState, lambda: story.finish(ticket))
    story.start(ticket)
    story.refused(NotAtThisCounter, lambda: story.finish(ticket, "2"))
    story.finish(ticket)
    story.refused(WrongState, lambda: story.finish(ticket))


def test_notes_are_kept_in_their_order_for_any_ticket_of_today() -> None:
    story = busy()
    ticket = served(story)
    assert story.note(ticket, "speaks Javanese") == e.NoteAdded(
        ticket=ticket, label="A-001", counter="1", text="speaks Javanese"
    )
    story.finish(ticket)
    story.note(ticket, "left an umbrella 😀 <b>", counter=None)
    story.restart()
    assert story.ticket(ticket).notes == ["speaks Javanese", "left an umbrella 😀 <b>"]
    story.refused(UnknownTicket, lambda: story.note("nobody", "who?"))
    story.refused(CounterNotOpen, lambda: story.note(ticket, "here", counter="3"))


PERSONAL = [
    "NIK 3510012304560001",
    "3510-0123-0456-0001",
    "call 0812 3456 7890",
    "+62 812-3456-7890",
    "081234567890",
    "0812/3456/7890",
    "0812 , 3456 , 7890",
    "3471:0112:3400:01",
    "٣٥١٠٠١٢٣٠٤٥٦٠٠٠١",
    "(0812) 345-6789",
    "0812_3456_7890",
    "0812\u00a03456\u00a07890",
    "0812—3456—7890",
]


def test_dates_and_times_may_be_written_down() -> None:
    story = busy()
    ticket = served(story)
    for text in (
        "comes again 25-11-2026 at 10:30",
        "form 2026-11-25, 08.15",
        "counter 3, 2 copies, 12 pages",
    ):
        story.note(ticket, text)


def test_a_ticket_holds_twenty_notes() -> None:
    story = busy()
    ticket = served(story)
    for number in range(20):
        story.note(ticket, f"note {number}")
    story.refused(TooManyNotes, lambda: story.note(ticket, "one more"))


@pytest.mark.parametrize("text", PERSONAL)
def test_what_looks_like_an_identity_or_telephone_number_is_refused(text: str) -> None:
    story = busy()
    ticket = served(story)
    story.refused(PersonalData, lambda: story.note(ticket, text))
    story.refused(PersonalData, lambda: story.hold(ticket, reason=text))
    story.refused(PersonalData, lambda: story.pause(reason=text))
    cancel = c.CancelTicket(request_id=story.request(), ticket=ticket, reason=text)
    story.refused(PersonalData, lambda: story.tell(cancel))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A-012 and B-007",
        "back at 14:30",
        "room 3, floor 2, 15 minutes",
        "form 12/2026",
        "come on 12/11/2026",
        "08.15 - 09.30",
        "waits since 08.15",
    ],
)
def test_ordinary_numbers_are_no_personal_data(text: str) -> None:
    story = busy()
    ticket = served(story)
    assert story.note(ticket, text).text == text
