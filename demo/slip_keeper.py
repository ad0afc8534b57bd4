"""Printed slips on disk: bytes, picture, text, and one line in a report.

Knows files and the decoder. Must not know connections.
"""

import json
from pathlib import Path

from demo.escpos_decoder import decode
from demo.escpos_paper import PaperWidth
from demo.escpos_picture import draw
from demo.qr_reader import read_qr
from demo.virtual_device import PrintedSlip


class SlipKeeper:
    """Writes ``NNN.bin``, ``NNN.png`` and ``NNN.txt`` into *folder*, and a JSON line a slip to *report*."""

    def __init__(self, *, folder: Path | None, report: Path | None, paper_mm: PaperWidth) -> None:
        self._folder = folder
        self._report = report
        self._paper_mm = paper_mm
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def keep(self, slip: PrintedSlip) -> None:
        """Write one slip down. Takes some ten milliseconds: not for the thread that answers the kiosk."""
        if self._folder is None and self._report is None:
            return
        decoded = decode(slip.data, paper_mm=self._paper_mm)
        picture = draw(decoded)
        if self._folder is not None:
            stem = self._folder / f"{slip.number:03}"
            stem.with_suffix(".bin").write_bytes(slip.data)
            picture.save(stem.with_suffix(".png"))
            stem.with_suffix(".txt").write_text(decoded.text + "\n", encoding="utf-8")
        if self._report is not None:
            line = {
                "slip": slip.number,
                "complete": slip.complete,
                "connected_ns": slip.connected_ns,
                "first_byte_ns": slip.first_byte_ns,
                "last_byte_ns": slip.last_byte_ns,
                "bytes": len(slip.data),
                "text": decoded.text.splitlines(),
                "qr": list(decoded.native_qr or read_qr(picture)),
                "errors": list(decoded.errors),
            }
            with self._report.open("a", encoding="utf-8") as report:
                report.write(json.dumps(line, ensure_ascii=False) + "\n")
