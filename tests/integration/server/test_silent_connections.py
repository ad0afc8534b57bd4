"""500 connections that never send, and readers who never read, while the hall goes on (rule 35)."""

import socket
import struct
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress

import httpx
import pytest

from bench.process import resident_mb
from server.web.protocol import PIPELINED
from tests.fakes.server_process import Client, ServerProcess, request_id
from wire.codec import encode_command
from wire.commands import IssueTicket, path_of

MANY = 500


def line_to(server: ServerProcess) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=10)


@contextmanager
def silent(server: ServerProcess, count: int) -> Iterator[list[socket.socket]]:
    with ExitStack() as lines:
        yield [lines.enter_context(closing(line_to(server))) for _ in range(count)]


def is_open(line: socket.socket) -> bool:
    line.setblocking(False)
    try:
        return line.recv(1) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False


def heard_until(line: socket.socket, words: bytes, times: int) -> bytes:
    """What comes until *words* have come so often."""
    heard = b""
    while heard.count(words) < times:
        piece = line.recv(65_536)
        assert piece, f"closed after {heard!r}"
        heard += piece
    return heard


def open_sockets(server: ServerProcess) -> int:
    return int(figure(server, "process_open_fds"))


def figure(server: ServerProcess, name: str) -> float:
    (line,) = (
        line for line in httpx.get(server.url + "/metrics").text.splitlines() if line.startswith(f"{name} ")
    )
    return float(line.split()[1])


def test_500_connections_that_never_send_neither_stop_the_hall_nor_pile_up(
    server: ServerProcess, client: Client
) -> None:
    client.issue()
    before = open_sockets(server)
    with silent(server, MANY) as lines:
        began = time.monotonic()
        for _ in range(20):
            client.issue()
        assert time.monotonic() - began < 5, "the hall goes on"
        newcomer = server.client()
        newcomer.issue()
        newcomer.close()
        assert open_sockets(server) <= before + 256 + 10, "the silent are bounded"
        assert sum(map(is_open, lines)) <= 256
        assert is_open(lines[-1]), "who has just come may still speak"
        lines[-1].setblocking(True)
        lines[-1].sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
        assert lines[-1].recv(12) == b"HTTP/1.1 200"


def test_a_program_that_was_quiet_keeps_its_connection(server: ServerProcess) -> None:
    with closing(line_to(server)) as quiet:
        quiet.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
        assert quiet.recv(65_536).startswith(b"HTTP/1.1 200")
        with silent(server, MANY):
            httpx.get(server.url + "/health")  # all have been accepted by now
            assert is_open(quiet), "strangers make room before it does"


def test_half_requests_without_end_are_bounded_too(server: ServerProcess, client: Client) -> None:
    with silent(server, MANY) as lines:
        for line in lines:
            with suppress(OSError):
                line.sendall(b"POST /api/commands/issue-ticket HTTP/1.1\r\nContent-Length: 99\r\n")
        client.issue()
        assert sum(map(is_open, lines)) <= 256


def test_closing_in_the_middle_of_pipelined_requests_is_no_fault(
    server: ServerProcess, client: Client
) -> None:
    ask = (
        b"GET /api/services HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + server.key.encode() + b"\r\n\r\n"
    )
    for _ in range(30):
        with closing(line_to(server)) as line:
            line.sendall(ask * 3 + b"\x00 is no HTTP\r\n\r\n")
            with suppress(OSError):
                line.recv(65_536)
    client.issue()
    assert " ERROR " not in server.log.read_text(encoding="utf-8")


def test_who_leaves_rudely_is_forgotten_at_once(server: ServerProcess, client: Client) -> None:
    ask = b"GET /t/0123456789abcdef HTTP/1.1\r\nHost: x\r\nX-Long: " + b"y" * 15_000 + b"\r\n\r\n"
    client.issue()
    before = resident_mb(server.pid)
    for _ in range(1500):
        with closing(line_to(server)) as line:
            line.sendall(ask)
            heard_until(line, b"HTTP/1.1 404", 1)
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    assert resident_mb(server.pid) - before < 10


def test_requests_sent_ahead_are_bounded(server: ServerProcess, client: Client) -> None:
    ask = b"GET /t/0123456789abcdef HTTP/1.1\r\n\r\n"
    before = resident_mb(server.pid)
    with silent(server, 50) as lines:
        for line in lines:
            with suppress(OSError):
                line.sendall(ask * 3000)
        heard = b""
        with suppress(ConnectionError):  # closed on what it has not read
            while piece := lines[-1].recv(65_536):
                heard += piece
        assert heard.count(b"HTTP/1.1 ") <= PIPELINED + 1
        client.issue()
    assert resident_mb(server.pid) - before < 25
    with closing(line_to(server)) as line:
        line.sendall(ask * PIPELINED)
        heard_until(line, b"HTTP/1.1 404", PIPELINED)  # a few are answered


def test_a_body_that_comes_after_the_answer_is_not_taken_for_a_request(server: ServerProcess) -> None:
    with closing(line_to(server)) as line:
        head = b"GET /t/0123456789abcdef HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n"
        line.sendall(head)
        heard_until(line, b"HTTP/1.1 404", 1)
        line.sendall(b"12345" + head)
        assert b"HTTP/1.1 400" not in heard_until(line, b"HTTP/1.1 404", 1)


@pytest.mark.parametrize(
    "garbage", [b"\x16\x03\x01\x00\xc8\x01\x00\x00\xc4\x03\x03", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"]
)
def test_what_is_no_http_is_answered_with_a_problem(server: ServerProcess, garbage: bytes) -> None:
    with closing(line_to(server)) as line:
        line.sendall(garbage + b"\r\n\r\n")
        answer = line.makefile("rb").read()
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 Bad Request")
    assert b"application/problem+json" in head
    assert b'"code":"malformed"' in body


def test_a_request_for_a_websocket_is_an_ordinary_one(server: ServerProcess) -> None:
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    answer = httpx.get(
        server.url + "/health", headers={**upgrade, "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    )
    assert answer.status_code == 200


def test_readers_who_never_read_cost_no_memory(server: ServerProcess, client: Client) -> None:
    ask = b"GET /api/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + server.key.encode() + b"\r\n\r\n"
    with silent(server, 50) as lines:
        for line in lines:
            line.sendall(ask)
        client.issue()
        before = resident_mb(server.pid)
        for _ in range(300):
            client.http.post(
                path_of(IssueTicket),
                content=encode_command(IssueTicket(request_id=request_id(), service="reg/card", kiosk="k1")),
            )
        assert resident_mb(server.pid) - before < 25
