"""What the service needs of the world, as Protocols. Adapters live in ``server.storage`` and ``server.web``."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Final, Protocol

from server.domain.estimate import WaitRange
from server.domain.events import Recorded
from server.domain.hall import EndedLeg
from server.domain.ticket import Ticket
from server.service.origin import Origin
from server.service.particulars import Sealed
from server.service.queries import LegView, TicketView

Clock = Callable[[], datetime]
"""Answers the present time, aware."""

Origins = Mapping[str, Origin]
"""Who asked, by request id."""

NOBODYS: Final[Origins] = MappingProxyType({})

LASTING_DAYS: Final = 100
"""How far before the beginning of the replay lasting records are looked for: further than anybody books ahead."""


class StorageTrouble(Exception):
    """Nothing of what was asked was kept. *code* is ``storage-full`` when the disk is full, ``unavailable`` when the
    journal cannot be used for another reason, ``fault`` for a bug of ours, ``waiting`` where another server leads the hall.
    """

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code


class Deposed(StorageTrouble):
    """Another server leads the hall by now: nothing of what this one asked was kept, or will be."""

    def __init__(self) -> None:
        super().__init__("waiting", "another server leads this hall")


class Journal(Protocol):
    """The durable, gapless list of everything that happened."""

    @property
    def id(self) -> str:
        """Stays the same as long as the journal is the same one."""

    def append(
        self,
        records: Sequence[Recorded],
        tickets: Sequence[Ticket],
        legs: Sequence[EndedLeg],
        origins: Origins = NOBODYS,
    ) -> None:
        """Keep *records*, the present state of the *tickets* they touched and the *legs* they ended, all or nothing, durably.

        *origins* are those of the records' requests; what is not in it, the server itself did.

        Returns only after the flush. Raises StorageTrouble.
        """

    def replay(self) -> Iterator[Recorded]:
        """Everything from the beginning of the last business day but one, in order. Raises StorageTrouble."""

    def lasting(self) -> Iterator[Recorded]:
        """What lies before the beginning of ``replay``, up to LASTING_DAYS, and outlasts its day, in order.

        Raises StorageTrouble.
        """


class TicketBook(Protocol):
    """The read model of tickets, today's and older. May be asked from any thread."""

    def ticket(self, ticket_id: str) -> TicketView | None:
        """The latest ticket with this id, or None. Raises StorageTrouble."""

    def legs(self, ticket_id: str) -> tuple[LegView, ...]:
        """The legs that have ended of the latest ticket with this id, by errand and in order. Raises StorageTrouble."""

    def calls(self, ticket_id: str) -> tuple[Recorded, ...]:
        """Every call of the latest ticket with this id, with its reason, the earliest first. Raises StorageTrouble."""


class Particulars(Protocol):
    """What visitors said of themselves, sealed, for the day on which they said it; apart from the journal. Any thread may use it.

    An answer counts when the journal has the record of the request that gave it, and only until another one to the same field
    does. What was kept for a request that came to nothing is never seen.
    """

    def keep(self, ticket: str, request_id: str, day: date, answers: Sequence[Sealed]) -> None:
        """Keep what the request says on the business *day*, durably; the same request again says the same. Raises StorageTrouble."""

    def of_ticket(self, ticket: str) -> tuple[Sealed, ...]:
        """The answers that count, by service and field. Raises StorageTrouble."""

    def tidy(self, ticket: str) -> None:
        """Delete the ticket's answers that do not count. None of its requests may be under way. Raises StorageTrouble."""

    def purge(self, day: date) -> int:
        """Delete all that was said on other days than *day*. How many answers that were. Raises StorageTrouble."""


Newcomer = tuple[str, bool]
"""Somebody who would take a number now: in which line, and whether they have a priority class."""

Place = tuple[str, int]
"""A ticket and the number of its errand."""


class Forecasts(Protocol):
    """How long people will wait from *now* (aware) on, as it was last worked out: asking works nothing out and never waits.

    May be asked from any thread. A line or an errand of which nothing is known has no range.
    """

    def newcomer(self, line: str, now: datetime, *, priority: bool) -> WaitRange | None:
        """For somebody who would take a number for *line* now."""

    def errand(self, ticket: str, errand: int, now: datetime) -> WaitRange | None:
        """For an errand that waits, until it is called."""

    def newcomers(self, now: datetime) -> Mapping[Newcomer, WaitRange]:
        """For all lines and classes."""

    def errands(self, now: datetime) -> Mapping[Place, WaitRange]:
        """For all errands that wait."""
