"""Where a demonstration keeps its things: one folder, emptied at the start, and the programs' settings in it.

Knows paths and TOML. Must not know processes.
"""

import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
LOOPBACK: Final = "127.0.0.1"
"""Nothing of a demonstration leaves this machine."""

_NO_SHOW: Final = re.compile(r"^\[no_show\]\n(?:[^\[\n].*\n|\n)*", re.MULTILINE)
"""The table that says how long an officer waits."""

Toml = dict[str, "str | int | float | bool | list[str] | Toml"]


@dataclass(frozen=True, kw_only=True)
class Site:
    """The folders below *folder*, ``build/demo`` for ``make demo``."""

    folder: Path

    @property
    def mall(self) -> Path:
        """The demonstration's own mall."""
        return self.folder / "mall"

    @property
    def settings(self) -> Path:
        """Each program's own TOML."""
        return self.folder / "settings"

    @property
    def logs(self) -> Path:
        """What each program said."""
        return self.folder / "logs"

    @property
    def milestones(self) -> Path:
        """When each program did what."""
        return self.folder / "milestones"

    @property
    def state(self) -> Path:
        """What each program remembers."""
        return self.folder / "state"

    @property
    def server(self) -> Path:
        """The server's journal and the hall's key."""
        return self.folder / "server"

    @property
    def journal(self) -> Path:
        """What the hall remembers: a SQLite database."""
        return self.server / "giliran.sqlite"

    @property
    def media(self) -> Path:
        """Pictures and a film for the display."""
        return self.folder / "media"

    @property
    def slips(self) -> Path:
        """What came out of the printer: bytes, picture, text."""
        return self.folder / "slips"

    @property
    def printed(self) -> Path:
        """The printer's report, a JSON line a slip."""
        return self.slips / "report.jsonl"

    @property
    def announcements(self) -> Path:
        """What the hall heard."""
        return self.folder / "announcements"

    @property
    def screens(self) -> Path:
        """Pictures of the programs."""
        return self.folder / "screens"

    @property
    def summary(self) -> Path:
        """The day in figures."""
        return self.folder / "summary.json"

    @property
    def key_file(self) -> Path:
        """The hall's key, as the server writes it."""
        return self.server / "hall.key"

    @property
    def authority_file(self) -> Path:
        """The certificate of the hall's own authority, as the server writes it."""
        return self.server / "authority.pem"

    def clear(self) -> None:
        """Empty the folder and lay out what a day needs."""
        if self.folder.exists():
            shutil.rmtree(self.folder)
        for each in (self.settings, self.logs, self.milestones, self.state, self.slips, self.screens):
            each.mkdir(parents=True)

    def borrow(self, mall: Path) -> str:
        """Copy the folder *mall* and give the copy an id of its own, which is returned: another server of the same hall
        on this machine (a second demonstration) must not be mistaken for ours. Its officers may give up who does not come at once: a
        day of a minute has no minutes for it. Raises ValueError for a mall without id.
        """
        shutil.copytree(mall, self.mall)
        file = self.mall / "mall.toml"
        text = file.read_text(encoding="utf-8")
        named = re.search(r'(?m)^id = "([^"]+)"', text)
        if named is None:
            raise ValueError(f"{file} has no id")
        own = f"{named[1]}-{os.getpid()}"
        text = text.replace(named[0], f'id = "{own}"', 1)
        file.write_text(_NO_SHOW.sub("", text), encoding="utf-8")
        return own

    def write(self, program: str, settings: Toml) -> Path:
        """The settings file of *program*."""
        path = self.settings / f"{program}.toml"
        path.write_text("\n".join(_lines(settings)) + "\n", encoding="utf-8")
        return path


def server_settings(site: Site, *, port: int = 0, pages: int = 0) -> Toml:
    """A server of its own, seen by this machine alone; visitors' *pages* are at a port of theirs. 0 is a free one."""
    return {
        "mall": str(site.mall.resolve()),
        "data": str(site.server.resolve()),
        "always_open": True,  # a demonstration may be at night
        "host": LOOPBACK,
        "port": port,
        "discovery": {"advertise": True, "interfaces": [LOOPBACK]},
        "public": {"port": pages},
    }


def kiosk_settings(hall: str, *, printer_port: int) -> Toml:
    """A kiosk with a network printer."""
    printer: Toml = {"connection": "network", "host": LOOPBACK, "port": printer_port}
    return {"id": KIOSK, "server": _found(hall), "printer": printer}


def counter_settings(hall: str) -> Toml:
    """A console whose officer says who and where."""
    return {"server": _found(hall)}


def display_settings(site: Site, hall: str, *, recorded: bool) -> Toml:
    """A display of the whole hall. *recorded*: announcements go to files, at the pace of a short day."""
    settings: Toml = {
        "name": DISPLAY,
        "fullscreen": False,
        "running": "ribbon",
        "server": _found(hall),
        "media": {"folder": str(site.media.resolve()), "playlist": "sample"},
    }
    if recorded:
        settings["dwell_seconds"] = DWELL_SECONDS
        settings["rest_seconds"] = REST_SECONDS
        settings["sound"] = {
            "record_folder": str(site.announcements.resolve()),
            "record_speed": RECORD_SPEED,
        }
    return settings


RECORD_SPEED: Final = 12.0
"""The announcements are real speech in their true length; the recorder only moves on so many times faster."""
DWELL_SECONDS: Final = 0.5
"""How long a call stays large at least, while a day is played in a minute."""
REST_SECONDS: Final = 4.0
"""So long after the last call the film has its place."""
KIOSK: Final = "kiosk-1"
DISPLAY: Final = "hall"
"""The display's name in the sample mall."""


def _found(hall: str) -> Toml:
    # Without a key: each program asks to be let in, as at a site.
    return {"hall": hall, "interfaces": [LOOPBACK]}


def _lines(table: Toml, name: str = "") -> list[str]:
    # JSON writes strings, numbers, truth and lists of strings as TOML reads them.
    plain = [
        f"{key} = {json.dumps(value, ensure_ascii=False)}"
        for key, value in table.items()
        if not isinstance(value, dict)
    ]
    inner = [
        line
        for key, value in table.items()
        if isinstance(value, dict)
        for line in ("", *_lines(value, f"{name}.{key}" if name else key))
    ]
    return [*([f"[{name}]"] if name else []), *plain, *inner]
