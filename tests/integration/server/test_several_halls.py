"""Several halls on one database: each led by whichever server is free. A server with other keys says what is wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from bench.rivals import KEYS, Rival
from server.storage.term_rows import SqlTerms
from tests.fakes.postgres import postgres_folder, running_postgres
from tests.fakes.program_process import until
from tests.fakes.server_process import SMALL_MALL, Client

HALLS = ("batu_gadang", "lembah_anai")
LEASE_SECONDS = 1.5


@pytest.fixture
def postgres() -> Iterator[str]:
    programs = postgres_folder()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian package: postgresql)")
    with running_postgres(programs) as url:
        yield url


@contextmanager
def servers(folder: Path, database: str, *names: str) -> Iterator[list[Rival]]:
    """Each ready to lead any of the halls, with the keys that the operator made for them."""
    more = "".join(
        f'[[halls]]\nmall = "{SMALL_MALL}"\nschema = "{hall}"\ndata = "data/{hall}"\n' for hall in HALLS
    )
    rivals = [
        Rival(folder / name, mall=None, database=database, lease_seconds=LEASE_SECONDS, more=more)
        for name in names
    ]
    for rival in rivals:
        write_keys(rival)
    try:
        yield rivals
    finally:
        for rival in rivals:
            rival.kill()


def write_keys(rival: Rival) -> None:
    for hall in HALLS:
        data = rival.folder / "data" / hall
        data.mkdir(parents=True)
        for key in KEYS:
            (data / key).write_text(f"the key of {hall} for {key}\n", encoding="utf-8")


@pytest.mark.takes(10)
def test_each_hall_is_led_by_a_server_that_is_free_and_a_third_one_takes_the_place_of_either(
    tmp_path: Path, postgres: str
) -> None:
    with servers(tmp_path, postgres, "one", "two", "three") as (one, two, three):
        for each in (one, two):
            each.begin()
            each.comes_to("leading")
        three.begin()
        three.comes_to("waiting")
        first, second = (speaker(server, hall) for server, hall in zip((one, two), HALLS, strict=True))
        assert [label(first), label(first), label(second)] == ["A-001", "A-002", "A-001"]

        one.kill()
        three.comes_to("leading")
        heir = speaker(three, HALLS[0])
        assert [label(heir), label(second)] == ["A-003", "A-002"]
        assert unauthorised(three, HALLS[1]), "it is the other hall, with another key"
        for client in (first, second, heir):
            client.close()
        one.begin()
        one.comes_to("waiting")
        assert one.stop() == 0, "it ends in order while it waits"


def speaker(server: Rival, hall: str) -> Client:
    return Client(server.url, f"the key of {hall} for hall.key")


def label(client: Client) -> str:
    event = client.issue().event
    return str(getattr(event, "label", event))


def unauthorised(server: Rival, hall: str) -> bool:
    headers = {"Authorization": f"Bearer the key of {hall} for hall.key"}
    return httpx.get(f"{server.url}/api/mall", headers=headers, trust_env=False).status_code == 401


@pytest.mark.takes(6)
def test_a_server_with_other_keys_says_which_and_what_to_do(tmp_path: Path, postgres: str) -> None:
    east = SqlTerms(postgres, "east")
    assert east.take(east.seat(), {"staff.key": "of this hall"}) == 1
    west = Rival(tmp_path / "west", mall=SMALL_MALL, database=postgres, lease_seconds=LEASE_SECONDS)
    try:
        west.begin()
        assert until(lambda: west.exit_status, "the end", seconds=20) == 1
        (line,) = (
            line for line in west.log.read_text(encoding="utf-8").splitlines() if line.startswith("giliran: ")
        )
        assert line.startswith("giliran: the server cannot start: staff.key here and at east, ")
        assert "copy them from its data folder" in line
        assert not (west.folder / "data" / "staff.key").exists(), "it makes no keys of its own"
        assert east.seat().term == 1
    finally:
        west.kill()
        east.close()
