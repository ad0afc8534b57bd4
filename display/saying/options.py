"""What the commands beside the display have in common on the command line: whose settings, and where the display remembers its hall."""

import argparse
from pathlib import Path

from platformdirs import user_state_path

from qtkit.options import CONFIG
from qtkit.stage import ASSETS
from wire.languages import Languages


def beside_the_display() -> argparse.ArgumentParser:
    """A parent for their parsers."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument(
        "--config",
        type=Path,
        default=CONFIG / "display.toml",
        metavar="FILE",
        help="the display's settings (default: %(default)s)",
    )
    parser.add_argument(
        "--state",
        type=Path,
        default=user_state_path("giliran", appauthor=False) / "display",
        metavar="FOLDER",
        help="where the display remembers its hall (default: %(default)s)",
    )
    return parser


def spoken_languages() -> tuple[str, ...]:
    """Those that have sentences for the hall's voice, Indonesian first."""
    return Languages.load(ASSETS / "languages").codes_with("voice-call")


def known_languages() -> tuple[str, ...]:
    """Those that a visitor may choose."""
    return Languages.load(ASSETS / "languages").codes
