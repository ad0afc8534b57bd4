"""Rows written many at a time, past SQLAlchemy's own handling of each: on the way to the disk it costs more than the disk.

Knows tables and drivers. Must not know what the rows mean.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table

BulkRow = tuple[object, ...]
"""A value for every column of the table, in its order."""


class BulkInsert:
    """Inserts into *table*; with *changed*, a row whose primary key is there gets these columns anew."""

    def __init__(self, table: Table, dialect: Dialect, *, changed: Sequence[str] = ()) -> None:
        mark = "?" if dialect.paramstyle == "qmark" else "%s"
        names, marks = table.c.keys(), [mark] * len(table.c)
        over = _over(table, changed) if changed else ""
        self._statement = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join(marks)}){over}"  # noqa: S608  our own tables' names
        self._to_driver = list(_conversions(table, dialect))

    def insert(self, connection: Connection, rows: Sequence[BulkRow]) -> None:
        """Write *rows*. Raises what the database says."""
        if rows:
            connection.exec_driver_sql(self._statement, self._converted(rows) if self._to_driver else [*rows])

    def _converted(self, rows: Sequence[BulkRow]) -> list[BulkRow]:
        converted = []
        for row in rows:
            values = list(row)
            for place, to_driver in self._to_driver:
                values[place] = to_driver(values[place])
            converted.append(tuple(values))
        return converted


def _conversions(table: Table, dialect: Dialect) -> Sequence[tuple[int, Callable[[Any], Any]]]:
    """The places of columns whose values a driver wants in another form: days, and what is true or false.

    Of those there are few, and the same ones come again and again.
    """
    found = []
    for place, column in enumerate(table.c):
        to_driver = column.type.dialect_impl(dialect).bind_processor(dialect)
        if to_driver is not None:
            found.append((place, lru_cache(maxsize=32)(to_driver)))
    return found


def _over(table: Table, changed: Sequence[str]) -> str:
    keys = ", ".join(column.name for column in table.primary_key)
    return f" ON CONFLICT ({keys}) DO UPDATE SET " + ", ".join(
        f"{name} = excluded.{name}" for name in changed
    )
