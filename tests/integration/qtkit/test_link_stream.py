"""The event stream over a real socket: cut, silent, doubled, with holes; every record is told once, in order."""

import time

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qtkit.link import Link
from tests.fakes.messages import hello, mall, record, snapshot
from tests.fakes.scripted_server import Reply, ScriptedServer
from wire import sse
from wire.codec import encode
from wire.events import Record
from wire.mall import Mall
from wire.snapshot import Snapshot


class Listener(QObject):
    """What a view-model hears."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.states: list[Snapshot] = []
        self.records: list[tuple[int, bool]] = []
        self.malls: list[Mall] = []
        self.online: list[bool] = []
        link.stateGiven.connect(self.states.append)
        link.happened.connect(self._hear)
        link.mallGiven.connect(self.malls.append)
        link.onlineChanged.connect(self.online.append)

    def _hear(self, heard: Record, live: bool) -> None:
        self.records.append((heard.seq, live))


@pytest.fixture
def listener(link: Link) -> Listener:
    return Listener(link)


def record_frame(seq: int) -> bytes:
    return sse.frame(kind="record", data=encode(record(seq)), seq=seq)


def greeting(*, seq: int, journal: str = "journal-1", with_state: bool = False) -> bytes:
    frames = sse.frame(kind="hello", data=encode(hello(seq=seq, journal=journal)))
    return frames + sse.frame(kind="snapshot", data=encode(snapshot(seq=seq))) if with_state else frames


def test_records_are_told_as_they_come_in_whatever_pieces(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: len(listener.states) == 1)
    stream = server.streams[0]
    assert stream.asked.headers["accept-encoding"] == "identity"
    assert stream.asked.headers["authorization"] == "Bearer rahasia"
    assert "last-event-id" not in stream.asked.headers

    stream.send(record_frame(1)[:30])
    stream.send(sse.HEARTBEAT[:0], record_frame(1)[30:])
    qtbot.waitUntil(lambda: listener.records == [(1, True)])
    stream.send(record_frame(1) + record_frame(2), sse.HEARTBEAT, record_frame(2) + record_frame(3))
    qtbot.waitUntil(lambda: len(listener.records) == 3)

    assert listener.records == [(1, True), (2, True), (3, True)]
    assert len(server.streams) == 1


def test_a_lost_stream_is_resumed_and_the_replay_is_not_live(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: listener.states != [])
    server.streams[0].send(record_frame(1))
    qtbot.waitUntil(lambda: listener.records != [])

    server.greeting = greeting(seq=3) + record_frame(2) + record_frame(3) + record_frame(4)
    server.streams[0].hang_up()
    qtbot.waitUntil(lambda: len(listener.records) == 4)

    assert listener.records == [(1, True), (2, False), (3, False), (4, True)]
    assert listener.online == [True, False, True]
    assert len(listener.states) == 1
    again = server.streams[1].asked
    assert again.headers["last-event-id"] == "1"
    assert again.query == "journal=journal-1"


def test_a_hole_in_the_stream_is_filled_by_resuming(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: listener.states != [])
    server.greeting = greeting(seq=4) + record_frame(3) + record_frame(4)

    server.streams[0].send(record_frame(1), record_frame(2), record_frame(4))
    qtbot.waitUntil(lambda: len(listener.records) == 4)

    assert [seq for seq, _ in listener.records] == [1, 2, 3, 4]
    assert server.streams[1].asked.headers["last-event-id"] == "2"


def test_half_a_record_at_the_end_of_a_stream_is_told_once(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: listener.states != [])
    server.greeting = greeting(seq=1) + record_frame(1)

    server.streams[0].send(record_frame(1)[:-9])
    server.streams[0].hang_up()
    qtbot.waitUntil(lambda: listener.records != [])

    assert listener.records == [(1, False)]


def test_silence_shows_within_three_seconds(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: link.online)
    server.streams[0].send(sse.HEARTBEAT)
    silent_since = time.monotonic()

    with qtbot.waitSignal(link.onlineChanged, timeout=5000):
        pass

    assert 2.0 < time.monotonic() - silent_since < 3.0
    assert listener.online[-1] is False
    qtbot.waitUntil(lambda: link.online)  # and it recovers by itself


def test_a_killed_server_shows_at_once_and_is_found_again_when_it_is_back(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: link.online)

    with qtbot.waitSignal(link.onlineChanged, timeout=1000):
        server.close()
    back = ScriptedServer(port=server.port, greeting=greeting(seq=0))
    back.answer("/api/mall", Reply(body=encode(mall())))
    try:
        qtbot.waitUntil(lambda: link.online)
        assert listener.online == [True, False, True]
    finally:
        back.close()


def test_a_server_that_starts_later_is_waited_for(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    server.close()
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: link._stream._backoff._next > 0.4)  # it has tried in vain

    late = ScriptedServer(port=server.port, greeting=server.greeting)
    late.answer("/api/mall", Reply(body=encode(mall())))
    try:
        qtbot.waitUntil(lambda: link.online)
    finally:
        late.close()


def test_the_mall_is_told_once_and_again_when_it_changed(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: listener.malls == [mall()])
    assert server.asked_for("/api/mall")[0].headers["authorization"] == "Bearer rahasia"

    server.streams[0].hang_up()
    qtbot.waitUntil(lambda: len(server.asked_for("/api/mall")) == 2)
    server.answer("/api/mall", Reply(status=503), Reply(body=encode(mall(city="Solok"))))
    server.streams[1].hang_up()
    qtbot.waitUntil(lambda: len(listener.malls) == 2)

    assert [each.city for each in listener.malls] == ["Padang", "Solok"]
    assert link.mall == mall(city="Solok")


def test_a_new_journal_begins_with_its_state(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: listener.malls != [])
    server.greeting = greeting(seq=7, journal="journal-2", with_state=True) + record_frame(8)

    server.streams[0].hang_up()
    qtbot.waitUntil(lambda: len(listener.malls) == 2)

    assert [state.seq for state in listener.states] == [0, 7]
    assert listener.records == [(8, True)]


def test_a_wrong_key_is_told_and_tried_again(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    server.answer("/api/stream", Reply(status=401))
    with qtbot.waitSignal(link.unauthorised):
        link.connectTo(server.url, "salah")
    assert not link.online

    del server._answers["/api/stream"]
    qtbot.waitUntil(lambda: link.online)


def test_another_protocol_is_told_and_nothing_else(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    server.greeting = sse.frame(kind="hello", data=encode(hello(protocol=99))) + record_frame(1)
    with qtbot.waitSignal(link.incompatible) as heard:
        link.connectTo(server.url, "rahasia")

    assert heard.args == [99]
    assert (listener.online, listener.records) == ([], [])


def test_words_that_are_not_of_the_contract_begin_anew_with_a_state(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    link.connectTo(server.url, "rahasia")
    qtbot.waitUntil(lambda: listener.states != [])

    server.streams[0].send(sse.frame(kind="record", data=b'{"seq": "satu"}'))
    qtbot.waitUntil(lambda: len(listener.states) == 2)

    assert "last-event-id" not in server.streams[1].asked.headers


def test_whoever_leaves_a_stranger_hears_nothing_of_it_and_sends_it_nothing(
    qtbot: QtBot, link: Link, listener: Listener, server: ScriptedServer
) -> None:
    link.greeted.connect(lambda _: link.leave())
    with qtbot.waitSignal(link.greeted):
        link.connectTo(server.url, "rahasia")

    assert (listener.online, listener.states) == ([], [])
    assert server.asked_for("/api/mall") == []
