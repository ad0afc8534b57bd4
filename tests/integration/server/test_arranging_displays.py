"""``python -m server display`` and ``python -m server notice``, as an operator calls them beside a server that runs."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from datetime import datetime, timedelta
from io import StringIO
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from server.arranging import display_command, display_options, notice_command
from tests.fakes.server_process import ROOT, Client, ServerProcess, request_id
from wire import commands as c
from wire.displays import DisplayArrangement, DisplayTrouble

DISPLAYS = """
[[displays]]
id = "lobby"
name = { id = "Lobi", en = "Lobby" }
layout = "hall"
zone = ""
directions = { a = "left", 4 = "up" }
"""
SET_UP = "lobby (as set up): NOT here; layout hall; whole hall; arrows a left, 4 up"


COMMANDS = {"display": display_command.main, "notice": notice_command.main}


class Called(NamedTuple):
    """What came of a command."""

    returncode: object
    stdout: str
    stderr: str


@pytest.fixture(scope="module")
def more_in_the_mall() -> str:
    return DISPLAYS


def ask(server: ServerProcess, what: str, *arguments: str) -> Called:
    """An operator calls it. In this process: to start another one takes longer than all that it does."""
    where = ["--config", str(server.settings), "--server", server.url]
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        try:
            status: object = COMMANDS[what]([*arguments, *where])
        except SystemExit as end:
            status = end.code
    return Called(returncode=status, stdout=out.getvalue(), stderr=err.getvalue())


def said(server: ServerProcess, what: str, *arguments: str) -> str:
    """What it prints when all is well."""
    done = ask(server, what, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


@contextmanager
def here(client: Client, query: dict[str, str]) -> Iterator[None]:
    """A display's stream is open, and the hall has heard of it."""
    with client.http.stream("GET", "/api/stream", params=query) as stream:
        for data in stream.iter_bytes():
            if b"DisplayJoined" in data:
                break
        yield


def test_a_display_is_arranged_piece_by_piece_and_set_up_again(server: ServerProcess, client: Client) -> None:
    assert said(server, "display", "lobby") == SET_UP
    first = said(
        server, "display", "lobby", "--layout", "zone", "--zone", "b", "--theme", "kawung", "--by", "Rina"
    )
    now = "lobby (arranged): NOT here; layout zone; zone b; theme kawung; arrows a left, 4 up"
    assert first == f"was: {SET_UP}\nnow: {now}"
    arrows = ("--direction", "4=own", "--direction", "1=right")
    second = said(server, "display", "lobby", *arrows, "--volume", "0.6", "--theme", "own", "--counter", "4")
    was = now
    now = "lobby (arranged): NOT here; layout zone; zone b; counter 4; arrows a left, 1 right; volume 60%"
    assert second == f"was: {was}\nnow: {now}"
    (state,) = client.present().displays
    assert state.arrangement == DisplayArrangement(
        layout="zone", zone="b", counter="4", directions={"a": "left", "1": "right"}, volume=0.6
    )
    third = said(
        server, "display", "lobby", "--direction", "none", "--playlist", "", "--zone", "", "--counter", ""
    )
    now = "lobby (arranged): NOT here; layout zone; whole hall; all counters; no media; no arrows; volume 60%"
    assert third.splitlines()[1] == f"now: {now}"
    assert said(server, "display", "lobby", "--as-set-up") == f"was: {now}\nnow: {SET_UP}"
    assert client.present().displays == ()


def test_all_displays_are_told_of_with_what_does_not_work(server: ServerProcess, client: Client) -> None:
    query = {"display": "tv", "zone": "a", "speaks": "true"}
    troubles = (DisplayTrouble(kind="media", detail="pantai.mp4"), DisplayTrouble(kind="voice"))
    client.done(c.ReportDisplay(request_id=request_id(), display="tv", troubles=troubles))
    assert said(server, "display") == SET_UP, "it is not here, whatever it told once"
    assert said(server, "display", "tv") == "tv (its own): NOT here"
    with here(client, query):
        lobby, *tv = said(server, "display").splitlines()
    assert lobby == SET_UP
    assert tv == [
        "tv (its own): here for zone a, speaks",
        "  TROUBLE media: pantai.mp4",
        "  TROUBLE voice: does not work",
    ]
    client.done(c.ReportDisplay(request_id=request_id(), display="tv", troubles=()))


def test_after_arranging_it_is_told_what_the_display_says_of_it(
    server: ServerProcess, client: Client
) -> None:
    where = ["--config", str(server.settings), "--server", server.url]
    asked = display_options.parse(["hearing", "--playlist", "pagi", *where])
    missing = DisplayTrouble(kind="playlist", detail="no playlist 'pagi'; there are: sore")

    def reports(_: float) -> None:
        client.done(c.ReportDisplay(request_id=request_id(), display="hearing", troubles=(missing,)))

    with here(client, {"display": "hearing", "zone": "a"}):
        now = display_command.done(asked, reports).splitlines()[1:]
        again = display_options.parse(["hearing", "--as-set-up", *where])
        was, *_, later = display_command.done(again, lambda _: None).splitlines()
    assert now == [
        "now: hearing (arranged): here for zone a, without a voice; playlist pagi",
        "  TROUBLE playlist: no playlist 'pagi'; there are: sore",
    ]
    assert (was, later) == (
        "was: hearing (arranged): here for zone a, without a voice; playlist pagi",
        "  It has told nothing new yet: look again in a moment.",
    )
    client.done(c.ReportDisplay(request_id=request_id(), display="hearing", troubles=()))


