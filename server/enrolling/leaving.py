"""Who is signed in, and how they are signed out from here. Never sees what they show."""

from collections.abc import Callable
from datetime import datetime

from server.enrolling.refusing import NotDone
from server.staff.officers import Officer, Register
from server.staff.sessions import Session, SessionBook, is_over


class Leaving:
    """*clock* answers the present time, aware."""

    def __init__(self, *, register: Register, book: SessionBook, clock: Callable[[], datetime]) -> None:
        self._register = register
        self._book = book
        self._clock = clock

    def everybody(self) -> str:
        """Everybody who is signed in, a line for each session, the oldest first. Raises StorageTrouble."""
        people = {officer.id: officer for officer in self._register.everybody()}
        now = self._clock()
        open_ones = (
            each for each in self._book.everybody() if not is_over(each, people.get(each.person), now)
        )
        return "\n".join(map(_told, open_ones)) or "nobody is signed in"

    def signed_out(self, officer: Officer, handle: str | None, book: SessionBook) -> str:
        """All sessions of *officer* end in *book*, or that of *handle*. Raises NotDone, StorageTrouble."""
        if handle is None:
            return f"{officer.id}: {_counted(book.end_all(officer.id))} ended"
        its = (each for each in book.everybody() if each.person == officer.id)
        found = tuple(each.hash for each in its if each.handle == handle)
        if not found:
            raise NotDone(f"{officer.id} has no session {handle!r}")
        return f"{officer.id}: {_counted(book.end(found))} ended"

    def left(self, officer: Officer) -> None:
        """*officer* was changed: what is over by that is not kept until somebody looks. Raises StorageTrouble."""
        now = self._clock()
        its = (each for each in self._book.everybody() if each.person == officer.id)
        self._book.end(tuple(each.hash for each in its if is_over(each, officer, now)))


def _told(session: Session) -> str:
    started, used, ends = (_clock_time(each) for each in (session.started, session.used, session.ends))
    return f"{session.person} {session.handle}: since {started}, last seen {used}, ends {ends} at the latest"


def _clock_time(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _counted(sessions: int) -> str:
    return "1 session" if sessions == 1 else f"{sessions} sessions"
