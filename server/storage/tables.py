"""The tables. Times are whole microseconds since 1970-01-01 UTC: exact, sortable and the same on both databases."""

from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    literal_column,
    or_,
)

from server.domain.events import LASTING

metadata = MetaData()

# In SQLite an INTEGER primary key is the table itself; any other type would need an index beside it.
Sequence64 = BigInteger().with_variant(Integer, "sqlite")

identity = Table(
    "identity",
    metadata,
    Column("journal", String(36), primary_key=True, comment="names this journal as long as it lives"),
)

journal = Table(
    "journal",
    metadata,
    Column("seq", Sequence64, primary_key=True, autoincrement=False, comment="1, 2, 3 … without gaps"),
    Column("at", BigInteger, nullable=False, comment="microseconds UTC"),
    Column("request_id", String(64), nullable=False, comment="the command that caused it"),
    Column("kind", String(40), nullable=False, comment="name of the event"),
    Column("version", Integer, nullable=False, comment="form of the event's body"),
    Column("body", Text, nullable=False, comment="JSON of the event"),
    Column("device", String(80), nullable=False, server_default="", comment="that asked for it; empty: none"),
    Column("person", String(120), nullable=False, server_default="", comment="who asked for it, by id"),
    Column("chain", String(64), nullable=False, server_default="", comment="see storage.chain"),
    Column("erased", String(129), comment="see storage.chain; null: nothing was taken out of the body"),
)
recorded: Final = tuple(journal.c)[:6]
"""The columns that make a record of the hall; the others are the audit's."""

Index(
    "journal_days",
    journal.c.seq,
    sqlite_where=journal.c.kind == "DayOpened",
    postgresql_where=journal.c.kind == "DayOpened",
)

# As literals: a database takes a partial index only if it sees the same words in the question. Not IN: SQLite would make
# its list a table for every row that is written.
lasting = or_(*(journal.c.kind == literal_column(f"'{kind.__name__}'") for kind in LASTING))
Index("journal_lasting", journal.c.at, journal.c.seq, sqlite_where=lasting, postgresql_where=lasting)

tickets = Table(
    "tickets",
    metadata,
    Column("seq", Sequence64, primary_key=True, autoincrement=False, comment="journal number of its issue"),
    Column("ticket", String(64), nullable=False, index=True),
    Column("day", Date, nullable=False, index=True),
    Column("label", String(20), nullable=False),
    Column("service", String(80), nullable=False),
    Column("line", String(80), nullable=False),
    Column("agency", String(80), nullable=False),
    Column("priority", String(80)),
    Column("language", String(3), nullable=False),
    Column("kiosk", String(80), nullable=False),
    Column("phase", String(12), nullable=False),
    Column("counter", String(80)),
    Column("arrived_at", BigInteger, nullable=False),
    Column("called_at", BigInteger),
    Column("started_at", BigInteger),
    Column("ended_at", BigInteger),
    Column("recalls", Integer, nullable=False),
    Column("outcome", String(80)),
    Column("printed", Boolean, comment="true, false, or unknown"),
    Column("package", String(80)),
    Column("booking", String(64)),
    Column("channel", String(12), nullable=False, server_default="kiosk"),
    Column("errands", Integer, nullable=False, server_default="1", comment="how many"),
)

legs = Table(
    "legs",
    metadata,
    Column("ticket_seq", BigInteger, primary_key=True, autoincrement=False, comment="seq of the ticket"),
    Column("errand", Integer, primary_key=True, autoincrement=False, comment="1, 2, 3 … of the ticket"),
    Column("leg", Integer, primary_key=True, autoincrement=False, comment="1, 2, 3 … of the errand"),
    Column("day", Date, nullable=False, index=True),
    Column("ticket", String(64), nullable=False),
    Column("service", String(80), nullable=False),
    Column("line", String(80), nullable=False),
    Column("counter", String(80)),
    Column("officer", String(120)),
    Column("entered_at", BigInteger, nullable=False),
    Column("first_called_at", BigInteger),
    Column("last_called_at", BigInteger),
    Column("started_at", BigInteger),
    Column("ended_at", BigInteger, nullable=False),
    Column(
        "waited", BigInteger, comment="microseconds, as the following ones; null: it did not come to that"
    ),
    Column("walked", BigInteger),
    Column("served", BigInteger),
    Column("held", BigInteger, nullable=False),
    Column("blocked", BigInteger, nullable=False),
    Column("outcome", String(80)),
    Column("ending", String(12), nullable=False),
    # The primary key is the table itself: one tree to write to instead of two.
    sqlite_with_rowid=False,
)

