"""Printers that are asked before each slip and after it.

Knows the order of things. Must not know any one connection.
"""

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from kiosk.paperwork.paper import SlipLine, Void
from kiosk.printing.breaks import half_printed, offline
from kiosk.printing.cables import AnsweringCable, CableBroken, Deadline
from kiosk.printing.composer import compose_bytes
from kiosk.printing.conversation import Conversation
from kiosk.printing.port import Begun, PrinterStatus, PrinterTrouble
from kiosk.printing.settings import FilePrinter, NetworkPrinter, SerialPrinter, UsbPrinter
from kiosk.printing.typecase import Pen

logger = logging.getLogger(__name__)

# After a slip that broke in the middle the visitor waits for a word, not for the printer.
CLEAR_SECONDS = 0.5

CanAnswer = NetworkPrinter | SerialPrinter | UsbPrinter | FilePrinter
OpenAnsweringCable = Callable[[Deadline], AbstractContextManager[AnsweringCable]]


class AnsweringPrinter:
    """A printer that is asked before each slip and after it."""

    def __init__(self, settings: CanAnswer, open_cable: OpenAnsweringCable, pen: Pen | None = None) -> None:
        self.columns = settings.letters
        self._settings = settings
        self._open_cable = open_cable
        self._pen = pen

    def print(self, lines: Sequence[SlipLine], begun: Begun, /) -> PrinterStatus | None:
        """As Printer. All bytes are composed before the first is sent."""
        data = compose_bytes(lines, self._settings, self._pen)
        deadline = Deadline(self._settings.timeout_seconds)
        with offline(), self._open_cable(deadline) as cable:
            talk = Conversation(cable, deadline)
            talk.require_ready()
            if any(isinstance(line, Void) for line in lines):
                self._clear(talk)
            with half_printed(), self._cleared_on_trouble(cable):
                begun()
                talk.send(data)
                if self._settings.answers == "realtime":
                    return talk.require_ready()
                talk.wait_until_finished()
            return _state_after(talk)

    def status(self) -> PrinterStatus:
        """As Printer."""
        deadline = Deadline(self._settings.timeout_seconds)
        try:
            with offline(), self._open_cable(deadline) as cable:
                return Conversation(cable, deadline).status()
        except PrinterTrouble as trouble:
            return PrinterStatus(trouble=trouble.kind, detail=trouble.detail)

    @contextmanager
    def _cleared_on_trouble(self, cable: AnsweringCable) -> Iterator[None]:
        """With paper again, a printer would go on with the half slip by itself, so it is told at once to forget it."""
        try:
            yield
        except (CableBroken, PrinterTrouble):
            with contextlib.suppress(CableBroken):
                self._clear(Conversation(cable, Deadline(CLEAR_SECONDS)))
            raise

    def _clear(self, talk: Conversation) -> None:
        if self._settings.clears and not talk.clear():
            logger.warning("the printer did not say that it cleared its buffers")


def _state_after(talk: Conversation) -> PrinterStatus | None:
    """The slip is out; a printer that says nothing now must not make it a failed one."""
    try:
        return talk.status()
    except (CableBroken, PrinterTrouble) as silence:
        logger.warning("after the slip: %s", silence)
        return None
