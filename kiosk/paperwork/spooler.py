"""Printing off the GUI thread: documents in, one after the other, results out as signals.

Knows Qt's signals, the press and what is remembered of printing. Must not know tickets' lives nor any one printer.
"""

import threading
from dataclasses import replace
from queue import SimpleQueue

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.paperwork.gauge import Gauge
from kiosk.paperwork.ledger import Ledger
from kiosk.paperwork.press import Press
from kiosk.paperwork.pressman import CheckJob, Job, NewRoll, OtherPress, Pressman, PrintJob, Result
from kiosk.paperwork.slip import Document, Slip
from kiosk.printing.port import PrinterStatus


class Spooler(QObject):
    """Prints documents in order on a thread of its own.

    Signals, all on the thread that made the spooler: ``begun(job_id)`` when the first byte is handed to the printer,
    ``printed(job_id)``, ``failed(job_id, kind)`` with the kind of a PrinterTrouble, ``status_changed(PrinterStatus)`` when the
    printer's state is another than before, ``gauge_changed(Gauge)`` when paper was used up or a new roll is in.
    """

    begun = Signal(str)
    printed = Signal(str)
    failed = Signal(str, str)
    status_changed = Signal(object)
    gauge_changed = Signal(object)
    _began = Signal(str)
    _finished = Signal(object)

    def __init__(self, press: Press, ledger: Ledger | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        ledger = ledger or Ledger()
        self._pressman = Pressman(press, ledger, self._began.emit)
        self._gauge = self._pressman.gauge
        self._last = (ledger.now.job_id, ledger.now.slip) if ledger.now.slip else None
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._closed = threading.Event()
        self._status: PrinterStatus | None = None
        self._checking = False
        # Queued by name: signals from a thread that Qt did not start must not run Python slots there.
        self._began.connect(self.begun, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        # A daemon, not a QThread: a driver that hangs must not keep the kiosk from ending.
        self._thread = threading.Thread(target=self._work, name="spooler", daemon=True)
        self._thread.start()

    @property
    def gauge(self) -> Gauge:
        """How much paper is left, by what was printed."""
        return self._gauge

    @property
    def last(self) -> Slip | None:
        """The last ticket's slip, also one from before a restart."""
        return None if self._last is None else self._last[1]

    @Slot(str, object)
    def print(self, job_id: str, document: Document) -> None:
        """Print *document* after those before it. The same *job_id* may come again: a reprint."""
        if isinstance(document, Slip):
            self._last = (job_id, document)
        self._jobs.put(PrintJob(job_id=job_id, document=document))

    @Slot(result=str)
    def reprint_last(self) -> str:
        """Print the last ticket's slip once more, also one from before a restart. Its job id; empty if there was none."""
        if self._last is None:
            return ""
        self.print(*self._last)
        return self._last[0]

    @Slot()
    def paper_replaced(self) -> None:
        """A new roll is in."""
        self._jobs.put(NewRoll())
        self.check()

    def use(self, press: Press) -> None:
        """Print with *press* from the next document on."""
        self._jobs.put(OtherPress(press=press))
        # Whatever question is on its way goes to the printer before.
        self._checking = True
        self._jobs.put(CheckJob())

    @Slot()
    def check(self) -> None:
        """Ask the printer how it is, after the slips before it; once, however often it is called meanwhile."""
        if not self._checking:
            self._checking = True
            self._jobs.put(CheckJob())

    def close(self, patience_seconds: float = 1.0) -> bool:
        """Drop what waits and end the thread. False if the printer holds it longer than *patience_seconds*."""
        self._closed.set()
        self._jobs.put(None)
        self._thread.join(patience_seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None and not self._closed.is_set():
            result = self._pressman.do(job)
            if not self._closed.is_set():
                self._finished.emit(result)

    @Slot(object)
    def _tell(self, result: Result) -> None:
        if result.gauge != self._gauge:
            self._gauge = result.gauge
            self.gauge_changed.emit(result.gauge)
        if isinstance(result.job, CheckJob):
            self._checking = False
        elif isinstance(result.job, PrintJob):
            if result.kind is None:
                self.printed.emit(result.job.job_id)
            else:
                self.failed.emit(result.job.job_id, result.kind)
        self._remember(result)

    def _remember(self, result: Result) -> None:
        if not isinstance(result.job, PrintJob | CheckJob):
            return
        status, known = result.status or PrinterStatus(), self._status
        if isinstance(result.job, PrintJob) and status.paper == "unknown" and known is not None:
            status = replace(status, paper=known.paper)  # A slip may tell less than the check before it.
        if status.paper == "unknown" and result.gauge.low:
            status = replace(status, paper="low")
        if known is None or (known.trouble, known.paper) != (status.trouble, status.paper):
            self._status = status
            self.status_changed.emit(status)