# What a visitor said counts if the journal has its request: an index over those few records alone.
given = journal.c.kind == literal_column("'ParticularsGiven'")
Index("journal_given", journal.c.request_id, sqlite_where=given, postgresql_where=given)

particulars = Table(
    "particulars",
    metadata,
    Column("ticket", String(64), primary_key=True),
    Column("service", String(80), primary_key=True),
    Column("field", String(80), primary_key=True),
    Column("request_id", String(64), primary_key=True, comment="the command that said it"),
    Column("hash", String(64), nullable=False, comment="HMAC-SHA256, hexadecimal; its key is not here"),
    Column("last_four", String(4), nullable=False, comment="digits"),
    Column("given_on", Date, nullable=False, comment="business day; deleted when it is over"),
    sqlite_with_rowid=False,
)

staff = Table(
    "staff",
    metadata,
    Column("officer", String(40), primary_key=True, comment="id"),
    Column("name", String(120), nullable=False, comment="the hall's word for the officer"),
    Column("agency", String(80), nullable=False, comment="empty: the whole mall"),
    Column("secret", String(255), comment="Argon2id; its key is not here"),
    Column("card", String(64), comment="HMAC-SHA256, hexadecimal; its key is not here"),
    Column("active", Boolean, nullable=False),
    Column("role", String(20), nullable=False, server_default="officer"),
    sqlite_with_rowid=False,
)
Index("staff_name", staff.c.name, unique=True)
Index("staff_card", staff.c.card, unique=True)

devices = Table(
    "devices",
    metadata,
    Column("device", String(40), primary_key=True, comment="id"),
    Column("name", String(80), nullable=False),
    Column("kind", String(12), nullable=False, comment="kiosk, counter, display"),
    Column("zone", String(80), nullable=False, comment="where it stands; may be empty, as the following two"),
    Column("counter", String(80), nullable=False, comment="the only one it may work for"),
    Column("agency", String(80), nullable=False, comment="the only one it may work for"),
    Column("key_hash", String(64), nullable=False, comment="SHA-256 of its key, hexadecimal"),
    Column("active", Boolean, nullable=False),
    Column("created_at", BigInteger, nullable=False, comment="microseconds UTC"),
    Column("approved_at", BigInteger, nullable=False, comment="microseconds UTC: when its key came"),
    sqlite_with_rowid=False,
)
Index("devices_name", devices.c.name, unique=True)
Index("devices_key", devices.c.key_hash, unique=True)

sessions = Table(
    "sessions",
    metadata,
    Column("hash", String(64), primary_key=True, comment="SHA-256 of the token, hexadecimal"),
    Column("person", String(40), nullable=False, comment="id in staff"),
    Column("stamp", String(64), nullable=False, comment="of what they signed in with, and as what"),
    Column("started", BigInteger, nullable=False, comment="microseconds UTC, as the following ones"),
    Column("used", BigInteger, nullable=False, comment="written at most once a minute"),
    Column("ends", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Sequence64, primary_key=True, autoincrement=False, comment="1, 2, 3 … without gaps"),
    Column("at", BigInteger, nullable=False, comment="microseconds UTC"),
    Column("person", String(120), nullable=False, comment="by id; empty: none, or the server itself"),
    Column("device", String(80), nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", String(120), nullable=False, comment="what it was done to, by id"),
    Column("details", Text, nullable=False, comment="JSON, never of what a visitor said"),
    Column("chain", String(64), nullable=False, comment="see storage.chain"),
)

leadership = Table(
    "leadership",
    metadata,
    # The key of the only row: a new term changes it, a sign of life does not, and so waits for no commit (storage.fence).
    Column(
        "term",
        BigInteger,
        primary_key=True,
        autoincrement=False,
        comment="goes up with every server that begins to lead",
    ),
    Column("holder", String(255), nullable=False, comment="which server"),
    Column("beat", BigInteger, nullable=False, comment="changes with every sign of life in a term"),
    Column("until", BigInteger, nullable=False, comment="microseconds UTC by the database's clock"),
    Column("fingerprints", Text, nullable=False, comment="JSON: of the leader's keys, by file"),
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_micros(moment: datetime) -> int:
    """Microseconds since the epoch of an aware *moment*."""
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """The aware moment, in UTC."""
    return _EPOCH + timedelta(microseconds=micros)


def micros_or_none(moment: datetime | None) -> int | None:
    """As ``to_micros``, where there may be no moment."""
    return None if moment is None else (moment - _EPOCH) // _MICROSECOND


def moment_or_none(micros: int | None) -> datetime | None:
    """As ``from_micros``, where there may be no moment."""
    return None if micros is None else from_micros(micros)
