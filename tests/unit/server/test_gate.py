"""The door: strangers, giants and the curious stay outside, and the log keeps no secrets (rule 35)."""

import asyncio
import logging
from collections.abc import Iterable
from typing import Any

import pytest

from server.access.principal import HallKey, Principal, Role
from server.web.gate import MAX_BODY, Gate, Message, Receive, Scope, Send
from server.web.problems import Problems
from tests.fakes.texts import all_texts
from wire.codec import decode_problem
from wire.problem import Problem

KEY = "the-hall's-key"
ENTITLED = (b"authorization", b"Bearer " + KEY.encode())
PROBLEMS = Problems(all_texts())
PUBLIC = ("/health", "/schema", "/t/")


class Guests:
    """Knows one person, by name."""

    SITI = Principal(role=Role.GUIDE, person="siti")

    def principal(self, token: bytes) -> Principal | None:
        return self.SITI if token == b"siti" else None

    def holds(self, who: Principal) -> bool:
        return who == self.SITI


GUESTS = Guests()


class House:
    """Behind the gate: an application that remembers who came in and with what."""

    def __init__(self) -> None:
        self.visits: list[tuple[str, bytes]] = []
        self.afterwards: Message = {}
        self.who: Principal | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        content = b""
        if scope["type"] == "http":
            self.who = scope["principal"]
            message = await receive()
            content = message["body"]
            assert message["more_body"] is False
            self.afterwards = await receive()
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"welcome"})
        self.visits.append((scope.get("path", scope["type"]), content))


