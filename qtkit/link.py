"""The line to one hall's server over HTTP: commands out, answers and the event stream in.

Knows the contract. Must not know how a server is found, nor what a program does with what it hears.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from msgspec import Struct
from msgspec.json import Decoder
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QNetworkAccessManager

from qtkit.address import Address, make_network
from qtkit.exchange import Exchange
from qtkit.once import PATIENCE_SECONDS, Once
from qtkit.ports import Inquiry, Pending
from qtkit.stream import NO_WORDS, EventStream
from wire.codec import (
    MalformedMessage,
    decode_mall,
    decode_problem,
    decode_record,
    encode,
    encode_command,
)
from wire.commands import Command
from wire.mall import Mall
from wire.problem import Problem
from wire.session import Greeted, Happened, StateGiven
from wire.snapshot import Hello
from wire.transport import is_fit

__all__ = ["Inquiry", "Link", "Pending"]

MALL_PATH: Final = "/api/mall"
_MOVED: Final = "The program was moved to another hall."

logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class _Asked:
    """Who waits for an answer, and what it is made of."""

    inquiry: Inquiry
    decode: Callable[[bytes], object]


class Link(QObject):
    """A ``qtkit.ports.LinkPort`` that Connection aims at a server.

    Commands and the stream use separate networks: Qt allows six connections to a host, and none may wait for the other.
    *said* is what the program tells the server of itself with its stream; what is submitted is given up after *patience_seconds*.
    It goes with its last reference, and what is on its way with it, unheard; but not while one of its signals is being heard: Qt is not done then.
    Signals: those of LinkPort, unauthorised() for a key that the server does not take, and stranger() for a server that is not ours.
    """

    greeted = Signal(object)
    stateGiven = Signal(object)
    happened = Signal(object, bool)
    mallGiven = Signal(object)
    onlineChanged = Signal(bool)
    incompatible = Signal(int)
    unauthorised = Signal()
    stranger = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        said: Mapping[str, str] = NO_WORDS,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._patience_seconds = patience_seconds
        self._address: Address | None = None
        self._trusted: Address | None = None
        self._post: QNetworkAccessManager = make_network(self)
        self._waiting: dict[Exchange | Once, _Asked | None] = {}
        self._listen: QNetworkAccessManager = make_network(self)
        self._authority = ""
        self._stream = EventStream(self._listen, self, said=said)
        self._stream.delivered.connect(self._deliver)
        self._stream.runningChanged.connect(self._run)
        self._stream.incompatible.connect(self.incompatible)
        self._stream.unauthorised.connect(self.unauthorised)
        self._stream.stranger.connect(self.stranger)
        self._hello: Hello | None = None
        self._journal: str | None = None
        self._mall: Mall | None = None
        self._mall_exchange: Exchange | None = None

    @property
    def online(self) -> bool:
        """Whether the stream runs."""
        return self._stream.running

    @property
    def mall(self) -> Mall | None:
        """The hall's set-up as last given."""
        return self._mall

    @property
    def baseUrl(self) -> str:
        """``https://address:port``, or empty."""
        return self._address.url if self._address else ""

    @property
    def pagesUrl(self) -> str:
        """Where phones find the server's pages, or empty."""
        if self._hello is None or self._address is None:
            return ""
        return self._hello.pages_at(self._address.url)

    def connectTo(self, url: str, key: str, authority: str = "") -> None:
        """Speak to the server at *url* from now on, lost and found for ever.

        Commands go there once it has greeted and nobody who heard its name has left it. Where *authority* (PEM) and *url* do not go together,
        nothing is sent: stranger().
        """
        self.leave()
        if authority != self._authority:  # else Qt would go on over what another one vouched for
            self._authority = authority
            for network in (self._post, self._listen):
                network.clearConnectionCache()
        if not is_fit(url, authority):
            logger.warning("%s is not spoken to: TLS and an authority go together", url)
            QTimer.singleShot(0, self, self.stranger.emit)
            return
        self._address = Address(url=url.rstrip("/"), key=key, authority=authority)
        self._stream.open(self._address)

    def leave(self) -> None:
        """Speak to nobody. Commands wait for the next server."""
        self._address = self._hello = None
        self._stream.close()
        self._trust(None)

    def forget(self) -> None:
        """Another hall was chosen: commands for the last one are refused, and its state is not continued."""
        self.leave()
        self._stream.forget()
        self._journal = self._mall = self._mall_exchange = None
        waiting, self._waiting = self._waiting, {}
        for exchange, asked in waiting.items():
            exchange.end()
            if asked is not None:
                asked.inquiry.refuse(_unavailable(_MOVED))

    def send(self, command: Command) -> Pending:
        """Ask the server, now or as soon as it is there, in the same bytes until it answers."""
        pending = Pending(command)
        self._begin(pending, encode_command(command), decode_record)
        return pending

    def ask(self, path: str, kind: type[Struct]) -> Inquiry:
        """Get *path* from the server, now or as soon as it is there."""
        inquiry = Inquiry(path)
        self._begin(inquiry, None, Decoder(kind).decode)
        return inquiry

    def submit(self, path: str, message: Struct, kind: type[Struct]) -> Inquiry:
        """Post *message* to the server now, once, or not at all."""
        inquiry = Inquiry(path)
        if self._trusted is None or not self.online:
            QTimer.singleShot(
                0, self, partial(inquiry.refuse, _unavailable("There is no line to the server."))
            )
            return inquiry
        once = Once(
            self._post,
            self._trusted.request(path),
            encode(message),
            self,
            patience_seconds=self._patience_seconds,
        )
        once.lost.connect(self._give_up)
        self._expect(once, _Asked(inquiry=inquiry, decode=Decoder(kind).decode))
        return inquiry

    def _begin(self, inquiry: Inquiry, body: bytes | None, decode: Callable[[bytes], object]) -> None:
        exchange = Exchange(self._post, inquiry.path, body, self)
        self._expect(exchange, _Asked(inquiry=inquiry, decode=decode))
        exchange.aim(self._trusted)

    def _expect(self, exchange: Exchange | Once, asked: _Asked) -> None:
        self._waiting[exchange] = asked
        exchange.replied.connect(self._settle)
        exchange.ended.connect(self._drop)
        asked.inquiry.cancelled.connect(exchange.end)

    def _drop(self, exchange: Exchange | Once) -> None:
        self._waiting.pop(exchange, None)

    def _give_up(self, once: Once) -> None:
        asked = self._waiting.pop(once, None)
        if asked is not None:
            asked.inquiry.refuse(_unavailable("The server did not answer."))

    def _settle(self, exchange: Exchange | Once, status: int, body: bytes) -> None:
        asked = self._waiting.pop(exchange, None)
        if asked is None:
            return
        inquiry = asked.inquiry
        if status == 401:
            self.unauthorised.emit()
        if status != 200:
            inquiry.refuse(_problem(status, body))
            return
        try:
            answer = asked.decode(body)
        except MalformedMessage:
            logger.exception("an answer is not of the contract: %s", inquiry.path)
            inquiry.refuse(_unavailable("The server answered in words that are not of the contract."))
        else:
            inquiry.answer(answer)

    def _deliver(self, delivery: Greeted | StateGiven | Happened) -> None:
        match delivery:
            case Greeted(hello=hello):
                if hello.journal != self._journal:
                    self._journal, self._mall = hello.journal, None
                self._hello = hello
                self.greeted.emit(hello)
            case StateGiven(snapshot=snapshot):
                self.stateGiven.emit(snapshot)
            case Happened(record=record, live=live):
                self.happened.emit(record, live)

    def _run(self, running: bool) -> None:
        if running:
            self._trust(self._address)
            self._fetch_mall()
        self.onlineChanged.emit(running)

    def _trust(self, address: Address | None) -> None:
        self._trusted = address
        for exchange in tuple(self._waiting):
            if isinstance(exchange, Exchange):  # what is said once is not said to another
                exchange.aim(address)

    def _fetch_mall(self) -> None:
        # Also when it is known: the operator may have changed it while the server was down.
        if self._mall_exchange is None:
            self._mall_exchange = Exchange(self._post, MALL_PATH, None, self)
            self._waiting[self._mall_exchange] = None
            self._mall_exchange.replied.connect(self._take_mall)
            self._mall_exchange.aim(self._trusted)

    def _take_mall(self, exchange: Exchange, status: int, body: bytes) -> None:
        self._drop(exchange)
        self._mall_exchange = None
        if status != 200:
            logger.error("no mall: %s", _problem(status, body).detail)
            return
        try:
            mall = decode_mall(body)
        except MalformedMessage:
            logger.exception("the mall is not of the contract")
            return
        if mall != self._mall:
            self._mall = mall
            self.mallGiven.emit(mall)


def _problem(status: int, body: bytes) -> Problem:
    try:
        return decode_problem(body)
    except MalformedMessage:
        return _unavailable(f"The server answered {status} in words that are not of the contract.", status)


def _unavailable(detail: str, status: int = 503) -> Problem:
    return Problem(title="Unavailable", status=status, detail=detail, code="unavailable")
