"""Pictures of the programs at telling moments, each once.

Knows pilots and one folder.
"""

import threading
from pathlib import Path
from typing import Final

from demo.pilot_client import PilotClient

REST_SECONDS: Final = 0.3
"""By then what slides in has come in."""


class Camera:
    """Writes ``<name>.png`` into *folder*; without one it takes no pictures."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._names: set[str] = set()
        self._lock = threading.Lock()

    def shoot(self, pilot: PilotClient, name: str, *, still: bool = True) -> None:
        """The program's window once it has come to rest, or as it is now; unless there is that picture already."""
        if self._folder is None:
            return
        with self._lock:
            if name in self._names:
                return
            self._names.add(name)
        if still:
            threading.Event().wait(REST_SECONDS)
        pilot.shot(self._folder.resolve() / f"{name}.png")
