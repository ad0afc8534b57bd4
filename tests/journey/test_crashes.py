"""Rule 30: kill -9 of the server at any moment; every acknowledged ticket, call, order, counter and owner is there."""

import os
import random
import threading
from pathlib import Path

import pytest

from bench.aftermath import journal_of, snapshot_of
from bench.crowd import Crowd
from bench.verdict import judge
from tests.fakes.server_process import ServerProcess

KILLS = int(os.environ.get("GILIRAN_KILLS", "22"))


@pytest.mark.takes(40)
def test_nothing_acknowledged_is_lost_over_many_kills_under_load(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}, {KILLS} kills")
    moments = random.Random(seed)
    with ServerProcess(tmp_path) as server:
        crowd = Crowd(server, service="reg/card")
        crowd.begin(kiosks=4, counters=("1", "2"))
        acknowledged = []
        for _ in range(KILLS):
            threading.Event().wait(moments.uniform(0.02, 0.5))  # the load goes on; the moment is random
            server.kill()
            acknowledged.append(len(crowd.answered))
            server.start()
        crowd.end()
        server.kill()
        server.start()
        client = server.client()

        assert acknowledged[-1] > acknowledged[0], "work was done between the kills"
        for command, record in list(crowd.answered.values()):
            assert client.send(command) == record, "the same request answers the same record"
        client.close()
        verdict = judge(
            crowd.answered,
            journal_of(tmp_path / "data" / "giliran.sqlite"),
            snapshot_of(server.url, server.key),
        )
        assert verdict.faults == ()
