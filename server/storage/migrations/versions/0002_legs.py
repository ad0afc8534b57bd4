"""Legs of errands, more about tickets, and a way to the events that outlast their day."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add to what is there. Tickets that are there came from a kiosk, for one errand."""
    op.add_column("tickets", sa.Column("package", sa.String(80)))
    op.add_column("tickets", sa.Column("booking", sa.String(64)))
    op.add_column("tickets", sa.Column("channel", sa.String(12), nullable=False, server_default="kiosk"))
    op.add_column("tickets", sa.Column("errands", sa.Integer, nullable=False, server_default="1"))
    op.create_table(
        "legs",
        sa.Column("ticket_seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("errand", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("leg", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("ticket", sa.String(64), nullable=False),
        sa.Column("service", sa.String(80), nullable=False),
        sa.Column("line", sa.String(80), nullable=False),
        sa.Column("counter", sa.String(80)),
        sa.Column("officer", sa.String(120)),
        sa.Column("entered_at", sa.BigInteger, nullable=False),
        sa.Column("first_called_at", sa.BigInteger),
        sa.Column("last_called_at", sa.BigInteger),
        sa.Column("started_at", sa.BigInteger),
        sa.Column("ended_at", sa.BigInteger, nullable=False),
        sa.Column("waited", sa.BigInteger),
        sa.Column("walked", sa.BigInteger),
        sa.Column("served", sa.BigInteger),
        sa.Column("held", sa.BigInteger, nullable=False),
        sa.Column("blocked", sa.BigInteger, nullable=False),
        sa.Column("outcome", sa.String(80)),
        sa.Column("ending", sa.String(12), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_legs_day", "legs", ["day"])
    kinds = (
        "AppointmentBooked",
        "AppointmentMoved",
        "AppointmentCancelled",
        "AppointmentMissed",
        "AppointmentCheckedIn",
        "HoursOverridden",
    )
    lasting = sa.text(" OR ".join(f"kind = '{kind}'" for kind in kinds))
    op.create_index(
        "journal_lasting", "journal", ["at", "seq"], sqlite_where=lasting, postgresql_where=lasting
    )
