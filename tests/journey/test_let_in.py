"""A new kiosk and a real hall, over TLS: found, shown, typed, let in, shut out, let in again; shut out, it gives nothing by itself."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from qtkit.pairing.device import DeviceFile
from tests.fakes.program_process import ProgramProcess, unclean, until
from tests.fakes.server_process import ROOT, ServerProcess

START_MILLISECONDS = 30_000
BACK_MILLISECONDS = 20_000
LINES = 3
"""In the small mall: numbers of each are reserved."""
TAPS = ("kiosk.way.agencies", "kiosk.agency.reg", "kiosk.service.reg/card", "kiosk.take")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path / "server", tls=True, advertise=True) as server:
        yield server


def device(server: ServerProcess, *words: str) -> str:
    """What ``python -m server device`` answers."""
    where = (
        "--server",
        server.url,
        "--key-file",
        str(server.key_file),
        "--authority-file",
        str(server.authority_file),
    )
    said = subprocess.run(
        [sys.executable, "-m", "server", "device", *words, *where],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr
    return said.stdout


def called(kiosk: ProgramProcess) -> str:
    kept = DeviceFile(kiosk.state).read().device
    return kept.name if kept else ""


def journal(server: ServerProcess, kind: str) -> list[str]:
    """The bodies of all events of that *kind*."""
    with closing(sqlite3.connect(server.folder / "data" / "giliran.sqlite")) as database:
        rows = database.execute("SELECT body FROM journal WHERE kind = ? ORDER BY seq", (kind,)).fetchall()
    return [body for (body,) in rows]


def says_that_it_is_shut_out(kiosk: ProgramProcess) -> None:
    kiosk.pilot.wait("kiosk.screen", "name", equals="waiting", timeout_ms=BACK_MILLISECONDS)
    kiosk.pilot.wait("kiosk.waiting.hint", "text", contains="tidak diterima server", timeout_ms=1000)


def is_at_work(kiosk: ProgramProcess) -> None:
    kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=BACK_MILLISECONDS)


def takes_a_number(kiosk: ProgramProcess) -> str:
    for target in TAPS:
        kiosk.pilot.tap(target)
    kiosk.pilot.wait("kiosk.screen", "name", equals="ticket", timeout_ms=8000)
    label = str(kiosk.pilot.read("kiosk.number", "text"))
    kiosk.pilot.tap("kiosk.home")
    return label


@pytest.mark.takes(25)
def test_a_kiosk_is_let_in_by_the_digits_on_its_screen_and_shut_out_and_let_in_again(
    tmp_path: Path, server: ServerProcess
) -> None:
    hall = server.name.rpartition("(")[2].removesuffix(")")
    settings = f'fullscreen = false\n[server]\nhall = "{hall}"\ninterfaces = ["127.0.0.1"]\n'
    kiosk = ProgramProcess("kiosk", tmp_path / "kiosk", settings, size="1024x768").start()
    try:
        kiosk.pilot.wait("pairing.code.digits", "visible", equals=True, timeout_ms=START_MILLISECONDS)
        command = str(kiosk.pilot.read("pairing.code.command", "text"))
        assert command.startswith("python -m server device approve ")
        assert "kios-lobi" in device(server, *command.split()[4:], "--name", "kios-lobi")

        until(lambda: "let in as 'kios-lobi'" in kiosk.log, "it is let in", seconds=20)
        kiosk.another_window()
        kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=START_MILLISECONDS)
        kept = DeviceFile(kiosk.state).read().device
        assert kept is not None
        assert (kept.name, kept.hall, kept.authority.strip()) == ("kios-lobi", hall, server.authority.strip())

        until(lambda: len(journal(server, "NumbersReserved")) >= LINES, "it could do without the server")

        device(server, "disable", "kios-lobi")
        until(lambda: "connection: refused" in kiosk.log, "it is shut out", seconds=10)
        says_that_it_is_shut_out(kiosk)
        device(server, "enable", "kios-lobi")
        until(lambda: "connection: online" in kiosk.log.rpartition("refused")[2], "it comes back", seconds=20)
        is_at_work(kiosk)

        kiosk.freeze()  # so that it does not hear of it
        device(server, "disable", "kios-lobi")
        server.kill()
        kiosk.thaw()
        given = takes_a_number(kiosk)
        server.start()
        says_that_it_is_shut_out(kiosk)
        assert journal(server, "TicketIssued") == [], "nothing is taken from who is shut out"
        device(server, "enable", "kios-lobi")
        is_at_work(kiosk)
        [handed_in] = until(lambda: journal(server, "TicketIssued"), "what it gave alone is handed in")
        assert f'"{given}"' in handed_in

        device(server, "rename", "kios-lobi", "kios-aula")
        until(lambda: called(kiosk) == "kios-aula", "it keeps its new name for the next start", seconds=20)
        assert kiosk.quit() == 0
        assert unclean(kiosk.log) == []
    finally:
        kiosk.kill()
