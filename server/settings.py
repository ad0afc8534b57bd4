"""The server's settings, from ``config/server.toml`` and the command line."""

from pathlib import Path
from typing import Annotated, Final

import msgspec

from wire.settings import Interface, load

_SCHEMA: Final = r"\A[a-z][a-z0-9_]{0,30}\Z"
FORMS: Final = {_SCHEMA: "is not a schema's name, such as batu_gadang"}


class Discovery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How programs find this server. *interfaces* are the addresses to advertise on; empty means all."""

    advertise: bool = True
    interfaces: tuple[Interface, ...] = ()


class Leading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How servers that share a PostgreSQL take turns; the same for all of them.

    A leader of which nothing was heard for *lease_seconds* is taken for dead. Less needs a network and a database that never pause.
    """

    lease_seconds: Annotated[float, msgspec.Meta(ge=1, le=60)] = 4.0


class HallPlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A hall that this server is ready to lead: its mall, its *schema* in a PostgreSQL that several halls share, its own *data* folder."""

    mall: str
    data: str
    schema: Annotated[str, msgspec.Meta(pattern=_SCHEMA)]
    name: str = ""


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
    port: Annotated[int, msgspec.Meta(ge=0, le=65_535)] = 8420
    discovery: Discovery = Discovery()
    leading: Leading = Leading()
    halls: tuple[HallPlace, ...] = ()

    @property
    def places(self) -> tuple[HallPlace, ...]:
        """The halls to lead one of; usually it is the only one."""
        return self.halls or (self._only_place,)

    def place(self, schema: str) -> HallPlace:
        """The hall in *schema*; none named: the only one. Raises LookupError that says which there are."""
        if not schema and len(self.places) == 1:
            return self.places[0]
        found = {place.schema: place for place in self.halls}
        if schema not in found:
            there = f"there are: {', '.join(found)}" if found else "the settings name one hall alone"
            raise LookupError(f"{schema!r} is no hall of the settings; {there}")
        return found[schema]

    @property
    def _only_place(self) -> HallPlace:
        return HallPlace(mall=self.mall, data=self.data, schema="", name=self.name)


def load_settings(path: Path) -> ServerSettings:
    """The settings of *path*. Raises SettingsError."""
    return load(path, ServerSettings, forms=FORMS)
