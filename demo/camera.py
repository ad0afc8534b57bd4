"""Pictures of the programs at telling moments, each once.

Knows pilots and one folder.
"""

import threading
from pathlib import Path

from demo.pilot_client import PilotClient


class Camera:
    """Writes ``<name>.png`` into *folder*; without one it takes no pictures."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._names: set[str] = set()
        self._lock = threading.Lock()

    def shoot(self, pilot: PilotClient, name: str) -> None:
        """The program's window as it is now, unless there is a picture of that name already."""
        if self._folder is None:
            return
        with self._lock:
            if name in self._names:
                return
            self._names.add(name)
        pilot.shot(self._folder.resolve() / f"{name}.png")
