import os
import signal

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qtkit.stopping import StopSignals


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_loop_in_which_python_does_nothing(qtbot: QtBot, number: signal.Signals) -> None:
    loop = QEventLoop()
    with StopSignals(loop.quit):
        os.kill(os.getpid(), number)
        assert loop.exec() == 0


def test_afterwards_signals_do_what_they_did_before(qapp: QGuiApplication) -> None:
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    with StopSignals(QCoreApplication.quit):
        assert signal.getsignal(signal.SIGTERM) is not before[0]
    assert (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)) == before
