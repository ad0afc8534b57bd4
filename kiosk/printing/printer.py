"""ESC/POS printers behind the port: one connection a slip, closed always.

Knows the order of things. Must not know any one connection.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import assert_never

from kiosk.paper import SlipLine
from kiosk.printing.attached import serial_cable, usb_cable
from kiosk.printing.cables import AnsweringCable, Cable, CableBroken, Deadline
from kiosk.printing.composer import compose_bytes
from kiosk.printing.conversation import Conversation
from kiosk.printing.network import network_cable
from kiosk.printing.port import Printer, PrinterStatus, PrinterTrouble
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

OpenCable = Callable[[Deadline], AbstractContextManager[Cable]]
OpenAnsweringCable = Callable[[Deadline], AbstractContextManager[AnsweringCable]]


def make_printer(settings: PrinterSettings) -> Printer:
    """The printer that *settings* name. Touches no device: a printer may be plugged in later."""
    match settings:
        case NoPrinter():
            return NullPrinter(settings)
        case NetworkPrinter() | SerialPrinter() | UsbPrinter() if settings.answers != "none":
            return AnsweringPrinter(settings, _answering_cable(settings))
        case NetworkPrinter() | SerialPrinter() | UsbPrinter():
            return MutePrinter(settings, _answering_cable(settings))
        case _:
            return MutePrinter(settings, _mute_cable(settings))


class NullPrinter:
    """No paper. Every slip is refused as ``not_configured``, so that the kiosk shows the number and its QR code."""

    def __init__(self, settings: NoPrinter) -> None:
        self.columns = settings.letters

    def print(self, _lines: Sequence[SlipLine], /) -> None:
        """As Printer."""
        raise PrinterTrouble("not_configured", "the settings name no printer")

    def status(self) -> PrinterStatus:
        """As Printer."""
        return PrinterStatus(trouble="not_configured", detail="the settings name no printer")


class MutePrinter:
    """A printer that tells nothing: only the way to it can fail."""

    def __init__(self, settings: PrinterSettings, open_cable: OpenCable) -> None:
        self.columns = settings.letters
        self._settings = settings
        self._open_cable = open_cable

    def print(self, lines: Sequence[SlipLine], /) -> None:
        """As Printer."""
        data = compose_bytes(lines, self._settings)
        deadline = Deadline(self._settings.timeout_seconds)
        with _offline(), self._open_cable(deadline) as cable, _half_printed():
            cable.send(data, deadline)

    def status(self) -> PrinterStatus:
        """As Printer: what is known is only whether the way is open."""
        try:
            with _offline(), self._open_cable(Deadline(self._settings.timeout_seconds)):
                return PrinterStatus()
        except PrinterTrouble as trouble:
            return PrinterStatus(trouble=trouble.kind, detail=trouble.detail)


class AnsweringPrinter:
    """A printer that is asked before each slip and after it."""

    def __init__(
        self, settings: NetworkPrinter | SerialPrinter | UsbPrinter, open_cable: OpenAnsweringCable
    ) -> None:
        self.columns = settings.letters
        self._settings = settings
        self._open_cable = open_cable

    def print(self, lines: Sequence[SlipLine], /) -> None:
        """As Printer. All bytes are composed before the first is sent."""
        data = compose_bytes(lines, self._settings)
        deadline = Deadline(self._settings.timeout_seconds)
        with _offline(), self._open_cable(deadline) as cable:
            talk = Conversation(cable, deadline)
            talk.require_ready()
            with _half_printed():
                talk.send(data)
                if self._settings.answers == "full":
                    talk.wait_until_finished()
                else:
                    talk.require_ready()

    def status(self) -> PrinterStatus:
        """As Printer."""
        deadline = Deadline(self._settings.timeout_seconds)
        try:
            with _offline(), self._open_cable(deadline) as cable:
                return Conversation(cable, deadline).status()
        except PrinterTrouble as trouble:
            return PrinterStatus(trouble=trouble.kind, detail=trouble.detail)


def _answering_cable(settings: NetworkPrinter | SerialPrinter | UsbPrinter) -> OpenAnsweringCable:
    match settings:
        case NetworkPrinter():
            return partial(network_cable, settings)
        case SerialPrinter():
            return partial(serial_cable, settings)
        case UsbPrinter():
            return partial(usb_cable, settings)
        case _:
            assert_never(settings)


def _mute_cable(settings: FilePrinter | CupsPrinter | WindowsPrinter) -> OpenCable:
    match settings:
        case FilePrinter():
            return lambda _deadline: file_cable(settings)
        case CupsPrinter():
            return lambda _deadline: cups_cable(settings)
        case WindowsPrinter():
            return lambda _deadline: windows_cable(settings)
        case _:
            assert_never(settings)


@contextmanager
def _offline() -> Iterator[None]:
    """Before a slip's first byte a broken cable means: nothing was printed."""
    try:
        yield
    except CableBroken as error:
        raise PrinterTrouble("offline", str(error)) from error


@contextmanager
def _half_printed() -> Iterator[None]:
    """From a slip's first byte on nobody knows how much of it is on paper, unless the cable took nothing at all."""
    try:
        yield
    except CableBroken as error:
        if not error.begun:
            raise
        raise PrinterTrouble("half_printed", str(error), cause="offline") from error
    except PrinterTrouble as trouble:
        raise PrinterTrouble("half_printed", trouble.detail, cause=trouble.kind) from trouble
