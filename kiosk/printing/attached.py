"""Printers on a cable of their own: serial ports and USB, opened by python-escpos."""

import contextlib
import time
from collections.abc import Iterator
from contextlib import contextmanager

from escpos.printer import Serial, Usb
from usb.core import NoBackendError, USBTimeoutError

from kiosk.printing.cables import ANSWER_BYTES, AnsweringCable, CableBroken, Deadline, breaking
from kiosk.printing.port import PrinterTrouble
from kiosk.printing.settings import SerialPrinter, UsbPrinter

POLL_SECONDS = 0.005


class SerialCable:
    """A serial port opened by python-escpos."""

    def __init__(self, printer: Serial) -> None:
        self._port = printer.device

    def send(self, data: bytes, deadline: Deadline) -> None:
        """As Cable."""
        with breaking():
            self._port.write_timeout = max(0.001, deadline.remaining())
            self._port.write(data)
            # The system takes more than the printer has; closing would wait for the rest, without a limit.
            while self._port.out_waiting:
                if not deadline.remaining():
                    raise CableBroken(f"{self._port.out_waiting} of {len(data)} bytes are still waiting")
                time.sleep(POLL_SECONDS)

    def receive(self, deadline: Deadline) -> bytes:
        """As Cable."""
        with breaking():
            self._port.timeout = deadline.remaining()
            return bytes(self._port.read(1)) + bytes(self._port.read(self._port.in_waiting))


@contextmanager
def serial_cable(settings: SerialPrinter, deadline: Deadline) -> Iterator[AnsweringCable]:
    """Open the port; close it without waiting for a printer that takes nothing more."""
    with breaking():
        printer = Serial(
            devfile=settings.device,
            baudrate=settings.baud,
            timeout=deadline.remaining(),
            xonxoff=settings.handshake == "xon",
            dsrdtr=settings.handshake == "dtr",
        )
        printer.open()
    try:
        yield SerialCable(printer)
    except BaseException:
        # close() waits until all bytes are out; a printer that hangs would keep it there for ever.
        with contextlib.suppress(OSError):
            printer.device.reset_output_buffer()
        raise
    finally:
        with contextlib.suppress(OSError):
            printer.close()


class UsbCable:
    """A USB device opened by python-escpos. pyusb counts milliseconds, and 0 means for ever."""

    def __init__(self, printer: Usb) -> None:
        self._printer = printer
        self._device = printer.device

    def send(self, data: bytes, deadline: Deadline) -> None:
        """As Cable."""
        with breaking():
            written = self._device.write(self._printer.out_ep, data, _milliseconds(deadline))
        if written != len(data):
            raise CableBroken(f"the printer took {written} of {len(data)} bytes")

    def receive(self, deadline: Deadline) -> bytes:
        """As Cable. A device may end a read early and empty, so it is read until the deadline."""
        while deadline.remaining():
            with breaking():
                try:
                    answer = self._device.read(self._printer.in_ep, ANSWER_BYTES, _milliseconds(deadline))
                except USBTimeoutError:
                    break
            if len(answer):
                return bytes(answer)
        return b""


@contextmanager
def usb_cable(settings: UsbPrinter, deadline: Deadline) -> Iterator[AnsweringCable]:
    """Find the device, take it from the system's driver, release it after the slip."""
    with breaking():
        printer = Usb(
            settings.vendor_id,
            settings.product_id,
            timeout=_milliseconds(deadline),
            in_ep=settings.in_endpoint,
            out_ep=settings.out_endpoint,
        )
        try:
            printer.open()
        except NoBackendError as error:
            raise PrinterTrouble("not_configured", f"USB needs libusb-1.0: {error}") from error
    try:
        yield UsbCable(printer)
    finally:
        with contextlib.suppress(OSError):
            printer.close()


def _milliseconds(deadline: Deadline) -> int:
    return max(1, round(deadline.remaining() * 1000))
