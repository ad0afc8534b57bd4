"""The plain door: phones read their pages, and nothing else of the hall is there."""

import asyncio

import pytest

from server.web.gate import Message, Receive, Scope, Send
from server.web.problems import Problems
from server.web.public import PublicDoor
from tests.fakes.texts import all_texts
from wire.codec import decode_problem

KEY = (b"authorization", b"Bearer the-halls-key")


class Hall:
    """Behind the door: remembers what came through."""

    def __init__(self) -> None:
        self.asked: list[Scope] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append(scope)


def ask(hall: Hall, path: str, method: str = "GET") -> list[Message]:
    answer: list[Message] = []

    async def receive() -> Message:
        raise AssertionError("nobody reads the body")

    async def send(message: Message) -> None:
        answer.append(message)

    scope = {"type": "http", "method": method, "path": path, "headers": [KEY, (b"accept-language", b"en")]}
    asyncio.run(PublicDoor(hall, problems=Problems(all_texts()))(scope, receive, send))
    return answer


@pytest.mark.parametrize("path", ["/t/ticket-0123456789", "/t/ticket-0123456789/turns", "/health"])
def test_visitors_pages_and_the_servers_health_are_there_without_any_key(path: str) -> None:
    hall = Hall()
    assert ask(hall, path) == []
    assert [(scope["path"], scope["headers"]) for scope in hall.asked] == [
        (path, [(b"accept-language", b"en")])
    ]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/mall"),
        ("GET", "/api/stream"),
        ("POST", "/api/commands/call-next"),
        ("GET", "/schema"),
        ("GET", "/pairing"),
        ("GET", "/metrics"),
        ("GET", "/healthy"),
        ("GET", "/t"),
        ("GET", "//t/x"),
        ("GET", "/"),
        ("POST", "/t/ticket-0123456789"),
        ("HEAD", "/api/mall"),
        ("OPTIONS", "/t/x"),
    ],
)
def test_nothing_else_is_not_even_with_the_key(method: str, path: str) -> None:
    hall = Hall()
    begin, end = ask(hall, path, method)
    assert hall.asked == []
    assert begin["status"] == 404
    assert decode_problem(end["body"]).code == "not-found"
