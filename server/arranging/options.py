"""What ``python -m server kiosk`` can be asked."""

import argparse
from collections.abc import Sequence
from typing import Final

from server.arranging.reaching import add_where, user
from server.commandline import CommandLine

_ABOUT: Final = """\
Arranges a kiosk while the hall runs: the zone in which it stands, the agencies it offers, its theme. The kiosk changes within a moment,
and stays so on later days. What is not said stays as it is; without any option, how it is arranged now is told."""
_EXAMPLES: Final = """\
examples:
  python -m server kiosk kiosk-2
      how it is arranged now
  python -m server kiosk kiosk-2 --theme kawung --by Rina
      another theme
  python -m server kiosk kiosk-2 --zone a --agencies dukcapil,samsat --by Rina
      moved to zone A, for two agencies
  python -m server kiosk kiosk-2 --agencies all --by Rina
      for every agency of the mall
  python -m server kiosk kiosk-2 --as-set-up --by Rina
      as mall.toml has it
"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked. *agencies* is a tuple, empty for all, or None where it was not said. Exits with 2 for what cannot be asked."""
    parser = CommandLine(
        prog="python -m server kiosk",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("kiosk", help="the kiosk's id, as in its own settings")
    how = parser.add_argument_group("how it is arranged")
    how.add_argument("--zone", help='the zone in which it stands; "" for none in particular')
    how.add_argument("--agencies", type=_agencies, help="the agencies it offers, by id with commas; or all")
    how.add_argument("--theme", help='a folder of assets/themes; "" for the one in the kiosk\'s own settings')
    how.add_argument("--as-set-up", action="store_true", help="as mall.toml has it")
    how.add_argument("--by", default=user(), help="who arranges it; else the user of this machine")
    add_where(parser)
    asked = parser.parse_args(arguments)
    if asked.as_set_up and not (asked.zone is asked.agencies is asked.theme is None):
        parser.error("--as-set-up leaves nothing to arrange: say it without --zone, --agencies and --theme")
    return asked


def _agencies(said: str) -> tuple[str, ...]:
    ids = tuple(part for name in said.split(",") if (part := name.strip()))
    if not ids:
        raise argparse.ArgumentTypeError("names no agency; all: every one of the mall")
    return () if ids == ("all",) else ids
