"""A finder without a network: the test is the network."""

from PySide6.QtCore import QObject, Signal

from wire import PROTOCOL
from wire.discovery import Sighting


def sighting(hall: str, *urls: str, name: str = "") -> Sighting:
    return Sighting(hall=hall, name=name or hall.upper(), protocol=PROTOCOL, urls=urls)


class FakeFinder(QObject):
    """Sees what the test shows it. *looks* counts how often it was asked to look afresh."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sightings: tuple[Sighting, ...] = ()
        self.started = False
        self.closed = False
        self.looks = 0

    @property
    def sightings(self) -> tuple[Sighting, ...]:
        return self._sightings

    def show(self, *sightings: Sighting) -> None:
        """These servers are there now, the latest seen first."""
        self._sightings = sightings
        self.changed.emit()

    def start(self) -> None:
        self.started = True

    def look_again(self) -> None:
        self.looks += 1

    def close(self) -> None:
        self.closed = True
