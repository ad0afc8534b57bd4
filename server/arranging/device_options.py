"""What ``python -m server device`` can be asked."""

import argparse
from collections.abc import Sequence
from typing import Final

from server.arranging.reaching import add_where
from server.commandline import CommandLine

_ABOUT: Final = """\
Lets devices into the hall and shuts them out. A new kiosk, console or display asks by itself and shows six digits; whoever stands before it
reads them out, and they are typed here. A device that is disabled, replaced or removed is out at once."""
_EXAMPLES: Final = """\
examples:
  python -m server device list
      the devices that were let in, and those that ask
  python -m server device approve 402918 --name kiosk-2 --zone a
      let in the one that shows 402918, as kiosk-2 in zone A
  python -m server device approve 402918 --counter 5
      a console that works for counter 5 alone
  python -m server device approve 402918 --agency dukcapil
      one that works for every counter of that agency
  python -m server device refuse 3
      the one that asks as number 3 in the list is not let in
  python -m server device rename kiosk-2 lobby
  python -m server device move lobby --zone b
  python -m server device disable lobby
      shut out until it is enabled; it keeps its key
  python -m server device replace lobby 173550
      the new device that shows 173550 takes over its name and place
  python -m server device remove lobby
"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked: *what*, and the words for it. Exits with 2 for what cannot be asked."""
    parser = CommandLine(
        prog="python -m server device",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    _parser(what, "list", "the devices that were let in, and those that ask")
    approve = _parser(what, "approve", "let in the device that shows this code")
    approve.add_argument("code", type=_code, help="the six digits on its screen")
    approve.add_argument("--name", default="", help="what to call it; else what it calls itself")
    _add_place(approve, default="")
    refuse = _parser(what, "refuse", "do not let in a device that asks")
    refuse.add_argument("asking", type=int, metavar="NUMBER", help="as in the list")
    _about_one(what, "rename", "another name").add_argument("name", help="the new one")
    _add_place(_about_one(what, "move", "another zone, counter or agency"), default=None)
    _about_one(what, "disable", "shut it out until it is enabled")
    _about_one(what, "enable", "let it in again with the key that it has")
    replace = _about_one(what, "replace", "a new device takes over its name and place")
    replace.add_argument("code", type=_code, help="the six digits on the new one's screen")
    _about_one(what, "remove", "forget it, and its key")
    asked = parser.parse_args(arguments)
    if asked.what == "move" and asked.zone is asked.counter is asked.agency is None:
        parser.error("say where to: --zone, --counter or --agency")
    return asked


def _parser(what: "argparse._SubParsersAction[CommandLine]", name: str, said: str) -> CommandLine:
    parser = what.add_parser(name, help=said, description=said)
    add_where(parser)
    return parser


def _about_one(what: "argparse._SubParsersAction[CommandLine]", name: str, said: str) -> CommandLine:
    parser = _parser(what, name, said)
    parser.add_argument("device", help="its name")
    return parser


def _add_place(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    place = parser.add_argument_group(
        "where it stands and whom it serves", 'by their ids in mall.toml; "" for none'
    )
    place.add_argument("--zone", default=default, help="the zone")
    place.add_argument("--counter", default=default, help="a console's only counter")
    place.add_argument(
        "--agency", default=default, help="the agency for whose counters alone a console works"
    )


def _code(said: str) -> str:
    code = said.replace(" ", "").replace("-", "")
    if len(code) != 6 or not (code.isascii() and code.isdigit()):
        raise argparse.ArgumentTypeError(f"{said!r} is no code: it has six digits")
    return code
