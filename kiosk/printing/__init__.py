"""Ticket printers: the port, its settings, and the printers themselves."""

from kiosk.printing.port import PaperLevel, Printer, PrinterStatus, PrinterTrouble, TroubleKind
from kiosk.printing.printer import make_printer
from kiosk.printing.settings import PrinterSettings

__all__ = [
    "PaperLevel",
    "Printer",
    "PrinterSettings",
    "PrinterStatus",
    "PrinterTrouble",
    "TroubleKind",
    "make_printer",
]
