"""One question to the server, repeated in the same bytes until it is answered.

Knows HTTP, the time limit and the waits between tries. Must not know what is asked or what the answer means.
"""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from qtkit.address import Address
from qtkit.backoff import Backoff

ANSWER_SECONDS: Final = 3.0
"""An answer that takes longer counts as lost."""
BUSY: Final = frozenset({408, 502, 503, 504})
"""Statuses that promise a better moment: the question came too slowly, or the server is starting, full or behind
something that waits for it.
"""


class Exchange(QObject):
    """GET, or POST where there is a *body*. Transport errors, silence and a busy server are tried again.

    Signals, one of them once: replied(itself, status, body), ended(itself) when it was told to end. Connect methods, never what holds *parent*:
    the connections go in the midst of the destructor, and a parent whose last reference they were would delete this a second time.
    """

    replied = Signal(object, int, bytes)
    ended = Signal(object)

    def __init__(
        self, network: QNetworkAccessManager, path: str, body: bytes | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._network = network
        self._path = path
        self._body = body
        self._address: Address | None = None
        self._reply: QNetworkReply | None = None
        self._backoff = Backoff()
        self._deadline = self._timer(self._give_up_waiting)
        self._pause = self._timer(self._ask)

    def aim(self, address: Address | None) -> None:
        """Ask there from now on, at once if that is news or a pause was on; None waits for a better address."""
        if address is not None and address == self._address:
            self._hurry()
            return
        self._withdraw()
        self._address = address
        self._ask()

    def end(self) -> None:
        """Ask no more."""
        self._withdraw()
        self.deleteLater()
        self.ended.emit(self)

    def _hurry(self) -> None:
        if self._pause.isActive():
            self._backoff.reset()
            self._ask()

    def _ask(self) -> None:
        self._pause.stop()
        if self._address is None:
            return
        request = self._address.request(self._path)
        if self._body is None:
            reply = self._network.get(request)
        else:
            request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/json")
            reply = self._network.post(request, self._body)
        reply.finished.connect(self._finish)
        self._reply = reply
        self._deadline.start(round(ANSWER_SECONDS * 1000))

    def _finish(self) -> None:
        self._deadline.stop()
        reply, self._reply = self._reply, None
        if reply is None:
            return
        reply.deleteLater()
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if not is_whole(reply) or self._may_ask_again(int(status)):
            self._pause.start(round(self._backoff.next_seconds() * 1000))
            return
        body = bytes(reply.readAll().data())
        self.deleteLater()
        self.replied.emit(self, int(status), body)

    def _may_ask_again(self, status: int) -> bool:
        # What only asks may be asked again after the server's mistakes too; a command that broke it may not.
        return status in BUSY or (self._body is None and status >= 500)

    def _give_up_waiting(self) -> None:
        self._withdraw()
        self._pause.start(round(self._backoff.next_seconds() * 1000))

    def _withdraw(self) -> None:
        self._deadline.stop()
        self._pause.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.finished.disconnect(self._finish)
            reply.abort()
            reply.deleteLater()

    def _timer(self, ring: object) -> QTimer:
        timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(ring)
        return timer


def is_whole(reply: QNetworkReply) -> bool:
    """Whether the server has answered, and to the end."""
    # An error without a status, or one that cut the answer's body short, is the transport's.
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    return reply.error() == QNetworkReply.NetworkError.NoError or (
        status is not None and int(status) >= 400 and reply.error().value >= _FIRST_CONTENT_ERROR
    )


_FIRST_CONTENT_ERROR: Final = QNetworkReply.NetworkError.ContentAccessDenied.value
"""Qt's error numbers from here up (201 …) are made from HTTP statuses; those below are the transport's."""
