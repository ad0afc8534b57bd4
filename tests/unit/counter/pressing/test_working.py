"""An officer works without a window: what a press becomes, what can be undone, what a lost line leaves."""

import pytest
from pytestqt.qtbot import QtBot

from counter.pressing.pressing import KEPT_SECONDS, STALE_SECONDS
from counter.pressing.undoing import UNDO_SECONDS
from tests.fakes.console_desk import ConsoleDesk
from tests.fakes.counter_day import ticket_id
from wire.commands import AddNote, CallNext, CallTicket, FinishService, ResumeCounter, ServeWalkIn, TakeBack
from wire.events import CounterOpened, CounterPaused, CounterResumed, ErrandTakenBack, NoteAdded

pytestmark = pytest.mark.usefixtures("qapp")

TICKET = ticket_id("A-001")


def back_at_the_desk(desk: ConsoleDesk, *, undone: str, phase: str) -> ErrandTakenBack:
    return ErrandTakenBack(
        ticket=TICKET,
        label="A-001",
        counter="1",
        errand=1,
        undone=undone,
        phase=phase,
        service="dukcapil/ktp",
        line="dukcapil/ktp",
        agency="dukcapil",
        place=desk.day.now,
        called_at=desk.day.now,
        started_at=desk.day.now if phase == "serving" else None,
        recalls=0,
        letters="A",
        number=1,
        priority=None,
        language="id",
        arrived_at=desk.day.now,
    )


def test_a_finish_is_undone_and_said_so() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("large")
    desk.answered(desk.day.finished("A-001"))
    assert desk.undo == {
        "text": "Urungkan",
        "tip": "Mengurungkan: A-001 selesai",
        "key": "Ctrl+Z",
        "left": 1.0,
    }
    assert desk.view.property("buttons")["undo"]["enabled"] is True
    desk.press("undo")
    assert desk.sent[-1] == TakeBack(request_id="request-000000000002", counter="1", ticket=TICKET)
    assert desk.undo == {}
    desk.does(back_at_the_desk(desk, undone="finished", phase="serving"))
    assert desk.message == "Diurungkan: A-001 selesai."
    assert desk.undo == {}
    assert desk.view.property("buttons")["undo"]["hint"] == "Tidak ada yang dapat diurungkan lagi."


def test_its_seconds_run_out() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("large")
    desk.answered(desk.day.finished("A-001"))
    desk.passes(UNDO_SECONDS / 4)
    assert desk.undo["left"] == pytest.approx(0.75)
    desk.passes(UNDO_SECONDS)
    assert desk.undo == {}
    desk.press("undo")
    assert desk.message == "Tidak ada yang dapat diurungkan lagi."
    assert len(desk.sent) == 1


def test_another_press_or_another_hand_ends_it() -> None:
    desk = ConsoleDesk(labels=("A-001", "A-002"))
    desk.press("large")
    desk.answered(desk.day.called("A-001"))
    desk.press("large")
    desk.answered(desk.day.started("A-001"))
    assert desk.undo["tip"] == "Mengurungkan: Mulai melayani A-001"
    desk.hears(desk.day.issued("A-003"))
    assert desk.undo != {}, "others do not matter"
    desk.hears(desk.day.finished("A-001"))
    assert desk.undo == {}
    desk.press("large")
    assert desk.undo == {}


def test_finish_and_call_is_undone_only_where_nobody_was_called_after_it() -> None:
    alone = ConsoleDesk(labels=("A-001",)).serving("A-001")
    alone.press("finish-and-call")
    alone.answered(alone.day.finished("A-001"))
    assert alone.undo["text"] == "Urungkan"
    desk = ConsoleDesk(labels=("A-001", "A-002")).serving("A-001")
    desk.press("finish-and-call")
    desk.answered(desk.day.finished("A-001"))
    assert isinstance(desk.sent[-1], CallNext)
    desk.answered(desk.day.called("A-002"))
    assert desk.undo == {}


def test_where_nobody_could_be_called_after_it_the_finish_can_be_undone_again() -> None:
    desk = ConsoleDesk(labels=("A-001", "A-002")).serving("A-001")
    desk.press("finish-and-call")
    desk.answered(desk.day.finished("A-001"))
    assert desk.undo == {}
    desk.refused("nobody-waiting")
    assert desk.undo["tip"] == "Mengurungkan: A-001 selesai"


def test_another_key_does_not_take_away_what_is_typed() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("note")
    desk.types("x y z")
    desk.press("hold")
    assert desk.ask.property("text") == "x y z"
    assert desk.message == "Jawab atau tutup dahulu pertanyaan yang terbuka."
    desk.types("")
    desk.press("hold")
    assert desk.ask.property("title") == "Tunda A-001 berapa lama?"


