"""A real server process for stories: started, asked, killed, started again."""

import os
import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import httpx
import msgspec

from wire import codec
from wire.commands import CallNext, Command, IssueTicket, OpenCounter, path_of
from wire.events import Record
from wire.problem import Problem
from wire.snapshot import Snapshot
from wire.sse import Frame, Parser
from wire.transport import client_context

ROOT = Path(__file__).parent.parent.parent
SMALL_MALL = ROOT / "tests" / "malls" / "small"
_PATIENCE = 20.0


def request_id() -> str:
    """As a client makes them."""
    return secrets.token_urlsafe(16)


class ServerProcess:
    """``python -m server`` on 127.0.0.1, its data in *folder*; the same port after a restart.

    *always_open*: whatever the mall's hours say. Without *tls* it speaks plain, and visitors' pages are at its one port; *more* are further settings. *within* is a command that becomes the server's. ``said`` are the lines printed at the last start.
    """

    def __init__(
        self,
        folder: Path,
        *,
        mall: Path = SMALL_MALL,
        database: str = "",
        advertise: bool = False,
        always_open: bool = True,
        within: tuple[str, ...] = (),
        tls: bool = False,
        more: str = "",
    ) -> None:
        self.folder = folder
        self.tls = tls
        self.port = 0
        self.pages_url = ""
        self.said: list[str] = []
        self._within = within
        self._process: subprocess.Popen[str] | None = None
        self.settings = folder / "server.toml"
        self.log = folder / "server.log"
        folder.mkdir(parents=True, exist_ok=True)
        self.settings.write_text(
            f'mall = "{mall}"\ndata = "data"\ndatabase = "{database}"\nhost = "127.0.0.1"\n'
            f"always_open = {str(always_open).lower()}\n"
            f'[discovery]\nadvertise = {str(advertise).lower()}\ninterfaces = ["127.0.0.1"]\n'
            f"[public]\nport = 0\n[tls]\nenabled = {str(tls).lower()}\n{more}",
            encoding="utf-8",
        )

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def name(self) -> str:
        """The hall's name with its id in brackets; empty until it was said. The code of a first administrator comes before it."""
        return next((line for line in self.said if line.endswith(")")), "")

    @property
    def authority_file(self) -> Path:
        """Where the hall's authority is."""
        return self.folder / "data" / "authority.pem"

    @property
    def authority(self) -> str:
        """What its programs trust; empty without TLS."""
        return self.authority_file.read_text(encoding="ascii") if self.tls else ""

    @property
    def key(self) -> str:
        """The hall's key, as an operator would copy it."""
        return (self.folder / "data" / "hall.key").read_text(encoding="utf-8").strip()

    @property
    def key_file(self) -> Path:
        """Where the hall's key is."""
        return self.folder / "data" / "hall.key"

    @property
    def pid(self) -> int:
        """The process."""
        assert self._process is not None
        return self._process.pid

    @property
    def command(self) -> list[str]:
        """What is started."""
        return [sys.executable, "-m", "server", "--config", str(self.settings), "--port", str(self.port)]

    def start(self) -> Self:
        """Start and wait until it has printed its address. Raises AssertionError with its log if it ends instead."""
        with self.log.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [*self._within, *self.command],
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )
        assert self._process.stdout is not None
        self.said, self.pages_url, serves = [], "", False
        for line in self._process.stdout:
            self.said.append(line.rstrip("\n"))
            if line.strip().startswith(("http://", "https://")):
                self.port, serves = int(line.rsplit(":", 1)[1]), True
            elif line.strip().startswith("for visitors: "):
                self.pages_url = line.strip().removeprefix("for visitors: ")
            if serves and (self.pages_url or not self.tls):
                return self
        raise AssertionError(f"the server ended: {self.log.read_text(encoding='utf-8')}")

    def kill(self) -> None:
        """As a power cut would end it."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """As an operator would end it; answers its exit status."""
        return self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> int:
        process = self._process
        if process is None:
            return 0
        process.send_signal(how)
        status = process.wait(_PATIENCE)
        if process.stdout is not None:
            process.stdout.close()
        self._process = None
        return status

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.kill()

    def client(self) -> "Client":
        """Somebody who has the key."""
        return Client(self.url, self.key, self.authority)


class Client:
    """A program's side of the contract, without Qt."""

    def __init__(self, url: str, key: str, authority: str = "") -> None:
        self.http = httpx.Client(
            base_url=url,
            headers={"Authorization": f"Bearer {key}"},
            timeout=_PATIENCE,
            verify=client_context(authority) if authority else True,
        )

    def send(self, command: Command) -> Record | Problem:
        """The answer to *command*."""
        answer = self.http.post(path_of(type(command)), content=codec.encode_command(command))
        if answer.status_code == 200:
            return codec.decode_record(answer.content)
        return codec.decode_problem(answer.content)

    def done(self, command: Command) -> Record:
        """The record of a *command* that is expected to succeed."""
        answer = self.send(command)
        assert isinstance(answer, Record), answer
        return answer

    def issue(self, service: str = "reg/card", **more: str) -> Record:
        """A visitor takes a number."""
        return self.done(
            msgspec.convert(
                {"request_id": request_id(), "service": service, "kiosk": "k1", **more}, IssueTicket
            )
        )

    def open(self, counter: str) -> None:
        """An officer sits down."""
        self.done(OpenCounter(request_id=request_id(), counter=counter, officer=f"officer {counter}"))

    def call(self, counter: str) -> Record | Problem:
        """An officer calls."""
        return self.send(CallNext(request_id=request_id(), counter=counter))

    def frames(self) -> Iterator[Frame]:
        """What a program hears that has just come."""
        parser = Parser()
        with self.http.stream("GET", "/api/stream") as answer:
            for piece in answer.iter_bytes():
                yield from parser.feed(piece)

    def present(self) -> Snapshot:
        """The hall as such a program sees it."""
        state = next(frame for frame in self.frames() if frame.kind == "snapshot")
        return codec.decode_snapshot(state.data)

    def close(self) -> None:
        """Hang up."""
        self.http.close()
