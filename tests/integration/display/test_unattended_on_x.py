"""A real display on a real X server: it covers the whole screen whatever happens to it, without a pointer, and only staff end it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from Xlib.display import Display

from tests.fakes.program_process import ProgramProcess, unclean, until
from tests.fakes.x_server import MISSING, Officer, XServer

pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)

NOWHERE = '[sound]\nvoice = false\n[server]\nurl = "http://127.0.0.1:9"\nkey_file = "none.key"\n'
START_MILLISECONDS = 20_000
IN_THE_HALL = "600/150x400/100+600+0"


@pytest.fixture
def x_server() -> Iterator[XServer]:
    with XServer(screen="1366x768") as server:
        yield server


def hung_up(folder: Path, x_server: XServer, settings: str = NOWHERE) -> ProgramProcess:
    environment = {name: each for name, each in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    environment |= {"DISPLAY": x_server.name, "QT_QPA_PLATFORM": "xcb"}
    return ProgramProcess("display", folder / "display", settings, env=environment).start()


@pytest.fixture
def display(tmp_path: Path, x_server: XServer) -> Iterator[ProgramProcess]:
    program = hung_up(tmp_path, x_server)
    yield program
    program.kill()


def test_it_covers_the_screen_without_a_pointer_and_only_staff_end_it(
    display: ProgramProcess, x_server: XServer
) -> None:
    assert not pointer_is_hidden(x_server), "an empty screen has one"
    display.pilot.wait("display.waiting", "visible", equals=True, timeout_ms=START_MILLISECONDS)
    with x_server.officer() as staff:
        until(lambda: staff.sees == [(0, 0, 1366, 768)], "the whole screen")
        until(lambda: pointer_is_hidden(x_server), "no pointer")

        cable_is_another_screens(staff)
        until(lambda: staff.sees == [(0, 0, 1024, 600)], "the whole of the other screen")
        assert pointer_is_hidden(x_server)

    for key in ("Alt+F4", "Ctrl+Q", "Ctrl+W", "Esc", "F11"):
        display.pilot.key(key)
    display.pilot.quit()  # the window is asked to close, and says no
    display.pilot.wait("display.waiting", "visible", equals=True)
    assert "the screen stays on: X" in display.log

    display.pilot.key("Ctrl+Shift+Q")
    assert display.ended() == 0
    assert unclean(display.log) == []


@pytest.mark.skipif(
    not shutil.which("xrandr"), reason="there is no xrandr here (apt package x11-xserver-utils)"
)
def test_a_cable_that_is_pulled_and_put_back_finds_the_display_on_its_screen(tmp_path: Path) -> None:
    with XServer(screen="1200x400") as x_server:
        plugged(x_server, "DESK", "600/150x400/100+0+0", "screen")
        plugged(x_server, "HALL", IN_THE_HALL, "none")
        program = hung_up(tmp_path, x_server, f'{NOWHERE}[screen]\noutput = "HALL"\n')
        try:
            program.pilot.wait("display.waiting", "visible", equals=True, timeout_ms=START_MILLISECONDS)
            with x_server.officer() as staff:
                until(lambda: staff.sees == [(600, 0, 600, 400)], "the screen in the hall")
                said(x_server, "--delmonitor", "HALL")
                until(lambda: staff.sees == [(0, 0, 600, 400)], "the only screen that is left")
                plugged(x_server, "HALL", IN_THE_HALL, "none")
                until(lambda: staff.sees == [(600, 0, 600, 400)], "the screen in the hall again")
            program.pilot.key("Ctrl+Shift+Q")
            assert program.ended() == 0
            assert unclean(program.log) == []
        finally:
            program.kill()


def plugged(x_server: XServer, name: str, place: str, output: str) -> None:
    """A screen called *name* is there from now on."""
    said(x_server, "--setmonitor", name, place, output)


def said(x_server: XServer, *words: str) -> None:
    subprocess.run(["xrandr", "--display", x_server.name, *words], check=True)


def cable_is_another_screens(staff: Officer) -> None:
    """A smaller one was plugged in."""
    staff.sets_resolution(1024, 600)


def pointer_is_hidden(x_server: XServer) -> bool:
    """Whether the pointer over the middle of the screen has no pixel that is seen."""
    looking = Display(x_server.name)
    try:
        looking.xfixes_query_version()
        looking.screen().root.warp_pointer(300, 300)
        looking.sync()
        image = looking.xfixes_get_cursor_image(looking.screen().root)
        return not any(pixel >> 24 for pixel in image.cursor_image)
    finally:
        looking.close()
