"""A scripted server and a link, for the tests of the line between them."""

from collections.abc import Callable, Iterator

import pytest

from qtkit.link import Link
from qtkit.once import PATIENCE_SECONDS
from tests.fakes.messages import hello, mall, snapshot
from tests.fakes.scripted_server import Reply, ScriptedServer
from wire import sse
from wire.codec import encode


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """Greets, gives an empty state and the mall; the rest is the test's."""
    server = ScriptedServer(
        greeting=sse.frame(kind="hello", data=encode(hello()))
        + sse.frame(kind="snapshot", data=encode(snapshot()))
    )
    server.answer("/api/mall", Reply(body=encode(mall())))
    yield server
    server.close()


@pytest.fixture
def make_link(qapp: object) -> Iterator[Callable[[float], Link]]:
    """Makes links that wait so many seconds for the answer to what is said once."""
    links: list[Link] = []

    def make_link(patience_seconds: float) -> Link:
        links.append(Link(patience_seconds=patience_seconds))
        return links[-1]

    yield make_link
    for link in links:
        link.leave()


@pytest.fixture
def link(make_link: Callable[[float], Link]) -> Link:
    return make_link(PATIENCE_SECONDS)
