"""Who may work at the counters, and how somebody of the staff proves to be one. The hall's own words for it are names alone."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from wire.fields import Id, Proof, ShortText

Secret = Annotated[str, Meta(min_length=1, max_length=128)]


class Officer(msgspec.Struct, frozen=True, kw_only=True):
    """*name* is what the hall knows the officer by: unique. *agency* is where they may open counters, or empty for the whole mall. *role* is
    administrator, operator, manager, officer, guide or reader.
    """

    id: str
    name: str
    agency: str
    card: bool = False
    """Whether they can sign in by a card."""
    role: str = "officer"


class Staff(msgspec.Struct, frozen=True, kw_only=True):
    """Answered by ``GET /api/staff``. *sign_in*: a name is enough (a hall that has registered nobody), or a secret is asked for."""

    sign_in: Literal["name", "secret"]
    officers: tuple[Officer, ...]


class SignIn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Posted to ``/api/sign-in``: an *officer* with their PIN or password as *secret*, or what a *card* says."""

    officer: Id | None = None
    secret: Secret | None = None
    card: Secret | None = None

    def __repr__(self) -> str:
        """Without what must not be seen: whatever is logged or raised may hold it."""
        return f"SignIn(officer={self.officer!r})"


class SignedIn(msgspec.Struct, frozen=True, kw_only=True):
    """Who it is. *proof* opens their counters, and as ``Authorization: Bearer`` it speaks for them: until the moment *until*, until they
    sign out, or for whoever does not work in the hall until an hour has passed without a word.
    """

    officer: Officer
    proof: str
    until: datetime

    def __repr__(self) -> str:
        """Without the proof, as above."""
        return f"SignedIn(officer={self.officer!r}, until={self.until!r})"


class SignOut(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Posted to ``/api/sign-out``: that *proof* is worth nothing any more."""

    proof: Proof

    def __repr__(self) -> str:
        """Without the proof, as above."""
        return "SignOut()"


class FirstAdministrator(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Posted to ``/api/first-administrator`` of a hall that has none: the *code* on the server's console, and who it is from now on."""

    code: Secret
    id: Id
    name: ShortText
    secret: Secret

    def __repr__(self) -> str:
        """Without what must not be seen."""
        return f"FirstAdministrator(id={self.id!r})"