def test_a_pause_is_undone_by_going_on_and_the_same_key_ends_it_later() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.press("pause")
    desk.digit(1)
    desk.does(CounterPaused(counter="1", officer="Rina", reason="Istirahat"))
    assert desk.says("pauseText") == "Jeda: Istirahat"
    assert desk.undo["tip"] == "Mengurungkan: Jeda"
    assert desk.view.property("buttons")["pause"]["text"] == "Lanjutkan"
    desk.press("undo")
    assert isinstance(desk.sent[-1], ResumeCounter)
    desk.does(CounterResumed(counter="1", officer="Rina"))
    assert desk.message == "Diurungkan: Jeda."
    desk.happens(CounterPaused(counter="1", officer="Rina", reason="Salat"))
    desk.press("pause")
    assert isinstance(desk.sent[-1], ResumeCounter)


def test_the_halls_own_pause_is_said_in_words_and_the_large_button_ends_it() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.happens(CounterPaused(counter="1", officer="Rina", reason="silence"))
    assert desk.says("pauseText") == "Dijeda otomatis karena sunyi"
    assert desk.view.property("buttons")["large"]["text"] == "Lanjutkan"
    desk.press("large")
    assert isinstance(desk.sent[-1], ResumeCounter)


def test_what_is_typed_survives_a_lost_line_and_is_sent_once() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("note")
    desk.types("KK asli")
    desk.link.set_online(False)
    desk.passes(30)
    assert desk.ask.property("text") == "KK asli"
    desk.types("KK asli dibawa")
    desk.ask.accept()
    desk.passes(KEPT_SECONDS + 1)
    assert desk.view.property("pressState")["text"].startswith("Tersimpan.")
    desk.passes(10 * STALE_SECONDS)
    assert len(desk.sent) == 1, "a note may wait as long as it takes"
    desk.link.set_online(True)
    desk.does(NoteAdded(ticket=TICKET, label="A-001", counter="1", text="KK asli dibawa"))
    assert desk.message == "Catatan untuk A-001 disimpan."


def test_what_was_typed_waits_in_the_sheet_while_another_press_is_unanswered() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.hears(desk.day.called("A-001"))
    desk.press("recall", "note")
    desk.types("x y z")
    desk.ask.accept()
    assert desk.ask.property("mistake") == "Tombol sebelumnya belum dijawab server."
    assert desk.ask.property("isOpen")
    desk.answered(desk.day.recalled("A-001"))
    desk.ask.accept()
    assert isinstance(desk.sent[-1], AddNote)


def test_a_refused_command_gives_back_what_was_typed_with_the_reason() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("note")
    desk.types("1234567890")
    desk.ask.accept()
    assert not desk.ask.property("isOpen")
    desk.refused("personal-data")
    assert desk.ask.property("isOpen")
    assert desk.ask.property("text") == "1234567890"
    assert desk.ask.property("mistake").startswith("Jangan menulis nomor identitas")


def test_a_kept_press_is_withdrawn_and_what_was_typed_is_given_back() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.view.withdraw()
    desk.press("note")
    desk.types("x y z")
    desk.ask.accept()
    desk.view.withdraw()
    assert desk.link.waiting(), "a press that is not kept yet is not withdrawn"
    desk.passes(KEPT_SECONDS)
    assert desk.view.property("pressState")["withdraw"] == {"text": "Tarik kembali", "key": "Esc"}
    desk.view.withdraw()
    assert desk.link.waiting() == []
    assert desk.view.property("pressState") == {}
    assert desk.message.startswith('"Catatan" ditarik kembali. Bila server sudah')
    assert desk.ask.property("text") == "x y z"
    desk.ask.back()
    desk.press("large")
    assert isinstance(desk.sent[-1], FinishService), "another press counts"


def test_what_the_server_had_heard_before_it_was_withdrawn_is_shown() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.press("large")
    desk.passes(KEPT_SECONDS)
    desk.view.withdraw()
    desk.hears(desk.day.called("A-001"))
    assert desk.says("number") == "A-001"


def test_a_call_that_waited_too_long_is_given_back_until_the_next_press() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.press("large")
    desk.passes(STALE_SECONDS - 1)
    assert desk.link.waiting()
    desk.passes(1)
    assert desk.link.waiting() == []
    assert desk.message.startswith('"Panggil berikutnya" dikembalikan')
    desk.passes(3600)
    desk.hears(desk.day.print_failed("A-001"))
    assert desk.message.startswith('"Panggil berikutnya" dikembalikan'), "nothing else hides it"
    desk.press("large")
    assert desk.message == ""
    assert len(desk.sent) == 2


def test_a_press_of_one_officer_is_not_done_for_the_next() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.press("large")
    desk.happens(CounterOpened(counter="1", officer="Budi", taken_from="Rina", reason="x"))
    assert desk.link.waiting() == []
    assert desk.message.startswith('"Panggil berikutnya" ditarik kembali.')
    desk.happens(CounterOpened(counter="1", officer="Rina", taken_from="Budi", reason="y"))
    assert desk.message.startswith('"Panggil berikutnya" ditarik kembali.'), "until they press again"
    desk.press("large")
    assert len(desk.link.waiting()) == 1


