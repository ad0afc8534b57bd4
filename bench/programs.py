"""The programs that are measured, as processes: the hall's server and the bare endpoint.

Knows how they are started, where they say that they serve, and how they are ended. Must not know what is asked of them.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Final, Self

import httpx

from bench.process import SERVER_CORE, on_core

ROOT: Final = Path(__file__).parent.parent
_PATIENCE_SECONDS: Final = 30.0
_KNOCK_SECONDS: Final = 0.002


def free_port() -> int:
    """One that nobody has at present."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Program:
    """``python -m <module>``, which prints its address once it serves; the same port after a restart.

    *pinned* programs run on the servers' core alone.
    """

    def __init__(self, folder: Path, module: str, *arguments: str, pinned: bool = True) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.port = 0
        self._command = (sys.executable, "-m", module, *arguments)
        self._pinned = pinned
        self._process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """The process that runs now."""
        assert self._process is not None, "start it first"
        return self._process.pid

    def start(self) -> Self:
        """Start and wait for the address. Raises RuntimeError with the log if the program ends instead."""
        self._process = process = self._spawn([*self._command, "--port", str(self.port)])
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip().startswith(("http://", "https://")):
                self.port = int(line.rsplit(":", 1)[1])
                return self
        raise RuntimeError(f"{self._command} ended: {self.log.read_text(encoding='utf-8')}")

    def start_timed(self) -> float:
        """Seconds from the start to the first answered question after health. Needs a port from a former start."""
        began = time.perf_counter()
        self._process = self._spawn([*self._command, "--port", str(self.port)])
        while time.perf_counter() - began < _PATIENCE_SECONDS:
            try:
                if httpx.get(f"{self.url}/health", trust_env=False).status_code == 200:
                    return time.perf_counter() - began
            except httpx.TransportError:
                time.sleep(_KNOCK_SECONDS)
        raise RuntimeError(f"{self._command} does not answer: {self.log.read_text(encoding='utf-8')}")

    def stop(self) -> int:
        """As an operator would end it; its exit status."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """As a power cut would end it."""
        self._end(signal.SIGKILL)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def log(self) -> Path:
        """What it wrote, start after start."""
        return self.folder / "program.log"

    def _spawn(self, command: Sequence[str]) -> subprocess.Popen[str]:
        cores = on_core(SERVER_CORE) if self._pinned else nullcontext()
        with self.log.open("a", encoding="utf-8") as log, cores:
            return subprocess.Popen(
                command,
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )

    def _end(self, how: signal.Signals) -> int:
        if (process := self._process) is None:
            return 0
        process.send_signal(how)
        status = process.wait(_PATIENCE_SECONDS)
        if process.stdout is not None:
            process.stdout.close()
        self._process = None
        return status


class HallServer(Program):
    """``python -m server`` for the mall in *mall*, its journal in *folder*; not advertised. It speaks plain, or with *tls*."""

    def __init__(self, folder: Path, *, mall: Path, pinned: bool = True, tls: bool = False) -> None:
        self._tls = tls
        self.pages = free_port()
        """Where visitors' pages are, if it speaks TLS."""
        settings = folder / "server.toml"
        super().__init__(folder, "server", "--config", str(settings), pinned=pinned)
        settings.write_text(
            f'mall = "{mall}"\ndata = "data"\nalways_open = true\nhost = "127.0.0.1"\n[discovery]\nadvertise = false\n'
            f"[public]\nport = {self.pages}\n[tls]\nenabled = {str(tls).lower()}\n",
            encoding="utf-8",
        )

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def database(self) -> Path:
        """Where the journal is."""
        return self.folder / "data" / "giliran.sqlite"

    @property
    def authority(self) -> str:
        """What its clients trust, once the server has started; empty without TLS."""
        return (self.folder / "data" / "authority.pem").read_text(encoding="ascii") if self._tls else ""

    @property
    def key_file(self) -> Path:
        """Where the hall's key is, once the server has started."""
        return self.folder / "data" / "hall.key"

    @property
    def key(self) -> str:
        """The hall's key."""
        return self.key_file.read_text(encoding="utf-8").strip()


class BareServer(Program):
    """``python -m bench.bare``: the same framework and server with nothing behind."""

    key = "nobody-asks"
    authority = ""

    def __init__(self, folder: Path, *, pinned: bool = True) -> None:
        super().__init__(folder, "bench.bare", pinned=pinned)
