"""One real program as a process: started with a log of its own, asked to stop, killed.

Knows processes. Must not know what the program does.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Final

from demo.site import ROOT

STOP_SECONDS: Final = 15.0


class ProgramEnded(RuntimeError):
    """The program ended although it should run; the text has the end of its log."""


class Program:
    """``python -m module`` with *arguments*, its standard error in *log*. Starts in a session of its own: Ctrl+C in the
    terminal reaches whoever started it, who then stops it in good order.
    """

    def __init__(
        self, name: str, module: str, arguments: Sequence[str], *, log: Path, env: Mapping[str, str]
    ) -> None:
        self.name = name
        self.log = log
        self._command = [sys.executable, "-m", module, *arguments]
        self._env = {**os.environ, "PYTHONUNBUFFERED": "1", **env}
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it. It runs when this returns, and is not ready yet."""
        with self.log.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                self._command,
                cwd=ROOT,
                env=self._env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                start_new_session=True,
            )

    @property
    def running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    @property
    def status(self) -> int | None:
        """Its exit status, None while it runs."""
        return None if self._process is None else self._process.poll()

    def read_line(self) -> str:
        """The next line that the program prints. Raises ProgramEnded."""
        line = self._stream("stdout").readline()
        if not line:
            raise ProgramEnded(f"{self.name} ended: {self.last_words()}")
        return line.strip()

    def tell(self, line: str) -> None:
        """A line on its standard input."""
        stream = self._stream("stdin")
        stream.write(line + "\n")
        stream.flush()

    def kill(self) -> None:
        """As a power cut would end it."""
        self._end(signal.SIGKILL)

    def stop(self) -> int | None:
        """As an operator would end it; by force where it does not listen. Its exit status, None if it never ran."""
        return self._end(signal.SIGTERM)

    def last_words(self) -> str:
        """The end of its log."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return " | ".join(lines[-3:]) or "without a word"

    def _end(self, how: signal.Signals) -> int | None:
        process = self._process
        if process is None:
            return None
        if process.poll() is None:
            process.send_signal(how)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None and not stream.closed:
                stream.close()
        return process.returncode

    def _stream(self, name: str) -> IO[str]:
        stream: IO[str] | None = getattr(self._process, name, None)
        if stream is None:
            raise ProgramEnded(f"{self.name} was not started")
        return stream