def test_places_are_found_in_capital_letters_too(server: ServerProcess) -> None:
    now = said(server, "display", "lobby", "--zone", "A", "--counter", "1", "--direction", "B=down")
    assert "zone a; counter 1; arrows a left, 4 up, b down" in now.splitlines()[1]
    said(server, "display", "lobby", "--as-set-up")
    told = said(server, "notice", "Tutup", "--en", "Closed", "--zone", "B", "--id", "capital")
    assert ", zone b)" in told
    assert said(server, "notice", "--list", "--zone", "A") == "no notices"
    assert said(server, "notice", "--list", "--zone", "b") == told
    said(server, "notice", "--withdraw", "capital")


def test_a_display_of_which_nothing_is_known_is_arranged_all_the_same(
    server: ServerProcess, client: Client
) -> None:
    done = ask(server, "display", "cellar", "--zone", "b")
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        ["was: cellar (its own): NOT here", "now: cellar (arranged): NOT here; zone b"],
    )
    assert "display: nothing is known of a display 'cellar' yet; known are: " in done.stderr
    said(server, "display", "cellar", "--as-set-up")
    assert all(each.display != "cellar" for each in client.present().displays)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("lobby", "--zone", "z"), "display: there is no zone 'z'; there are: a, b"),
        (("lobby", "--counter", "99"), "display: there is no counter '99'; there are: 1, 2, 3, 4"),
        (("lobby", "--zone", "b", "--counter", "1"), "display: Counter 1 stands in zone a, not in zone b."),
        (("nosuch",), "display: nothing is known of a display 'nosuch' yet; known are: "),
        (("lobby", "--by", "Rina"), "nothing was asked for: say what to change, too"),
        (("lobby", "--direction", "moon=up"), "display: This mall has no counter or zone moon."),
        (("lobby", "--layout", "nowhere"), "display: there is no layout 'nowhere'; there are: "),
        (("lobby", "--theme", "nowhere"), "display: there is no theme 'nowhere'; there are: gajah-oling, "),
        (("lobby", "--theme", "kawung", "--by", ""), "display: this cannot be arranged: by: is empty"),
        (
            ("lobby", "--direction", "4=north"),
            "'4=north' is no arrow, such as 12A=left; ways are: left, right",
        ),
        (("lobby", "--volume", "loud"), "'loud' is no volume from 0 to 1, such as 0.6"),
        (("lobby", "--as-set-up", "--zone", "b"), "--as-set-up leaves nothing to arrange"),
        (("--zone", "b"), "say which display: its name comes first"),
    ],
)
def test_what_cannot_be_arranged_is_said_and_changes_nothing(
    server: ServerProcess, client: Client, arguments: tuple[str, ...], complaint: str
) -> None:
    done = ask(server, "display", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert complaint in done.stderr
    assert all(each.arrangement is None for each in client.present().displays)


def test_everybody_is_told_for_a_while_and_it_is_taken_back(server: ServerProcess, client: Client) -> None:
    tomorrow = f"{datetime.now(ZoneInfo('Asia/Jakarta')) + timedelta(days=1):%Y-%m-%d} 12:30"
    told = said(
        server, "notice", 'Bazar 🎉 "kopi"', "--en", "Fair", "--min", "Bazar", "--zone", "b", "--urgent",
        "--until", tomorrow, "--id", "fair", "--by", "Rina",
    )  # fmt: skip
    assert told == f'fair (until {tomorrow}, zone b, urgent): "Bazar 🎉 "kopi"" / "Fair"'
    assert said(server, "notice", "--list") == told
    (notice,) = client.present().notices
    assert (notice.notice, notice.text.min, notice.urgent) == ("fair", "Bazar", True)
    dotted = said(
        server, "notice", "Bazar", "--en", "Fair", "--until", tomorrow.replace(":", "."), "--id", "dot"
    )
    assert dotted.startswith(f"dot (until {tomorrow}, everywhere)")
    said(server, "notice", "--withdraw", "dot")
    all_day = said(server, "notice", "Air mati", "--en", "No water")
    assert "00:00, everywhere)" in all_day, "until midnight in the hall's own time"
    assert said(server, "notice", "--list").splitlines() == [told, all_day]
    for name in ("fair", all_day.split(" ")[0]):
        assert said(server, "notice", "--withdraw", name) == f"{name}: withdrawn"
    assert said(server, "notice", "--list") == "no notices"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("x", "--en", "x", "--until", "2020-01-01 10:00"), "notice: This notice would be over"),
        (
            ("x", "--en", "x", "--until", "2099-01-01 10:00"),
            "notice: A notice can hold for 366 days at most.",
        ),
        (
            ("x", "--en", "x", "--until", "half past two"),
            "notice: 'half past two' is not a time, such as 14:30",
        ),
        (("x", "--en", "x", "--until", "2026-12-24"), "notice: '2026-12-24' is not a time, such as 14:30"),
        (
            ("x", "--en", "n" * 201),
            "notice: The text of the notice (en) cannot be shown: it has more than 200",
        ),
        (("x", "--en", "x", "--zone", "z"), "notice: there is no zone 'z'; there are: a, b"),
        (("x", "--en", "x", "--by", ""), "notice: this cannot be posted: by: is empty"),
        (("--withdraw", "never"), "notice: There is no notice never, or it is over."),
        (("x",), "say it in English, too: --en"),
        ((), "say one thing: a text to show, or --list, or --withdraw"),
        (("x", "--en", "x", "--list"), "say one thing"),
    ],
)
def test_what_cannot_be_told_is_said_and_changes_nothing(
    server: ServerProcess, client: Client, arguments: tuple[str, ...], complaint: str
) -> None:
    done = ask(server, "notice", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert complaint in done.stderr
    assert client.present().notices == ()


@pytest.mark.parametrize("what", COMMANDS)
def test_how_to_ask_is_told_with_examples(what: str) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "server", what, "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    ).stdout
    assert f"usage: python -m server {what}" in told
    assert "examples:" in told
