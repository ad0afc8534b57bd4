"""The stream as one client lives it: in order, once, live or replayed, and never a gap unnoticed. No socket anywhere."""

import pytest

from tests.fakes.messages import hello, record, snapshot
from wire import PROTOCOL
from wire.codec import MalformedMessage, encode
from wire.events import Record
from wire.session import Delivery, Greeted, Happened, Incompatible, Resume, StateGiven, StreamSession
from wire.snapshot import Hello, Snapshot
from wire.sse import Frame


def told(session: StreamSession, *messages: Hello | Snapshot | Record) -> list[Delivery]:
    """What the session makes of *messages*."""
    kinds = {Hello: "hello", Snapshot: "snapshot", Record: "record"}
    frames = [Frame(kind=kinds[type(message)], data=encode(message)) for message in messages]
    return [delivery for frame in frames for delivery in session.feed(frame)]


def following(seq: int = 0) -> StreamSession:
    """A session that has been given the state after record *seq*."""
    session = StreamSession()
    session.connected()
    told(session, hello(seq=seq), snapshot(seq=seq))
    return session


def seqs(deliveries: list[Delivery]) -> list[tuple[int, bool]]:
    return [(d.record.seq, d.live) for d in deliveries if isinstance(d, Happened)]


def test_the_first_connection_asks_for_everything_and_is_given_the_state() -> None:
    session = StreamSession()
    assert session.resume() is None
    session.connected()
    deliveries = told(session, hello(seq=7), snapshot(seq=7), record(8))
    assert deliveries == [
        Greeted(hello=hello(seq=7)),
        StateGiven(snapshot=snapshot(seq=7)),
        Happened(record=record(8), live=True),
    ]
    assert session.resume() == (8, "journal-1")


def test_a_gap_is_resumed_and_then_everything_is_there_once() -> None:
    session = following()
    assert seqs(told(session, record(1), record(2))) == [(1, True), (2, True)]
    assert told(session, record(4)) == [Resume(after=2)]
    assert told(session, record(5), snapshot(seq=9), hello(seq=9)) == [], "deaf until it is connected again"
    assert session.resume() == (2, "journal-1")
    session.connected()
    assert seqs(told(session, hello(seq=5), record(3), record(4), record(5))) == [
        (3, False),
        (4, False),
        (5, False),
    ]


def test_what_is_sent_twice_happens_once() -> None:
    session = following(3)
    assert told(session, record(2), record(3)) == []
    assert seqs(told(session, record(4), record(4), record(5))) == [(4, True), (5, True)]


def test_what_happened_before_the_connection_is_not_live() -> None:
    session = following(1)
    session.connected()
    assert seqs(told(session, hello(seq=3), record(2), record(3), record(4))) == [
        (2, False),
        (3, False),
        (4, True),
    ]


def test_a_record_before_any_state_asks_for_one() -> None:
    session = StreamSession()
    session.connected()
    assert told(session, hello(seq=2), record(2)) == [Greeted(hello=hello(seq=2)), Resume(after=0)]
    assert session.resume() is None, "there is nothing to resume: a snapshot is needed"


def test_a_new_journal_makes_the_old_place_worthless() -> None:
    session = following(40)
    session.connected()
    other = hello(seq=3, journal="journal-2")
    assert told(session, other) == [Greeted(hello=other)]
    assert session.resume() is None
    assert session.last_seq is None
    assert told(session, record(4)) == [Resume(after=0)], "record 4 of another journal continues nothing"
    session.connected()
    assert seqs(told(session, other, snapshot(seq=3), record(4))) == [(4, True)]
    assert session.resume() == (4, "journal-2")


def test_a_server_that_has_lost_records_is_believed_when_it_gives_its_state() -> None:
    session = following(9)
    session.connected()
    assert told(session, hello(seq=4), snapshot(seq=4)) == [
        Greeted(hello=hello(seq=4)),
        StateGiven(snapshot=snapshot(seq=4)),
    ]
    assert session.last_seq == 4
    assert seqs(told(session, record(5))) == [(5, True)]


def test_another_version_of_the_contract_is_told_and_nothing_of_it_is_believed() -> None:
    session = following(2)
    session.connected()
    newer = hello(seq=3, protocol=PROTOCOL + 1)
    assert told(session, newer, snapshot(seq=3), record(4)) == [
        Incompatible(theirs=PROTOCOL + 1, ours=PROTOCOL)
    ]
    session.connected()
    assert seqs(told(session, hello(seq=3), record(3))) == [(3, False)], "the server was updated back"


def test_another_server_was_chosen() -> None:
    session = following(5)
    session.forget()
    assert session.resume() is None
    assert session.last_seq is None


def test_a_newer_server_may_say_more_than_is_understood() -> None:
    session = following(5)
    assert session.feed(Frame(kind="weather", data=b"not even JSON")) == []
    assert seqs(told(session, record(6))) == [(6, True)]


@pytest.mark.parametrize("kind", ["hello", "snapshot", "record"])
@pytest.mark.parametrize("data", [b"", b"{", b"{}", b"[1]", b"\xff"])
def test_what_is_not_of_the_contract_is_an_error_and_changes_nothing(kind: str, data: bytes) -> None:
    session = following(5)
    with pytest.raises(MalformedMessage):
        session.feed(Frame(kind=kind, data=data))
    assert session.resume() == (5, "journal-1")
    assert seqs(told(session, record(6))) == [(6, True)]
