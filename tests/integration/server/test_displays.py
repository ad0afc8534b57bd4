"""Rule 29 over real sockets: a stream that says whose it is makes its display known, and its end makes the next one speak."""

import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest

from server.web.listening import bind
from tests.fakes.server_process import Client, ServerProcess
from wire.codec import decode_problem, decode_record, decode_snapshot
from wire.events import DisplayJoined, DisplayLeft
from wire.snapshot import Speaker
from wire.sse import Parser

Moved = DisplayJoined | DisplayLeft
WITHIN_SECONDS = 5.0
PATIENCE_SECONDS = 20.0


@contextmanager
def display(
    server: ServerProcess, name: str, zone: str = "a", *, speaks: bool = True
) -> Iterator[Iterator[Moved | tuple[Speaker, ...]]]:
    """A display that follows the stream: the speakers it finds, then how they change."""
    query = {"display": name, "zone": zone, "speaks": str(speaks).lower()}
    headers = {"Authorization": f"Bearer {server.key}"}
    with (
        httpx.Client(timeout=10) as http,
        http.stream("GET", f"{server.url}/api/stream", headers=headers, params=query) as response,
    ):
        assert response.status_code == 200
        yield _speakers(response)


def _speakers(response: httpx.Response) -> Iterator[Moved | tuple[Speaker, ...]]:
    parser, end = Parser(), time.monotonic() + PATIENCE_SECONDS
    for data in response.iter_bytes():  # which beats every second
        assert time.monotonic() < end, "nothing was said of speakers"
        for frame in parser.feed(data):
            if frame.kind == "snapshot":
                yield decode_snapshot(frame.data).speakers
            elif frame.kind == "record" and isinstance(moved := decode_record(frame.data).event, Moved):
                yield moved


def test_the_first_speaks_dies_and_the_second_is_named(server: ServerProcess) -> None:
    with ExitStack() as first, display(server, "two") as heard:
        assert next(heard) == ()
        assert next(heard) == DisplayJoined(display="two", zone="a", speaks=True, speaker="two")
        one = first.enter_context(display(server, "one"))
        assert next(one) == (Speaker(zone="a", display="two"),)
        expected = DisplayJoined(display="one", zone="a", speaks=True, speaker="two")
        assert next(one) == next(heard) == expected
    with display(server, "one") as heard:
        assert next(heard) == (Speaker(zone="a", display="two"),)
        died = time.monotonic()
        assert next(heard) == DisplayLeft(display="two", zone="a", speaker="one")
        assert time.monotonic() - died < WITHIN_SECONDS


def test_after_a_restart_the_speaker_goes_on_and_who_stays_away_leaves(tmp_path: Path) -> None:
    with ServerProcess(tmp_path) as server:
        with display(server, "one", "b") as one, display(server, "two", "b") as two:
            assert [next(one), next(one), next(two)] == [
                (),
                DisplayJoined(display="one", zone="b", speaks=True, speaker="one"),
                (Speaker(zone="b", display="one"),),
            ]
            next(two)
            server.kill()
        server.start()
        with display(server, "two", "b") as two:
            assert next(two) == (Speaker(zone="b", display="one"),)
            assert next(two) == DisplayLeft(display="one", zone="b", speaker="two")
        assert server.stop() == 0
        server.start()
        with display(server, "mute", "b", speaks=False) as mute:
            assert next(mute) == (Speaker(zone="b", display="two"),), "the end of the server is nobody's"


def test_who_does_not_say_its_name_is_no_display(server: ServerProcess, client: Client) -> None:
    with client.http.stream("GET", "/api/stream", params={"zone": "b", "speaks": "true"}) as response:
        for data in response.iter_bytes():
            if b"snapshot" in data:
                break
        with display(server, "one", "b") as heard:
            assert all(speaker.zone != "b" for speaker in next(heard))  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ({"display": "one", "zone": "moon"}, 404, "unknown-zone"),
        ({"display": "x" * 81, "zone": "a"}, 400, "malformed"),
        ({"display": "", "zone": "a"}, 400, "malformed"),
        ({"display": "one\ntwo", "zone": "a"}, 400, "malformed"),
        ({"display": "one", "zone": "a" * 81}, 400, "malformed"),
        ({"display": "one", "zone": "a", "speaks": "loudly"}, 400, "malformed"),
    ],
)
def test_what_cannot_be_a_display_is_refused(
    client: Client, query: dict[str, str], status: int, code: str
) -> None:
    with client.http.stream("GET", "/api/stream", params=query) as answer:
        assert answer.status_code == status, "else it would never end"
        assert decode_problem(answer.read()).code == code


def test_no_program_can_send_a_display_away(client: Client) -> None:
    for command in ("join-display", "leave-display"):
        assert client.http.post(f"/api/commands/{command}", json={}).status_code == 404


@pytest.mark.skipif(sys.platform != "linux", reason="other systems give a lost client up by themselves")
def test_a_client_whose_cable_was_pulled_is_given_up_soon() -> None:
    listener = bind("127.0.0.1", 0)
    with listener, socket.create_connection(listener.getsockname()):
        connection, _ = listener.accept()
        with connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 6000
