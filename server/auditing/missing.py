"""Why nothing was found: nobody was ever called so, or nothing was done in that time."""

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Engine, Select, or_, select

from server.auditing.showing import DEVICES, PEOPLE, Wanted
from server.storage.database import translated
from server.storage.device_names import device_names
from server.storage.tables import audit, journal, staff
from wire.mall import Mall


def why(engine: Engine, mall: Mall, wanted: Wanted) -> str:
    """In a line. Reads through the journal. Raises StorageTrouble."""
    if wanted.person is not None and not _is_person(engine, wanted.person):
        return f"nothing found: nobody here is or was called {wanted.person!r}"
    if wanted.device is not None and not _is_device(engine, mall, wanted.device):
        return f"nothing found: no device here is or was called {wanted.device!r}"
    if wanted.day is None:
        return "nothing found since the last business day opened; --day names another one"
    return f"nothing found on {wanted.day}"


def _is_person(engine: Engine, said: str) -> bool:
    return _any(
        engine,
        select(staff.c.officer).where(or_(staff.c.officer == said, staff.c.name == said)),
        select(audit.c.seq).where(or_(audit.c.person == said, audit.c.subject == said)),
        select(journal.c.seq).where(or_(journal.c.person == said, *_named(PEOPLE, said))),
    )


def _is_device(engine: Engine, mall: Mall, said: str) -> bool:
    if said in {counter.id for counter in mall.counters} or device_names(engine).ids(said):
        return True
    return _any(
        engine,
        select(audit.c.seq).where(audit.c.device == said),
        select(journal.c.seq).where(or_(journal.c.device == said, *_named(DEVICES, said))),
    )


def _named(fields: Sequence[str], said: str) -> list[ColumnElement[bool]]:
    value = json.dumps(said, ensure_ascii=False)
    return [journal.c.body.contains(f'"{field}":{value}', autoescape=True) for field in fields]


def _any(engine: Engine, *asked: Select[tuple[object]]) -> bool:
    with translated(), engine.connect() as connection:
        return any(connection.execute(each.limit(1)).first() is not None for each in asked)
