"""``python -m server person``: the composition root of telling and erasing what is kept of a visitor."""

import argparse
import getpass
import re
import sys
from collections.abc import Sequence
from typing import Final

from server.auditing import person_options
from server.auditing.opening import NotDone, Opened, opened, told
from server.auditing.portrait import portrait, written
from server.console import console
from server.keyfiles import particulars_secret
from server.service.acts import Act
from server.service.particulars import Seal
from server.storage.erasing import SqlErasing
from server.storage.person_rows import SqlPersons

_LABEL: Final = re.compile(r"[A-Za-z]{1,3}-?[0-9]{1,4}")
_A_LABEL: Final = (
    "{} is a ticket's label, which is given again every day: it is not known whose is meant. The id is the last part of the address "
    "in the QR code on the ticket"
)


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when it is done, 1 when nothing is kept of whoever was meant, 2 when it cannot be done."""
    asked = person_options.parse(arguments)
    return told("person", lambda: _done(asked))


def _done(asked: argparse.Namespace) -> int:
    with opened(asked.config, asked.hall) as hall:
        tickets = _tickets(hall) if asked.identity else (asked.ticket,)
        found = [each for each in (portrait(hall.engine, ticket) for ticket in tickets) if each is not None]
        if not found:
            if asked.ticket and _is_label(hall, asked.ticket):
                raise NotDone(_A_LABEL.format(asked.ticket))
            print("person: nothing is kept of them", file=sys.stderr)
            return 1
        if asked.what == "export":
            _noted(hall, tickets)
            print(written(found))
        else:
            _erase(hall, tickets, certain=asked.yes)
    return 0


def _is_label(hall: Opened, said: str) -> bool:
    return _LABEL.fullmatch(said) is not None or SqlPersons(hall.engine).is_label(said)


def _tickets(hall: Opened) -> tuple[str, ...]:
    kinds = {(service.id, asked.id): asked.kind for service in hall.mall.services for asked in service.asks}
    seal = Seal(kinds, secret=particulars_secret(hall.data))
    said = getpass.getpass("the number they gave: ") if sys.stdin.isatty() else sys.stdin.readline()
    return SqlPersons(hall.engine).tickets_with(seal, said.strip())


def _noted(hall: Opened, tickets: Sequence[str]) -> None:
    """Before anything is told: nobody learns something of a visitor of which there is no trace."""
    for ticket in tickets:
        hall.acts.note(Act(action="person-export", subject=ticket, origin=console()))


def _erase(hall: Opened, tickets: Sequence[str], *, certain: bool) -> None:
    if not certain:
        raise NotDone(f"it cannot be undone: say --yes to erase what is kept of {', '.join(tickets)}")
    erasing = SqlErasing(hall.engine, hall.acts, key=hall.key)
    for ticket in tickets:
        erased = erasing.erase(ticket, console())
        if erased is not None:
            print(
                f"{ticket}: {erased.particulars} answers deleted, {erased.texts} texts taken out of the journal"
            )
