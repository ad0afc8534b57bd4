"""The people who have signed in and what each is: the one place that turns what somebody shows into a person.

Looks into a picture of all sessions in memory, made anew every two seconds: a word of a stranger costs one hash and never a question to the
database. What begins or ends here is in the picture at once. Any thread may use it; must not know HTTP or SQL.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from server.access.principal import Principal, Role
from server.service.ports import StorageTrouble
from server.staff.officers import Officer, Register
from server.staff.posts import idle_end
from server.staff.sessions import Session, SessionBook, hash_of, is_over, new_session

log = logging.getLogger(__name__)

LOOK_SECONDS: Final = 2.0
BLIND_SECONDS: Final = 30.0
"""Who was suspended meanwhile cannot be seen: after so long without the database nobody is known."""
WRITTEN_EVERY: Final = timedelta(seconds=60)
MOST_OF_ONE: Final = 50
"""Sessions that one person may have at once; the oldest one ends."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Known:
    session: Session
    officer: Officer
    principal: Principal


class People:
    """*clock* answers the present time, aware; *monotonic* seconds. *token* makes what nobody can guess."""

    def __init__(
        self,
        *,
        register: Register,
        book: SessionBook,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float],
        token: Callable[[], str],
    ) -> None:
        self._register = register
        self._book = book
        self._clock = clock
        self._monotonic = monotonic
        self._token = token
        self._known: dict[str, _Known] = {}
        self._used: dict[str, datetime] = {}
        self._sessions: dict[str, tuple[str, ...]] = {}
        self._ids: dict[str, str] = {}
        self._all_sign_in = False
        self._looked = monotonic()
        self._changing = threading.Lock()

    def __call__(self, token: str) -> Principal | None:
        """Who shows *token*, or None. Never waits. Counts as a use of the session."""
        name = hash_of(token)
        known = self._known.get(name)
        if known is None or not self._stands(known):
            return None
        self._used[name] = self._clock()
        return known.principal

    def principal(self, token: bytes) -> Principal | None:
        """As it comes in a header."""
        return self(token.decode("latin-1"))

    def holds(self, who: Principal) -> bool:
        """Whether *who*, as they came in, may stay: for whoever listens without a word of their own, which is no use of the session."""
        return any(known.principal is who and self._stands(known) for known in tuple(self._known.values()))

    def id_of(self, name: str) -> str:
        """Who is registered by *name*, active or not; empty: nobody."""
        return self._ids.get(name, "")

    def may_begin(self, person: str) -> bool:
        """Whether *person*, who works at a counter now, is signed in somewhere, or a name is enough. For those whose sessions end when they say
        nothing it is a use of the one that they used last. Without the database the last picture counts: nobody could sign in anew.
        """
        if not self._all_sign_in:
            return True
        now, found = self._clock(), (self._known.get(name) for name in self._sessions.get(person, ()))
        standing = [known for known in found if known is not None and not self._is_over(known, now)]
        if standing and idle_end(standing[0].officer.post) is not None:
            latest = max(standing, key=lambda known: self._as_used(known.session).used)
            self._used[latest.session.hash] = now
        return bool(standing)

    def _stands(self, known: _Known) -> bool:
        if self._monotonic() - self._looked > BLIND_SECONDS:
            return False
        return not self._is_over(known, self._clock())

    def _is_over(self, known: _Known, now: datetime) -> bool:
        return is_over(self._as_used(known.session), known.officer, now)

    def officer(self, token: str) -> Officer | None:
        """Who shows *token*, by the database itself: what was changed a moment ago holds. Raises StorageTrouble."""
        session = self._book.session(hash_of(token))
        if session is None:
            return None
        officer = self._register.officer(session.person)
        return None if is_over(self._as_used(session), officer, self._clock()) else officer

    def sign_in(self, officer: Officer) -> tuple[str, datetime]:
        """What *officer* shows from now on, and until when at most. Raises StorageTrouble."""
        token = self._token()
        session = new_session(officer, token, self._clock())
        with self._changing:
            self._forget(self._too_many(officer.id))
            self._book.put(session)
            self._known[session.hash] = self._as_known(session, officer)
            self._sort()
        return token, session.ends

    def sign_out(self, token: str) -> str:
        """The session of *token* is over; whose it was, empty where there was none. Raises StorageTrouble, and then it is not."""
        name = hash_of(token)
        with self._changing:
            known = self._known.get(name)
            self._forget((name,))
        return "" if known is None else known.session.person

    def look(self) -> None:
        """Make the picture anew and tidy away what is over. Where the database fails the picture stays as it is, for a while."""
        try:
            with self._changing:
                self._write_used()
                self._look()
        except StorageTrouble as trouble:
            log.warning("cannot look who has signed in: %s", trouble.code)

    def _look(self) -> None:
        officers = {officer.id: officer for officer in self._register.everybody()}
        now, known, over = self._clock(), dict[str, _Known](), list[str]()
        for session in self._book.everybody():
            officer = officers.get(session.person)
            if officer is None or is_over(self._as_used(session), officer, now):
                over.append(session.hash)
            else:
                known[session.hash] = self._as_known(session, officer)
        self._known, self._looked = known, self._monotonic()
        self._ids = {officer.name: officer.id for officer in officers.values()}
        self._all_sign_in = any(officer.sits for officer in officers.values())
        self._sort()
        self._used = {name: at for name, at in self._used.copy().items() if name in known}
        self._book.end(tuple(over))

    def _as_known(self, session: Session, officer: Officer) -> _Known:
        """The very same principal as long as nothing has changed in it: ``holds`` knows it by that."""
        who = Principal(role=Role(officer.post.value), person=officer.id, agency=officer.agency)
        before = self._known.get(session.hash)
        if before is not None and before.principal == who:
            who = before.principal
        return _Known(session=session, officer=officer, principal=who)

    def _write_used(self) -> None:
        due = {
            name: at
            for name, at in self._used.copy().items()
            if name in self._known and at - self._known[name].session.used >= WRITTEN_EVERY
        }
        try:
            self._book.touch(due)
        except StorageTrouble as trouble:  # a full disk is no reason not to know people
            log.warning("cannot write when sessions were used: %s", trouble.code)

    def _as_used(self, session: Session) -> Session:
        """With its last use, which may not be written yet."""
        return replace(session, used=max(session.used, self._used.get(session.hash, session.used)))

    def _too_many(self, person: str) -> tuple[str, ...]:
        its = sorted(
            (known.session.started, name)
            for name, known in self._known.items()
            if known.session.person == person
        )
        return tuple(name for _, name in its[: len(its) - MOST_OF_ONE + 1]) if len(its) >= MOST_OF_ONE else ()

    def _forget(self, hashes: tuple[str, ...]) -> None:
        self._book.end(hashes)
        for name in hashes:
            self._known.pop(name, None)
            self._used.pop(name, None)
        self._sort()

    def _sort(self) -> None:
        its: dict[str, tuple[str, ...]] = {}
        for name, known in self._known.items():
            its[known.session.person] = (*its.get(known.session.person, ()), name)
        self._sessions = its
