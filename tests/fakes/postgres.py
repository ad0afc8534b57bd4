"""A real PostgreSQL for the tests: the same that the benches start."""

from bench.postgres import postgres_folder, running_postgres

__all__ = ["postgres_folder", "running_postgres"]
