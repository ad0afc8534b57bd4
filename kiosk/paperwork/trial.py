"""The test page of a printer. Pure.

Knows printer settings. Must not know templates or screens.
"""

from datetime import datetime

from kiosk.paperwork.slip import TrialPage
from kiosk.printing.pages import pages_of
from kiosk.printing.settings import (
    CupsPrinter,
    FilePrinter,
    NetworkPrinter,
    PrinterSettings,
    SerialPrinter,
    UsbPrinter,
    WindowsPrinter,
)


def trial_page_of(printer: PrinterSettings, *, kiosk: str, language: str, at: datetime) -> TrialPage:
    """What shows whether *printer* is set up well. *at* is aware and in the hall's own time."""
    return TrialPage(
        language=language,
        kiosk=kiosk,
        printed_at=at,
        model=printer.model or "-",
        connection=_connection(printer),
        paper_mm=printer.paper_mm,
        profile=printer.profile,
        code_pages=tuple(page.name for page in pages_of(printer)),
    )


def _connection(printer: PrinterSettings) -> str:
    match printer:
        case NetworkPrinter(host=host, port=port):
            return f"network {host}:{port}"
        case UsbPrinter(vendor_id=vendor, product_id=product):
            return f"usb {vendor:04x}:{product:04x}"
        case SerialPrinter(device=device, baud=baud):
            return f"serial {device} {baud}"
        case CupsPrinter(queue=queue):
            return f"cups {queue}".strip()
        case WindowsPrinter(printer=name):
            return f"windows {name}".strip()
        case FilePrinter(path=path):
            return f"file {path}"
        case _:
            return "-"
