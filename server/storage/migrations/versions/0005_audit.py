"""The journal becomes an audit: who asked for each record, and a chain; and a list of administrative acts beside it."""

import sqlalchemy as sa
from alembic import context, op

from server.storage.chaining import chain_what_is_there

revision = "0005"
down_revision = "0004"

_SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add to what is there. Who asked for what is there already, nobody knows any more."""
    op.add_column("journal", sa.Column("device", sa.String(80), nullable=False, server_default=""))
    op.add_column("journal", sa.Column("person", sa.String(120), nullable=False, server_default=""))
    op.add_column("journal", sa.Column("chain", sa.String(64), nullable=False, server_default=""))
    op.add_column("journal", sa.Column("erased", sa.String(129)))
    op.create_table(
        "audit",
        sa.Column("seq", _SEQUENCE, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("person", sa.String(120), nullable=False),
        sa.Column("device", sa.String(80), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("subject", sa.String(120), nullable=False),
        sa.Column("details", sa.Text, nullable=False),
        sa.Column("chain", sa.String(64), nullable=False),
    )
    chain_what_is_there(op.get_bind(), context.config.attributes.get("audit_key", b""))
