"""Several kiosks in one hall, each arranged for its place; one of them anew while both run, without a restart."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from PIL import Image

from demo.pilot_client import PilotClient
from qtkit.stage import ASSETS
from qtkit.themes import load_look
from tests.fakes.mall_files import MALL, add
from tests.fakes.program_process import ProgramProcess
from tests.fakes.real_hall import RealHall
from tests.fakes.server_process import ROOT

READY_MILLISECONDS: Final = 20_000
ORDER_SECONDS: Final = 20
OWN, SET_UP, WANTED = "itiak-pulang-patang", "pucuk-rebung", "kawung"
KIOSKS: Final = f"""
[[kiosks]]
id = "kiosk-2"
name = {{ id = "Kios lantai 2", en = "Upper floor kiosk" }}
zone = "b"
theme = "{SET_UP}"
"""


@dataclass(frozen=True, kw_only=True)
class Twins:
    """A hall with a kiosk that it does not name, and one that it does."""

    hall: RealHall
    first: ProgramProcess
    second: ProgramProcess


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twins]:
    folder = tmp_path_factory.mktemp("twins")
    with RealHall(folder, set_up=lambda mall: add(mall / MALL, KIOSKS)) as hall:
        hall.server.start()
        first = hall.kiosk(folder="kiosk-1")
        second = hall.kiosk('id = "kiosk-2"\n', folder="kiosk-2")
        for kiosk in (first, second):
            kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=READY_MILLISECONDS)
        yield Twins(hall=hall, first=first, second=second)


def test_one_is_arranged_anew_while_it_runs_and_the_other_stays(twins: Twins, tmp_path: Path) -> None:
    hall, first, second = twins.hall, twins.first, twins.second
    wears(first.pilot, OWN)
    wears(second.pilot, SET_UP)
    assert {take(first), take(second)} == {"A-001", "A-002"}, "one hall, no number twice"
    started = (first.pid, second.pid)

    told = order(hall, "--theme", WANTED, "--agencies", "pol", "--by", "Rina")

    assert told == "kiosk-2: zone b; theme kawung; Police\n"
    wears(second.pilot, WANTED)
    assert header_of(second.pilot, tmp_path) == colours_of(WANTED)["header"]
    second.pilot.tap("kiosk.way.agencies")  # the only agency has one service alone
    second.pilot.wait("kiosk.screen", "name", equals="confirm")
    assert second.pilot.read("kiosk.confirm.service", "title") == "SKCK baru"
    second.pilot.tap("kiosk.take")
    second.pilot.wait("kiosk.number", "text", equals="K-001")
    second.pilot.tap("kiosk.home")
    second.pilot.wait("kiosk.screen", "name", equals="start")
    assert "kiosk.popular.reg/card" not in second.pilot.visible()
    wears(first.pilot, OWN)
    assert header_of(first.pilot, tmp_path) == colours_of(OWN)["header"]
    assert take(first) == "A-003"

    told = order(hall, "--as-set-up", "--by", "Rina")

    assert told == f"kiosk-2 (as set up): zone b; theme {SET_UP}; all agencies\n"
    wears(second.pilot, SET_UP)
    assert take(second) == "A-004"
    assert (first.pid, second.pid) == started
    assert [each["by"] for each in hall.journal("KioskArranged")] == ["Rina", "Rina"]
    assert {each["kiosk"] for each in hall.journal("TicketIssued")} == {"kiosk-1", "kiosk-2"}


def order(hall: RealHall, *words: str) -> str:
    """What an operator is told who arranges the second kiosk."""
    where = ("--server", hall.server.url, "--key-file", str(hall.server.key_file))
    done = subprocess.run(
        [sys.executable, "-m", "server", "kiosk", "kiosk-2", *words, *where],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=ORDER_SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def take(kiosk: ProgramProcess) -> str:
    """A number for an identity card."""
    for target in ("kiosk.popular.reg/card", "kiosk.take"):
        kiosk.pilot.tap(target)
    kiosk.pilot.wait("kiosk.screen", "name", equals="ticket")
    label = str(kiosk.pilot.read("kiosk.number", "text"))
    kiosk.pilot.tap("kiosk.home")
    kiosk.pilot.wait("kiosk.screen", "name", equals="start")
    return label


def wears(pilot: PilotClient, theme: str) -> None:
    """The greeting is the theme's own, in its colour."""
    look = load_look(ASSETS / "themes" / theme)
    pilot.wait("kiosk.greeting", "text", equals=look.greeting.id)
    pilot.wait("kiosk.greeting", "color", equals=look.roles.accent.lower())


def colours_of(theme: str) -> dict[str, tuple[int, ...]]:
    """Red, green and blue of the theme's parts."""
    roles = load_look(ASSETS / "themes" / theme).roles
    return {"header": tuple(bytes.fromhex(roles.header.removeprefix("#")))}


def header_of(pilot: PilotClient, folder: Path) -> tuple[int, ...]:
    """The colour that a person sees behind the greeting."""
    pilot.shot(folder / "window.png")
    with Image.open(folder / "window.png") as picture:
        red, green, blue, *_ = picture.convert("RGB").tobytes()[:3]
    return red, green, blue
