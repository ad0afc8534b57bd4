"""One conversation with a printer that answers.

Knows when to ask and how long to listen. Must not know any one connection, nor slips.
"""

from kiosk.printing.cables import AnsweringCable, Deadline
from kiosk.printing.port import PrinterStatus, PrinterTrouble
from kiosk.printing.status import (
    ASK_FINISHED,
    ASK_STATE,
    CLEAR,
    CLEARED,
    is_finished,
    is_state,
    read_status,
)

# A printer that is well answers within milliseconds, also while it prints.
ANSWER_SECONDS = 1.0
# How long to listen for "the slip is out" before asking whether something went wrong meanwhile.
LISTEN_SECONDS = 0.15


class Conversation:
    """Questions and answers over one cable. Every call may raise PrinterTrouble or CableBroken."""

    def __init__(self, cable: AnsweringCable, deadline: Deadline) -> None:
        self._cable = cable
        self._deadline = deadline
        self._finished = False

    def send(self, data: bytes) -> None:
        """Hand over *data*."""
        self._cable.send(data, self._deadline)

    def status(self) -> PrinterStatus:
        """The printer's state now."""
        return read_status({n: self._ask(n) for n in ASK_STATE})

    def require_ready(self) -> PrinterStatus:
        """Its state, if nothing keeps the printer from printing. Raises what does, as PrinterTrouble."""
        status = self.status()
        if status.trouble is not None:
            raise PrinterTrouble(status.trouble, status.detail)
        return status

    def wait_until_finished(self) -> None:
        """Return when the printer has worked through all it was sent.

        ``GS r`` is answered in its turn, after what was sent before it; ``DLE EOT`` at once. So a printer that
        stops in the middle leaves the first open, and the second says why.
        """
        self.send(ASK_FINISHED)
        while self._deadline.remaining():
            self._listen(self._deadline.sooner(LISTEN_SECONDS))
            if self._finished:
                return
            self.require_ready()
        raise PrinterTrouble("offline", "the printer did not finish in time")

    def clear(self) -> bool:
        """Make the printer forget what it was sent and has not printed. False if it does not say that it did."""
        self.send(CLEAR)
        deadline, heard = self._deadline.sooner(ANSWER_SECONDS), b""
        while deadline.remaining() and CLEARED not in heard:
            heard += self._cable.receive(deadline)
        return CLEARED in heard

    def _ask(self, n: int) -> int:
        self.send(ASK_STATE[n])
        deadline = self._deadline.sooner(ANSWER_SECONDS)
        while deadline.remaining():
            states = self._listen(deadline)
            if states:
                return states[-1]
        raise PrinterTrouble("offline", f"no answer to DLE EOT {n}")

    def _listen(self, deadline: Deadline) -> list[int]:
        # The answer to GS r may come between answers to DLE EOT; their fixed bits tell them apart.
        received = self._cable.receive(deadline)
        self._finished = self._finished or any(is_finished(byte) for byte in received)
        return [byte for byte in received if is_state(byte)]