def test_closing_is_seen_to_its_end() -> None:
    desk = ConsoleDesk()
    desk.press("close")
    closed = desk.day.closed("1")
    desk.hears(closed)
    assert len(desk.link.waiting()) == 1
    desk.link.answer(closed)
    assert desk.message == ""


def test_a_chosen_call_is_given_back_too() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.press("call-chosen")
    desk.ask.accept()
    desk.ask.accept()
    assert isinstance(desk.sent[0], CallTicket)
    desk.passes(STALE_SECONDS)
    assert desk.link.waiting() == []
    assert desk.message.startswith('"Panggil pilihan" dikembalikan')
    assert desk.ask.property("title") == "Mengapa A-001 didahulukan?", (
        "what was answered is given back with it"
    )


def test_a_walk_in_is_given_back_with_its_answers() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.press("walk-in")
    desk.ask.accept()
    asked = desk.ask.property("title")
    desk.ask.accept()
    assert isinstance(desk.sent[0], ServeWalkIn)
    desk.passes(STALE_SECONDS)
    assert desk.link.waiting() == []
    assert desk.ask.property("title") == asked
    desk.ask.accept()
    assert len(desk.link.waiting()) == 1


def test_a_refused_press_does_not_open_an_older_question_again() -> None:
    desk = ConsoleDesk(labels=("A-001",))
    desk.press("call-chosen")
    desk.ask.accept()
    desk.ask.accept()
    desk.passes(STALE_SECONDS)
    desk.ask.close()
    desk.press("large")
    desk.refused("nobody-waiting")
    assert not desk.ask.property("isOpen")


def test_a_finish_that_waited_too_long_calls_nobody_after_it() -> None:
    desk = ConsoleDesk(labels=("A-001", "A-002")).serving("A-001")
    desk.press("finish-and-call")
    desk.passes(STALE_SECONDS)
    desk.answered(desk.day.finished("A-001"))
    assert len(desk.sent) == 1
    assert desk.message.startswith("Selesai tercatat.")


def test_only_a_press_that_waits_is_noted_and_it_is_told_after_a_crash(qtbot: QtBot) -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("note")
    desk.types("x y z")
    desk.ask.accept()
    desk.does(NoteAdded(ticket=TICKET, label="A-001", counter="1", text="x y z"))
    assert desk.awaited == []
    desk.press("large")
    desk.passes(1)
    assert desk.awaited == ["finish A-001"]
    desk.answered(desk.day.finished("A-001"))
    assert desk.awaited == ["finish A-001", ""]
    again = ConsoleDesk()
    again.view.was_unanswered("finish A-001")
    assert again.message.startswith('Sebelum konsol berhenti, "Selesai" untuk A-001 belum dijawab')
    again.view.was_unanswered("call")
    assert again.message.startswith('Sebelum konsol berhenti, "Panggil berikutnya" belum dijawab')


def test_a_question_of_a_ticket_that_is_gone_closes_and_says_so() -> None:
    desk = ConsoleDesk(labels=("A-001", "A-002")).serving("A-001")
    desk.press("hold")
    desk.hears(desk.day.issued("A-003"))
    assert desk.ask.property("isOpen")
    desk.hears(desk.day.finished("A-001"))
    assert not desk.ask.property("isOpen")
    assert desk.message == "Keadaan sudah berubah, jadi pertanyaan tadi ditutup."


def test_a_question_of_another_officer_closes() -> None:
    desk = ConsoleDesk()
    desk.press("pause")
    desk.happens(CounterOpened(counter="1", officer="Budi", taken_from="Rina", reason="x"))
    assert not desk.ask.property("isOpen")


def test_the_hall_goes_on_under_an_open_question() -> None:
    desk = ConsoleDesk(labels=("A-001", "A-002"))
    desk.press("call-chosen")
    desk.types("a")
    desk.ask.move(1)
    desk.hears(desk.day.issued("A-003"))
    desk.hears(desk.day.called("A-001", "2"))
    assert desk.options == ["(A-001)", "A-002", "A-003"]
    assert (desk.ask.property("text"), desk.ask.property("chosen")) == ("a", 1)
    desk.ask.accept()
    assert desk.ask.property("title") == "Mengapa A-002 didahulukan?"
    desk.hears(desk.day.called("A-002", "2"))
    assert desk.ask.property("title") == "Panggil nomor yang mana?"
    assert desk.ask.property("text") == "a"


def test_an_open_question_changes_its_language() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    desk.press("hold")
    desk.ask.move(1)
    desk.language = "en"
    desk.view.refresh()
    assert desk.ask.property("title") == "Hold A-001 for how long?"
    assert desk.ask.property("chosen") == 1


def test_what_the_desk_forbids_is_not_asked() -> None:
    desk = ConsoleDesk()
    desk.press("hold")
    assert not desk.ask.property("isOpen")
    assert desk.message == "Belum ada nomor yang dipanggil."
    desk.press("pause")
    assert desk.message == "", "a question is asked for itself"
