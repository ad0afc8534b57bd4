"""A speaker that writes each announcement to a file: for tests, demonstrations and a hall's complaints desk.

Must not know queues or screens.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from display.board.call import Call
from display.speaking.speaker import Clip, SilentSpeaker
from qtkit.speech import sound

INDEX = "announcements.txt"
_HEAD = ("time", "ticket", "counter", "language", "text", "file", "seconds")


class RecordingSpeaker(SilentSpeaker):
    """One WAV file per announcement in *folder*: chime and sentences joined, with their true lengths and pauses.

    Each is a line of ``announcements.txt``, fields between tabs: when its first sound began, ticket, counter,
    languages ("id+en"), sentences (" | " between them), file, seconds. It keeps the pace of the sounds, divided by *speed*.
    What *folder* has already is gone on with: lines are added, numbers counted on.
    """

    def __init__(
        self,
        folder: Path,
        *,
        wall_clock: Callable[[], datetime],
        speed: float = 1.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(speed=speed, parent=parent)
        self._folder = folder
        self._wall_clock = wall_clock
        self._began: datetime | None = None
        self._heard: list[tuple[Clip, sound.Sound]] = []
        open_folder(folder)
        self._count = _last_number(folder)

    def stop(self) -> None:
        """What was begun is written as far as it got; what waits is forgotten."""
        super().stop()
        if self._heard:
            self.complete(self._heard[0][0].call)

    def complete(self, call: Call) -> None:
        """Write the announcement of *call*."""
        clips = [(clip, heard) for clip, heard in self._heard if clip.call.call_id == call.call_id]
        self._heard.clear()
        began, self._began = self._began, None
        if not clips or began is None:
            return
        self._count += 1
        whole = sound.join([heard for _, heard in clips])
        path = (
            self._folder / f"{self._count:03}-{_file_name(call.text)}{'-recall' if call.recall else ''}.wav"
        )
        sound.write(path, whole)
        spoken = [clip for clip, _ in clips if clip.language]
        fields = (
            began.isoformat(timespec="milliseconds"),
            call.text,
            call.counter,
            "+".join(clip.language for clip in spoken),
            " | ".join(clip.text for clip in spoken),
            path.name,
            f"{whole.seconds:.3f}",
        )
        with (self._folder / INDEX).open("a", encoding="utf-8") as index:
            index.write("\t".join(fields) + "\n")

    def _begin(self, clip: Clip) -> float:
        heard = sound.read(clip.path)
        if self._began is None:
            self._began = self._wall_clock()
        before = sound.silence(clip.pause_seconds, heard.rate)
        self._heard.append((clip, sound.join([before, heard.at_volume(self._volume)])))
        return super()._begin(clip)


def open_folder(folder: Path) -> None:
    """It can be written, and has its list. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / INDEX).open("a", encoding="utf-8") as index:
        if not index.tell():
            index.write("\t".join(_HEAD) + "\n")


def _last_number(folder: Path) -> int:
    """Of the recordings that are there already: what was heard before the display was started anew stays beside them."""
    numbers = (path.name.partition("-")[0] for path in folder.glob("*-*.wav"))
    return max((int(number) for number in numbers if number.isascii() and number.isdigit()), default=0)


def _file_name(label: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in label)
