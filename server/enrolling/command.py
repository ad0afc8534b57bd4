"""``python -m server staff``: the composition root of enrolling. Options in; a change of the register and a line out."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, inspect

from server.clock import now
from server.console import console, told
from server.enrolling import options
from server.enrolling.asking import Asking
from server.enrolling.desk import Desk, Kept
from server.enrolling.leaving import Leaving
from server.enrolling.refusing import NotDone
from server.keyfiles import audit_secret, staff_secret
from server.lostkeys import lost_keys
from server.malls.loading import load_mall
from server.malls.mistakes import MallMistakes
from server.service.acts import Act
from server.service.ports import StorageTrouble
from server.settings import HallPlace, NoSuchHall, ServerSettings, load_settings
from server.staff.seals import Seals
from server.storage.act_rows import SqlActs
from server.storage.database import (
    DatabaseInUse,
    NewerDatabase,
    UnusableUrl,
    migrate,
    only_writer,
    open_engine,
    parsed_url,
    translated,
)
from server.storage.seat_urls import in_schema
from server.storage.session_rows import SqlSessions
from server.storage.staff_rows import SqlRegister
from server.system import own_folder
from wire.settings import SettingsError

_NOT_DONE = 2
_FIRST = frozenset({"first", "add"})
"""What can be done before the first start of the server."""


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when it is done, 2 when it cannot be."""
    asked = options.parse(arguments)
    try:
        settings = load_settings(asked.config)
        place = settings.place(asked.hall)
        with _opened(settings, place, asked.config.parent, may_make=asked.what in _FIRST) as desk:
            print(desk.done(asked, Asking(sys.stdin)))
    except (NotDone, NoSuchHall, SettingsError, MallMistakes, UnusableUrl, StorageTrouble, OSError) as error:
        print(f"staff: {told(error)}", file=sys.stderr)
        return _NOT_DONE
    except (DatabaseInUse, NewerDatabase):
        print("staff: the database is of another version: start this version's server first", file=sys.stderr)
        return _NOT_DONE
    except KeyboardInterrupt:
        print("staff: nothing was changed", file=sys.stderr)
        return _NOT_DONE
    return 0


@contextmanager
def _opened(settings: ServerSettings, place: HallPlace, base: Path, *, may_make: bool) -> Iterator[Desk]:
    data = (base / place.data).resolve()
    mall = load_mall(base / place.mall)
    url = in_schema(settings.database, place.schema) or f"sqlite:///{data / 'giliran.sqlite'}"
    parsed = parsed_url(url)
    if not may_make and parsed.get_backend_name() == "sqlite" and not Path(str(parsed.database)).is_file():
        raise NotDone(f"no database in {data}")
    engine = open_engine(url)
    try:
        own_folder(data)
        _refuse_in_place_of_lost(engine, data)
        audit_key = audit_secret(data)
        _prepared(engine, audit_key)
        register = SqlRegister(engine)
        yield Desk(
            register=register,
            leaving=Leaving(register=register, book=SqlSessions(engine), clock=partial(datetime.now, UTC)),
            seals=Seals(staff_secret(data)),
            agencies={agency.id: agency.short.en for agency in mall.agencies},
            keeping=partial(_kept, engine, SqlActs(engine, key=audit_key, clock=now)),
            origin=console(),
        )
    finally:
        engine.dispose()


def _refuse_in_place_of_lost(engine: Engine, data: Path) -> None:
    """A key made here would keep the server from telling, at its start, that it lost one. Raises NotDone."""
    with translated():
        lost = lost_keys(engine, data, authority=False)
    if lost:
        raise NotDone(
            f"{', '.join(lost)} missing in {data}, although the hall has records: bring back what is missing, or start the server, "
            "which says what it means"
        )


def _kept(engine: Engine, acts: SqlActs, act: Act) -> Kept:
    also = partial(acts.note_with, act=act)
    return Kept(register=SqlRegister(engine, also=also), book=SqlSessions(engine, also=also))


def _prepared(engine: Engine, audit_key: bytes) -> None:
    """Before the first start of a server, or after a new version came, the tables are made here. Raises DatabaseInUse."""
    with translated():
        there = inspect(engine)
        known = all(there.has_table(table) for table in ("staff", "sessions", "audit"))
    if not known:
        with translated(), only_writer(engine):
            migrate(engine, audit_key=audit_key)
