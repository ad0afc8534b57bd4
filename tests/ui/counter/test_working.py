"""An officer works: real presses in a real window, a server that the test is."""

import pytest
from PySide6.QtCore import Qt

from tests.fakes.counter_day import ticket_id
from tests.ui.counter.conftest import Sit
from wire.commands import (
    AddErrand,
    AddNote,
    CallNext,
    CallTicket,
    CancelTicket,
    FinishService,
    MarkNoShow,
    Recall,
    StartService,
    TakeBack,
)

CTRL = Qt.KeyboardModifier.ControlModifier
SIZES = [(360, 640), (1024, 768), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
def test_one_visit_from_call_to_finish_with_the_large_button_alone(
    working: Sit, size: tuple[int, int]
) -> None:
    desk = working("A-001", "A-002", size=size)
    assert desk.read("counter.waiting.count") == "2 menunggu"
    assert desk.read("counter.main") == "Panggil berikutnya"

    desk.tap("counter.main")
    assert desk.sent == [CallNext(request_id="request-000000000001", counter="1")]
    desk.answered(desk.day.called("A-001"))
    assert desk.read("counter.number") == "A-001"
    assert desk.read("counter.state") == "Dipanggil"
    assert desk.read("counter.waiting.count") == "1 menunggu"

    desk.passes(20)
    assert desk.read("counter.main") == "Mulai melayani"
    desk.tap("counter.main")
    assert isinstance(desk.sent[1], StartService)
    desk.answered(desk.day.started("A-001"))
    assert desk.read("counter.state") == "Sedang dilayani"

    desk.passes(300)
    assert desk.read("counter.main") == "Selesai"
    desk.tap("counter.main")
    assert isinstance(desk.sent[2], FinishService)
    desk.answered(desk.day.finished("A-001"))
    assert desk.read("counter.message") == "A-001 selesai."
    assert desk.read("counter.state") == "Siap memanggil"
    assert not desk.there("counter.number")


def test_the_answer_shows_the_number_before_the_stream_does(working: Sit) -> None:
    desk = working("A-001")
    desk.tap("counter.main")
    called = desk.day.called("A-001")
    desk.link.answer(called)
    assert desk.read("counter.number") == "A-001"
    desk.hears(called)
    assert desk.read("counter.number") == "A-001"
    assert desk.read("counter.waiting.count") == "0 menunggu"


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_every_key_of_the_large_action_calls_once(working: Sit, key: Qt.Key) -> None:
    desk = working("A-001")
    desk.key(key)
    assert desk.sent == [CallNext(request_id="request-000000000001", counter="1")]


def test_keys_of_the_small_actions(working: Sit) -> None:
    desk = working("A-001", "A-002")
    desk.hears(desk.day.called("A-001"))
    desk.key(Qt.Key.Key_F3)
    assert isinstance(desk.sent[-1], Recall)
    desk.answered(desk.day.recalled("A-001"))
    assert desk.read("counter.state") == "Dipanggil ulang 1×"
    assert desk.read("counter.message") == "A-001 dipanggil ulang."

    desk.key(Qt.Key.Key_D, CTRL)
    assert desk.read("counter.message").startswith("Batalkan A-001?")
    desk.key(Qt.Key.Key_D, CTRL)
    cancel = desk.sent[-1]
    assert isinstance(cancel, CancelTicket)
    assert cancel.ticket == ticket_id("A-001")
    desk.answered(desk.day.cancelled("A-001"))
    assert desk.read("counter.message") == "A-001 dibatalkan."


def test_finish_and_call_is_one_key(working: Sit) -> None:
    desk = working("A-001", "A-002")
    desk.hears(desk.day.called("A-001"))
    desk.hears(desk.day.started("A-001"))
    desk.key(Qt.Key.Key_F8)
    assert isinstance(desk.sent[-1], FinishService)
    desk.answered(desk.day.finished("A-001"))
    assert isinstance(desk.sent[-1], CallNext)
    desk.answered(desk.day.called("A-002"))
    assert desk.read("counter.number") == "A-002"


def test_finish_and_call_with_nobody_waiting_only_finishes(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.called("A-001"))
    desk.hears(desk.day.started("A-001"))
    desk.key(Qt.Key.Key_F8)
    desk.answered(desk.day.finished("A-001"))
    assert len(desk.sent) == 1
    assert desk.read("counter.message") == "A-001 selesai."


def test_pressed_twice_it_is_sent_once(working: Sit) -> None:
    desk = working("A-001")
    desk.tap("counter.main")
    desk.tap("counter.main")
    desk.key(Qt.Key.Key_F2)
    assert len(desk.sent) == 1


def test_a_double_click_on_call_does_not_start_the_service(working: Sit) -> None:
    desk = working("A-001")
    desk.tap("counter.main")
    desk.answered(desk.day.called("A-001"))
    desk.tap("counter.main")
    assert len(desk.sent) == 1
    desk.passes(0.5)
    desk.tap("counter.main")
    assert len(desk.sent) == 2


def test_a_no_show_counts_at_once_because_it_can_be_undone(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.called("A-001"))
    desk.tap("counter.noShow")
    assert isinstance(desk.sent[0], MarkNoShow)
    desk.answered(desk.day.no_show("A-001"))
    assert desk.read("counter.message") == "A-001 dicatat tidak hadir."
    desk.key(Qt.Key.Key_Z, CTRL)
    assert isinstance(desk.sent[1], TakeBack)


def test_what_was_pressed_can_be_undone_for_a_few_seconds(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.called("A-001"))
    desk.tap("counter.main")
    desk.answered(desk.day.started("A-001"))
    desk.tap("counter.undo")
    assert isinstance(desk.sent[1], TakeBack)
    assert not desk.there("counter.undo")
    desk.refused("too-late-to-take-back")
    desk.passes(1)
    desk.tap("counter.main")
    desk.answered(desk.day.finished("A-001"))
    assert desk.there("counter.undo")
    desk.passes(9)
    assert not desk.there("counter.undo")


def test_a_cancelling_not_confirmed_in_time_is_forgotten(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.called("A-001"))
    desk.key(Qt.Key.Key_D, CTRL)
    desk.passes(3.5)
    assert not desk.there("counter.message")
    desk.key(Qt.Key.Key_D, CTRL)
    assert desk.sent == []


@pytest.mark.parametrize("size", SIZES)
def test_an_outcome_and_an_errand_in_two_keystrokes(working: Sit, size: tuple[int, int]) -> None:
    desk = working("A-001", size=size)
    desk.hears(desk.day.called("A-001"))
    desk.hears(desk.day.started("A-001"))
    desk.key(Qt.Key.Key_E, CTRL)
    desk.key(Qt.Key.Key_2)
    desk.rests()
    (added,) = desk.sent
    assert isinstance(added, AddErrand)
    assert added.service == "dukcapil/akta"
    desk.refused("errand-already-there")
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_F6)
    desk.key(Qt.Key.Key_1)
    desk.rests()
    assert isinstance(desk.sent[1], FinishService)


