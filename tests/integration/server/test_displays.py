"""Rule 29 over real sockets: a stream that says whose it is makes its display known, and its end makes the next one speak."""

import json
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest

from server.web.listening import bind
from tests.fakes.server_process import Client, ServerProcess, request_id
from wire.codec import decode_problem, decode_record, decode_snapshot
from wire.commands import ArrangeDisplay, PostNotice, ReportDisplay, WithdrawNotice
from wire.displays import DisplayArrangement, DisplayState, DisplayTrouble
from wire.events import DisplayArranged, DisplayJoined, DisplayLeft, NoticePosted
from wire.snapshot import Speaker
from wire.sse import Parser
from wire.text import Text

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
        with display(server, "one", "b") as one:
            assert [next(one), next(one)] == [
                (),
                DisplayJoined(display="one", zone="b", speaks=True, speaker="one"),
            ]
            with display(server, "two", "b") as two:
                assert next(two) == (Speaker(zone="b", display="one"),)
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
        ({"display": "one", "zone": "a", "counter": "1" * 81}, 400, "malformed"),
        ({"display": "one", "zone": "a", "counter": "1\n"}, 400, "malformed"),
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


def of(name: str, heard: Iterator[Moved | tuple[Speaker, ...]]) -> Iterator[Moved]:
    """What happens to the display of that name."""
    return (each for each in heard if isinstance(each, Moved) and each.display == name)


def arrange(client: Client, name: str, arrangement: DisplayArrangement | None) -> DisplayArranged:
    command = ArrangeDisplay(request_id=request_id(), display=name, arrangement=arrangement, by="Rina")
    event = client.done(command).event
    assert isinstance(event, DisplayArranged)
    return event


def test_a_display_is_moved_while_it_is_here_and_keeps_its_stream(
    server: ServerProcess, client: Client
) -> None:
    with display(server, "mover", "a") as stream:
        heard = of("mover", stream)
        assert next(heard).zone == "a"
        upstairs = DisplayArrangement(layout="zone", zone="b", directions={"4": "left"}, volume=0.5)
        assert arrange(client, "mover", upstairs).arrangement == upstairs
        left, joined = next(heard), next(heard)
        assert isinstance(left, DisplayLeft)
        assert isinstance(joined, DisplayJoined)
        assert (left.zone, joined.zone, joined.own_zone) == ("a", "b", "a")
        (state,) = (each for each in client.present().displays if each.display == "mover")
        assert state == DisplayState(display="mover", here=True, zone="b", speaks=True, arrangement=upstairs)
        arrange(client, "mover", None)
        assert [next(heard).zone, next(heard).zone] == ["b", "a"]


def test_a_display_that_was_arranged_before_it_came_stands_where_it_should(
    server: ServerProcess, client: Client
) -> None:
    arrange(client, "late", DisplayArrangement(zone="b"))
    with display(server, "late", "a") as stream:
        assert next(of("late", stream)).zone == "b"
    troubles = (DisplayTrouble(kind="media", detail="pantai 🏖.mp4"), DisplayTrouble(kind="voice"))
    client.done(ReportDisplay(request_id=request_id(), display="late", troubles=troubles))
    (state,) = (each for each in client.present().displays if each.display == "late")
    assert state.troubles == troubles
    client.done(ReportDisplay(request_id=request_id(), display="late", troubles=()))
    arrange(client, "late", None)


def test_a_display_above_a_counter_says_so_and_does_not_speak_for_its_zone(
    server: ServerProcess, client: Client
) -> None:
    query = {"display": "above", "zone": "b", "speaks": "true", "counter": "4"}
    with (
        display(server, "watcher", "b", speaks=False) as watcher,
        client.http.stream("GET", "/api/stream", params=query),
    ):
        joined = next(of("above", watcher))
    assert isinstance(joined, DisplayJoined)
    assert (joined.counter, joined.speaks) == ("4", True)
    assert joined.speaker != "above"


