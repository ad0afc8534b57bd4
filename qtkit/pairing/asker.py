"""Speaks for an asking: one request after the other to the server that it is aimed at.

Knows HTTP, TLS and the file where the device is kept. Must not know what the words mean, nor how a server is found.
"""

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply

from qtkit.address import Address, make_network
from qtkit.exchange import ANSWER_SECONDS, is_whole
from qtkit.pairing.asking import Asking
from qtkit.pairing.device import Device, DeviceFile, Kept
from qtkit.pairing.steps import LetIn, Note, Rest, Say, Step, Steps
from qtkit.pairing.trust import take_anybody
from qtkit.trust import is_stranger

KEEP_AGAIN_SECONDS: Final = 2.0
"""A disk that takes nothing is tried again after this time."""

logger = logging.getLogger(__name__)


class Asker(QObject):
    """A ``qtkit.ports.Aimed``: Connection finds the hall, and the asking goes on where it says.

    *replaced* is the device that works until this one is let in. Signals: changed() when there is something else to show,
    admitted(Device) once, when it is kept; those of Aimed.
    """

    changed = Signal()
    admitted = Signal(object)
    greeted = Signal(object)
    mallGiven = Signal(object)
    onlineChanged = Signal(bool)
    incompatible = Signal(int)
    unauthorised = Signal()
    stranger = Signal()

    def __init__(
        self,
        asking: Asking,
        *,
        file: DeviceFile,
        replaced: Device | None,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking, self._file, self._replaced, self._clock = asking, file, replaced, clock
        self._url = ""
        self._trust: tuple[str, str] | None = None
        self._network: QNetworkAccessManager | None = None
        self._reply: QNetworkReply | None = None
        self._todo: Steps = ()
        self._online = False
        self._full = False
        self._deadline = self._timer(self._give_up_waiting)
        self._pause = self._timer(self._come_back)

    @property
    def asking(self) -> Asking:
        """What to show."""
        return self._asking

    @property
    def full(self) -> bool:
        """Whether this computer's disk takes nothing, so that it cannot go on."""
        return self._full

    @property
    def online(self) -> bool:
        """Whether the server answers."""
        return self._online

    def connectTo(self, url: str, key: str, authority: str = "") -> None:  # noqa: ARG002  nobody was told any
        """Ask at *url* from now on."""
        self._url = url.rstrip("/")
        steps = self._asking.aim(self._url)
        if steps:
            self._withdraw()
            self._take(steps)

    def leave(self) -> None:
        """Ask nobody."""
        self._withdraw()
        self._asking.leave()
        self._tell()

    def forget(self) -> None:
        """Another hall was chosen."""
        self.leave()

    def ask_again(self) -> None:
        """A person wants it asked anew after a refusal."""
        self._take(self._asking.again())

    def _take(self, steps: Steps) -> None:
        self._todo = steps
        while self._todo:
            step, *rest = self._todo
            self._todo = tuple(rest)
            if not self._do(step):
                self._todo = (step, *self._todo)
                self._pause.start(round(KEEP_AGAIN_SECONDS * 1000))
                break
        self._tell()

    def _do(self, step: Step) -> bool:
        """Whether it is done; what the disk did not take is tried again."""
        match step:
            case Say():
                self._say(step)
            case Rest(seconds=seconds):
                self._pause.start(round(seconds * 1000))
            case Note(asked=asked):
                if not self._keep(Kept(device=self._replaced, asked=asked)):
                    return False
                if asked.offer is not None and asked.offer.hall:
                    self.greeted.emit(
                        asked.offer
                    )  # the wrong hall: Connection leaves, and nothing is left to do
            case LetIn(device=device):
                if not self._keep(Kept(device=device)):
                    return False
                self.admitted.emit(device)
        return True

    def _keep(self, kept: Kept) -> bool:
        try:
            self._file.keep(kept)
        except OSError as error:
            if not self._full:
                logger.warning("this computer cannot keep what it is let in with: %s", error)
            self._full = True
            return False
        self._full = False
        return True

    def _say(self, said: Say) -> None:
        request = Address(url=self._url, key="", authority=said.authority).request(said.path)
        if not said.authority:
            take_anybody(request)
        network = self._network_for(said.authority)
        if said.body is None:
            reply = network.get(request)
        else:
            request.setHeader(request.KnownHeaders.ContentTypeHeader, "application/json")
            reply = network.post(request, said.body)
        reply.finished.connect(self._finish)
        self._reply = reply
        self._deadline.start(round(ANSWER_SECONDS * 1000))

    def _network_for(self, authority: str) -> QNetworkAccessManager:
        """One for each trust: Qt would send the next request over the open connection of whoever was there before, proven or not."""
        if self._network is None or self._trust != (self._url, authority):
            if self._network is not None:
                self._network.deleteLater()
            self._network = make_network(self)
            self._trust = (self._url, authority)
        return self._network

    def _finish(self) -> None:
        self._deadline.stop()
        reply, self._reply = self._reply, None
        if reply is None:
            return
        reply.deleteLater()
        if is_stranger(reply) and self._trust is not None and self._trust[1]:
            logger.warning("%s: %s", self._url, reply.errorString())
            self._take(self._asking.unproven())
        elif not is_whole(reply):
            self._take(self._asking.lost())
        else:
            status = reply.attribute(reply.request().Attribute.HttpStatusCodeAttribute)
            self._take(self._asking.answered(int(status), bytes(reply.readAll().data()), self._clock()))

    def _give_up_waiting(self) -> None:
        self._withdraw()
        self._take(self._asking.lost())

    def _come_back(self) -> None:
        self._take(self._todo or self._asking.rested(self._clock()))

    def _tell(self) -> None:
        if self._online != self._asking.online:
            self._online = self._asking.online
            self.onlineChanged.emit(self._online)
        self.changed.emit()

    def _withdraw(self) -> None:
        self._todo = ()
        self._deadline.stop()
        self._pause.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.finished.disconnect(self._finish)
            reply.abort()
            reply.deleteLater()

    def _timer(self, ring: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(ring)
        return timer
