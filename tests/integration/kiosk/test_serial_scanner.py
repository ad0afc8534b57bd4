"""A scanner on a serial port, played by the other end of a pseudo-terminal: plugged, unplugged, and noisy."""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QWindow
from pytestqt.qtbot import QtBot

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

import tty

from kiosk.scanner import open_scanner
from kiosk.scanner.serial_port import PortEar
from kiosk.scanner.settings import SerialScanner
from qtkit.scanner.wedge import Suffix


class Cable:
    """A port with a name that stays, as udev gives it, and whatever is plugged in there."""

    def __init__(self, folder: Path) -> None:
        self.device = folder / "scanner"
        self._master = -1

    def plug_in(self) -> None:
        self._master, slave = os.openpty()
        tty.setraw(slave)
        self.device.unlink(missing_ok=True)
        self.device.symlink_to(os.ttyname(slave))
        os.close(slave)

    def unplug(self) -> None:
        if self._master >= 0:
            os.close(self._master)
        self._master = -1
        self.device.unlink(missing_ok=True)

    def send(self, data: bytes) -> None:
        os.write(self._master, data)


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    cable = Cable(tmp_path)
    yield cable
    cable.unplug()


Listen = Callable[..., tuple[PortEar, list[str]]]


@pytest.fixture
def listen(cable: Cable, qtbot: QtBot) -> Iterator[Listen]:
    ears: list[PortEar] = []

    def start(suffix: Suffix = "line") -> tuple[PortEar, list[str]]:
        ear = PortEar(SerialScanner(device=str(cable.device), suffix=suffix), retry_seconds=0.05)
        codes: list[str] = []
        ear.scanned.connect(codes.append)
        ears.append(ear)
        ear.start()
        return ear, codes

    yield start
    for ear in ears:
        ear.close()


def there(caplog: pytest.LogCaptureFixture, times: int = 1) -> bool:
    return sum("is there" in record.getMessage() for record in caplog.records) >= times


def test_codes_arrive_whole_and_noise_is_passed_over(
    cable: Cable, listen: Listen, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "kiosk.scanner")
    cable.plug_in()
    _, codes = listen()
    qtbot.waitUntil(lambda: there(caplog))
    cable.send(b"JANJI-")
    cable.send(b"7KQ2\r\n\xff\xfe\x00\r")
    cable.send(b"9" * 400 + b"\rhttp://hall/t/abc\r")
    qtbot.waitUntil(lambda: len(codes) == 2)
    assert codes == ["JANJI-7KQ2", "http://hall/t/abc"]
    assert "JANJI" not in caplog.text, "what is scanned may be somebody's"


def test_a_scanner_that_is_unplugged_is_heard_again_when_it_returns(
    cable: Cable, listen: Listen, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "kiosk.scanner")
    _, codes = listen()
    qtbot.waitUntil(lambda: len(caplog.records) == 1)
    assert caplog.records[0].levelno == logging.WARNING
    for time in (1, 2):
        cable.plug_in()
        qtbot.waitUntil(lambda time=time: there(caplog, time))  # type: ignore[misc]  # mypy cannot infer a default
        cable.send(b"half a co")
        cable.unplug()
        qtbot.waitUntil(
            lambda time=time: len(caplog.records) == 1 + 2 * time  # type: ignore[misc]
        )
    cable.plug_in()
    qtbot.waitUntil(lambda: there(caplog, 3))
    cable.send(b"JANJI-7KQ2\r")
    qtbot.waitUntil(lambda: codes == ["JANJI-7KQ2"])


def test_a_scanner_that_sends_no_end_is_heard_by_its_silence(
    cable: Cable, listen: Listen, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "kiosk.scanner")
    cable.plug_in()
    _, codes = listen("none")
    qtbot.waitUntil(lambda: there(caplog))
    cable.send(b"JANJI-7KQ2")
    qtbot.waitUntil(lambda: codes == ["JANJI-7KQ2"])


def test_closing_ends_the_thread_at_once(cable: Cable, listen: Listen) -> None:
    ear, _ = listen()
    ear.close()
    assert not ear._thread.is_alive()


def test_the_settings_open_it(cable: Cable, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "kiosk.scanner")
    cable.plug_in()
    scanner = open_scanner(SerialScanner(device=str(cable.device)), QWindow())
    assert isinstance(scanner, PortEar)
    qtbot.waitUntil(lambda: there(caplog))
    with qtbot.waitSignal(scanner.scanned) as told:
        cable.send(b"JANJI-7KQ2\r")
    assert told.args == ["JANJI-7KQ2"]
    scanner.close()
