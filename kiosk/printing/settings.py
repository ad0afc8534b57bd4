"""How a kiosk reaches its ticket printer: the ``[printer]`` table of its settings.

Knows the choices and their limits. Opens nothing.
"""

from typing import Annotated, Literal

import msgspec
from escpos.capabilities import CAPABILITIES
from msgspec import Meta

from kiosk.paperwork.letters import PLAIN_PAGE

Answers = Literal["full", "realtime", "none"]
Seconds = Annotated[float, Meta(gt=0, le=60)]
Way = Annotated[str, Meta(min_length=1)]


class _Paper(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="connection"):
    """What all printers share.

    *model* is a printer's name in ``assets/printers``; what stands there fills in the keys that are left out.
    *columns* overrides the usual 48 (80 mm) or 32 (58 mm) letters a line for printers with fewer dots.
    *profile* is a printer's name in python-escpos; it says which code pages and cutter there are, and *code_pages* which of
    the pages are used (empty: all). *clears*: ``DLE DC4`` 8 empties its buffers. *double_byte*: it starts in a mode for
    Chinese, where two bytes make a letter. *roll_metres* is a new roll's length.
    """

    model: str = ""
    paper_mm: Literal[80, 58] = 80
    columns: Annotated[int, Meta(ge=24, le=64)] | None = None
    profile: str = "TM-T20II"
    # Every thermal printer prints an image; the QR command is missing on many cheap ones, which then print rubbish.
    qr: Literal["native", "image"] = "image"
    cut: Literal["full", "partial", "none"] = "full"
    code_pages: tuple[str, ...] = ()
    clears: bool = False
    double_byte: bool = False
    dpi: Literal[180, 203, 300] = 203
    roll_metres: Annotated[float, Meta(ge=1, le=1000)] | None = None
    timeout_seconds: Seconds = 5.0

    def __post_init__(self) -> None:
        if self.profile not in CAPABILITIES["profiles"]:
            raise ValueError(f"python-escpos knows no printer profile {self.profile!r}")
        pages = CAPABILITIES["profiles"][self.profile]["codePages"].values()
        if PLAIN_PAGE.upper() not in pages:
            raise ValueError(f"profile {self.profile!r} is no ticket printer's: it has no {PLAIN_PAGE}")
        missing = [page for page in self.code_pages if page.upper() not in pages]
        if missing:
            raise ValueError(f"profile {self.profile!r} has no code page {missing[0]!r}")

    @property
    def letters(self) -> int:
        """Letters of normal width a line."""
        return self.columns or (48 if self.paper_mm == 80 else 32)

    @property
    def roll_mm(self) -> float:
        """A new roll's length. Where nobody said: what a roll of 80 mm (80 mm paper) or 50 mm (58 mm) across holds."""
        return 1000 * (self.roll_metres or (70 if self.paper_mm == 80 else 25))


class _Answering(_Paper, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A printer that can be asked.

    *answers*: ``full`` tells when a slip is out (``GS r``) and its state (``DLE EOT``), ``realtime`` its state
    alone, ``none`` nothing (some cheap printers): trouble then shows only when the connection fails.
    """

    answers: Answers = "full"


class NetworkPrinter(_Answering, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="network"):
    """A printer with a network address; raw TCP, usually on port 9100. An address beats a name: no lookup to wait for."""

    host: Way
    port: Annotated[int, Meta(ge=1, le=65535)] = 9100


class UsbPrinter(_Answering, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="usb"):
    """A USB printer without a system driver, by the numbers ``lsusb`` shows (``0x04b8`` in TOML)."""

    vendor_id: Annotated[int, Meta(ge=1, le=0xFFFF)]
    product_id: Annotated[int, Meta(ge=1, le=0xFFFF)]
    in_endpoint: Annotated[int, Meta(ge=0x81, le=0x8F)] = 0x82
    out_endpoint: Annotated[int, Meta(ge=0x01, le=0x0F)] = 0x01


class SerialPrinter(_Answering, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="serial"):
    """A printer on a serial port, ``/dev/ttyS0`` or ``COM3``."""

    device: Way
    baud: Annotated[int, Meta(ge=1200, le=921600)] = 38400
    handshake: Literal["dtr", "xon", "none"] = "dtr"


class CupsPrinter(_Paper, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="cups"):
    """A raw CUPS queue; empty is the system's default queue."""

    queue: str = ""


class WindowsPrinter(_Paper, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="windows"):
    """A printer of the Windows spooler; empty is the default printer."""

    printer: str = ""


class FilePrinter(_Paper, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="file"):
    """A device file such as ``/dev/usb/lp0``, or a plain file that the slips are appended to.

    *answers* as for other printers, but none unless it is said: only a device can be read.
    """

    path: Way
    answers: Answers = "none"


class NoPrinter(_Paper, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="none"):
    """No paper: the number stands on the screen only."""


PrinterSettings = (
    NetworkPrinter | UsbPrinter | SerialPrinter | CupsPrinter | WindowsPrinter | FilePrinter | NoPrinter
)


def has_paper(settings: PrinterSettings) -> bool:
    """Whether there is a printer at all."""
    return not isinstance(settings, NoPrinter)


def may_be_asked(settings: PrinterSettings) -> bool:
    """Whether the printer may be asked how it is, again and again. The Windows spooler needs a print job for it, an empty one each time."""
    return not isinstance(settings, NoPrinter | WindowsPrinter)
