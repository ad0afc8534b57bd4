"""A visitor before the real screens: fingers, letters, paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from kiosk.app import mark
from kiosk.printing.port import PrinterStatus, PrinterTrouble
from kiosk.printing.settings import NoPrinter
from kiosk.visiting.dialogue import Idle
from kiosk.watch import PrinterWatch
from qtkit.milestones import Milestones
from tests.fakes.kiosk_visit import closed
from tests.ui.kiosk.conftest import Booth, Enter
from wire.commands import IssueTicket, ReportPrinted, ReportPrinter, ReportPrintFailed
from wire.problem import Problem

PORTRAIT, LANDSCAPE, SMALL = (540, 960), (960, 540), (1024, 768)


def sent(booth: Booth) -> list[object]:
    """All but how the printer is."""
    return [each for each in booth.link.sent if not isinstance(each, ReportPrinter)]


def asked(booth: Booth) -> IssueTicket:
    """The number that was asked for."""
    command = sent(booth)[0]
    assert isinstance(command, IssueTicket)
    return command


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, SMALL])
def test_two_taps_bring_a_number_and_a_slip(enter: Enter, qtbot: QtBot, size: tuple[int, int]) -> None:
    booth = enter(size)
    booth.tap("kiosk.popular.dukcapil/ktp", "kiosk.take")
    booth.answer()

    assert booth.screen == "ticket"
    assert booth.read("kiosk.number") == "A-012"
    assert booth.read("kiosk.zone", "value") == "Zona A"
    assert booth.read("kiosk.ahead", "value") == "4 orang"
    assert booth.read("kiosk.wait", "value") == "10–25 menit"
    assert booth.read("kiosk.qr") == f"http://127.0.0.1:8300/t/{asked(booth).request_id}"
    qtbot.waitUntil(lambda: len(sent(booth)) == 2)
    assert isinstance(sent(booth)[1], ReportPrinted)
    assert "A-012" in booth.printer.slips[0]
    assert "12.00" in booth.printer.slips[0]  # the hall's own time, five in the morning by UTC
    assert booth.read("kiosk.paperHint") == "Tiket sudah dicetak."


def test_any_service_is_found_by_its_agency(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.way.agencies", "kiosk.agency.pajak", "kiosk.service.pajak/spt", "kiosk.take")
    assert asked(booth).service == "pajak/spt"


def test_a_failed_slip_is_said_and_printed_again(enter: Enter, qtbot: QtBot) -> None:
    booth = enter()
    booth.printer.trouble = PrinterTrouble("paper_out", "no paper")
    booth.take_number()

    qtbot.waitUntil(lambda: booth.sees("kiosk.trouble"))
    assert booth.read("kiosk.trouble") == "Tiket tidak tercetak"
    assert booth.read("kiosk.number") == "A-012"
    report = sent(booth)[1]
    assert isinstance(report, ReportPrintFailed)
    assert report.trouble == "paper_out"

    booth.printer.trouble = None
    booth.tap("kiosk.reprint")
    qtbot.waitUntil(lambda: len(sent(booth)) == 3)
    assert isinstance(sent(booth)[2], ReportPrinted)
    assert not booth.sees("kiosk.trouble")
    assert len(booth.printer.slips) == 1


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, SMALL])
def test_a_visitor_whose_slip_never_came_prints_it_once_more(
    enter: Enter, qtbot: QtBot, size: tuple[int, int]
) -> None:
    booth = enter(size)
    booth.take_number()
    booth.tap("kiosk.reprint")
    qtbot.waitUntil(lambda: len(booth.printer.slips) == 2)
    qtbot.waitUntil(lambda: booth.read("kiosk.paperHint") == "Tiket sudah dicetak.")
    assert not booth.sees("kiosk.reprint")
    booth.tap("kiosk.home")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, SMALL])
def test_a_printer_in_trouble_is_told_before_the_first_slip(
    enter: Enter, qtbot: QtBot, size: tuple[int, int]
) -> None:
    booth = enter(size, state=PrinterStatus(trouble="paper_out", paper="out"))
    qtbot.waitUntil(lambda: booth.sees("kiosk.printerSign"))
    assert booth.read("kiosk.printerSign") == "Printer: kertas habis. Nomor tetap dapat diambil."
    booth.tap("kiosk.language", "kiosk.language.en")
    assert booth.read("kiosk.printerSign") == "Printer: out of paper. You can still take a number."
    told = [each for each in booth.link.sent if isinstance(each, ReportPrinter)]
    assert [(each.trouble, each.paper) for each in told] == [("paper_out", "out")]
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
    booth.tap("kiosk.popular.dukcapil/ktp")
    watch.look()
    booth.tap("kiosk.take")
    booth.answer()
    qtbot.waitUntil(lambda: len(booth.printer.slips) == 1)
    assert booth.printer.asked == 1


def test_a_kiosk_without_a_printer_has_no_sign_of_one(enter: Enter) -> None:
    booth = enter(printer=NoPrinter())
    watch = booth.kiosk.findChild(PrinterWatch)
    assert isinstance(watch, PrinterWatch)
    watch.look()
    assert booth.printer.asked == 0
    assert not booth.sees("kiosk.printerSign")


def test_a_double_tap_takes_one_number(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.popular.dukcapil/ktp", "kiosk.take", "kiosk.take")
    assert len(sent(booth)) == 1


def test_the_second_tap_of_a_double_one_chooses_nothing_on_the_next_screen(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.way.agencies", "kiosk.agency.dukcapil")
    assert booth.screen == "services"
    assert not booth.touchable("kiosk.service.dukcapil/ktp")
    booth.tap("kiosk.service.dukcapil/ktp")  # a moment later
    assert booth.screen == "confirm"


def test_every_word_changes_with_the_language_and_returns_with_the_next_visitor(enter: Enter) -> None:
    booth = enter()
    assert booth.read("kiosk.language") == "Indonesia"
    booth.tap("kiosk.language", "kiosk.language.en")
    assert booth.read("kiosk.language") == "English"
    assert booth.read("kiosk.greeting") == "Welcome"
    assert booth.read("kiosk.back") == "Back"
    booth.tap("kiosk.way.agencies", "kiosk.agency.pajak")
    assert booth.read("kiosk.servicesTitle.title") == "Tax Office"
    booth.tap("kiosk.service.pajak/spt", "kiosk.take")
    assert asked(booth).language == "en"
    booth.answer()
    assert booth.read("kiosk.ahead", "value") == "4 people"
    booth.tap("kiosk.home")
    assert booth.read("kiosk.greeting") == "Selamat datang"


def test_a_refusal_is_a_sentence_and_a_way_on(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.way.agencies", "kiosk.agency.dukcapil", "kiosk.service.dukcapil/ktp", "kiosk.take")
    gone = Problem(title="x", status=409, detail="Nomor hari ini sudah habis.", code="not-in-any-file")
    pending = next(each for each in booth.link.waiting() if isinstance(each.command, IssueTicket))
    pending.refuse(gone)
    assert booth.screen == "refused"
    assert booth.read("kiosk.refusal") == "Nomor hari ini sudah habis."
    booth.tap("kiosk.another")
    assert booth.screen == "services"


def test_a_slow_answer_gets_a_calm_word_and_still_one_number(enter: Enter, qtbot: QtBot) -> None:
    booth = enter()
    booth.tap("kiosk.popular.dukcapil/ktp", "kiosk.take")
    assert booth.screen == "confirm"  # a quick answer needs no screen of its own
    qtbot.waitUntil(lambda: booth.screen == "issuing")
    assert booth.read("kiosk.issuing.sentence") == "Mohon tunggu sebentar."
    booth.link.set_online(False)
    booth.link.set_online(True)
    booth.answer()
    assert booth.read("kiosk.number") == "A-012"
    assert sum(isinstance(command, IssueTicket) for command in booth.link.sent) == 1


def test_a_priority_class_goes_with_the_request(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.way.agencies", "kiosk.agency.kantor-2", "kiosk.priority.elderly", "kiosk.take")
    assert asked(booth).priority == "elderly"


def test_papers_are_ticked_until_they_are_complete(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.popular.dukcapil/ktp", "kiosk.paper.0")
    assert booth.kiosk.gallery.standard.property("complete") == "1 dari 2 berkas ada"
    booth.tap("kiosk.paper.1")
    assert booth.kiosk.gallery.standard.property("allThere")


def test_several_services_come_on_one_number(enter: Enter, qtbot: QtBot) -> None:
    booth = enter()
    booth.tap("kiosk.popular.dukcapil/ktp", "kiosk.addMore")
    assert booth.screen == "start"
    booth.tap("kiosk.popular.kantor-0/umum", "kiosk.addMore", "kiosk.basket")
    assert booth.screen == "errands"
    assert booth.read("kiosk.take") == "Ambil nomor untuk 2 layanan"
    booth.tap("kiosk.take")
    assert (asked(booth).service, asked(booth).also) == ("dukcapil/ktp", ("kantor-0/umum",))
    booth.answer()
    qtbot.waitUntil(lambda: booth.sees("kiosk.errand.2"))


def test_a_package_is_one_tap_and_one_number(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.way.packages", "kiosk.package.menikah")
    assert booth.screen == "package"
    booth.tap("kiosk.take")
    assert asked(booth).package == "menikah"


def test_a_service_is_found_by_what_people_call_it(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.way.search", "kiosk.key.r", "kiosk.key.e", "kiosk.key.k", "kiosk.key.a")
    assert booth.read("kiosk.typed").lower().startswith("reka")
    booth.tap("kiosk.service.dukcapil/ktp")
    assert booth.screen == "confirm"
    booth.tap("kiosk.back", "kiosk.erase")
    assert booth.kiosk.gallery.typing.property("text") == "rek"
    booth.tap("kiosk.clear")
    assert booth.kiosk.gallery.typing.property("text") == ""


def test_a_closed_service_says_why_and_when_again(enter: Enter) -> None:
    booth = enter(hall=False)
    booth.open_hall(closed("dukcapil/ktp", "break", opens=None))
    booth.tap("kiosk.popular.dukcapil/ktp")
    assert booth.screen == "closed"
    assert booth.read("kiosk.closed.reason") == "Layanan ini sedang istirahat."
    booth.tap("kiosk.chooseAnother")
    assert booth.screen == "start"


def test_what_a_service_asks_is_typed_or_left_out(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.way.agencies", "kiosk.agency.pajak", "kiosk.service.pajak/npwp", "kiosk.take")
    assert booth.screen == "details"
    booth.tap("kiosk.skip")
    booth.tap(*(f"kiosk.key.{digit}" for digit in "08123456"))
    booth.tap("kiosk.proceed")
    assert asked(booth).service == "pajak/npwp"


def test_a_person_is_called_from_every_screen(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.popular.dukcapil/ktp", "kiosk.help", "kiosk.callHelp")
    assert booth.kiosk.gallery.help.property("state") == "asked"
    booth.tap("kiosk.cancelHelp")
    assert (booth.screen, booth.kiosk.gallery.help.property("state")) == ("confirm", "")


def test_pages_turn(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.way.agencies", "kiosk.next", "kiosk.next")
    assert booth.sees("kiosk.agency.kantor-17")
    assert not booth.sees("kiosk.agency.dukcapil")
    booth.tap("kiosk.previous", "kiosk.previous")
    assert booth.sees("kiosk.agency.dukcapil")
    booth.tap("kiosk.back")
    assert booth.screen == "start"


def test_letters_grow_contrast_rises_and_controls_come_down(enter: Enter, qtbot: QtBot) -> None:
    booth = enter()
    before = _letters(booth)
    booth.tap("kiosk.comfort", "kiosk.largeText")
    assert _letters(booth) > before
    assert not booth.sees("kiosk.popular.kantor-3/umum")  # four a page
    booth.tap("kiosk.contrast")
    assert booth.window.color().name() == "#ffffff"
    booth.tap("kiosk.lowReach", "kiosk.closeSheet")
    grid = booth.find("kiosk.popular")
    qtbot.waitUntil(lambda: grid.mapToScene(QPointF()).y() >= booth.window.height() / 2 - 1)


def test_nobody_there_is_asked_and_may_stay(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.way.agencies")
    booth.kiosk.course.happen(Idle())
    assert booth.sees("kiosk.stillThere")
    assert booth.read("kiosk.countdown") == "Layar kembali ke awal dalam 5 detik."
    booth.tap("kiosk.stay")
    assert not booth.sees("kiosk.stillThere")
    assert booth.screen == "agencies"


def test_a_touch_anywhere_answers_the_question(enter: Enter) -> None:
    booth = enter()
    booth.tap("kiosk.way.agencies")
    booth.kiosk.course.happen(Idle())
    booth.tap("kiosk.stillThere")
    assert not booth.sees("kiosk.stillThere")
    assert booth.screen == "agencies"


def test_without_a_server_the_kiosk_waits_and_wakes_by_itself(enter: Enter, qtbot: QtBot) -> None:
    booth = enter(hall=False)
    assert booth.screen == "waiting"
    assert booth.sees("kiosk.waiting")
    booth.open_hall()
    assert booth.screen == "start"
    booth.link.set_online(False)
    assert booth.sees("kiosk.offline")  # the sign at once, the screen only when it lasts
    qtbot.waitUntil(lambda: booth.screen == "waiting", timeout=4000)
    booth.link.set_online(True)
    assert booth.screen == "start"
    assert not booth.sees("kiosk.offline")


def test_with_numbers_of_its_own_the_kiosk_goes_on_without_the_server(enter: Enter) -> None:
    booth = enter()
    booth.stand_in.services = {"dukcapil/ktp"}
    booth.link.set_online(False)
    booth.kiosk.course.keeper.give_up()
    booth.tap("kiosk.popular.dukcapil/ktp", "kiosk.take")
    assert booth.read("kiosk.number") == "A-901"
    assert booth.read("kiosk.sentence") == "Kios sedang tidak tersambung. Nomor Anda tetap berlaku."


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
    wanted = ("ready", "tap_issue", "number_shown", "slip_begun", "slip_printed")
    qtbot.waitUntil(lambda: all(f'"{what}"' in file.read_text() for what in wanted))
    milestones.close()


def _letters(booth: Booth) -> float:
    return float(booth.find("kiosk.popularTitle").property("implicitHeight"))
