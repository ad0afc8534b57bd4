"""Frames come out whole and in order, however the network cuts the bytes (WHATWG HTML, section 9.2)."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.sse import HEARTBEAT, MAX_FRAME, Frame, FrameTooLarge, Parser, frame

MIB = 1024 * 1024
kinds = st.sampled_from(["hello", "snapshot", "record", "something-newer"])
json_lines = st.text().map(lambda text: json.dumps({"officer": text}, ensure_ascii=False).encode())
frames = st.builds(
    lambda kind, data, seq: Frame(kind=kind, data=data, id=None if seq is None else str(seq)),
    kinds,
    json_lines,
    st.none() | st.integers(0, 10**9),
)


def written(sent: Frame) -> bytes:
    return frame(kind=sent.kind, data=sent.data, seq=None if sent.id is None else int(sent.id))


@st.composite
def cut(draw: st.DrawFn, data: bytes) -> list[bytes]:
    """*data* in pieces, as a network may deliver it."""
    places = sorted(draw(st.lists(st.integers(0, len(data)), max_size=12)))
    return [data[begin:end] for begin, end in pairwise([0, *places, len(data)])]


def heard(pieces: list[bytes]) -> list[Frame]:
    parser = Parser()
    return [found for piece in pieces for found in parser.feed(piece)]


@given(st.lists(frames, max_size=6), st.sampled_from([b"\n", b"\r\n", b"\r"]), st.data())
def test_any_cutting_of_any_frames_gives_the_same_frames(
    sent: list[Frame], line_end: bytes, data: st.DataObject
) -> None:
    stream = HEARTBEAT.join(map(written, sent)) + HEARTBEAT
    pieces = data.draw(cut(stream.replace(b"\n", line_end)))
    # A lone CR at the very end might be half of a CRLF: what comes next tells.
    assert heard([*pieces, b": beat"]) == sent


@given(frames)
def test_byte_by_byte_is_as_good_as_at_once(sent: Frame) -> None:
    stream = written(sent).replace(b"\n", b"\r\n")
    assert heard([stream[place : place + 1] for place in range(len(stream))]) == [sent]


def test_a_crlf_in_two_pieces_is_one_end_of_line() -> None:
    parser = Parser()
    assert parser.feed(b"event: record\r") == []
    assert parser.feed(b"\ndata: 1\r\n\r") == []
    assert parser.feed(b"\n") == [Frame(kind="record", data=b"1")]


def test_heartbeats_and_comments_say_nothing() -> None:
    assert heard([HEARTBEAT, b": a longer comment: data: x\n\n", HEARTBEAT]) == []


def test_a_frame_is_heard_as_soon_as_it_is_whole() -> None:
    parser = Parser()
    whole = frame(kind="hello", data=b"{}", seq=7)
    assert parser.feed(whole[:-1]) == []
    assert parser.feed(whole[-1:]) == [Frame(kind="hello", data=b"{}", id="7")]


@pytest.mark.parametrize(
    ("block", "meant"),
    [
        (b"data: 1", Frame(kind="message", data=b"1")),
        (b"data:1", Frame(kind="message", data=b"1")),
        (b"data:  1", Frame(kind="message", data=b" 1")),
        (b"data: a\ndata: b", Frame(kind="message", data=b"a\nb")),
        (b"data: 1\nretry: 10\nunknown: x\nid: 3", Frame(kind="message", data=b"1", id="3")),
        (b"event: record\ndata: a: b", Frame(kind="record", data=b"a: b")),
        (b"event: \xff\ndata: 1", Frame(kind="\N{REPLACEMENT CHARACTER}", data=b"1")),
    ],
)
def test_fields_are_read_as_the_standard_says(block: bytes, meant: Frame) -> None:
    assert heard([block + b"\n\n"]) == [meant]


def test_an_event_without_data_is_none() -> None:
    assert heard([b"event: record\nid: 4\n\n"]) == []


def test_a_frame_without_end_is_refused_before_it_fills_the_memory() -> None:
    parser = Parser()
    for _ in range(MAX_FRAME // MIB):
        assert parser.feed(b"x" * MIB) == []
    with pytest.raises(FrameTooLarge):
        parser.feed(b"x")


def test_who_expects_more_may_be_sent_more() -> None:
    parser = Parser(limit=MAX_FRAME + 1)
    assert parser.feed(b"x" * (MAX_FRAME + 1)) == []
    with pytest.raises(FrameTooLarge):
        parser.feed(b"x")


def test_many_frames_together_may_be_larger_than_one_may_be() -> None:
    large = frame(kind="snapshot", data=b'"' + b"x" * (3 * MIB) + b'"', seq=1)
    parser = Parser()
    assert sum(len(parser.feed(large)) for _ in range(4)) == 4
