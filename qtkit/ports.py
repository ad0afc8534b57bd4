"""What the parts of a program know of one another: a view-model of the link, the connection of link and finder.

Knows the contract's messages and Qt's signals. Must not know sockets or HTTP.
"""

from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QObject, Signal, SignalInstance

from wire.commands import Command, path_of
from wire.discovery import Sighting
from wire.mall import Mall
from wire.problem import Problem


class Inquiry(QObject):
    """A question on its way until the server answers or refuses; then one of the two signals, once.

    Signals: answered(what was asked for), refused(Problem), cancelled().
    """

    answered = Signal(object)
    refused = Signal(object)
    cancelled = Signal()

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self._settled = False

    @property
    def settled(self) -> bool:
        """Whether it was answered, refused or cancelled."""
        return self._settled

    def cancel(self) -> None:
        """Stop repeating and say nothing more. The server may have done it all the same, if it was a command."""
        if not self._settled:
            self._settled = True
            self.cancelled.emit()

    def answer(self, answer: object) -> None:
        """For links: the server said this."""
        if not self._settled:
            self._settled = True
            self.answered.emit(answer)

    def refuse(self, problem: Problem) -> None:
        """For links: the server said no."""
        if not self._settled:
            self._settled = True
            self.refused.emit(problem)


class Pending(Inquiry):
    """A command on its way: answered(Record)."""

    def __init__(self, command: Command) -> None:
        super().__init__(path_of(type(command)))
        self.command = command


class Connected(Protocol):
    """Whoever speaks with a server: how that goes."""

    @property
    def greeted(self) -> SignalInstance:
        """Signal (Hello, or another word with the *hall* in it): a connection stands; a link hears next what it missed."""

    @property
    def mallGiven(self) -> SignalInstance:
        """Signal (Mall): the hall's set-up, at the start and whenever it may have changed."""

    @property
    def onlineChanged(self) -> SignalInstance:
        """Signal (bool): the server answers, or is gone. A link notices within 3 seconds."""

    @property
    def incompatible(self) -> SignalInstance:
        """Signal (their protocol: int): the server speaks another version of the contract."""

    @property
    def online(self) -> bool:
        """Whether the server answers; with a link, whether the stream runs."""


class LinkPort(Connected, Protocol):
    """The line to one hall's server. ``qtkit.link.Link`` is the real one, ``tests.fakes.link.FakeLink`` the other.

    Signals come in the order of the journal and in the GUI thread. A ``stateGiven`` replaces all that was known; a
    ``happened`` adds the next record to it. ``send``, ``ask`` and ``submit`` never emit before they have returned.
    """

    @property
    def stateGiven(self) -> SignalInstance:
        """Signal (Snapshot): forget what was known."""

    @property
    def happened(self) -> SignalInstance:
        """Signal (Record, live: bool): *live* is False for what happened before this connection."""

    @property
    def mall(self) -> Mall | None:
        """The hall's set-up as last given."""

    @property
    def baseUrl(self) -> str:
        """``https://address:port``, or ``http://``, without a slash at the end, or empty."""

    @property
    def pagesUrl(self) -> str:
        """Where phones find the server's pages, as ``baseUrl``; empty until the server has said so."""

    def send(self, command: Command) -> Pending:
        """Ask the server, now or as soon as it is there. Keep the Pending as long as its signals matter."""

    def ask(self, path: str, kind: type[Struct]) -> Inquiry:
        """Get *path*, whose parts are quoted, and understand the answer as a *kind*; else as ``send``."""

    def submit(self, path: str, message: Struct, kind: type[Struct]) -> Inquiry:
        """Post *message*, which is no command, to *path* now and once, and understand the answer as a *kind*. Where there is no
        line, or no answer within seconds, it is refused as ``unavailable``: never kept, never repeated, and it may have arrived.
        """


class Aimed(Connected, Protocol):
    """What Connection aims at a server: a link, or who asks there to be let in."""

    @property
    def unauthorised(self) -> SignalInstance:
        """Signal (): the server does not take the key."""

    @property
    def stranger(self) -> SignalInstance:
        """Signal (): somebody answers there for whom the authority does not vouch. Nothing was said to them."""

    def connectTo(self, url: str, key: str, authority: str = "") -> None:
        """Speak to the server at *url* from now on, if *authority* (PEM) vouches for it."""

    def leave(self) -> None:
        """Speak to nobody; commands wait for the next server."""

    def forget(self) -> None:
        """Another hall was chosen: leave, refuse the commands that wait, begin with a whole state."""


class FinderPort(Protocol):
    """Who looks for servers. ``qtkit.finder.Finder`` is the real one, ``tests.fakes.finder.FakeFinder`` the other."""

    @property
    def changed(self) -> SignalInstance:
        """Signal (): *sightings* are others than before."""

    @property
    def sightings(self) -> tuple[Sighting, ...]:
        """The servers that are there, the latest seen first."""

    def start(self) -> None:
        """Look from now on."""

    def look_again(self) -> None:
        """Forget what was seen and look afresh."""

    def close(self) -> None:
        """Look no more."""
