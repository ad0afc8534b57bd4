"""The judge of crashes and take-overs finds in a real journal, SQLite's or PostgreSQL's, what happened twice."""

from dataclasses import replace

from sqlalchemy import Engine

from bench.aftermath import journal_at
from bench.verdict import judge
from server.domain.events import Recorded, TicketCalled, TicketIssued
from server.storage.journal import SqlJournal
from tests.fakes.halls import Story
from wire.snapshot import Snapshot


def a_day() -> list[Recorded]:
    story = Story()
    story.open("1")
    story.issue()
    story.issue()
    story.serve_next()
    return story.journal


def faults_of(engine: Engine, records: list[Recorded]) -> tuple[str, ...]:
    SqlJournal(engine).append(records, [], [])
    url = engine.url.render_as_string(hide_password=False)
    state = Snapshot(seq=0, day=None, tickets=(), counters=(), calls=())
    return judge({}, journal_at(url), state).faults


def test_a_good_day_has_no_fault(engine: Engine) -> None:
    assert faults_of(engine, a_day()) == ()


def test_a_number_that_is_given_again_is_found(engine: Engine) -> None:
    day = a_day()
    given = next(record for record in day if isinstance(record.event, TicketIssued))
    again = replace(given, seq=len(day) + 1, request_id="another-request")
    (fault,) = faults_of(engine, [*day, again])
    assert fault.startswith(f"record {again.seq} gives the number ")


def test_a_ticket_that_is_called_again_is_found(engine: Engine) -> None:
    day = a_day()
    (called,) = [(record, record.event) for record in day if isinstance(record.event, TicketCalled)]
    again = replace(called[0], seq=len(day) + 1, request_id="another-request")
    (fault,) = faults_of(engine, [*day, again])
    assert fault == f"record {again.seq} calls ticket {called[1].ticket} again"