def test_a_note_is_typed_while_the_line_is_lost_and_sent_when_it_is_back(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.called("A-001"))
    desk.key(Qt.Key.Key_N, CTRL)
    desk.types("KK asli")
    desk.link.set_online(False)
    desk.passes(30)
    desk.types(" dibawa")
    desk.rests()
    desk.key(Qt.Key.Key_Return)
    assert desk.sent == [
        AddNote(
            request_id="request-000000000001",
            ticket=ticket_id("A-001"),
            text="KK asli dibawa",
            counter="1",
        )
    ]
    assert not desk.there("counter.sheet")


def test_a_chosen_number_is_typed_though_digits_choose_elsewhere(working: Sit) -> None:
    desk = working("A-001", "B-001", "A-002")
    desk.key(Qt.Key.Key_F, CTRL)
    desk.types("2")
    assert desk.read("counter.sheet.0") == "A-002"
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_1)
    desk.rests()
    (called,) = desk.sent
    assert isinstance(called, CallTicket)
    assert called.ticket == ticket_id("A-002")


def test_a_press_that_nobody_answers_is_withdrawn_by_escape(working: Sit) -> None:
    desk = working("A-001")
    desk.tap("counter.main")
    desk.passes(2.5)
    assert desk.there("counter.withdraw")
    desk.key(Qt.Key.Key_Escape)
    assert desk.link.waiting() == []
    assert desk.read("counter.message").startswith('"Panggil berikutnya" ditarik kembali.')
    assert desk.read("counter.main") == "Panggil berikutnya"


def test_a_refusal_is_said_in_the_officers_words(working: Sit) -> None:
    desk = working("A-001")
    desk.tap("counter.main")
    desk.refused("nobody-waiting")
    assert desk.read("counter.message") == "Belum ada yang menunggu."
    assert desk.read("counter.main", "enabled") is True


def test_a_refusal_without_words_is_said_as_the_server_says_it(working: Sit) -> None:
    desk = working("A-001")
    desk.tap("counter.main")
    desk.refused("brand-new", detail="Besok saja.")
    assert desk.read("counter.message") == "Besok saja."


def test_a_key_that_does_nothing_now_says_why(working: Sit) -> None:
    desk = working()
    desk.key(Qt.Key.Key_F3)
    assert desk.read("counter.message") == "Belum ada nomor yang dipanggil."
    desk.key(Qt.Key.Key_Space)
    assert desk.read("counter.message") == "Belum ada yang menunggu."
    assert desk.sent == []


