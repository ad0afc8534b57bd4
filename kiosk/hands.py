"""Carries out what the flow wants done, and brings back what came of it.

Knows the link and the spooler. Must not know screens.
"""

import logging
from collections.abc import Callable
from typing import Protocol, assert_never

from PySide6.QtCore import QObject, Signal, SignalInstance

from kiosk.dialogue import Answered, Effect, PrintSlip, RefusedBy, Report, SendIssue, SlipFailed, SlipOut
from kiosk.slip import Slip
from kiosk.ticket import slip_of
from qtkit.ports import LinkPort, Pending
from wire.commands import Command, IssueTicket
from wire.events import Record
from wire.problem import Problem

logger = logging.getLogger(__name__)


class SlipPrinter(Protocol):
    """Prints slips off the GUI thread; ``kiosk.spooler.Spooler``."""

    @property
    def printed(self) -> SignalInstance:
        """Signal (job id): the slip came out whole."""
        ...

    @property
    def failed(self) -> SignalInstance:
        """Signal (job id, kind of trouble)."""
        ...

    @property
    def status_changed(self) -> SignalInstance:
        """Signal (PrinterStatus): the printer's state is another than before."""
        ...

    def print(self, job_id: str, slip: Slip) -> None:
        """Print *slip*; one of the first two signals follows."""
        ...

    def check(self) -> None:
        """Ask the printer how it is; *status_changed* follows if that is news."""
        ...


class Hands(QObject):
    """Does the flow's effects. Signals: came(Input), for each thing that came of one."""

    came = Signal(object)

    def __init__(
        self,
        *,
        link: LinkPort,
        printer: SlipPrinter,
        new_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link = link
        self._printer = printer
        self._new_id = new_id
        self._pending: dict[str, Pending] = {}
        printer.printed.connect(self._printed)
        printer.failed.connect(self._failed)

    def do(self, effect: Effect) -> None:
        """Begin; nothing here waits."""
        match effect:
            case SendIssue(command=command) | Report(command=command):
                self._send(command)
            case PrintSlip(ticket=ticket):
                mall = self._link.mall
                if mall is not None:  # there is no ticket without a mall
                    self._printer.print(ticket.issued.ticket, slip_of(ticket, mall, self._link.baseUrl))
            case _:
                assert_never(effect)

    def _send(self, command: Command) -> None:
        pending = self._link.send(command)
        self._pending[command.request_id] = pending
        pending.answered.connect(self._answered)
        pending.refused.connect(lambda problem: self._refused(command, problem))

    def _answered(self, record: Record) -> None:
        self._pending = {key: each for key, each in self._pending.items() if not each.settled}
        self.came.emit(Answered(record=record))

    def _refused(self, command: Command, problem: Problem) -> None:
        self._pending.pop(command.request_id, None)
        if isinstance(command, IssueTicket):
            self.came.emit(RefusedBy(request_id=command.request_id, problem=problem))
        else:
            logger.warning("%s was refused: %s", type(command).__name__, problem.detail)

    def _printed(self, ticket: str) -> None:
        self.came.emit(SlipOut(ticket=ticket, report_id=self._new_id()))

    def _failed(self, ticket: str, trouble: str) -> None:
        self.came.emit(SlipFailed(ticket=ticket, trouble=trouble, report_id=self._new_id()))
