import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from qtkit.application import log_message

ROOT = Path(__file__).parents[3]

PROGRAM = """
import logging, sys
from pathlib import Path
from PySide6.QtCore import QTimer
logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s", stream=sys.stdout)
from qtkit.application import make_application, run
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from wire.languages import Languages
application = make_application("giliran-trial")
stage = Stage(look=load_look(ASSETS / "themes" / "itiak-pulang-patang"), languages=Languages.load(ASSETS / "languages"),
              language="id")
window = stage.show(Path(sys.argv[1]))
QTimer.singleShot(0, lambda: print("shown", window.title(), application.font().family() != "", flush=True))
print("ended", run(stage), flush=True)
"""

MAIN = """
import QtQuick
import Giliran.Kit
Window {
    visible: true
    title: qsTr("kit-next-page")
    color: Theme.ground
    Component.onCompleted: console.warn("a warning from QML")
}
"""


@pytest.mark.parametrize("kind", [QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtDebugMsg])
@pytest.mark.logs_errors
def test_qts_messages_come_into_the_log(kind: QtMsgType, caplog: pytest.LogCaptureFixture) -> None:
    levels = {
        QtMsgType.QtWarningMsg: "WARNING",
        QtMsgType.QtCriticalMsg: "ERROR",
        QtMsgType.QtDebugMsg: "DEBUG",
    }
    with caplog.at_level(logging.DEBUG, logger="qt"):
        log_message(kind, QMessageLogContext(), "the river is high")
    assert [(record.levelname, record.name, record.getMessage()) for record in caplog.records] == [
        (levels[kind], "qt", "the river is high")
    ]


def test_a_program_shows_its_window_and_ends_in_good_order_when_told(tmp_path: Path) -> None:
    qml = tmp_path / "Main.qml"
    qml.write_text(MAIN, encoding="utf-8")
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(qml)],
        cwd=ROOT,
        env={**os.environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert program.stdout is not None
    lines: list[str] = []
    for line in program.stdout:
        lines.append(line.strip())
        if line.startswith("shown"):
            break
    program.send_signal(signal.SIGTERM)
    rest, _ = program.communicate(timeout=20)
    lines += rest.splitlines()
    assert "shown Berikutnya True" in lines
    assert "ended 0" in lines
    assert [line for line in lines if "a warning from QML" in line and line.startswith("WARNING qt")]
    assert program.returncode == 0, lines
    assert [line for line in lines if line.startswith(("WARNING", "ERROR"))] == [
        line for line in lines if "a warning from QML" in line
    ]


KIND = """
import os, sys
from qtkit.application import make_application
application = make_application("giliran-trial", widgets="widgets" in sys.argv, software="software" in sys.argv)
print(type(application).__name__, os.environ.get("QT_QUICK_BACKEND", "as Qt likes"), "PySide6.QtWidgets" in sys.modules)
"""


@pytest.mark.parametrize(
    ("asked", "backend", "made"),
    [
        ([], None, "QGuiApplication as Qt likes False"),
        (["widgets"], None, "QApplication as Qt likes True"),
        (["software"], None, "QGuiApplication software False"),
        (["software"], "rhi", "QGuiApplication rhi False"),
    ],
)
def test_a_program_gets_what_it_asks_for_and_the_environment_has_the_last_word(
    asked: list[str], backend: str | None, made: str
) -> None:
    rest = {name: value for name, value in os.environ.items() if name != "QT_QUICK_BACKEND"}
    ended = subprocess.run(
        [sys.executable, "-c", KIND, *asked],
        cwd=ROOT,
        env=rest if backend is None else {**rest, "QT_QUICK_BACKEND": backend},
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert ended.stdout.strip() == made
