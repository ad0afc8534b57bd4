"""Which servers are on the network, as Qt signals.

Knows ``wire.discovery``, whose calls block and come from a thread of zeroconf's own. Must not know which hall is wanted.
"""

import logging
import threading
from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from wire.discovery import Browser, Sighting

RETRY_SECONDS: Final = 2.0
"""A machine that has no network yet is asked again after this time."""

logger = logging.getLogger(__name__)


class Finder(QObject):
    """A ``qtkit.ports.FinderPort`` over zeroconf. *interfaces* are addresses to listen on; none means all.

    Signals: changed().
    """

    changed = Signal()
    _came = Signal(int, str, object)
    _went = Signal(int, str)

    def __init__(self, *, interfaces: Sequence[str] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: dict[str, Sighting] = {}
        self._look = 0
        self._watch = _Watch(self, interfaces)
        self._came.connect(self._see, Qt.ConnectionType.QueuedConnection)
        self._went.connect(self._miss, Qt.ConnectionType.QueuedConnection)

    @property
    def sightings(self) -> tuple[Sighting, ...]:
        """The servers that are there, the latest seen first. A hall may be seen twice while its old address dies."""
        return tuple(reversed(self._seen.values()))

    def start(self) -> None:
        """Look from now on. Returns at once."""
        self._watch.start()

    def look_again(self) -> None:
        """Forget what was seen and look with fresh sockets: interfaces may have come, and silent servers gone."""
        self._look += 1
        self._seen.clear()
        self._watch.look_again(self._look)
        self.changed.emit()

    def close(self) -> None:
        """Look no more. Returns at once; zeroconf ends behind our back."""
        self._watch.close()

    def join(self, seconds: float) -> None:
        """Wait until all has ended. For tests; programs just go."""
        self._watch.join(seconds)

    def _see(self, look: int, instance: str, sighting: Sighting) -> None:
        if look == self._look:
            self._seen.pop(instance, None)
            self._seen[instance] = sighting
            self.changed.emit()

    def _miss(self, look: int, instance: str) -> None:
        if look == self._look and instance in self._seen:
            del self._seen[instance]
            self.changed.emit()


class _Watch:
    """The thread that opens and closes browsers. *look* numbers them, so that a late word of an old one is known."""

    def __init__(self, finder: Finder, interfaces: Sequence[str]) -> None:
        self._finder = finder
        self._interfaces = interfaces
        self._look = 0
        self._wake = threading.Event()
        self._closed = False
        self._telling = threading.Lock()  # held while a signal is emitted, so that none is after close()
        self._thread = threading.Thread(target=self._run, name="finder", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def look_again(self, look: int) -> None:
        self._look = look
        self._wake.set()

    def close(self) -> None:
        with self._telling:
            self._closed = True
        self._wake.set()

    def join(self, seconds: float) -> None:
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        while True:
            self._wake.clear()
            if self._closed:
                return
            look = self._look
            try:
                browser = Browser(
                    seen=partial(self._tell_came, look),
                    gone=partial(self._tell_went, look),
                    interfaces=self._interfaces,
                )
            except OSError as error:
                logger.info("no network to look for servers: %s", error)
                self._wake.wait(RETRY_SECONDS)
            else:
                self._wake.wait()
                browser.close()

    def _tell_came(self, look: int, instance: str, sighting: Sighting) -> None:
        with self._telling:
            if not self._closed:
                self._finder._came.emit(look, instance, sighting)  # noqa: SLF001  two halves of one thing

    def _tell_went(self, look: int, instance: str) -> None:
        with self._telling:
            if not self._closed:
                self._finder._went.emit(look, instance)  # noqa: SLF001
