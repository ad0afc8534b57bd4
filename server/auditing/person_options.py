"""What ``python -m server person`` can be asked."""

import argparse
from collections.abc import Sequence
from typing import Final

from server.auditing.options import add_config
from server.commandline import CommandLine

_ABOUT: Final = """\
What is kept of one visitor: told as JSON, or erased. The visitor shows the ticket, or says the number they gave today, which is asked for and
shown nowhere. What they gave is deleted with the day anyway; what staff wrote about a visit, after the days that the settings say."""
_EXAMPLES: Final = """\
examples:
  python -m server person export --ticket 0pYw2kq1B7nT5cVxJr8Z3g > visitor.json
  python -m server person export --identity
      by the number they gave
  python -m server person erase --ticket 0pYw2kq1B7nT5cVxJr8Z3g --yes"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked. Exits with 2 for what cannot be asked."""
    parser = CommandLine(
        prog="python -m server person",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_config(parser)
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    _about(what.add_parser("export", help="everything that is kept, as JSON"))
    erase = what.add_parser("erase", help="delete what they gave, and what staff wrote about the visit")
    _about(erase)
    erase.add_argument("--yes", action="store_true", help="do it: it cannot be undone")
    return parser.parse_args(arguments)


def _about(parser: argparse.ArgumentParser) -> None:
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument(
        "--ticket",
        metavar="ID",
        help="the ticket's id, not its label: the last part of the address in its QR code",
    )
    who.add_argument(
        "--identity",
        action="store_true",
        help="by an identity, telephone or other number that they gave; it is read from the terminal or a line of the input",
    )
