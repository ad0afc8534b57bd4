"""From a key to a command: what each action asks, and what it sends. Two keystrokes where it is said so."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.fakes.console_desk import ConsoleDesk
from tests.fakes.counter_day import MALL, ticket_id, two
from wire.commands import (
    AddErrand,
    AddNote,
    BringBack,
    CallNext,
    CallTicket,
    CancelErrand,
    CancelTicket,
    FinishService,
    HoldErrand,
    PauseCounter,
    ResumeErrand,
    ServeWalkIn,
    TransferErrand,
)
from wire.events import ErrandAdded, ErrandAsked, ErrandHeld
from wire.mall import Mall, Outcome

pytestmark = pytest.mark.usefixtures("qapp")

TICKET = ticket_id("A-001")
FIRST = "request-000000000001"


def mall_with_outcomes() -> Mall:
    outcomes = (
        Outcome(id="papers", name=two("Berkas kurang", "Papers missing"), completes=False),
        Outcome(id="advice", name=two("Konsultasi", "Advice")),
    )
    services = tuple(
        replace(each, outcomes=outcomes) if each.id == "dukcapil/ktp" else each for each in MALL.services
    )
    return replace(MALL, services=services)


def wants_more(desk: ConsoleDesk, *needs: int) -> None:
    """The visitor at the desk wants something at the other agency as well, after the errands *needs*."""
    asked = ErrandAsked(number=2, service="pajak/npwp", line="pajak/npwp", agency="pajak", needs=needs)
    desk.happens(ErrandAdded(ticket=TICKET, label="A-001", errand=asked, counter=None))


def held(desk: ConsoleDesk, label: str, *, minutes: int | None = None, counter: str | None = None) -> None:
    desk.hears(desk.day.called(label))
    desk.happens(
        ErrandHeld(
            ticket=ticket_id(label),
            label=label,
            counter="1",
            errand=1,
            until=None if minutes is None else desk.day.now + timedelta(minutes=minutes),
            for_counter=counter,
            for_officer=None,
            reason="",
        )
    )


def title(desk: ConsoleDesk) -> str:
    return str(desk.ask.property("title"))


def notes(desk: ConsoleDesk) -> list[str]:
    return [str(each["note"]) for each in desk.ask.property("options")]


def test_an_outcome_in_two_keystrokes() -> None:
    desk = ConsoleDesk(labels=("A-001",), mall=mall_with_outcomes()).serving("A-001")
    desk.press("outcome")
    assert title(desk) == "Hasil A-001?"
    assert desk.options == ["Terlayani", "Berkas kurang", "Konsultasi"]
    desk.digit(2)
    assert desk.sent == [FinishService(request_id=FIRST, counter="1", ticket=TICKET, outcome="papers")]
    desk.answered(desk.day.finished("A-001"))
    assert desk.message == "A-001 selesai."
    assert desk.undo["tip"] == "Mengurungkan: A-001 selesai"


def test_an_outcome_that_takes_other_errands_with_it_says_so_first() -> None:
    desk = ConsoleDesk(labels=("A-001",), mall=mall_with_outcomes()).serving("A-001")
    wants_more(desk, 1)
    desk.press("outcome")
    assert notes(desk)[1] == "juga membatalkan Pendaftaran NPWP"
    desk.digit(2)
    assert desk.sent == []
    assert title(desk) == 'Selesai dengan hasil "Berkas kurang"?'
    assert "Pendaftaran NPWP" in str(desk.ask.property("hint"))
    desk.digit(2)
    assert title(desk) == "Hasil A-001?", "no leads back"
    desk.digit(2)
    desk.digit(1)
    assert isinstance(desk.sent[0], FinishService)
    desk.answered(desk.day.finished("A-001"))
    assert desk.undo == {}, "what was lost with it does not come back"


def test_an_outcome_that_completes_asks_nothing_more() -> None:
    desk = ConsoleDesk(labels=("A-001",), mall=mall_with_outcomes()).serving("A-001")
    wants_more(desk, 1)
    desk.press("outcome")
    desk.digit(3)
    assert isinstance(desk.sent[0], FinishService)


@pytest.mark.parametrize(("digit", "minutes"), [(1, 5), (2, 10), (3, 15), (4, 30), (5, None)])
def test_a_hold_in_two_keystrokes(digit: int, minutes: int | None) -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("hold")
    desk.digit(digit)
    assert desk.sent == [HoldErrand(request_id=FIRST, counter="1", ticket=TICKET, minutes=minutes)]


def test_a_hold_for_a_counter_or_an_officer() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.hears(desk.day.opened("2", "Sari"))
    desk.press("hold")
    desk.digit(6)
    assert desk.options == ["Loket 1", "Loket 2"]
    assert notes(desk) == ["loket ini", "Sari"]
    desk.ask.back()
    desk.digit(7)
    assert desk.options == ["Rina", "Sari"]
    desk.types("Tuti")
    assert desk.options == ["Tuti"]
    desk.ask.accept()
    assert desk.sent == [
        HoldErrand(request_id=FIRST, counter="1", ticket=TICKET, minutes=None, for_officer="Tuti")
    ]


def test_a_transfer_to_a_service_stands_by_arrival_unless_said() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("transfer")
    assert desk.options == ["(Perekaman KTP-el)", "Akta kelahiran", "Loket 2"]
    desk.types("npwp")
    assert desk.options == ["Pendaftaran NPWP"]
    desk.ask.accept()
    assert title(desk) == "A-001 menunggu di urutan mana?"
    desk.ask.accept()
    assert desk.sent == [
        TransferErrand(request_id=FIRST, counter="1", ticket=TICKET, service="pajak/npwp", position="arrival")
    ]


@pytest.mark.parametrize(
    ("digit", "position", "minutes"),
    [(2, "head", 0), (3, "delay", 5), (6, "delay", 30), (7, "end", 0)],
)
def test_a_transfer_to_a_counter_at_any_place(digit: int, position: str, minutes: int) -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("transfer")
    desk.digit(3)
    desk.digit(digit)
    (sent,) = desk.sent
    assert isinstance(sent, TransferErrand)
    assert (sent.to_counter, sent.service, sent.to_officer) == ("2", None, None)
    assert (sent.position, sent.delay_minutes) == (position, minutes)


def test_a_transfer_to_an_officer_who_is_at_work() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.hears(desk.day.opened("2", "Sari"))
    desk.press("transfer")
    desk.types("sar")
    assert desk.options == ["Sari", "sar"], "nobody says that Sari is meant"
    desk.ask.accept()
    desk.ask.accept()
    assert desk.sent[0] == TransferErrand(
        request_id=FIRST, counter="1", ticket=TICKET, to_officer="Sari", position="arrival"
    )


def test_an_errand_in_two_keystrokes() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("add-errand")
    assert desk.options == ["(Perekaman KTP-el)", "Akta kelahiran"]
    desk.digit(2)
    assert desk.sent == [AddErrand(request_id=FIRST, ticket=TICKET, service="dukcapil/akta", counter="1")]


def test_an_errand_elsewhere_is_found_by_a_word_and_not_added_twice() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    wants_more(desk)
    desk.press("add-errand")
    desk.types("pajak")
    assert desk.options == ["(Pendaftaran NPWP)"]
    assert notes(desk) == ["Pajak"]
    desk.ask.pick(0)
    assert desk.ask.property("mistake") == "Layanan ini sudah ada pada nomor ini."
    assert desk.sent == []


def test_a_note_is_typed_and_an_empty_one_is_not_sent() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("note")
    desk.types("   ")
    desk.ask.accept()
    assert desk.ask.property("mistake") == "Silakan ketik catatannya dahulu."
    desk.types("  Membawa   KK asli ")
    assert desk.ask.property("mistake") == ""
    desk.ask.accept()
    assert desk.sent == [AddNote(request_id=FIRST, ticket=TICKET, text="Membawa KK asli", counter="1")]


@pytest.mark.parametrize("typed", ["B1", "b-001", "akta"])
def test_a_chosen_one_is_found_by_number_or_service_and_called_with_a_reason(typed: str) -> None:
    desk = ConsoleDesk(labels=("A-001", "B-001", "A-002"))
    desk.press("call-chosen")
    assert [each["key"] for each in desk.ask.property("options")] == ["", "", ""], "digits are a number"
    desk.types(typed)
    assert desk.options == ["B-001"]
    desk.ask.accept()
    assert title(desk) == "Mengapa B-001 didahulukan?"
    desk.digit(2)
    assert desk.sent == [
        CallTicket(
            request_id=FIRST,
            counter="1",
            ticket=ticket_id("B-001"),
            reason="Kembali dengan berkas lengkap",
            errand=1,
        )
    ]


def test_a_reason_may_be_the_officers_own() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.press("call-chosen")
    desk.ask.accept()
    desk.types("Tamu dinas")
    assert (desk.options, notes(desk)) == (["Tamu dinas"], ["alasan Anda sendiri"])
    desk.ask.accept()
    (sent,) = desk.sent
    assert isinstance(sent, CallTicket)
    assert sent.reason == "Tamu dinas"


def test_a_number_that_cannot_be_called_now_says_why() -> None:
    desk = ConsoleDesk(labels=("A-001", "A-002"))
    desk.hears(desk.day.called("A-001", "2"))
    desk.press("call-chosen")
    desk.types("1")
    assert desk.options == ["(A-001)"]
    desk.ask.pick(0)
    assert desk.ask.property("mistake") == "A-001 sudah dipanggil ke loket 2."


def test_a_walk_in_is_of_a_service_of_the_agency_and_ordinary_first() -> None:
    desk = ConsoleDesk()
    desk.press("walk-in")
    assert desk.options == ["Perekaman KTP-el", "Akta kelahiran"]
    desk.digit(2)
    assert desk.options == ["Umum", "Lansia"]
    desk.digit(1)
    assert desk.sent == [
        ServeWalkIn(request_id=FIRST, counter="1", service="dukcapil/akta", priority=None, language="id")
    ]


def test_a_walk_in_is_not_asked_for_classes_that_the_hall_does_not_have() -> None:
    desk = ConsoleDesk(mall=replace(MALL, priority_classes=()))
    desk.press("walk-in")
    desk.digit(1)
    assert isinstance(desk.sent[0], ServeWalkIn)


def test_a_held_one_is_resumed_here_or_sent_back_to_the_line() -> None:
    desk = ConsoleDesk(labels=("A-001", "A-002"))
    held(desk, "A-001", minutes=10)
    held(desk, "A-002", counter="2")
    desk.passes(240)
    desk.press("resume-held")
    assert desk.options == ["A-001", "A-002"]
    assert notes(desk)[0] == "Perekaman KTP-el · dipanggil 4 menit lalu · kembali dalam 6 mnt"
    assert notes(desk)[1].endswith("untuk Loket 2")
    desk.digit(2)
    assert desk.options == ["(Layani di sini sekarang)", "Kembali menunggu"], "counter 2 alone takes them"
    desk.ask.back()
    desk.digit(1)
    desk.digit(1)
    desk.press("resume-held")
    assert desk.sent == [ResumeErrand(request_id=FIRST, ticket=TICKET, counter="1", errand=1)]


def test_a_no_show_is_brought_back_until_it_is_too_late() -> None:
    desk = ConsoleDesk(labels=("A-001", "A-002"))
    for label in ("A-001", "A-002"):
        desk.hears(desk.day.called(label))
        desk.hears(desk.day.no_show(label))
        desk.passes(20 * 60)
    desk.press("bring-back")
    assert desk.options == ["A-002", "(A-001)"]
    assert notes(desk)[0] == "Perekaman KTP-el · 20 menit lalu"
    desk.digit(1)
    assert desk.sent == [BringBack(request_id=FIRST, ticket=ticket_id("A-002"), errand=1)]


def test_a_pause_has_ready_reasons() -> None:
    desk = ConsoleDesk()
    desk.press("pause")
    assert desk.options == ["Istirahat", "Salat", "Rapat", "Bantu rekan", "Gangguan sistem"]
    desk.digit(2)
    assert desk.sent == [PauseCounter(request_id=FIRST, counter="1", reason="Salat")]


def test_cancelling_one_of_several_errands_asks_which() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.hears(desk.day.called("A-001"))
    wants_more(desk, 1)
    desk.press("cancel")
    assert desk.options == ["Perekaman KTP-el", "Pendaftaran NPWP", "Seluruh kunjungan"]
    assert notes(desk) == ["keperluan di loket ini · juga membatalkan Pendaftaran NPWP", "Pajak", ""]
    desk.digit(2)
    assert desk.sent == [CancelErrand(request_id=FIRST, ticket=TICKET, errand=2, reason="officer")]


def test_the_whole_visit_may_be_cancelled_too() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.hears(desk.day.called("A-001"))
    wants_more(desk)
    desk.press("cancel")
    desk.digit(3)
    assert isinstance(desk.sent[0], CancelTicket)


def test_the_menu_has_every_action_with_its_key_and_says_why_not() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.press("menu")
    assert desk.options[0] == "Panggil berikutnya"
    assert "(Selesai)" in desk.options
    keys = notes(desk)
    assert keys[0] == "F2"
    assert len(keys) >= 19
    whys = {str(each["text"]): each["why"] for each in desk.ask.property("options")}
    assert whys["Selesai"] == "Belum ada nomor yang dipanggil."
    desk.digit(1)
    assert desk.sent == [CallNext(request_id=FIRST, counter="1")]


def test_the_menu_is_searched_and_leads_on_to_questions() -> None:
    desk = ConsoleDesk()
    desk.press("menu")
    desk.types("tanpa tiket")
    assert desk.options == ["Tanpa tiket"]
    desk.ask.accept()
    assert title(desk) == "Tanpa tiket: layanan apa?"


def test_cancelling_from_the_menu_is_asked_once_more() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.hears(desk.day.called("A-001"))
    desk.press("menu")
    desk.types("batalkan")
    desk.ask.accept()
    assert desk.sent == []
    desk.ask.accept()
    assert isinstance(desk.sent[0], CancelTicket)
