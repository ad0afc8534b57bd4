"""One message to the server, sent at once and never again: whatever becomes of it, it may have arrived.

Knows HTTP and the time limit. Must not know what is said or what the answer means.
"""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from qtkit.exchange import is_whole

PATIENCE_SECONDS: Final = 6.0
"""Longer than an exchange waits: a secret is checked slowly on purpose, and nothing may be sent a second time."""


class Once(QObject):
    """A POST of *body*. Signals, one of them once: replied(itself, status, body), lost(itself) where there was no whole answer in time,
    ended(itself) when it was told to end. They are connected as an exchange's are.
    """

    replied = Signal(object, int, bytes)
    lost = Signal(object)
    ended = Signal(object)

    def __init__(
        self,
        network: QNetworkAccessManager,
        request: QNetworkRequest,
        body: bytes,
        parent: QObject,
        *,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._deadline = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._deadline.timeout.connect(self._lose)
        request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/json")
        self._reply: QNetworkReply | None = network.post(request, body)
        self._reply.finished.connect(self._finish)
        self._deadline.start(round(patience_seconds * 1000))

    def end(self) -> None:
        """Nobody wants the answer any more."""
        self._withdraw()
        self.ended.emit(self)

    def _withdraw(self) -> None:
        self._deadline.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.finished.disconnect(self._finish)
            reply.abort()
            reply.deleteLater()
        self.deleteLater()

    def _finish(self) -> None:
        reply = self._reply
        if reply is None:
            return
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if not is_whole(reply):
            self._lose()
            return
        body = bytes(reply.readAll().data())
        self._reply = None
        reply.deleteLater()
        self._withdraw()
        self.replied.emit(self, int(status), body)

    def _lose(self) -> None:
        self._withdraw()
        self.lost.emit(self)
