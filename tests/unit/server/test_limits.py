"""Too often is 429 with the seconds to wait, before anything is looked up; the hall's programs are not counted (rule 35)."""

import asyncio
import logging
from typing import Any

import pytest

from server.seen.figures import Figures
from server.seen.scene import Scene
from server.web.buckets import Buckets, Rate
from server.web.gate import Message, Receive, Scope, Send
from server.web.limits import Limits
from server.web.problems import Problems
from tests.fakes.texts import all_texts
from wire.codec import decode_problem

NOWHERE = Scene(seq=0, streams={}, checks={}, floor=None)


class Door:
    """A house behind limits of three at once, which takes half a second for one more."""

    def __init__(self) -> None:
        self.visits = 0
        self.figures = Figures()
        rate = Rate(per_second=0.5, at_once=3)
        buckets = Buckets(each=rate, everybody=Rate(per_second=9, at_once=9), clock=lambda: 0.0)
        self.limits = Limits(
            self._house,
            buckets=buckets,
            public=("/t/", "/schema", "/health", "/ready", "/metrics"),
            problems=Problems(all_texts()),
            figures=self.figures,
        )

    async def _house(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.visits += 1

    def ask(self, path: str = "/health", *headers: tuple[bytes, bytes], kind: str = "http") -> list[Message]:
        answer: list[Message] = []

        async def send(message: Message) -> None:
            answer.append(message)

        async def receive() -> Message:
            raise AssertionError("nothing is read")

        scope: dict[str, Any] = {
            "type": kind,
            "path": path,
            "headers": list(headers),
            "client": ("10.0.0.9", 4711),
        }
        asyncio.run(self.limits(scope, receive, send))
        return answer


@pytest.fixture
def full() -> Door:
    """Nothing more may be asked."""
    door = Door()
    for _ in range(3):
        door.ask()
    assert door.visits == 3
    return door


@pytest.mark.parametrize(
    "path", ["/t/0123456789abcdef", "/health", "/ready", "/schema/openapi.json", "/metrics"]
)
def test_too_often_is_a_problem_that_says_when_to_ask_again(full: Door, path: str) -> None:
    start, content = full.ask(path, (b"accept-language", b"en"))
    headers = dict(start["headers"])
    problem = decode_problem(content["body"])
    assert (start["status"], problem.status, problem.code) == (429, 429, "too-many-requests")
    assert headers[b"retry-after"] == b"2"
    assert problem.detail == "Very many people are asking just now. Please try again in 2 seconds."
    assert full.visits == 3


def test_a_person_reads_a_sentence(full: Door) -> None:
    start, content = full.ask(
        "/t/0123456789abcdef", (b"accept", b"text/html,*/*"), (b"accept-language", b"id")
    )
    assert dict(start["headers"])[b"content-type"] == b"text/plain; charset=utf-8"
    assert content["body"].decode().startswith("Sedang banyak sekali")


@pytest.mark.parametrize("path", ["/api/commands/call-next", "/api/stream", "/api/mall"])
def test_what_needs_a_key_is_not_counted(full: Door, path: str) -> None:
    assert full.ask(path) == []
    assert full.visits == 4


def test_what_is_not_http_is_none_of_its_business(full: Door) -> None:
    full.ask(kind="lifespan")
    assert full.visits == 4


def test_what_is_refused_is_counted_and_told_in_one_line(
    full: Door, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, logger="server.web.limits")
    for _ in range(50):
        full.ask()
    assert caplog.records == []
    full.limits.tell()
    full.limits.tell()
    assert [record.getMessage() for record in caplog.records] == ["refused 50 requests: too-many-requests"]
    assert b'giliran_refusals_total{code="too-many-requests"} 50.0' in full.figures.text(NOWHERE)
