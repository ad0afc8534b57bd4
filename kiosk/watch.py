"""Looks after the printer while nobody prints, so that its trouble is seen before a visitor meets it, here and by the staff.

Knows the spooler's signals, the course and the link. Must not know words or one printer.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, QTimer

from kiosk.course import Course
from kiosk.hands import SlipPrinter
from kiosk.head import Head
from kiosk.printing.port import PrinterStatus
from kiosk.visiting.visit import Start
from qtkit.ports import LinkPort, Pending
from wire.commands import ReportPrinter
from wire.kiosks import PaperLevel
from wire.problem import Problem

CHECK_MILLISECONDS: Final = 20_000
Condition: TypeAlias = tuple[str | None, PaperLevel]
"""What keeps it from printing, and its paper."""

logger = logging.getLogger(__name__)


class PrinterWatch(QObject):
    """Asks the printer at once and every 20 s, lets the head tell what is wrong, and the server when it is another thing than
    before.

    Where it must not be asked, the slips alone tell; where there is none, nothing is wrong with it.
    """

    def __init__(
        self,
        *,
        printer: SlipPrinter,
        course: Course,
        head: Head,
        link: LinkPort,
        new_id: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._printer, self._course, self._head = printer, course, head
        self._link, self._new_id = link, new_id
        self._condition: Condition | None = None
        self._told: Condition | None = None
        self._telling: Pending | None = None
        printer.status_changed.connect(self._take)
        link.onlineChanged.connect(self._tell)
        self._tick = QTimer(self, interval=CHECK_MILLISECONDS)
        self._tick.timeout.connect(self.look)
        self._tick.start()
        course.printerChanged.connect(self._take_printer)
        if course.post.asks:
            printer.check()

    def look(self) -> None:
        """Ask, unless a visitor is on the way to a slip, which must not wait behind a question."""
        if self._course.post.asks and isinstance(self._course.visit.screen, Start):
            self._printer.check()

    def _take_printer(self) -> None:
        """What was wrong with a printer that is not used any longer is over; how another one is, the spooler asks."""
        if not self._course.post.prints and self._condition is not None:
            self._note(PrinterStatus())

    def _take(self, status: PrinterStatus) -> None:
        if self._course.post.prints:
            self._note(status)

    def _note(self, status: PrinterStatus) -> None:
        self._head.set_printer(status)
        self._condition = (status.trouble, status.paper)
        self._tell()

    def _tell(self) -> None:
        """One report after the other: the last one told is the state that the staff see."""
        condition = self._condition
        if condition is None or condition == self._told or self._telling is not None or not self._link.online:
            return
        trouble, paper = condition
        report = ReportPrinter(
            request_id=self._new_id(), kiosk=self._course.post.kiosk, trouble=trouble, paper=paper
        )
        self._telling = self._link.send(report)
        self._telling.answered.connect(partial(self._was_told, condition))
        self._telling.refused.connect(partial(self._was_refused, condition))

    def _was_told(self, condition: Condition, _: object) -> None:
        self._telling, self._told = None, condition
        self._tell()

    def _was_refused(self, condition: Condition, problem: Problem) -> None:
        logger.warning("the printer's state was refused: %s", problem.detail)
        self._telling = None
        if problem.status < 500:
            self._told = condition  # the same words would be refused again
