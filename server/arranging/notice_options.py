"""What ``python -m server notice`` can be asked."""

import argparse
from collections.abc import Sequence
from typing import Final

from server.arranging.reaching import add_where, user
from server.commandline import CommandLine

REGIONAL: Final = {"jv": "Javanese", "su": "Sundanese", "min": "Minang", "ace": "Acehnese"}
_ABOUT: Final = """\
Tells everybody in the hall something on all displays, or on those of one zone, for a while."""
_EXAMPLES: Final = """\
examples:
  python -m server notice "Air mati sampai sore." --en "No water until the evening."
      on all displays, until the day ends
  python -m server notice "Zona A tutup sebentar." --en "Zone A is closed for a moment." --zone a --until 14:30 --urgent
      in zone A alone, until half past two; urgent ones come first and stand out
  python -m server notice "Tutup tanggal 24." --en "Closed on the 24th." --until "2026-12-24 16:00" --id libur
      for days; under a name of its own: the same name again replaces it
  python -m server notice --list
      what holds now
  python -m server notice --list --zone a
      what the displays of zone A show now
  python -m server notice --withdraw libur
      not any longer
"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked. Exits with 2 for what cannot be asked."""
    parser = CommandLine(
        prog="python -m server notice",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("text", nargs="?", help="in Indonesian, at most 200 letters")
    parser.add_argument("--en", help="the same in English")
    for code, name in REGIONAL.items():
        parser.add_argument(f"--{code}", help=f"in {name}")
    parser.add_argument(
        "--zone", default="", help="the zone whose displays show it; else all. With --list: what they show"
    )
    parser.add_argument(
        "--until", help="HH:MM today, or YYYY-MM-DD HH:MM, in the hall's time; else the day's end"
    )
    parser.add_argument("--urgent", action="store_true", help="comes first and stands out")
    parser.add_argument("--id", help="its name, to replace or withdraw it; else one is made up")
    parser.add_argument("--by", default=user(), help="who says so; else the user of this machine")
    parser.add_argument("--list", action="store_true", help="the notices that hold now")
    parser.add_argument("--withdraw", metavar="ID", help="take the notice of that name back")
    add_where(parser)
    asked = parser.parse_args(arguments)
    if (asked.text is not None) + asked.list + (asked.withdraw is not None) != 1:
        parser.error("say one thing: a text to show, or --list, or --withdraw with a notice's name")
    if asked.text is not None and asked.en is None:
        parser.error("say it in English, too: --en")
    return asked
