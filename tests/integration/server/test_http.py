"""The contract over real sockets: commands, refusals in words, hostile requests (rules 18, 35)."""

import json
import socket
import time
from contextlib import closing, suppress

import httpx
import pytest

from tests.fakes.server_process import Client, ServerProcess, request_id
from wire.codec import decode_mall
from wire.commands import CallNext, IssueTicket, MarkNoShow, OpenCounter
from wire.events import Record, TicketCalled, TicketIssued
from wire.problem import Problem


def test_a_ticket_is_answered_and_the_same_request_answers_the_same(client: Client) -> None:
    command = IssueTicket(request_id=request_id(), service="reg/card", kiosk="k1")
    first = client.done(command)
    assert isinstance(first.event, TicketIssued)
    assert first.event.ticket == command.request_id
    assert client.done(command) == first


def test_refusals_are_sentences_in_the_language_asked_for(client: Client) -> None:
    command = CallNext(request_id=request_id(), counter="77")
    sentences = []
    for language in ("id", "en-GB,en;q=0.9"):
        client.http.headers["Accept-Language"] = language
        problem = client.send(command)
        assert isinstance(problem, Problem)
        assert (problem.status, problem.code, problem.params) == (404, "unknown-counter", {"counter": "77"})
        sentences.append(problem.detail)
    assert sentences == ["Loket 77 tidak ada di mal ini.", "This mall has no counter 77."]


def test_rules_are_conflicts_that_change_nothing(client: Client) -> None:
    client.done(OpenCounter(request_id=request_id(), counter="4", officer="Rina"))
    problem = client.call("4")
    assert isinstance(problem, Problem)
    assert (problem.status, problem.code) == (409, "nobody-waiting")
    taken = client.send(OpenCounter(request_id=request_id(), counter="4", officer="Budi"))
    assert isinstance(taken, Problem)
    assert taken.params == {"counter": "4", "officer": "Rina"}


def test_the_mall_is_told_whole(client: Client) -> None:
    mall = decode_mall(client.http.get("/api/mall").content)
    assert [counter.id for counter in mall.counters] == ["1", "2", "3", "4"]
    assert mall.services[0].complaints.en == "Complaints desk."


