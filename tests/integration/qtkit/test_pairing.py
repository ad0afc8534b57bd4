"""A device and a server that speaks the contract of pairing, over real connections, with TLS and with somebody in the middle."""

import ssl
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from qtkit.pairing.asker import Asker
from qtkit.pairing.asking import Asking
from qtkit.pairing.device import Asked, Device, DeviceFile, Kept
from tests.fakes.certificates import SiteAuthority
from tests.fakes.pairing_desk import PairingDesk
from tests.fakes.scripted_server import Asked as Request
from tests.fakes.scripted_server import HangUp, Reply, ScriptedServer
from wire.pairing import PATH, PairingState, key_hash
from wire.transport import HALL_NAME

KEY = "k" * 43
LET_IN = PairingState(state="approved", name="kiosk-3", zone="a", agency="dukcapil")


class Authority:
    """One hall's, or a stranger's that calls itself the same."""

    def __init__(self, folder: Path) -> None:
        self._site = SiteAuthority.made_in(folder)
        self.pem = self._site.file.read_text(encoding="ascii")
        self.der = ssl.PEM_cert_to_DER_cert(self.pem)

    def context(self, name: str = HALL_NAME) -> ssl.SSLContext:
        """What a server speaks TLS with whose certificate is for *name*."""
        files = self._site.sign(name)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(files.certificate, files.key)
        return context


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("hall"))


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("stranger"))


@pytest.fixture
def serve() -> Iterator[Callable[[Authority | None], ScriptedServer]]:
    """Servers, each with a certificate of an authority or without TLS."""
    servers: list[ScriptedServer] = []

    def serve(authority: Authority | None) -> ScriptedServer:
        servers.append(ScriptedServer(tls=authority.context() if authority else None))
        return servers[-1]

    yield serve
    for server in servers:
        server.close()


class Newcomer:
    """A computer that asks, and what it heard."""

    def __init__(self, folder: Path) -> None:
        self.file = DeviceFile(folder)
        kept = self.file.read()
        asked = kept.asked or Asked(key=KEY)
        nonces = iter(f"{n:032x}" for n in range(1, 100))
        self.asking = Asking(kind="kiosk", name="pc-3", asked=asked, new_nonce=lambda: next(nonces))
        self.asker = Asker(self.asking, file=self.file, replaced=kept.device, clock=time.monotonic)
        self.admitted: list[Device] = []
        self.asker.admitted.connect(self.admitted.append)


@pytest.fixture
def newcomer(qapp: object, tmp_path: Path) -> Iterator[Callable[[], Newcomer]]:
    made: list[Newcomer] = []

    def newcomer() -> Newcomer:
        made.append(Newcomer(tmp_path / "state"))
        return made[-1]

    yield newcomer
    for each in made:
        each.asker.leave()
        each.asker.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Serve = Callable[[Authority | None], ScriptedServer]
New = Callable[[], Newcomer]


@pytest.mark.parametrize("safe", [False, True], ids=["plain", "TLS"])
def test_an_administrator_lets_in_what_shows_the_servers_digits(
    qtbot: QtBot, serve: Serve, newcomer: New, hall: Authority, safe: bool
) -> None:
    server = serve(hall if safe else None)
    desk = PairingDesk(authority=hall.pem, authority_der=hall.der) if safe else PairingDesk()
    desk.serve(server)
    one = newcomer()
    one.asker.connectTo(server.url, "")
    qtbot.waitUntil(lambda: one.asking.digits != "")
    assert one.asker.online

    assert desk.decide(one.asking.digits, LET_IN)
    qtbot.waitUntil(lambda: one.admitted != [])

    (device,) = one.admitted
    assert (device.name, device.zone, device.agency, device.hall) == ("kiosk-3", "a", "dukcapil", "padang-1")
    assert device.authority == (hall.pem if safe else "")
    assert one.file.read() == Kept(device=device), "it is on the disk before anybody hears of it"
    assert desk.hashes == {key_hash(KEY)}
    assert {request.headers.get("authorization") for request in server.asked} == {None}
    assert not [request for request in server.asked if KEY.encode() in request.body]


def test_somebody_in_the_middle_with_an_authority_of_their_own_shows_other_digits(
    qtbot: QtBot, serve: Serve, newcomer: New, hall: Authority, stranger: Authority
) -> None:
    desk = PairingDesk(authority=stranger.pem, authority_der=hall.der)
    middle = serve(stranger)
    desk.serve(middle)  # passes every word on to the server, but for the authority
    one = newcomer()
    one.asker.connectTo(middle.url, "")
    qtbot.waitUntil(lambda: one.asking.digits != "")

    assert one.asking.digits != desk.digits_of(desk.latest)
    assert not desk.decide(one.asking.digits, LET_IN), "nobody shows what the administrator types"


