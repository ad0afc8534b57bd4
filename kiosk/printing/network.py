"""Network printers: raw TCP.

Through the standard library: python-escpos leaves its socket open when nobody listens, and closes it in a way
that may throw away the last bytes.
"""

import contextlib
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.printing.cables import ANSWER_BYTES, AnsweringCable, CableBroken, Deadline, breaking
from kiosk.printing.settings import NetworkPrinter


class SocketCable:
    """TCP to a network printer."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def send(self, data: bytes, deadline: Deadline) -> None:
        """As Cable."""
        with breaking():
            # A socket's timeout of 0 would mean "do not block at all".
            self._connection.settimeout(max(0.001, deadline.remaining()))
            self._connection.sendall(data)

    def receive(self, deadline: Deadline) -> bytes:
        """As Cable."""
        with breaking():
            self._connection.settimeout(max(0.001, deadline.remaining()))
            try:
                answer = self._connection.recv(ANSWER_BYTES)
            except TimeoutError:
                return b""
        if not answer:
            raise CableBroken("the printer closed the connection")
        return answer


@contextmanager
def network_cable(settings: NetworkPrinter, deadline: Deadline) -> Iterator[AnsweringCable]:
    """Connect, and close so that the last bytes still arrive."""
    with breaking():
        connection = socket.create_connection(
            (settings.host, settings.port), max(0.001, deadline.remaining())
        )
    with connection:
        yield SocketCable(connection)
        # Unread answers would turn close() into a reset, which throws away what is still on its way.
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_WR)
            connection.settimeout(max(0.001, min(0.2, deadline.remaining())))
            while connection.recv(ANSWER_BYTES):
                pass
