"""The command line that kiosk, counter and display share, and where their log goes.

Knows argparse and the folders of the operating system. Must not know what a program does with its options.
"""

import argparse
import logging
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from platformdirs import user_state_path

CONFIG: Final = Path(__file__).parent.parent / "config"
_SIZE = re.compile(r"([1-9]\d{1,4})x([1-9]\d{1,4})")


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """What was asked for. *size* is (width, height) in pixels of a window; None means the program's own choice. *pair*: be let in
    anew.
    """

    config: Path
    state: Path
    pilot: str | None
    milestones: Path | None
    size: tuple[int, int] | None
    language: str | None
    pair: bool = False


def parse_options(
    program: str,
    description: str,
    arguments: Sequence[str] | None = None,
    *,
    settings: str = "",
    own: Sequence[argparse.ArgumentParser] = (),
) -> Options:
    """The options of *program* (``kiosk``) from *arguments*, else the process's own; help and mistakes end it.

    *settings* names the file of settings where it is another program's; *own* are parsers of what the program alone knows.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {program}", description=description, parents=[*own])
    parser.add_argument(
        "--config",
        type=Path,
        default=CONFIG / f"{settings or program}.toml",
        metavar="FILE",
        help="settings (default: %(default)s)",
    )
    parser.add_argument(
        "--state",
        type=Path,
        default=user_state_path("giliran", appauthor=False) / program,
        metavar="FOLDER",
        help="where the program remembers its hall (default: %(default)s)",
    )
    parser.add_argument(
        "--pilot", metavar="NAME", help="let tests tap and read through the local socket NAME"
    )
    parser.add_argument(
        "--milestones", type=Path, metavar="FILE", help="write when things happened, as JSON lines"
    )
    parser.add_argument(
        "--size", type=_size, metavar="WxH", help="a window of this size, for example 1080x1920"
    )
    parser.add_argument("--language", metavar="CODE", help="the language to begin with")
    parser.add_argument(
        "--pair", action="store_true", help="ask the hall to let this computer in anew, as another device"
    )
    parsed = parser.parse_args(arguments)
    return Options(
        config=parsed.config,
        state=parsed.state,
        pilot=parsed.pilot,
        milestones=parsed.milestones,
        size=parsed.size,
        language=parsed.language,
        pair=parsed.pair,
    )


def start_logging() -> None:
    """Log to stderr from INFO up, one line each, with the time."""
    logging.basicConfig(
        force=True,  # python-escpos sets up logging of its own when it is imported
        stream=sys.stderr,
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not like 1080x1920")
    return int(found[1]), int(found[2])