def test_somebody_in_the_middle_who_passes_the_halls_authority_on_cannot_prove_it(
    qtbot: QtBot, serve: Serve, newcomer: New, hall: Authority, stranger: Authority
) -> None:
    desk = PairingDesk(authority=hall.pem, authority_der=hall.der)
    middle = serve(stranger)
    desk.serve(middle)
    one = newcomer()
    one.asker.connectTo(middle.url, "")
    qtbot.waitUntil(lambda: one.asking.trouble == "unproven")

    assert one.asking.digits == ""
    assert [request.path for request in middle.asked] == [PATH], (
        "who it is was never said: no nonce, no hash of a key"
    )
    assert desk.hashes == set()


def test_a_certificate_for_another_name_proves_nothing(qtbot: QtBot, newcomer: New, hall: Authority) -> None:
    server = ScriptedServer(tls=hall.context("printer.kantor.example"))
    PairingDesk(authority=hall.pem, authority_der=hall.der).serve(server)
    one = newcomer()
    one.asker.connectTo(server.url, "")
    qtbot.waitUntil(lambda: one.asking.trouble == "unproven")
    server.close()


def test_whoever_takes_the_encryption_off_lets_nobody_in(
    qtbot: QtBot, serve: Serve, newcomer: New, hall: Authority
) -> None:
    middle = serve(None)
    PairingDesk(authority=hall.pem, authority_der=hall.der).serve(middle)
    one = newcomer()
    one.asker.connectTo(middle.url, "")
    qtbot.waitUntil(lambda: one.asking.trouble == "unwilling")
    assert len(middle.asked) == 1


def test_a_server_that_was_gone_is_asked_anew_with_the_same_key(
    qtbot: QtBot, serve: Serve, newcomer: New
) -> None:
    server, desk = serve(None), PairingDesk()
    desk.serve(server)
    one = newcomer()
    one.asker.connectTo(server.url, "")
    qtbot.waitUntil(lambda: one.asking.digits != "")
    first = one.asking.digits

    below = server._below[f"{PATH}/"]
    server.answer_below(f"{PATH}/", HangUp())
    qtbot.waitUntil(lambda: not one.asker.online)
    assert one.asking.trouble == "gone"
    desk.forget()
    server.answer_below(f"{PATH}/", below)
    qtbot.waitUntil(lambda: one.asking.digits not in {"", first})

    assert desk.hashes == {key_hash(KEY)}
    assert desk.decide(one.asking.digits, LET_IN)
    qtbot.waitUntil(lambda: one.admitted != [])


def test_a_program_that_was_killed_goes_on_with_the_digits_that_somebody_may_be_typing(
    qtbot: QtBot, serve: Serve, newcomer: New, hall: Authority
) -> None:
    server = serve(hall)
    desk = PairingDesk(authority=hall.pem, authority_der=hall.der)
    desk.serve(server)
    killed = newcomer()
    killed.asker.connectTo(server.url, "")
    qtbot.waitUntil(lambda: killed.asking.digits != "")
    digits = killed.asking.digits
    killed.asker.leave()

    assert desk.decide(digits, LET_IN)
    one = newcomer()
    one.asker.connectTo(server.url, "")
    qtbot.waitUntil(lambda: one.admitted != [])
    assert one.admitted[0].key == KEY
    assert len(desk.callers) == 1


def test_where_the_disk_takes_nothing_nothing_is_said_until_it_does(
    qtbot: QtBot,
    serve: Serve,
    newcomer: New,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("qtkit.pairing.asker.KEEP_AGAIN_SECONDS", 0.05)
    server, desk = serve(None), PairingDesk()
    desk.serve(server)
    one = newcomer()

    def full(kept: Kept) -> None:
        raise OSError("no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(one.file, "keep", full)
        one.asker.connectTo(server.url, "")
        qtbot.waitUntil(lambda: one.asker.full)
        assert "no space left" in caplog.text
        assert desk.hashes == set()
    qtbot.waitUntil(lambda: one.asking.digits != "")
    assert not one.asker.full


def test_a_wrong_hall_hears_no_more(qtbot: QtBot, serve: Serve, newcomer: New) -> None:
    server, desk = serve(None), PairingDesk(hall="solok-1")
    desk.serve(server)
    one = newcomer()
    halls: list[str] = []

    def leave(offer: object) -> None:
        halls.append(getattr(offer, "hall", ""))
        one.asker.leave()

    one.asker.greeted.connect(leave)
    one.asker.connectTo(server.url, "")
    qtbot.waitUntil(lambda: halls == ["solok-1"])
    one.asker.connectTo("http://127.0.0.1:9", "")  # elsewhere; what was to be said here is forgotten
    assert [request.path for request in server.asked] == [PATH]


def test_an_answer_cut_short_is_none(qtbot: QtBot, serve: Serve, newcomer: New) -> None:
    server, desk = serve(None), PairingDesk()
    whole: list[Reply] = []

    def cut(request: Request) -> Reply:
        whole.append(desk.ask(request))
        return Reply(body=whole[-1].body, cut=90)

    server.answer(PATH, cut, desk.ask)
    server.answer_below(f"{PATH}/", desk.look)
    one = newcomer()
    one.asker.connectTo(server.url, "")
    qtbot.waitUntil(lambda: one.asking.digits != "")
    assert len(desk.callers) == 2
