"""Printing off the GUI thread: jobs in, one after the other, results out as signals.

Knows Qt's signals and the printer port. Must not know tickets' lives nor any one printer.
"""

import logging
import threading
from dataclasses import dataclass
from queue import SimpleQueue
from typing import assert_never

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.printing.port import Printer, PrinterStatus, PrinterTrouble
from kiosk.slip import Slip, Texts, compose

logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class _PrintJob:
    job_id: str
    slip: Slip


@dataclass(frozen=True, kw_only=True)
class _CheckJob:
    pass


@dataclass(frozen=True, kw_only=True)
class _Result:
    """What one job came to. A check has no *job_id*; a slip that came out has no *trouble* in its *status*."""

    job_id: str | None
    kind: str | None
    status: PrinterStatus


class Spooler(QObject):
    """Prints slips in order on a thread of its own.

    Signals, all on the thread that made the spooler: ``printed(job_id)``, ``failed(job_id, kind)`` with the kind
    of a PrinterTrouble, ``status_changed(PrinterStatus)`` when the printer's state is another than before.
    """

    printed = Signal(str)
    failed = Signal(str, str)
    status_changed = Signal(object)
    _finished = Signal(object)

    def __init__(self, printer: Printer, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._texts = texts
        self._jobs: SimpleQueue[_PrintJob | _CheckJob | None] = SimpleQueue()
        self._closed = threading.Event()
        self._status: PrinterStatus | None = None
        self._checking = False
        # Queued by name: signals from a thread that Qt did not start must not run Python slots there.
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        # A daemon, not a QThread: a driver that hangs must not keep the kiosk from ending.
        self._thread = threading.Thread(target=self._work, name="spooler", daemon=True)
        self._thread.start()

    @Slot(str, object)
    def print(self, job_id: str, slip: Slip) -> None:
        """Print *slip* after those before it. The same *job_id* may come again: a reprint."""
        self._jobs.put(_PrintJob(job_id=job_id, slip=slip))

    @Slot()
    def check(self) -> None:
        """Ask the printer how it is, after the slips before it; once, however often it is called meanwhile."""
        if not self._checking:
            self._checking = True
            self._jobs.put(_CheckJob())

    def close(self, patience_seconds: float = 1.0) -> bool:
        """Drop what waits and end the thread. False if the printer holds it longer than *patience_seconds*."""
        self._closed.set()
        self._jobs.put(None)
        self._thread.join(patience_seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None and not self._closed.is_set():
            result = self._done(job)
            if not self._closed.is_set():
                self._finished.emit(result)

    def _done(self, job: _PrintJob | _CheckJob) -> _Result:
        match job:
            case _PrintJob():
                return self._print(job)
            case _CheckJob():
                return _Result(job_id=None, kind=None, status=self._ask())
            case _:
                assert_never(job)

    def _ask(self) -> PrinterStatus:
        try:
            return self._printer.status()
        except Exception as bug:
            # A driver's odd answer must not end the thread that prints.
            logger.exception("the printer's state")
            return PrinterStatus(trouble="device_error", detail=repr(bug))

    def _print(self, job: _PrintJob) -> _Result:
        try:
            self._printer.print(compose(job.slip, self._texts, self._printer.columns))
        except PrinterTrouble as trouble:
            logger.warning("slip %s: %s", job.job_id, trouble)
            status = PrinterStatus(trouble=trouble.cause or trouble.kind, detail=trouble.detail)
            return _Result(job_id=job.job_id, kind=trouble.kind, status=status)
        except Exception as bug:
            # One visitor's odd slip must not take the paper from all others, so the thread outlives a bug.
            logger.exception("slip %s", job.job_id)
            status = PrinterStatus(trouble="device_error", detail=repr(bug))
            return _Result(job_id=job.job_id, kind="device_error", status=status)
        return _Result(job_id=job.job_id, kind=None, status=PrinterStatus())

    @Slot(object)
    def _tell(self, result: _Result) -> None:
        if result.job_id is None:
            self._checking = False
        elif result.kind is None:
            self.printed.emit(result.job_id)
        else:
            self.failed.emit(result.job_id, result.kind)
        self._remember(result)

    def _remember(self, result: _Result) -> None:
        known = self._status
        if result.job_id is not None and known is not None and known.trouble == result.status.trouble:
            return  # A slip tells less than a check: what the check said of the paper stays.
        if known is None or (known.trouble, known.paper) != (result.status.trouble, result.status.paper):
            self._status = result.status
            self.status_changed.emit(result.status)
