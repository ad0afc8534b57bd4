"""What visitors said of themselves, sealed, and a way to the records that say that they did."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add to what is there."""
    op.create_table(
        "particulars",
        sa.Column("ticket", sa.String(64), primary_key=True),
        sa.Column("service", sa.String(80), primary_key=True),
        sa.Column("field", sa.String(80), primary_key=True),
        sa.Column("request_id", sa.String(64), primary_key=True),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("last_four", sa.String(4), nullable=False),
        sa.Column("given_on", sa.Date, nullable=False),
        sqlite_with_rowid=False,
    )
    given = sa.text("kind = 'ParticularsGiven'")
    op.create_index("journal_given", "journal", ["request_id"], sqlite_where=given, postgresql_where=given)
