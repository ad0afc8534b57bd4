"""Every command has a path of its own and a request id that is safe in a URL."""

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.server_process import request_id
from wire import commands
from wire.codec import MalformedMessage, encode_command
from wire.commands import (
    COMMANDS,
    CallNext,
    Command,
    IssueTicket,
    MarkNoShow,
    OpenCounter,
    ReportPrintFailed,
    is_request_id,
    path_of,
)


@pytest.mark.parametrize(
    ("command", "path"),
    [
        (CallNext, "/api/commands/call-next"),
        (IssueTicket, "/api/commands/issue-ticket"),
        (MarkNoShow, "/api/commands/mark-no-show"),
        (ReportPrintFailed, "/api/commands/report-print-failed"),
    ],
)
def test_a_commands_path_is_its_name_in_small_letters(command: type[Command], path: str) -> None:
    assert path_of(command) == path


def test_every_command_is_listed_and_has_a_path_of_its_own() -> None:
    defined = {
        kind
        for kind in vars(commands).values()
        if isinstance(kind, type) and issubclass(kind, Command) and kind is not Command
    }
    assert set(COMMANDS) == defined
    paths = [path_of(kind) for kind in COMMANDS]
    assert len(set(paths)) == len(paths)
    assert all(re.fullmatch(r"/api/commands/[a-z]+(-[a-z]+)*", path) for path in paths)


def read(request: str) -> CallNext:
    return msgspec.json.decode(msgspec.json.encode({"request_id": request, "counter": "1"}), type=CallNext)


@given(st.from_regex(r"[A-Za-z0-9_-]{16,64}", fullmatch=True))
def test_a_request_id_is_kept_as_the_client_made_it(request: str) -> None:
    command = read(request)
    assert command.request_id == request
    assert is_request_id(request)
    assert msgspec.json.decode(encode_command(command), type=CallNext) == command


def test_what_clients_make_is_a_request_id() -> None:
    assert all(read(made).request_id == made for made in (request_id() for _ in range(20)))


@pytest.mark.parametrize(
    "request_id",
    [
        "",
        "x" * 15,
        "x" * 65,
        "0123456789abcde/",
        "0123456789abcdef ",
        "0123456789abcdé0",
        "0123456789abcdef\n",
    ],
)
def test_anything_else_is_not_a_request_id(request_id: str) -> None:
    assert not is_request_id(request_id)
    with pytest.raises(MalformedMessage):
        read(request_id)


def open_counter(counter: str, officer: str) -> OpenCounter:
    said = {"request_id": "0123456789abcdef", "counter": counter, "officer": officer}
    return msgspec.json.decode(msgspec.json.encode(said), type=OpenCounter)


@pytest.mark.parametrize("character", ["\0", "\t", "\n", "\r", "\x1b", "\x1f", "\x7f", "\x85", "\x9f"])
def test_ids_and_names_have_no_control_characters(character: str) -> None:
    for spoilt in (character, character + "Sari", "Sa" + character + "ri", "Sari" + character):
        with pytest.raises(MalformedMessage):
            open_counter("1", spoilt)
        with pytest.raises(MalformedMessage):
            open_counter(spoilt, "Sari")


@pytest.mark.parametrize("name", ["Sari", " ", "Siti Nur'aini, S.H.", "\xa0", "名前", "👋 ﷽", "~"])
def test_names_are_kept_in_every_script(name: str) -> None:
    command = open_counter(name, name)
    assert (command.counter, command.officer) == (name, name)


@pytest.mark.parametrize(
    "body",
    [
        {"counter": "1"},
        {"request_id": "0123456789abcdef"},
        {"request_id": "0123456789abcdef", "counter": ""},
        {"request_id": "0123456789abcdef", "counter": "1" * 81},
        {"request_id": "0123456789abcdef", "counter": 1},
        {"request_id": "0123456789abcdef", "counter": "1", "officer": "Sari"},
    ],
)
def test_a_command_says_exactly_what_belongs_to_it(body: dict[str, object]) -> None:
    with pytest.raises(MalformedMessage):
        msgspec.json.decode(msgspec.json.encode(body), type=CallNext)


