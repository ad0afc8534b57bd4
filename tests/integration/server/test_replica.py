"""PostgreSQL's own machine dies: the replica is promoted, the server finds it, and nothing acknowledged is lost."""

from pathlib import Path

import pytest
from sqlalchemy import select

from bench.aftermath import snapshot_of
from bench.crowd import Crowd
from bench.rivals import Rival
from bench.verdict import JournalRow, judge
from server.storage.database import open_engine
from server.storage.tables import journal
from tests.fakes.postgres import postgres_folder
from tests.fakes.postgres_pair import Node, both, replicated_postgres
from tests.fakes.program_process import until
from tests.fakes.server_process import SMALL_MALL


@pytest.mark.takes(12)
def test_a_promoted_replica_has_all_that_was_acknowledged_and_the_server_goes_on_by_itself(
    tmp_path: Path,
) -> None:
    programs = postgres_folder()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian package: postgresql)")
    with replicated_postgres(programs) as (primary, replica):
        server = Rival(tmp_path / "east", mall=SMALL_MALL, database=both(primary, replica), lease_seconds=2)
        server.begin()
        server.comes_to("leading")
        crowd = Crowd(server, service="reg/card", answer_seconds=3)
        crowd.begin(kiosks=3, counters=("1",))
        until(lambda: len(crowd.answered) > 50, "a crowd at work")
        primary.kill()
        before = len(crowd.answered)
        replica.promote()
        until(lambda: len(crowd.answered) > before + 50, "the crowd at work again", seconds=20)
        crowd.end()
        verdict = judge(crowd.answered, rows_of(replica), snapshot_of(server.url, server.key))
        server.stop()
    assert verdict.faults == ()


def rows_of(node: Node) -> list[JournalRow]:
    engine = open_engine(node.url)
    rows = select(journal.c.seq, journal.c.kind, journal.c.request_id).order_by(journal.c.seq)
    with engine.connect() as connection:
        found = [
            JournalRow(seq=row.seq, kind=row.kind, request_id=row.request_id)
            for row in connection.execute(rows)
        ]
    engine.dispose()
    return found
