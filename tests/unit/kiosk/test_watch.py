"""A printer's trouble is told to the server when it is another one, and once."""

from itertools import count

import pytest

from kiosk.app import make_kiosk
from kiosk.printing.port import PrinterStatus
from kiosk.printing.settings import CupsPrinter, NoPrinter, PrinterSettings, WindowsPrinter
from kiosk.settings import KioskSettings
from kiosk.watch import PrinterWatch
from qtkit.themes import PLAIN
from tests.fakes.kiosk_painter import LANGUAGES
from tests.fakes.kiosk_visit import NOON
from tests.fakes.link import FakeLink
from tests.fakes.quiet_printer import QuietPrinter
from wire.commands import ReportPrinter
from wire.problem import Problem

OUT = PrinterStatus(trouble="paper_out", paper="out")
WELL = PrinterStatus(paper="enough")


class Corner:
    """A kiosk whose printer says what the test wants."""

    def __init__(self, *, online: bool = True, printer: PrinterSettings | None = None) -> None:
        ids = count()
        self.link = FakeLink(online=online)
        self.printer = QuietPrinter()
        self.kiosk = make_kiosk(
            settings=KioskSettings(printer=printer or CupsPrinter()),
            link=self.link,
            printer=self.printer,
            languages=LANGUAGES,
            look=PLAIN,
            new_id=lambda: f"made-{next(ids):012}",
            now=lambda: NOON,
        )

    def told(self) -> list[tuple[str | None, str]]:
        return [(each.trouble, each.paper) for each in self.link.sent if isinstance(each, ReportPrinter)]

    def agree(self) -> None:
        self.link.waiting()[0].answer(None)


@pytest.fixture
def corner(qapp: object) -> Corner:
    return Corner()


def test_the_server_is_told_of_another_state_and_not_of_the_same(corner: Corner) -> None:
    corner.printer.status_changed.emit(OUT)
    corner.agree()
    corner.printer.status_changed.emit(PrinterStatus(trouble="paper_out", paper="out", detail="again"))
    assert corner.told() == [("paper_out", "out")]
    corner.printer.status_changed.emit(WELL)
    assert corner.told() == [("paper_out", "out"), (None, "enough")]


def test_one_report_after_the_other_and_the_last_one_counts(corner: Corner) -> None:
    corner.printer.status_changed.emit(OUT)
    corner.printer.status_changed.emit(PrinterStatus(trouble="cover_open"))
    corner.printer.status_changed.emit(WELL)
    assert corner.told() == [("paper_out", "out")]
    corner.agree()
    assert corner.told() == [("paper_out", "out"), (None, "enough")]


def test_without_the_server_it_is_told_later(qapp: object) -> None:
    corner = Corner(online=False)
    corner.printer.status_changed.emit(OUT)
    assert corner.told() == []
    corner.link.set_online(True)
    assert corner.told() == [("paper_out", "out")]


def test_a_refused_report_is_not_repeated_for_ever(corner: Corner, caplog: pytest.LogCaptureFixture) -> None:
    corner.printer.status_changed.emit(OUT)
    corner.link.refuse(Problem(title="x", status=400, detail="no such kiosk", code="malformed"))
    corner.link.set_online(False)
    corner.link.set_online(True)
    assert len(corner.told()) == 1
    assert "no such kiosk" in caplog.text


def test_a_printer_that_must_not_be_asked_is_not(qapp: object) -> None:
    assert Corner().printer.asked == 1
    windows = Corner(printer=WindowsPrinter())
    assert windows.printer.asked == 0
    watch = windows.kiosk.findChild(PrinterWatch)
    assert isinstance(watch, PrinterWatch)
    watch.look()
    assert windows.printer.asked == 0


def test_trouble_is_over_with_the_printer_that_had_it(corner: Corner) -> None:
    corner.printer.status_changed.emit(OUT)
    corner.agree()
    corner.kiosk.course.set_printer(prints=False, asks=False)
    corner.printer.status_changed.emit(PrinterStatus(trouble="not_configured"))
    assert corner.told() == [("paper_out", "out"), (None, "unknown")]
    assert corner.kiosk.heading.property("printerSign") == ""


def test_a_printer_that_came_later_is_looked_after_too(qapp: object) -> None:
    corner = Corner(printer=NoPrinter())
    watch = corner.kiosk.findChild(PrinterWatch)
    assert isinstance(watch, PrinterWatch)
    watch.look()
    corner.printer.status_changed.emit(PrinterStatus(trouble="not_configured"))
    assert (corner.printer.asked, corner.told()) == (0, [])

    corner.kiosk.course.set_printer(prints=True, asks=True)
    watch.look()
    corner.printer.status_changed.emit(OUT)
    assert (corner.printer.asked, corner.told()) == (1, [("paper_out", "out")])
