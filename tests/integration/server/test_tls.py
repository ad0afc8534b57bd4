"""A real server with TLS: what it shows to whom, what is at its plain port, and what its settings may say."""

import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import httpx
import pytest
from cryptography import x509

from tests.fakes.certificates import SiteAuthority
from tests.fakes.server_process import ROOT, Client, ServerProcess
from wire.events import TicketIssued
from wire.transport import HALL_NAME


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SiteAuthority:
    return SiteAuthority.made_in(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, site: SiteAuthority) -> Iterator[ServerProcess]:
    """With the site's own certificate for browsers."""
    files = site.sign("antrean.example.go.id")
    own = f'certificate = "{files.certificate}"\nkey = "{files.key}"\n'
    with ServerProcess(tmp_path_factory.mktemp("hall"), tls=True, more=own) as server:
        yield server


@pytest.fixture
def client(server: ServerProcess) -> Iterator[Client]:
    client = server.client()
    yield client
    client.close()


def shown(server: ServerProcess, name: str | None) -> x509.Certificate:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection(("127.0.0.1", server.port), timeout=5) as plain,
        context.wrap_socket(plain, server_hostname=name) as opened,
    ):
        der = opened.getpeercert(binary_form=True)
    assert der is not None
    return x509.load_der_x509_certificate(der)


def test_it_says_where_programs_and_where_visitors_find_it(server: ServerProcess) -> None:
    assert server.said[-2:] == [f"  {server.url}", f"  for visitors: {server.pages_url}"]
    assert server.url.startswith("https://")


def test_its_secrets_are_its_users_alone(server: ServerProcess) -> None:
    data = server.folder / "data"
    for secret in ("authority.key", "server.pem"):
        assert (data / secret).stat().st_mode & 0o777 == 0o600


def test_programs_see_the_halls_certificate_and_browsers_the_sites(server: ServerProcess) -> None:
    assert shown(server, HALL_NAME).issuer.rfc4514_string() == "CN=The hall's authority,O=Giliran"
    assert shown(server, "antrean.example.go.id").issuer.rfc4514_string() == "CN=Site"


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1 is deprecated:DeprecationWarning")
def test_old_tls_is_not_spoken(server: ServerProcess) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    with (
        socket.create_connection(("127.0.0.1", server.port), timeout=5) as plain,
        pytest.raises((ssl.SSLError, ConnectionError)),
    ):
        context.wrap_socket(plain, server_hostname=HALL_NAME)


def test_at_the_plain_port_are_visitors_pages_and_nothing_else(server: ServerProcess, client: Client) -> None:
    issued = client.issue().event
    assert isinstance(issued, TicketIssued)
    ticket = issued.ticket
    key = {"Authorization": f"Bearer {server.key}"}
    with httpx.Client(base_url=server.pages_url, headers=key) as phone:
        assert phone.get(f"/t/{ticket}").status_code == 200
        assert phone.get("/health").status_code == 200
        with phone.stream("GET", f"/t/{ticket}/turns") as turns:
            assert turns.status_code == 200
        for path in ("/api/mall", "/api/stream", "/schema", "/schema/openapi.json", "/", "/t/../api/mall"):
            assert phone.get(path).status_code == 404
        assert phone.get("/t/%2e%2e/api/mall").status_code == 404
        assert phone.post("/api/commands/issue-ticket", content=b"{}").status_code == 404
    page = httpx.get(f"{server.pages_url}/t/{ticket}").text
    assert "antrean.example" not in page


def test_who_speaks_plain_at_the_halls_port_learns_nothing(server: ServerProcess) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as plain:
        plain.sendall(b"GET /health HTTP/1.1\r\nhost: x\r\n\r\n")
        assert b"HTTP/1.1" not in plain.recv(4096)


def operator(server: ServerProcess, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "server", "display", "--config", str(server.settings), *more],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_an_operators_command_trusts_the_halls_authority_and_no_other(
    server: ServerProcess, site: SiteAuthority
) -> None:
    done = operator(server, "--server", server.url)
    assert (done.returncode, done.stderr) == (0, "")
    bare = operator(server, "--server", f"127.0.0.1:{server.port}")
    assert (bare.returncode, bare.stdout) == (0, done.stdout)
    other = operator(server, "--server", server.url, "--authority-file", str(site.file))
    assert other.returncode == 2
    assert "is not the hall's server" in other.stderr
    assert "nothing was sent" in other.stderr


def refused(server: ServerProcess) -> str:
    """What a start says that fails."""
    ended = subprocess.run(server.command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    (line,) = ended.stderr.splitlines()
    return line


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ('certificate = "gone.pem"\nkey = "gone.key"', "gone.pem: cannot be read"),
        ('certificate = "web.pem"', "certificate and key go together"),
    ],
)
def test_a_certificate_that_cannot_be_used_is_told_at_the_start(
    tmp_path: Path, settings: str, complaint: str
) -> None:
    server = ServerProcess(tmp_path, tls=True, more=settings + "\n")
    told = refused(server)
    assert told.startswith(f"{server.settings}: tls: ")
    assert complaint in told


def test_an_authority_without_its_key_is_never_made_anew(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path, tls=True)
    (tmp_path / "data").mkdir()
    SiteAuthority.made_in(tmp_path / "data").file.replace(server.authority_file)
    before = server.authority
    told = refused(server)
    assert "the hall's authority: " in told
    assert "every device must be paired anew" in told
    assert server.authority == before


@pytest.mark.takes(12)
def test_500_connections_that_never_shake_hands_stop_nobody_and_are_closed(tmp_path: Path) -> None:
    with (
        ServerProcess(tmp_path, tls=True) as server,
        ExitStack() as lines,
        closing(server.client()) as client,
    ):
        client.issue()
        silent = [
            lines.enter_context(closing(socket.create_connection(("127.0.0.1", server.port), timeout=30)))
            for _ in range(500)
        ]
        with closing(server.client()) as newcomer:
            newcomer.issue()
        client.issue()
        for line in silent:
            assert line.recv(1) == b"", "closed, not answered"
        assert " ERROR " not in server.log.read_text(encoding="utf-8")
