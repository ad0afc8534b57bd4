"""A line to a server that can be cut in every way a hall's network is: pulled out, gone silent, or deaf on the way back.

Threads and plain sockets; bytes pass as they come. Knows nothing of HTTP or of the hall.
"""

import contextlib
import socket
import threading
from enum import Enum
from types import TracebackType
from typing import Self

_PIECE = 65536


class Cut(Enum):
    """What is wrong with the line."""

    PULLED = "pulled"
    """Every connection ends at once, and none is made."""
    SILENT = "silent"
    """Connections stay open and new ones are made, but nothing arrives at either end. What was said meanwhile is lost."""
    DEAF = "deaf"
    """What the client says arrives; what the server says does not."""


class LossyLine:
    """Listens on a port of its own and passes everything to *port*, both ways, until told otherwise."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._cut: Cut | None = None
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._sockets: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._accept, name="lossy-line", daemon=True)

    @property
    def url(self) -> str:
        """Where a client finds the server by this line."""
        return f"http://127.0.0.1:{self.port}"

    def lose_answers(self) -> None:
        """From now on nothing comes back; connections stay open."""
        self.cut(Cut.DEAF)

    def cut(self, how: Cut) -> None:
        """From now on the line is broken."""
        self._cut = how
        if how is Cut.PULLED:
            self._end_all()

    def mend(self) -> None:
        """Old connections end, new ones are whole."""
        self._end_all()
        self._cut = None

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

    def _end_all(self) -> None:
        with self._lock:
            sockets = tuple(self._sockets)
        for each in sockets:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if self._cut is Cut.PULLED:
                near.close()
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                near.close()  # the server is down
                continue
            self._join(near, far)

    def _join(self, near: socket.socket, far: socket.socket) -> None:
        with self._lock:
            self._sockets |= {near, far}
        ended = threading.Barrier(2, action=lambda: self._close(near, far))
        for source, goal, back in ((near, far, False), (far, near, True)):
            threading.Thread(
                target=self._pass, args=(source, goal, ended), kwargs={"back": back}, daemon=True
            ).start()

    def _close(self, near: socket.socket, far: socket.socket) -> None:
        with self._lock:
            self._sockets -= {near, far}
        near.close()
        far.close()

    def _loses(self, *, back: bool) -> bool:
        return self._cut is Cut.SILENT or (back and self._cut is Cut.DEAF)

    def _pass(
        self, source: socket.socket, goal: socket.socket, ended: threading.Barrier, *, back: bool
    ) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(_PIECE):
                if not self._loses(back=back):
                    goal.sendall(piece)
        if not self._loses(back=back):  # else even the end of the connection is lost
            with contextlib.suppress(OSError):
                goal.shutdown(socket.SHUT_RDWR)
        ended.wait()
