"""An officer sits down, leaves, crashes and comes back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from counter.pressing.pressing import STALE_SECONDS
from tests.fakes.counter_day import MORNING, Day
from tests.ui.counter.conftest import Sit
from wire.commands import CloseCounter, OpenCounter
from wire.events import DayOpened


def test_before_the_hall_is_known_the_console_waits_calmly(sit: Sit) -> None:
    desk = sit(known=False)
    assert desk.there("counter.connecting")
    desk.room.console.follow("refused")
    assert desk.read("counter.connecting.hint").startswith("Server menolak PC ini.")


def test_a_newcomer_types_a_name_picks_a_counter_and_opens_it(sit: Sit) -> None:
    desk = sit()
    assert desk.read("counter.open", "enabled") is False
    desk.types("Rina")
    desk.tap("counter.pick.2")
    assert desk.read("counter.open") == "Buka loket 2"
    desk.tap("counter.open")
    assert desk.sent == [OpenCounter(request_id="request-000000000001", counter="2", officer="Rina")]
    desk.tap("counter.open")
    assert len(desk.sent) == 1
    desk.answered(desk.day.opened("2", "Rina"))
    assert desk.read("counter.state") == "Antrean kosong"


def test_a_key_opens_too_and_says_what_is_missing(sit: Sit) -> None:
    desk = sit()
    desk.key(Qt.Key.Key_F2)
    assert desk.read("counter.message") == "Silakan ketik nama Anda dahulu."
    desk.types("Rina")
    desk.key(Qt.Key.Key_F2)
    assert desk.read("counter.message") == "Silakan pilih loket dahulu."
    assert desk.sent == []


def test_a_search_finds_a_counter_by_number_and_by_agency(sit: Sit) -> None:
    desk = sit(officer="Rina")
    desk.tap("counter.search")
    desk.types("pajak")
    assert [tile["counter"] for tile in desk.room.pick.property("tiles")] == ["3", "4"]
    for _ in "pajak":
        desk.key(Qt.Key.Key_Backspace)
    desk.types("2")
    desk.key(Qt.Key.Key_Return)
    assert desk.read("counter.open") == "Buka loket 2"
    assert desk.sent == []


def test_a_taken_counter_shows_who_sits_there_and_is_not_opened_by_accident(sit: Sit) -> None:
    day = Day()
    day.opened("2", "Budi")
    desk = sit(officer="Rina", day=day)
    assert {tile["counter"]: tile["status"] for tile in desk.room.pick.property("tiles")}["2"] == "Budi"
    desk.tap("counter.pick.2")
    assert desk.read("counter.open") == "Ambil alih loket 2"
    desk.tap("counter.open")
    desk.key(Qt.Key.Key_F2)
    desk.key(Qt.Key.Key_Return)
    assert desk.sent == []
    desk.key(Qt.Key.Key_1)
    desk.tap("counter.open")
    assert [command.take_over for command in desk.sent if isinstance(command, OpenCounter)] == [
        "Pergantian petugas"
    ]


def test_a_counter_that_becomes_free_needs_no_reason_any_more(sit: Sit) -> None:
    day = Day()
    day.opened("2", "Budi")
    desk = sit(officer="Rina", day=day)
    desk.tap("counter.pick.2")
    desk.hears(day.closed("2", "Budi"))
    assert desk.read("counter.open") == "Buka loket 2"
    assert desk.there("counter.places")


def test_a_counter_taken_in_the_same_moment_is_refused_in_words(sit: Sit) -> None:
    desk = sit(officer="Rina")
    desk.tap("counter.pick.1")
    desk.tap("counter.open")
    desk.refused("counter-taken", counter="1", officer="Budi")
    assert desk.read("counter.message") == "Loket 1 sedang ditempati Budi."
    assert desk.read("counter.open", "enabled") is True


def test_closing_leaves_and_offers_the_same_counter_again(working: Sit) -> None:
    desk = working("A-001")
    desk.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(desk.sent[0], CloseCounter)
    desk.answered(desk.day.closed("1"))
    assert desk.read("counter.open") == "Buka loket 1"
    assert not desk.there("counter.message")


def test_rule_19_a_crash_comes_back_to_the_same_counter_with_the_same_ticket(sit: Sit) -> None:
    day = Day()
    day.issued("A-001")
    before = sit(officer="Rina", day=day)
    before.tap("counter.pick.1")
    before.tap("counter.open")
    before.answered(day.opened("1", "Rina"))
    before.hears(day.called("A-001"))
    before.hears(day.started("A-001"))

    after = sit(day=day)
    assert after.read("counter.number") == "A-001"
    assert after.read("counter.state") == "Sedang dilayani"
    assert after.sent == []


def test_a_counter_closed_from_elsewhere_says_so(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.closed("1"))
    assert desk.read("counter.message") == "Loket 1 ditutup dari tempat lain. Silakan buka lagi."


def test_a_new_day_closes_every_counter_and_the_officer_is_told_why(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.closed("1"))
    desk.hears(desk.day.write(DayOpened(day=MORNING.date() + timedelta(days=1))))
    assert (
        desk.read("counter.message") == "Loket 1 ditutup karena hari baru telah dimulai. Silakan buka lagi."
    )
    desk.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert desk.read("counter.message").startswith("Counter 1 was closed because a new day has begun.")


def test_who_had_closed_hears_nothing_of_the_new_day(working: Sit) -> None:
    desk = working()
    desk.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.answered(desk.day.closed("1"))
    desk.hears(desk.day.write(DayOpened(day=MORNING.date() + timedelta(days=1))))
    assert not desk.there("counter.message")


def test_opening_over_a_lost_line_is_given_back_in_the_end(sit: Sit) -> None:
    desk = sit(officer="Rina")
    desk.tap("counter.pick.1")
    desk.link.set_online(False)
    desk.tap("counter.open")
    desk.steady[0] += STALE_SECONDS - 1
    desk.room.pick.look()
    assert desk.read("counter.message").startswith("Tersimpan.")
    assert len(desk.link.waiting()) == 1
    desk.steady[0] += 1
    desk.room.pick.look()
    assert desk.link.waiting() == []
    assert desk.read("counter.message").startswith('"Buka loket" dikembalikan')
    assert desk.read("counter.open", "enabled") is True


@pytest.mark.parametrize("taken", [False, True])
def test_escape_gives_it_back_sooner(sit: Sit, *, taken: bool) -> None:
    day = Day()
    if taken:
        day.opened("1", "Budi")
    desk = sit(officer="Rina", day=day)
    desk.tap("counter.pick.1")
    if taken:
        desk.key(Qt.Key.Key_1)
    desk.tap("counter.open")
    desk.key(Qt.Key.Key_Escape)
    assert len(desk.link.waiting()) == 1, "it was only just pressed"
    desk.link.set_online(False)
    desk.key(Qt.Key.Key_Escape)
    assert desk.link.waiting() == []
    assert desk.read("counter.message").startswith('"Buka loket" ditarik kembali.')


def test_the_language_is_remembered(sit: Sit) -> None:
    first = sit(officer="Rina")
    first.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert first.read("counter.language") == "Indonesia"
    second = sit(officer="Rina")
    assert second.read("counter.language") == "Indonesia"


def test_a_counter_the_mall_does_not_have_is_named(sit: Sit) -> None:
    desk = sit(counter="99", officer="Rina")
    desk.key(Qt.Key.Key_F2)
    assert desk.read("counter.message").startswith("Mal ini tidak memiliki loket 99.")
    assert desk.sent == []
