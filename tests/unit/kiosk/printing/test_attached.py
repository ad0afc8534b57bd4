"""USB without the thing itself: the printer's body behind pyusb's two calls."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from usb.core import USBError, USBTimeoutError

from demo.escpos_decoder import decode
from demo.virtual_device import PrintedSlip, PrinterDevice, State
from kiosk.paperwork.paper import Cut, TextLine
from kiosk.printing import PrinterTrouble
from kiosk.printing.answering import AnsweringPrinter
from kiosk.printing.attached import UsbCable
from kiosk.printing.cables import Deadline
from kiosk.printing.port import unheard
from kiosk.printing.settings import UsbPrinter

LINES = (TextLine(text="A-012"), Cut())


class FakeUsb:
    """Stands for python-escpos's printer and pyusb's device in one. Takes *takes* bytes, then is pulled."""

    out_ep, in_ep = 0x01, 0x82

    def __init__(self, state: str = "ok", takes: int = 10_000) -> None:
        self.slips: list[PrintedSlip] = []
        self._body = PrinterDevice(on_slip=self.slips.append, state=State.parse(state))
        self._takes = takes
        self._answers = b""

    @property
    def device(self) -> "FakeUsb":
        return self

    def write(self, endpoint: int, data: bytes, timeout_ms: int) -> int:
        assert (endpoint, timeout_ms > 0) == (self.out_ep, True)
        taken = data[: self._takes]
        self._takes -= len(taken)
        if not taken:
            raise USBError("pulled")
        self._answers += self._body.receive(taken, time.monotonic_ns())
        return len(taken)

    def read(self, endpoint: int, size: int, timeout_ms: int) -> bytes:
        assert (endpoint, timeout_ms > 0) == (self.in_ep, True)
        if not self._answers:
            raise USBTimeoutError("nothing came")
        answer, self._answers = self._answers[:size], self._answers[size:]
        return answer


def printer_on(usb: FakeUsb) -> AnsweringPrinter:
    @contextmanager
    def plugged(_deadline: Deadline) -> Iterator[UsbCable]:
        yield UsbCable(usb)

    settings = UsbPrinter(vendor_id=0x04B8, product_id=0x0E28, timeout_seconds=0.5)
    return AnsweringPrinter(settings, plugged)


def test_a_slip_over_usb() -> None:
    usb = FakeUsb()
    printer_on(usb).print(LINES, unheard)
    assert decode(usb.slips[0].data).lines == ("A-012",)


@pytest.mark.parametrize("kind", ["paper_out", "cover_open"])
def test_trouble_is_asked_for_before_the_slip(kind: str) -> None:
    usb = FakeUsb(kind)
    with pytest.raises(PrinterTrouble) as caught:
        printer_on(usb).print(LINES, unheard)
    assert (caught.value.kind, usb.slips) == (kind, [])


# The printer is asked before: four questions take twelve bytes; the slip begins at the thirteenth.
@pytest.mark.parametrize(("takes", "kind"), [(0, "offline"), (6, "offline"), (20, "half_printed")])
def test_a_cable_pulled(takes: int, kind: str) -> None:
    with pytest.raises(PrinterTrouble) as caught:
        printer_on(FakeUsb(takes=takes)).print(LINES, unheard)
    assert caught.value.kind == kind
