"""A visitor at a kiosk wants a person, a printer has no paper: officers nearby hear of it, and one says that they go."""

import pytest
from PySide6.QtCore import Qt

from counter.pressing.pressing import STALE_SECONDS
from tests.fakes.counter_day import Day
from tests.ui.counter.conftest import Desk, Sit
from wire.commands import AnswerHelp
from wire.events import HelpAnswered, HelpAsked, HelpEnded, PrinterReported

ASKED = HelpAsked(kiosk="kiosk-1", zone="", language="id")
CALLED = "kiosk-1: pengunjung perlu bantuan."


@pytest.fixture
def desk(working: Sit) -> Desk:
    return working("A-001")


def test_the_officer_goes_and_nobody_else_needs_to(desk: Desk) -> None:
    desk.hears(desk.day.write(ASKED))
    assert desk.read("counter.news.text") == CALLED
    desk.tap("counter.answer")
    (sent,) = desk.sent
    assert sent == AnswerHelp(request_id="request-000000000001", kiosk="kiosk-1", by="Rina")
    assert not desk.there("counter.answer"), "once is enough"
    desk.answered(desk.day.write(HelpAnswered(kiosk="kiosk-1", by="Rina")))
    assert desk.read("counter.message") == "kiosk-1: semua petugas tahu Anda menuju ke sana."
    desk.passes(20)
    assert not desk.there("counter.message")


def test_until_the_hall_has_heard_it_that_is_shown_and_in_the_end_given_back(desk: Desk) -> None:
    desk.hears(desk.day.write(ASKED))
    desk.link.set_online(False)
    desk.tap("counter.answer")
    desk.passes(1)
    desk.room.insight.refresh()
    assert desk.read("counter.news.text") == "kiosk-1: Anda menuju ke sana; server belum menjawab."
    assert not desk.there("counter.answer")
    desk.passes(STALE_SECONDS)
    assert desk.link.waiting() == []
    assert desk.read("counter.message").startswith("kiosk-1: terlalu lama tanpa jawaban")
    desk.passes(31)
    desk.room.insight.refresh()
    assert desk.read("counter.news.text") == CALLED
    desk.tap("counter.answer")
    assert len(desk.link.waiting()) == 1


@pytest.mark.parametrize("size", [(360, 640), (1024, 768)])
def test_a_key_answers_too_in_every_size(working: Sit, size: tuple[int, int]) -> None:
    desk = working("A-001", size=size)
    desk.hears(desk.day.write(ASKED))
    assert desk.read("counter.answer") == "Saya ke sana"
    desk.key(Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    desk.key(Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert [type(command) for command in desk.sent] == [AnswerHelp]


def test_the_key_without_a_call_does_nothing(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert desk.sent == []


@pytest.mark.parametrize(
    "over", [HelpAnswered(kiosk="kiosk-1", by="Budi"), HelpEnded(kiosk="kiosk-1", by="kiosk-1")]
)
def test_a_call_goes_away_when_somebody_else_goes_or_the_visitor_does(
    desk: Desk, over: HelpAnswered | HelpEnded
) -> None:
    desk.hears(desk.day.write(ASKED))
    desk.hears(desk.day.write(over))
    assert not desk.there("counter.message")
    assert not desk.there("counter.answer")


def test_who_is_too_late_is_told_so_and_may_go_on(desk: Desk) -> None:
    desk.hears(desk.day.write(ASKED))
    desk.tap("counter.answer")
    desk.refused("no-help-asked", kiosk="kiosk-1")
    assert desk.read("counter.message") == "Tidak ada yang menunggu bantuan di kios kiosk-1."
    desk.hears(desk.day.write(HelpEnded(kiosk="kiosk-1", by="kiosk-1")))
    desk.passes(20)
    assert not desk.there("counter.message")


def test_a_call_waits_behind_what_was_just_pressed_and_never_in_its_way(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F3)
    desk.hears(desk.day.write(ASKED))
    assert desk.read("counter.message") == "Belum ada nomor yang dipanggil."
    assert desk.read("counter.news.text") == CALLED, "neither hides the other"
    assert not desk.there("counter.answer")
    desk.passes(20)
    assert desk.read("counter.news.text") == CALLED
    desk.tap("counter.main")
    assert len(desk.sent) == 1


def test_a_call_is_still_there_for_whoever_sits_down_later(sit: Sit) -> None:
    day = Day()
    day.write(ASKED)
    day.opened("1", "Rina")
    desk = sit(counter="1", officer="Rina", day=day)
    assert desk.read("counter.news.text") == CALLED


def test_printer_trouble_stays_until_it_is_mended(desk: Desk) -> None:
    desk.hears(desk.day.write(PrinterReported(kiosk="kiosk-1", trouble="cover_open", paper="enough")))
    desk.passes(120)
    assert desk.read("counter.news.text") == "kiosk-1: penutup printer terbuka. Nomor tetap dapat diambil."
    assert not desk.there("counter.answer")
    desk.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert desk.read("counter.news.text").startswith("kiosk-1: the printer's cover is open.")
    desk.hears(desk.day.write(PrinterReported(kiosk="kiosk-1", trouble=None, paper="enough")))
    assert not desk.there("counter.message")


def test_paper_that_is_nearly_out_is_told_once(desk: Desk) -> None:
    low = PrinterReported(kiosk="kiosk-1", trouble=None, paper="low")
    desk.hears(desk.day.write(low))
    assert desk.read("counter.news.text") == "kiosk-1: kertas printer hampir habis."
    desk.passes(31)
    assert not desk.there("counter.message")
    desk.hears(desk.day.write(low))
    assert not desk.there("counter.message")


def test_everybody_reads_who_goes_until_it_is_over(desk: Desk) -> None:
    desk.hears(desk.day.write(ASKED))
    desk.hears(desk.day.write(HelpAnswered(kiosk="kiosk-1", by="Budi")))
    assert desk.read("counter.news.text") == "Budi menuju kiosk-1 untuk membantu."
    desk.hears(desk.day.write(HelpEnded(kiosk="kiosk-1", by="Budi")))
    assert not desk.there("counter.news.text")
