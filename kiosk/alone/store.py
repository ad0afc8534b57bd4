"""What the kiosk must not forget, hall by hall: its numbers, tickets given and not handed in, what to take back, the last contact.

Everything is on the disk when a call returns. Knows what is kept. Must not know when it is used, nor Qt.

SQLite and not a journal of our own: a number is taken and its ticket written in one transaction, a torn page or a full
disk is its everyday work, and it keeps a second program off the file.
"""

import logging
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

import msgspec

from kiosk.alone.database import Database, StoreTrouble
from kiosk.alone.ranges import Ranges
from wire.codec import encode, encode_command
from wire.commands import CancelTicket, Command, HandInTicket, ReportPrinted, ReportPrintFailed
from wire.kiosks import Arrangement
from wire.mall import Mall
from wire.offers import Services
from wire.problem import Problem

__all__ = ["Contact", "Deferred", "Letter", "RefusedTicket", "Store", "StoreTrouble"]

FILE: Final = "alone.sqlite"
_TABLES: Final = """
CREATE TABLE memo (hall TEXT, what TEXT, value BLOB NOT NULL, PRIMARY KEY (hall, what)) WITHOUT ROWID;
CREATE TABLE letter (place INTEGER PRIMARY KEY AUTOINCREMENT, hall TEXT NOT NULL, ticket TEXT NOT NULL,
    kind TEXT NOT NULL, label TEXT NOT NULL, body BLOB NOT NULL, refusal BLOB);
CREATE INDEX letters ON letter (hall, refusal)
"""
_ANY_HALL: Final = ""

Deferred: TypeAlias = HandInTicket | ReportPrinted | ReportPrintFailed | CancelTicket
"""What is told to the server later."""
_KINDS: Final[dict[str, type[Deferred]]] = {
    kind.__name__: kind for kind in (HandInTicket, ReportPrinted, ReportPrintFailed, CancelTicket)
}
T = TypeVar("T")

logger = logging.getLogger(__name__)


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """How the *hall* was when its server was there last."""

    hall: str
    mall: Mall
    base_url: str
    services: Services | None
    arrangement: Arrangement | None


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """Something to tell the server about *ticket*, in the same bytes each time."""

    place: int
    ticket: str
    command: Deferred


class RefusedTicket(msgspec.Struct, frozen=True, kw_only=True):
    """A ticket that was given alone and that its hall did not take."""

    label: str
    command: HandInTicket
    problem: Problem


