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
