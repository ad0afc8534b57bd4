"""The screen stays lit while a display runs, on a real X server and a real session bus, and no longer."""

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot
from Xlib.display import Display
from Xlib.ext import screensaver

from display.unattended.sessionbus import SessionBus
from display.unattended.xscreen import XScreen
from tests.fakes import screen_saver, x_server
from tests.fakes.program_process import ROOT, until
from tests.fakes.screen_saver import ScreenSaver, SessionBusDaemon
from tests.fakes.x_server import XServer

on_x = pytest.mark.skipif(bool(x_server.MISSING), reason=x_server.MISSING)
on_a_bus = pytest.mark.skipif(bool(screen_saver.MISSING), reason=screen_saver.MISSING)

SAVER_SECONDS = 1
HOLD = """
import sys, threading
from display.unattended.xscreen import XScreen
screen = XScreen()
print(screen.keep(), flush=True)
threading.Event().wait()
"""


class Desk:
    """Somebody who looks at an X server whose saver comes after a second without a key."""

    def __init__(self, name: str) -> None:
        self.display = Display(name)
        self.display.set_screen_saver(SAVER_SECONDS, 0, 0, 0)
        self.display.sync()

    @property
    def dark(self) -> bool:
        return bool(self._info().state == screensaver.StateOn)

    @property
    def idle_seconds(self) -> float:
        return float(self._info().idle) / 1000

    def _info(self) -> Any:
        return self.display.screen().root.screensaver_query_info()


@pytest.fixture
def x() -> Iterator[XServer]:
    with XServer(screen="320x200") as server:
        yield server


@on_x
def test_x_stays_lit_while_it_is_held_and_goes_dark_after(x: XServer) -> None:
    desk = Desk(x.name)
    screen = XScreen(x.name)
    assert screen.keep()
    until(lambda: desk.idle_seconds > SAVER_SECONDS + 0.5, "nobody has touched anything for long enough")
    assert not desk.dark
    screen.let_go()
    until(lambda: desk.dark, "the saver comes")
    desk.display.close()


@on_x
def test_a_killed_display_leaves_no_x_server_lit_for_ever(x: XServer) -> None:
    desk = Desk(x.name)
    program = subprocess.Popen(
        [sys.executable, "-c", HOLD],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": x.name},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "True\n"
    program.kill()
    program.wait()
    program.stdout.close()
    until(lambda: desk.dark, "the saver comes")
    desk.display.close()


# python-xlib leaves the socket behind with which it could not connect.
@pytest.mark.filterwarnings("ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_where_there_is_no_x_server_it_is_not_held() -> None:
    screen = XScreen(":4711")
    assert not screen.keep()
    screen.let_go()


@on_a_bus
def test_a_desktop_is_asked_once_and_told_at_the_end(qapp: QCoreApplication) -> None:
    with SessionBusDaemon() as bus, ScreenSaver(bus.address) as saver:
        desktop = SessionBus(bus.address)
        assert desktop.keep()
        assert saver.hears() == "held by giliran-display"
        desktop.let_go()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert saver.hears() == "left"


@on_a_bus
def test_a_saver_that_comes_later_is_asked_then(qapp: QCoreApplication, qtbot: QtBot) -> None:
    with SessionBusDaemon() as bus:
        desktop = SessionBus(bus.address)
        assert not desktop.keep(), "nobody is there"
        with ScreenSaver(bus.address) as saver:
            qtbot.waitUntil(lambda: desktop.held)
            assert saver.hears() == "held by giliran-display"
        desktop.let_go()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_without_a_bus_it_is_not_held(qapp: QCoreApplication) -> None:
    desktop = SessionBus("unix:path=/nowhere")
    assert not desktop.keep()
    desktop.let_go()
