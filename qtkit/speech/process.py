"""The voice worker as a process that can be started, asked, and replaced at any moment. Event-driven: no thread.

Must not know sentences, limits or retries; those are the Voice's.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

COMMAND = (sys.executable, "-m", "qtkit.speech.worker")
"""How the real worker is started."""

_ROOT = Path(__file__).parents[2]
_STOP_MILLISECONDS = 1_000
_LAST_WORDS = 300


class VoiceProcess(QObject):
    """One worker at a time.

    Signals: ``answered(dict)`` for each line it writes, ``died(str)`` with the reason when it ends by itself.
    """

    answered = Signal(object)
    died = Signal(str)

    def __init__(self, command: Sequence[str] = COMMAND, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._process: QProcess | None = None
        self._complaint = ""

    @property
    def pid(self) -> int:
        """The worker's process id, 0 while there is none."""
        return self._process.processId() if self._process else 0

    def start(self) -> None:
        """Start a worker. Its first line, or ``died``, follows."""
        process = QProcess(self)
        process.setWorkingDirectory(str(_ROOT))
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._listen)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed)
        self._process = process
        self._complaint = ""
        process.start(self._command[0], list(self._command[1:]))

    def ask(self, request: dict[str, Any]) -> None:
        """Send one line."""
        if self._process:
            self._process.write(json.dumps(request).encode() + b"\n")

    def kill(self) -> None:
        """End the worker without a word; ``died`` does not follow. A stopped or hanging one goes as well."""
        process = self._let_go()
        if process is not None:
            process.finished.connect(process.deleteLater)
            process.kill()

    def close(self) -> None:
        """Let the worker end by closing its input, and wait for that; for the end of the program."""
        process = self._let_go()
        if process is not None:
            process.closeWriteChannel()
        # Those killed just now are children too, until the system has buried them.
        for child in self.findChildren(QProcess):
            if child.state() != QProcess.ProcessState.NotRunning and not child.waitForFinished(
                _STOP_MILLISECONDS
            ):
                child.kill()
                child.waitForFinished(_STOP_MILLISECONDS)

    def _let_go(self) -> QProcess | None:
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.readyReadStandardError.disconnect(self._listen)
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._failed)
        return process

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                answer = json.loads(line)
            except ValueError:
                answer = {"unable": f"not an answer: {line[:80]!r}"}
            self.answered.emit(answer)

    def _listen(self) -> None:
        # Read in any case, or the pipe fills and the worker stops; kept for the reason of a crash.
        if self._process is not None:
            words = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
            self._complaint = (self._complaint + words)[-_LAST_WORDS:]

    def _ended(self, code: int, _status: QProcess.ExitStatus) -> None:
        process = self._let_go()
        if process is not None:
            process.deleteLater()
        last_line = (self._complaint.strip().splitlines() or [""])[-1]
        self.died.emit(f"the worker ended with {code} {last_line}".strip())

    def _failed(self, error: QProcess.ProcessError) -> None:
        # Crashes also end with ``finished``; a program that cannot be started does not.
        if error == QProcess.ProcessError.FailedToStart:
            process = self._let_go()
            if process is not None:
                process.deleteLater()
            self.died.emit(f"{self._command[0]} cannot be started")
