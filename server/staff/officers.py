"""Officers and the others of the staff as they are registered, and the register that keeps them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Protocol

from server.staff.posts import AT_COUNTERS, Post

_ID: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_MANY_DIGITS: Final = re.compile(r"(?:\d[^0-9A-Za-z]{0,3}){9,}")
"""A staff or identity number (Law 27/2022): none is kept."""
LONGEST_NAME: Final = 120


@dataclass(frozen=True, kw_only=True, slots=True)
class Officer:
    """Somebody of the staff, an officer or of another *post*. *name* is what the hall knows them by; *agency* is the only one that is theirs,
    empty: the whole mall. *secret* and *card* are sealed (see ``seals``); None: they cannot sign in by it. One who is not *active* stays
    registered, and cannot sign in.
    """

    id: str
    name: str
    agency: str
    secret: str | None = field(default=None, repr=False)
    card: str | None = field(default=None, repr=False)
    active: bool = True
    post: Post = Post.OFFICER

    @property
    def sits(self) -> bool:
        """Whether they may open counters."""
        return self.active and self.post in AT_COUNTERS

    @property
    def administers(self) -> bool:
        """Whether they are an administrator who can come in."""
        return (
            self.active
            and self.post is Post.ADMINISTRATOR
            and (self.secret is not None or self.card is not None)
        )


class NameTaken(Exception):
    """Another officer has this name, be it in other capitals. ``str()`` is that officer's id."""


class CardTaken(Exception):
    """Another officer has this card. ``str()`` is that officer's id."""


class LastAdministrator(Exception):
    """Nobody would be left who can come in as an administrator. ``str()`` is the id of the one there is."""


class Register(Protocol):
    """Keeps the officers. Any thread may use it; what one has put the others see at once. Everything raises StorageTrouble."""

    def everybody(self) -> tuple[Officer, ...]:
        """All officers by id, also those who are not active."""

    def officer(self, officer: str) -> Officer | None:
        """The one of that id."""

    def with_card(self, card: str) -> Officer | None:
        """The one whose sealed card this is."""

    def put(self, officer: Officer) -> None:
        """Keep *officer*, in place of the one of that id. Raises NameTaken, CardTaken, LastAdministrator, and then nothing has changed."""

    def strike(self, officer: str) -> bool:
        """Forget the one of that id. Whether there was one. Raises LastAdministrator."""


def is_last_administrator(before: Officer | None, after: Officer | None, others: Iterable[Officer]) -> bool:
    """Whether nobody would administer the hall any more, if *after* came in place of *before*."""
    gives_up = before is not None and before.administers and (after is None or not after.administers)
    return gives_up and not any(other.administers for other in others)


def same_name(one: str, other: str) -> bool:
    """Whether people would take both names for the same."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def wrong_id(officer: str) -> str | None:
    """Why *officer* cannot be an id, or None."""
    if _ID.fullmatch(officer) is None:
        return (
            "an id has small letters, digits, - and _, at most 40 of them, and begins with a letter or digit"
        )
    return "an id must not be a number of a person" if _MANY_DIGITS.search(officer) else None


def wrong_name(name: str) -> str | None:
    """Why *name* cannot be a name, or None."""
    if not name.strip() or name != name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
        return f"a name has 1 to {LONGEST_NAME} characters that can be printed, and no spaces around it"
    return "a name must not hold a number of a person" if _MANY_DIGITS.search(name) else None
