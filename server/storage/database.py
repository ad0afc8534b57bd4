"""Opening the database: engine, durability, one writer at a time, migrations.

SQLite in WAL mode with ``synchronous=FULL`` (each commit is flushed) is the embedded default; PostgreSQL by its URL.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text, update
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from server.service.ports import StorageTrouble
from server.storage.tables import identity

_CONNECT_SECONDS = 3
_UNHEARD_MILLISECONDS = 5000
_TIMEOUTS = "-c lock_timeout=5000 -c idle_in_transaction_session_timeout=10000"
_ADVISORY_LOCK = 0x6769_6C69  # "gili"
_FULL = ("disk is full", "no space left", "could not extend file", "disk quota", "database or disk is full")

_QUOTES = re.compile(r"\n(?:DETAIL|CONTEXT):")
"""What PostgreSQL adds to an error quotes the row, and with it what people typed."""


Also = Callable[[Connection], object]
"""What belongs to a change, done in its transaction: both are kept, or neither."""


def nothing_more(_: Connection) -> None:
    """The change stands for itself."""


class NewerDatabase(RuntimeError):
    """The tables have a form that this program does not know."""


class DatabaseInUse(RuntimeError):
    """Another server writes to this database."""


class UnusableUrl(ValueError):
    """No database can be opened by this URL. The message does not repeat it: it may hold a password."""


def open_engine(url: str) -> Engine:
    """An engine for *url* (``sqlite:///…`` or ``postgresql+psycopg://…``) with the durability the hall needs.

    Raises UnusableUrl.
    """
    parsed = parsed_url(url)
    if parsed.get_backend_name() == "sqlite":
        if parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(
            parsed, hide_parameters=True, connect_args={"timeout": 5, "check_same_thread": False}
        )
        event.listen(engine, "connect", _make_durable)
        event.listen(engine, "handle_error", _leave_read_only)
        return engine
    return create_engine(
        parsed, hide_parameters=True, pool_pre_ping=True, connect_args=network_arguments(url)
    )


def network_arguments(url: str) -> dict[str, str | int]:
    """How connections to PostgreSQL fare when the network or the other end dies: neither side waits for the other for long.

    No statement_timeout: it would also end a commit's wait for a replica, as if the replica had it.
    """
    found = parsed_url(url).query.get("options", "")
    options = found if isinstance(found, str) else " ".join(found)
    return {
        "connect_timeout": _CONNECT_SECONDS,
        "keepalives_idle": 2,
        "keepalives_interval": 1,
        "keepalives_count": 3,
        "tcp_user_timeout": _UNHEARD_MILLISECONDS,
        "options": f"{options} {_TIMEOUTS}".strip(),
    }


def parsed_url(url: str) -> URL:
    """*url* with its driver. Raises UnusableUrl."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise UnusableUrl("is not a database URL, for example postgresql+psycopg://user@host/name") from error
    match parsed.drivername:
        case "sqlite" | "postgresql+psycopg":
            return parsed
        case "postgresql":
            return parsed.set(drivername="postgresql+psycopg")
        case other:
            raise UnusableUrl(f"{other!r} is not supported, only sqlite and postgresql+psycopg")


def _make_durable(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _leave_read_only(context: ExceptionContext) -> None:
    """A connection that was opened while the disk was read-only stays so for ever: the next order gets another.

    Not when the file was put elsewhere: another at its place is another hall.
    """
    code = getattr(context.original_exception, "sqlite_errorcode", sqlite3.SQLITE_OK)
    if code & 0xFF == sqlite3.SQLITE_READONLY and code != sqlite3.SQLITE_READONLY_DBMOVED:
        context.is_disconnect = True


@contextmanager
def only_writer(engine: Engine) -> Iterator[None]:
    """Hold the right to write for as long as the block runs. Raises DatabaseInUse, StorageTrouble.

    On SQLite a second small database is locked: such a lock ends with the process on every system, whatever kills it.
    On PostgreSQL it is an advisory lock of a session of its own.
    """
    if engine.dialect.name == "sqlite":
        with _sqlite_lock(Path(str(engine.url.database) + ".lock")):
            yield
        return
    with engine.connect() as connection:
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY_LOCK}):
            raise DatabaseInUse("another server holds this hall's database")
        connection.rollback()
        # Out of the pool: closing it ends the session, and the lock with it, whatever happens.
        connection.detach()
        try:
            yield
        finally:
            # The session ends a moment after its line was closed: who comes at once would find it locked.
            with suppress(DBAPIError):
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _ADVISORY_LOCK})


@contextmanager
def only_server(data: Path) -> Iterator[None]:
    """Hold the *data* folder, with its keys, for as long as the block runs. Raises DatabaseInUse."""
    try:
        with _sqlite_lock(data / "server.lock"):
            yield
    except DatabaseInUse as error:
        raise DatabaseInUse(
            f"another server works with the data folder {data}: the hall's server is running; stop it first"
        ) from error


@contextmanager
def _sqlite_lock(path: Path) -> Iterator[None]:
    try:
        path.open("ab").close()  # on a read-only disk SQLite would lock nothing, and say nothing
    except OSError as error:
        raise _trouble(str(error)) from error
    connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:  # the low byte is the kind
                raise _trouble(str(error)) from error
            raise DatabaseInUse(
                f"another server writes to {path.with_suffix('')}: the hall's server is running; stop it first"
            ) from error
        yield
    finally:
        connection.close()


def migrate(engine: Engine, *, audit_key: bytes = b"") -> None:
    """Bring the tables to this program's form. Migrations only go forward. Raises NewerDatabase.

    *audit_key* is what an old journal's chain is made with.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        config.attributes["audit_key"] = audit_key
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise NewerDatabase(
                f"the database was written by another version of Giliran ({error})"
            ) from error


@contextmanager
def translated() -> Iterator[None]:
    """Database errors inside the block become StorageTrouble."""
    try:
        yield
    except DBAPIError as error:
        raise _trouble(_QUOTES.split(str(error.orig))[0]) from error
    except SQLAlchemyError as error:  # no connection became free, for example
        raise _trouble(f"{type(error).__name__}: {error}") from error


def _trouble(reason: str) -> StorageTrouble:
    code = "storage-full" if any(words in reason.lower() for words in _FULL) else "unavailable"
    return StorageTrouble(code, reason)


def attempt_write(engine: Engine) -> None:
    """Write what is there already over itself, durably. Raises StorageTrouble when nothing can be written."""
    with translated(), engine.begin() as connection:
        connection.execute(update(identity).values(journal=identity.c.journal))
