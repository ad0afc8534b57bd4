"""How soon the kiosk speaks: from a key of its keypad that moves the ring to the first sound of what is said then."""

import shutil
import subprocess
import time
from pathlib import Path
from typing import Final

from bench.figures import Figure, Target, percentile
from bench.programs import HallServer
from bench.sample import write_sample
from bench.setting import Setting
from bench.ticketing import SIZE
from bench.windows import Window

_ENGINE: Final = "espeak-ng"
_SETTINGS: Final = '[speech]\nrecord_folder = "spoken"\n'
_PATIENCE_SECONDS: Final = 10.0
_LOOK_SECONDS: Final = 0.01
_WARM_UP: Final = 2
"""Sentences until the voice is there: the first press turns it on."""


def measure(setting: Setting) -> list[Figure]:
    """Sentences as they come when somebody walks over the first screen. Nothing where this machine has no voice."""
    if shutil.which(_ENGINE) is None:
        return []
    folder = setting.folder / "kiosk-voice"
    with (
        HallServer(
            folder / "hall", mall=write_sample(folder / "mall", now=setting.now), pinned=False
        ) as server,
        Window(folder / "kiosk", "kiosk", server, size=SIZE, settings=_SETTINGS) as kiosk,
        kiosk.pilot() as pilot,
    ):
        pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=30_000)
        spoken = folder / "kiosk" / "spoken" / "spoken.txt"
        lines = []
        for step in range(setting.steps + _WARM_UP):
            pilot.key("Right")
            lines = _lines(spoken, step + 1)[_WARM_UP:]
    late = [float(line[0]) for line in lines]
    alone = [_engine_milliseconds(line[2], folder / "alone.wav") for line in lines]
    return [
        Figure(
            name=f"keypad step to sound p{percent}",
            value=percentile(late, percent),
            unit="ms",
            limit=percentile(alone, percent),
            limit_is="the voice's engine, once",
            target=Target(at_most=300) if percent == 95 else None,
        )
        for percent in (50, 95)
    ]


def _lines(file: Path, count: int) -> list[list[str]]:
    """Milliseconds, language, text and file of the sentences, once there are *count*. Raises TimeoutError."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < until:
        lines = file.read_text(encoding="utf-8").splitlines()[1:] if file.exists() else []
        if len(lines) >= count:
            return [line.split("\t") for line in lines]
        time.sleep(_LOOK_SECONDS)
    raise TimeoutError(f"{file} has not {count} sentences")


def _engine_milliseconds(text: str, file: Path) -> float:
    """The same words by the engine as a program of its own."""
    began = time.perf_counter()
    subprocess.run([_ENGINE, "-v", "id", "-w", str(file), text], check=True)
    return (time.perf_counter() - began) * 1000