REQUEST = "0123456789abcdef"
TICKET = "fedcba9876543210"
PROFILE = {"lines": ["reg/a"]}
ARRANGEMENT = {"agencies": ["reg"], "zone": "a", "theme": "kawung"}
PARTICULAR = {"service": "reg/card", "field": "nik", "value": "1371010101900001"}
WELL_SAID: dict[type[Command], dict[str, object]] = {
    IssueTicket: {"kiosk": "k1", "service": "reg/card", "also": ["pol/record"]},
    commands.HandInTicket: {
        "service": "reg/card",
        "kiosk": "k1",
        "number": 990,
        "taken_at": "2026-11-23T08:00:00+07:00",
    },
    commands.ReserveNumbers: {"kiosk": "k1", "line": "reg/a", "count": 20},
    commands.AddErrand: {"ticket": TICKET, "service": "pol/record", "needs": [1]},
    commands.HoldErrand: {"counter": "1", "ticket": TICKET, "minutes": 15, "reason": ""},
    commands.TransferErrand: {"counter": "1", "ticket": TICKET, "service": "pol/record", "position": "head"},
    commands.AddNote: {"ticket": TICKET, "text": "Pukul 10 kembali, “segera” 👋"},
    commands.PauseCounter: {"counter": "1", "reason": "salat"},
    commands.BookAppointment: {"service": "reg/card", "slot": "2026-11-23T01:00:00Z"},
    commands.OverrideHours: {
        "scope": "mall",
        "subject": "",
        "day": "2026-11-23",
        "hours": [{"start": "08:00:00", "end": "00:00:00"}],
        "reason": "Listrik padam",
        "by": "Rina",
    },
    commands.ChangeProfile: {"counter": "1", "profile": PROFILE, "by": "Rina"},
    commands.AskForHelp: {"kiosk": "k1", "language": "min"},
    commands.ReportPrinter: {"kiosk": "k1", "trouble": None, "paper": "low"},
    commands.ArrangeKiosk: {"kiosk": "k1", "arrangement": ARRANGEMENT, "by": "Rina"},
    commands.GiveParticulars: {"ticket": TICKET, "particulars": [PARTICULAR]},
}
BADLY_SAID: list[tuple[type[Command], str, object]] = [
    (IssueTicket, "also", ["x"] * 21),
    (IssueTicket, "also", "reg/card"),
    (IssueTicket, "package", ""),
    (IssueTicket, "expected", {"low_seconds": 0, "high_seconds": 0}),
    (commands.HandInTicket, "number", -1),
    (commands.HandInTicket, "number", 1_000_000),
    (commands.HandInTicket, "also", ["x"] * 21),
    (commands.HandInTicket, "taken_at", "2026-11-23T08:00:00"),
    (commands.ReserveNumbers, "count", 0),
    (commands.ReserveNumbers, "count", 1001),
    (commands.AddErrand, "needs", [0]),
    (commands.AddErrand, "needs", [100]),
    (commands.AddErrand, "needs", [1] * 21),
    (commands.HoldErrand, "minutes", -1),
    (commands.HoldErrand, "minutes", 1441),
    (commands.HoldErrand, "reason", "x" * 121),
    (commands.TransferErrand, "position", "middle"),
    (commands.TransferErrand, "delay_minutes", 2.5),
    (commands.AddNote, "text", ""),
    (commands.AddNote, "text", "x" * 501),
    (commands.AddNote, "text", "two\nlines"),
    (commands.PauseCounter, "reason", ""),
    (commands.BookAppointment, "slot", "2026-11-23T08:00:00"),
    (commands.BookAppointment, "slot", "soon"),
    (commands.OverrideHours, "scope", "city"),
    (commands.OverrideHours, "subject", "x" * 81),
    (commands.OverrideHours, "day", "2026-02-30"),
    (commands.OverrideHours, "hours", [{"start": "08:00:00Z", "end": "09:00:00Z"}]),
    (commands.OverrideHours, "hours", [{"start": "08:00:00", "end": "09:00:00"}] * 13),
    (commands.OverrideHours, "hours", [{"start": "08:00:00", "end": "09:00:00", "note": "x"}]),
    (commands.ChangeProfile, "profile", {}),
    (commands.ChangeProfile, "profile", PROFILE | {"rules": []}),
    (commands.ChangeProfile, "profile", PROFILE | {"parallel": 0}),
    (commands.ChangeProfile, "profile", PROFILE | {"rule": {"kind": "by-name"}}),
    (commands.ChangeProfile, "profile", PROFILE | {"rule": {"numbers": {"reg/a": -1}}}),
    (commands.ChangeProfile, "profile", PROFILE | {"rule": {"numbers": {"": 1}}}),
    (commands.ChangeProfile, "profile", PROFILE | {"wider": {"reg/b": "soon"}}),
    (commands.ChangeProfile, "profile", PROFILE | {"chain": [{"when": {"kind": "wait-over"}}]}),
    (commands.AskForHelp, "language", "minang"),
    (commands.ReportPrinter, "trouble", ""),
    (commands.ReportPrinter, "paper", "half"),
    (commands.ArrangeKiosk, "by", ""),
    (commands.ArrangeKiosk, "arrangement", ARRANGEMENT | {"agencies": [""]}),
    (commands.ArrangeKiosk, "arrangement", ARRANGEMENT | {"agencies": ["x"] * 201}),
    (commands.ArrangeKiosk, "arrangement", ARRANGEMENT | {"colour": "red"}),
    (commands.GiveParticulars, "particulars", []),
    (commands.GiveParticulars, "particulars", [PARTICULAR] * 21),
    (commands.GiveParticulars, "particulars", [PARTICULAR | {"value": "13710101\n01900001"}]),
    (commands.GiveParticulars, "particulars", [PARTICULAR | {"value": "1" * 41}]),
]


@pytest.mark.parametrize("kind", WELL_SAID, ids=lambda kind: kind.__name__)
def test_what_is_well_said_is_read(kind: type[Command]) -> None:
    assert said(kind, WELL_SAID[kind]).request_id == REQUEST


@pytest.mark.parametrize(("kind", "field", "value"), BADLY_SAID)
def test_what_is_out_of_bounds_is_not_read(kind: type[Command], field: str, value: object) -> None:
    with pytest.raises(MalformedMessage):
        said(kind, WELL_SAID[kind] | {field: value})


def said(kind: type[Command], body: dict[str, object]) -> Command:
    return msgspec.json.decode(msgspec.json.encode({"request_id": REQUEST, **body}), type=kind)
