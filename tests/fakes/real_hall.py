"""One hall of real processes: a server that is found by zeroconf on the loopback, and programs that find it.

Knows the settings of each program. Must not know any story.
"""

import json
import re
import secrets
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from tests.fakes.program_process import ProgramProcess, unclean
from tests.fakes.server_process import SMALL_MALL, Client, ServerProcess

SIZES: Final = {"kiosk": "540x960", "counter": "800x600", "display": "960x540"}
OFFICER: Final = "Siti Aminah"
RECORD_SPEED: Final = 10
SCREEN: Final = '{"screens": [{"name": "small", "x": 0, "y": 0, "width": 540, "height": 960, "dpr": 1}]}'

WIDE_SCREEN: Final = SCREEN.replace('"width": 540, "height": 960', '"width": 960, "height": 540')
RECORDED: Final = f'[sound]\nrecord_folder = "announcements"\nrecord_speed = {RECORD_SPEED}\n'


def mall_copy(folder: Path, *, mall_id: str, name: str) -> Path:
    """The small mall under another id and name."""
    shutil.copytree(SMALL_MALL, folder)
    mall = folder / "mall.toml"
    text = mall.read_text(encoding="utf-8")
    text = text.replace('id = "small"', f'id = "{mall_id}"', 1).replace(
        'id = "Mal Kecil"', f'id = "{name}"', 1
    )
    assert mall_id in text, "the small mall has another id"
    assert name in text, "the small mall has another name"
    mall.write_text(text, encoding="utf-8")
    return folder


class RealHall:
    """A hall in *folder*, its id unlike any other's on this network. *set_up* changes the mall's files before the server reads them; *within* is a
    command that becomes its server's; with *tls* programs and server speak that.

    Leaving it ends every program in order, and complains of one that ended badly.
    """

    def __init__(
        self,
        folder: Path,
        *,
        name: str = "Mal Kecil",
        set_up: Callable[[Path], None] | None = None,
        always_open: bool = True,
        within: tuple[str, ...] = (),
        tls: bool = False,
    ) -> None:
        self.mall_id = f"small-{secrets.token_hex(4)}"
        self.name = name
        self.folder = folder
        mall = mall_copy(folder / "mall", mall_id=self.mall_id, name=name)
        if set_up is not None:
            set_up(mall)
        self.server = ServerProcess(
            folder / "server", mall=mall, advertise=True, always_open=always_open, within=within, tls=tls
        )
        self._programs: list[ProgramProcess] = []
        self._clients: list[Client] = []

    def kiosk(
        self, settings: str = "", *, server: str = "", printer: str = "", folder: str = "kiosk"
    ) -> ProgramProcess:
        """A kiosk, started. *server* and *printer* are tables that stand for its own; *folder* is where it remembers."""
        return self._start("kiosk", folder, settings + (server or self.link()) + printer)

    def kept_kiosk(self, settings: str = "", *, printer: str = "", folder: str = "kiosk") -> ProgramProcess:
        """A kiosk as it stands in a hall, started: a keeper runs it, and its window is the whole screen, which is a small one."""
        screen = self.folder / "screen.json"
        screen.write_text(SCREEN, encoding="utf-8")
        program = ProgramProcess(
            "kiosk",
            self.folder / folder,
            settings + self.link() + printer,
            kept=True,
            env={"QT_QPA_PLATFORM": f"offscreen:configfile={screen}"},
        )
        self._programs.append(program)
        return program.start()

    def kept_display(self, settings: str = "", *, hang_seconds: float = 12) -> ProgramProcess:
        """A display as it hangs in a hall, started: a keeper runs it, and its window is the whole screen, which is a small one. It writes
        down what it says.
        """
        screen = self.folder / "screen.json"
        screen.write_text(WIDE_SCREEN, encoding="utf-8")
        program = ProgramProcess(
            "display",
            self.folder / "display",
            settings + self.link() + RECORDED,
            kept=True,
            keeping=("--hang-seconds", str(hang_seconds)),
            env={"QT_QPA_PLATFORM": f"offscreen:configfile={screen}"},
        )
        self._programs.append(program)
        return program.start()

    def counter(self, settings: str = "", *, server: str = "") -> ProgramProcess:
        """The console of counter 1, started."""
        seat = f'counter = "1"\nofficer = "{OFFICER}"\n'
        return self._start("counter", "counter", settings + seat + (server or self.link()))

    def console(self, folder: str, settings: str = "") -> ProgramProcess:
        """A console at which nobody has said yet who and where, started. *folder* is where it remembers."""
        return self._start("counter", folder, settings + self.link())

    def display(self, settings: str = "", *, server: str = "", folder: str = "display") -> ProgramProcess:
        """A display that writes down what it says, ten times as fast as it sounds; started. *folder* is its own."""
        return self._start("display", folder, settings + (server or self.link()) + RECORDED)

    @property
    def id(self) -> str:
        """The hall's own id, as a started server has printed it in brackets; before that its mall's, which is as good."""
        found = re.fullmatch(r".* \((\S+)\)", self.server.name)
        return found[1] if found else self.mall_id

    def link(self, *, hall: str | None = None, key_file: Path | None = None) -> str:
        """The ``[server]`` table of a program that looks for *hall*, by default this one."""
        named = self.id if hall is None else hall
        key = key_file or self.server.key_file
        trusted = f'authority_file = "{self.server.authority_file}"\n' if self.server.tls else ""
        return f'[server]\nhall = "{named}"\nkey_file = "{key}"\n{trusted}interfaces = ["127.0.0.1"]\n'

    def client(self) -> Client:
        """Somebody who has the key of the server as it runs now."""
        client = self.server.client()
        self._clients.append(client)
        return client

    @property
    def announcements(self) -> list[dict[str, str]]:
        """What the display has said so far, oldest first: a table with its heads as keys."""
        index = self.folder / "display" / "announcements" / "announcements.txt"
        lines = index.read_text(encoding="utf-8").splitlines() if index.exists() else []
        rows = [line.split("\t") for line in lines]
        return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]

    def journal(self, *kinds: str) -> list[dict[str, Any]]:
        """The bodies of all events of these *kinds*, as the disk has them."""
        with closing(sqlite3.connect(self.folder / "server" / "data" / "giliran.sqlite")) as database:
            rows = database.execute("SELECT kind, request_id, body FROM journal ORDER BY seq").fetchall()
        return [
            {"kind": kind, "request": request, **json.loads(body)}
            for kind, request, body in rows
            if kind in kinds
        ]

    def logs(self) -> str:
        """What every program has said."""
        parts = [f"--- {each.module}\n{each.log}" for each in self._programs]
        server = self.server.log
        parts.append(f"--- server\n{server.read_text(encoding='utf-8') if server.exists() else ''}")
        return "\n".join(parts)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._end_in_order()
        finally:
            for client in self._clients:
                client.close()
            for program in self._programs:
                program.kill()
            self.server.kill()
            print(self.logs())

    def _start(self, module: str, folder: str, settings: str) -> ProgramProcess:
        program = ProgramProcess(module, self.folder / folder, settings, size=SIZES[module])
        self._programs.append(program)
        return program.start()

    def _end_in_order(self) -> None:
        for program in self._programs:
            program.ask_to_end()
        statuses = {f"{at} {each.module}": each.ended() for at, each in enumerate(self._programs)}
        statuses["server"] = self.server.stop()
        assert set(statuses.values()) == {0}, statuses
        assert unclean(self.logs()) == []
