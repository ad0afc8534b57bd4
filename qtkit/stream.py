"""The event stream of one server, held open for ever: read as it comes, watched for silence, opened again when lost.

Knows HTTP and time. What the frames mean is ``wire.session``'s; who cares about it is the link's.
"""

import logging
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final
from urllib.parse import quote, urlencode

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from qtkit.address import Address
from qtkit.backoff import LONGEST_SECONDS, SHUT_OUT_SECONDS, Backoff
from qtkit.trust import is_stranger
from wire.codec import MalformedMessage
from wire.session import Delivery, Greeted, Happened, Incompatible, Resume, StateGiven, StreamSession
from wire.sse import SILENCE_SECONDS, FrameTooLarge, Parser

PATH: Final = "/api/stream"
GRACE_SECONDS: Final = 0.1
"""After a long silence, one more look: it may have been this program that was busy, with bytes waiting to be read."""

NO_WORDS: Final[Mapping[str, str]] = MappingProxyType({})

logger = logging.getLogger(__name__)


class EventStream(QObject):
    """Signals: delivered(Greeted | StateGiven | Happened), runningChanged(bool), incompatible(their protocol),
    unauthorised(), stranger() for somebody whose certificate is not the hall's server's.

    A lost stream is opened again after 0.2 to 2 s, one that is refused after 2 to 10 s, and says what it has seen, so that nothing is missed or told twice.
    *said* is what the program tells the server of itself, in the query; a server that refuses it is followed without.
    """

    delivered = Signal(object)
    runningChanged = Signal(bool)
    incompatible = Signal(int)
    unauthorised = Signal()
    stranger = Signal()

    def __init__(
        self,
        network: QNetworkAccessManager,
        parent: QObject | None = None,
        *,
        said: Mapping[str, str] = NO_WORDS,
    ) -> None:
        super().__init__(parent)
        self._network = network
        self._said = dict(said)
        self._refused = False
        self._last_words = ""
        self._address: Address | None = None
        self._reply: QNetworkReply | None = None
        self._session = StreamSession()
        self._parser = Parser()
        self._running = False
        self._missed = False
        self._backoff = Backoff()
        self._shut_out = Backoff(first_seconds=LONGEST_SECONDS, longest_seconds=SHUT_OUT_SECONDS)
        self._silence = self._timer(self._hear_nothing)
        self._in_grace = False
        self._pause = self._timer(self._connect)

    @property
    def running(self) -> bool:
        """Whether a server has greeted and is not silent."""
        return self._running

    def open(self, address: Address) -> None:
        """Follow the server at *address*. What was seen is kept: it may be the same hall at another address."""
        self.close()
        self._address = address
        self._refused = False
        self._backoff.reset()
        self._connect()

    def close(self) -> None:
        """Follow nobody."""
        self._address = None
        self._pause.stop()
        self._drop()

    def forget(self) -> None:
        """Another hall: begin with a whole state."""
        self._session.forget()

    def _connect(self) -> None:
        if self._address is None:
            return
        seen = self._session.resume()
        query = {} if self._refused else dict(self._said)
        if seen is not None:
            query["journal"] = seen[1]
        request = self._address.request(_path(query))
        request.setRawHeader(b"Accept", b"text/event-stream")
        if seen is not None:
            request.setRawHeader(b"Last-Event-ID", b"%d" % seen[0])
        request.setTransferTimeout(0)
        self._session.connected()
        self._parser = Parser()
        self._reply = self._network.get(request)
        self._reply.readyRead.connect(self._read)
        self._reply.finished.connect(self._end)
        self._listen()

    def _read(self) -> None:
        reply = self._reply
        if reply is None or _status(reply) != 200:
            return
        self._listen()
        try:
            for frame in self._parser.feed(bytes(reply.readAll().data())):
                for delivery in self._session.feed(frame):
                    self._deliver(delivery)
                    if reply is not self._reply:
                        return  # whoever heard it closed the stream
        except (MalformedMessage, FrameTooLarge) as error:
            logger.warning("the stream is not of the contract: %s", error)
            self._session.forget()
            self._lose(self._backoff.next_seconds())

    def _deliver(self, delivery: Delivery) -> None:
        match delivery:
            case Greeted():
                self._shut_out.reset()
                if not self._missed:
                    self._backoff.reset()
                self.delivered.emit(delivery)
                if self._reply is not None:  # else it was a stranger, and whoever heard it hung up
                    self._set_running(running=True)
            case StateGiven() | Happened():
                self._missed = False
                self._backoff.reset()
                self.delivered.emit(delivery)
            case Resume():
                self._missed = True
                self._lose(self._backoff.next_seconds())
            case Incompatible():
                self._lose(LONGEST_SECONDS)  # it may be updated while we wait
                self.incompatible.emit(delivery.theirs)

    def _end(self) -> None:
        if self._reply is None:
            return
        status = _status(self._reply)
        if status in {401, 403}:
            self._lose(self._shut_out.next_seconds())
            self.unauthorised.emit()
            return
        if is_stranger(self._reply):
            words = self._reply.errorString()
            self._lose(LONGEST_SECONDS)
            if words != self._last_words:
                logger.warning("what answers is not the hall's server: %s", words)
            self._last_words = words
            self.stranger.emit()
            return
        if status in {400, 404} and self._said and not self._refused:
            logger.warning("the server refuses what this program says of itself: HTTP %d", status)
            self._refused = True
        words = self._reply.errorString() if status is None else f"HTTP {status}"
        if words != self._last_words:  # once an outage, not once a try
            logger.info("the stream ended: %s", words)
        self._last_words = words
        self._lose(self._backoff.next_seconds())

    def _hear_nothing(self) -> None:
        if not self._in_grace:
            self._in_grace = True
            self._silence.start(round(GRACE_SECONDS * 1000))
            return
        logger.info("the stream is silent")
        self._lose(self._backoff.next_seconds())

    def _listen(self) -> None:
        self._in_grace = False
        self._silence.start(round(SILENCE_SECONDS * 1000))

    def _lose(self, pause_seconds: float) -> None:
        if self._address is not None:
            self._pause.start(round(pause_seconds * 1000))
        self._drop()

    def _drop(self) -> None:
        self._silence.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.readyRead.disconnect(self._read)
            reply.finished.disconnect(self._end)
            reply.abort()
            reply.deleteLater()
        self._set_running(running=False)

    def _set_running(self, *, running: bool) -> None:
        if running != self._running:
            self._running = running
            self._last_words = ""
            if not running:
                self._refused = False  # by the next connection the server may know better
            self.runningChanged.emit(running)

    def _timer(self, ring: object) -> QTimer:
        timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(ring)
        return timer


def _path(query: Mapping[str, str]) -> str:
    return f"{PATH}?{urlencode(query, quote_via=quote)}" if query else PATH


def _status(reply: QNetworkReply) -> int | None:
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    return None if status is None else int(status)
