"""The hall's words and the contract's are twins, field for field."""

from dataclasses import is_dataclass
from datetime import UTC, date, datetime, time
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain import commands as domain_commands
from server.domain import displays as domain_displays
from server.domain import events as domain_events
from server.domain import hours as domain_hours
from server.domain import kiosks as domain_kiosks
from server.domain import notices as domain_notices
from server.domain import profile as domain_profile
from server.domain.events import Recorded
from server.web.translate import command_of, record_json, record_of
from tests.fakes.twins import form, made
from wire import codec
from wire import commands as wire_commands
from wire import displays as wire_displays
from wire import events as wire_events
from wire import hours as wire_hours
from wire import kiosks as wire_kiosks
from wire import profile as wire_profile
from wire import text as wire_text

DOMAIN_EVENTS = get_args(domain_events.Event)
SERVERS_OWN_COMMANDS = {
    domain_commands.JoinDisplay,
    domain_commands.LeaveDisplay,
    domain_commands.RecordPurge,
}
"""What only the server says to the hall: it knows of displays by their streams, and deletes what visitors said."""
DOMAIN_COMMANDS = {
    kind.__name__: kind for kind in get_args(domain_commands.Command) if kind not in SERVERS_OWN_COMMANDS
}
WIRE_EVENTS = {kind.__name__: kind for kind in get_args(wire_events.AnyEvent)}
WIRE_COMMANDS = {kind.__name__: kind for kind in wire_commands.COMMANDS}
PARTS = (
    (domain_events, wire_events, "CallReason", "Compared", "ErrandAsked", "FieldGiven"),
    (domain_kiosks, wire_kiosks, "Arrangement"),
    (domain_displays, wire_displays, "DisplayArrangement", "DisplayTrouble"),
    (domain_notices, wire_text, "Text"),
    (domain_profile, wire_profile, "Profile", "Rule", "Clause", "Condition", "RuleKind", "ConditionKind"),
    (domain_hours, wire_hours, "Interval"),
)
"""What commands and events are made of."""
SERVERS_OWN = {"IssueTicket": {"expected"}}
"""What the server alone says in a command: the forecast of the wait."""
NOT_FOR_THE_HALL = {"Particular": {"value"}, "OpenCounter": {"proof"}}
"""What a program says and the hall never hears: what visitors say of themselves (Law 27/2022), how officers show who they are."""
AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def test_the_commands_of_both_sides_are_the_same() -> None:
    assert set(WIRE_COMMANDS) == set(DOMAIN_COMMANDS)


@pytest.mark.parametrize("name", sorted(DOMAIN_COMMANDS))
def test_a_command_has_a_twin_with_the_same_fields_and_defaults(name: str) -> None:
    own = {
        field: what
        for field, what in form(DOMAIN_COMMANDS[name]).items()
        if field not in SERVERS_OWN.get(name, set())
    }
    hidden = NOT_FOR_THE_HALL.get(name, set())
    assert own == {field: what for field, what in form(WIRE_COMMANDS[name]).items() if field not in hidden}


def test_the_events_of_both_sides_are_the_same() -> None:
    assert set(WIRE_EVENTS) == {kind.__name__ for kind in DOMAIN_EVENTS}


@pytest.mark.parametrize("kind", DOMAIN_EVENTS, ids=lambda kind: kind.__name__)
def test_an_event_has_a_twin_with_the_same_fields_in_the_same_order(kind: type) -> None:
    assert list(form(kind).items()) == list(form(WIRE_EVENTS[kind.__name__]).items())


@pytest.mark.parametrize(
    ("own", "twin"),
    [(getattr(ours, name), getattr(theirs, name)) for ours, theirs, *names in PARTS for name in names],
    ids=lambda kind: kind.__name__,
)
def test_what_they_are_made_of_has_twins_too(own: type, twin: type) -> None:
    if is_dataclass(own):
        assert list(form(own).items()) == list(form(twin).items())
    else:
        assert [member.value for member in own] == [member.value for member in twin]  # type: ignore[attr-defined]


def test_no_part_is_forgotten() -> None:
    known = {name for _, _, *names in PARTS for name in names}
    for kind in (*DOMAIN_EVENTS, *DOMAIN_COMMANDS.values()):
        for hint in get_type_hints(kind).values():
            for part in (hint, *get_args(hint)):
                name = getattr(part, "__name__", "")
                assert not is_dataclass(part) or name in {*known, "WaitRange", *NOT_FOR_THE_HALL}, name


@pytest.mark.parametrize("name", NOT_FOR_THE_HALL)
def test_the_hall_is_told_no_more_than_it_may_know(name: str) -> None:
    own, twin = form(getattr(domain_commands, name)), form(getattr(wire_commands, name))
    assert own == {field: what for field, what in twin.items() if field not in NOT_FOR_THE_HALL[name]}
    assert own != twin


