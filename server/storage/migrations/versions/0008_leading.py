"""Who leads the hall."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the seat, on which nobody sits."""
    seat = op.create_table(
        "leadership",
        sa.Column("term", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("holder", sa.String(255), nullable=False),
        sa.Column("beat", sa.BigInteger, nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.Column("fingerprints", sa.Text, nullable=False),
    )
    op.bulk_insert(seat, [{"term": 0, "holder": "", "beat": 0, "until": 0, "fingerprints": "{}"}])
