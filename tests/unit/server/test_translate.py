"""The hall's words and the contract's are twins, field for field, and the snapshot is the hall."""

from dataclasses import MISSING, asdict, fields
from datetime import UTC, date, datetime
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain import commands as domain_commands
from server.domain import events as domain_events
from server.domain.commands import OpenDay
from server.domain.events import CallReason, Recorded
from server.domain.plan import Plan, Scope
from server.malls.loading import load_mall
from server.web.translate import command_of, plan_of, record_json, record_of, snapshot_of
from tests.fakes.halls import Story
from tests.fakes.server_process import ROOT, SMALL_MALL
from wire import codec
from wire import commands as wire_commands
from wire import events as wire_events
from wire.mall import Mall
from wire.snapshot import CounterState

WIRE_EVENTS = {kind.__name__: kind for kind in get_args(wire_events.AnyEvent)}
WIRE_COMMANDS = {kind.__name__: kind for kind in wire_commands.COMMANDS}

_SIMPLE: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=12),
    str | None: st.none() | st.text(max_size=12),
    int: st.integers(-(2**53), 2**53),
    int | None: st.none() | st.integers(0, 86_400),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: st.dates(),
}


def made(kind: type) -> st.SearchStrategy[Any]:
    """Any instance of a domain dataclass."""
    hints = get_type_hints(kind)
    return st.builds(
        kind, **{name: made(hint) if hint is CallReason else _SIMPLE[hint] for name, hint in hints.items()}
    )


@pytest.mark.parametrize("kind", get_args(domain_commands.Command), ids=lambda kind: kind.__name__)
def test_every_command_has_a_twin_with_the_same_fields_and_defaults(kind: type) -> None:
    if kind is OpenDay:
        assert kind.__name__ not in WIRE_COMMANDS, "only the server opens the day"
        return
    twin = WIRE_COMMANDS[kind.__name__]
    own = {field.name: field.default for field in fields(kind)}
    theirs = {
        field.name: MISSING if field.required else field.default for field in msgspec.structs.fields(twin)
    }
    assert own == theirs


def test_no_command_of_the_contract_is_unknown_to_the_hall() -> None:
    assert set(WIRE_COMMANDS) < {kind.__name__ for kind in get_args(domain_commands.Command)}


@pytest.mark.parametrize("twin", wire_commands.COMMANDS, ids=lambda kind: kind.__name__)
def test_a_command_arrives_with_everything_it_said(twin: type[wire_commands.Command]) -> None:
    said = {name: f"{name}-0123456789abcdef"[:40] for name in twin.__struct_fields__} | {
        name: "en" for name in twin.__struct_fields__ if name == "language"
    }
    command = command_of(msgspec.convert(said, twin))
    assert type(command).__name__ == twin.__name__
    assert asdict(command) == said


def test_the_events_of_both_sides_are_the_same() -> None:
    assert set(WIRE_EVENTS) == {kind.__name__ for kind in get_args(domain_events.Event)}
    for kind in (*get_args(domain_events.Event), CallReason):
        twin = wire_events.CallReason if kind is CallReason else WIRE_EVENTS[kind.__name__]
        own, theirs = get_type_hints(kind), get_type_hints(twin)
        theirs = {name: theirs[name] for name in twin.__struct_fields__}
        assert {n: h for n, h in own.items() if h is not CallReason} == {
            n: h for n, h in theirs.items() if h is not wire_events.CallReason
        }, kind.__name__
        assert list(own) == list(theirs), kind.__name__


@pytest.mark.parametrize("kind", get_args(domain_events.Event), ids=lambda kind: kind.__name__)
@given(data=st.data(), seq=st.integers(1, 2**53), at=st.datetimes(timezones=st.just(UTC)))
def test_an_event_is_told_whole_and_is_the_same_again(
    kind: type, data: st.DataObject, seq: int, at: datetime
) -> None:
    event = data.draw(made(kind))
    record = Recorded(seq=seq, at=at, request_id="0123456789abcdef", event=event)
    told = codec.decode_record(record_json(record))
    assert told == record_of(record)
    assert (told.seq, told.at) == (seq, at)
    assert type(told.event).__name__ == kind.__name__
    assert msgspec.convert(told.event, kind, from_attributes=True) == event, "and back"


def test_nobody_outside_learns_request_ids() -> None:
    record = Recorded(
        seq=1,
        at=datetime(2026, 11, 23, tzinfo=UTC),
        request_id="secret-of-the-client",
        event=domain_events.DayOpened(day=date(2026, 11, 23)),
    )
    assert b"secret" not in record_json(record)


