"""A journal from before there was a chain gets one, a part at a time, as part of the migration that makes its column.

Such a chain shows what was done to the journal from then on. Tables are written in plain SQL here: a migration must not change when
``tables`` does.
"""

import logging
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, text

from server.storage.chain import JOURNAL, Chain

log = logging.getLogger(__name__)

PART: Final = 5_000
_SAID_EVERY: Final = 20
"""Parts between two lines of the log."""

_READ = text(
    "SELECT seq, at, request_id, kind, version, body, device, person FROM journal WHERE seq > :after ORDER BY seq LIMIT :limit"
)
_WRITE = text("UPDATE journal SET chain = :chain WHERE seq = :seq")


def chain_what_is_there(connection: Connection, key: bytes, *, part: int = PART) -> None:
    """Every record of the journal gets its hash, in the transaction of *connection*. Long journals are told of in the log."""
    count = connection.scalar(text("SELECT count(*) FROM journal")) or 0
    chain, head, done, last, parts = Chain(key), JOURNAL, 0, 0, 0
    while rows := connection.execute(_READ, {"after": last, "limit": part}).all():
        if parts % _SAID_EVERY == 0 and count > part:
            log.info("the journal gets its chain: %d of %d records", done, count)
        hashes = _hashes(chain, head, rows)
        connection.execute(
            _WRITE, [{"chain": link, "seq": row.seq} for row, link in zip(rows, hashes, strict=True)]
        )
        head, last, done, parts = hashes[-1], rows[-1].seq, done + len(rows), parts + 1


def _hashes(chain: Chain, head: str, rows: Sequence[Row[Any]]) -> list[str]:
    hashes = []
    for row in rows:
        seq, at, request_id, kind, version, body, device, person = tuple(row)
        head = chain.link(head, seq, at, request_id, kind, version, chain.digest(body), device, person)
        hashes.append(head)
    return hashes
