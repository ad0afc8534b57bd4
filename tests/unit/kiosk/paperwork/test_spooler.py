"""Printing off the GUI thread."""

import threading
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from demo.escpos_decoder import decode
from demo.virtual_printer import VirtualPrinter
from kiosk.paperwork.forms import load_forms
from kiosk.paperwork.gauge import Gauge
from kiosk.paperwork.ledger import Ledger
from kiosk.paperwork.paper import SlipLine, TextLine, Void
from kiosk.paperwork.press import Press, make_press
from kiosk.paperwork.slip import Requirements, Slip, TrialPage
from kiosk.paperwork.spooler import Spooler
from kiosk.printing import PrinterStatus, PrinterTrouble
from kiosk.printing.port import Begun
from kiosk.printing.settings import NetworkPrinter
from kiosk.printing.typecase import NoPen
from tests.fakes.texts import all_texts

FORMS = load_forms(all_texts())
AT = datetime(2026, 11, 23, tzinfo=UTC)


def a_slip(number: str = "A-001") -> Slip:
    return Slip(
        number=number,
        mall="Mal",
        city="Padang",
        agency="Dinas",
        service="KTP",
        language="id",
        issued_at=AT,
    )


class FakePrinter:
    """Keeps numbers; fails with *trouble*; holds each slip until *gate* opens. *tells* is what it says after a slip."""

    columns = 48

    def __init__(self) -> None:
        self.numbers: list[str] = []
        self.papers: list[str] = []
        self.voids = 0
        self.tells: PrinterStatus | None = None
        self.paper: PrinterStatus = PrinterStatus(paper="low")
        self.trouble: PrinterTrouble | None = None
        self.bug: Exception | None = None
        self.asked = 0
        self.began = threading.Event()
        self.gate = threading.Event()
        self.gate.set()

    def print(self, lines: Sequence[SlipLine], begun: Begun, /) -> PrinterStatus | None:
        self.began.set()
        self.gate.wait(30)
        if self.trouble and self.trouble.kind != "half_printed":
            raise self.trouble
        begun()
        self.voids += sum(isinstance(line, Void) for line in lines)
        if self.trouble:
            raise self.trouble
        self.numbers += [line.text for line in lines if isinstance(line, TextLine) and line.width > 1]
        self.papers.append("\n".join(line.text for line in lines if isinstance(line, TextLine)))
        return self.tells

    def status(self) -> PrinterStatus:
        self.asked += 1
        if self.bug:
            raise self.bug
        return self.paper


@pytest.fixture
def printer() -> FakePrinter:
    return FakePrinter()


@pytest.fixture
def spooler(printer: FakePrinter, qapp: object) -> Iterator[Spooler]:
    spooler = Spooler(Press(printer=printer, forms=FORMS))
    yield spooler
    printer.gate.set()
    assert spooler.close(5.0)


def heard(spooler: Spooler) -> list[tuple[str, ...]]:
    """What the spooler tells, and on which thread."""
    told: list[tuple[str, ...]] = []
    home = QThread.currentThread()

    def keep(*words: str) -> None:
        assert QThread.currentThread() is home
        told.append(words)

    spooler.printed.connect(keep)
    spooler.failed.connect(keep)
    return told


def test_slips_come_out_in_order(spooler: Spooler, printer: FakePrinter, qtbot: QtBot) -> None:
    told = heard(spooler)
    for n in range(1, 6):
        spooler.print(f"job-{n}", a_slip(f"A-00{n}"))
    qtbot.waitUntil(lambda: len(told) == 5)
    assert told == [(f"job-{n}",) for n in range(1, 6)]
    assert printer.numbers == [f"A-00{n}" for n in range(1, 6)]


def test_a_failed_slip_is_told_and_reprinted_on_request(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot
) -> None:
    told = heard(spooler)
    printer.trouble = PrinterTrouble("paper_out", "no paper")
    spooler.print("job", a_slip())
    qtbot.waitUntil(lambda: told == [("job", "paper_out")])
    printer.trouble = None
    spooler.print("job", a_slip())
    qtbot.waitUntil(lambda: told == [("job", "paper_out"), ("job",)])
    assert printer.numbers == ["A-001"]


