"""Where a new device waits to be let in: the asking, its way to the server and its screen, joined.

Knows every part of the pairing. Must not know the command line, nor which program waits behind the door.
"""

import secrets
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickWindow

from qtkit.connection import Connection
from qtkit.memory import HallKey, HallMemory
from qtkit.pairing.asker import KEEP_AGAIN_SECONDS, Asker
from qtkit.pairing.asking import Asking
from qtkit.pairing.device import Asked, Device, DeviceFile
from qtkit.pairing.sight import FULL, sight_of
from qtkit.pairing.viewmodel import PairingView
from qtkit.ports import FinderPort
from qtkit.stage import Stage
from wire.pairing import KEY_BYTES, NONCE_BYTES, DeviceKind
from wire.settings import ServerLink

QML: Final = Path(__file__).parent.parent / "qml" / "Pairing.qml"


@dataclass(frozen=True, kw_only=True)
class Newcomer:
    """Who asks: a *machine* (its name) that is to be a *kind* of device. Its key is kept in the *state* folder."""

    kind: DeviceKind
    machine: str
    state: Path


class Door(QObject):
    """Signals: admitted(Device), once; it is kept by then."""

    admitted = Signal(object)

    def __init__(
        self,
        newcomer: Newcomer,
        *,
        server: ServerLink,
        finder: FinderPort,
        view: PairingView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._newcomer, self._server, self._finder, self.view = newcomer, server, finder, view
        self._file = DeviceFile(newcomer.state)
        self._asker: Asker | None = None
        self._connection: Connection | None = None
        self._choosing = False
        self._retry = QTimer(self, singleShot=True, interval=round(KEEP_AGAIN_SECONDS * 1000))
        self._retry.timeout.connect(self.open)
        view.againWanted.connect(self._ask_again)
        view.anotherWanted.connect(self._reconsider)
        view.hallChosen.connect(self._choose)

    def open(self) -> None:
        """Ask from now on. The key is on the disk before anybody hears of it."""
        try:
            kept = self._file.read()
            asked = kept.asked or Asked(key=secrets.token_urlsafe(KEY_BYTES))
            if kept.asked is None:
                self._file.keep(replace(kept, asked=asked))
        except OSError:
            self.view.see(FULL)
            self._retry.start()
            return
        self._join(asked, kept.device)

    def close(self) -> None:
        """Ask no more, and look for no server. Returns at once."""
        self._retry.stop()
        if self._connection is not None:
            self._connection.close()
        else:
            self._finder.close()

    def _join(self, asked: Asked, replaced: Device | None) -> None:
        asking = Asking(
            kind=self._newcomer.kind,
            name=self._newcomer.machine,
            asked=asked,
            new_nonce=lambda: secrets.token_hex(NONCE_BYTES),
        )
        asker = Asker(asking, file=self._file, replaced=replaced, clock=time.monotonic, parent=self)
        connection = Connection(
            link=asker,
            finder=self._finder,
            memory=HallMemory(self._newcomer.state),
            key=HallKey(None),
            server=self._server,
            clock=time.monotonic,
            parent=self,
        )
        self._asker, self._connection = asker, connection
        for changed in (asker.changed, connection.stateChanged, connection.hallsChanged):
            changed.connect(self._look)
        asker.admitted.connect(self._admit)
        connection.start()
        self._look()

    def _look(self) -> None:
        if self._asker is not None and self._connection is not None:
            sight = sight_of(
                self._asker.asking,
                full=self._asker.full,
                connection=self._connection.property("state"),
                hall=self._connection.property("hallName"),
                halls=self._connection.property("halls"),
                choosing=self._choosing,
            )
            self.view.see(sight)

    def _admit(self, device: Device) -> None:
        self._look()
        self.admitted.emit(device)

    def _ask_again(self) -> None:
        if self._asker is not None:
            self._asker.ask_again()

    def _reconsider(self) -> None:
        self._choosing = True
        self._look()

    def _choose(self, hall: str) -> None:
        self._choosing = False
        if self._connection is not None:
            self._connection.choose(hall)
        self._look()


def show(stage: Stage, view: PairingView, *, size: tuple[int, int] | None) -> QQuickWindow:
    """The window; the whole screen, and locked, where *size* is None. Raises BrokenScreen."""
    width, height = size or (1920, 1080)
    return stage.show(
        QML,
        {
            "pairing": view,
            "locked": size is None,
            "width": width,
            "height": height,
            "visibility": QWindow.Visibility.Windowed if size else QWindow.Visibility.FullScreen,
        },
    )
