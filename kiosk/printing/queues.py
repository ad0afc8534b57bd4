"""Printers that the system stands before: device files, CUPS queues, the Windows spooler. Only a device file brings answers.

Files and CUPS go through the standard library: python-escpos empties a file before each slip, and waits for
``lp`` without a limit and without its error.
"""

import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from escpos.printer import Win32Raw

from kiosk.printing.cables import ANSWER_BYTES, AnsweringCable, Cable, CableBroken, Deadline, breaking
from kiosk.printing.port import PrinterTrouble
from kiosk.printing.settings import CupsPrinter, FilePrinter, WindowsPrinter

POLL_SECONDS = 0.005


class FileCable:
    """A device file or a plain file."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def send(self, data: bytes, deadline: Deadline) -> None:
        """As Cable. A device that takes nothing (no paper, no power) is given up at the deadline."""
        rest = memoryview(data)
        with breaking():
            while rest:
                if not _writable(self._descriptor, deadline):
                    taken = len(data) - len(rest)
                    raise CableBroken(f"took {taken} of {len(data)} bytes in time", begun=taken > 0)
                rest = rest[os.write(self._descriptor, rest) :]

    def receive(self, deadline: Deadline) -> bytes:
        """As AnsweringCable; of a device that was opened for it."""
        with breaking():
            while deadline.remaining() and _readable(self._descriptor, deadline):
                if answer := os.read(self._descriptor, ANSWER_BYTES):
                    return answer
                # A printer's device file ends wherever the printer has nothing to say yet.
                time.sleep(POLL_SECONDS)
        return b""


@contextmanager
def file_cable(settings: FilePrinter) -> Iterator[AnsweringCable]:
    """Open without waiting and append; for reading too, if its printer answers."""
    direction = os.O_WRONLY if settings.answers == "none" else os.O_RDWR | getattr(os, "O_NOCTTY", 0)
    flags = direction | os.O_APPEND | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    if not settings.path.startswith("/dev/"):
        # An unplugged printer must not become a plain file in /dev, so only others are created.
        flags |= os.O_CREAT
    with breaking():
        descriptor = os.open(settings.path, flags, 0o644)
    try:
        yield FileCable(descriptor)
    finally:
        os.close(descriptor)


def _writable(descriptor: int, deadline: Deadline) -> bool:
    if os.name != "posix":  # Windows can wait for sockets alone; a write there waits by itself.
        return True
    return bool(select.select([], [descriptor], [], deadline.remaining())[1])


def _readable(descriptor: int, deadline: Deadline) -> bool:
    if os.name != "posix":  # A read there waits by itself.
        return True
    return bool(select.select([descriptor], [], [], deadline.remaining())[0])


class CupsCable:
    """One raw print job."""

    def __init__(self, queue: str) -> None:
        self._command = ["lp", "-s", "-t", "Giliran", "-o", "raw", *(["-d", queue] if queue else [])]

    def send(self, data: bytes, deadline: Deadline) -> None:
        """As Cable. The queue has taken the job when this returns."""
        try:
            subprocess.run(
                self._command, input=data, capture_output=True, check=True, timeout=deadline.remaining()
            )
        except subprocess.CalledProcessError as error:
            # lp hands a job over whole or not at all.
            raise CableBroken(error.stderr.decode(errors="replace").strip(), begun=False) from error
        except subprocess.TimeoutExpired as error:
            raise CableBroken("CUPS did not take the job in time") from error


@contextmanager
def cups_cable(settings: CupsPrinter) -> Iterator[Cable]:
    """Nothing to open: ``lp`` speaks to the queue."""
    if shutil.which("lp") is None:
        raise PrinterTrouble("not_configured", "CUPS needs the program lp (package cups-client)")
    yield CupsCable(settings.queue)


class WindowsCable:
    """One raw job of the Windows spooler, opened by python-escpos."""

    def __init__(self, printer: Win32Raw) -> None:
        self._printer = printer

    def send(self, data: bytes, _deadline: Deadline) -> None:
        """As Cable."""
        with breaking():
            self._printer._raw(data)  # noqa: SLF001  the library's own way to send ready-made bytes


@contextmanager
def windows_cable(settings: WindowsPrinter) -> Iterator[Cable]:
    """Start a print job; closing ends it and sets the spooler to work."""
    if not Win32Raw.is_usable():
        raise PrinterTrouble("not_configured", "the Windows spooler needs Windows and the package pywin32")
    printer = Win32Raw(settings.printer)
    with breaking():
        printer.open("Giliran")
    try:
        yield WindowsCable(printer)
    finally:
        printer.close()
