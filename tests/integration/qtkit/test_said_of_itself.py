"""What a program tells the server of itself goes with every stream; a server that refuses it is followed without."""

from collections.abc import Iterator
from urllib.parse import parse_qs

import pytest
from pytestqt.qtbot import QtBot

from qtkit.link import Link
from tests.fakes.scripted_server import Reply, ScriptedServer

SAID = {"display": "Lobi & tangga #1", "zone": "utara", "speaks": "true"}


@pytest.fixture
def link(qapp: object) -> Iterator[Link]:
    link = Link(said=SAID)
    yield link
    link.leave()


def query(server: ScriptedServer, stream: int) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(server.streams[stream].asked.query).items()}


def test_it_is_told_with_every_stream(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: link.online)
    assert query(server, 0) == SAID

    server.streams[0].hang_up()
    qtbot.waitUntil(lambda: len(server.streams) == 2 and link.online)
    assert query(server, 1) == {**SAID, "journal": "journal-1"}


@pytest.mark.parametrize("status", [400, 404])
def test_a_server_that_refuses_it_is_followed_without(
    qtbot: QtBot, link: Link, server: ScriptedServer, status: int
) -> None:
    server.answer("/api/stream", Reply(status=status))
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: len(server.asked_for("/api/stream")) == 2)
    del server._answers["/api/stream"]
    qtbot.waitUntil(lambda: link.online)
    with_it, *without = [parse_qs(asked.query) for asked in server.asked_for("/api/stream")]
    assert set(with_it) == set(SAID)
    assert without == [{}] * len(without)

    server.streams[-1].hang_up()
    qtbot.waitUntil(lambda: query(server, -1) == {**SAID, "journal": "journal-1"})  # it may know better now
