"""PostgreSQL's own machine dies: the replica is promoted, the server finds it, and nothing acknowledged is lost. Nor on the way back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bench.aftermath import journal_at, snapshot_of
from bench.crowd import Crowd
from bench.rivals import Rival
from bench.verdict import judge
from tests.fakes.postgres import postgres_folder
from tests.fakes.postgres_pair import Node, both, replicated_postgres
from tests.fakes.program_process import until
from tests.fakes.server_process import SMALL_MALL
from tests.fakes.working import work_done


@pytest.mark.takes(14)
def test_two_machines_take_each_others_place_in_turn_and_all_that_was_acknowledged_is_there(
    tmp_path: Path,
) -> None:
    with a_pair() as (first, second), a_hall(tmp_path, both(first, second)) as (server, crowd):
        work_done(crowd)
        server.stand_still()
        first.kill()
        second.promote()
        # Its machine comes up again and starts it as it was: it is the first of the URL, and can be written to.
        first.start()
        server.go_on()
        until(first.has_waiting_commits, "the server at the one that nobody follows any more", seconds=20)
        acknowledged = len(crowd.answered)
        first.stop("fast")
        assert len(crowd.answered) == acknowledged

        first.rejoin(second)
        work_done(crowd)

        second.kill()
        first.promote()
        first.goes_on_alone()
        work_done(crowd)

        second.rejoin(first)
        for node in (first, second):
            node.commits_wait()
        until(first.is_synchronous, "a replica that commits wait for", seconds=20)
        work_done(crowd)
        crowd.end()
        verdict = judge(crowd.answered, journal_at(first.url), snapshot_of(server.url, server.key))
    assert verdict.faults == ()


@contextmanager
def a_pair() -> Iterator[tuple[Node, Node]]:
    programs = postgres_folder()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian package: postgresql)")
    with replicated_postgres(programs) as pair:
        yield pair


@contextmanager
def a_hall(folder: Path, database: str) -> Iterator[tuple[Rival, Crowd]]:
    """Its server, and a crowd at work."""
    server = Rival(folder / "east", mall=SMALL_MALL, database=database, lease_seconds=2)
    server.begin()
    try:
        server.comes_to("leading")
        crowd = Crowd(server, service="reg/card", answer_seconds=3)
        crowd.begin(kiosks=3, counters=("1",))
        yield server, crowd
    finally:
        server.kill()
