"""What the kiosk's parts know of a printer and of whoever stands in for the server. Knows what goes in and comes out of them."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.paperwork.slip import Requirements, Slip
from kiosk.visiting.ticket import Ticket
from wire.commands import CheckIn, Command, IssueTicket
from wire.problem import Problem


class SlipPrinter(Protocol):
    """Prints off the GUI thread; ``kiosk.paperwork.spooler.Spooler``."""

    @property
    def begun(self) -> SignalInstance:
        """Signal (job id): its first byte is handed to the printer."""
        ...

    @property
    def printed(self) -> SignalInstance:
        """Signal (job id): the paper came out whole."""
        ...

    @property
    def failed(self) -> SignalInstance:
        """Signal (job id, kind of trouble)."""
        ...

    @property
    def status_changed(self) -> SignalInstance:
        """Signal (PrinterStatus): the printer's state is another than before."""
        ...

    def print(self, job_id: str, document: Slip | Requirements, /) -> None:
        """Print *document*; one of the first two signals follows."""
        ...

    def check(self) -> None:
        """Ask the printer how it is; *status_changed* follows if that is news."""
        ...


class StandIn(Protocol):
    """Gives numbers while the server is gone (rule 7); ``kiosk.alone.standin.StandIn``."""

    barred: bool
    """Whether the server does not accept this kiosk: then nobody stands in for it. Set by whoever hears so."""

    def can_give(self, service: str, now: datetime, /) -> bool:
        """Whether there is a number for *service*."""
        ...

    def give(self, command: IssueTicket | CheckIn, now: datetime, /) -> Ticket | Problem:
        """A number for what *command* asks, kept for good when this returns; or why there is none."""
        ...

    def orphan(self, request_id: str, /) -> None:
        """The server may or may not have given the ticket *request_id*, and nobody waits for it: it is taken back."""
        ...

    def keep(self, command: Command, /) -> bool:
        """Whether *command* is about a ticket that the server does not know yet; it is told later then."""
        ...

    @property
    def given(self) -> tuple[str, ...]:
        """The services of tickets that the server does not know yet, each as often as it was given."""
        ...


class NoStandIn:
    """Without the server there is no number."""

    given: tuple[str, ...] = ()
    barred = False

    def can_give(self, _service: str, _now: datetime, /) -> bool:
        """Never."""
        return False

    def give(self, _command: IssueTicket | CheckIn, _now: datetime, /) -> Ticket | Problem:
        """The server's own word for a bad moment."""
        return Problem(title="Unavailable", status=503, detail="The server is gone.", code="unavailable")

    def orphan(self, _request_id: str, /) -> None:
        """Nobody would take it back."""

    def keep(self, _command: Command, /) -> bool:
        """There are no such tickets."""
        return False
