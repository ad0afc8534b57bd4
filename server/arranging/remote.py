"""A server that runs, as an operator's command reaches it: its mall, its present state, and an order.

Knows the contract and the standard library's HTTP. Must not know what is asked for.
"""

from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ssl import SSLCertVerificationError
from typing import Final
from urllib.parse import quote, urlsplit

from server.service.origin import USER_HEADER
from wire.codec import MalformedMessage, decode_mall, decode_problem, encode_command
from wire.commands import Command, path_of
from wire.mall import Mall
from wire.session import Incompatible, StateGiven, StreamSession
from wire.snapshot import Snapshot
from wire.sse import FrameTooLarge, Parser
from wire.transport import connection_to

_PATIENCE_SECONDS: Final = 10.0
_PIECE: Final = 64 * 1024
_OK: Final = 200


class NotDone(Exception):
    """Nothing was done; ``str()`` says why, in a line."""


class RemoteHall:
    """The hall at *url*, for whoever has its *key*; *authority* (PEM) vouches for it. *user* is who asks, for its audit. Every question may take
    some seconds and raises NotDone.
    """

    def __init__(self, url: str, key: str, authority: str = "", *, user: str = "") -> None:
        url = url if "//" in url else f"{'https' if authority else 'http'}://{url}"
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise NotDone(f"{url} is not a server's address, such as https://192.168.1.10:8420")
        try:
            _ = parts.port
        except ValueError:
            raise NotDone(f"{url} names no port that there is") from None
        self._url, self._key, self._authority, self._user = url, key, authority, user

    def mall(self) -> Mall:
        """How the mall is set up."""
        return decode_mall(self._asked("GET", "/api/mall"))

    def state(self) -> Snapshot:
        """What is true there now: the beginning of its stream."""
        connection = self._connection()
        try:
            answer = self._answer(connection, "GET", "/api/stream")
            session, parser = StreamSession(), Parser()
            while piece := answer.read1(_PIECE):
                for delivery in (one for frame in parser.feed(piece) for one in session.feed(frame)):
                    if isinstance(delivery, StateGiven):
                        return delivery.snapshot
                    if isinstance(delivery, Incompatible):
                        raise NotDone(f"the server at {self._url} is of another version")
        except (OSError, HTTPException, MalformedMessage, FrameTooLarge) as error:
            raise self._unreachable(error) from error
        finally:
            connection.close()
        raise NotDone(f"the server at {self._url} hung up")

    def order(self, command: Command) -> None:
        """Have *command* done."""
        self._asked("POST", path_of(type(command)), encode_command(command))

    def get(self, path: str) -> bytes:
        """What is answered to a question."""
        return self._asked("GET", path)

    def post(self, path: str, content: bytes) -> bytes:
        """What is answered to something that the server does besides the hall's commands."""
        return self._asked("POST", path, content)

    def _asked(self, method: str, path: str, content: bytes | None = None) -> bytes:
        connection = self._connection()
        try:
            return self._answer(connection, method, path, content).read()
        except (OSError, HTTPException) as error:
            raise self._unreachable(error) from error
        finally:
            connection.close()

    def _connection(self) -> HTTPConnection:
        try:
            return connection_to(self._url, self._authority, timeout_seconds=_PATIENCE_SECONDS)
        except ValueError as error:
            raise NotDone(f"{error}; --authority-file names the hall's") from error

    def _answer(
        self, connection: HTTPConnection, method: str, path: str, content: bytes | None = None
    ) -> HTTPResponse:
        connection.request(method, path, body=content, headers=self._headers(content))
        answer = connection.getresponse()
        if answer.status != _OK:
            raise NotDone(self._why(answer.read()))
        return answer

    def _headers(self, content: bytes | None) -> Mapping[str, str]:
        headers = {"Authorization": f"Bearer {self._key}", "Accept-Language": "en"}
        if self._user:
            headers[USER_HEADER] = quote(self._user)
        return headers if content is None else {**headers, "Content-Type": "application/json"}

    def _why(self, content: bytes) -> str:
        try:
            return decode_problem(content).detail
        except MalformedMessage:
            return f"what answers at {self._url} is not the hall's server"

    def _unreachable(self, error: Exception) -> NotDone:
        if isinstance(error, SSLCertVerificationError):
            return NotDone(
                f"what answers at {self._url} is not the hall's server ({error.verify_message}): nothing was sent. The hall's authority is "
                "authority.pem in the server's data folder; --authority-file names a copy"
            )
        return NotDone(
            f"no server answers at {self._url} ({error}). Is it running? Its address can be said with --server"
        )
