"""Which printer the settings mean: one connection a slip, closed always.

Knows every connection. Must not know slips.
"""

from functools import partial
from typing import assert_never

from kiosk.printing.answering import AnsweringPrinter, CanAnswer, OpenAnsweringCable
from kiosk.printing.attached import serial_cable, usb_cable
from kiosk.printing.cupsqueue import ask_queue
from kiosk.printing.mute import MutePrinter, NullPrinter
from kiosk.printing.network import network_cable
from kiosk.printing.port import Printer
from kiosk.printing.queues import cups_cable, file_cable, windows_cable
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
from kiosk.printing.typecase import Pen


def make_printer(settings: PrinterSettings, pen: Pen | None = None) -> Printer:
    """The printer that *settings* name; *pen* draws what it has no letters for.

    Touches no device: a printer may be plugged in later.
    """
    match settings:
        case NoPrinter():
            return NullPrinter(settings)
        case NetworkPrinter() | SerialPrinter() | UsbPrinter() | FilePrinter() if settings.answers != "none":
            return AnsweringPrinter(settings, _answering_cable(settings), pen)
        case NetworkPrinter() | SerialPrinter() | UsbPrinter() | FilePrinter():
            return MutePrinter(settings, _answering_cable(settings), pen)
        case CupsPrinter():
            return MutePrinter(
                settings, lambda _deadline: cups_cable(settings), pen, ask=partial(ask_queue, settings.queue)
            )
        case WindowsPrinter():
            return MutePrinter(settings, lambda _deadline: windows_cable(settings), pen)
        case _:
            assert_never(settings)


def _answering_cable(settings: CanAnswer) -> OpenAnsweringCable:
    match settings:
        case NetworkPrinter():
            return partial(network_cable, settings)
        case SerialPrinter():
            return partial(serial_cable, settings)
        case UsbPrinter():
            return partial(usb_cable, settings)
        case FilePrinter():
            return lambda _deadline: file_cable(settings)
        case _:
            assert_never(settings)
