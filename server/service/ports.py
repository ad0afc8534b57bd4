"""What the service needs of the world, as Protocols. Adapters live in ``server.storage`` and ``server.web``."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Protocol

from server.domain.events import Recorded
from server.domain.ticket import Ticket
from server.service.queries import TicketView

Clock = Callable[[], datetime]
"""Answers the present time, aware."""


class StorageTrouble(Exception):
    """Nothing of what was asked was kept. *code* is ``storage-full`` when the disk is full, ``unavailable`` when the
    journal cannot be used for another reason, ``fault`` for a bug of ours.
    """

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code


class Journal(Protocol):
    """The durable, gapless list of everything that happened."""

    @property
    def id(self) -> str:
        """Stays the same as long as the journal is the same one."""

    def append(self, records: Sequence[Recorded], tickets: Sequence[Ticket]) -> None:
        """Keep *records* and the present state of the *tickets* they touched, all or nothing, durably.

        Returns only after the flush. Raises StorageTrouble.
        """

    def replay(self) -> Iterator[Recorded]:
        """Everything from the beginning of the last business day but one, in order. Raises StorageTrouble."""


class TicketBook(Protocol):
    """The read model of tickets, today's and older. May be asked from any thread."""

    def ticket(self, ticket_id: str) -> TicketView | None:
        """The latest ticket with this id, or None. Raises StorageTrouble."""
