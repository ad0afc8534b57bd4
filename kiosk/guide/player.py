"""What a sentence sounds through: the machine's loudspeaker, or a folder that keeps what was said.

Knows the small programs that play a WAV file, and Windows' own way. Must not know words or screens. QtMultimedia is not used:
it belongs to PySide6-Addons, 570 MB that a kiosk has no other need of.
"""

import logging
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QObject, QProcess

logger = logging.getLogger(__name__)

PROGRAMS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"), ("play", "-q"), ("afplay",))
"""PipeWire's, PulseAudio's, ALSA's, SoX', macOS' own; whichever is there and works."""
INDEX: Final = "spoken.txt"
_HEAD: Final = ("milliseconds", "language", "text", "file")
_END_MILLISECONDS: Final = 500


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a file says. *asked_at* is when it was wanted, on the monotonic clock."""

    text: str
    language: str
    asked_at: float


class Player(Protocol):
    """Plays one file at a time; a new one ends the one before."""

    def play(self, path: Path, said: Said) -> None:
        """Begin at once. A player without a device stays silent."""
        ...

    def stop(self) -> None:
        """Fall silent."""
        ...

    def close(self) -> None:
        """Fall silent for good."""
        ...


def make_player(record_folder: Path | None, parent: QObject) -> Player:
    """The machine's own; with a *record_folder* that can be written, the one that keeps files."""
    if record_folder is not None:
        try:
            return Recorder(record_folder)
        except OSError as error:
            logger.warning("speech.record_folder cannot be written: %s", error)
    return WindowsPlayer() if sys.platform == "win32" else ProgramPlayer(parent=parent)


class ProgramPlayer(QObject):
    """Plays through the first of *programs* that is there and does not fail; when all fail, it is said once, until one works."""

    def __init__(
        self, programs: Sequence[Sequence[str]] = PROGRAMS, *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._programs = [tuple(each) for each in programs if shutil.which(each[0]) is not None]
        self._process: QProcess | None = None
        self._complained = False
        if not self._programs:
            self._complain("there is no program to play sounds: pw-play, paplay, aplay or play")

    def play(self, path: Path, said: Said) -> None:  # noqa: ARG002  the port's signature
        """Begin at once."""
        self.stop()
        self._try(list(self._programs), path)

    def stop(self) -> None:
        """End the program that plays."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect()
            process.errorOccurred.disconnect()
            process.finished.connect(process.deleteLater)
            process.kill()
            if process.state() == QProcess.ProcessState.NotRunning:
                process.deleteLater()

    def close(self) -> None:
        """Fall silent, and bury the programs that were ended."""
        self.stop()
        for child in self.findChildren(QProcess):
            child.waitForFinished(_END_MILLISECONDS)

    def _try(self, programs: list[tuple[str, ...]], path: Path) -> None:
        if not programs:
            self._complain("no sound can be played: the kiosk goes on silently")
            return
        program, *others = programs
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(lambda code: self._ended(process, program, others, path, code))
        process.errorOccurred.connect(lambda error: self._failed(process, error, others, path))
        self._process = process
        process.start(program[0], [*program[1:], str(path)])

    def _ended(
        self,
        process: QProcess,
        program: tuple[str, ...],
        others: list[tuple[str, ...]],
        path: Path,
        code: int,
    ) -> None:
        process.deleteLater()
        self._process = None
        if code != 0:
            self._try(others, path)
            return
        self._complained = False
        # The one that works comes first from now on.
        self._programs.sort(key=lambda each: each != program)

    def _failed(
        self, process: QProcess, error: QProcess.ProcessError, others: list[tuple[str, ...]], path: Path
    ) -> None:
        # Crashes also end with ``finished``; a program that cannot be started does not.
        if error == QProcess.ProcessError.FailedToStart:
            process.deleteLater()
            self._process = None
            self._try(others, path)

    def _complain(self, text: str) -> None:
        if not self._complained:
            self._complained = True
            logger.warning(text)


class WindowsPlayer:
    """Plays through Windows itself."""

    def play(self, path: Path, said: Said) -> None:  # noqa: ARG002  the port's signature
        """Begin at once."""
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415  there is none elsewhere

            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)

    def stop(self) -> None:
        """Fall silent."""
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415  there is none elsewhere

            winsound.PlaySound(None, winsound.SND_PURGE)

    def close(self) -> None:
        """Fall silent for good."""
        self.stop()


class Recorder:
    """Keeps each sentence in *folder* as a WAV file; ``spoken.txt`` says, between tabs, how many milliseconds after it was
    wanted it began, its language, its words and its file.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        folder.mkdir(parents=True, exist_ok=True)
        (folder / INDEX).write_text("\t".join(_HEAD) + "\n", encoding="utf-8")

    def play(self, path: Path, said: Said) -> None:
        """Keep it."""
        late = (time.monotonic() - said.asked_at) * 1000
        self._count += 1
        kept = self._folder / f"{self._count:04}-{said.language}.wav"
        shutil.copyfile(path, kept)
        line = (f"{late:.0f}", said.language, said.text, kept.name)
        with (self._folder / INDEX).open("a", encoding="utf-8") as index:
            index.write("\t".join(line) + "\n")

    def stop(self) -> None:
        """A file is whole at once."""

    def close(self) -> None:
        """Nothing is open."""
