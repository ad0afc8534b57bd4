"""What ``python -m server rehearse`` can be asked."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from server.domain.plan import Scope
from server.domain.profile import RuleKind
from server.rehearsal import rules
from server.rehearsal.changes import ChangeMistaken, Changes

ROOT: Final = Path(__file__).parent.parent.parent
CONFIG: Final = ROOT / "config" / "server.toml"
OUT: Final = ROOT / "build" / "rehearsal"
USUAL_DAY: Final = date(2026, 9, 1)
"""A Tuesday like any other."""
_MOST_VISITORS, _MOST_DAYS = 100_000, 366

_ABOUT: Final = """\
Plays whole days of visitors through the hall's real rules, and measures them: what if two counters were closed, if an
agency called by another rule, if twice as many people came? The same seed gives the same visitors, so runs can be compared."""
_EXAMPLES: Final = f"""\
examples:
  python -m server rehearse
      an ordinary day of the mall in config/server.toml
  python -m server rehearse --close 4 5 --compare
      the same visitors with counters 4 and 5, and without them
  python -m server rehearse --visitors 900 --officers 36 --days 5
      five busier days with fewer officers
  python -m server rehearse --rule dukcapil=longest-queue --ratio 1:3 --compare
      other rules
  python -m server rehearse --rule dukcapil=counted-ratio:ktp=3,kk=2,akta=1,kia-pindah=1
      a rule that needs a number for each line
  python -m server rehearse --journal data --day 2026-09-01 --close 4 --compare
      a day as the server recorded it: what would have been without counter 4
  python -m server rehearse --journeys --days 5
      what one ticket for several errands saves

rules: {", ".join(RuleKind)}
"""


def parser() -> argparse.ArgumentParser:
    """Every option, in the order in which an operator thinks of them."""
    made = argparse.ArgumentParser(
        prog="python -m server rehearse",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    which_day = made.add_argument_group("which day")
    _add_day(which_day)
    _add_visitors(which_day)
    _add_staffing(made.add_argument_group("who serves"))
    _add_rules(made.add_argument_group("by which rules"))
    _add_results(made.add_argument_group("what to make of it"))
    return made


def _add_day(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--mall", type=Path, metavar="FOLDER", help="the mall; default: that of config/server.toml"
    )
    group.add_argument(
        "--day",
        type=_date,
        metavar="YYYY-MM-DD",
        help=f"the date, for weekdays and holidays; default {USUAL_DAY}, with --journal the day to take from it",
    )
    group.add_argument(
        "--days",
        type=_number(1, _MOST_DAYS),
        default=1,
        metavar="N",
        help="so many open days, measured together",
    )
    group.add_argument(
        "--journal",
        metavar="URL|FOLDER",
        help="a recorded day instead of a made-up one: the server's data folder, SQLite file or database URL",
    )
    group.add_argument(
        "--always-open", action="store_true", help="leave opening hours, breaks and holidays out"
    )


def _add_visitors(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--visitors",
        type=_number(1, _MOST_VISITORS),
        metavar="N",
        help="visitors of the day, with --days on average; default: as many as keep the busiest agency well occupied",
    )
    group.add_argument(
        "--seed", type=int, default=1, metavar="N", help="another number gives other visitors; default 1"
    )


def _add_staffing(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--staffing", type=Path, metavar="FILE", help="shifts from a TOML file; see docs/rehearsal.md"
    )
    group.add_argument("--open", metavar="1-20,25", help="only these counters are open")
    group.add_argument("--close", nargs="+", metavar="COUNTER", help="these counters stay closed")
    group.add_argument(
        "--officers",
        type=_number(1, 10_000),
        metavar="N",
        help="so many counters staffed; those missed least are closed first",
    )
    group.add_argument(
        "--punctual", action="store_true", help="nobody is late or absent, as nobody is in real life"
    )


def _add_rules(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--rule",
        action="append",
        metavar="[AGENCY=]RULE",
        help="all counters of an agency (or of all) call by this rule; may be given several times",
    )
    group.add_argument(
        "--profile",
        action="append",
        metavar="COUNTER=RULE",
        help="one counter calls by this rule; may be given several times",
    )
    group.add_argument(
        "--ratio", type=_ratio, metavar="1:N", help="one priority visitor, then up to N ordinary ones"
    )
    group.add_argument("--scope", type=Scope, choices=list(Scope), help="where that ratio is counted")
    group.add_argument(
        "--starvation",
        type=_number(0, 1_440),
        metavar="MIN",
        help="nobody waits longer while others of the same counter are called; 0: no such cap",
    )


def _add_results(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--compare", action="store_true", help="play without and with what is changed, side by side"
    )
    group.add_argument(
        "--journeys",
        action="store_true",
        help="visitors with several errands: one ticket for all, against one after another",
    )
    group.add_argument(
        "--language", choices=("en", "id"), default="en", help="of tables and picture; default en"
    )
    group.add_argument(
        "--out", type=Path, default=OUT, metavar="FOLDER", help="where the files go; default build/rehearsal"
    )
    group.add_argument("--no-picture", action="store_true", help="tables only, which is quicker")


def _number(least: int, most: int) -> Callable[[str], int]:
    def number(said: str) -> int:
        if not said.isdecimal() or not least <= int(said) <= most:
            raise argparse.ArgumentTypeError(f"{said!r} is not a number from {least} to {most}")
        return int(said)

    return number


def _date(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{said!r} is not a date such as {USUAL_DAY}") from None


def _ratio(said: str) -> int:
    try:
        return rules.ratio_of(said)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{said!r} is not a ratio such as 1:2") from None


def changes_of(options: argparse.Namespace) -> Changes:
    """What is to be changed. Raises ChangeMistaken."""
    only = None if options.open is None else rules.counters_of(options.open)
    starvation = None if options.starvation is None else options.starvation * 60.0
    return Changes(
        only=only,
        closed=frozenset().union(*map(rules.counters_of, options.close or ())),
        officers=options.officers,
        rules=dict(map(rules.named_rule, options.rule or ())),
        profiles=dict(map(rules.counter_rule, options.profile or ())),
        ratio=options.ratio,
        scope=options.scope,
        starvation_seconds=starvation,
    )


def parse(arguments: list[str]) -> tuple[argparse.Namespace, Changes]:
    """The options and what they change. Leaves the program with status 2 and a line of explanation if they cannot be used."""
    made = parser()
    options = made.parse_args(arguments)
    try:
        changes = changes_of(options)
    except ChangeMistaken as error:
        made.error(str(error))
    changed = changes.any or options.staffing is not None
    if options.journal is not None:
        for name, said in (("--visitors", options.visitors), ("--journeys", options.journeys or None)):
            if said is not None:
                made.error(f"{name} makes no sense with --journal: the visitors are those of the day")
        if options.day is None or options.days != 1:
            made.error("--journal needs one --day")
    if options.compare and not changed:
        made.error("--compare needs a change to compare, for example --close 3")
    return options, changes
