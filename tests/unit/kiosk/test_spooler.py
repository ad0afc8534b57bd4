"""Printing off the GUI thread."""

import threading
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from demo.virtual_printer import VirtualPrinter
from kiosk.paper import SlipLine, TextLine
from kiosk.printing import PrinterStatus, PrinterTrouble, make_printer
from kiosk.printing.settings import NetworkPrinter
from kiosk.slip import Slip
from kiosk.spooler import Spooler
from wire.languages import Languages

TEXTS = Languages.load(Path("assets/languages"))


def a_slip(number: str = "A-001") -> Slip:
    return Slip(
        number=number,
        mall="Mal",
        city="Padang",
        agency="Dinas",
        service="KTP",
        language="id",
        issued_at=datetime(2026, 11, 23, tzinfo=UTC),
    )


class FakePrinter:
    """Keeps numbers; fails with *trouble*; holds each slip until *gate* opens."""

    columns = 48

    def __init__(self) -> None:
        self.numbers: list[str] = []
        self.trouble: PrinterTrouble | None = None
        self.bug: Exception | None = None
        self.asked = 0
        self.began = threading.Event()
        self.gate = threading.Event()
        self.gate.set()

    def print(self, lines: Sequence[SlipLine], /) -> None:
        self.began.set()
        self.gate.wait(30)
        if self.trouble:
            raise self.trouble
        self.numbers += [line.text for line in lines if isinstance(line, TextLine) and line.width > 1]

    def status(self) -> PrinterStatus:
        self.asked += 1
        if self.bug:
            raise self.bug
        return PrinterStatus(paper="low")


@pytest.fixture
def printer() -> FakePrinter:
    return FakePrinter()


@pytest.fixture
def spooler(printer: FakePrinter, qapp: object) -> Iterator[Spooler]:
    spooler = Spooler(printer, TEXTS)
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
    spooler = Spooler(printer, TEXTS)
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
        spooler = Spooler(make_printer(NetworkPrinter(host=virtual.host, port=virtual.port)), TEXTS)
        with qtbot.waitSignal(spooler.printed):
            spooler.print("job", a_slip())
        virtual.become("paper_out")
        with qtbot.waitSignal(spooler.failed) as told:
            spooler.print("job", a_slip())
        assert told.args == ["job", "paper_out"]
        assert spooler.close(5.0)
        assert len(virtual.slips) == 1
