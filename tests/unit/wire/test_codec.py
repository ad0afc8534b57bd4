"""Messages become bytes and the same messages again; what is newer than we are does no harm."""

from typing import get_args

import msgspec
import pytest

from tests.fakes.messages import hello, issued, mall, record, snapshot
from wire import codec
from wire.events import AnyEvent, Event
from wire.problem import Problem


def test_every_message_comes_back_as_it_was() -> None:
    assert codec.decode_hello(codec.encode(hello(seq=4))) == hello(seq=4)
    assert codec.decode_snapshot(codec.encode(snapshot(seq=4))) == snapshot(seq=4)
    assert codec.decode_record(codec.encode(record(4))) == record(4)
    assert codec.decode_mall(codec.encode(mall())) == mall()
    problem = Problem(title="Conflict", status=409, detail="—", code="x", params={"counter": "3"})
    assert codec.decode_problem(codec.encode(problem)) == problem


def test_a_message_is_one_line_whatever_visitors_and_officers_type() -> None:
    city = 'Kota "Batu"\nGadang\r\n\u2028👋'
    content = codec.encode(mall(city=city))
    assert b"\n" not in content
    assert b"\r" not in content
    assert codec.decode_mall(content).city == city


def test_an_event_is_known_by_its_name() -> None:
    raw = msgspec.json.decode(codec.encode(issued(4, ticket="0123456789abcdef")))
    assert raw["event"]["type"] == "TicketIssued"
    assert set(get_args(AnyEvent)) == set(Event.__subclasses__()), "the union names every event"


def test_a_field_that_a_newer_server_adds_does_no_harm() -> None:
    raw = msgspec.json.decode(codec.encode(record(4)))
    raw["event"]["mood"] = "good"
    raw["weather"] = "fair"
    assert codec.decode_record(msgspec.json.encode(raw)) == record(4)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"{}",
        b'{"seq": "1"}',
        b'{"seq": 1, "at": "2026-03-02T01:00:00Z", "event": {"type": "Nonsense"}}',
        b'{"seq": 1, "at": "yesterday", "event": {"type": "DayOpened", "day": "2026-03-02"}}',
        b"\xff\xfe",
    ],
)
def test_what_is_not_a_record_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(codec.MalformedMessage):
        codec.decode_record(content)
