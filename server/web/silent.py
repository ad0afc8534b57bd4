"""Connections that ask for nothing: there are only so many, and whoever has been silent for longest makes room (rule 35).

A stranger who opens connections without end pushes out their own, for those who have just come are last; a program of the
hall sends as soon as it is connected, and repeats what was not answered. Pure; knows no socket.
"""

from typing import Final, Protocol

MOST: Final = 256


class Silent(Protocol):
    """A connection on which nothing has been asked for, or nothing further."""

    def make_room(self) -> None:
        """Close: others need the place."""


class SilentConnections:
    """At most *most* at a time. Strangers, who never asked for anything, go before those who have."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        # Dicts keep the order in which their keys came: the first has been silent for longest.
        self._strangers: dict[Silent, None] = {}
        self._known: dict[Silent, None] = {}

    def __len__(self) -> int:
        return len(self._strangers) + len(self._known)

    def add(self, connection: Silent, *, known: bool) -> None:
        """It waits for its client to say something. *known*: that one has asked before, and was answered."""
        (self._known if known else self._strangers)[connection] = None
        if len(self) > self._most:
            longest = next(iter(self._strangers or self._known))
            self.discard(longest)
            longest.make_room()

    def discard(self, connection: Silent) -> None:
        """It has asked, or is gone."""
        self._strangers.pop(connection, None)
        self._known.pop(connection, None)
