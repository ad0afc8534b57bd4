"""What the display shows while nobody is called: pictures and a film, drawn by the display's own means before it starts."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from demo.site import ROOT

_SECONDS: Final = 8


def draw(folder: Path) -> None:
    """Fill *folder* (2 s of work). Raises RuntimeError where films cannot be made on this machine."""
    drawn = subprocess.run(
        [sys.executable, "-m", "display.media.sample", str(folder), "--seconds", str(_SECONDS)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    if drawn.returncode:
        raise RuntimeError(f"no film could be made: {drawn.stderr}")
