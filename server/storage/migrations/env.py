"""Alembic's entry: migrations run inside the transaction that ``database.migrate`` opened."""

from alembic import context

from server.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
