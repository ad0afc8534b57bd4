"""Renders every screen of every program: ``python -m tools.screens`` writes ``build/screens/*.png``.

Each program's ``screens`` module says which screens there are. One picture for each of them, in each size and language;
the exit status is 1 when one is missing or blank. Knows how a picture is taken. Must not know what is on it.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

import counter.face.scenes
import counter.screens
import display.screens.scenes
import kiosk.screens
import qtkit.pairing.scenes
from qtkit.application import make_application
from qtkit.stage import ASSETS, Stage
from qtkit.themes import Look, load_look
from server.malls.loading import load_mall
from wire.languages import Languages
from wire.mall import Mall
from wire.text import LANGUAGES, Language

ROOT: Final = Path(__file__).resolve().parent.parent
MALL: Final = ROOT / "config" / "malls" / "batu-gadang"
LOOK_MILLISECONDS: Final = 60
PATIENCE_LOOKS: Final = 20
"""A picture that still changes after so many looks is taken as it is: a clock may tick on it."""

Size = tuple[int, int]
Opened = tuple[object, QQuickWindow]
"""What a scene needs to stay alive, and its window."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shot:
    """One picture to take. *open* sets the scene up on a stage."""

    name: str
    size: Size
    language: str
    open: Callable[[Stage], Opened]

    @property
    def file(self) -> str:
        """``kiosk-agencies-1080x1920-id.png``."""
        return f"{self.name}-{self.size[0]}x{self.size[1]}-{self.language}.png"


def shots(mall: Mall, look: Look, speaking: Sequence[str] = LANGUAGES) -> Iterator[Shot]:
    """Every picture there should be, program by program, in the languages *speaking*; the kiosk alone speaks all of them."""
    for language in speaking:
        for size in kiosk.screens.SIZES:
            for scene in kiosk.screens.SCENES:
                yield _kiosk(scene, size, language, mall, look)
    for language in LANGUAGES:
        for size in counter.screens.SIZES:
            for place in counter.screens.SCENES:
                yield _counter(place, size, language, mall)
        for size in counter.face.scenes.SIZES:
            for face in counter.face.scenes.SCENES:
                yield _face(face, size, language, mall)
        for size in qtkit.pairing.scenes.SIZES:
            for door in qtkit.pairing.scenes.SCENES:
                yield _pairing(door, size, language)
        for board in display.screens.scenes.SCENES:
            for size in board.sizes:
                yield _display(board, size, language, mall)


def _kiosk(scene: kiosk.screens.Scene, size: Size, language: str, mall: Mall, look: Look) -> Shot:
    def open_it(stage: Stage) -> Opened:
        return kiosk.screens.open_scene(scene, stage, look, mall, language=language, size=size)

    return Shot(name=f"kiosk-{scene.name}", size=size, language=language, open=open_it)


def _counter(scene: counter.screens.Scene, size: Size, language: str, mall: Mall) -> Shot:
    def open_it(stage: Stage) -> Opened:
        return counter.screens.open_scene(scene, stage, mall, language=language, size=size)

    return Shot(name=f"counter-{scene.name}", size=size, language=language, open=open_it)


def _face(scene: counter.face.scenes.FaceScene, size: Size, language: str, mall: Mall) -> Shot:
    def open_it(stage: Stage) -> Opened:
        return counter.face.scenes.open_scene(scene, stage, mall, language=language, size=size)

    return Shot(name=f"face-{scene.name}", size=size, language=language, open=open_it)


def _pairing(scene: qtkit.pairing.scenes.PairingScene, size: Size, language: str) -> Shot:
    def open_it(stage: Stage) -> Opened:
        return qtkit.pairing.scenes.open_scene(scene, stage, language=language, size=size)

    return Shot(name=f"pairing-{scene.name}", size=size, language=language, open=open_it)


def _display(scene: display.screens.scenes.Scene, size: Size, language: Language, mall: Mall) -> Shot:
    def open_it(stage: Stage) -> Opened:
        return display.screens.scenes.open_scene(scene, stage, mall, language=language, size=size)

    return Shot(name=f"display-{scene.name}", size=size, language=language, open=open_it)


def take(shot: Shot, folder: Path, *, look: Look, languages: Languages) -> Path:
    """The picture's file. What moves stands still from the beginning."""
    stage = Stage(look=look, languages=languages, language=shot.language)
    stage.theme.setProperty("reducedMotion", True)
    scene, window = shot.open(stage)
    path = folder / shot.file
    _at_rest(window).save(str(path))
    stage.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del scene  # the window looks at it to its end
    return path


def _at_rest(window: QQuickWindow) -> QImage:
    """The window's picture once two looks at it are alike: by then its images have been loaded."""
    seen = QImage()
    for _ in range(PATIENCE_LOOKS):
        QTest.qWait(LOOK_MILLISECONDS)
        now = window.grabWindow()
        if now == seen:
            break
        seen = now
    return seen


def trouble_with(path: Path, size: Size) -> str:
    """Why this is no picture of a screen, in a word; empty for a good one."""
    if not path.exists():
        return "missing"
    with Image.open(path) as picture:
        if picture.size != size:
            return f"{picture.width}x{picture.height}"
        extremes: Sequence[tuple[int, int]] = picture.convert("RGB").getextrema()  # type: ignore[assignment]  # a pair for each of the three bands
    return "" if any(low != high for low, high in extremes) else "blank"


def main() -> int:
    """Render all, or those whose name begins as asked; 1 when one is not as it should be."""
    options = _options()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    folder: Path = options.folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    make_application("giliran-screens")
    mall, look = load_mall(MALL), load_look(ASSETS / "themes" / options.theme)
    languages = Languages.load(ASSETS / "languages")
    troubles = 0
    speaking = options.language or LANGUAGES
    wanted = [
        shot
        for shot in shots(mall, look, speaking)
        if shot.name.startswith(options.only)
        and shot.language in speaking
        and (not options.size or shot.size in options.size)
    ]
    for shot in wanted:
        trouble = trouble_with(take(shot, folder, look=look, languages=languages), shot.size)
        troubles += bool(trouble)
        print(f"{folder / shot.file}{'  ' + trouble.upper() if trouble else ''}", flush=True)
    print(f"{len(wanted)} pictures, {troubles} of them not as they should be")
    return 1 if troubles or not wanted else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.screens", description="Every screen as a picture.")
    parser.add_argument(
        "--folder", type=Path, default=ROOT / "build" / "screens", help="emptied at the start"
    )
    parser.add_argument(
        "--only", default="", metavar="NAME", help="those that begin so: kiosk, display-call …"
    )
    parser.add_argument(
        "--language", action="append", metavar="CODE", help="in this one only; may be said several times"
    )
    parser.add_argument(
        "--size",
        action="append",
        type=_size,
        metavar="WxH",
        help="in this size only; may be said several times",
    )
    parser.add_argument("--theme", default="itiak-pulang-patang", metavar="NAME", help="the kiosk's theme")
    return parser.parse_args()


def _size(text: str) -> Size:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
