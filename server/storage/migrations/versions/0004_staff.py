"""The staff who may sign in."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add to what is there."""
    op.create_table(
        "staff",
        sa.Column("officer", sa.String(40), primary_key=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("agency", sa.String(80), nullable=False),
        sa.Column("secret", sa.String(255)),
        sa.Column("card", sa.String(64)),
        sa.Column("active", sa.Boolean, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("staff_name", "staff", ["name"], unique=True)
    op.create_index("staff_card", "staff", ["card"], unique=True)
