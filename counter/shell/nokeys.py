"""No global keys: Wayland gives none to programs, a screen in memory has none.

Must not know why; whoever chooses it says so in the log.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from counter.shell.chords import Chord


class NoKeys(QObject):
    """Signals: pressed(str), taken(tuple); neither is ever emitted by itself."""

    pressed = Signal(str)
    taken = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chords: Mapping[str, Chord] = {}

    def listen(self, chords: Mapping[str, Chord]) -> None:
        """Keep what would be wanted, for tests to read."""
        self.chords = chords

    def close(self) -> None:
        """There is nothing to give back."""
