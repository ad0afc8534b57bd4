"""What the clients of a load do: take numbers, serve those who wait, or both.

Knows the contract's commands as bytes; the requests are put together from parts made beforehand. Must not know sockets or
clocks.
"""

from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Literal

import msgspec

from bench.caller import Request, Script
from wire.commands import CallNext, Command, FinishService, IssueTicket, OpenCounter, StartService, path_of

ID_LENGTH = 22
"""Letters of every id here, so that requests can be put together without counting their bytes anew."""

_ID = "0123456789abcdef012345"
_TICKET = "ticket0123456789ticket"

Play = Literal["issue", "serve", "visit"]


class Client(msgspec.Struct, frozen=True, kw_only=True):
    """One client of a load: the *counter* it sits at and the *services* it asks for in turn.

    *name* has 14 letters and makes its request ids unique.
    """

    name: str
    counter: str
    services: tuple[str, ...]


class _Form:
    """A command's request, ready but for its request id and its ticket."""

    def __init__(self, kind: str, command: Command, key: str) -> None:
        body = msgspec.json.encode(command)
        head = (
            f"POST {path_of(type(command))} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {key}\r\n"
            f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        )
        self._kind = kind
        self._parts = (head.encode() + body).replace(_ID.encode(), b"%b", 1)

    def filled(self, request_id: bytes, ticket: bytes = b"") -> Request:
        content = self._parts % request_id
        return Request(self._kind, content.replace(_TICKET.encode(), ticket, 1) if ticket else content)


def script(play: Play, client: Client, key: str, over: Callable[[], bool]) -> Script:
    """The script of *play*, which ends after the round in which *over* comes true."""
    ids = _ids(client.name)
    match play:
        case "issue":
            return _issue(client, key, over, ids)
        case "serve":
            return _serve(client, key, over, ids, takes_numbers=False)
        case "visit":
            return _serve(client, key, over, ids, takes_numbers=True)


def _ids(name: str) -> Iterator[bytes]:
    number = 0
    while True:
        number += 1
        yield b"%b%08d" % (name.encode(), number)


def _numbers(client: Client, key: str) -> Iterator[_Form]:
    return cycle(
        [
            _Form("issue", IssueTicket(request_id=_ID, service=service, kiosk="kiosk-1"), key)
            for service in client.services
        ]
    )


def _issue(client: Client, key: str, over: Callable[[], bool], ids: Iterator[bytes]) -> Script:
    forms = _numbers(client, key)
    while not over():
        yield next(forms).filled(next(ids))


def _serve(
    client: Client, key: str, over: Callable[[], bool], ids: Iterator[bytes], *, takes_numbers: bool
) -> Script:
    at = client.counter
    issue = _numbers(client, key)
    call = _Form("call", CallNext(request_id=_ID, counter=at), key)
    start = _Form("start", StartService(request_id=_ID, counter=at, ticket=_TICKET), key)
    finish = _Form("finish", FinishService(request_id=_ID, counter=at, ticket=_TICKET), key)
    yield _Form("open", OpenCounter(request_id=_ID, counter=at, officer=f"officer {at}"), key).filled(
        next(ids)
    )
    while not over():
        if takes_numbers:
            yield next(issue).filled(next(ids))
        ticket = _ticket_of((yield call.filled(next(ids))))
        yield start.filled(next(ids), ticket)
        yield finish.filled(next(ids), ticket)


def _ticket_of(answer: bytes) -> bytes:
    begin = answer.index(b'"ticket":"') + 10
    return answer[begin : answer.index(b'"', begin)]
