"""A line to a server on which answers can be lost: what the client says arrives, what the server says does not.

Threads and plain sockets; bytes pass as they come. Knows nothing of HTTP or of the hall.
"""

import contextlib
import socket
import threading
from types import TracebackType
from typing import Self

_PIECE = 65536


class LossyLine:
    """Listens on a port of its own and passes everything to *port*, both ways, until told otherwise."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._losing = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._sockets: list[socket.socket] = []
        self._pumps: list[threading.Thread] = []
        self._thread = threading.Thread(target=self._accept, name="lossy-line", daemon=True)

    @property
    def url(self) -> str:
        """Where a client finds the server by this line."""
        return f"http://127.0.0.1:{self.port}"

    def lose_answers(self) -> None:
        """From now on nothing comes back; connections stay open."""
        self._losing = True

    def mend(self) -> None:
        """Old connections end, new ones are whole."""
        for each in tuple(self._sockets):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._losing = False

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
        self.mend()
        for pump in self._pumps:
            pump.join()
        for each in self._sockets:
            each.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                near.close()  # the server is down
                continue
            self._sockets += [near, far]
            for source, goal, back in ((near, far, False), (far, near, True)):
                pump = threading.Thread(target=self._pass, args=(source, goal, back), daemon=True)
                self._pumps.append(pump)
                pump.start()

    def _pass(self, source: socket.socket, goal: socket.socket, back: bool) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(_PIECE):
                if not (back and self._losing):
                    goal.sendall(piece)
        if back and self._losing:
            return  # even the end of the connection is lost
        with contextlib.suppress(OSError):
            goal.shutdown(socket.SHUT_RDWR)
