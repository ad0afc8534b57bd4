"""Somebody who watches the network of this machine alone, and lets a story wait for what is seen there.

Others may advertise here meanwhile, so every story looks for its own servers only.
"""

import threading
from collections.abc import Callable

from wire.discovery import Browser, Sighting

LOOPBACK = ("127.0.0.1",)
PATIENCE = 20.0


class Watcher:
    """Keeps what a real ``Browser`` tells."""

    def __init__(self) -> None:
        self._there: dict[str, Sighting] = {}
        self._changed = threading.Condition()
        self._browser = Browser(seen=self._seen, gone=self._gone, interfaces=LOOPBACK)

    def _seen(self, instance: str, sighting: Sighting) -> None:
        with self._changed:
            self._there[instance] = sighting
            self._changed.notify_all()

    def _gone(self, instance: str) -> None:
        with self._changed:
            self._there.pop(instance, None)
            self._changed.notify_all()

    def sees(self, hall: str, *urls: str) -> list[Sighting]:
        """Waits until *hall* is seen at exactly *urls*."""
        return self._waits(lambda sighting: sighting.hall == hall, urls)

    def sees_at(self, url: str) -> Sighting:
        """Waits until some hall is seen at *url*."""
        return self._waits(lambda sighting: sighting.url == url, (url,))[0]

    def misses_at(self, url: str) -> None:
        """Waits until no hall is seen at *url*."""
        self._waits(lambda sighting: sighting.url == url, ())

    def _waits(self, meant: Callable[[Sighting], bool], urls: tuple[str, ...]) -> list[Sighting]:
        def found() -> list[Sighting]:
            return [sighting for sighting in self._there.values() if meant(sighting)]

        with self._changed:
            there = self._changed.wait_for(
                lambda: sorted(sighting.url for sighting in found()) == sorted(urls), PATIENCE
            )
            assert there, f"expected {urls}, there are {found()}"
            return found()

    def close(self) -> None:
        """Look no more."""
        self._browser.close()
