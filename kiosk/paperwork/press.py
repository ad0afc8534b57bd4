"""A printer made ready for documents: the printer itself, the forms set in its letters, its roll of paper.

Knows printer settings. Must not know tickets or threads.
"""

from dataclasses import dataclass

from kiosk.paperwork.forms import Forms
from kiosk.paperwork.gauge import millimetres
from kiosk.paperwork.paper import SlipLine
from kiosk.printing.port import Printer
from kiosk.printing.printer import make_printer
from kiosk.printing.settings import PrinterSettings
from kiosk.printing.typecase import Pen, PrinterCase


@dataclass(frozen=True, kw_only=True)
class Press:
    """*forms* fit *printer*. A new roll is *roll_mm* long; *dpi* dots make an inch of it."""

    printer: Printer
    forms: Forms
    roll_mm: float = 70_000.0
    dpi: int = 203

    def millimetres(self, lines: tuple[SlipLine, ...]) -> float:
        """How much of the roll *lines* take up."""
        return millimetres(lines, self.dpi)


def make_press(settings: PrinterSettings, forms: Forms, pen: Pen) -> Press:
    """The press for the printer in *settings*; *pen* draws the letters it lacks."""
    return Press(
        printer=make_printer(settings, pen),
        forms=forms.with_case(PrinterCase(settings, pen)),
        roll_mm=settings.roll_mm,
        dpi=settings.dpi,
    )