class Caller:
    """A client in memory: sends its body in pieces, keeps the answer, then hangs up."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._next = next(self._pieces, None)
        self._begun = False
        self.answer: list[Message] = []
        self.taken = 0

    async def receive(self) -> Message:
        if self._next is None and self._begun:
            return {"type": "http.disconnect"}
        self._begun = True
        piece, self._next = self._next or b"", next(self._pieces, None)
        self.taken += len(piece)
        return {"type": "http.request", "body": piece, "more_body": self._next is not None}

    async def send(self, message: Message) -> None:
        self.answer.append(message)

    @property
    def status(self) -> int:
        status: int = self.answer[0]["status"]
        return status

    @property
    def problem(self) -> Problem:
        headers = dict(self.answer[0]["headers"])
        content: bytes = self.answer[1]["body"]
        assert headers[b"content-type"] == b"application/problem+json"
        assert headers[b"content-length"] == b"%d" % len(content)
        assert headers[b"connection"] == b"close"
        return decode_problem(content)


class Street:
    """A gate with a house behind it."""

    def __init__(self) -> None:
        self.house = House()
        self.gate = Gate(self.house, bearers=(HallKey(KEY), GUESTS), public=PUBLIC, problems=PROBLEMS)

    def call(
        self,
        method: str = "GET",
        path: str = "/api/mall",
        *,
        headers: Iterable[tuple[bytes, bytes]] = (ENTITLED,),
        body: Iterable[bytes] = (),
    ) -> Caller:
        caller = Caller(body)
        scope: dict[str, Any] = {"type": "http", "method": method, "path": path, "headers": list(headers)}
        asyncio.run(self.gate(scope, caller.receive, caller.send))
        return caller

    def post(self, *body: bytes, **more: bytes) -> Caller:
        headers = [ENTITLED, *((name.replace("_", "-").encode(), value) for name, value in more.items())]
        return self.call("POST", "/api/commands/call-next", headers=headers, body=body)


@pytest.fixture
def street() -> Street:
    return Street()


def test_who_has_the_key_comes_in(street: Street) -> None:
    assert street.call().status == 200
    assert street.house.visits == [("/api/mall", b"")]


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [(b"authorization", b"")],
        [(b"authorization", KEY.encode())],
        [(b"authorization", b"Bearer")],
        [(b"authorization", b"Bearer " + KEY.encode()[:-1])],
        [(b"authorization", b"Bearer " + KEY.encode() + b"x")],
        [(b"authorization", b"bearer " + KEY.encode())],
        [(b"authorization", b"Basic " + KEY.encode())],
        [(b"authorization", "Bearer clé\N{WAVING HAND SIGN}".encode())],
        [(b"x-authorization", b"Bearer " + KEY.encode())],
    ],
)
def test_strangers_stay_outside(street: Street, headers: list[tuple[bytes, bytes]]) -> None:
    caller = street.call(headers=headers)
    assert (caller.status, caller.problem.code) == (401, "unauthorised")
    assert street.house.visits == []


@pytest.mark.parametrize("path", ["", "/", "/api", "/api/stream", "/T/x", "//t/x", "/secret", "/api/t/x"])
def test_only_a_few_doors_need_no_key(street: Street, path: str) -> None:
    assert street.call(path=path, headers=()).status == 401


@pytest.mark.parametrize("path", ["/t/0123456789abcdef", "/schema/openapi.json", "/health"])
def test_visitors_need_no_key_for_what_is_theirs(street: Street, path: str) -> None:
    assert street.call(path=path, headers=()).status == 200


def test_the_house_hears_who_it_is(street: Street) -> None:
    street.call()
    assert street.house.who == Principal(role=Role.CONSOLE)
    street.call(headers=[(b"authorization", b"Bearer siti")])
    assert street.house.who is GUESTS.SITI
    street.call(path="/health", headers=[(b"authorization", b"Bearer siti")])
    assert street.house.who is GUESTS.SITI
    street.call(path="/health", headers=[(b"authorization", b"Bearer nobody")])
    assert street.house.who is None


def test_nobody_says_for_themselves_who_they_are(street: Street) -> None:
    street.call(path="/health", headers=[(b"principal", b"console")])
    assert street.house.who is None


def test_a_body_in_pieces_is_handed_on_whole_and_then_the_connection_itself(street: Street) -> None:
    street.post(b'{"coun', b'ter": ', b'"1"}')
    assert street.house.visits == [("/api/commands/call-next", b'{"counter": "1"}')]
    assert street.house.afterwards == {"type": "http.disconnect"}


def test_a_body_of_the_largest_size_is_let_in(street: Street) -> None:
    largest = b"x" * MAX_BODY
    assert street.post(largest, content_length=b"%d" % MAX_BODY).status == 200
    assert street.house.visits[0][1] == largest


def test_a_body_that_says_it_is_too_large_is_refused_unread(street: Street) -> None:
    caller = street.post(b"x", content_length=b"%d" % (MAX_BODY + 1))
    assert (caller.status, caller.problem.code, caller.taken) == (413, "too-large", 0)
    assert street.house.visits == []


@pytest.mark.parametrize("length", [b"-1", b"many", b"1e9", b"", "١٢".encode()])
def test_a_length_that_is_no_length_is_refused(street: Street, length: bytes) -> None:
    assert street.post(b"x", content_length=length).status == 413
    assert street.house.visits == []


def test_a_body_without_end_is_refused_as_soon_as_it_is_too_large(street: Street) -> None:
    caller = street.post(*(b"x" * 4096 for _ in range(1000)), transfer_encoding=b"chunked")
    assert (caller.status, caller.problem.code) == (413, "too-large")
    assert caller.taken <= MAX_BODY + 4096


def test_strangers_cannot_even_send(street: Street) -> None:
    caller = street.call("POST", "/api/commands/call-next", headers=(), body=[b"x" * 100])
    assert (caller.status, caller.taken) == (401, 0)


@pytest.mark.parametrize(
    ("language", "begins"), [(b"id", "Perangkat"), (b"en", "This device"), (b"\xff", "Perangkat")]
)
def test_the_refusal_is_a_sentence_in_the_language_asked_for(
    street: Street, language: bytes, begins: str
) -> None:
    caller = street.call(headers=[(b"accept-language", language)])
    assert caller.problem.detail.startswith(begins)


def test_the_log_names_method_path_and_reason_and_nothing_else(
    street: Street, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="server.web.gate")
    street.call(
        "POST", "/api/commands/issue-ticket", headers=[(b"authorization", b"Bearer my-secret")], body=[b"Ani"]
    )
    assert [record.getMessage() for record in caplog.records] == [
        "refused POST /api/commands/issue-ticket: unauthorised"
    ]


def test_a_path_cannot_forge_lines_or_fill_the_log(street: Street, caplog: pytest.LogCaptureFixture) -> None:
    street.call(path="/x\r\n2026 INFO all is well \x1b[31m\x00\N{LINE SEPARATOR}" + "y" * 5000, headers=())
    (line,) = [record.getMessage() for record in caplog.records]
    assert len(line) < 140
    assert line.isprintable()


def test_what_is_not_http_is_none_of_its_business(street: Street) -> None:
    caller = Caller([])
    asyncio.run(street.gate({"type": "lifespan"}, caller.receive, caller.send))
    assert street.house.visits == [("lifespan", b"")]
