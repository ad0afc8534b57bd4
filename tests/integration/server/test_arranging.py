"""``python -m server kiosk``, as an operator calls it beside a server that runs; and what kiosks say over the wire."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes.server_process import ROOT, Client, ServerProcess, request_id
from wire import codec
from wire import commands as c
from wire import events as e
from wire.kiosks import Arrangement, KioskState
from wire.problem import Problem

KIOSKS = """
[[kiosks]]
id = "kiosk-1"
name = { id = "Kios", en = "Kiosk" }
zone = "a"
theme = "itiak-pulang-patang"
"""


@pytest.fixture(scope="module")
def more_in_the_mall() -> str:
    return KIOSKS


def ask(
    server: ServerProcess, *arguments: str, address: bool = True, settings: bool = True
) -> subprocess.CompletedProcess[str]:
    """An operator calls it."""
    where = ["--config", str(server.settings)] if settings else []
    where += ["--server", server.url] if address else []
    return subprocess.run(
        [sys.executable, "-m", "server", "kiosk", *arguments, *where],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def said(server: ServerProcess, *arguments: str) -> str:
    """What it prints when all is well."""
    done = ask(server, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def kiosks(client: Client) -> dict[str, KioskState]:
    """As a program sees them that has just come."""
    return {each.kiosk: each for each in client.present().kiosks}


def test_a_kiosk_is_arranged_piece_by_piece_and_set_up_again(server: ServerProcess, client: Client) -> None:
    before = "kiosk-1 (as set up): zone a; theme itiak-pulang-patang; all agencies"
    assert said(server, "kiosk-1") == before
    assert said(server, "kiosk-1", "--theme", "kawung", "--by", "Rina") == (
        "kiosk-1: zone a; theme kawung; all agencies"
    )
    now = said(server, "kiosk-1", "--agencies", "reg, pol", "--zone", "b", "--by", "Rina")
    assert now.startswith("kiosk-1: zone b; theme kawung; ")
    wanted = Arrangement(agencies=("reg", "pol"), zone="b", theme="kawung")
    assert kiosks(client) == {"kiosk-1": KioskState(kiosk="kiosk-1", arrangement=wanted)}
    assert said(server, "kiosk-1") == now
    assert said(server, "kiosk-1", "--agencies", "all", "--zone", "").startswith("kiosk-1: zone -; ")
    assert said(server, "kiosk-1", "--as-set-up") == before
    assert kiosks(client) == {}


def test_it_is_told_who_arranged_it_and_stays_after_a_restart(server: ServerProcess, client: Client) -> None:
    said(server, "kiosk-1", "--theme", "pinto-aceh", "--by", "Siti Nur'aini")
    server.kill()
    server.start()
    assert kiosks(client)["kiosk-1"].arrangement == Arrangement(zone="a", theme="pinto-aceh")
    said(server, "kiosk-1", "--as-set-up")


def test_a_kiosk_of_which_nothing_is_known_is_arranged_all_the_same(
    server: ServerProcess, client: Client
) -> None:
    done = ask(server, "cellar", "--zone", "b")
    assert done.returncode == 0
    assert done.stderr == "kiosk: nothing is known of a kiosk 'cellar' yet; known are: kiosk-1\n"
    assert "cellar" in kiosks(client)
    said(server, "cellar", "--as-set-up")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--zone", "z"), "kiosk: This mall has no zone z."),
        (("--agencies", "reg,zoo"), "kiosk: This mall has no agency zoo."),
        (("--theme", "nowhere"), "kiosk: there is no theme 'nowhere'; there are: gajah-oling, "),
        (("--theme", "kawung", "--by", ""), "kiosk: this cannot be arranged: "),
        (("--theme", "kawung", "--by", "0812 3456 7890"), "kiosk: Please do not write identity"),
        (("--agencies", ","), "argument --agencies: names no agency"),
        (("--as-set-up", "--theme", "kawung"), "--as-set-up leaves nothing to arrange"),
    ],
)
def test_what_cannot_be_arranged_is_said_and_changes_nothing(
    server: ServerProcess, client: Client, arguments: tuple[str, ...], complaint: str
) -> None:
    done = ask(server, "kiosk-1", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert complaint in done.stderr
    assert kiosks(client) == {}


def test_a_server_that_is_not_there_or_not_ours_is_named(server: ServerProcess, tmp_path: Path) -> None:
    elsewhere = ask(server, "kiosk-1", "--server", "http://127.0.0.1:1", address=False)
    assert elsewhere.returncode == 2
    assert "no server answers at http://127.0.0.1:1" in elsewhere.stderr
    nowhere = ask(server, "kiosk-1", "--server", "ftp://hall", address=False)
    assert "ftp://hall is not a server's address" in nowhere.stderr
    any_port = server.folder / "any.toml"
    any_port.write_text("port = 0\n" + server.settings.read_text(encoding="utf-8"), encoding="utf-8")
    free = ask(server, "kiosk-1", "--config", str(any_port), address=False, settings=False)
    assert "say where it is with --server" in free.stderr
    key = tmp_path / "key"
    key.write_text("wrong\n", encoding="utf-8")
    stranger = ask(server, "kiosk-1", "--key-file", str(key))
    assert (
        stranger.stderr
        == "kiosk: This device has not been let in, or not any longer. Ask the administrator, or check the key in its settings.\n"
    )
    missing = ask(server, "kiosk-1", "--key-file", str(tmp_path / "none"))
    assert "cannot be read from" in missing.stderr
    assert "(No such file or directory)" in missing.stderr


def test_a_visitor_at_a_kiosk_is_helped(server: ServerProcess, client: Client) -> None:
    hall = client.frames()
    heard = (codec.decode_record(frame.data).event for frame in hall if frame.kind == "record")
    assert [next(hall).kind, next(hall).kind] == ["hello", "snapshot"]
    client.done(c.AskForHelp(request_id=request_id(), kiosk="kiosk-1", language="en"))
    assert next(heard) == e.HelpAsked(kiosk="kiosk-1", zone="a", language="en")
    again = client.send(c.AskForHelp(request_id=request_id(), kiosk="kiosk-1"))
    assert isinstance(again, Problem)
    assert (again.status, again.code) == (409, "help-already-asked")
    client.done(c.AnswerHelp(request_id=request_id(), kiosk="kiosk-1", by="Rina"))
    assert next(heard) == e.HelpAnswered(kiosk="kiosk-1", by="Rina")
    assert kiosks(client)["kiosk-1"].helper == "Rina"
    client.done(c.EndHelp(request_id=request_id(), kiosk="kiosk-1", by="kiosk-1"))
    assert next(heard) == e.HelpEnded(kiosk="kiosk-1", by="kiosk-1")
    nobody = client.send(c.EndHelp(request_id=request_id(), kiosk="kiosk-1", by="Rina"))
    assert isinstance(nobody, Problem)
    assert nobody.code == "no-help-asked"
    assert kiosks(client) == {}


def test_several_services_are_handed_in_on_one_ticket(client: Client) -> None:
    given = client.done(c.ReserveNumbers(request_id=request_id(), kiosk="k1", line="reg/a", count=3)).event
    assert isinstance(given, e.NumbersReserved)
    handed = client.done(
        c.HandInTicket(
            request_id=request_id(),
            service="reg/card",
            also=("pol/record",),
            kiosk="k1",
            number=given.first,
            taken_at=datetime.now(UTC),
        )
    ).event
    assert isinstance(handed, e.TicketIssued)
    assert (handed.number, handed.line) == (given.first, "reg/a")
    assert [errand.service for errand in handed.errands] == ["reg/card", "pol/record"]