class Store:
    """In *folder*. Every call may raise StoreTrouble; nothing has changed then, as far as anybody can know."""

    def __init__(self, folder: Path) -> None:
        self._database = Database(folder / FILE, tables=_TABLES, version=1)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    # The hall, and how it was.

    def hall(self) -> str | None:
        """The hall this kiosk belongs to."""
        return self._recall(_ANY_HALL, "hall", str)

    def join(self, hall: str) -> None:
        """The kiosk belongs to *hall* from now on; what is kept of others stays theirs."""
        self._remember(_ANY_HALL, "hall", hall)

    def contact(self, hall: str) -> Contact | None:
        """The last contact with *hall*; None where its set-up never came."""
        mall = self._recall(hall, "mall", Mall)
        if mall is None:
            return None
        return Contact(
            hall=hall,
            mall=mall,
            base_url=self._recall(hall, "base_url", str) or "",
            services=self._recall(hall, "services", Services),
            arrangement=self._recall(hall, "arrangement", Arrangement),
        )

    def set_mall(self, hall: str, mall: Mall, base_url: str) -> None:
        """How *hall* is set up, and where phones find its server's pages."""
        self._remember(hall, "mall", mall)
        self._remember(hall, "base_url", base_url)

    def remember(self, hall: str, what: Services | Arrangement) -> None:
        """What *hall* offers, or how it arranged this kiosk."""
        self._remember(hall, "services" if isinstance(what, Services) else "arrangement", what)

    # Numbers and tickets.

    def ranges(self, hall: str, kiosk: str) -> Ranges:
        """The numbers that *kiosk* has of *hall*."""
        found = self._recall(hall, "ranges", Ranges)
        return found if found is not None and found.kiosk == kiosk else Ranges(kiosk=kiosk)

    def set_ranges(self, hall: str, ranges: Ranges) -> None:
        """These, from now on."""
        self._remember(hall, "ranges", ranges)

    def give(self, hall: str, ranges: Ranges, command: HandInTicket, label: str) -> None:
        """A ticket was given, and *ranges* are left."""
        with self._database.transaction() as connection:
            connection.execute(_REMEMBER, (hall, "ranges", encode(ranges)))
            connection.execute(_POST, _row(hall, command.request_id, command, label))

    # What the server is to be told.

    def post(self, hall: str, ticket: str, command: Deferred) -> None:
        """Tell it later."""
        with self._database.transaction() as connection:
            connection.execute(_POST, _row(hall, ticket, command, ""))

    def next_letter(self, hall: str) -> Letter | None:
        """What *hall* is to be told next: tickets first, the oldest first, then what is said of tickets."""
        return next(iter(self._letters(_NEXT, hall)), None)

    def unsent(self, hall: str) -> tuple[HandInTicket, ...]:
        """The tickets that *hall* does not know of, the oldest first."""
        letters = self._letters(_UNSENT, hall)
        return tuple(each.command for each in letters if isinstance(each.command, HandInTicket))

    def _letters(self, query: str, hall: str) -> list[Letter]:
        while True:
            rows = self._database.rows(query, hall)
            try:
                return [_letter(*row) for row in rows]
            except _UnreadableLetter as found:
                logger.warning("%s: letter %d cannot be read and is left there", hall, found.place)
                with self._database.transaction() as connection:
                    connection.execute("UPDATE letter SET hall = '?' WHERE place = ?", (found.place,))

    def delivered(self, letter: Letter) -> None:
        """The server knows."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM letter WHERE place = ?", (letter.place,))

    def refused(self, letter: Letter, problem: Problem) -> None:
        """The server does not want to know: the ticket is kept to be shown, what was to be said of it is not."""
        with self._database.transaction() as connection:
            connection.execute(
                "DELETE FROM letter WHERE ticket = ? AND place <> ?", (letter.ticket, letter.place)
            )
            connection.execute(
                "UPDATE letter SET refusal = ? WHERE place = ?", (encode(problem), letter.place)
            )

    def refusals(self) -> tuple[RefusedTicket, ...]:
        """Tickets that were not taken, of all halls, the oldest first."""
        query = "SELECT label, body, refusal FROM letter WHERE refusal IS NOT NULL ORDER BY place"
        found = (_refused_ticket(*row) for row in self._database.rows(query))
        return tuple(each for each in found if each is not None)

    def forget_refusals(self) -> None:
        """Staff have seen them."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM letter WHERE refusal IS NOT NULL")

    def _recall(self, hall: str, what: str, kind: type[T]) -> T | None:
        rows = self._database.rows("SELECT value FROM memo WHERE hall = ? AND what = ?", hall, what)
        try:
            return msgspec.json.decode(rows[0][0], type=kind) if rows else None
        except msgspec.MsgspecError:
            return None  # written by a program of another version: as good as nothing

    def _remember(self, hall: str, what: str, value: object) -> None:
        with self._database.transaction() as connection:
            connection.execute(_REMEMBER, (hall, what, encode(value)))


class _UnreadableLetter(Exception):
    """A failing disk changed it, or a program of another version wrote it. Everything else goes on."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


def _letter(place: int, ticket: str, kind: str, body: bytes) -> Letter:
    try:
        return Letter(place=place, ticket=ticket, command=msgspec.json.decode(body, type=_KINDS[kind]))
    except (KeyError, msgspec.MsgspecError) as error:
        raise _UnreadableLetter(place) from error


def _refused_ticket(label: str, body: bytes, refusal: bytes) -> RefusedTicket | None:
    try:
        command = msgspec.json.decode(body, type=HandInTicket)
        problem = msgspec.json.decode(refusal, type=Problem)
    except msgspec.MsgspecError:
        return None
    return RefusedTicket(label=label, command=command, problem=problem)


_REMEMBER: Final = "INSERT OR REPLACE INTO memo (hall, what, value) VALUES (?, ?, ?)"
_NEXT: Final = """
SELECT place, ticket, kind, body FROM letter WHERE hall = ? AND refusal IS NULL
ORDER BY kind <> 'HandInTicket', place LIMIT 1
"""
_UNSENT: Final = """
SELECT place, ticket, kind, body FROM letter WHERE hall = ? AND refusal IS NULL AND kind = 'HandInTicket'
ORDER BY place
"""
_POST: Final = "INSERT INTO letter (hall, ticket, kind, label, body) VALUES (?, ?, ?, ?, ?)"


def _row(hall: str, ticket: str, command: Command, label: str) -> tuple[object, ...]:
    return hall, ticket, type(command).__name__, label, encode_command(command)
