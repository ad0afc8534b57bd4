"""What the test page says of a printer."""

from datetime import UTC, datetime

import pytest

from kiosk.paperwork.trial import trial_page_of
from kiosk.printing.settings import (
    CupsPrinter,
    FilePrinter,
    NetworkPrinter,
    NoPrinter,
    PrinterSettings,
    SerialPrinter,
    UsbPrinter,
    WindowsPrinter,
)

AT = datetime(2026, 11, 23, 9, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("printer", "connection"),
    [
        (NetworkPrinter(host="192.168.1.50"), "network 192.168.1.50:9100"),
        (UsbPrinter(vendor_id=0x04B8, product_id=0x0E28), "usb 04b8:0e28"),
        (SerialPrinter(device="COM3"), "serial COM3 38400"),
        (CupsPrinter(), "cups"),
        (WindowsPrinter(printer="POS-80"), "windows POS-80"),
        (FilePrinter(path="/dev/usb/lp0"), "file /dev/usb/lp0"),
        (NoPrinter(), "-"),
    ],
)
def test_it_says_how_the_printer_is_reached(printer: PrinterSettings, connection: str) -> None:
    page = trial_page_of(printer, kiosk="kiosk-1", language="id", at=AT)
    assert (page.connection, page.model, page.paper_mm) == (connection, "-", 80)


def test_it_says_which_letters_there_are() -> None:
    printer = NoPrinter(model="epson-tm-t82x", code_pages=("CP437", "CP858"))
    page = trial_page_of(printer, kiosk="kiosk-1", language="id", at=AT)
    assert (page.model, page.code_pages, page.printed_at) == ("epson-tm-t82x", ("CP437", "CP858"), AT)
