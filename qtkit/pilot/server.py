"""The pilot's ear: a local socket that only this user may open, JSON lines in and out."""

import json
import logging
from typing import Any, Self

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtQuick import QQuickWindow

from qtkit.pilot.task import Task
from qtkit.pilot.words import Quit, decode_word

logger = logging.getLogger(__name__)


class Pilot(QObject):
    """Steers *window* for whoever connects to the local socket *name*. Keep it as long as the window lives."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    @classmethod
    def opened(cls, name: str, window: QQuickWindow) -> Self:
        """A pilot that listens. *name* is a path, or a name in the folder for temporary files. Raises OSError."""
        pilot = cls(window)
        QLocalServer.removeServer(name)  # a program that was killed leaves its socket behind
        if not pilot._server.listen(name):
            raise OSError(f"{name}: {pilot._server.errorString()}")
        return pilot

    def close(self) -> None:
        """Listen no more, and let go of who is there."""
        self._server.close()
        for guest in self.findChildren(_Guest):
            guest.leave()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Guest(socket, self._window, self)


class _Guest(QObject):
    """One connection; its socket belongs to it and takes it along."""

    def __init__(self, socket: QLocalSocket, window: QQuickWindow, parent: QObject) -> None:
        super().__init__(parent)
        socket.setParent(self)
        self._socket = socket
        self._window = window
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)
        self._read()

    def leave(self) -> None:
        """Hang up, once all is said."""
        self._socket.disconnectFromServer()

    def _read(self) -> None:
        while self._socket.canReadLine():
            line = bytes(self._socket.readLine().data())
            try:
                word = decode_word(line)
            except msgspec.MsgspecError as mistake:
                self._say(
                    {"id": None, "ok": False, "error": f"{mistake}: {line.decode(errors='replace').strip()}"}
                )
                continue
            task = Task(word, self._window, self)
            task.done.connect(self._say)
            if isinstance(word, Quit):
                task.done.connect(lambda _: QTimer.singleShot(0, QCoreApplication.quit))
            task.start()

    def _say(self, answer: dict[str, Any]) -> None:
        self._socket.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
        self._socket.flush()
