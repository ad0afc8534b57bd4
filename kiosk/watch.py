"""Looks after the printer while nobody prints, so that its trouble is seen before a visitor meets it.

Knows the spooler's signals and the course. Must not know words or one printer.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.course import Course
from kiosk.hands import SlipPrinter
from kiosk.head import Head
from kiosk.printing.port import PrinterStatus
from kiosk.visit import Agencies

CHECK_MILLISECONDS: Final = 20_000


class PrinterWatch(QObject):
    """Asks the printer at once and every 20 s, and lets the head tell what is wrong.

    Where it must not be asked (not *asks*), the slips alone tell.
    """

    def __init__(
        self, *, printer: SlipPrinter, course: Course, head: Head, asks: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._printer, self._course, self._head = printer, course, head
        printer.status_changed.connect(self._tell)
        self._tick = QTimer(self, interval=CHECK_MILLISECONDS)
        self._tick.timeout.connect(self.look)
        if asks:
            self._tick.start()
            printer.check()

    def look(self) -> None:
        """Ask, unless a visitor is on the way to a slip, which must not wait behind a question."""
        if isinstance(self._course.visit.screen, Agencies):
            self._printer.check()

    def _tell(self, status: PrinterStatus) -> None:
        self._head.set_printer(status)
