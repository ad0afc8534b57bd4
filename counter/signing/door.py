"""The door to the counters: asks the hall who may sign in, shows it what somebody proves themselves with, and holds who is in.

Knows the link and Qt's signals. Must not know words or looks, and must not keep a secret: it goes straight into the message.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal

from counter.signing.entry import Entry, Means, Session
from counter.signing.presence import Presence
from counter.signing.roster import Roster
from qtkit.ports import Inquiry, LinkPort
from wire.problem import Problem
from wire.staff import SignedIn, SignIn, Staff

STAFF_PATH: Final = "/api/staff"
SIGN_IN_PATH: Final = "/api/sign-in"
LONGEST_CARD: Final = 128
"""Letters that the contract takes of a card; what is longer is another code that somebody scanned."""


class Door(QObject):
    """*steady* counts seconds, *now* is the server's time.

    Signals: changed (anything), stood (who is in, or how one gets in), emptied (what was typed is to be forgotten).
    """

    changed = Signal()
    stood = Signal()
    emptied = Signal()

    def __init__(
        self,
        *,
        link: LinkPort,
        presence: Presence,
        steady: Callable[[], float],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._presence, self._steady, self._now = link, presence, steady, now
        self.roster = Roster(secret=presence.secret)
        self.entry = Entry()
        self.missing = ""
        """What to ask for or to explain (a Fluent id), beside what the hall said."""
        self._session: Session | None = None
        self._asked: Inquiry | None = None
        self._sent: Inquiry | None = None
        link.onlineChanged.connect(self._follow)
        self.ask_staff()

    @property
    def session(self) -> Session | None:
        """Who has signed in, while that counts."""
        if self._session is not None and self._now() >= self._session.until:
            self._session = None
        return self._session

    @property
    def last(self) -> str:
        """The id of the officer who came in last."""
        return self._presence.last

    @property
    def outside(self) -> bool:
        """Whether whoever is here must come in first."""
        return self.roster.secret and self.session is None

    def ask_staff(self) -> None:
        """Ask the hall who may come in, if it is not being asked."""
        if self._asked is None or self._asked.settled:
            self._asked = self._link.ask(STAFF_PATH, Staff)
            self._asked.answered.connect(self._staff_came)

    def choose(self, officer_id: str) -> None:
        """Somebody says who they are; of an id that nobody has: nobody yet."""
        self._withdraw()
        self.entry = self.entry.chosen(self.roster.officer(officer_id))
        self.missing = ""
        self.emptied.emit()
        self.changed.emit()

    def lock(self) -> None:
        """Whoever came in last is still at a counter: only the secret is missing."""
        self._withdraw()
        self.entry = Entry(officer=self.roster.officer(self.last), locked=True)
        self.changed.emit()

    def sign_out(self, missing: str = "") -> None:
        """Nobody is in any more, for the reason *missing*."""
        self._withdraw()
        self._session, self.missing = None, missing
        self.entry = Entry(officer=self.roster.officer(self.last))
        self.stood.emit()
        self.changed.emit()

    def try_secret(self, secret: str) -> None:
        """Whoever was chosen shows a secret."""
        officer = self.entry.officer
        self.missing = "" if secret else "signing-why-no-secret"
        if secret and officer is not None and self.entry.why_not(self._steady()) is None:
            self._send(SignIn(officer=officer.id, secret=secret), "secret")
        else:
            self.changed.emit()

    def try_card(self, card: str) -> None:
        """Somebody holds a card to the scanner."""
        if self.entry.sent is None and self.outside and len(card) <= LONGEST_CARD:
            self._send(SignIn(card=card), "card")

    def _send(self, message: SignIn, means: Means) -> None:
        self.entry, self.missing = self.entry.sending(means), ""
        self._sent = self._link.submit(SIGN_IN_PATH, message, SignedIn)
        self._sent.answered.connect(self._came_in)
        self._sent.refused.connect(self._refused)
        self.changed.emit()

    def _withdraw(self) -> None:
        # Whoever turns away must not find themselves inside a moment later.
        if self._sent is not None:
            self._sent.cancel()
            self._sent = None

    def _came_in(self, signed: SignedIn) -> None:
        self._session = Session(officer=signed.officer, proof=signed.proof, until=signed.until)
        self.entry = Entry(officer=signed.officer)
        self._presence.signed_in(signed.officer)
        self.emptied.emit()
        self.stood.emit()
        self.changed.emit()

    def _refused(self, problem: Problem) -> None:
        self.entry = self.entry.refused(problem, self._steady())
        self.emptied.emit()
        self.changed.emit()

    def _follow(self, online: bool) -> None:
        if online:
            self.ask_staff()

    def _staff_came(self, staff: Staff) -> None:
        self.roster = Roster.of(staff)
        self._presence.learn(secret=self.roster.secret)
        if self.entry.sent is None and self.session is None:
            known = self.entry.officer.id if self.entry.officer is not None else self.last
            self.entry = self.entry.known(self.roster.officer(known))
        self.stood.emit()
        self.changed.emit()
