"""Servers that share a PostgreSQL: one leads, the others wait; and a guide that knows which, as programs that look for it would.

Knows processes and their health pages. Must not know why a leader falls.
"""

import os
import shutil
import signal
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import httpx
import msgspec

from bench.programs import Program, free_port

KEYS: Final = ("hall.key", "particulars.key", "staff.key", "audit.key")
AUTHORITY: Final = ("authority.key", "authority.pem")
_LOOK_SECONDS: Final = 0.05
_ANSWER_SECONDS: Final = 0.3
_PATIENCE_SECONDS: Final = 40.0


class Rival(Program):
    """``python -m server`` on *database*, on a port of its own that does not change. *more* are further tables of its settings, or *halls*
    in place of the *mall*. Without *tls* it speaks plain, and visitors' pages are at its one port.
    """

    def __init__(
        self,
        folder: Path,
        *,
        mall: Path | None,
        database: str,
        lease_seconds: float = 4.0,
        advertise: bool = False,
        tls: bool = False,
        more: str = "",
    ) -> None:
        settings = folder / "server.toml"
        super().__init__(folder, "server", "--config", str(settings), pinned=False)
        self.tls = tls
        self.port, self.pages = free_port(), free_port()
        its_mall = f'mall = "{mall}"\n' if mall is not None else ""
        settings.write_text(
            f'{its_mall}data = "data"\ndatabase = "{database}"\nalways_open = true\nhost = "127.0.0.1"\nforecasts = false\n'
            f'[discovery]\nadvertise = {str(advertise).lower()}\ninterfaces = ["127.0.0.1"]\n'
            f"[tls]\nenabled = {str(tls).lower()}\n[public]\nport = {self.pages}\n"
            f"[leading]\nlease_seconds = {lease_seconds}\n{more}",
            encoding="utf-8",
        )

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def authority(self) -> str:
        """What its programs trust."""
        return (self.folder / "data" / AUTHORITY[1]).read_text(encoding="ascii")

    @property
    def key(self) -> str:
        """The hall's key."""
        return (self.folder / "data" / KEYS[0]).read_text(encoding="utf-8").strip()

    def begin(self) -> None:
        """Start, to lead or to wait."""
        self._process = self._spawn([*self._command, "--port", str(self.port)])

    @property
    def exit_status(self) -> int | None:
        """None while it runs."""
        return None if self._process is None else self._process.poll()

    def part(self) -> str:
        """``leading`` or ``waiting``, as its health page says; empty if it says nothing."""
        try:
            # At the pages' port no authority has to be known, which may not be made yet.
            where = f"http://127.0.0.1:{self.pages}" if self.tls else self.url
            health = httpx.get(f"{where}/health", trust_env=False, timeout=_ANSWER_SECONDS)
            return "waiting" if msgspec.json.decode(health.content)["status"] == "waiting" else "leading"
        except httpx.TransportError:
            return ""

    def comes_to(self, part: str) -> None:
        """Wait until that is its part. Raises TimeoutError."""
        end = time.monotonic() + _PATIENCE_SECONDS
        while self.part() != part:
            if time.monotonic() > end or self.exit_status is not None:
                raise TimeoutError(
                    f"{self.folder.name} never came to {part!r}: {self.log.read_text(encoding='utf-8')}"
                )
            time.sleep(_LOOK_SECONDS)

    def stand_still(self) -> None:
        """It hangs until it goes on."""
        os.kill(self.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        """Where it was."""
        os.kill(self.pid, signal.SIGCONT)

    def take_keys_of(self, other: "Rival") -> None:
        """As an operator copies them."""
        (self.folder / "data").mkdir(parents=True, exist_ok=True)
        for key in (*KEYS, *AUTHORITY) if self.tls else KEYS:
            shutil.copy(other.folder / "data" / key, self.folder / "data" / key)


class Guide:
    """Looks for the leader among *rivals* again and again. ``url`` is where it was seen last."""

    def __init__(self, rivals: Sequence[Rival]) -> None:
        self._rivals = rivals
        self.leader = rivals[0]
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._look, args=(rival,), daemon=True) for rival in rivals]

    @property
    def url(self) -> str:
        """The leader's, as far as is known."""
        return self.leader.url

    @property
    def key(self) -> str:
        """The hall's key, which all have."""
        return self.leader.key

    def _look(self, rival: Rival) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            if rival.part() == "leading":
                self.leader = rival

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()