def test_the_state_is_told_when_it_changes(spooler: Spooler, printer: FakePrinter, qtbot: QtBot) -> None:
    states: list[str | None] = []
    spooler.status_changed.connect(lambda status: states.append(status.trouble))
    told = heard(spooler)
    printer.trouble = PrinterTrouble("half_printed", "torn", cause="cover_open")
    for _ in range(2):
        spooler.print("job", a_slip())
    qtbot.waitUntil(lambda: len(told) == 2)
    printer.trouble = None
    spooler.print("job", a_slip())
    qtbot.waitUntil(lambda: len(told) == 3)
    assert states == ["cover_open", None]


def test_a_check_tells_of_the_paper(spooler: Spooler, qtbot: QtBot) -> None:
    with qtbot.waitSignal(spooler.status_changed) as told:
        spooler.check()
    assert told.args == [PrinterStatus(paper="low")]


def test_checks_do_not_pile_up_behind_a_printer_that_hangs(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot
) -> None:
    printer.gate.clear()
    spooler.print("job", a_slip())
    for _ in range(3):
        spooler.check()
    with qtbot.waitSignal(spooler.status_changed, check_params_cb=lambda status: status.paper == "low"):
        printer.gate.set()
    told = heard(spooler)
    spooler.check()
    spooler.print("next", a_slip())
    qtbot.waitUntil(lambda: told == [("next",)])
    assert printer.asked == 2


