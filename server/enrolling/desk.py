"""Where officers are enrolled: what was asked is checked, sealed and put into the register; a line tells how it is now."""

import argparse
from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from server.service.acts import Act, Acts
from server.service.origin import OWN, Origin
from server.staff import pins
from server.staff.officers import CardTaken, NameTaken, Officer, Register, wrong_id, wrong_name
from server.staff.seals import Seals

LEAST_CARD, LONGEST_CARD = 8, 128
"""Characters of a card: consoles take what is shorter for a PIN that is typed, and what is longer for another code."""


class NotDone(Exception):
    """Nothing was changed; ``str()`` says why, in a line, without any secret."""


class Asks(Protocol):
    """Whoever is asked for what may not stand on a command line."""

    def secret(self, officer: str, *, from_lines: bool) -> str:
        """A PIN or password. Raises NotDone."""

    def card(self, officer: str) -> str:
        """What a card says. Raises NotDone."""


class Desk:
    """*agencies* are the mall's, with their names by id. *acts* hear of what was changed, and that *origin* did."""

    def __init__(
        self,
        *,
        register: Register,
        seals: Seals,
        agencies: Mapping[str, str],
        acts: Acts,
        origin: Origin = OWN,
    ) -> None:
        self._register = register
        self._acts = acts
        self._origin = origin
        self._seals = seals
        self._agencies = agencies

    def done(self, asked: argparse.Namespace, asks: Asks) -> str:
        """Do what was *asked*; how it is now. Raises NotDone, StorageTrouble."""
        if asked.what == "list":
            return self._everybody()
        told = self._done(asked, asks)
        self._acts.note(Act(action=f"staff-{asked.what}", subject=asked.officer, origin=self._origin))
        return told

    def _done(self, asked: argparse.Namespace, asks: Asks) -> str:
        match asked.what:
            case "add":
                return self._put(self._added(asked, asks))
            case "remove":
                return self._removed(asked.officer)
        return self._put(self._changed(asked, asks))

    def _everybody(self) -> str:
        everybody = self._register.everybody()
        if not any(officer.active for officer in everybody):
            note = "nobody may sign in: a name is enough to open a counter"
            return "\n".join([*map(self._told, everybody), note])
        return "\n".join(map(self._told, everybody))

    def _added(self, asked: argparse.Namespace, asks: Asks) -> Officer:
        _agreed(wrong_id(asked.officer))
        before = self._register.officer(asked.officer)
        if before is not None:
            raise NotDone(f"{asked.officer} is registered already: {self._told(before)}")
        officer = Officer(
            id=asked.officer, name=self._named(asked.name), agency=self._of_agency(asked.agency)
        )
        return officer if asked.no_pin else self._with_secret(officer, asked, asks)

    def _changed(self, asked: argparse.Namespace, asks: Asks) -> Officer:
        officer = self._known(asked.officer)
        match asked.what:
            case "pin":
                return self._with_secret(officer, asked, asks)
            case "card":
                return replace(officer, card=None if asked.none else self._card(officer, asks))
            case "rename":
                return replace(officer, name=self._named(asked.name))
            case "move":
                return replace(officer, agency=self._of_agency(asked.agency))
            case "suspend" | "restore":
                return replace(officer, active=asked.what == "restore")
        raise NotDone(f"nobody knows how to {asked.what}")

    def _with_secret(self, officer: Officer, asked: argparse.Namespace, asks: Asks) -> Officer:
        said = asks.secret(officer.id, from_lines=asked.stdin)
        _agreed(pins.objection(said, also_known=(officer.id, officer.name)))
        return replace(officer, secret=self._seals.secret(said))

    def _card(self, officer: Officer, asks: Asks) -> str:
        read = asks.card(officer.id)
        if not read.strip():
            raise NotDone("the card was not read; hold it to the reader once more")
        if not LEAST_CARD <= len(read.strip()) <= LONGEST_CARD:
            raise NotDone(
                f"a card says {LEAST_CARD} to {LONGEST_CARD} characters; see how the reader is set up"
            )
        return self._seals.card(read)

    def _put(self, officer: Officer) -> str:
        try:
            self._register.put(officer)
        except NameTaken as taken:
            raise NotDone(
                f"{taken} has the name {officer.name!r}; the hall must be able to tell them apart"
            ) from None
        except CardTaken as taken:
            raise NotDone(f"it is the card of {taken}") from None
        return self._told(officer)

    def _removed(self, officer: str) -> str:
        if not self._register.strike(officer):
            raise NotDone(f"nobody is registered as {officer!r}")
        return f"{officer}: removed"

    def _known(self, officer: str) -> Officer:
        known = self._register.officer(officer)
        if known is None:
            raise NotDone(f"nobody is registered as {officer!r}")
        return known

    def _named(self, name: str) -> str:
        _agreed(wrong_name(name))
        return name

    def _of_agency(self, agency: str) -> str:
        if agency not in self._agencies:
            raise NotDone(f"there is no agency {agency!r}; there are: {', '.join(self._agencies)}")
        return agency

    def _told(self, officer: Officer) -> str:
        ways = [
            way for way, sealed in (("PIN", officer.secret), ("card", officer.card)) if sealed is not None
        ]
        how = " and ".join(ways) or "no PIN and no card yet: cannot sign in"
        suspended = "" if officer.active else "; suspended"
        return f"{officer.id}: {officer.name}, {officer.agency}; {how}{suspended}"


def _agreed(objection: str | None) -> None:
    if objection is not None:
        raise NotDone(objection)