def test_offline_everything_stays_and_a_press_is_kept(working: Sit) -> None:
    desk = working("A-001", "A-002")
    desk.hears(desk.day.called("A-001"))
    desk.link.set_online(False)
    desk.passes(75)
    assert desk.read("counter.line") == "Terputus 1 mnt"
    assert desk.read("counter.number") == "A-001"

    desk.tap("counter.main")
    desk.passes(2.5)
    assert desk.read("counter.main") == "Menunggu server…"
    assert desk.read("counter.message").startswith("Tersimpan.")
    desk.key(Qt.Key.Key_F3)
    assert len(desk.sent) == 1

    desk.link.set_online(True)
    desk.answered(desk.day.started("A-001"))
    assert desk.read("counter.state") == "Sedang dilayani"
    assert desk.read("counter.line") == "Terhubung"


def test_timers_run_by_the_servers_clock_and_are_judged_in_words(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.passes(120).called("A-001"))
    desk.passes(42)
    waited, walk, serve = desk.room.desk.property("timers")
    assert (waited["value"], walk["value"], serve["value"]) == ("2:00", "0:42", "–")
    assert (walk["pace"], walk["note"]) == ("calm", "wajar · s.d. 1 mnt")
    desk.hears(desk.day.started("A-001"))
    desk.passes(9 * 60)
    serve = desk.room.desk.property("timers")[2]
    assert (serve["value"], serve["pace"]) == ("9:00", "long")
    assert serve["note"] == "lebih lama · biasanya 8 mnt"


def test_a_slip_that_failed_is_told_and_marked(working: Sit) -> None:
    desk = working("A-001", "A-002")
    desk.hears(desk.day.print_failed("A-002"))
    assert desk.read("counter.message") == "Tiket A-002 tidak tercetak. Nomornya tetap berlaku."
    desk.hears(desk.day.called("A-002"))
    assert desk.room.desk.property("noSlip") is True


def test_another_agencys_slip_is_not_our_business(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.issued("C-001"))
    desk.hears(desk.day.print_failed("C-001"))
    assert not desk.there("counter.message")


def test_the_language_changes_while_working(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.called("A-001"))
    desk.key(Qt.Key.Key_G, CTRL)
    assert desk.read("counter.state") == "Called"
    assert desk.read("counter.main") == "Start"
    assert desk.read("counter.language") == "Indonesia"
    assert desk.read("counter.service") == "Identity card"
    desk.tap("counter.language")
    assert desk.read("counter.main") == "Mulai melayani"


def test_milestones_tell_when_a_press_was_answered(working: Sit) -> None:
    desk = working("A-001")
    desk.tap("counter.main")
    request = "request-000000000001"
    assert {"what": "call_pressed", "request": request} in desk.marks
    desk.answered(desk.day.called("A-001"))
    answered = {"what": "call_answered", "request": request, "ticket": ticket_id("A-001"), "label": "A-001"}
    assert desk.marks[-1] == answered
    desk.hears(desk.day.started("A-001"))
    desk.passes(1)
    desk.tap("counter.main")
    desk.answered(desk.day.finished("A-001"))
    assert desk.marks[-1] == {"what": "finish_answered", "ticket": ticket_id("A-001")}


def test_the_strip_folds_and_keeps_its_actions(working: Sit) -> None:
    desk = working("A-001", size=(360, 640))
    assert desk.there("counter.waiting.list")
    desk.key(Qt.Key.Key_J, CTRL)
    desk.qtbot.waitUntil(lambda: desk.window.height() < 500)
    assert not desk.there("counter.waiting.list")
    desk.tap("counter.main")
    assert isinstance(desk.sent[0], CallNext)
    desk.key(Qt.Key.Key_J, CTRL)
    desk.qtbot.waitUntil(lambda: desk.window.height() == 640)
    assert desk.there("counter.waiting.list")


@pytest.mark.parametrize("size", SIZES)
def test_every_button_has_a_name_and_shows_its_key(working: Sit, size: tuple[int, int]) -> None:
    desk = working("A-001", size=size)
    desk.hears(desk.day.called("A-001"))
    for name in ("counter.main", "counter.recall", "counter.noShow"):
        face = desk.read(name, "face")
        assert face["key"].startswith("F")
        assert face["tip"]
        assert desk.read(name)


def test_tab_reaches_a_small_button_and_space_presses_that_one(working: Sit) -> None:
    desk = working("A-001")
    desk.hears(desk.day.called("A-001"))
    desk.qtbot.waitUntil(lambda: desk.item("counter.main").hasActiveFocus())
    desk.key(Qt.Key.Key_Tab)
    assert desk.item("counter.recall").hasActiveFocus()
    desk.key(Qt.Key.Key_Space)
    assert isinstance(desk.sent[0], Recall)
    assert len(desk.sent) == 1
