"""What the bytes say that a printer sends back. Pure; from Epson's reference of ``DLE EOT``, ``GS r`` and ``DLE DC4``."""

from collections.abc import Mapping

from kiosk.printing.port import PaperLevel, PrinterStatus, TroubleKind

ASK_STATE = {n: bytes((0x10, 0x04, n)) for n in (1, 2, 3, 4)}
ASK_FINISHED = b"\x1dr\x01"
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""``DLE DC4`` 8: drop all that was received and not printed. In real time, also without paper."""
CLEARED = b"\x37\x25\x00"
"""A printer's answer to it. Nothing may be sent before it came."""


def is_state(byte: int) -> bool:
    """Whether *byte* answers ``DLE EOT``: bits 1 and 4 are always set in it, 0 and 7 never."""
    return byte & 0x93 == 0x12


def is_finished(byte: int) -> bool:
    """Whether *byte* answers ``GS r``: bits 4 and 7 are never set in it."""
    return byte & 0x90 == 0x00


def read_status(answers: Mapping[int, int]) -> PrinterStatus:
    """The state out of the answers to ``DLE EOT`` 1 to 4."""
    printer, offline, error, paper = (answers[n] for n in (1, 2, 3, 4))
    detail = f"DLE EOT answered {printer:#04x} {offline:#04x} {error:#04x} {paper:#04x}"
    return PrinterStatus(trouble=_trouble(printer, offline, error, paper), paper=_level(paper), detail=detail)


def _trouble(printer: int, offline: int, error: int, paper: int) -> TroubleKind | None:
    # An open cover also lifts the paper off its sensor, so the cover is looked at first.
    if offline & 0x04:
        return "cover_open"
    if paper & 0x60 or offline & 0x20:
        return "paper_out"
    if error & 0x6C or offline & 0x40:
        return "device_error"
    return "offline" if printer & 0x08 else None


def _level(paper: int) -> PaperLevel:
    if paper & 0x60:
        return "out"
    return "low" if paper & 0x0C else "enough"
