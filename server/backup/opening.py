"""The backup as the settings want it, for the composition root of the server."""

from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from server.backup.checking import Damaged
from server.backup.keeping import Keeper, Plan
from server.backup.soundness import way_out
from server.service.ports import StorageTrouble
from server.settings import Backup
from server.storage.codec import UnreadableEvent
from server.storage.database import open_engine

_DAMAGE = ("malformed", "not a database", "no such table", "no such column")
"""What SQLite says of a database that is damaged."""


class NoSecondPlace(ValueError):
    """The settings' folder cannot be one; ``str()`` says why."""


def second_place(backup: Backup, base: Path, data: Path, url: str) -> Path | None:
    """The folder for the copy, relative to *base*; None if none is wanted. Raises NoSecondPlace, UnusableUrl."""
    if not backup.folder:
        return None
    folder = (base / backup.folder).resolve()
    if not is_file_of_sqlite(url):
        raise NoSecondPlace(
            "copies SQLite alone; PostgreSQL is backed up by its own means, see docs/backup.md: leave it empty"
        )
    if folder == data:
        raise NoSecondPlace("is the data folder itself; name another one, on another disk")
    return folder


def is_file_of_sqlite(url: str) -> bool:
    """Whether the database is a file that can be looked at and copied. Raises UnusableUrl."""
    engine = open_engine(url)
    return engine.dialect.name == "sqlite" and bool(engine.url.database)


@contextmanager
def way_out_told(folder: Path | None, config: Path | None = None) -> Iterator[None]:
    """What shows inside the block that the database is damaged is told with the way out. Raises Damaged."""
    try:
        yield
    except (UnreadableEvent, UnicodeDecodeError) as error:
        raise Damaged(f"the journal cannot be read: {error}. {way_out(folder, config)}") from error
    except StorageTrouble as error:
        if any(words in str(error) for words in _DAMAGE):
            raise Damaged(f"the database is damaged: {error}. {way_out(folder, config)}") from error
        raise


def open_keeper(
    backup: Backup,
    folder: Path | None,
    *,
    url: str,
    data: Path,
    now: Callable[[], datetime],
    stack: AsyncExitStack,
) -> Keeper | None:
    """Who keeps the copy, not yet at work; ended by *stack*, which ends the clerk before. None if none is wanted."""
    if folder is None:
        return None
    plan = Plan(
        database=Path(str(make_url(url).database)),
        data=data,
        folder=folder,
        hours=backup.hours,
        days=backup.days,
        secrets=backup.secrets,
        now=now,
    )
    keeper = Keeper(plan, every_seconds=backup.seconds)
    stack.callback(keeper.stop)
    return keeper
