"""A visitor before the real screens: fingers, letters, paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from kiosk.app import mark
from kiosk.dialogue import Idle
from kiosk.printing.port import PrinterStatus, PrinterTrouble
from kiosk.printing.settings import NoPrinter
from kiosk.watch import PrinterWatch
from qtkit.milestones import Milestones
from tests.ui.kiosk.conftest import Booth, Enter
from wire.commands import IssueTicket, ReportPrinted, ReportPrintFailed
from wire.problem import Problem

PORTRAIT, LANDSCAPE, SMALL = (540, 960), (960, 540), (1024, 768)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, SMALL])
def test_three_taps_bring_a_number_and_a_slip(enter: Enter, qtbot: QtBot, size: tuple[int, int]) -> None:
    booth = enter(size)
    booth.tap("kiosk.agency.dukcapil", "kiosk.service.dukcapil/ktp", "kiosk.take")
    booth.answer()

    assert booth.screen == "ticket"
    assert booth.read("kiosk.number") == "A-012"
    assert booth.read("kiosk.zone", "value") == "Zona A"
    assert booth.read("kiosk.ahead", "value") == "4 orang"
    assert booth.read("kiosk.wait", "value") == "10–25 menit"
    assert booth.read("kiosk.qr") == "http://127.0.0.1:8300/t/ticket-0000000000"
    qtbot.waitUntil(lambda: len(booth.link.sent) == 2)
    assert isinstance(booth.link.sent[0], IssueTicket)
    assert isinstance(booth.link.sent[1], ReportPrinted)
    assert "A-012" in booth.printer.slips[0]
    assert "08.05" in booth.printer.slips[0]  # the hall's own time, five past one by UTC
    assert booth.read("kiosk.paperHint") == "Tiket sudah dicetak."


def test_a_failed_slip_is_said_and_printed_again(enter: Enter, qtbot: QtBot) -> None:
    booth = enter()
    booth.printer.trouble = PrinterTrouble("paper_out", "no paper")
    booth.take_number()

    qtbot.waitUntil(lambda: booth.sees("kiosk.trouble"))
    assert booth.read("kiosk.trouble") == "Tiket tidak tercetak"
    assert booth.read("kiosk.number") == "A-012"
    report = booth.link.sent[1]
    assert isinstance(report, ReportPrintFailed)
    assert report.trouble == "paper_out"

    booth.printer.trouble = None
    booth.tap("kiosk.reprint")
    qtbot.waitUntil(lambda: len(booth.link.sent) == 3)
    assert isinstance(booth.link.sent[2], ReportPrinted)
    assert not booth.sees("kiosk.trouble")
    assert len(booth.printer.slips) == 1


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, SMALL])
def test_a_printer_in_trouble_is_told_before_the_first_slip(
    enter: Enter, qtbot: QtBot, size: tuple[int, int]
) -> None:
    booth = enter(size, state=PrinterStatus(trouble="paper_out", paper="out"))
    qtbot.waitUntil(lambda: booth.sees("kiosk.printerSign"))
    assert booth.read("kiosk.printerSign") == "Printer: kertas habis. Nomor tetap dapat diambil."
    booth.tap("kiosk.language")
    assert booth.read("kiosk.printerSign") == "Printer: out of paper. You can still take a number."
    booth.take_number()
    assert not booth.sees("kiosk.printerSign")  # the ticket tells of its own slip
    assert booth.read("kiosk.number") == "A-012"


@pytest.mark.parametrize(
    ("state", "sign"),
    [
        (PrinterStatus(trouble="cover_open"), "Printer: penutup terbuka"),
        (PrinterStatus(trouble="offline"), "Printer: tidak tersambung"),
        (PrinterStatus(trouble="device_error"), "Printer: ada gangguan"),
        (PrinterStatus(paper="low"), "Untuk petugas: kertas printer hampir habis."),
    ],
)
def test_while_the_kiosk_rests_the_printer_is_looked_after(
    enter: Enter, qtbot: QtBot, state: PrinterStatus, sign: str
) -> None:
    booth = enter()
    watch = booth.kiosk.findChild(PrinterWatch)
    assert isinstance(watch, PrinterWatch)
    assert not booth.sees("kiosk.printerSign")

    booth.printer.state = state
    watch.look()
    qtbot.waitUntil(lambda: booth.sees("kiosk.printerSign"))
    assert booth.read("kiosk.printerSign").startswith(sign)

    booth.printer.state = PrinterStatus(paper="enough")
    watch.look()
    qtbot.waitUntil(lambda: not booth.sees("kiosk.printerSign"))


def test_a_visitor_on_the_way_to_a_slip_does_not_wait_behind_a_question(enter: Enter, qtbot: QtBot) -> None:
    booth = enter()
    qtbot.waitUntil(lambda: booth.printer.asked == 1)
    watch = booth.kiosk.findChild(PrinterWatch)
    assert isinstance(watch, PrinterWatch)
    booth.tap("kiosk.agency.dukcapil")
    watch.look()
    booth.tap("kiosk.service.dukcapil/ktp", "kiosk.take")
    booth.answer()
    qtbot.waitUntil(lambda: len(booth.printer.slips) == 1)
    assert booth.printer.asked == 1


def test_a_kiosk_without_a_printer_has_no_sign_of_one(enter: Enter) -> None:
    booth = enter(printer=NoPrinter())
    assert booth.kiosk.findChild(PrinterWatch) is None
    assert not booth.sees("kiosk.printerSign")


def test_a_double_tap_takes_one_number(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.agency.dukcapil", "kiosk.service.dukcapil/ktp", "kiosk.take", "kiosk.take")
    assert len(booth.link.sent) == 1


def test_the_second_tap_of_a_double_one_chooses_nothing_on_the_next_screen(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.agency.dukcapil")
    assert booth.screen == "services"
    assert not booth.touchable("kiosk.service.dukcapil/ktp")
    booth.tap("kiosk.service.dukcapil/ktp")  # a moment later
    assert booth.screen == "confirm"


def test_every_word_changes_with_the_language_and_returns_with_the_next_visitor(enter: Enter) -> None:
    booth = enter()
    assert booth.read("kiosk.language") == "English"
    booth.tap("kiosk.language")
    assert booth.read("kiosk.language") == "Indonesia"
    assert booth.read("kiosk.greeting") == "Welcome"
    assert booth.read("kiosk.back") == "Back"
    booth.tap("kiosk.agency.pajak")
    assert booth.read("kiosk.services.agency") == "Tax Office"
    booth.tap("kiosk.service.pajak/spt", "kiosk.take")
    sent = booth.link.sent[0]
    assert isinstance(sent, IssueTicket)
    assert sent.language == "en"
    booth.answer()
    assert booth.read("kiosk.ahead", "value") == "4 people"
    booth.tap("kiosk.home")
    assert booth.read("kiosk.greeting") == "Selamat datang"


def test_a_refusal_is_a_sentence_and_a_way_on(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.agency.dukcapil", "kiosk.service.dukcapil/ktp", "kiosk.take")
    gone = Problem(title="x", status=409, detail="Nomor hari ini sudah habis.", code="not-in-any-file")
    booth.link.refuse(gone)
    assert booth.screen == "refused"
    assert booth.read("kiosk.refusal") == "Nomor hari ini sudah habis."
    booth.tap("kiosk.another")
    assert booth.screen == "services"


def test_a_slow_answer_gets_a_calm_word_and_still_one_number(enter: Enter, qtbot: QtBot) -> None:
    booth = enter()
    booth.tap("kiosk.agency.dukcapil", "kiosk.service.dukcapil/ktp", "kiosk.take")
    assert booth.screen == "confirm"  # a quick answer needs no screen of its own
    qtbot.waitUntil(lambda: booth.screen == "issuing")
    assert booth.read("kiosk.issuing.sentence") == "Mohon tunggu sebentar."
    booth.link.set_online(False)
    assert booth.read("kiosk.issuing.sentence").startswith("Sambungan sedang lambat")
    booth.link.set_online(True)
    booth.answer()
    assert booth.read("kiosk.number") == "A-012"
    assert sum(isinstance(command, IssueTicket) for command in booth.link.sent) == 1


def test_a_priority_class_goes_with_the_request(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.agency.kantor-1", "kiosk.priority.elderly", "kiosk.take")
    sent = booth.link.sent[0]
    assert isinstance(sent, IssueTicket)
    assert sent.priority == "elderly"


def test_pages_turn(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.next", "kiosk.next")
    assert booth.sees("kiosk.agency.kantor-17")
    assert not booth.sees("kiosk.agency.dukcapil")
    booth.tap("kiosk.previous", "kiosk.back")
    assert booth.sees("kiosk.agency.dukcapil")


def test_letters_grow_contrast_rises_and_controls_come_down(enter: Enter, qtbot: QtBot) -> None:
    booth = enter()
    before = _letters(booth)
    booth.tap("kiosk.largeText")
    assert _letters(booth) > before
    assert not booth.sees("kiosk.agency.kantor-5")  # six a page
    booth.tap("kiosk.contrast")
    assert booth.window.color().name() == "#ffffff"
    booth.tap("kiosk.lowReach")
    grid = booth.find("kiosk.agencies")
    qtbot.waitUntil(lambda: grid.mapToScene(QPointF()).y() >= booth.window.height() / 2 - 1)


def test_nobody_there_is_asked_and_may_stay(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.agency.dukcapil")
    booth.kiosk.course.happen(Idle())
    assert booth.sees("kiosk.stillThere")
    assert booth.read("kiosk.countdown") == "Layar kembali ke awal dalam 5 detik."
    booth.tap("kiosk.stay")
    assert not booth.sees("kiosk.stillThere")
    assert booth.screen == "services"


def test_a_touch_anywhere_answers_the_question(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.agency.dukcapil")
    booth.kiosk.course.happen(Idle())
    booth.tap("kiosk.stillThere")
    assert not booth.sees("kiosk.stillThere")
    assert booth.screen == "services"


def test_without_a_server_the_kiosk_waits_and_wakes_by_itself(enter: Enter, qtbot: QtBot) -> None:
    booth = enter(hall=False)
    assert booth.screen == "waiting"
    assert booth.sees("kiosk.waiting")
    booth.open_hall()
    assert booth.screen == "agencies"
    booth.link.set_online(False)
    assert booth.sees("kiosk.offline")  # the sign at once, the screen only when it lasts
    qtbot.waitUntil(lambda: booth.screen == "waiting", timeout=4000)
    booth.link.set_online(True)
    assert booth.screen == "agencies"
    assert not booth.sees("kiosk.offline")


def test_several_halls_are_a_choice(enter: Enter, qtbot: QtBot) -> None:
    booth = enter(hall=False)
    halls = [
        {"hall": "satu", "name": "MPP Satu", "address": "192.168.1.2"},
        {"hall": "dua", "name": "MPP Dua", "address": "192.168.1.3"},
    ]
    booth.kiosk.heading.set_connection("choosing", halls)
    assert booth.screen == "halls"
    with qtbot.waitSignal(booth.kiosk.hallChosen) as chosen:
        booth.tap("kiosk.halls.dua")
    assert chosen.args == ["dua"]


def test_milestones_tell_of_the_tap_the_number_and_the_slip(
    enter: Enter, qtbot: QtBot, tmp_path: Path
) -> None:
    booth = enter(hall=False)
    file = tmp_path / "milestones.jsonl"
    milestones = Milestones(file)
    mark(booth.kiosk, milestones, booth.window)
    booth.open_hall()
    booth.take_number()
    wanted = ("ready", "tap_issue", "number_shown", "slip_printed")
    qtbot.waitUntil(lambda: all(f'"{what}"' in file.read_text() for what in wanted))
    milestones.close()


def _letters(booth: Booth) -> float:
    return float(booth.find("kiosk.greeting").property("implicitHeight"))
