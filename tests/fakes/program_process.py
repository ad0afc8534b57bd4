"""A real kiosk, counter or display as a process: settings and a memory of its own, steered by its pilot.

Knows processes, logs and milestones. Must not know what a screen means.
"""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import Any, Final, Self, TypeVar

from demo.pilot_client import PilotClient

ROOT: Final = Path(__file__).parent.parent.parent
START_SECONDS: Final = 30.0
STOP_SECONDS: Final = 20.0
LOOK_SECONDS: Final = 0.02

_numbers = count(1)
_UNCLEAN = re.compile(r"Traceback|\b(ERROR|CRITICAL)\b|WARNING qt:|\.qml:\d+")
T = TypeVar("T")


def until(look: Callable[[], T | None], what: str, *, seconds: float = 10.0) -> T:
    """What *look* answers, once that is neither empty nor false. Raises AssertionError when it never is."""
    end = time.monotonic() + seconds
    while not (seen := look()):
        assert time.monotonic() < end, f"within {seconds} s never: {what}"
        threading.Event().wait(LOOK_SECONDS)
    return seen


def unclean(log: str) -> list[str]:
    """The lines of a program's *log* that a good day does not have: QML's warnings, errors, tracebacks."""
    return [line for line in log.splitlines() if _UNCLEAN.search(line)]


class ProgramProcess:
    """``python -m module`` with *settings* (TOML) written to *folder*, where its memory and its log are too.

    *kept*: a keeper runs it (``python -m qtkit.keeper``), with the options *keeping*. Without a *size* its window is as its settings say; *env* comes on top of
    the story's own environment, *options* after the command line's own.
    """

    def __init__(
        self,
        module: str,
        folder: Path,
        settings: str,
        *,
        size: str = "",
        kept: bool = False,
        keeping: tuple[str, ...] = (),
        env: Mapping[str, str] | None = None,
        options: tuple[str, ...] = (),
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.module = module
        self.folder = folder
        self.settings = folder / f"{module}.toml"
        self.settings.write_text(settings, encoding="utf-8")
        self._size = ["--size", size] if size else []
        self._keeping = keeping
        self.options = options
        self._kept, self._env = kept, {**os.environ, **(env or {})}
        self._log = folder / f"{module}.log"
        self._milestones = folder / "milestones.jsonl"
        self._process: subprocess.Popen[bytes] | None = None
        self._pilot: PilotClient | None = None
        self._pilot_name = ""

    def start(self) -> Self:
        """Start it; it runs when this returns. With the same memory after a stop."""
        self._pilot_name = f"giliran-journey-{os.getpid()}-{next(_numbers)}"
        keeper = ["qtkit.keeper", *self._keeping] if self._kept else []
        command = [sys.executable, "-m", *keeper, self.module, "--config", str(self.settings), *self._size]
        command += ["--state", str(self.state), "--milestones", str(self._milestones)]
        with self._log.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [*command, "--pilot", self._pilot_name, *self.options],
                cwd=ROOT,
                stdout=log,
                stderr=log,
                env=self._env,
            )
        return self

    @property
    def state(self) -> Path:
        """Where it keeps what it remembers."""
        return self.folder / "state"

    @property
    def pid(self) -> int:
        """The program's own process, also under a keeper; 0 while there is none."""
        if self._process is None or not self._kept:
            return self._process.pid if self._process else 0
        keeper = self._process.pid
        children = Path(f"/proc/{keeper}/task/{keeper}/children")
        return int((children.read_text() if children.exists() else "").strip() or 0)

    def comes_back(self, before: int) -> int:
        """Wait until its keeper has replaced the process *before* by another one; the new process, which has a new window."""
        after = until(
            lambda: self.pid not in {0, before} and self.pid, "another process", seconds=START_SECONDS
        )
        self._let_go()
        return after

    def another_window(self) -> None:
        """It has put up another window; the pilot goes there."""
        self._let_go()

    @property
    def pilot(self) -> PilotClient:
        """Eyes and fingers in its window, as soon as there is one. Raises AssertionError with its log if it ended."""
        if self._pilot is None:
            self._pilot = until(self._find_pilot, f"a window of {self.module}", seconds=START_SECONDS)
        return self._pilot

    def _find_pilot(self) -> PilotClient | None:
        assert self.running, f"{self.module} ended: {self.log}"
        try:
            return PilotClient(self._pilot_name, within_seconds=0.5)
        except TimeoutError:
            return None

    @property
    def log(self) -> str:
        """All it has said since its first start."""
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    def milestones(self, what: str, **fields: object) -> list[dict[str, Any]]:
        """All its milestones *what* with these *fields*, in order."""
        lines = self._milestones.read_text(encoding="utf-8").splitlines() if self._milestones.exists() else []
        marks = [json.loads(line) for line in lines]
        return [
            mark
            for mark in marks
            if mark["what"] == what and all(mark[name] == value for name, value in fields.items())
        ]

    def milestone(self, what: str, *, seconds: float = 10.0, **fields: object) -> dict[str, Any]:
        """The first such milestone, waited for."""
        return until(
            lambda: self.milestones(what, **fields), f"{self.module}: {what} {fields}", seconds=seconds
        )[0]

    def freeze(self) -> None:
        """It gets no processor time until it is thawed."""
        self._send(signal.SIGSTOP)

    def thaw(self) -> None:
        """Go on."""
        self._send(signal.SIGCONT)

    def quit(self) -> int:
        """End it as its own door would; its exit status."""
        self.pilot.quit()
        return self._wait()

    def ask_to_end(self) -> None:
        """End it as the system would; ``ended`` waits for it."""
        if self.running:
            self._send(signal.SIGTERM)

    def ended(self) -> int:
        """Its exit status, once it has ended."""
        return self._wait()

    def kill(self) -> None:
        """No process is left behind."""
        if self._process is not None:
            program = self.pid if self._kept and self.running else 0
            self._process.kill()
            if program:
                os.kill(program, signal.SIGKILL)
            self._wait()

    @property
    def running(self) -> bool:
        """Whether it is there, or its keeper."""
        return self._process is not None and self._process.poll() is None

    def _send(self, how: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(how)

    def _let_go(self) -> None:
        if self._pilot is not None:
            self._pilot.close()
            self._pilot = None

    def _wait(self) -> int:
        self._let_go()
        return 0 if self._process is None else self._process.wait(STOP_SECONDS)
