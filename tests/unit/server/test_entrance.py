"""The entrance: the hall's application while the server leads, a plain word in the visitor's language while it waits."""

import asyncio
from typing import Any

import msgspec
import pytest

from server.seen.check import WELL, Finding, Told
from server.web.entrance import Entrance
from server.web.health_page import HealthPages
from server.web.problems import Problems
from tests.fakes.server_process import ROOT
from wire.languages import Languages

LANGUAGES = Languages.load(ROOT / "assets" / "languages")


class Behind:
    """An application that says that it was asked."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"the hall", "more_body": False})


def asked(
    entrance: Entrance, path: str, language: str = "en", *, accept: str = "*/*"
) -> tuple[int, dict[bytes, bytes], bytes]:
    said: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        said.append(message)

    async def receive() -> Any:
        raise AssertionError("nobody reads what a waiting server was sent")

    scope = {
        "type": "http",
        "path": path,
        "headers": [(b"accept-language", language.encode()), (b"accept", accept.encode())],
    }
    asyncio.run(entrance(scope, receive, send))
    return said[0]["status"], dict(said[0]["headers"]), said[1]["body"]


@pytest.fixture
def entrance() -> Entrance:
    return Entrance(Problems(LANGUAGES), HealthPages(LANGUAGES))


@pytest.mark.parametrize(("language", "words"), [("en", "is waiting"), ("id", "sedang menunggu")])
def test_a_server_that_waits_says_so_in_the_language_asked_for(
    entrance: Entrance, language: str, words: str
) -> None:
    status, headers, content = asked(entrance, "/api/commands/issue-ticket", language)
    problem = msgspec.json.decode(content)
    assert (status, problem["code"]) == (503, "waiting")
    assert words in problem["detail"]
    assert headers[b"connection"] == b"close"
    assert headers[b"retry-after"] == b"1"


def test_its_health_is_that_it_waits(entrance: Entrance) -> None:
    status, _, content = asked(entrance, "/health")
    assert (status, msgspec.json.decode(content)["status"]) == (200, "waiting")


def test_it_is_not_ready(entrance: Entrance) -> None:
    status, _, content = asked(entrance, "/ready")
    assert (status, msgspec.json.decode(content)["status"]) == (503, "waiting")


def test_a_person_reads_it_in_a_sentence(entrance: Entrance) -> None:
    status, headers, content = asked(entrance, "/health", "id", accept="text/html")
    assert (status, headers[b"content-type"]) == (200, b"text/html; charset=utf-8")
    assert "Server ini menunggu" in content.decode()


TOLD = (
    Told(name="seat", needed=True, finding=Finding(ok=False, word="away")),
    Told(name="disk", needed=False, finding=WELL),
)


def test_what_is_wrong_with_one_that_waits_is_told_though_it_goes_on_waiting() -> None:
    entrance = Entrance(Problems(LANGUAGES), HealthPages(LANGUAGES), told=lambda: TOLD)
    for path, expected in (("/health", 200), ("/ready", 503)):
        status, _, content = asked(entrance, path)
        health = msgspec.json.decode(content)
        assert (status, health["status"]) == (expected, "waiting")
        assert [(each["name"], each["ok"], each["word"]) for each in health["checks"]] == [
            ("seat", False, "away"),
            ("disk", True, "fine"),
        ]
    for language, words in (("en", "could not take the lead"), ("id", "tidak dapat mengambil alih")):
        _, _, content = asked(entrance, "/health", language, accept="text/html")
        assert words in content.decode()


def test_a_leader_lets_everybody_in_and_closes_when_it_can_no_longer_be_sure(entrance: Entrance) -> None:
    sure, ended = [True], []
    entrance.open(Behind(), may_serve=lambda: sure[0], end_streams=lambda: ended.append(True))
    assert asked(entrance, "/api/stream")[2] == b"the hall"
    sure[0] = False
    assert asked(entrance, "/api/stream")[0] == 503
    sure[0] = True
    assert ended == []
    entrance.close()
    assert asked(entrance, "/api/stream")[0] == 503
    entrance.close()
    assert ended == [True], "once"
