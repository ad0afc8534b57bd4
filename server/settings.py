"""The server's settings, from ``config/server.toml`` and the command line."""

from pathlib import Path
from typing import Annotated

import msgspec

from wire.settings import Address, Interface, load

Port = Annotated[int, msgspec.Meta(ge=0, le=65_535)]


class Discovery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How programs find this server. *interfaces* are the addresses to advertise on; empty means all."""

    advertise: bool = True
    interfaces: tuple[Interface, ...] = ()


class Privacy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What staff wrote about a visit is taken out of the journal after *texts_days*. What visitors gave goes with its day, always."""

    texts_days: Annotated[int, msgspec.Meta(ge=1, le=3_650)] = 90


class Tls(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the hall's port is protected. *certificate* and *key* are the site's own, for browsers; with *authority* programs trust that instead of the
    hall's own.
    """

    enabled: bool = True
    certificate: str = ""
    key: str = ""
    authority: str = ""


class Public(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The plain port of visitors' pages, where the hall's port speaks TLS. *url* is what tickets carry where phones reach the pages elsewhere."""

    enabled: bool = True
    port: Port = 8421
    url: Address = ""


class Backup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The second place of an SQLite database. Without *folder* there is none; it must be there, the server never makes it.

    It is brought up to date every so many *seconds*. Kept are the last snapshots of *hours* hours and *days* days. *secrets*: the keys in the data folder are copied along.
    """

    folder: str = ""
    seconds: Annotated[float, msgspec.Meta(ge=0.05, le=60)] = 2.0
    hours: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 24
    days: Annotated[int, msgspec.Meta(ge=1, le=4000)] = 14
    secrets: bool = False


class ServerSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Paths are relative to the settings file. An empty *database* means SQLite in the *data* folder.

    *always_open* leaves the mall's hours, breaks and holidays out. Without *forecasts* no process makes them, and waits are
    estimated from those ahead alone.
    """

    mall: str = "malls/batu-gadang"
    name: str = ""
    data: str = "../data"
    database: str = ""
    always_open: bool = False
    forecasts: bool = True
    host: str = "0.0.0.0"
    port: Port = 8420
    discovery: Discovery = Discovery()
    privacy: Privacy = Privacy()
    tls: Tls = Tls()
    public: Public = Public()
    backup: Backup = Backup()


def load_settings(path: Path) -> ServerSettings:
    """The settings of *path*. Raises SettingsError."""
    return load(path, ServerSettings)
