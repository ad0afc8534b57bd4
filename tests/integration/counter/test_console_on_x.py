"""The real console on a real X server: an officer works in another program and serves with global keys alone."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.shell.places import FILE
from tests.fakes.counter_day import MALL, Day, empty_hall
from tests.fakes.program_process import ProgramProcess, unclean, until
from tests.fakes.scripted_server import Reply, ScriptedServer
from tests.fakes.x_server import MISSING, Officer, XServer
from wire import PROTOCOL, sse
from wire.codec import encode
from wire.commands import CallNext, path_of
from wire.events import Record
from wire.snapshot import Hello

pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)

CALL = path_of(CallNext)


@pytest.fixture
def day() -> Day:
    """Rina sits at counter 1, one visitor waits."""
    day = Day()
    day.opened("1", "Rina")
    day.issued("A-001")
    return day


@pytest.fixture
def hall(day: Day) -> Iterator[ScriptedServer]:
    def frame(kind: str, message: object, seq: int) -> bytes:
        return sse.frame(kind=kind, data=encode(message), seq=seq)

    hello = Hello(protocol=PROTOCOL, hall=MALL.id, journal="j", seq=2, at=day.now)
    server = ScriptedServer(
        greeting=frame("hello", hello, 0)
        + frame("snapshot", empty_hall(), 0)
        + b"".join(frame("record", record, record.seq) for record in day.records)
    )
    server.answer("/api/mall", Reply(body=encode(MALL)))
    yield server
    server.close()


@pytest.fixture
def x_server() -> Iterator[XServer]:
    with XServer(screen="1366x768") as server:
        yield server


@pytest.fixture
def officer(x_server: XServer) -> Iterator[Officer]:
    with x_server.officer() as officer:
        yield officer


def settings(hall: ScriptedServer, more: str = "") -> str:
    return (
        f'counter = "1"\nofficer = "Rina"\n{more}\n[server]\nurl = "{hall.url}"\nkey_file = "../hall.key"\n'
    )


@pytest.fixture
def console(tmp_path: Path, hall: ScriptedServer, x_server: XServer) -> Iterator[ProgramProcess]:
    (tmp_path / "hall.key").write_text("rahasia", encoding="utf-8")
    program = ProgramProcess(
        "counter",
        tmp_path / "console",
        settings(hall, 'size = "strip"'),
        env={"DISPLAY": x_server.name, "QT_QPA_PLATFORM": "xcb"},
    )
    yield program.start()
    program.kill()


def test_an_officer_serves_without_leaving_the_agencys_program(
    console: ProgramProcess, hall: ScriptedServer, officer: Officer, day: Day
) -> None:
    called: Record = day.passes(30).called("A-001")
    hall.answer(CALL, Reply(body=encode(called)))
    console.pilot.wait("counter.main", "text", equals="Panggil berikutnya", timeout_ms=15_000)
    officer.work()

    def is_called() -> bool:
        officer.presses("Control_L", "Shift_L", "F2")
        return bool(hall.asked_for(CALL))

    until(is_called, "a call", seconds=15)
    console.pilot.wait("counter.number", "text", equals="A-001", timeout_ms=10_000)
    assert officer.has_focus
    assert {json.loads(asked.body)["counter"] for asked in hall.asked_for(CALL)} == {"1"}
    assert len({json.loads(asked.body)["request_id"] for asked in hall.asked_for(CALL)}) == 1

    officer.presses("Control_L", "Shift_L", "F10")
    until(lambda: not officer.has_focus, "the console in front", seconds=10)

    console.pilot.key("Ctrl+M")
    places = console.state / FILE
    until(lambda: places.exists() and b"panel" in places.read_bytes(), "the size is remembered")
    assert console.quit() == 0
    assert unclean(console.log) == []


def test_a_screen_that_loses_pixels_moves_the_strip_in(console: ProgramProcess, officer: Officer) -> None:
    console.pilot.wait("counter.main", "text", equals="Panggil berikutnya", timeout_ms=15_000)
    until(lambda: officer.sees == [(1006, 64, 360, 640)], "the strip at the right edge")
    officer.sets_resolution(1024, 600)
    until(lambda: officer.sees == [(664, 0, 360, 600)], "the strip at the new right edge")
    assert console.quit() == 0
    assert unclean(console.log) == []


OLD_SCREEN = (1024, 768)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_every_size_is_whole_on_an_old_screen_at_any_scaling(
    tmp_path: Path, hall: ScriptedServer, scale: float
) -> None:
    width, height = OLD_SCREEN
    with XServer(screen=f"{width}x{height}") as server, server.officer() as officer:

        def stands(least: float, most: float) -> bool:
            """Whether the window is so many pixels wide, and all of it on the screen."""
            [(x, y, wide, high)] = officer.sees
            return least <= wide <= most and x >= 0 and y >= 0 and x + wide <= width and y + high <= height

        env = {"DISPLAY": server.name, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": str(scale)}
        (tmp_path / "hall.key").write_text("rahasia", encoding="utf-8")
        console = ProgramProcess("counter", tmp_path / "console", settings(hall), env=env).start()
        try:
            console.pilot.wait("counter.main", "text", equals="Panggil berikutnya", timeout_ms=15_000)
            officer.presses("Control_L", "Shift_L", "F10")
            until(lambda: not officer.has_focus, "the console in front")
            until(lambda: stands(width - 3, width), "the panel")
            console.pilot.key("Ctrl+M")
            console.pilot.key("Ctrl+M")
            until(lambda: stands(360 * scale - 2, 360 * scale + 2), "the strip")
            console.pilot.key("Ctrl+M")
            until(lambda: stands(width - 3, width), "the panel again")
            assert console.quit() == 0
        finally:
            console.kill()
        assert unclean(console.log) == []
