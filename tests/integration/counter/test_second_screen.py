"""The visitor's window beside a console, on a PC with two screens: each story is a process, because Qt reads its screens once."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.server_process import ROOT

STORY = """
import json
import logging
import sys
from datetime import UTC, datetime

logging.basicConfig(stream=sys.stderr, level=logging.INFO)

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from counter.face.app import FaceWorld, open_face
from counter.face.settings import VisitorScreen
from counter.floor.watch import Watch
from qtkit.application import make_application
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.link import FakeLink
from wire.languages import Languages

make_application("giliran-counter")
languages, look = Languages.load(ASSETS / "languages"), load_look(ASSETS / "themes" / "kawung")
stage = Stage(look=look, languages=languages, language="en")
console = QQuickWindow()
console.setGeometry(100, 100, 600, 400)
console.show()
link = FakeLink()
face = open_face(
    look=look,
    languages=languages,
    language="id",
    settings=VisitorScreen(show=True, screen=json.loads(sys.argv[1])),
    link=link,
    watch=Watch(link, clock=lambda: datetime.now(UTC)),
    console=console,
    world=FaceWorld(steady=lambda: 0.0, new_id=lambda: "r" * 20, state=None),
)

def told():
    QCoreApplication.processEvents()
    place = face.window.geometry()
    return {
        "shown": face.window.isVisible(),
        "place": [place.x(), place.y(), place.width(), place.height()],
        "console": QCoreApplication.translate("", "counter-window"),
        "takes_keys": not face.window.flags() & Qt.WindowType.WindowDoesNotAcceptFocus,
    }

before = told()
if len(sys.argv) > 2:
    console.setScreen(QGuiApplication.screens()[int(sys.argv[2])])
    face.second.look()
print(json.dumps([before, told()]))
face.close()
stage.close()
QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
"""
MAIN = {"name": "main", "x": 0, "y": 0, "width": 1366, "height": 768, "dpr": 1}
SMALL = {"name": "visitor", "x": 1366, "y": 0, "width": 1024, "height": 600, "dpr": 1}


@pytest.fixture
def story(tmp_path: Path) -> Any:
    def story(*arguments: str, screens: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], str]:
        config = tmp_path / "screens.json"
        config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-c", STORY, *arguments],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        assert "WARNING" not in done.stderr
        return json.loads(done.stdout), done.stderr

    return story


@pytest.mark.parametrize("wanted", ["1", '"visitor"'])
def test_it_fills_the_screen_beside_and_leaves_the_console_its_keys_and_words(
    story: Any, wanted: str
) -> None:
    (seen, _), log = story(wanted, screens=[MAIN, SMALL])
    assert seen["shown"]
    assert seen["place"] == [1366, 0, 1024, 600]
    assert seen["takes_keys"] is False
    assert seen["console"] != "counter-window", "the console's own translator still speaks"
    assert "on visitor" in log


def test_with_one_screen_it_is_not_opened_and_the_log_says_so_once(story: Any) -> None:
    (seen, still), log = story("1", "0", screens=[MAIN])
    assert not seen["shown"]
    assert not still["shown"]
    assert log.count("not opened: there are 0 screens beside the main one, not 1") == 1


def test_it_makes_way_for_the_console(story: Any) -> None:
    (seen, after), log = story("1", "1", screens=[MAIN, SMALL])
    assert seen["shown"]
    assert not after["shown"]
    assert "the officer works on visitor" in log
