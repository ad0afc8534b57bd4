"""The hall's database and the audit's key, for a command at the server's own machine. Makes neither."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, inspect, make_url

from server import console
from server.clock import now
from server.keyfiles import known_audit_secret
from server.malls.loading import load_mall
from server.malls.mistakes import MallMistakes
from server.service.ports import StorageTrouble
from server.settings import NoSuchHall, load_settings
from server.storage.act_rows import SqlActs
from server.storage.database import UnusableUrl, open_engine, translated
from server.storage.seat_urls import in_schema
from wire.mall import Mall
from wire.settings import SettingsError

NOT_DONE: Final = 2


class NotDone(Exception):
    """It cannot be done; ``str()`` says why, in a line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """What a command works with. *key* is the audit's."""

    engine: Engine
    key: bytes
    acts: SqlActs
    mall: Mall
    data: Path


@contextmanager
def opened(config: Path, hall: str) -> Iterator[Opened]:
    """The hall that the settings in *config* describe; *hall* is its schema, where they name several. Raises NotDone and what ``told`` knows."""
    settings = load_settings(config)
    place = settings.place(hall)
    data = (config.parent / place.data).resolve()
    mall = load_mall(config.parent / place.mall)
    url = in_schema(settings.database, place.schema) or f"sqlite:///{data / 'giliran.sqlite'}"
    key = known_audit_secret(data)
    if key is None:
        raise NotDone(f"there is no audit.key in {data}: without it nothing can be verified")
    _found(url)
    engine = open_engine(url)
    try:
        with translated():
            there = inspect(engine).has_table("audit")
        if not there:
            raise NotDone("the database is of another version: start this version's server first")
        acts = SqlActs(engine, key=key, clock=now)
        yield Opened(engine=engine, key=key, acts=acts, mall=mall, data=data)
    finally:
        engine.dispose()


def _found(url: str) -> None:
    """To open an SQLite file that is not there would make it."""
    if url.startswith("sqlite:"):
        file = make_url(url).database or ""
        if not Path(file).is_file():
            raise NotDone(f"{file}: there is no database")


def told(name: str, work: Callable[[], int]) -> int:
    """The exit status of *work*; 2 with a line on standard error where it cannot be done."""
    try:
        return work()
    except (NotDone, NoSuchHall, SettingsError, MallMistakes, UnusableUrl, StorageTrouble, OSError) as error:
        print(f"{name}: {console.told(error)}", file=sys.stderr)
    except KeyboardInterrupt:
        print(f"{name}: broken off", file=sys.stderr)
    return NOT_DONE
