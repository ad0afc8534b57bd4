"""Where the staff is enrolled: what was asked is checked, sealed and put into the register; a line tells how it is now."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Protocol

from server.enrolling.leaving import Leaving
from server.enrolling.refusing import NotDone, agreed
from server.service.acts import Act, Detail
from server.service.origin import OWN, Origin
from server.staff import pins
from server.staff.officers import (
    CardTaken,
    LastAdministrator,
    NameTaken,
    Officer,
    Register,
    wrong_id,
    wrong_name,
)
from server.staff.posts import Post, least_characters, needs_password, wrong_agency
from server.staff.seals import Seals
from server.staff.sessions import SessionBook

LEAST_CARD, LONGEST_CARD = 8, 128
"""Characters of a card: consoles take what is shorter for a PIN that is typed, and what is longer for another code."""

_LAST: Final = "{} is the only administrator who can sign in: make another one first"


_TOLD_THE_AUDIT: Final = ("name", "role", "agency", "session", "none")


class Asks(Protocol):
    """Whoever is asked for what may not stand on a command line."""

    def secret(self, officer: str, *, from_lines: bool) -> str:
        """A PIN or password. Raises NotDone."""

    def card(self, officer: str) -> str:
        """What a card says. Raises NotDone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """Register and sessions that keep one act with whatever is changed: both, or neither."""

    register: Register
    book: SessionBook


Keeping = Callable[[Act], Kept]


