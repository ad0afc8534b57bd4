"""The devices that were let in."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add to what is there."""
    op.create_table(
        "devices",
        sa.Column("device", sa.String(40), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("zone", sa.String(80), nullable=False),
        sa.Column("counter", sa.String(80), nullable=False),
        sa.Column("agency", sa.String(80), nullable=False),
        sa.Column("key_hash", sa.String(64), nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("approved_at", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("devices_name", "devices", ["name"], unique=True)
    op.create_index("devices_key", "devices", ["key_hash"], unique=True)
