"""One of the Qt programs as a process: its settings, its pilot, its milestones.

Knows the command line that the programs share. Must not know what is done in their windows.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Self

from bench.programs import ROOT, HallServer
from demo.pilot_client import PilotClient

_PATIENCE_SECONDS: Final = 30.0
_LOOK_SECONDS: Final = 0.01


class Window:
    """``python -m <program>`` without a screen, led to *server*, by *url* if that is another way to it. *settings* are further lines of its TOML. What Python and Qt compile
    is kept in *caches*, else where they would keep it.
    """

    def __init__(
        self,
        folder: Path,
        program: str,
        server: HallServer,
        *,
        size: str,
        settings: str = "",
        url: str = "",
        caches: Path | None = None,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._program = program
        self._folder = folder
        self._size = size
        self._environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        if caches is not None:
            self._environment.pop("PYTHONDONTWRITEBYTECODE", None)
            self._environment["PYTHONPYCACHEPREFIX"] = str(caches / "python")
            self._environment["QML_DISK_CACHE_PATH"] = str(caches / "qml")
        self._milestones = folder / "milestones.jsonl"
        self._settings = folder / f"{program}.toml"
        self._settings.write_text(
            f'{settings}\n[server]\nurl = "{url or server.url}"\nkey_file = "{server.key_file}"\n',
            encoding="utf-8",
        )
        self._pilot_name = f"giliran-bench-{os.getpid()}-{program}"

    def __enter__(self) -> Self:
        """Start; ``began_ns`` is when."""
        self._milestones.unlink(missing_ok=True)
        self.began_ns = time.monotonic_ns()
        with (self._folder / "program.log").open("w", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [
                    *(sys.executable, "-m", self._program, "--config", str(self._settings)),
                    *("--state", str(self.state), "--milestones", str(self._milestones)),
                    *("--pilot", self._pilot_name, "--size", self._size),
                ],
                cwd=ROOT,
                stdout=log,
                stderr=log,
                env=self._environment,
            )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(_PATIENCE_SECONDS)
        (Path(tempfile.gettempdir()) / self._pilot_name).unlink(missing_ok=True)

    def pilot(self) -> PilotClient:
        """Somebody who can tap and read in it."""
        return PilotClient(self._pilot_name, within_seconds=_PATIENCE_SECONDS)

    def ready_seconds(self) -> float:
        """From the start to the first frame that could be touched."""
        return (int(self.milestone("ready")["t_ns"]) - self.began_ns) / 1e9

    @property
    def state(self) -> Path:
        """What it remembers."""
        return self._folder / "state"

    @property
    def pid(self) -> int:
        """The process that runs now."""
        return self._process.pid

    def milestone_after(self, what: str, since_ns: int) -> dict[str, Any]:
        """The first milestone of this name of something that began after *since_ns*, as soon as it is there. Raises TimeoutError."""
        return self._await(what, lambda line: line["since_ns"] >= since_ns)

    def milestone_from(self, what: str, moment_ns: int) -> dict[str, Any]:
        """The first milestone of this name from *moment_ns* on, as soon as it is there. Raises TimeoutError."""
        return self._await(what, lambda line: line["t_ns"] >= moment_ns)

    def milestone(self, what: str, **fields: str) -> dict[str, Any]:
        """The first milestone of this name with these fields, as soon as it is there. Raises TimeoutError."""
        return self._await(what, lambda line: fields.items() <= line.items())

    def milestones(self) -> list[dict[str, Any]]:
        """All that were written so far."""
        return self._written()

    def _await(self, what: str, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        until = time.monotonic() + _PATIENCE_SECONDS
        while time.monotonic() < until:
            for line in self._written():
                if line["what"] == what and fits(line):
                    return line
            time.sleep(_LOOK_SECONDS)
        raise TimeoutError(f"{self._program} has no such {what}; see {self._folder}")

    def _written(self) -> list[dict[str, Any]]:
        if not self._milestones.exists():
            return []
        lines = self._milestones.read_text(encoding="utf-8").split("\n")
        return [json.loads(line) for line in lines[:-1]]  # the last one may still be half