class Desk:
    """*agencies* are the mall's, with their names by id. *leaving* ends sessions of those who change. *keeping* keeps what is changed, with
    the act that *origin* did it.
    """

    def __init__(
        self,
        *,
        register: Register,
        seals: Seals,
        agencies: Mapping[str, str],
        leaving: Leaving,
        keeping: Keeping,
        origin: Origin = OWN,
    ) -> None:
        self._register = register
        self._leaving = leaving
        self._keeping = keeping
        self._origin = origin
        self._seals = seals
        self._agencies = agencies

    def done(self, asked: argparse.Namespace, asks: Asks) -> str:
        """Do what was *asked*; how it is now. Raises NotDone, StorageTrouble."""
        match asked.what:
            case "list":
                return self._everybody()
            case "sessions":
                return self._leaving.everybody()
        act = Act(
            action=f"staff-{asked.what}", subject=asked.officer, details=_said(asked), origin=self._origin
        )
        return self._done(asked, asks, self._keeping(act))

    def _done(self, asked: argparse.Namespace, asks: Asks, kept: Kept) -> str:
        match asked.what:
            case "sign-out":
                return self._leaving.signed_out(self._known(asked.officer), asked.session, kept.book)
            case "first":
                return self._put(self._first(asked, asks), kept.register)
            case "add":
                return self._put(self._added(asked, asks), kept.register)
            case "remove":
                return self._removed(asked.officer, kept.register)
        return self._put(self._changed(asked, asks), kept.register)

    def _everybody(self) -> str:
        everybody = self._register.everybody()
        if not any(officer.sits for officer in everybody):
            note = "nobody may sign in at a counter: a name is enough to open one"
            return "\n".join([*map(self._told, everybody), note])
        return "\n".join(map(self._told, everybody))

    def _first(self, asked: argparse.Namespace, asks: Asks) -> Officer:
        there = [each.id for each in self._register.everybody() if each.administers]
        if there:
            raise NotDone(f"the hall has an administrator already: {', '.join(there)}")
        return self._with_secret(self._new(asked, Post.ADMINISTRATOR, ""), asked, asks)

    def _added(self, asked: argparse.Namespace, asks: Asks) -> Officer:
        officer = self._new(asked, Post(asked.role), asked.agency)
        return officer if asked.no_pin else self._with_secret(officer, asked, asks)

    def _new(self, asked: argparse.Namespace, post: Post, agency: str) -> Officer:
        agreed(wrong_id(asked.officer))
        before = self._register.officer(asked.officer)
        if before is not None:
            raise NotDone(f"{asked.officer} is registered already: {self._told(before)}")
        name = self._named(asked.name)
        return Officer(id=asked.officer, name=name, agency=self._of_agency(post, agency), post=post)

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
                return replace(officer, agency=self._of_agency(officer.post, asked.agency))
            case "role":
                return self._with_role(officer, asked, asks)
            case "suspend" | "restore":
                return replace(officer, active=asked.what == "restore")
        raise NotDone(f"nobody knows how to {asked.what}")

    def _with_secret(self, officer: Officer, asked: argparse.Namespace, asks: Asks) -> Officer:
        said = asks.secret(officer.id, from_lines=asked.stdin)
        known, least = (officer.id, officer.name), least_characters(officer.post)
        agreed(pins.objection(said, also_known=known, least=least))
        return replace(officer, secret=self._seals.secret(said))

    def _with_role(self, officer: Officer, asked: argparse.Namespace, asks: Asks) -> Officer:
        """A PIN or card that was enough before may not be enough now: then a password is asked for. What is given is taken."""
        post = Post(asked.role)
        agency = officer.agency if asked.agency is None else asked.agency
        changed = replace(officer, post=post, agency=self._of_agency(post, agency))
        must = needs_password(post) and not needs_password(officer.post)
        if must:
            changed = replace(changed, card=None)
        return self._with_secret(changed, asked, asks) if must or asked.stdin else changed

    def _card(self, officer: Officer, asks: Asks) -> str:
        if needs_password(officer.post):
            raise NotDone(f"a card alone is not enough for the {officer.post}, who signs in by a password")
        read = asks.card(officer.id)
        if not read.strip():
            raise NotDone("the card was not read; hold it to the reader once more")
        if not LEAST_CARD <= len(read.strip()) <= LONGEST_CARD:
            raise NotDone(
                f"a card says {LEAST_CARD} to {LONGEST_CARD} characters; see how the reader is set up"
            )
        return self._seals.card(read)

    def _put(self, officer: Officer, register: Register) -> str:
        try:
            register.put(officer)
        except NameTaken as taken:
            raise NotDone(
                f"{taken} has the name {officer.name!r}; the hall must be able to tell them apart"
            ) from None
        except CardTaken as taken:
            raise NotDone(f"it is the card of {taken}") from None
        except LastAdministrator:
            raise NotDone(_LAST.format(officer.id)) from None
        self._leaving.left(officer)
        return self._told(officer)

    def _removed(self, officer: str, register: Register) -> str:
        known = self._known(officer)
        try:
            register.strike(officer)
        except LastAdministrator:
            raise NotDone(_LAST.format(officer)) from None
        self._leaving.left(replace(known, active=False))
        return f"{officer}: removed"

    def _known(self, officer: str) -> Officer:
        known = self._register.officer(officer)
        if known is None:
            raise NotDone(f"nobody is registered as {officer!r}")
        return known

    def _named(self, name: str) -> str:
        agreed(wrong_name(name))
        return name

    def _of_agency(self, post: Post, agency: str) -> str:
        agreed(wrong_agency(post, agency))
        if agency and agency not in self._agencies:
            raise NotDone(f"there is no agency {agency!r}; there are: {', '.join(self._agencies)}")
        return agency

    def _told(self, officer: Officer) -> str:
        said = "password" if needs_password(officer.post) else "PIN"
        ways = [way for way, sealed in ((said, officer.secret), ("card", officer.card)) if sealed is not None]
        how = " and ".join(ways) or "no PIN and no card yet: cannot sign in"
        suspended = "" if officer.active else "; suspended"
        where = officer.agency or "the whole mall"
        what = "" if officer.post is Post.OFFICER else f" ({officer.post})"
        return f"{officer.id}: {officer.name}{what}, {where}; {how}{suspended}"


def _said(asked: argparse.Namespace) -> Mapping[str, Detail]:
    """What was *asked*, for the audit; what is secret is never among it."""
    said = {name: getattr(asked, name, None) for name in _TOLD_THE_AUDIT}
    return {name: each for name, each in said.items() if each is not None and each is not False}
