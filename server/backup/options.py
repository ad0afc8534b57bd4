"""What ``python -m server backup`` and ``python -m server restore`` can be asked."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

CONFIG: Final = Path(__file__).parent.parent.parent / "config" / "server.toml"

_BACKUP: Final = """\
The second place of the database: the folder that [backup] names in the server's settings. While the server runs it keeps a copy there,
never more than some seconds old, and a snapshot of every hour and day. The server may run meanwhile."""
_RESTORE: Final = """\
Bring a database back: it is read and checked as a whole, and the hall made of it, before anything is touched. The present database is moved
aside, never deleted. No server may run on it."""
_EXAMPLES: Final = """\
examples:
  python -m server restore /media/second/giliran
      the copy there or, should it be damaged, the latest snapshot that is sound
  python -m server restore /media/second/giliran/giliran-20261126-090000.sqlite
      a certain one
  python -m server restore /media/second/giliran --to /srv/new
      into another data folder, on a new machine"""


def parse_backup(arguments: Sequence[str]) -> argparse.Namespace:
    """*what* to do, and the *place* to check. Exits with 2 for what cannot be asked."""
    parser = argparse.ArgumentParser(prog="python -m server backup", description=_BACKUP)
    _config(parser)
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    what.add_parser("now", help="a snapshot of this moment, which stays until somebody deletes it")
    what.add_parser("list", help="what there is to restore")
    check = what.add_parser(
        "check", help="restore all that is listed into a temporary folder, and make the hall of it"
    )
    check.add_argument(
        "place", nargs="?", type=Path, help="a folder or file, instead of the settings' folder"
    )
    return parser.parse_args(arguments)


def parse_restore(arguments: Sequence[str]) -> argparse.Namespace:
    """The *place* to restore from, and the data folder *to* restore to. Exits with 2 for what cannot be asked."""
    parser = argparse.ArgumentParser(
        prog="python -m server restore",
        description=_RESTORE,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _config(parser)
    parser.add_argument("place", type=Path, metavar="FOLDER|FILE", help="the second place, or a file of it")
    parser.add_argument("--to", type=Path, metavar="DATA", help="data folder, instead of the settings' one")
    return parser.parse_args(arguments)


def _config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config", type=Path, default=CONFIG, help="the server's settings (TOML); default config/server.toml"
    )
