"""What a server has for as long as its process runs, whether it leads a hall or waits. Knows no hall."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from server.access.principal import Bearers
from server.doors import Doors
from server.seen.figures import Figures
from server.seen.standby import Standby
from server.service.ports import Clock
from server.settings import ServerSettings
from server.web.entrance import Entrance
from server.web.front import Front
from wire.languages import Languages


@dataclass(frozen=True, kw_only=True)
class Site:
    """*base* is where relative paths of the *settings* start, *copies* the second place of the database, *now* the machine's clock. *config* is the
    settings' file if it is not the usual one. *ready*, *first* and *lost* tell people, *bearers* know who else may come in.
    """

    settings: ServerSettings
    base: Path
    config: Path | None
    now: Clock
    copies: Path | None
    languages: Languages
    entrance: Entrance
    standby: Standby
    doors: Doors
    front: Front
    figures: Figures
    ready: Callable[[str, list[str]], None]
    first: Callable[[str], None]
    lost: Callable[[str], None]
    bearers: Sequence[Bearers]
