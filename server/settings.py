"""The server's settings, from ``config/server.toml`` and the command line."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec

from wire.settings import Interface, load

Rate = Annotated[float, msgspec.Meta(ge=1, le=1_000_000)]


class Discovery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How programs find this server. *interfaces* are the addresses to advertise on; empty means all."""

    advertise: bool = True
    interfaces: tuple[Interface, ...] = ()


class Log(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the log is written. *whole_faults*: tracebacks with the exceptions' messages, which may hold personal data."""

    format: Literal["text", "json"] = "text"
    whole_faults: bool = False


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How often the public may ask: requests a second in the long run, and so many at once after a rest, from one address and
    from all together. *silent_connections*: how many may be open without asking for anything.
    """

    address_per_second: Rate = 300.0
    address_at_once: Rate = 4_000.0
    all_per_second: Rate = 400.0
    all_at_once: Rate = 6_000.0
    silent_connections: Annotated[int, msgspec.Meta(ge=16, le=10_000)] = 256


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
    port: Annotated[int, msgspec.Meta(ge=0, le=65_535)] = 8420
    discovery: Discovery = Discovery()
    limits: Limits = Limits()
    log: Log = Log()


def load_settings(path: Path) -> ServerSettings:
    """The settings of *path*. Raises SettingsError."""
    return load(path, ServerSettings)
