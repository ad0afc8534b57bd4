"""Finding servers by real zeroconf on the loopback interface, and staying with one that moves.

Others may advertise on this machine meanwhile, so every test has a hall of its own and looks for that alone.
"""

import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qtkit.connection import Connection
from qtkit.finder import Finder
from qtkit.link import Link
from qtkit.memory import HallKey, HallMemory
from tests.fakes.messages import hello, mall, snapshot
from tests.fakes.scripted_server import Reply, ScriptedServer
from wire import sse
from wire.codec import encode
from wire.discovery import Advertiser
from wire.settings import ServerLink

LOOPBACK = ("127.0.0.1",)
Advertise = Callable[[str, int], Advertiser]


@pytest.fixture
def advertise() -> Iterator[Advertise]:
    """Tells the loopback interface of a hall at a port."""
    advertisers = []

    def advertise(hall: str, port: int) -> Advertiser:
        advertiser = Advertiser(interfaces=LOOPBACK)
        advertisers.append(advertiser)
        advertiser.advertise(hall=hall, name=hall.upper(), addresses=LOOPBACK, port=port)
        return advertiser

    yield advertise
    for advertiser in advertisers:
        advertiser.close()


@pytest.fixture
def make_finder(qapp: object) -> Iterator[Callable[[], Finder]]:
    finders: list[Finder] = []

    def make() -> Finder:
        finders.append(Finder(interfaces=LOOPBACK))
        return finders[-1]

    yield make
    for finder in finders:
        finder.close()
        finder.join(5)


@pytest.fixture
def hall() -> str:
    return f"uji-{uuid.uuid4().hex[:12]}"


def urls(finder: Finder, hall: str) -> list[str]:
    return [sighting.url for sighting in finder.sightings if sighting.hall == hall]


def serve(hall: str) -> ScriptedServer:
    server = ScriptedServer(
        greeting=sse.frame(kind="hello", data=encode(hello(hall=hall)))
        + sse.frame(kind="snapshot", data=encode(snapshot()))
    )
    server.answer("/api/mall", Reply(body=encode(mall())))
    return server


def test_two_finders_find_one_server_and_miss_it_when_it_goes(
    qtbot: QtBot, advertise: Advertise, make_finder: Callable[[], Finder], hall: str
) -> None:
    finders = [make_finder(), make_finder()]
    for finder in finders:
        finder.start()
    advertiser = advertise(hall, 8301)

    qtbot.waitUntil(
        lambda: all(urls(finder, hall) == ["http://127.0.0.1:8301"] for finder in finders), timeout=10_000
    )
    assert hall.upper() in {sighting.name for sighting in finders[0].sightings}

    advertiser.close()
    qtbot.waitUntil(lambda: all(urls(finder, hall) == [] for finder in finders), timeout=10_000)


def test_looking_again_finds_the_same_server(
    qtbot: QtBot, advertise: Advertise, make_finder: Callable[[], Finder], hall: str
) -> None:
    advertise(hall, 8301)
    finder = make_finder()
    finder.start()
    qtbot.waitUntil(lambda: urls(finder, hall) != [], timeout=10_000)

    finder.look_again()
    assert finder.sightings == ()
    qtbot.waitUntil(lambda: urls(finder, hall) != [], timeout=10_000)


def test_signals_come_in_the_gui_thread(
    qtbot: QtBot, advertise: Advertise, make_finder: Callable[[], Finder], hall: str
) -> None:
    finder = make_finder()
    threads = []
    finder.changed.connect(lambda: threads.append(threading.current_thread()))
    finder.start()
    advertise(hall, 8301)
    qtbot.waitUntil(lambda: threads != [], timeout=10_000)
    assert threads[0] is threading.main_thread()


def test_a_finder_that_never_started_closes(make_finder: Callable[[], Finder]) -> None:
    finder = make_finder()
    finder.close()
    assert finder.sightings == ()


def test_a_server_that_moves_to_another_port_is_found_again(
    qtbot: QtBot, advertise: Advertise, make_finder: Callable[[], Finder], hall: str, tmp_path: Path
) -> None:
    link = Link()
    connection = Connection(
        link=link,
        finder=make_finder(),
        memory=HallMemory(tmp_path),
        key=HallKey(None),
        server=ServerLink(hall=hall),
        clock=lambda: 0.0,
    )
    first, second = serve(hall), serve(hall)
    try:
        connection.start()
        advertise(hall, first.port)
        qtbot.waitUntil(lambda: connection.property("state") == "online", timeout=10_000)
        assert link.baseUrl == first.url

        first.close()  # killed: it says no goodbye
        qtbot.waitUntil(lambda: connection.property("state") == "offline", timeout=3000)
        advertise(hall, second.port)
        qtbot.waitUntil(lambda: connection.property("state") == "online", timeout=10_000)
        assert link.baseUrl == second.url
    finally:
        connection.close()
        first.close()
        second.close()
