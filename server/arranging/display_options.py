"""What ``python -m server display`` can be asked."""

import argparse
from collections.abc import Sequence
from typing import Final, get_args

from server.arranging.reaching import add_where, user
from server.commandline import CommandLine
from wire.displays import Direction

OWN: Final = "own"
"""Said for a value: as in the display's own settings."""
NONE: Final = "none"
ARRANGED: Final = ("layout", "zone", "counter", "playlist", "theme", "direction", "volume")
Arrows = dict[str, str]

_ABOUT: Final = """\
Tells of the hall's displays, and arranges one while the hall runs: its layout, the zone or single counter that it shows, its playlist and
theme, where its arrows point, how loud calls are. The display changes within a moment, and stays so on later days. What is not said
stays as it is. Without a name all displays are told of; without an option, how that one is now."""
_EXAMPLES: Final = """\
examples:
  python -m server display
      all displays: which are here, what each shows, what does not work
  python -m server display zone-a
      one of them
  python -m server display zone-a --layout waiting-room --theme kawung --by Rina
      another layout and theme
  python -m server display lobby --zone b --direction 12=left --direction a=up --by Rina
      moved to zone B; an arrow for counter 12 and one for zone A
  python -m server display lobby --zone "" --playlist "" --direction none --by Rina
      the whole hall, no media, no arrows
  python -m server display lobby --volume 0.6 --theme own --by Rina
      quieter; the theme of its own settings
  python -m server display lobby --as-set-up --by Rina
      as mall.toml has it
"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked. Exits with 2 for what cannot be asked."""
    parser = CommandLine(
        prog="python -m server display",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("display", nargs="?", help="the display's name, as in its own settings")
    how = parser.add_argument_group("how it is arranged", f"{OWN}: as in its own settings")
    how.add_argument("--layout", help="a file of assets/layouts, without its ending")
    how.add_argument("--zone", help='the zone whose calls it shows and speaks; "" for the whole hall')
    how.add_argument("--counter", help='the only counter it shows; "" for all of the zone')
    how.add_argument("--playlist", help='one of its media folder; "" for no media')
    how.add_argument("--theme", help="a folder of assets/themes")
    how.add_argument(
        "--direction",
        action="append",
        type=_arrow,
        metavar="PLACE=WAY",
        help="where the arrow for a counter or zone points: left, right, up, down, or own for no arrow; "
        f"said once for each; {NONE}: no arrows",
    )
    how.add_argument("--volume", type=_volume, help="how loud calls are, 0 to 1")
    how.add_argument("--as-set-up", action="store_true", help="as mall.toml has it")
    how.add_argument("--by", help="who arranges it; else the user of this machine")
    add_where(parser)
    asked = parser.parse_args(arguments)
    asked.changes = any(getattr(asked, name) is not None for name in ARRANGED)
    if asked.as_set_up and asked.changes:
        parser.error("--as-set-up leaves nothing to arrange: say it without the others")
    if asked.display is None and (asked.changes or asked.as_set_up):
        parser.error("say which display: its name comes first")
    if asked.by is not None and not asked.changes and not asked.as_set_up:
        parser.error("--by says who arranges it, but nothing was asked for: say what to change, too")
    asked.by = user() if asked.by is None else asked.by
    return asked


def _arrow(said: str) -> tuple[str, str]:
    if said in {OWN, NONE}:
        return said, ""
    place, mark, way = said.rpartition("=")
    if not mark or not place.strip() or way not in {*get_args(Direction), OWN}:
        ways = ", ".join(get_args(Direction))
        raise argparse.ArgumentTypeError(
            f"{said!r} is no arrow, such as 12A=left; ways are: {ways}, or {OWN} for no arrow"
        )
    return place.strip(), way


def _volume(said: str) -> float | str:
    try:
        volume = said if said == OWN else float(said)
    except ValueError:
        volume = -1.0
    if isinstance(volume, float) and not 0 <= volume <= 1:
        raise argparse.ArgumentTypeError(f"{said!r} is no volume from 0 to 1, such as 0.6")
    return volume
