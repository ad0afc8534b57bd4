"""What staff wrote about a visit is read with the visit, and not by everybody who follows what happens in the hall."""

from collections.abc import Iterator
from contextlib import closing
from typing import Final

import pytest

from tests.fakes.new_device import let_in
from tests.fakes.server_process import Client, ServerProcess, request_id
from wire import commands as c
from wire import events as e
from wire.codec import decode_hello, decode_record
from wire.devices import PATH
from wire.sse import Parser

CHOSEN: Final = "she faints in crowds"
NOTED: Final = "her daughter Rina fetches it"
HELD: Final = "looks for the hospital's letter"
CANCELLED: Final = "was arrested in the hall"
ILL: Final = "Budi went home ill"
ABOUT_VISITS: Final = (CHOSEN, NOTED, HELD, CANCELLED)


@pytest.fixture
def post(client: Client) -> Iterator[Client]:
    """The administration; afterwards no device is left."""
    yield client
    for each in client.http.get(PATH).json()["devices"]:
        client.http.post(f"{PATH}/remove", json={"device": each["id"]}).raise_for_status()


def answered(client: Client, command: c.Command) -> e.AnyEvent:
    return client.done(command).event


def a_morning(client: Client) -> str:
    """Texts of every sort are written at the registry's counter. The visit that goes on."""
    client.open("1")
    ticket, other = (_issued(client) for _ in range(2))
    called = answered(
        client, c.CallTicket(request_id=request_id(), counter="1", ticket=ticket, reason=CHOSEN)
    )
    assert isinstance(called, e.TicketCalled)
    assert called.reason.said == CHOSEN, "whoever writes it is answered with it"
    client.done(c.StartService(request_id=request_id(), counter="1", ticket=ticket))
    noted = answered(client, c.AddNote(request_id=request_id(), ticket=ticket, text=NOTED, counter="1"))
    assert isinstance(noted, e.NoteAdded)
    assert noted.text == NOTED
    client.done(c.HoldErrand(request_id=request_id(), ticket=ticket, counter="1", reason=HELD))
    client.done(c.CancelTicket(request_id=request_id(), ticket=other, reason=CANCELLED))
    client.done(c.OpenCounter(request_id=request_id(), counter="1", officer="Sari", take_over=ILL))
    return ticket


def _issued(client: Client) -> str:
    event = client.issue().event
    assert isinstance(event, e.TicketIssued)
    return event.ticket


def followed(asker: Client, journal: str, after: int, to: int) -> tuple[str, list[str]]:
    """What *asker* hears of all after record *after* up to *to*: every word, and the kinds of events."""
    parser = Parser()
    records = []
    with asker.http.stream(
        "GET", "/api/stream", params={"journal": journal}, headers={"Last-Event-ID": str(after)}
    ) as answer:
        for piece in answer.iter_bytes():
            records += [frame for frame in parser.feed(piece) if frame.kind == "record"]
            if records and decode_record(records[-1].data).seq >= to:
                break
    kinds = [type(decode_record(frame.data).event).__name__ for frame in records]
    return " ".join(str(frame.data) for frame in records), kinds


def test_the_stream_says_that_something_was_written_and_not_what(server: ServerProcess, post: Client) -> None:
    everybody = {
        "kiosk": let_in(server.url, post, "kiosk", "lobby"),
        "display": let_in(server.url, post, "display", "wall"),
        "registry": let_in(server.url, post, "counter", "desk", counter="1"),
        "police": let_in(server.url, post, "counter", "office", agency="pol"),
        "anywhere": let_in(server.url, post, "counter", "spare"),
    }
    hello = decode_hello(next(post.frames()).data)
    ticket = a_morning(post)
    last = post.done(c.CloseCounter(request_id=request_id(), counter="1")).seq
    hears_why = set()
    for name, device in everybody.items():
        with closing(device.client()) as asker:
            said, kinds = followed(asker, hello.journal, hello.seq, last)
        assert [text for text in ABOUT_VISITS if text in said] == [], name
        assert {"TicketCalled", "NoteAdded", "ErrandHeld", "TicketCancelled", "CounterOpened"} <= set(kinds)
        if ILL in said:
            hears_why.add(name)
    assert hears_why == {"registry", "anywhere"}, "the counter's own agency, and consoles of the whole mall"

    with closing(everybody["registry"].client()) as desk:
        assert desk.http.get(f"/api/tickets/{ticket}").json()["notes"] == [NOTED], "asked for with the visit"
        assert CHOSEN in desk.http.get("/api/calls").text
    with closing(everybody["kiosk"].client()) as lobby:
        assert lobby.http.get(f"/api/tickets/{ticket}").json()["notes"] == []
    with closing(everybody["display"].client()) as wall:
        assert wall.http.get(f"/api/tickets/{ticket}").status_code == 403
        calls = wall.http.get("/api/calls")
        assert calls.json()["calls"][-1]["call"]["ticket"] == ticket
        assert CHOSEN not in calls.text
