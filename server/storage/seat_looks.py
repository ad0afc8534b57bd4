"""Looking at a hall's seat on PostgreSQL without a wish for it: whether it can be reached, and whether somebody waits for it.

Nothing is written: whoever waits is known by the sessions in which it looks.
"""

import hashlib
from datetime import timedelta
from typing import Final

from sqlalchemy import Engine, select, text

from server.storage.database import open_engine, parsed_url, translated
from server.storage.tables import leadership

RECENTLY: Final = timedelta(seconds=10)
"""Who waits looks every two seconds. The session of a machine that is gone stays for longer than that."""

_LOOKING: Final = text(
    "SELECT count(*) FROM pg_stat_activity WHERE application_name = :name AND datname = current_database()"
    " AND state_change > clock_timestamp() - :recently"
)


class SeatLook:
    """The seat at *url* (with the hall's schema) in the eyes of one that waits."""

    def __init__(self, url: str) -> None:
        name = {"application_name": _name(url)}
        self._engine = open_engine(
            parsed_url(url).update_query_dict(name).render_as_string(hide_password=False)
        )

    def __call__(self) -> None:
        """Ask who leads. Raises StorageTrouble."""
        with translated(), self._engine.connect() as connection:
            connection.execute(select(leadership.c.term)).one()

    def close(self) -> None:
        """Hang up: it waits no more."""
        self._engine.dispose()


def somebody_looks(engine: Engine, url: str) -> bool:
    """Whether a server waits for the hall at *url*, asked by *engine*. Raises StorageTrouble."""
    with translated(), engine.connect() as connection:
        found = connection.scalar(_LOOKING, {"name": _name(url), "recently": RECENTLY})
    return bool(found)


def _name(url: str) -> str:
    """The same at all servers of a hall, although each may write the host in its own way: the schema tells halls of one database apart."""
    found = parsed_url(url).query.get("options", "")
    options = found if isinstance(found, str) else " ".join(found)
    return f"giliran waits {hashlib.sha256(options.encode()).hexdigest()[:16]}"