def test_everybody_is_told_until_somebody_takes_it_back(client: Client) -> None:
    text = Text(id='Bazar 🎉 <b>"UMKM"</b> & kopi', en="Fair </script>", min="Bazar")
    posted = client.done(PostNotice(request_id=request_id(), notice="fair", text=text, by="Rina")).event
    assert isinstance(posted, NoticePosted)
    assert posted.text == text
    (notice,) = client.present().notices
    assert (notice.notice, notice.text, notice.until) == ("fair", text, posted.until)
    client.done(WithdrawNotice(request_id=request_id(), notice="fair", by="Rina"))
    assert client.present().notices == ()


@pytest.mark.parametrize(
    ("command", "body", "status", "code"),
    [
        ("arrange-display", {"display": "x", "arrangement": {"zone": "moon"}}, 404, "unknown-zone"),
        ("arrange-display", {"display": "x", "arrangement": {"counter": "99"}}, 404, "unknown-counter"),
        ("arrange-display", {"display": "x", "arrangement": {"zone": "b", "counter": "1"}}, 422, "counter-elsewhere"),
        ("arrange-display", {"display": "x", "arrangement": {"directions": {"moon": "up"}}}, 404, "unknown-place"),
        ("arrange-display", {"display": "x", "arrangement": {"directions": {"1": "north"}}}, 400, "malformed"),
        ("arrange-display", {"display": "x", "arrangement": {"volume": 2}}, 400, "malformed"),
        ("arrange-display", {"display": "x", "arrangement": {"colour": "red"}}, 400, "malformed"),
        ("arrange-display", {"display": "", "arrangement": None}, 400, "malformed"),
        ("report-display", {"display": "x", "troubles": [{"kind": "ghosts"}]}, 400, "malformed"),
        ("report-display", {"display": "x", "troubles": [{"kind": "media", "detail": "a\nb"}]}, 400, "malformed"),
        ("report-display", {"display": "x", "troubles": [{"kind": "media"}] * 21}, 400, "malformed"),
        ("post-notice", {"notice": "n", "text": {"id": "", "en": "x"}}, 422, "notice-mistaken"),
        ("post-notice", {"notice": "n", "text": {"id": "n" * 201, "en": "x"}}, 422, "notice-mistaken"),
        ("post-notice", {"notice": "n", "text": {"id": "x"}}, 400, "malformed"),
        ("post-notice", {"notice": "n", "text": {"id": "x", "en": "x", "fr": "x"}}, 400, "malformed"),
        ("post-notice", {"notice": "n", "text": {"id": "\ud800", "en": "x"}}, 400, "malformed"),
        ("post-notice", {"notice": "n", "text": {"id": "x", "en": "x"}, "until": "2020-01-01T00:00:00Z"}, 422,
         "notice-over"),
        ("post-notice", {"notice": "n", "text": {"id": "x", "en": "x"}, "until": "2027-01-01T00:00:00"}, 400,
         "malformed"),
        ("post-notice", {"notice": "n", "text": {"id": "x", "en": "NIK 1371010101900001"}}, 422, "personal-data"),
        ("withdraw-notice", {"notice": "never"}, 404, "unknown-notice"),
    ],
)  # fmt: skip
def test_what_cannot_be_arranged_or_told_is_refused(
    client: Client, command: str, body: dict[str, object], status: int, code: str
) -> None:
    said = {"request_id": request_id(), **body}
    if command != "report-display":
        said["by"] = "Rina"
    answer = client.http.post(f"/api/commands/{command}", content=json.dumps(said))
    problem = decode_problem(answer.content)
    assert (answer.status_code, problem.code) == (status, code), problem.detail
    assert "1371010101900001" not in problem.detail


@pytest.mark.skipif(sys.platform != "linux", reason="other systems give a lost client up by themselves")
def test_a_client_whose_cable_was_pulled_is_given_up_soon() -> None:
    listener = bind("127.0.0.1", 0)
    with listener, socket.create_connection(listener.getsockname()):
        connection, _ = listener.accept()
        with connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 6000
