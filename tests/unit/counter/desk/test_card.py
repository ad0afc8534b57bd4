"""The ticket in words."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from counter.desk.card import card_of, timers_of
from counter.desk.desk import Desk, desk_of
from counter.floor.floor import Floor
from counter.words import Words
from tests.fakes.counter_day import MALL, MORNING, Day, empty_hall, ticket_id, two
from tests.fakes.texts import all_texts
from wire.events import ErrandHeld, ServiceResumed, ServiceStarted
from wire.mall import Package

LANGUAGES = all_texts()
ID, EN = Words(LANGUAGES, "id"), Words(LANGUAGES, "en")


def desk_after(day: Day) -> Desk:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    desk = desk_of(MALL, floor, "1")
    assert desk is not None
    return desk


def test_a_called_ticket_says_whose_it_is_in_the_officers_language() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001", priority="elderly", language="en")
    day.called("A-001")
    card = card_of(desk_after(day), MALL, ID, {ticket_id("A-001"): True})
    assert (card.number, card.tone, card.state) == ("A-001", "called", "Dipanggil")
    assert (card.service, card.visitor_class, card.speaks) == ("Perekaman KTP-el", "Lansia", "Bahasa Inggris")
    assert card.priority
    assert card.no_slip
    english = card_of(desk_after(day), MALL, EN, {})
    assert (english.service, english.visitor_class, english.speaks) == ("Identity card", "Elderly", "English")
    assert not english.no_slip


@pytest.mark.parametrize(
    ("language", "said", "in_english"),
    [
        ("jv", "Bahasa Jawa", "Javanese"),
        ("min", "Bahasa Minang", "Minang"),
        ("xx", "Bahasa Indonesia", "Indonesian"),
    ],
)
def test_a_visitor_who_took_the_ticket_in_a_regional_language_may_speak_it(
    language: str, said: str, in_english: str
) -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001", language=language)
    day.called("A-001")
    card, english = (card_of(desk_after(day), MALL, words, {}) for words in (ID, EN))
    assert (card.speaks, english.speaks) == (said, in_english)


def test_an_empty_desk_says_whether_anybody_waits() -> None:
    day = Day()
    day.opened("1")
    assert card_of(desk_after(day), MALL, ID, {}).tone == "empty"
    day.issued("A-001")
    assert card_of(desk_after(day), MALL, ID, {}).tone == "free"


def test_a_pause_is_said_instead_of_readiness() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    paused = replace(desk_after(day), paused=True)
    assert (card_of(paused, MALL, ID, {}).state, card_of(paused, MALL, EN, {}).state) == ("Jeda", "Pause")


def test_waiting_walking_and_serving_are_kept_apart() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.passes(180).called("A-001")
    day.passes(75).started("A-001")
    day.passes(8 * 60 + 1)
    waited, walked, served = timers_of(desk_after(day), MALL, EN, day.now)
    assert (waited.value, waited.pace, waited.running) == ("3:00", "calm", False)
    assert waited.note == "on time · up to 30 min"
    assert (walked.value, walked.pace, walked.running) == ("1:15", "long", False)
    assert (served.value, served.pace, served.running) == ("8:01", "long", True)
    assert served.note == "longer · usually 8 min"


def test_a_service_that_left_the_mall_has_no_name_and_no_target() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.called("A-001")
    day.started("A-001")
    bare = msgspec.structs.replace(MALL, services=())
    assert card_of(desk_after(day), bare, ID, {}).service == ""
    assert timers_of(desk_after(day), bare, ID, day.now)[2].pace == ""


def test_a_wait_over_the_lines_target_is_too_long() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.passes(61 * 60).called("A-001")
    waited, _, _ = timers_of(desk_after(day), MALL, ID, day.now)
    assert (waited.value, waited.pace, waited.note) == ("1:01:00", "overlong", "terlalu lama · s.d. 30 mnt")


def test_who_was_taken_without_a_call_has_not_walked() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    uncalled = ServiceStarted(
        ticket=ticket_id("A-001"), label="A-001", counter="1", walked_seconds=0.0, called=False
    )
    day.passes(120).write(uncalled)
    day.passes(30)
    waited, walked, served = timers_of(desk_after(day), MALL, ID, day.now)
    assert (waited.value, walked.value, served.value) == ("2:00", "–", "0:30")


def test_a_hold_is_in_none_of_the_times() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.passes(180).called("A-001")
    day.passes(30).started("A-001")
    day.passes(300)
    hold = ErrandHeld(
        ticket=ticket_id("A-001"),
        label="A-001",
        counter="1",
        errand=1,
        until=None,
        for_counter=None,
        for_officer=None,
        reason="",
    )
    day.write(hold)
    day.passes(3600)
    back = ServiceResumed(
        ticket=ticket_id("A-001"), label="A-001", counter="1", errand=1, held_seconds=3600.0
    )
    day.write(back)
    day.passes(45)
    waited, walked, served = timers_of(desk_after(day), MALL, ID, day.now)
    assert (waited.value, walked.value, served.value) == ("3:00", "–", "0:45")


def test_a_package_and_an_appointment_are_on_the_card() -> None:
    package = Package(id="usaha", name=two("Buka usaha", "Open a business"), description=two("-"), steps=())
    hall = msgspec.structs.replace(MALL, packages=(package,))
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.called("A-001")
    desk = desk_after(day)
    assert desk.current is not None
    (errand,) = desk.current.errands
    booked = msgspec.structs.replace(errand, slot=MORNING + timedelta(minutes=90))
    ticket = msgspec.structs.replace(desk.current, package="usaha", errands=(booked,))
    card = card_of(replace(desk, current=ticket), hall, EN, {})
    assert (card.package, card.appointment) == ("Open a business", "appointment 09:30")
    plain = card_of(desk, hall, EN, {})
    assert (plain.package, plain.appointment) == ("", "")
    lost = card_of(replace(desk, current=ticket), MALL, EN, {})
    assert lost.package == "", "a package that left the mall's set-up"
