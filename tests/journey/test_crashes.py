"""Rule 30: kill -9 of the server at any moment; every acknowledged ticket, call, order, counter and owner is there."""

import os
import random
import sqlite3
import threading
from collections import Counter
from pathlib import Path

import pytest

from tests.fakes.crowd import Crowd
from tests.fakes.server_process import Client, ServerProcess
from wire.codec import decode_snapshot
from wire.commands import CallNext, IssueTicket
from wire.events import CounterOpened, TicketCalled, TicketIssued
from wire.snapshot import Snapshot
from wire.sse import Parser

KILLS = int(os.environ.get("GILIRAN_KILLS", "22"))


def test_nothing_acknowledged_is_lost_over_many_kills_under_load(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}, {KILLS} kills")
    moments = random.Random(seed)
    with ServerProcess(tmp_path) as server:
        crowd = Crowd(server)
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

        assert acknowledged[-1] > acknowledged[0] > 0, "work was done between the kills"
        for command, record in list(crowd.answered.values()):
            assert client.send(command) == record, "the same request answers the same record"
        assert_journal_is_whole(tmp_path, crowd)
        assert_hall_is_as_acknowledged(snapshot_of(client), crowd)
        client.close()


def assert_journal_is_whole(folder: Path, crowd: Crowd) -> None:
    with sqlite3.connect(folder / "data" / "giliran.sqlite") as database:
        rows = database.execute("SELECT seq, kind, request_id FROM journal ORDER BY seq").fetchall()
    assert [seq for seq, _, _ in rows] == list(range(1, len(rows) + 1)), "no gaps, no doubles"
    causes = Counter((kind, request) for _, kind, request in rows)
    assert max(causes.values()) == 1, "no request happened twice"
    by_seq = {seq: (kind, request) for seq, kind, request in rows}
    for command, record in crowd.answered.values():
        assert by_seq[record.seq] == (type(record.event).__name__, command.request_id)
    issued = [r.event for _, r in crowd.answered.values() if isinstance(r.event, TicketIssued)]
    assert len({ticket.label for ticket in issued}) == len(issued), "every number once"
    called = [r.event.ticket for _, r in crowd.answered.values() if isinstance(r.event, TicketCalled)]
    assert len(set(called)) == len(called), "nobody called twice"


def assert_hall_is_as_acknowledged(state: Snapshot, crowd: Crowd) -> None:
    records = sorted((record for _, record in crowd.answered.values()), key=lambda record: record.seq)
    owners = {r.event.counter: r.event.officer for r in records if isinstance(r.event, CounterOpened)}
    assert {c.counter: c.officer for c in state.counters if c.officer} == owners
    waiting = [ticket.label for ticket in state.tickets if ticket.phase == "waiting"]
    commands = {record.seq: command for command, record in crowd.answered.values()}
    called = {r.event.ticket for r in records if isinstance(r.event, TicketCalled)}
    expected = [
        r.event.label for r in records if isinstance(r.event, TicketIssued) and r.event.ticket not in called
    ]
    assert waiting == expected, "everybody who waits still waits, in the order they came"
    assert all(
        isinstance(commands[r.seq], CallNext | IssueTicket)
        for r in records
        if isinstance(r.event, TicketCalled | TicketIssued)
    )


def snapshot_of(client: Client) -> Snapshot:
    parser = Parser()
    with client.http.stream("GET", "/api/stream") as stream:
        for data in stream.iter_bytes():
            for frame in parser.feed(data):
                if frame.kind == "snapshot":
                    return decode_snapshot(frame.data)
    pytest.fail("the stream gave no snapshot")
