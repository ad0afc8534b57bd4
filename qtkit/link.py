"""The line to one hall's server over HTTP: commands out, answers and the event stream in."""

from PySide6.QtCore import QObject, Signal

from qtkit.ports import Pending
from wire.commands import Command
from wire.mall import Mall

__all__ = ["Link", "Pending"]


class Link(QObject):
    """Signatures first; the body follows."""

    greeted = Signal(object)
    stateGiven = Signal(object)
    happened = Signal(object, bool)
    mallGiven = Signal(object)
    onlineChanged = Signal(bool)
    incompatible = Signal(int)
    unauthorised = Signal()

    @property
    def online(self) -> bool:
        raise NotImplementedError

    @property
    def mall(self) -> Mall | None:
        raise NotImplementedError

    @property
    def baseUrl(self) -> str:
        raise NotImplementedError

    def send(self, command: Command) -> Pending:
        raise NotImplementedError

    def connectTo(self, url: str, key: str) -> None:
        raise NotImplementedError

    def leave(self) -> None:
        raise NotImplementedError