@pytest.mark.parametrize("header", [None, "Bearer wrong", "Basic abc", "Bearer"])
def test_strangers_are_refused(server: ServerProcess, header: str | None) -> None:
    headers = {"Authorization": header} if header else {}
    for method, path in (
        ("GET", "/api/mall"),
        ("GET", "/api/stream"),
        ("POST", "/api/commands/issue-ticket"),
    ):
        answer = httpx.request(
            method, server.url + path, headers=headers, json={} if method == "POST" else None
        )
        assert answer.status_code == 401
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["code"] == "unauthorised"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"request_id": "short", "service": "reg/card", "kiosk": "k"}',
        b'{"request_id": "0123456789abcdef", "service": 7, "kiosk": "k"}',
        b'{"request_id": "0123456789abcdef", "service": "reg/card", "kiosk": "k", "surprise": 1}',
        b'{"request_id": "0123456789abcdef", "service": "", "kiosk": "k"}',
        b"\xff\xfe\x00",
        b'{"request_id": "\xff", "service": "reg/card", "kiosk": "k"}',
        b"[" * 5000,
        b'{"request_id": "../../etc/passwd-xx", "service": "reg/card", "kiosk": "k"}',
        b'{"request_id": "0123456789abcdef", "service": "reg/card", "kiosk": "k\\u0000"}',
        b'{"request_id": "0123456789abcdef", "service": "reg/card\\n", "kiosk": "k"}',
    ],
)
def test_malformed_bodies_are_refused_and_change_nothing(client: Client, body: bytes) -> None:
    before = client.http.get("/health").json()["seq"]
    answer = client.http.post("/api/commands/issue-ticket", content=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
    assert client.http.get("/health").json()["seq"] == before


def test_a_name_with_nul_is_malformed(client: Client) -> None:
    said = {"request_id": request_id(), "counter": "3", "officer": "Ri\0na"}
    answer = client.http.post("/api/commands/open-counter", content=json.dumps(said))
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")


@pytest.mark.parametrize("ticket", ["%00", "0123456789abcdef%00", "0123456789abcdef%0A", "short", "x" * 65])
def test_what_cannot_be_a_ticket_is_unknown(client: Client, ticket: str) -> None:
    assert client.http.get(f"/t/{ticket}").status_code == 404
    answer = client.http.get(f"/api/tickets/{ticket}")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown-ticket")


def test_what_visitors_type_is_harmless_text(client: Client, server: ServerProcess) -> None:
    name = 'Ani 👋 "O\'Neil" <script>alert(1)</script> ﷽'
    client.done(OpenCounter(request_id=request_id(), counter="3", officer=name))
    taken = client.send(OpenCounter(request_id=request_id(), counter="3", officer="other"))
    assert isinstance(taken, Problem)
    assert taken.params["officer"] == name
    assert name not in server.log.read_text(encoding="utf-8"), "no names in the log"


def test_oversized_bodies_are_refused_before_they_are_read(server: ServerProcess, client: Client) -> None:
    answer = client.http.post("/api/commands/issue-ticket", content=b"x" * 20_000)
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")

    def endless() -> object:
        while True:
            yield b"x" * 4096

    with pytest.raises(httpx.HTTPError) as ended:
        # The refusal comes while the body still does: the client sees 413 or a closed connection.
        httpx.post(
            server.url + "/api/commands/issue-ticket",
            content=endless(),  # type: ignore[arg-type]  # a body without end is the point
            headers={"Authorization": f"Bearer {server.key}"},
        ).raise_for_status()
    assert not isinstance(ended.value, httpx.TimeoutException)


@pytest.mark.takes(10)
def test_a_request_that_never_arrives_is_answered_and_closed(server: ServerProcess) -> None:
    with closing(socket.create_connection(("127.0.0.1", server.port), timeout=20)) as slow:
        slow.sendall(b"POST /api/commands/issue-ticket HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n")
        begun = time.monotonic()
        answer = slow.recv(1024)
        assert answer.startswith(b"HTTP/1.1 408")
        assert time.monotonic() - begun > 5, "it was given its time"
    assert "did not arrive" in server.log.read_text(encoding="utf-8")


def test_endless_headers_are_refused_and_closed(server: ServerProcess, client: Client) -> None:
    with closing(socket.create_connection(("127.0.0.1", server.port), timeout=5)) as endless:
        endless.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n")
        sent, answer = 0, b""
        with suppress(ConnectionError):  # closed while the headers still come
            while sent < 8_000_000:
                endless.sendall(b"X-%d: %s\r\n" % (sent, b"y" * 1000))
                sent += 1000
        with suppress(ConnectionError):  # the answer may be lost with the connection
            answer = endless.recv(1024)
        assert answer == b"" or answer.startswith(b"HTTP/1.1 431 ")
    assert sent < 8_000_000
    assert "bytes of headers" in server.log.read_text(encoding="utf-8")
    assert client.http.get("/health").status_code == 200


def request_of(size: int) -> bytes:
    """A request whose head has *size* bytes."""
    start, end = b"GET /health HTTP/1.1\r\nHost: x\r\nX-Long: ", b"\r\n\r\n"
    return start + b"y" * (size - len(start) - len(end)) + end


def test_headers_are_measured_request_by_request_to_the_byte(server: ServerProcess) -> None:
    with closing(socket.create_connection(("127.0.0.1", server.port), timeout=5)) as asker:
        for _ in range(3):
            asker.sendall(request_of(16 * 1024))
            answer = b""
            while not answer.endswith(b"}"):
                answer += asker.recv(4096)
            assert answer.startswith(b"HTTP/1.1 200 ")
        asker.sendall(request_of(16 * 1024 + 1))
        refusal = asker.makefile("rb").read()
        assert refusal.startswith(b"HTTP/1.1 431 Request Header Fields Too Large\r\n")


def test_a_long_address_counts_as_headers(server: ServerProcess) -> None:
    with closing(socket.create_connection(("127.0.0.1", server.port), timeout=5)) as asker:
        asker.sendall(b"GET /" + b"x" * 16 * 1024)
        assert asker.recv(1024).startswith(b"HTTP/1.1 431 ")


def test_a_body_does_not_count_as_headers(client: Client) -> None:
    body = json.dumps({"request_id": request_id(), "counter": "77"}).encode() + b" " * 12_000
    assert len(body) < 16 * 1024
    answer = client.http.post(
        "/api/commands/call-next", content=body, headers={"X-Long": "y" * 12_000, "Accept-Language": "en"}
    )
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown-counter")


def test_unknown_paths_and_methods_are_problems_too(client: Client) -> None:
    assert client.http.get("/api/nothing").json()["code"] == "not-found"
    assert client.http.get("/api/commands/issue-ticket").json()["code"] == "method-not-allowed"


def test_openapi_is_published_with_every_command(server: ServerProcess) -> None:
    schema = httpx.get(server.url + "/schema/openapi.json", timeout=20).json()
    paths = schema["paths"]
    assert {"/api/stream", "/api/mall", "/api/commands/call-next"} <= set(paths)
    issue = paths["/api/commands/issue-ticket"]["post"]
    assert {"200", "400", "401", "404", "409", "413", "503", "507"} <= set(issue["responses"])
    assert "request_id" in json.dumps(schema["components"]["schemas"]["IssueTicket"])


def test_the_visitors_page_tells_where_the_ticket_stands(client: Client, server: ServerProcess) -> None:
    client.open("1")
    first = issued(client.issue())
    second = issued(client.issue())
    waiting = httpx.get(f"{server.url}/t/{second.ticket}?lang=en")
    assert waiting.status_code == 200
    assert second.label in waiting.text
    assert "Your number will be called" in waiting.text
    assert len(waiting.content) < 50_000
    while (called := called_ticket(client.call("1"))) != first.ticket:
        client.done(MarkNoShow(request_id=request_id(), counter="1", ticket=called))
    page = httpx.get(f"{server.url}/t/{first.ticket}", headers={"Accept-Language": "id"})
    assert "silakan menuju loket 1" in page.text
    unknown = httpx.get(f"{server.url}/t/<script>alert(1)")
    assert unknown.status_code == 404
    assert "<script>" not in unknown.text


def issued(record: Record) -> TicketIssued:
    assert isinstance(record.event, TicketIssued)
    return record.event


def called_ticket(answer: Record | Problem) -> str:
    assert isinstance(answer, Record)
    assert isinstance(answer.event, TicketCalled)
    return answer.event.ticket
