"""Sessions of people who have signed in: what names one, and when it is over. Knows no clock, and never the token itself.

A session carries a stamp of what its person could sign in with, and as what: with another PIN, card or post it is over, whoever
noticed the change.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

from server.staff.officers import Officer
from server.staff.posts import idle_end

LASTS: Final = timedelta(hours=16)
"""Longer than any working day, shorter than the night and the day after."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """*hash* is of the token that its holder shows. *used* is when they last did, give or take a minute. All moments are aware."""

    hash: str
    person: str
    stamp: str
    started: datetime
    used: datetime
    ends: datetime

    @property
    def handle(self) -> str:
        """What people call it by. Nobody gets in by it."""
        return self.hash[:8]


class SessionBook(Protocol):
    """Keeps the sessions. Any thread may use it; what one has put the others see at once. Everything raises StorageTrouble."""

    def everybody(self) -> tuple[Session, ...]:
        """All that are kept, over or not, the oldest first."""

    def session(self, of: str) -> Session | None:
        """The one of that hash."""

    def put(self, session: Session) -> None:
        """Keep a new one."""

    def touch(self, used: dict[str, datetime]) -> None:
        """When some were last used, by hash. What is not kept any more stays so."""

    def end(self, hashes: tuple[str, ...]) -> int:
        """Forget those; how many there were."""

    def end_all(self, person: str) -> int:
        """Forget all of somebody; how many there were."""


def hash_of(token: str) -> str:
    """What a session is kept by. The token has 256 bits that nobody can guess: it needs no salt and no slowness."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def new_session(officer: Officer, token: str, now: datetime) -> Session:
    """One that *officer* opens with *token*."""
    started = now.astimezone(UTC)
    return Session(
        hash=hash_of(token),
        person=officer.id,
        stamp=stamp_of(officer),
        started=started,
        used=started,
        ends=(started + LASTS).replace(microsecond=0),
    )


def stamp_of(officer: Officer) -> str:
    """Another one as soon as the officer signs in otherwise, or is something else."""
    said = "\0".join(("session", officer.id, officer.post, officer.secret or "", officer.card or ""))
    return hashlib.sha256(said.encode()).hexdigest()


def is_over(session: Session, officer: Officer | None, now: datetime) -> bool:
    """Whether *session* is worth nothing any more. *officer* is its person as they are registered now."""
    if officer is None or not officer.active or session.stamp != stamp_of(officer):
        return True
    idle = idle_end(officer.post)
    return now >= session.ends or (idle is not None and now - session.used >= idle)
