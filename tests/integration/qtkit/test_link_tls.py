"""Programs on the line to a real server with TLS: one authority is trusted, a stranger learns nothing, phones are led to the plain port."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from pytestqt.qtbot import QtBot

from kiosk.visiting.ticket import follow_url
from qtkit.connection import join_hall
from qtkit.link import Link
from qtkit.once import PATIENCE_SECONDS
from server.tls.authority import BEGINNING, kept_authority
from server.tls.leaf import FILE, issue, names_from
from tests.fakes.server_process import ServerProcess, request_id
from wire.commands import OpenCounter
from wire.events import TicketIssued
from wire.settings import ServerLink

KEY = "kunci-rahasia"


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("hall"), tls=True, advertise=True) as server:
        yield server


class Stranger:
    """Somebody else at an address of the hall's network, with a certificate for the hall's name from an authority of their own."""

    def __init__(self, folder: Path) -> None:
        issue(folder, kept_authority(folder, now=BEGINNING), names_from([]), now=BEGINNING)
        self.authority = (folder / "authority.pem").read_text(encoding="ascii")
        self.heard = b""
        self.tries = 0
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(folder / FILE)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.settimeout(5)
            with suppress(OSError), self._context.wrap_socket(connection, server_side=True) as opened:
                self.heard += opened.recv(4096)
            self.tries += 1

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Stranger]:
    stranger = Stranger(tmp_path)
    yield stranger
    stranger.close()


def test_the_halls_server_is_believed_at_any_of_its_addresses(
    qtbot: QtBot, make_link: Callable[[float], Link], hall: ServerProcess
) -> None:
    for url in (hall.url, hall.url.replace("127.0.0.1", "localhost")):
        link = make_link(PATIENCE_SECONDS)
        with qtbot.waitSignal(link.mallGiven):
            link.connectTo(url, hall.key, hall.authority)
        assert link.online


def test_it_is_found_on_the_network_and_believed_by_the_files_that_the_settings_name(
    qtbot: QtBot, hall: ServerProcess, tmp_path: Path
) -> None:
    named = hall.name.partition("(")[2].removesuffix(")")
    settings = ServerLink(
        hall=named,
        key_file=str(hall.key_file),
        authority_file=str(hall.authority_file),
        interfaces=("127.0.0.1",),
    )
    link, connection = join_hall(settings, settings_file=tmp_path / "kiosk.toml", state=tmp_path)
    try:
        connection.start()
        qtbot.waitUntil(lambda: connection.property("state") == "online", timeout=15_000)
        assert link.baseUrl == hall.url
    finally:
        connection.close()


def test_a_stranger_is_told_as_one_and_hears_nothing(
    qtbot: QtBot, link: Link, stranger: Stranger, hall: ServerProcess
) -> None:
    with qtbot.waitSignal(link.stranger):
        link.connectTo(stranger.url, KEY, hall.authority)
    command = link.send(OpenCounter(request_id=request_id(), counter="1", officer="Sari"))
    qtbot.waitUntil(lambda: stranger.tries > 0)
    assert not command.settled
    assert stranger.heard == b""
    assert not link.online


def test_the_halls_own_server_is_a_stranger_to_whoever_trusts_another(
    qtbot: QtBot, link: Link, hall: ServerProcess, stranger: Stranger
) -> None:
    with qtbot.waitSignal(link.stranger):
        link.connectTo(hall.url, hall.key, stranger.authority)
    with qtbot.waitSignal(link.onlineChanged):
        link.connectTo(hall.url, hall.key, hall.authority)
    assert link.online
    # A line that stood is not gone on with once somebody else is to vouch for it.
    with qtbot.waitSignal(link.stranger):
        link.connectTo(hall.url, hall.key, stranger.authority)
    assert not link.online


def test_who_trusts_an_authority_says_nothing_without_tls(
    qtbot: QtBot, link: Link, stranger: Stranger, hall: ServerProcess
) -> None:
    with qtbot.waitSignal(link.stranger):
        link.connectTo(stranger.url.replace("https", "http"), KEY, hall.authority)
    with qtbot.waitSignal(link.stranger):
        link.connectTo(hall.url, hall.key, "")
    assert (stranger.heard, link.baseUrl) == (b"", "")


def test_a_port_that_speaks_no_tls_is_a_stranger(qtbot: QtBot, link: Link, hall: ServerProcess) -> None:
    with qtbot.waitSignal(link.stranger):
        link.connectTo(hall.pages_url.replace("http", "https"), hall.key, hall.authority)


def test_a_ticket_leads_a_phone_to_the_plain_port(qtbot: QtBot, link: Link, hall: ServerProcess) -> None:
    client = hall.client()
    ticket = client.issue().event
    client.close()
    assert isinstance(ticket, TicketIssued)
    with qtbot.waitSignal(link.greeted):
        link.connectTo(hall.url, hall.key, hall.authority)
    page = httpx.get(follow_url(link.pagesUrl, ticket.ticket))
    assert page.status_code == 200
    assert link.pagesUrl == hall.pages_url


def test_a_certificate_is_renewed_while_programs_are_connected(
    qtbot: QtBot, make_link: Callable[[float], Link], hall: ServerProcess
) -> None:
    link, online = make_link(PATIENCE_SECONDS), list[bool]()
    link.onlineChanged.connect(online.append)
    with qtbot.waitSignal(link.mallGiven):
        link.connectTo(hall.url, hall.key, hall.authority)
    before = _serial(hall)

    (hall.folder / "data" / "server.pem").unlink()
    qtbot.waitUntil(lambda: _serial(hall) != before, timeout=10_000)

    done = link.send(OpenCounter(request_id=request_id(), counter="1", officer="Sari"))
    with qtbot.waitSignal(done.answered):
        pass
    assert online == [True]
    other = make_link(PATIENCE_SECONDS)
    with qtbot.waitSignal(other.mallGiven):
        other.connectTo(hall.url, hall.key, hall.authority)


def _serial(hall: ServerProcess) -> int:
    pem = ssl.get_server_certificate(("127.0.0.1", hall.port))
    return x509.load_pem_x509_certificate(pem.encode()).serial_number
