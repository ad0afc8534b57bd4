"""A scanner of QR codes and barcodes, which types what it reads as a keyboard does, or sends it over a serial port.

Knows keys, bytes and time. Must not know what a code is for.
"""

from typing import Protocol, assert_never

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QWindow

from kiosk.scanner.serial_port import PortEar
from kiosk.scanner.settings import KeyboardScanner, NoScanner, ScannerSettings, SerialScanner
from qtkit.scanner.keyboard import KeyboardEar


class Scanner(Protocol):
    """Hears a scanner until it is closed."""

    @property
    def scanned(self) -> SignalInstance:
        """Signal (text): what a code said."""
        ...

    def close(self) -> None:
        """Hear no more."""
        ...


def open_scanner(settings: ScannerSettings, window: QWindow) -> Scanner | None:
    """The scanner of *settings*, heard from now on; one that types does so into *window*. Close it at the end."""
    match settings:
        case KeyboardScanner():
            return KeyboardEar(window, gap=settings.gap_seconds, suffix=settings.suffix)
        case SerialScanner():
            port = PortEar(settings)
            port.start()
            return port
        case NoScanner():
            return None
        case _:
            assert_never(settings)
