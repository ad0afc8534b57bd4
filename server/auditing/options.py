"""What ``python -m server audit`` can be asked."""

import argparse
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from server.commandline import CommandLine
from server.storage.chain import ACTS, JOURNAL
from server.storage.verifying import Head

CONFIG: Final = Path(__file__).parent.parent.parent / "config" / "server.toml"
_HEAD: Final = re.compile(rf"(?:({JOURNAL}|{ACTS})/)?([0-9]{{1,18}}):([0-9a-f]{{64}}|{JOURNAL}|{ACTS})")
_ABOUT: Final = """\
The audit: who did what, when, from which device, in two lists. The journal has what happened in the hall, the acts have what was done to the
server. Every entry is chained to the one before it with a key that is not in the database. The server may run meanwhile."""
_EXAMPLES: Final = """\
examples:
  python -m server audit verify
      whether every entry is as it was written; exit status 0: yes, 1: no, 2: cannot be said
  python -m server audit head
      where both lists end now: keep it elsewhere, on paper or another machine
  python -m server audit verify --head journal/48213:9f2c…
      and that nothing was cut off since that was noted
  python -m server audit show --day 2026-11-24 --ticket A-012
      everything about a ticket of that day"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked. Exits with 2 for what cannot be asked."""
    parser = CommandLine(
        prog="python -m server audit",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_config(parser)
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    verify = what.add_parser("verify", help="whether every entry is as it was written")
    verify.add_argument(
        "--head",
        type=head,
        action="append",
        default=[],
        metavar="SEQ:HASH",
        help="a head that was noted before, as `audit head` and the server's log say it; may be said again",
    )
    verify.add_argument(
        "--from",
        type=place,
        action="append",
        default=[],
        dest="begin",
        metavar="SEQ",
        help="from this record of the journal on (acts/SEQ: from this act on); what is before it is not looked at",
    )
    what.add_parser("head", help="where both lists end now")
    show = what.add_parser("show", help="what was done, as a table; without --day since the last opening")
    show.add_argument("--day", type=day, help="of this business day, as 2026-11-24")
    show.add_argument("--device", help="from or about this device, kiosk, display or counter")
    show.add_argument("--person", help="by or about this person: the id or, in the hall, the name")
    show.add_argument("--ticket", metavar="LABEL", help="about this ticket, for example A-012")
    return parser.parse_args(arguments)


def add_config(parser: argparse.ArgumentParser) -> None:
    """Where the settings are, and which of their halls is meant."""
    parser.add_argument(
        "--config", type=Path, default=CONFIG, help="the server's settings (TOML); default config/server.toml"
    )
    parser.add_argument("--hall", default="", help="its schema, where the settings name several halls")


def head(said: str) -> Head:
    """A head as it was noted; of the journal, where the list is not named."""
    found = _HEAD.fullmatch(said.strip())
    if found is None:
        raise argparse.ArgumentTypeError(
            "is not a head, for example journal/48213: and 64 hexadecimal digits"
        )
    return Head(list=found[1] or JOURNAL, seq=int(found[2]), chain=found[3])


def day(said: str) -> date:
    """A day as people write it here."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written YYYY-MM-DD, for example 2026-11-24") from None


def place(said: str) -> tuple[str, int]:
    """A list and a number in it; of the journal, where the list is not named."""
    name, _, seq = said.rpartition("/")
    if name not in {"", JOURNAL, ACTS} or not (seq.isascii() and seq.isdigit() and len(seq) <= 18):
        raise argparse.ArgumentTypeError("is not a number of an entry, for example 48213 or acts/17")
    return name or JOURNAL, int(seq)
