"""Ids may begin with a dash: every command that takes one takes it as it is, and an option is no id."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from server.arranging import device_options, display_options, notice_options
from server.arranging import options as kiosk_options
from server.auditing import options as audit_options
from server.auditing import person_options
from server.commandline import command
from server.enrolling import options as staff_options

Parse = Callable[[Sequence[str]], argparse.Namespace]
ID = "<id>"
AFTER_AN_OPTION: list[tuple[Parse, str, str]] = [
    (person_options.parse, "export --ticket <id>", "ticket"),
    (person_options.parse, "erase --yes --ticket <id>", "ticket"),
    (person_options.parse, "--hall x erase --ticket <id> --yes", "ticket"),
    (audit_options.parse, "show --ticket <id>", "ticket"),
    (audit_options.parse, "show --device <id> --person x", "device"),
    (audit_options.parse, "show --person <id>", "person"),
    (staff_options.parse, "sign-out eva --session <id>", "session"),
    (staff_options.parse, "add eva --name <id>", "name"),
    (device_options.parse, "approve 402918 --name <id>", "name"),
    (device_options.parse, "move lobby --zone <id>", "zone"),
    (kiosk_options.parse, "kiosk-2 --zone <id> --by x", "zone"),
    (notice_options.parse, "--withdraw <id>", "withdraw"),
    (notice_options.parse, "text --en x --id <id>", "id"),
]
ALONE: list[tuple[Parse, str, str]] = [
    (device_options.parse, "disable <id>", "device"),
    (device_options.parse, "replace <id> 402918", "device"),
    (device_options.parse, "rename lobby <id>", "name"),
    (staff_options.parse, "remove <id>", "officer"),
    (kiosk_options.parse, "<id> --zone a", "kiosk"),
    (display_options.parse, "<id> --zone a", "display"),
]


def told(parse: Parse, words: str, said: str) -> argparse.Namespace:
    return parse([said if word == ID else word for word in words.split()])


@pytest.mark.parametrize("said", ["-a3F", "-9", "-y", "_a3F", "--a3F", "---", "-"])
@pytest.mark.parametrize(("parse", "words", "name"), AFTER_AN_OPTION)
def test_an_id_after_an_option_begins_as_it_likes(parse: Parse, words: str, name: str, said: str) -> None:
    assert getattr(told(parse, words, said), name) == said


@pytest.mark.parametrize("said", ["-a3F", "-9", "_a3F"])
@pytest.mark.parametrize(("parse", "words", "name"), ALONE)
def test_an_id_alone_may_begin_with_a_dash(parse: Parse, words: str, name: str, said: str) -> None:
    assert getattr(told(parse, words, said), name) == said


@pytest.mark.parametrize(
    ("parse", "words"),
    [
        (person_options.parse, "erase --ticket --yes"),
        (person_options.parse, "export --ticket"),
        (person_options.parse, "erase --ticket x --yess"),
        (staff_options.parse, "remove --no-such-option"),
        (kiosk_options.parse, "kiosk-2 --zone --theme kawung"),
    ],
)
def test_an_option_is_no_id(parse: Parse, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words.split())
    assert ended.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_help_is_help(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["-h"], ["export", "-h"]):
        with pytest.raises(SystemExit) as ended:
            person_options.parse(words)
        assert ended.value.code == 0
        assert "usage:" in capsys.readouterr().out


def test_a_command_that_people_are_told_names_the_settings_unless_they_are_the_usual_ones() -> None:
    assert command("restore", None) == "python -m server restore"
    told = command("restore", Path("/srv/my hall/server.toml"))
    assert told == "python -m server restore --config '/srv/my hall/server.toml'"
