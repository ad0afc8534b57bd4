"""What every way to global keys does alike, also where there is none."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from counter.shell.chords import chord_of
from counter.shell.globalkeys import GlobalKeys
from counter.shell.nokeys import NoKeys
from counter.shell.winkeys import WinKeys
from counter.shell.xkeys import XKeys
from tests.fakes.user32 import User32


@pytest.fixture(params=["none", "windows", "x"])
def keys(request: pytest.FixtureRequest, qapp: QApplication) -> GlobalKeys:
    every: dict[str, GlobalKeys] = {
        "none": NoKeys(),
        "windows": WinKeys(User32()),
        "x": XKeys("no display at all"),
    }
    return every[request.param]


def test_what_nobody_presses_is_not_heard(keys: GlobalKeys) -> None:
    heard: list[object] = []
    keys.pressed.connect(heard.append)
    keys.taken.connect(heard.append)
    keys.listen({"large": chord_of("Ctrl+Shift+F2")})
    keys.close()
    QCoreApplication.processEvents()
    assert heard == []


def test_they_can_be_given_back_twice_and_before_they_were_asked_for(keys: GlobalKeys) -> None:
    keys.close()
    keys.close()
