"""A real HTTP server on 127.0.0.1 that does what a test tells it: answers, hangs up, falls silent, says half a word.

Threads and plain sockets, so that a test decides on every byte. Knows nothing of the hall.
"""

import contextlib
import socket
import ssl
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A request as it came in. *connection* counts the connections."""

    connection: int
    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, kw_only=True)
class Reply:
    """A whole answer, or with *cut* only its first bytes and then the end of the connection."""

    status: int = 200
    body: bytes = b""
    cut: int | None = None

    def on_the_wire(self) -> bytes:
        head = f"HTTP/1.1 {self.status} Scripted\r\nContent-Type: application/json\r\n"
        whole = head.encode() + b"Content-Length: %d\r\n\r\n" % len(self.body) + self.body
        return whole if self.cut is None else whole[: self.cut]


@dataclass(frozen=True)
class HangUp:
    """No answer: the connection ends."""


@dataclass(frozen=True)
class Silence:
    """No answer, and the connection stays."""


Answer = Reply | HangUp | Silence
Said = Answer | Callable[[Asked], Answer]


class Stream:
    """The server's side of one event stream."""

    def __init__(self, connection: socket.socket, asked: Asked) -> None:
        self.asked = asked
        self._connection = connection

    def send(self, *pieces: bytes) -> None:
        with contextlib.suppress(OSError):  # the client may have gone already
            for piece in pieces:
                self._connection.sendall(piece)

    def hang_up(self) -> None:
        _shut(self._connection)


@dataclass
class ScriptedServer:
    """Answers by path, in the order they were given; the last one again and again. 404 where none was given.

    ``/api/stream`` is a stream unless an answer was given for it; *greeting* is what every stream begins with. With *tls* it speaks TLS, and who does not
    like its certificate gets no further.
    """

    greeting: bytes = b""
    port: int = 0
    tls: ssl.SSLContext | None = None
    asked: list[Asked] = field(default_factory=list)
    streams: list[Stream] = field(default_factory=list)
    _answers: dict[str, deque[Said]] = field(default_factory=dict)
    _below: dict[str, Said] = field(default_factory=dict)
    _connections: list[socket.socket] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self.port = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    def answer(self, path: str, *answers: Said) -> None:
        self._answers[path] = deque(answers)

    def answer_below(self, beginning: str, answer: Said) -> None:
        """For every path that begins so and has no answer of its own."""
        self._below[beginning] = answer

    def asked_for(self, path: str) -> list[Asked]:
        return [asked for asked in self.asked if asked.path == path]

    def close(self) -> None:
        """As a process that was killed: every connection ends, the port is free."""
        _shut(self._listener)
        for connection in self._connections:
            _shut(connection)
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            if self.tls is not None:
                # Who shakes hands does so with the first byte: in the connection's own thread.
                connection = self.tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
            self._connections.append(connection)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            thread = threading.Thread(target=self._serve, args=(connection, len(self._connections)))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        with contextlib.suppress(OSError), connection, connection.makefile("rb") as lines:
            while first := lines.readline():
                headers = {}
                while (line := lines.readline().strip()) != b"":
                    name, _, value = line.decode().partition(":")
                    headers[name.lower()] = value.strip()
                method, target, _ = first.decode().split(" ", 2)
                path, _, query = target.partition("?")
                body = lines.read(int(headers.get("content-length", 0)))
                asked = Asked(
                    connection=number, method=method, path=path, query=query, headers=headers, body=body
                )
                self.asked.append(asked)
                if not self._reply(connection, asked):
                    return

    def _reply(self, connection: socket.socket, asked: Asked) -> bool:
        """Whether the connection goes on."""
        answers = self._answers.get(asked.path)
        if answers is None and asked.path == "/api/stream":
            stream = Stream(connection, asked)
            stream.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n", self.greeting)
            self.streams.append(stream)
            return True  # reads on, and so waits until the client goes
        if answers is None:
            found = (said for beginning, said in self._below.items() if asked.path.startswith(beginning))
            answers = deque([next(found, Reply(status=404))])
        said = answers.popleft() if len(answers) > 1 else answers[0]
        match said(asked) if callable(said) else said:
            case Reply(cut=cut) as reply:
                connection.sendall(reply.on_the_wire())
                return cut is None
            case HangUp():
                return False
            case Silence():
                return True


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
