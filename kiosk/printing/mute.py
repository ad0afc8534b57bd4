"""Printers that tell nothing, and none at all.

Knows the order of things. Must not know any one connection.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from kiosk.paperwork.paper import SlipLine
from kiosk.printing.breaks import half_printed, offline
from kiosk.printing.cables import Cable, Deadline
from kiosk.printing.composer import compose_bytes
from kiosk.printing.port import Begun, PrinterStatus, PrinterTrouble
from kiosk.printing.settings import NoPrinter, PrinterSettings
from kiosk.printing.typecase import Pen

OpenCable = Callable[[Deadline], AbstractContextManager[Cable]]
Ask = Callable[[Deadline], PrinterStatus | None]


def _nobody_knows(_deadline: Deadline) -> None:
    """Of most printers that do not answer."""


class NullPrinter:
    """No paper. Every slip is refused as ``not_configured``, so that the kiosk shows the number and its QR code."""

    def __init__(self, settings: NoPrinter) -> None:
        self.columns = settings.letters

    def print(self, _lines: Sequence[SlipLine], _begun: Begun, /) -> None:
        """As Printer."""
        raise PrinterTrouble("not_configured", "the settings name no printer")

    def status(self) -> PrinterStatus:
        """As Printer."""
        return PrinterStatus(trouble="not_configured", detail="the settings name no printer")


class MutePrinter:
    """A printer that tells nothing: only the way to it can fail. Where somebody else knows how it is, *ask* asks them."""

    def __init__(
        self,
        settings: PrinterSettings,
        open_cable: OpenCable,
        pen: Pen | None = None,
        *,
        ask: Ask = _nobody_knows,
    ) -> None:
        self.columns = settings.letters
        self._settings = settings
        self._open_cable = open_cable
        self._pen = pen
        self._ask = ask

    def print(self, lines: Sequence[SlipLine], begun: Begun, /) -> PrinterStatus | None:
        """As Printer."""
        data = compose_bytes(lines, self._settings, self._pen)
        deadline = Deadline(self._settings.timeout_seconds)
        with offline(), self._open_cable(deadline) as cable:
            before = self._ask(deadline)
            if before is not None and before.trouble == "not_configured":
                raise PrinterTrouble("not_configured", before.detail)
            with half_printed():
                begun()
                cable.send(data, deadline)
        return self._ask(deadline)

    def status(self) -> PrinterStatus:
        """As Printer: what is known is whether the way is open, and what somebody else says."""
        deadline = Deadline(self._settings.timeout_seconds)
        try:
            with offline(), self._open_cable(deadline):
                return self._ask(deadline) or PrinterStatus()
        except PrinterTrouble as trouble:
            return PrinterStatus(trouble=trouble.kind, detail=trouble.detail)
