"""Two servers share a hall: whatever befalls the one that leads, the other goes on, the programs follow, nothing acknowledged is lost."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.rivals import Rival
from bench.takeover import take_over_often
from tests.fakes.postgres import postgres_folder, running_postgres
from tests.fakes.program_process import ProgramProcess, unclean, until
from tests.fakes.server_process import SMALL_MALL

LIMIT_SECONDS = 10.0
LEASE_SECONDS = 2.0
SIZES = {"kiosk": "540x960", "display": "960x540"}


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    programs = postgres_folder()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian package: postgresql)")
    with running_postgres(programs) as url:
        yield url


@pytest.mark.takes(20)
def test_leaders_that_are_killed_hang_or_lose_their_database_under_load_lose_nothing(
    tmp_path: Path, postgres: str
) -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}")
    went = take_over_often(tmp_path, postgres, blows=3, seed=seed, lease_seconds=LEASE_SECONDS)
    print(went)
    assert (went.killed, went.hung, went.cut_off) == (1, 1, 1)
    assert went.wrong == 0
    assert went.terms >= 4
    assert went.takeover_max < LIMIT_SECONDS


@pytest.mark.takes(15)
def test_programs_follow_the_hall_to_the_server_that_leads_it(tmp_path: Path, postgres: str) -> None:
    """One by addresses in its settings, the other by what the servers tell the network."""
    east, west = (
        Rival(
            tmp_path / name,
            mall=SMALL_MALL,
            database=f"{postgres}?options=-csearch_path%3Dpublic",
            lease_seconds=LEASE_SECONDS,
            advertise=True,
            more=f'[[halls]]\nmall = "{SMALL_MALL}"\nschema = "followed"\ndata = "data"\nname = "{tmp_path.name}"\n',
        )
        for name in ("east", "west")
    )
    east.begin()
    east.comes_to("leading")
    west.take_keys_of(east)
    west.begin()
    west.comes_to("waiting")
    key = f'key_file = "{east.folder / "data" / "hall.key"}"\ninterfaces = ["127.0.0.1"]\n'
    kiosk = program(tmp_path, "kiosk", f'[server]\nurl = "{east.url}"\nothers = ["{west.url}"]\n{key}')
    display = program(tmp_path, "display", f'[server]\nhall = "{tmp_path.name}"\n{key}')
    try:
        for each in (kiosk, display):
            is_online(each, east)
        east.kill()
        began = time.monotonic()
        for each in (kiosk, display):
            is_online(each, west)
        took = time.monotonic() - began
        print(f"followed after {took:.1f} s")
        assert took < LIMIT_SECONDS
        for each in (kiosk, display):
            each.ask_to_end()
        assert [each.ended() for each in (kiosk, display)] == [0, 0]
        assert unclean(kiosk.log + display.log) == []
    finally:
        for ending in (kiosk, display, east, west):
            ending.kill()


def program(folder: Path, module: str, settings: str) -> ProgramProcess:
    return ProgramProcess(module, folder / module, settings, size=SIZES[module]).start()


def is_online(each: ProgramProcess, server: Rival) -> None:
    until(lambda: f"online: {server.url}" in each.log, f"{each.module} at {server.url}", seconds=30)
