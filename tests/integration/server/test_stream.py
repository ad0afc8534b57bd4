"""The event stream over real sockets: snapshot, order, resume, replay, heartbeat (rules 26, 31)."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import httpx
import pytest

from tests.fakes.server_process import Client, ServerProcess
from wire.codec import decode_hello, decode_snapshot
from wire.events import Record, TicketIssued
from wire.session import Delivery, Greeted, Happened, StateGiven, StreamSession
from wire.sse import Frame, Parser


@contextmanager
def listening(server: ServerProcess, session: StreamSession) -> Iterator[Iterator[Delivery]]:
    """What a client hears, connection by connection."""
    headers, query = {"Authorization": f"Bearer {server.key}"}, {}
    if (resume := session.resume()) is not None:
        headers["Last-Event-ID"], query["journal"] = str(resume[0]), resume[1]
    session.connected()
    with (
        httpx.Client(timeout=10) as http,
        http.stream("GET", f"{server.url}/api/stream", headers=headers, params=query) as response,
    ):
        assert response.headers["content-type"].startswith("text/event-stream")
        yield _deliveries(response, session)


def _deliveries(response: httpx.Response, session: StreamSession) -> Iterator[Delivery]:
    parser = Parser()
    for data in response.iter_bytes():
        for frame in parser.feed(data):
            yield from session.feed(frame)


def labels(deliveries: list[Delivery]) -> list[tuple[str, bool]]:
    return [
        (d.record.event.label, d.live)
        for d in deliveries
        if isinstance(d, Happened) and isinstance(d.record.event, TicketIssued)
    ]


def label(record: Record) -> str:
    assert isinstance(record.event, TicketIssued)
    return record.event.label


def test_a_new_listener_gets_the_present_and_then_what_happens(server: ServerProcess, client: Client) -> None:
    before = label(client.issue())
    session = StreamSession()
    with listening(server, session) as heard:
        greeted, given = islice(heard, 2)
        assert isinstance(greeted, Greeted)
        assert isinstance(given, StateGiven)
        assert before in [ticket.label for ticket in given.snapshot.tickets]
        now = [client.issue() for _ in range(3)]
        assert labels(list(islice(heard, 3))) == [(label(record), True) for record in now]
        assert session.last_seq == now[-1].seq


def test_a_returning_listener_gets_what_it_missed_marked_as_replay(
    server: ServerProcess, client: Client
) -> None:
    session = StreamSession()
    with listening(server, session) as heard:
        list(islice(heard, 2))
    missed = [client.issue() for _ in range(2)]
    with listening(server, session) as heard:
        (greeted,) = islice(heard, 1)
        assert isinstance(greeted, Greeted)
        live = client.issue()
        expected = [(label(record), False) for record in missed] + [(label(live), True)]
        assert labels(list(islice(heard, 3))) == expected, "no snapshot, nothing twice, nothing lost"


@pytest.mark.parametrize(
    ("seen", "journal"),
    [
        ("999999", "own"),
        ("abc", "own"),
        ("1", "another journal"),
        ("-1", "own"),
        ("1", None),
        ("9" * 5000, "own"),
    ],
)
def test_an_impossible_place_to_resume_gives_a_snapshot(
    server: ServerProcess, client: Client, seen: str, journal: str | None
) -> None:
    client.issue()
    own = decode_hello(first_frames(client, "0", {})[0].data).journal
    query = {} if journal is None else {"journal": own if journal == "own" else journal}
    hello, snapshot = first_frames(client, seen, query)
    assert snapshot.kind == "snapshot"
    assert decode_snapshot(snapshot.data).seq == decode_hello(hello.data).seq


def first_frames(client: Client, seen: str, query: dict[str, str]) -> list[Frame]:
    """The first two frames that a stream opens with."""
    parser, frames = Parser(), list[Frame]()
    with client.http.stream("GET", "/api/stream", params=query, headers={"Last-Event-ID": seen}) as response:
        for data in response.iter_bytes():
            frames += parser.feed(data)
            if len(frames) >= 2:
                return frames[:2]
    pytest.fail("the stream ended")


def test_a_silent_stream_beats(client: Client) -> None:
    with client.http.stream("GET", "/api/stream") as response:
        heard = b""
        for data in response.iter_bytes():
            heard += data
            if heard.count(b": beat") >= 2:
                return
    pytest.fail("no heartbeat")


def test_a_listener_resumes_over_a_restart_of_the_server(tmp_path: Path) -> None:
    with ServerProcess(tmp_path) as server:
        client = server.client()
        first = client.issue()
        session = StreamSession()
        with listening(server, session) as heard:
            list(islice(heard, 2))
        second = client.issue()
        client.close()
        server.kill()
        server.start()
        with listening(server, session) as heard:
            greeted, missed = islice(heard, 2)
            assert isinstance(greeted, Greeted)
            assert isinstance(missed, Happened)
            assert missed == Happened(record=second, live=False)
            assert first.seq < second.seq


def test_the_server_stops_in_order_with_listeners_connected(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path).start()
    with listening(server, StreamSession()) as heard:
        list(islice(heard, 2))
        assert server.stop() == 0
    assert "Traceback" not in server.log.read_text(encoding="utf-8")