def test_a_bug_in_a_check_does_not_end_the_printing(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told = heard(spooler)
    printer.bug = ValueError("an odd answer")
    with qtbot.waitSignal(spooler.status_changed) as state:
        spooler.check()
    assert state.args is not None
    assert state.args[0].trouble == "device_error"
    spooler.print("sound", a_slip())
    qtbot.waitUntil(lambda: told == [("sound",)])
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    caplog.clear()


def test_the_gui_goes_on_while_the_printer_hangs(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot
) -> None:
    printer.gate.clear()
    started = time.monotonic()
    for n in range(100):
        spooler.print(f"job-{n}", a_slip())
    spooler.check()
    assert time.monotonic() - started < 0.5
    assert printer.numbers == []


def test_closing_does_not_wait_for_a_printer_that_hangs(printer: FakePrinter, qtbot: QtBot) -> None:
    printer.gate.clear()
    spooler = Spooler(Press(printer=printer, forms=FORMS))
    told = heard(spooler)
    spooler.print("job", a_slip())
    assert printer.began.wait(5)
    started = time.monotonic()
    assert not spooler.close(0.05)
    assert time.monotonic() - started < 1.0
    printer.gate.set()
    assert spooler.close(5.0)
    qtbot.waitUntil(lambda: printer.numbers == ["A-001"])
    assert told == []


def test_a_bug_in_one_slip_does_not_keep_the_next_from_printing(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told = heard(spooler)
    spooler.print("odd", None)  # type: ignore[arg-type]  # the bug
    spooler.print("sound", a_slip())
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [("odd", "device_error"), ("sound",)]
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    caplog.clear()


def test_through_a_real_connection(qtbot: QtBot) -> None:
    with VirtualPrinter() as virtual:
        spooler = Spooler(make_press(NetworkPrinter(host=virtual.host, port=virtual.port), FORMS, NoPen()))
        with qtbot.waitSignal(spooler.printed):
            spooler.print("job", a_slip())
        virtual.become("paper_out")
        with qtbot.waitSignal(spooler.failed) as told:
            spooler.print("job", a_slip())
        assert told.args == ["job", "paper_out"]
        assert spooler.close(5.0)
        assert len(virtual.slips) == 1


def test_the_first_byte_is_told_before_the_slip_is_out(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot
) -> None:
    told: list[str] = []
    spooler.begun.connect(lambda job: told.append(f"begun {job}"))
    spooler.printed.connect(lambda job: told.append(f"printed {job}"))
    spooler.failed.connect(lambda job, kind: told.append(f"{kind} {job}"))
    spooler.print("one", a_slip())
    qtbot.waitUntil(lambda: len(told) == 2)
    printer.trouble = PrinterTrouble("paper_out", "no paper")
    spooler.print("two", a_slip())
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == ["begun one", "printed one", "paper_out two"]


def test_every_document_is_printed(spooler: Spooler, printer: FakePrinter, qtbot: QtBot) -> None:
    told = heard(spooler)
    spooler.print(
        "list",
        Requirements(
            mall="Mal",
            city="Padang",
            agency="Dinas",
            service="KTP",
            language="id",
            requirements=("Kartu keluarga",),
        ),
    )
    page = TrialPage(
        language="id",
        kiosk="kiosk-1",
        printed_at=AT,
        model="-",
        connection="-",
        paper_mm=80,
        profile="default",
    )
    spooler.print("test", page)
    qtbot.waitUntil(lambda: told == [("list",), ("test",)])
    assert "[ ] Kartu keluarga" in printer.papers[0]
    assert "Cetak percobaan" in printer.papers[1]


def test_only_a_slip_that_came_out_before_says_that_it_is_printed_again(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot
) -> None:
    told = heard(spooler)
    printer.trouble = PrinterTrouble("paper_out", "no paper")
    spooler.print("ticket", a_slip())
    qtbot.waitUntil(lambda: len(told) == 1)
    printer.trouble = None
    for _ in range(3):
        spooler.print("ticket", a_slip())
    spooler.print("next", a_slip("A-002"))
    qtbot.waitUntil(lambda: len(told) == 5)
    assert ["Cetak ulang" in paper for paper in printer.papers] == [False, True, True, False]


def test_a_spoiled_slip_is_ended_by_whatever_is_printed_next(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot
) -> None:
    told = heard(spooler)
    printer.trouble = PrinterTrouble("half_printed", "torn", cause="paper_out")
    spooler.print("ticket", a_slip())
    qtbot.waitUntil(lambda: len(told) == 1)
    printer.trouble = PrinterTrouble("paper_out", "no paper yet")
    spooler.print("ticket", a_slip())
    qtbot.waitUntil(lambda: len(told) == 2)
    assert printer.voids == 0
    printer.trouble = None
    for _ in range(2):
        spooler.print("ticket", a_slip())
    qtbot.waitUntil(lambda: len(told) == 4)
    assert printer.voids == 1


def test_after_a_restart_the_last_slip_and_a_spoiled_one_are_known(
    printer: FakePrinter, qtbot: QtBot, tmp_path: Path
) -> None:
    before = Spooler(Press(printer=printer, forms=FORMS), Ledger(tmp_path))
    assert before.reprint_last() == ""
    told = heard(before)
    before.print("ticket", a_slip())
    qtbot.waitUntil(lambda: told == [("ticket",)])
    printer.trouble = PrinterTrouble("half_printed", "torn")
    before.print("second", a_slip("A-002"))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert before.close(5.0)

    printer.trouble = None
    after = Spooler(Press(printer=printer, forms=FORMS), Ledger(tmp_path))
    with qtbot.waitSignal(after.printed) as out:
        assert after.reprint_last() == "second"
    assert out.args == ["second"]
    assert (printer.voids, printer.numbers) == (1, ["A-001", "A-002"])
    with qtbot.waitSignal(after.printed):
        after.reprint_last()
    assert after.close(5.0)
    assert ["Cetak ulang" in paper for paper in printer.papers] == [False, False, True]


def test_a_kiosk_that_dies_in_the_middle_of_a_slip_knows_of_it_after_its_restart(
    printer: FakePrinter, qtbot: QtBot, tmp_path: Path
) -> None:
    spooler = Spooler(Press(printer=printer, forms=FORMS), Ledger(tmp_path))
    seen: list[bool] = []

    class Dying(FakePrinter):
        def print(self, lines: Sequence[SlipLine], begun: Begun, /) -> PrinterStatus | None:
            begun()
            seen.append(Ledger(tmp_path).now.spoiled)
            return None

    spooler.use(Press(printer=Dying(), forms=FORMS))
    with qtbot.waitSignal(spooler.printed):
        spooler.print("ticket", a_slip())
    assert spooler.close(5.0)
    assert seen == [True]
    assert not Ledger(tmp_path).now.spoiled


def test_paper_that_runs_low_during_a_slip_is_remembered(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot
) -> None:
    printer.paper = PrinterStatus(paper="enough")
    with qtbot.waitSignal(spooler.status_changed):
        spooler.check()
    printer.tells = PrinterStatus(paper="low")
    with qtbot.waitSignal(spooler.status_changed) as low:
        spooler.print("job", a_slip())
    assert low.args == [PrinterStatus(paper="low")]
    levels: list[str] = []
    spooler.status_changed.connect(lambda status: levels.append(status.paper))
    printer.tells = None
    told = heard(spooler)
    spooler.print("next", a_slip())
    qtbot.waitUntil(lambda: told == [("next",)])
    assert levels == []


def test_where_the_printer_cannot_tell_the_roll_is_measured(
    printer: FakePrinter, qtbot: QtBot, tmp_path: Path
) -> None:
    printer.paper = PrinterStatus()
    press = Press(printer=printer, forms=FORMS, roll_mm=600)
    spooler = Spooler(press, Ledger(tmp_path))
    levels: list[str] = []
    gauges: list[Gauge] = []
    spooler.status_changed.connect(lambda status: levels.append(status.paper))
    spooler.gauge_changed.connect(gauges.append)
    for n in range(6):
        with qtbot.waitSignal(spooler.printed):
            spooler.print(f"job-{n}", a_slip())
    qtbot.waitUntil(lambda: levels == ["unknown", "low"])
    assert [each.low for each in gauges] == sorted(each.low for each in gauges)
    assert spooler.gauge == gauges[-1]
    assert spooler.close(5.0)

    again = Spooler(press, Ledger(tmp_path))
    assert again.gauge == gauges[-1]
    with qtbot.waitSignal(again.gauge_changed):
        again.paper_replaced()
    assert again.gauge == Gauge(roll_mm=600)
    qtbot.waitUntil(lambda: again._status is not None)
    assert again._status == PrinterStatus()
    assert again.close(5.0)


def test_another_printer_takes_over_between_two_slips(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot
) -> None:
    told, other = heard(spooler), FakePrinter()
    spooler.print("one", a_slip("A-001"))
    spooler.use(Press(printer=other, forms=FORMS))
    spooler.print("two", a_slip("A-002"))
    qtbot.waitUntil(lambda: told == [("one",), ("two",)])
    assert (printer.numbers, other.numbers, other.asked) == (["A-001"], ["A-002"], 1)


def test_another_printer_is_asked_though_the_one_before_is_being_asked(
    spooler: Spooler, printer: FakePrinter, qtbot: QtBot
) -> None:
    other = FakePrinter()
    other.paper = PrinterStatus(trouble="cover_open")
    told: list[PrinterStatus] = []
    spooler.status_changed.connect(told.append)
    printer.gate.clear()
    spooler.print("one", a_slip("A-001"))
    spooler.check()
    spooler.use(Press(printer=other, forms=FORMS))
    printer.gate.set()
    qtbot.waitUntil(lambda: other.paper in told)
    assert (printer.asked, other.asked) == (1, 1)


def test_half_a_slip_on_real_paper_is_ended_visibly(qtbot: QtBot) -> None:
    with VirtualPrinter() as virtual:
        settings = NetworkPrinter(host=virtual.host, port=virtual.port, timeout_seconds=2.0, clears=True)
        spooler = Spooler(make_press(settings, FORMS, NoPen()))
        virtual.become("paper_out after 300")
        with qtbot.waitSignal(spooler.failed) as told:
            spooler.print("job", a_slip())
        assert told.args == ["job", "half_printed"]
        virtual.become("ok")
        with qtbot.waitSignal(spooler.printed):
            spooler.print("job", a_slip())
        assert spooler.close(5.0)
        torn, ended, whole = virtual.wait_for_slips(3)
    assert (torn.complete, ended.complete, whole.complete) == (False, True, True)
    assert decode(ended.data).text == "BATAL / VOID"
    assert "A-001" in decode(whole.data).lines
    assert "Cetak ulang" not in decode(whole.data).text
