"""A link without a server: the test is the server."""
# ruff: noqa: N802, N815  the names of Qt's own kind that the real link has

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from qtkit.ports import Inquiry, Pending
from wire.commands import Command
from wire.events import Record
from wire.mall import Mall
from wire.problem import Problem
from wire.snapshot import Hello, Snapshot


class FakeLink(QObject):
    """Keeps what was sent in *sent*, what was posted once in *submitted*, what was asked in *inquiries*; says what the test lets it say. Same signals as qtkit.link.Link."""

    greeted = Signal(object)
    stateGiven = Signal(object)
    happened = Signal(object, bool)
    mallGiven = Signal(object)
    onlineChanged = Signal(bool)
    incompatible = Signal(int)
    unauthorised = Signal()
    stranger = Signal()

    def __init__(self, *, base_url: str = "http://127.0.0.1:8300", online: bool = False) -> None:
        super().__init__()
        self.sent: list[Command] = []
        self.pendings: list[Pending] = []
        self.inquiries: list[Inquiry] = []
        self.submitted: list[Struct] = []
        self.target: tuple[str, str] | None = None
        self.aims: list[str] = []
        self.authority = ""
        self.forgotten = 0
        self._online = online
        self._mall: Mall | None = None
        self._base_url = base_url

    @property
    def online(self) -> bool:
        return self._online

    @property
    def mall(self) -> Mall | None:
        return self._mall

    @property
    def baseUrl(self) -> str:
        return self._base_url

    @property
    def pagesUrl(self) -> str:
        return self._base_url

    def send(self, command: Command) -> Pending:
        pending = Pending(command)
        self.sent.append(command)
        self.pendings.append(pending)
        return pending

    def ask(self, path: str, kind: type[Struct]) -> Inquiry:
        inquiry = Inquiry(path)
        self.inquiries.append(inquiry)
        return inquiry

    def submit(self, path: str, message: Struct, kind: type[Struct]) -> Inquiry:
        """As the real one, kept among the *inquiries*; the test refuses it as ``unavailable`` where there is no line."""
        self.submitted.append(message)
        return self.ask(path, kind)

    def connectTo(self, url: str, key: str, authority: str = "") -> None:
        self.target = (url, key)
        self.authority = authority
        self.aims.append(url)
        self._base_url = url

    def leave(self) -> None:
        self.target = None
        self._base_url = ""
        self.set_online(False)

    def forget(self) -> None:
        self.leave()
        self.forgotten += 1

    def waiting(self) -> list[Pending]:
        """What was sent and not yet answered, oldest first."""
        return [pending for pending in self.pendings if not pending.settled]

    def answer(self, record: Record) -> None:
        """The server did the oldest command that waits."""
        self.waiting()[0].answer(record)

    def asking(self, path: str = "") -> list[Inquiry]:
        """What was asked and not yet answered, of a *path* that begins so, oldest first."""
        return [each for each in self.inquiries if not each.settled and each.path.startswith(path)]

    def refuse(self, problem: Problem) -> None:
        """The server refused the oldest command that waits."""
        self.waiting()[0].refuse(problem)

    def greet(self, hello: Hello) -> None:
        """A connection stands."""
        self.greeted.emit(hello)

    def give_state(self, snapshot: Snapshot) -> None:
        """The whole state came."""
        self.stateGiven.emit(snapshot)

    def give_mall(self, mall: Mall) -> None:
        """The hall's set-up came."""
        self._mall = mall
        self.mallGiven.emit(mall)

    def happen(self, record: Record, *, live: bool = True) -> None:
        """The next record came."""
        self.happened.emit(record, live)

    def set_online(self, online: bool) -> None:
        """The stream runs from now on, or is lost."""
        if online != self._online:
            self._online = online
            self.onlineChanged.emit(online)
