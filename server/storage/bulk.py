"""Rows written many at a time, past SQLAlchemy's own handling of each: on the way to the disk it costs more than the disk.

Knows tables and drivers. Must not know what the rows mean.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Dialect, Table


class BulkInsert:
    """Inserts into *table*; with *changed*, a row whose primary key is there gets these columns anew."""

    def __init__(self, table: Table, dialect: Dialect, *, changed: Sequence[str] = ()) -> None:
        mark = "?" if dialect.paramstyle == "qmark" else "%s"
        names, marks = table.c.keys(), [mark] * len(table.c)
        over = _over(table, changed) if changed else ""
        self._statement = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join(marks)}){over}"  # noqa: S608  our own tables' names
        self._columns = [
            (column.name, column.type.dialect_impl(dialect).bind_processor(dialect)) for column in table.c
        ]

    def insert(self, connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
        """Write *rows*, which have every column. Raises what the database says."""
        if rows:
            connection.exec_driver_sql(self._statement, [self._values(row) for row in rows])

    def _values(self, row: Mapping[str, object]) -> tuple[object, ...]:
        # A list first: tuple() of a generator takes twice as long.
        return tuple(
            [row[name] if to_driver is None else to_driver(row[name]) for name, to_driver in self._columns]
        )


def _over(table: Table, changed: Sequence[str]) -> str:
    keys = ", ".join(column.name for column in table.primary_key)
    return f" ON CONFLICT ({keys}) DO UPDATE SET " + ", ".join(
        f"{name} = excluded.{name}" for name in changed
    )
