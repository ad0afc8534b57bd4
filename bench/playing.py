"""Frames a second while a film plays and the text at the foot glides: the real display at 1920x1080, drawn by software."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from bench.figures import Figure, Target
from bench.mall import write_mall
from bench.process import cpu_seconds
from bench.programs import ROOT, HallServer
from bench.setting import Setting
from bench.windows import Window
from demo.pilot_client import PilotClient

SIZE: Final = "1920x1080"
_FRAME: Final = "display.media.first"
_SETTINGS: Final = """\
rest_seconds = 0.1
[sound]
voice = false
[media]
folder = "../media"
playlist = "film"
"""
_PLAYLISTS: Final = '[[playlists.film.play]]\nfile = "ducks.mp4"\n'
_WAYS: Final = {"lines": "text a line at a time", "ribbon": "gliding text"}


def write_media(folder: Path, *, size: str = SIZE, seconds: float = 10) -> Path:
    """Pictures, a film of our own and their playlist, made by the display's own means."""
    subprocess.run(
        [
            *(sys.executable, "-m", "display.media.sample", str(folder)),
            *("--size", size, "--seconds", str(seconds)),
        ],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return folder


def measure(setting: Setting) -> list[Figure]:
    """A hall where nobody is called: the film has the call's place."""
    folder = setting.folder / "display-film"
    media = write_media(folder / "media", seconds=setting.film_seconds)
    (media / "playlists.toml").write_text(_PLAYLISTS, encoding="utf-8")
    figures = []
    with HallServer(
        folder / "hall", mall=write_mall(folder / "mall", now=setting.now), pinned=False
    ) as server:
        for running, what in _WAYS.items():
            settings = f'running = "{running}"\n{_SETTINGS}'
            with (
                Window(folder / running, "display", server, size=SIZE, settings=settings) as display,
                display.pilot() as pilot,
            ):
                pilot.wait("display.media", "visible", equals=True, timeout_ms=30_000)
                figures += _measured(setting, display, pilot, what)
    return figures


def _measured(setting: Setting, display: Window, pilot: PilotClient, what: str) -> list[Figure]:
    _until_it_plays(pilot)
    began, cpu, film, screen = time.monotonic(), cpu_seconds(display.pid), *_frames(pilot)
    time.sleep(setting.film_seconds)
    took, spent = time.monotonic() - began, cpu_seconds(display.pid) - cpu
    film_after, screen_after = _frames(pilot)
    return [
        Figure(
            name=f"film's frames with {what}",
            value=(film_after - film) / took,
            unit="/s",
            limit=30.0,
            limit_is="the film's own",
            target=Target(at_least=29.5),
        ),
        Figure(
            name=f"screen's frames with {what}",
            value=(screen_after - screen) / took,
            unit="/s",
            target=Target(at_least=30),
        ),
        Figure(name=f"display's CPU with film and {what}", value=100 * spent / took, unit="% of a core"),
    ]


def _until_it_plays(pilot: PilotClient) -> None:
    until = time.monotonic() + 30
    while _frames(pilot)[0] < 10:
        if time.monotonic() > until:
            raise TimeoutError("the film does not begin")
        time.sleep(0.1)


def _frames(pilot: PilotClient) -> tuple[int, int]:
    """Of the film and of the whole window, since the start."""
    return int(pilot.read(_FRAME, "framesShown")), int(pilot.read(_FRAME, "screenFrames"))
