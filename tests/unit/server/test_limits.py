"""Too often is 429 with the seconds to wait, before anything is looked up; no visitor keeps out whom the hall needs (rule 35)."""

import asyncio
import logging
from typing import Any

import pytest

from server.access.principal import Principal, Role
from server.seen.figures import Figures
from server.seen.scene import Scene
from server.web.buckets import Buckets, Rate
from server.web.gate import Message, Receive, Scope, Send
from server.web.limits import VISITORS, Limits
from server.web.problems import Problems
from tests.fakes.texts import all_texts
from wire.codec import decode_problem

PAGE = "/t/0123456789abcdef"
NEEDED = ("/api/first-administrator", "/api/sign-in", "/health", "/metrics", "/pairing", "/ready")
NOWHERE = Scene(seq=0, streams={}, checks={}, floor=None)


class Door:
    """A house behind limits: of an address three at once, of everybody six, and then one in two seconds. Of what the hall needs two at once."""

    def __init__(self) -> None:
        self.visits = 0
        self.figures = Figures()
        rate = Rate(per_second=0.5, at_once=3)
        few = Rate(per_second=0.5, at_once=2)
        self.limits = Limits(
            self._house,
            visitors=Buckets(each=rate, everybody=Rate(per_second=0.5, at_once=6), clock=lambda: 0.0),
            needed=Buckets(each=few, clock=lambda: 0.0),
            public=(*VISITORS, *NEEDED),
            problems=Problems(all_texts()),
            figures=self.figures,
        )

    async def _house(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.visits += 1

    def ask(
        self,
        path: str = PAGE,
        *headers: tuple[bytes, bytes],
        kind: str = "http",
        address: str = "10.0.0.9",
        who: Principal | None = None,
    ) -> list[Message]:
        answer: list[Message] = []

        async def send(message: Message) -> None:
            answer.append(message)

        async def receive() -> Message:
            raise AssertionError("nothing is read")

        scope: dict[str, Any] = {
            "type": kind,
            "path": path,
            "headers": list(headers),
            "client": (address, 4711),
            "principal": who,
        }
        asyncio.run(self.limits(scope, receive, send))
        return answer


@pytest.fixture
def full() -> Door:
    """One address may ask no more for pages."""
    door = Door()
    for _ in range(3):
        door.ask()
    assert door.visits == 3
    return door


@pytest.mark.parametrize("path", [PAGE, "/schema/openapi.json"])
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


@pytest.mark.parametrize("path", ["/api/commands/call-next", "/api/sign-in", "/health", PAGE])
def test_whoever_is_known_is_not_counted(full: Door, path: str) -> None:
    for _ in range(9):
        assert full.ask(path, who=Principal(role=Role.COUNTER, device="c1")) == []
    assert full.visits == 3 + 9


@pytest.mark.parametrize("path", NEEDED)
def test_what_the_hall_needs_goes_on_while_many_flood_its_pages(path: str) -> None:
    door = Door()
    for address in ("10.0.0.9", "10.0.0.10", "10.0.0.11"):
        for _ in range(50):
            door.ask(address=address)
    assert door.visits == 6, "everybody's share of the pages is spent"
    for address in ("10.0.0.9", "10.0.0.77"):
        assert door.ask(path, address=address) == []
    assert door.visits == 8


def test_a_flood_of_one_need_leaves_the_others(full: Door) -> None:
    answers = [full.ask("/health", address="10.0.0.7") for _ in range(50)]
    assert answers.count([]) == 2, "what is needed has its limit too"
    assert answers[-1][0]["status"] == 429
    assert full.ask("/api/sign-in", address="10.0.0.7") == []
    assert full.ask("/health", address="10.0.0.8") == [], "one address is not another"


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
