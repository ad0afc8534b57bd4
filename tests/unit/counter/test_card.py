"""The ticket in words."""

from dataclasses import replace
from datetime import timedelta

import msgspec

from counter.card import card_of, timers_of
from counter.desk import Desk, desk_of
from counter.floor import Floor
from counter.rows import rows_of
from counter.words import Words
from qtkit.stage import ASSETS
from tests.fakes.counter_day import MALL, Day, empty_hall, ticket_id
from wire.languages import Languages

LANGUAGES = Languages.load(ASSETS / "languages")
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
    assert (waited.value, waited.pace) == ("3:00", "")
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


def test_rows_tell_the_wait_in_minutes() -> None:
    day = Day()
    day.issued("A-001", priority="elderly")
    day.passes(240)
    day.issued("B-001")
    rows = rows_of(
        desk_after(day),
        MALL,
        ID,
        unprinted={ticket_id("B-001"): True},
        now=day.now + timedelta(seconds=30),
    )
    assert [(row.label, row.wait, row.visitorClass, row.noSlip) for row in rows] == [
        ("A-001", "4 mnt", "Lansia", False),
        ("B-001", "baru", "", True),
    ]
