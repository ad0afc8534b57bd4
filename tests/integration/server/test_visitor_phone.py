"""The call on the visitor's phone, over real sockets: it is told within a moment, reads the hall's sentence, and is silent about others."""

import time
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager

import httpx
import pytest

from server.web.phones import PER_TICKET
from tests.fakes.server_process import Client, ServerProcess, request_id
from wire.commands import MarkNoShow, Recall
from wire.events import Record, TicketCalled, TicketIssued
from wire.sse import Frame, Parser

TOLD_SECONDS = 0.5


class Phone:
    """A page that is open on *ticket*: what its script does, without a browser."""

    def __init__(self, server: ServerProcess, ticket: str) -> None:
        self._http = httpx.Client(base_url=server.url, timeout=10)
        self._ticket = ticket

    def page(self, language: str = "id") -> httpx.Response:
        return self._http.get(f"/t/{self._ticket}", params={"lang": language})

    def state(self) -> str:
        return self.page().text.split('data-state="', 1)[1].split('"', 1)[0]

    @contextmanager
    def follows(self, seen: str) -> Iterator[Generator[Frame, None, None]]:
        with self._http.stream("GET", f"/t/{self._ticket}/turns", params={"seen": seen}) as answer:
            assert answer.status_code == 200
            assert answer.headers["content-type"].startswith("text/event-stream")
            yield self._frames(answer)

    def _frames(self, answer: httpx.Response) -> Generator[Frame, None, None]:
        parser = Parser()
        for data in answer.iter_bytes():
            yield from parser.feed(data)

    def close(self) -> None:
        self._http.close()


@pytest.fixture
def ticket(client: Client) -> str:
    """The only visitor of a service at whose counter somebody sits."""
    client.open("4")
    record = client.issue("pol/record")
    assert isinstance(record.event, TicketIssued)
    return record.event.ticket


@pytest.fixture
def phone(server: ServerProcess, ticket: str) -> Iterator[Phone]:
    phone = Phone(server, ticket)
    yield phone
    phone.close()


def test_a_call_and_a_recall_reach_the_phone_at_once(phone: Phone, client: Client, ticket: str) -> None:
    with phone.follows(phone.state()) as turns:
        for again in (False, True):
            began = time.monotonic()
            if again:
                client.done(Recall(request_id=request_id(), counter="4", ticket=ticket))
            else:
                called(client.call("4"), ticket)
            assert next(turns).kind == "turn"
            assert time.monotonic() - began < TOLD_SECONDS
            page = phone.page("id")
            says = "Panggilan ulang, nomor" if again else "Nomor"
            assert f"{says} antrean K\N{NON-BREAKING HYPHEN}" in page.text
            assert "silakan menuju loket 4, " in page.text
    page = phone.page()
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'sha256-" in policy
    assert len(page.content) < 50_000
    client.done(MarkNoShow(request_id=request_id(), counter="4", ticket=ticket))
    assert "Silakan ke loket\N{NO-BREAK SPACE}4 sebelum pukul " in phone.page().text


def test_what_happens_to_others_is_not_told(phone: Phone, client: Client, ticket: str) -> None:
    with phone.follows(phone.state()) as turns:
        for _ in range(3):
            client.issue("reg/card")
        called(client.call("4"), ticket)
        assert next(turns) == Frame(kind="turn", data=b"{}"), "no word of anybody"
        seen = phone.state()
    with phone.follows(seen) as turns:
        client.done(MarkNoShow(request_id=request_id(), counter="4", ticket=ticket))
        assert next(turns).kind == "turn"


def test_a_page_that_was_asleep_is_told_when_it_comes_back(phone: Phone, client: Client, ticket: str) -> None:
    seen = phone.state()
    called(client.call("4"), ticket)
    with phone.follows(seen) as turns:
        assert next(turns).kind == "turn"
    client.done(MarkNoShow(request_id=request_id(), counter="4", ticket=ticket))


def test_strangers_and_crowds_get_no_stream(phone: Phone, server: ServerProcess, ticket: str) -> None:
    assert httpx.get(f"{server.url}/t/0123456789abcdef/turns").status_code == 404
    assert httpx.get(f"{server.url}/t/{ticket}/turns", params={"seen": "x" * 81}).status_code == 400
    with ExitStack() as open_pages:
        for _ in range(PER_TICKET):
            each = Phone(server, ticket)
            open_pages.callback(each.close)
            turns = open_pages.enter_context(each.follows("nothing"))
            open_pages.callback(turns.close)
            assert next(turns).kind == "turn"
        assert httpx.get(f"{server.url}/t/{ticket}/turns").status_code == 503
        assert phone.page().status_code == 200


def called(answer: object, ticket: str) -> None:
    """This ticket, and no other."""
    assert isinstance(answer, Record)
    assert isinstance(answer.event, TicketCalled)
    assert answer.event.ticket == ticket
