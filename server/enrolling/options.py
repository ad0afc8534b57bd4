"""What ``python -m server staff`` can be asked."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from server.commandline import CommandLine
from server.staff.posts import Post

ROOT: Final = Path(__file__).parent.parent.parent
CONFIG: Final = ROOT / "config" / "server.toml"

_ROLES: Final = tuple(post.value for post in Post)
_ABOUT: Final = """\
The people who may sign in: officers at the counters, and who runs the hall. As long as no officer is registered, a name is enough to open
a counter; from the first one on everybody signs in, by PIN, password or card. The server may run meanwhile: what is changed holds at once."""
_EXAMPLES: Final = """\
examples:
  python -m server staff add siti --name "Siti Rahma" --agency dukcapil
      a new officer; her PIN is asked for twice
  python -m server staff card siti
      her card: hold it to the reader
  python -m server staff pin siti
      another PIN
  python -m server staff list
      everybody, and how each can sign in
  python -m server staff add dewi --name "Dewi Lestari" --role manager --agency dukcapil
      somebody else than an officer
  python -m server staff sessions
      who is signed in
Roles: administrator, operator (the whole mall), manager, officer (one agency), guide, reader (either).
A PIN has at least 4 digits, a password at least 8 characters; 1234, 0000 and the like are not taken. Officers and guides may have a PIN and a
card, everybody else has a password."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked: *what*, and the *officer* where it is about one. Exits with 2 for what cannot be asked."""
    parser = CommandLine(
        prog="python -m server staff",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--config", type=Path, default=CONFIG, help="the server's settings (TOML); default config/server.toml"
    )
    parser.add_argument("--hall", default="", help="its schema, where the settings name several halls")
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    what.add_parser("list", help="everybody, and how each can sign in")
    first = _about_one(what, "first", "the first administrator, in a hall that has none")
    first.add_argument("--name", required=True, help="as people call them; no two are alike")
    _read_from_stdin(first)
    add = _about_one(what, "add", "a new officer, or somebody of another role")
    add.add_argument(
        "--name", required=True, help="as people and the hall call the officer; no two are alike"
    )
    add.add_argument("--agency", default="", help="the only one that is theirs, by its id in mall.toml")
    add.add_argument("--role", choices=_ROLES, default="officer", help="what they are there for")
    add.add_argument("--no-pin", action="store_true", help="do not ask for a PIN: it or a card comes later")
    _read_from_stdin(add)
    pin = _about_one(what, "pin", "a PIN or password, in place of the one before")
    _read_from_stdin(pin)
    card = _about_one(what, "card", "a card, read from a reader that types, in place of the one before")
    card.add_argument("--none", action="store_true", help="take the card away: it was lost")
    rename = _about_one(what, "rename", "another name")
    rename.add_argument("--name", required=True, help="the new one")
    move = _about_one(what, "move", "to another agency")
    move.add_argument("--agency", required=True, help="by its id in mall.toml; empty: the whole mall")
    role = _about_one(
        what, "role", "another role; a password is asked for where a PIN is not enough any more"
    )
    role.add_argument("role", choices=_ROLES, metavar="ROLE", help=", ".join(_ROLES))
    role.add_argument("--agency", help='with another agency; "": the whole mall')
    _read_from_stdin(role)
    _about_one(what, "suspend", "no signing in until further notice; the PIN and card stay")
    _about_one(what, "restore", "signing in again")
    _about_one(what, "remove", "forget the officer, the PIN and the card")
    what.add_parser("sessions", help="who is signed in, and since when")
    out = _about_one(what, "sign-out", "end somebody's sessions")
    out.add_argument("--session", help="only this one, as the list of sessions calls it")
    return parser.parse_args(arguments)


def _about_one(what: "argparse._SubParsersAction[CommandLine]", name: str, said: str) -> CommandLine:
    parser = what.add_parser(name, help=said, description=said)
    parser.add_argument("officer", metavar="ID", help="their id: small letters, digits, - and _")
    return parser


def _read_from_stdin(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--stdin", action="store_true", help="read the PIN from a line of the input, once, instead of asking"
    )
