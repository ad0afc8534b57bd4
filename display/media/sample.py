"""Draws a small media folder of our own: ``python -m display.media.sample FOLDER``, to try a display with before there is anything else.

Must not know how a film is recorded, nor what plays it.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication

from display.media.playlists_file import NAME
from display.media.quiet import quieten_qt
from display.media.scenery import picture

PLAYLISTS: Final = """\
# What is shown between the calls. Files and folders lie beside this file.
[playlists.sample]
seconds = 8                # how long a picture stays

[[playlists.sample.play]]
file = "pond.png"

[[playlists.sample.play]]
file = "ducks.mp4"
volume = 0.5

[[playlists.sample.play]]
file = "hills.png"
fit = "cover"
from = "06:00"
to = "18:00"
"""

_SIZE: Final = re.compile(r"(\d{2,4})x(\d{2,4})")
_LEAST: Final = 32
_LONGEST_SECONDS: Final = 600.0


def fill(folder: Path, *, width: int = 1280, height: int = 720, seconds: float = 10.0) -> None:
    """Two pictures, a film and ``playlists.toml``. Raises OSError, or RuntimeError where films cannot be made."""
    quieten_qt()
    # Only now: QtMultimedia talks while it is imported.
    from display.media.filming import Recording  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    pond, hills = picture(width, height), picture(width, height, hue=120, at=0.7)
    if not (pond.save(str(folder / "pond.png")) and hills.save(str(folder / "hills.png"))):
        raise OSError("no picture can be written there")
    Recording(folder / "ducks.mp4", width=width, height=height, seconds=seconds).make()
    (folder / NAME).write_text(PLAYLISTS, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """From the command line: 0 when it is made, 1 when it cannot be, 2 when it was not understood or would take something away."""
    options = _parsed(arguments)
    if (options.folder / NAME).exists():
        print(f"{options.folder} has playlists already: choose another folder", file=sys.stderr)
        return 2
    # It draws into files alone: no screen is needed.
    application = QGuiApplication.instance() or QGuiApplication(["sample", "-platform", "offscreen"])
    width, height = options.size
    try:
        fill(options.folder, width=width, height=height, seconds=options.seconds)
    except OSError as error:
        print(f"{options.folder} cannot be filled: {error.strerror or error}", file=sys.stderr)
        return 1
    except RuntimeError as error:
        print(f"no film can be made on this machine: {error}", file=sys.stderr)
        return 1
    application.processEvents()
    print(
        f"{options.folder}: pond.png, hills.png, ducks.mp4 ({options.seconds:g} s), and {NAME} with the playlist sample"
    )
    return 0


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m display.media.sample", description="Draw a small media folder."
    )
    parser.add_argument("folder", type=Path, help="where to; it is made if it is not there")
    parser.add_argument(
        "--size",
        type=_size,
        default=(1280, 720),
        metavar="WxH",
        help="of the pictures and the film (default: 1280x720)",
    )
    parser.add_argument("--seconds", type=_seconds, default=10.0, help="of film (default: %(default)s)")
    return parser.parse_args(arguments)


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text)
    if found is None or min(int(found[1]), int(found[2])) < _LEAST:
        raise argparse.ArgumentTypeError(f"{text!r} is not like 1280x720")
    return int(found[1]), int(found[2])


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0.1 <= seconds <= _LONGEST_SECONDS:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds up to {_LONGEST_SECONDS:.0f}")
    return seconds


if __name__ == "__main__":
    raise SystemExit(main())
