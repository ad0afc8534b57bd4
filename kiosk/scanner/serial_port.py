"""A scanner on a serial port, read by a thread of its own; unplugged and plugged in again, it is heard again.

Knows pyserial. Must not know codes or windows.
"""

import logging
import threading
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from serial import Serial, SerialException

from kiosk.scanner.lines import Lines
from kiosk.scanner.settings import SerialScanner

logger = logging.getLogger(__name__)

RETRY_SECONDS: Final = 1.0
_PATIENCE_SECONDS: Final = 0.2
_SILENCE_SECONDS: Final = 0.05
"""After so long a code is over where the scanner sends no end."""
_JOIN_SECONDS: Final = 2.0


class PortEar(QObject):
    """Listens to one port from *start* to *close*. Signals: scanned(text), on the thread that made it."""

    scanned = Signal(str)
    _read = Signal(str)

    def __init__(
        self,
        settings: SerialScanner,
        *,
        retry_seconds: float = RETRY_SECONDS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._retry_seconds = retry_seconds
        self._closed = threading.Event()
        # Queued: signals from a thread that Qt did not start must not run Python slots there.
        self._read.connect(self.scanned, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)

    def start(self) -> None:
        """Open the port, now or when it is there."""
        self._thread.start()

    def close(self) -> None:
        """Let go of the port."""
        self._closed.set()
        if self._thread.is_alive():
            self._thread.join(_JOIN_SECONDS)

    def _run(self) -> None:
        complained = False
        while not self._closed.is_set():
            try:
                with self._opened() as port:
                    logger.info("the scanner on %s is there", self._settings.device)
                    complained = False
                    self._listen(port)
            # ValueError: pyserial's word for a speed that the port cannot do.
            except (OSError, SerialException, ValueError) as error:
                if not complained:
                    complained = True
                    logger.warning("the scanner on %s is not there: %s", self._settings.device, error)
                self._closed.wait(self._retry_seconds)

    def _opened(self) -> Serial:
        patience = _SILENCE_SECONDS if self._settings.suffix == "none" else _PATIENCE_SECONDS
        return Serial(self._settings.device, self._settings.baud, timeout=patience)

    def _listen(self, port: Serial) -> None:
        lines, silence_ends = Lines(), self._settings.suffix == "none"
        while not self._closed.is_set():
            data = port.read(max(1, port.in_waiting))
            for code in lines.end() if silence_ends and not data else lines.add(data):
                self._read.emit(code)
