"""Rules 4, 13 and 31: whatever the network does to requests and answers, nothing is lost and nothing is done twice."""

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bench.aftermath import journal_of, snapshot_of
from bench.crowd import Crowd
from bench.verdict import judge
from tests.fakes.server_process import ServerProcess
from tests.fakes.unruly_line import Mishap, UnrulyLine
from tests.fakes.working import work_done

PATIENCE_SECONDS = 1.0


@dataclass(frozen=True, kw_only=True)
class FarServer:
    """The server as it is found by the line."""

    url: str
    key: str


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path) as server:
        yield server


@pytest.fixture
def moments() -> random.Random:
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}")
    return random.Random(seed)


@pytest.mark.takes(8)
def test_a_crowd_on_an_unruly_line_gets_each_answer_once(
    server: ServerProcess, moments: random.Random
) -> None:
    with UnrulyLine(server.port, moments) as line:
        far = FarServer(url=line.url, key=server.key)
        crowd = Crowd(far, service="reg/card", answer_seconds=PATIENCE_SECONDS)
        crowd.begin(kiosks=6, counters=("1", "2", "3"))
        work_done(crowd, 100)
        line.calm_down()
        crowd.end()

    assert set(line.met) == set(Mishap), "everything has happened"
    with closing(server.client()) as client:
        for command, record in crowd.answered.values():
            assert client.send(command) == record
    journal = journal_of(server.folder / "data" / "giliran.sqlite")
    assert judge(crowd.answered, journal, snapshot_of(server.url, server.key)).faults == ()
