"""Administrative acts as rows of their own chained list. Several processes may note: each reads the last row and adds one in one transaction."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

import msgspec
from sqlalchemy import Connection, Engine, insert, select

from server.service.acts import Act
from server.storage.chain import ACTS, Chain
from server.storage.database import translated
from server.storage.tables import audit, to_micros

_details: Final = msgspec.json.Encoder(order="sorted").encode


class SqlActs:
    """Implements ``service.acts.Acts``. Safe to use from any thread. *key* is the audit's (see ``chain``), *clock*
    the machine's, aware: there are acts without a hall.
    """

    def __init__(self, engine: Engine, *, key: bytes = b"", clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._chain = Chain(key)
        self._clock = clock

    def note(self, act: Act) -> None:
        """In a transaction of its own. Returns after the flush. Raises StorageTrouble."""
        with translated(), self._engine.begin() as connection:
            if connection.dialect.name == "sqlite":
                # Nobody may add a row between the look at the last one and the new one.
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            self.note_with(connection, act)

    def note_with(self, connection: Connection, act: Act) -> None:
        """In the transaction of what was done, which has written before: both are kept, or neither. Raises what the database says."""
        if connection.dialect.name != "sqlite":
            connection.exec_driver_sql("LOCK TABLE audit IN SHARE ROW EXCLUSIVE MODE")
        last = connection.execute(
            select(audit.c.seq, audit.c.chain).order_by(audit.c.seq.desc()).limit(1)
        ).first()
        seq, head = (1, ACTS) if last is None else (last.seq + 1, last.chain or ACTS)
        said = (
            seq,
            to_micros(self._clock()),
            act.origin.person,
            act.origin.device,
            act.action,
            act.subject,
            _details(dict(act.details)).decode(),
        )
        values = (*said, self._chain.link(head, *said))
        connection.execute(insert(audit), dict(zip(audit.c.keys(), values, strict=True)))
