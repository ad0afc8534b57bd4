"""``python -m server display`` and ``python -m server notice``, as an operator calls them beside a server that runs."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime, timedelta
from io import StringIO
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from server.arranging import display_command, notice_command
from tests.fakes.server_process import ROOT, SMALL_MALL, Client, ServerProcess, request_id
from wire import codec
from wire import commands as c
from wire.displays import DisplayArrangement, DisplayTrouble
from wire.snapshot import Snapshot
from wire.sse import Parser

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
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    folder = tmp_path_factory.mktemp("arranging")
    mall = folder / "mall"
    (mall / "agencies").mkdir(parents=True)
    for file in SMALL_MALL.rglob("*.toml"):
        more = DISPLAYS if file.name == "mall.toml" else ""
        text = file.read_text(encoding="utf-8") + more
        (mall / file.relative_to(SMALL_MALL)).write_text(text, encoding="utf-8")
    with ServerProcess(folder, mall=mall) as server:
        yield server


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


def present(client: Client) -> Snapshot:
    """The hall as a program sees it that has just come."""
    parser = Parser()
    with client.http.stream("GET", "/api/stream") as response:
        for data in response.iter_bytes():
            for frame in parser.feed(data):
                if frame.kind == "snapshot":
                    return codec.decode_snapshot(frame.data)
    raise AssertionError("no snapshot came")


def test_a_display_is_arranged_piece_by_piece_and_set_up_again(server: ServerProcess, client: Client) -> None:
    assert said(server, "display", "lobby") == SET_UP
    first = said(
        server, "display", "lobby", "--layout", "zone", "--zone", "b", "--theme", "kawung", "--by", "Rina"
    )
    assert first == "lobby (arranged): NOT here; layout zone; zone b; theme kawung; arrows a left, 4 up"
    arrows = ("--direction", "4=own", "--direction", "1=right")
    second = said(server, "display", "lobby", *arrows, "--volume", "0.6", "--theme", "own", "--counter", "1")
    assert (
        second
        == "lobby (arranged): NOT here; layout zone; zone b; counter 1; arrows a left, 1 right; volume 60%"
    )
    (state,) = present(client).displays
    assert state.arrangement == DisplayArrangement(
        layout="zone", zone="b", counter="1", directions={"a": "left", "1": "right"}, volume=0.6
    )
    third = said(
        server, "display", "lobby", "--direction", "none", "--playlist", "", "--zone", "", "--counter", ""
    )
    assert third == (
        "lobby (arranged): NOT here; layout zone; whole hall; all counters; no media; no arrows; volume 60%"
    )
    assert said(server, "display", "lobby", "--as-set-up") == SET_UP
    assert present(client).displays == ()


def test_all_displays_are_told_of_with_what_does_not_work(server: ServerProcess, client: Client) -> None:
    query = {"display": "tv", "zone": "a", "speaks": "true"}
    troubles = (DisplayTrouble(kind="media", detail="pantai.mp4"), DisplayTrouble(kind="voice"))
    client.done(c.ReportDisplay(request_id=request_id(), display="tv", troubles=troubles))
    with client.http.stream("GET", "/api/stream", params=query) as stream:
        for data in stream.iter_bytes():
            if b"DisplayJoined" in data:
                break
        lobby, tv = said(server, "display").splitlines()
    assert lobby == SET_UP
    assert tv == "tv (its own): here for zone a, speaks; TROUBLE: media pantai.mp4, voice"
    client.done(c.ReportDisplay(request_id=request_id(), display="tv", troubles=()))


def test_a_display_of_which_nothing_is_known_is_arranged_all_the_same(
    server: ServerProcess, client: Client
) -> None:
    done = ask(server, "display", "cellar", "--zone", "b")
    assert (done.returncode, done.stdout) == (0, "cellar (arranged): NOT here; zone b\n")
    assert "display: nothing is known of a display 'cellar' yet; known are: lobby" in done.stderr
    said(server, "display", "cellar", "--as-set-up")
    assert all(each.display != "cellar" for each in present(client).displays)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("lobby", "--zone", "z"), "display: This mall has no zone z."),
        (("lobby", "--counter", "99"), "display: This mall has no counter 99."),
        (("lobby", "--direction", "moon=up"), "display: This mall has no counter or zone moon."),
        (("lobby", "--layout", "nowhere"), "display: there is no layout 'nowhere'; there are: "),
        (("lobby", "--theme", "nowhere"), "display: there is no theme 'nowhere'; there are: gajah-oling, "),
        (("lobby", "--theme", "kawung", "--by", ""), "display: this cannot be arranged: "),
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
    assert all(each.arrangement is None for each in present(client).displays)


def test_everybody_is_told_for_a_while_and_it_is_taken_back(server: ServerProcess, client: Client) -> None:
    tomorrow = f"{datetime.now(ZoneInfo('Asia/Jakarta')) + timedelta(days=1):%Y-%m-%d} 12:30"
    told = said(
        server, "notice", 'Bazar 🎉 "kopi"', "--en", "Fair", "--min", "Bazar", "--zone", "b", "--urgent",
        "--until", tomorrow, "--id", "fair", "--by", "Rina",
    )  # fmt: skip
    assert told == f'fair (until {tomorrow}, zone b, urgent): "Bazar 🎉 "kopi"" / "Fair"'
    assert said(server, "notice", "--list") == told
    (notice,) = present(client).notices
    assert (notice.notice, notice.text.min, notice.urgent) == ("fair", "Bazar", True)
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
        (("x", "--en", "x", "--zone", "z"), "notice: This mall has no zone z."),
        (("x", "--en", "x", "--by", ""), "notice: this cannot be posted: "),
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
    assert present(client).notices == ()


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
