"""``python -m server backup`` and ``python -m server restore``: the composition root of both. Options in; files and lines out."""

import argparse
import sqlite3
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from server.backup import options
from server.backup.checking import Damaged, journey
from server.backup.finding import NothingFound, aside_in, candidates, found_in
from server.backup.keys import restore_keys
from server.backup.restoring import Proved, missing, prove, put_in_place
from server.backup.rotation import aside_name
from server.backup.snapshots import snapshot_of
from server.console import told
from server.domain.hall import Hall
from server.malls.loading import load_mall
from server.malls.mistakes import MallMistakes
from server.malls.plans import plan_of
from server.service.ports import StorageTrouble
from server.settings import ServerSettings, load_settings
from server.storage.database import DatabaseInUse, NewerDatabase, only_writer, open_engine
from wire.settings import SettingsError

_FAILED = 1
_NOT_DONE = 2
_DAMAGED = "-damaged.sqlite"

POSTGRESQL = (
    "the hall's database is PostgreSQL, which is backed up by its own means: pg_basebackup and an archive of its log, or pg_dump; "
    "see docs/backup.md"
)
_NO_KEYS = (
    "no keys came along: before the start copy *.key and authority.pem from the data folder of the server that had them (or from a backup's "
    "keys/) into {}, else devices are let in and PINs, cards and passwords set anew"
)
_TROUBLES = (
    Damaged, DatabaseInUse, NewerDatabase, StorageTrouble, NothingFound, SettingsError, MallMistakes, OSError, sqlite3.Error,
)  # fmt: skip


class NotDone(Exception):
    """Nothing was done; ``str()`` says why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """What the settings say. *folder*: none, if they name none."""

    database: Path
    folder: Path | None
    empty_hall: Callable[[], Hall]
    now: datetime


def backup(arguments: Sequence[str]) -> int:
    """Exit status 0 when all is well, 1 when a copy is not sound, 2 when nothing could be done."""
    asked = options.parse_backup(arguments)
    match asked.what:
        case "now":
            return _run("backup", lambda: _now(_site(asked)))
        case "list":
            return _run("backup", lambda: _list(_site(asked)))
        case _:
            return _run("backup", lambda: _check(_site(asked), asked.place))


def restore(arguments: Sequence[str]) -> int:
    """Exit status 0 when it is done, 2 when it is not and everything is as it was."""
    asked = options.parse_restore(arguments)
    return _run("restore", lambda: _restore(_site(asked, to=asked.to), asked.place))


def _run(name: str, work: Callable[[], int]) -> int:
    try:
        return work()
    except (NotDone, *_TROUBLES) as error:
        print(f"{name}: {told(error)}", file=sys.stderr)
        return _NOT_DONE


def _site(asked: argparse.Namespace, *, to: Path | None = None) -> Site:
    settings, base = load_settings(asked.config), asked.config.parent
    if settings.halls:  # which only a PostgreSQL can hold
        raise NotDone(POSTGRESQL)
    if to is None and settings.database and not settings.database.startswith("sqlite"):
        raise NotDone(POSTGRESQL)
    plan = plan_of(load_mall(base / settings.mall), always_open=settings.always_open)
    return Site(
        database=_database(settings, base, to),
        folder=backup_folder(settings, base),
        empty_hall=lambda: Hall(plan),
        now=datetime.now(plan.time_zone),
    )


def _database(settings: ServerSettings, base: Path, to: Path | None) -> Path:
    if settings.database and to is None:
        return Path(str(open_engine(settings.database).url.database))
    return (to or base / settings.data).resolve() / "giliran.sqlite"


def backup_folder(settings: ServerSettings, base: Path) -> Path | None:
    """The second place that the settings name; relative to their own file's folder *base*."""
    return (base / settings.backup.folder).resolve() if settings.backup.folder else None


def _folder(site: Site) -> Path:
    if site.folder is None:
        raise NotDone("the settings name no folder: [backup] folder")
    if not site.folder.is_dir():
        raise NotDone(f"{site.folder} is not there")
    return site.folder


def _now(site: Site) -> int:
    snapshot = _folder(site) / aside_name(site.now, "by-hand")
    if not site.database.is_file():
        raise NotDone(f"{site.database}: there is no database")
    snapshot_of(site.database, snapshot)
    print(f"{snapshot}: {journey(snapshot).told(site.now.tzinfo)}")
    return 0


def _list(site: Site) -> int:
    folder = _folder(site)
    everything = [*found_in(folder), *aside_in(folder)]
    for found in everything:
        written, size = found.written.astimezone(site.now.tzinfo), found.path.stat().st_size / 1e6
        print(f"{written:%Y-%m-%d %H:%M:%S}  {size:9.1f} MB  {found.what:8}  {found.path}")
    if not everything:
        print(f"{folder}: nothing yet")
    return 0


def _check(site: Site, place: Path | None) -> int:
    bad = 0
    where = place or _folder(site)
    aside = aside_in(where)
    with TemporaryDirectory(prefix="giliran-check-") as within:
        for found in [*(found_in(where) if aside else candidates(where)), *aside]:
            at = Path(within) / "giliran.sqlite"
            try:
                print(f"{found.path}: sound, {_told(prove(found, at, site.empty_hall), site)}")
            except Damaged as error:
                if found.path.name.endswith(_DAMAGED):
                    print(f"{found.path}: not sound, as its name says: {error}")
                    continue
                bad += 1
                print(f"{found.path}: NOT SOUND: {error}")
    return _FAILED if bad else 0


def _told(proved: Proved, site: Site) -> str:
    return f"{proved.journey.told(site.now.tzinfo)}; {proved.tickets} tickets of the last business day"


def _restore(site: Site, place: Path) -> int:
    found = candidates(place.resolve())
    site.database.parent.mkdir(parents=True, exist_ok=True)
    with only_writer(open_engine(f"sqlite:///{site.database}")):
        proved, aside = put_in_place(found, site.database, site.empty_hall, now=site.now, tell=_say)
    for key in restore_keys(place if place.is_dir() else place.parent, site.database.parent):
        print(f"{key} restored")
    print(f"restored {proved.found.path} to {site.database}: {_told(proved, site)}")
    if aside is not None:
        print(f"the database that was there is now in {aside}")
    print(missing(aside, site.database.name, proved.journey, site.now.tzinfo))
    if not any(site.database.parent.glob("*.key")):
        print(_NO_KEYS.format(site.database.parent))
    return 0


def _say(line: str) -> None:
    print(line, file=sys.stderr)
