"""Does one job after another at the press: prints, asks, puts in new rolls; and says what came of each.

Knows the press and what is remembered of printing. Must not know threads, Qt or tickets' lives.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

from kiosk.paperwork.gauge import Gauge
from kiosk.paperwork.ledger import Ledger
from kiosk.paperwork.paper import SlipLine
from kiosk.paperwork.press import Press
from kiosk.paperwork.slip import Document, Slip
from kiosk.printing.port import PaperLevel, PrinterStatus, PrinterTrouble, TroubleKind

logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class PrintJob:
    """Print *document*; *job_id* is whose it is."""

    job_id: str
    document: Document


@dataclass(frozen=True, kw_only=True)
class CheckJob:
    """Ask the printer how it is."""


@dataclass(frozen=True, kw_only=True)
class NewRoll:
    """Somebody put paper in."""


@dataclass(frozen=True, kw_only=True)
class OtherPress:
    """Print with *press* from now on."""

    press: Press


Job = PrintJob | CheckJob | NewRoll | OtherPress


@dataclass(frozen=True, kw_only=True)
class Result:
    """What *job* came to. *kind* is the trouble that kept a document from coming out whole, None if it did.

    *status* is what the printer told of itself; where it tells nothing, what its trouble tells, or None.
    """

    job: Job
    gauge: Gauge
    kind: TroubleKind | None = None
    status: PrinterStatus | None = None


class Pressman:
    """Keeps the *ledger*. *begun* hears the job of each document whose first byte is handed over."""

    def __init__(self, press: Press, ledger: Ledger, begun: Callable[[str], None]) -> None:
        self._press = press
        self._ledger = ledger
        self._begun = begun

    @property
    def gauge(self) -> Gauge:
        """How much of the roll is left."""
        return Gauge(roll_mm=self._press.roll_mm, used_mm=self._ledger.now.used_mm)

    def do(self, job: Job) -> Result:
        """Never raises: one visitor's odd slip must not take the paper from all others."""
        match job:
            case PrintJob():
                return self._print(job)
            case CheckJob():
                return Result(job=job, gauge=self.gauge, status=self._ask())
            case NewRoll():
                self._ledger.change(used_mm=0.0)
            case OtherPress(press=press):
                self._press = press
            case _:
                assert_never(job)
        return Result(job=job, gauge=self.gauge)

    def _ask(self) -> PrinterStatus:
        try:
            return self._press.printer.status()
        except Exception as bug:
            logger.exception("the printer's state")
            return PrinterStatus(trouble="device_error", detail=repr(bug))

    def _print(self, job: PrintJob) -> Result:
        try:
            status = self._put_on_paper(job)
        except PrinterTrouble as trouble:
            logger.warning("%s: %s", job.job_id, trouble)
            return Result(job=job, gauge=self.gauge, kind=trouble.kind, status=_told_by(trouble))
        except Exception as bug:
            logger.exception("%s", job.job_id)
            status = PrinterStatus(trouble="device_error", detail=repr(bug))
            return Result(job=job, gauge=self.gauge, kind="device_error", status=status)
        return Result(job=job, gauge=self.gauge, status=status)

    def _put_on_paper(self, job: PrintJob) -> PrinterStatus | None:
        lines = self._lines(self._noted(job))
        spoiled = self._ledger.now.spoiled

        def begin() -> None:
            # Written before the first byte: a kiosk that dies in the middle finds it after its restart.
            self._ledger.change(spoiled=True)
            self._begun(job.job_id)

        try:
            status = self._press.printer.print(lines, begin)
        except PrinterTrouble as trouble:
            half = trouble.kind == "half_printed"
            self._ledger.change(spoiled=half or spoiled, used_mm=self._used(lines if half else ()))
            raise
        whole = isinstance(job.document, Slip) or self._ledger.now.whole
        self._ledger.change(spoiled=False, whole=whole, used_mm=self._used(lines))
        return status

    def _noted(self, job: PrintJob) -> Document:
        """The document as it is printed: a slip that came out whole before says so."""
        if not isinstance(job.document, Slip):
            return job.document
        known = self._ledger.now
        again = known.job_id == job.job_id and known.whole
        self._ledger.change(job_id=job.job_id, slip=job.document, whole=again)
        return replace(job.document, reprint=True) if again else job.document

    def _lines(self, document: Document) -> tuple[SlipLine, ...]:
        forms, columns = self._press.forms, self._press.printer.columns
        lines = forms.lines(document, columns)
        # The visitor of the broken slip has gone with a piece of it; what still hangs from the printer is nobody's.
        return (forms.void(), *lines) if self._ledger.now.spoiled else lines

    def _used(self, lines: tuple[SlipLine, ...]) -> float:
        return self._ledger.now.used_mm + self._press.millimetres(lines)


def _told_by(trouble: PrinterTrouble) -> PrinterStatus:
    cause = trouble.cause or trouble.kind
    paper: PaperLevel = "out" if cause == "paper_out" else "unknown"
    return PrinterStatus(trouble=cause, paper=paper, detail=trouble.detail)
