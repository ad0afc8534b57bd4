"""A voice that needs no engine, a player that only remembers, and a kiosk that is told what to be: for the guide's tests."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.guide.keypad import Entry
from kiosk.guide.player import Said
from kiosk.guide.script import Told
from qtkit.speech.voice import Sentence
from tests.fakes.texts import all_texts


class QuickVoice(QObject):
    """Every sentence is ready at once, as a file that nobody looks into."""

    ready = Signal(str, str)
    failed = Signal(str, str)
    _soon = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.volumes: list[float] = []
        self._soon.connect(self.ready, Qt.ConnectionType.QueuedConnection)

    def warm_up(self) -> None:
        """It is."""

    def render(self, sentence: Sentence, *, volume: float) -> None:
        self.volumes.append(volume)
        self._soon.emit(sentence.id, f"{sentence.id}.wav")

    def forget(self) -> None:
        """What is on its way still comes."""

    def close(self) -> None:
        """There is nothing to end."""


class Ear:
    """Remembers what it hears."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.stopped = 0

    def play(self, path: Path, said: Said) -> None:
        self.heard.append(said.text)

    def stop(self) -> None:
        self.stopped += 1

    def close(self) -> None:
        """It stays."""


class ToldKiosk(QObject):
    """Is what the test says it is, and notes what is done to it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.spoken, self.fresh, self.asking, self.can_speak = False, False, False, True
        self.language = "id"
        self.scene = "start"
        self.now = Told(heading="Layar awal.")
        self.takes = Entry()
        self.done: list[str] = []
        self._languages = all_texts()

    def say(self, message_id: str, /, **args: str | float) -> str:
        return self._languages.text(self.language, message_id, **args)

    def told(self) -> Told:
        return self.now

    def entry(self) -> Entry:
        return self.takes

    def become(self, scene: str, told: Told) -> None:
        """Another screen, or news on the same one."""
        self.scene, self.now = scene, told
        self.changed.emit()

    def speak(self, *, wanted: bool) -> None:
        self.spoken = wanted and self.can_speak
        self.changed.emit()

    def touch(self) -> None:
        self.done.append("touch")

    def type_letter(self, letter: str) -> None:
        self.done.append(f"type {letter}")

    def erase(self) -> None:
        self.done.append("erase")

    def back(self) -> None:
        self.done.append("back")

    def help(self) -> None:
        self.done.append("help")
