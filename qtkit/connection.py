"""Which hall, and does its line stand: the finder and the link joined, for QML. Signatures first; the body follows."""

from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from qtkit.link import Link
from wire.settings import ServerLink

QML_IMPORT_NAME = "Giliran.Kit"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class Connection(QObject):  # type: ignore[operator]  # the stubs forget that QmlUncreatable decorates
    """*state* is searching, choosing, connecting, online, offline, incompatible or refused (wrong key).

    Signals: stateChanged, hallsChanged, hallNameChanged, offlineSecondsChanged.
    """

    stateChanged = Signal()
    hallsChanged = Signal()
    hallNameChanged = Signal()
    offlineSecondsChanged = Signal()

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        raise NotImplementedError

    @Property("QVariantList", notify=hallsChanged)  # type: ignore[arg-type]  # Qt's name for a list
    def halls(self) -> list[dict[str, str]]:
        raise NotImplementedError

    @Property(str, notify=hallNameChanged)
    def hallName(self) -> str:
        raise NotImplementedError

    @Property(int, notify=offlineSecondsChanged)
    def offlineSeconds(self) -> int:
        raise NotImplementedError

    @Slot(str)
    def choose(self, hall: str) -> None:
        raise NotImplementedError

    def start(self) -> None:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError


def join_hall(server: ServerLink, *, settings_file: Path, state: Path) -> tuple[Link, Connection]:
    """The link and the connection of a program, not yet started: view-models first, then ``connection.start()``."""
    raise NotImplementedError