def test_a_snapshot_is_the_hall_as_it_is() -> None:
    story = Story()
    story.open("1", "2")
    done, called, serving, waiting = (story.issue(priority=p) for p in ("elderly", None, None, None))
    assert story.serve_next("1").ticket == done.ticket
    assert story.call("1").ticket == called.ticket
    assert story.call("2").ticket == serving.ticket
    story.wait(seconds=30)
    story.start(serving.ticket, "2")
    story.wait(seconds=5)
    story.tell(domain_commands.Recall(request_id=story.request(), counter="1", ticket=called.ticket))

    given_state = snapshot_of(story.hall)

    assert given_state.seq == story.journal[-1].seq
    assert given_state.day == date(2026, 11, 23)
    tickets = {ticket.ticket: ticket for ticket in given_state.tickets}
    assert [(t.label, t.phase, t.counter, t.recalls) for t in given_state.tickets] == [
        ("A-002", "called", "1", 1),
        ("A-003", "serving", "2", 0),
        ("A-004", "waiting", None, 0),
    ]
    begun, now_serving = tickets[serving.ticket].called_at, tickets[serving.ticket].started_at
    assert begun is not None
    assert now_serving is not None
    assert (now_serving - begun).total_seconds() == 30
    assert tickets[waiting.ticket].called_at is None
    assert (tickets[waiting.ticket].agency, tickets[waiting.ticket].line) == ("reg", "reg/a")
    assert given_state.counters == (
        CounterState(counter="1", officer="officer 1", ticket=called.ticket),
        CounterState(counter="2", officer="officer 2", ticket=serving.ticket),
        CounterState(counter="3", officer=None, ticket=None),
        CounterState(counter="4", officer=None, ticket=None),
    )
    assert [(c.label, c.counter) for c in given_state.calls] == [
        ("A-001", "1"),
        ("A-002", "1"),
        ("A-003", "2"),
        ("A-002", "1"),
    ], "the latest last, the recall is a call"
    assert given_state.calls[-1].at == story.journal[-1].at
    assert codec.decode_snapshot(codec.encode(given_state)) == given_state


def test_a_snapshot_holds_the_latest_twenty_calls() -> None:
    story = Story()
    story.open("1")
    for _ in range(23):
        story.issue()
    called = [story.serve_next().label for _ in range(23)]
    assert [call.label for call in snapshot_of(story.hall).calls] == called[-20:]


def test_a_hall_before_its_first_day_is_empty() -> None:
    empty = snapshot_of(Story().hall)
    assert (empty.seq, empty.day, empty.tickets, empty.calls) == (0, None, (), ())
    assert codec.decode_snapshot(codec.encode(empty)) == empty


@pytest.fixture(params=[SMALL_MALL, ROOT / "config" / "malls" / "batu-gadang"], ids=lambda path: path.name)
def mall(request: pytest.FixtureRequest) -> Mall:
    return load_mall(request.param)


def test_the_rules_see_the_mall_as_it_is_written(mall: Mall) -> None:
    plan = plan_of(mall)
    assert str(plan.time_zone) == mall.time_zone
    assert {(line.id, line.agency, line.letters) for line in plan.lines.values()} == {
        (line.id, line.agency, line.letters) for line in mall.lines
    }
    assert {(s.id, s.agency, s.line, s.typical_seconds, s.quota) for s in plan.services.values()} == {
        (s.id, s.agency, s.line, s.minutes * 60, s.quota) for s in mall.services
    }
    assert {(c.id, c.agency, c.lines) for c in plan.counters.values()} == {
        (c.id, c.agency, c.lines) for c in mall.counters
    }
    assert plan.priority_classes == {kind.id for kind in mall.priority_classes}
    assert (plan.numbering.digits, plan.numbering.first, plan.numbering.last) == (
        mall.numbers.digits,
        mall.numbers.first,
        mall.numbers.last,
    )
    assert plan.ratio.ordinary_per_priority == mall.priority.ordinary_per_priority
    assert plan.ratio.scope is Scope(mall.priority.scope)
    assert_nothing_dangles(plan)


def assert_nothing_dangles(plan: Plan) -> None:
    assert {service.line for service in plan.services.values()} <= set(plan.lines)
    for counter in plan.counters.values():
        assert {plan.lines[line].agency for line in counter.lines} == {counter.agency}, "rule 8"
