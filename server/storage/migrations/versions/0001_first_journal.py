"""The journal, its identity, and tickets as they are now."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the first tables."""
    op.create_table("identity", sa.Column("journal", sa.String(36), primary_key=True))
    op.create_table(
        "journal",
        sa.Column("seq", _SEQUENCE, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("request_id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    opened = sa.text("kind = 'DayOpened'")
    op.create_index("journal_days", "journal", ["seq"], sqlite_where=opened, postgresql_where=opened)
    op.create_table(
        "tickets",
        sa.Column("seq", _SEQUENCE, primary_key=True, autoincrement=False),
        sa.Column("ticket", sa.String(64), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("label", sa.String(20), nullable=False),
        sa.Column("service", sa.String(80), nullable=False),
        sa.Column("line", sa.String(80), nullable=False),
        sa.Column("agency", sa.String(80), nullable=False),
        sa.Column("priority", sa.String(80)),
        sa.Column("language", sa.String(3), nullable=False),
        sa.Column("kiosk", sa.String(80), nullable=False),
        sa.Column("phase", sa.String(12), nullable=False),
        sa.Column("counter", sa.String(80)),
        sa.Column("arrived_at", sa.BigInteger, nullable=False),
        sa.Column("called_at", sa.BigInteger),
        sa.Column("started_at", sa.BigInteger),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("recalls", sa.Integer, nullable=False),
        sa.Column("outcome", sa.String(80)),
        sa.Column("printed", sa.Boolean),
    )
    op.create_index("ix_tickets_ticket", "tickets", ["ticket"])
    op.create_index("ix_tickets_day", "tickets", ["day"])