PROFILE = {
    "lines": ["reg/a", "reg/b"],
    "rule": {"kind": "counted-ratio", "numbers": {"reg/a": 2.0, "reg/b": 1.0}, "per_hall": True},
    "chain": [
        {
            "when": {
                "kind": "time-between",
                "line": None,
                "value": None,
                "start": "08:00:00",
                "end": "09:30:00",
            },
            "then": {"kind": "longest-queue", "numbers": {}, "per_hall": False},
        },
        {
            "when": {"kind": "wait-over", "line": "reg/b", "value": 1200.0, "start": None, "end": None},
            "then": {"kind": "strict-order", "numbers": {}, "per_hall": False},
        },
    ],
    "wider": {"reg/c": 900.0},
    "same_officer_seconds": 600.0,
    "parallel": 2,
}
SAID: dict[str, object] = {
    "also": ["reg/b", "pol/k"],
    "needs": [1, 3],
    "number": 97,
    "count": 20,
    "errand": 2,
    "minutes": 15,
    "delay_minutes": 10,
    "position": "delay",
    "scope": "agency",
    "language": "en",
    "day": "2026-11-23",
    "slot": "2026-11-23T08:00:00+07:00",
    "taken_at": "2026-11-23T01:00:00Z",
    "hours": [{"start": "08:00:00", "end": "12:00:00"}, {"start": "13:00:00", "end": "00:00:00"}],
    "profile": PROFILE,
    "until": "2026-11-23T09:30:00Z",
    "urgent": True,
    "paper": "low",
    "particulars": [{"service": "reg/card", "field": "nik", "value": "1371010101900001"}],
    "scores": [4, None, 2],
}
SAID_TO: dict[str, dict[str, object]] = {
    "ArrangeKiosk": {"arrangement": {"agencies": ["reg", "pol"], "zone": "east", "theme": "kawung"}},
    "ArrangeDisplay": {
        "arrangement": {
            "layout": "zone",
            "zone": "east",
            "counter": "",
            "playlist": "morning",
            "theme": None,
            "directions": {"1": "left", "west": "up"},
            "volume": 0.5,
        }
    },
    "ReportDisplay": {"troubles": [{"kind": "media", "detail": "pantai.mp4"}]},
    "PostNotice": {
        "text": {
            "id": "Salat berjamaah",
            "en": "Prayer",
            "jv": None,
            "su": None,
            "min": "Sumbayang",
            "ace": None,
        }
    },
}
"""What one command alone says under a name that others use otherwise."""
NEVER_HEARD = "1371010101900001"


@pytest.mark.parametrize("twin", wire_commands.COMMANDS, ids=lambda kind: kind.__name__)
def test_a_command_arrives_with_everything_it_said(twin: type[wire_commands.Command]) -> None:
    said: dict[str, Any] = {
        name: SAID.get(name, f"{name}-0123456789abcdef"[:40]) for name in twin.__struct_fields__
    } | SAID_TO.get(twin.__name__, {})
    told = msgspec.json.decode(msgspec.json.encode(said), type=twin)
    command = command_of(told)
    assert type(command) is DOMAIN_COMMANDS[twin.__name__]
    assert command == msgspec.convert(said, type(command))
    heard = msgspec.json.decode(msgspec.json.encode(command))
    said.pop("proof", None)
    assert {name: heard[name] for name in said} == _less(said)
    assert NEVER_HEARD not in repr(command)
    for name in SERVERS_OWN.get(twin.__name__, ()):
        assert heard[name] is None, "whatever a program says, this is the server's"


def _less(said: dict[str, Any]) -> dict[str, Any]:
    """What was *said*, without what the hall does not hear."""
    if "particulars" not in said:
        return said
    kept = [{name: text for name, text in each.items() if name != "value"} for each in said["particulars"]]
    return {**said, "particulars": kept}


def test_a_profile_arrives_as_the_rules_read_it() -> None:
    said = wire_commands.ChangeProfile(
        request_id="0123456789abcdef",
        counter="1",
        by="Rina",
        profile=msgspec.convert(PROFILE, wire_profile.Profile),
    )
    command = command_of(said)
    assert isinstance(command, domain_commands.ChangeProfile)
    assert command.profile == domain_profile.Profile(
        lines=("reg/a", "reg/b"),
        rule=domain_profile.Rule(
            kind=domain_profile.RuleKind.COUNTED_RATIO, numbers={"reg/a": 2.0, "reg/b": 1.0}, per_hall=True
        ),
        chain=(
            domain_profile.Clause(
                when=domain_profile.Condition(
                    kind=domain_profile.ConditionKind.TIME_BETWEEN, start=time(8), end=time(9, 30)
                ),
                then=domain_profile.Rule(kind=domain_profile.RuleKind.LONGEST_QUEUE),
            ),
            domain_profile.Clause(
                when=domain_profile.Condition(
                    kind=domain_profile.ConditionKind.WAIT_OVER, line="reg/b", value=1200.0
                ),
                then=domain_profile.Rule(kind=domain_profile.RuleKind.STRICT_ORDER),
            ),
        ),
        wider={"reg/c": 900.0},
        same_officer_seconds=600.0,
        parallel=2,
    )
    assert type(command.profile.rule.kind) is domain_profile.RuleKind


@pytest.mark.parametrize("kind", DOMAIN_EVENTS, ids=lambda kind: kind.__name__)
@given(data=st.data(), seq=st.integers(1, 2**53), at=st.datetimes(timezones=st.just(UTC)))
def test_an_event_is_told_whole_and_is_the_same_again(
    kind: type, data: st.DataObject, seq: int, at: datetime
) -> None:
    event: Any = data.draw(made(kind))
    record = Recorded(seq=seq, at=at, request_id="0123456789abcdef", event=event)
    told = codec.decode_record(record_json(record))
    assert told == record_of(record)
    assert codec.encode(told) == record_json(record), "byte for byte as the contract writes it"
    assert (told.seq, told.at) == (seq, at)
    assert type(told.event) is WIRE_EVENTS[kind.__name__]
    assert msgspec.convert(told.event, kind, from_attributes=True) == event, "and back"


def test_nobody_outside_learns_request_ids() -> None:
    record = Recorded(
        seq=1,
        at=AT,
        request_id="secret-of-the-client",
        event=domain_events.DayOpened(day=date(2026, 11, 23)),
    )
    assert b"secret" not in record_json(record)
