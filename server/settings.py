"""The server's settings, from ``config/server.toml`` and the command line."""

from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from wire.settings import Address, Interface, SettingsError, load

Port = Annotated[int, msgspec.Meta(ge=0, le=65_535)]

_SCHEMA: Final = r"\A[a-z][a-z0-9_]{0,30}\Z"
FORMS: Final = {_SCHEMA: "is not a schema's name, such as batu_gadang"}

Rate = Annotated[float, msgspec.Meta(ge=1, le=1_000_000)]


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

    @property
    def is_by_the_hall(self) -> bool:
        """Whether programs trust the hall's own authority."""
        return self.enabled and not self.authority


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


class Leading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How servers that share a PostgreSQL take turns; the same for all of them.

    A leader of which nothing was heard for *lease_seconds* is taken for dead. Less needs a network and a database that never pause.
    *standby*: another server is to wait; the leader's health says when none does.
    """

    lease_seconds: Annotated[float, msgspec.Meta(ge=1, le=60)] = 4.0
    standby: bool = False


class HallPlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A hall that this server is ready to lead: its mall, its *schema* in a PostgreSQL that several halls share, its own *data* folder."""

    mall: str
    data: str
    schema: Annotated[str, msgspec.Meta(pattern=_SCHEMA)]
    name: str = ""


class Log(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the log is written. *whole_faults*: tracebacks with the exceptions' messages, which may hold personal data."""

    format: Literal["text", "json"] = "text"
    whole_faults: bool = False


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How often strangers may ask: requests a second in the long run, and so many at once after a rest. For visitors' pages from one
    address and from *all* together, for what is *needed* before anybody is known (signing in, pairing, health) from one address, each by itself.
    *silent_connections*: how many may be open without asking for anything.
    """

    address_per_second: Rate = 300.0
    address_at_once: Rate = 4_000.0
    all_per_second: Rate = 400.0
    all_at_once: Rate = 6_000.0
    needed_per_second: Rate = 50.0
    needed_at_once: Rate = 500.0
    silent_connections: Annotated[int, msgspec.Meta(ge=16, le=10_000)] = 256


class NoSuchHall(LookupError):
    """A hall was named that the settings do not name. ``str()`` says which there are."""


class ServerSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Paths are relative to the settings file. An empty *database* means SQLite in the *data* folder.

    *always_open* leaves the mall's hours, breaks and holidays out. Without *forecasts* no process makes them, and waits are
    estimated from those ahead alone. With *halls*, which only a PostgreSQL can hold, *mall*, *data* and *name* are not asked: the server leads the
    first hall of the list that is free.
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
    leading: Leading = Leading()
    halls: tuple[HallPlace, ...] = ()
    limits: Limits = Limits()
    log: Log = Log()

    @property
    def places(self) -> tuple[HallPlace, ...]:
        """The halls to lead one of; usually it is the only one."""
        return self.halls or (self._only_place,)

    def place(self, schema: str) -> HallPlace:
        """The hall in *schema* (``--hall``); none named: the only one. Raises NoSuchHall."""
        if not schema and len(self.places) == 1:
            return self.places[0]
        found = {place.schema: place for place in self.halls}
        if schema not in found:
            there = f"there are: {', '.join(found)}" if found else "the settings name one hall alone"
            raise NoSuchHall(f"{schema!r} is no hall of the settings; {there} (--hall)")
        return found[schema]

    @property
    def _only_place(self) -> HallPlace:
        return HallPlace(mall=self.mall, data=self.data, schema="", name=self.name)


def with_two_ports(settings: ServerSettings, file: Path) -> ServerSettings:
    """*settings*, where the hall and visitors' pages have a port each. Raises SettingsError naming *file*."""
    both = settings.tls.enabled and settings.public.enabled
    if both and settings.port == settings.public.port != 0:
        reason = f"{settings.port} is the hall's own port already (port): visitors' pages need another one"
        raise SettingsError(file=file, key="public.port", reason=reason)
    return settings


def load_settings(path: Path) -> ServerSettings:
    """The settings of *path*. Raises SettingsError."""
    return load(path, ServerSettings, forms=FORMS)
