"""The console as a whole: which page is shown, in which language, and whether the line to the server stands.

Knows the watch, who is here, and the pages' view-models. Must not know what is worked at the counter, nor a secret.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.keys import LANGUAGE, LIST
from counter.desk.pace import as_minutes
from counter.desk.viewmodel import DeskView
from counter.floor.watch import Watch
from counter.signing import leaving
from counter.signing.door import Door
from counter.signing.pickviewmodel import Pick
from counter.signing.presence import Presence
from counter.signing.returning import Return
from counter.signing.viewmodel import Signing
from counter.words import Words, languages_of
from wire.languages import Languages

QML_IMPORT_NAME = "Giliran.Counter"
QML_IMPORT_MAJOR_VERSION = 1

AGE_MILLISECONDS: Final = 1000
START_SECONDS: Final = 10.0
"""So long after the hall is first seen, an officer at the counter may be the one who sat there before this console stopped."""
_TROUBLES: Final = frozenset({"refused", "stranger", "incompatible"})
"""States of the connection that waiting does not mend."""


@QmlElement
class Console(QObject):
    """*page* is ``choosing`` (a hall), ``waiting`` (nothing known yet), ``picking`` or ``working``: working is whose name the hall has at the
    counter, so a crash, a restart or a closing from elsewhere all end where the hall says they do. Where officers sign in, this PC must
    have seen them do so, too, or a moment ago have worked for them.

    Signals: pageChanged, lineChanged (the server's line and its age), languageChanged(code), seated(counter; empty: at none).
    """

    pageChanged = Signal()
    lineChanged = Signal()
    languageChanged = Signal(str)
    seated = Signal(str)

    def __init__(
        self,
        *,
        watch: Watch,
        languages: Languages,
        language: str,
        presence: Presence,
        steady: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._languages, self._presence, self._steady = watch, languages, presence, steady
        self._words = Words(languages, language)
        self._pick: Pick | None = None
        self._desk: DeskView | None = None
        self._door: Door | None = None
        self._signing: Signing | None = None
        self._let_in = False
        self._starts_until: float | None = None
        self._worked_on: date | None = None
        self._page = "waiting"
        self._connection = ""
        self._counter = self._officer = ""
        self._age = QTimer(self, interval=AGE_MILLISECONDS)
        self._age.timeout.connect(self.lineChanged)
        watch.changed.connect(self._look)

    def words(self) -> Words:
        """The texts in the language of now."""
        return self._words

    def begin(
        self, *, pick: Pick, desk: DeskView, door: Door, signing: Signing, counter: str, officer: str
    ) -> None:
        """Come back to *counter* if the hall still has *officer* there; else pick, with both filled in."""
        self._pick, self._desk, self._door, self._signing = pick, desk, door, signing
        self._counter, self._officer = counter, officer
        pick.asked.connect(self._asked)
        pick.opened.connect(lambda opened, by: self._presence.opened(counter=opened, officer=by))
        door.stood.connect(self._stood)
        pick.begin(counter=counter, officer=officer)
        self._look()

    @property
    def works(self) -> bool:
        """Whether the desk is shown."""
        return self._page == "working"

    @property
    def wants_card(self) -> bool:
        """Whether a card that is scanned now means somebody who comes in."""
        return self._page == "picking" and self._door is not None and self._door.outside

    def follow(self, state: str) -> None:
        """How the connection stands, in qtkit's words: ``choosing`` among halls, ``refused`` (the key) and others."""
        if state != self._connection:
            self._connection = state
            self._look()

    def _asked(self) -> None:
        if self._pick is not None:
            self._counter, self._officer = self._pick.wish
            self._read_as(self._officer)

    def _stood(self) -> None:
        session = self._door.session if self._door else None
        if session is not None:
            self._read_as(session.officer.name)
        self._look()

    def _look(self) -> None:
        page = self._page_now()
        if page == "working" and self._desk is not None:
            self._desk.sit(self._counter)
        self.seated.emit(self._counter if page == "working" else "")
        if page != self._page:
            before, self._page = self._page, page
            if before == "working" and not self._sits:
                self._leave()
            if self._pick is not None:
                self._pick.show(shown=page == "picking")
            self.pageChanged.emit()
            if page == "working":
                self._come_in()
        self._look_at_day()
        if self._watch.online:
            self._age.stop()
        else:
            self._age.start()
        self.lineChanged.emit()

    def _look_at_day(self) -> None:
        """A day ends with every counter closed and then the next one begins: only the second record tells why."""
        day, worked_on = self._watch.floor.day, self._worked_on
        if self._page == "working":
            self._worked_on = day
        elif self._page == "picking" and worked_on is not None and day != worked_on:
            self._worked_on = None
            if self._pick is not None:
                self._pick.tell(leaving.new_day(self._counter, self._steady()))

    @property
    def _sits(self) -> bool:
        return self._officer != "" and self._watch.floor.at(self._counter).officer == self._officer

    def _page_now(self) -> str:
        if self._connection == "choosing":
            return "choosing"
        if not self._watch.ready:
            return "waiting"
        match self._where():
            case Return.WORK:
                return "working"
            case Return.LOCKED:
                if self._signing is not None:
                    self._signing.lock(self._counter)
                return "picking"
            case Return.PICK:
                return "picking"

    def _where(self) -> Return:
        session = self._door.session if self._door else None
        if self._sits and (self._let_in or (session is not None and session.officer.name == self._officer)):
            return Return.WORK
        if self._starts_until is None:
            self._starts_until = self._steady() + START_SECONDS
        return self._presence.back_at(
            counter=self._counter,
            officer=self._officer,
            secret=self._door is not None and self._door.roster.secret,
            sits=self._sits,
            starting=session is None and self._steady() < self._starts_until,
        )

    def _come_in(self) -> None:
        # Where a name is enough, as far as is known, an officer who must sign in after all is not in yet.
        self._let_in = self._door is not None and (self._door.roster.secret or self._door.roster.known)
        pressed = self._presence.unanswered()
        if pressed and self._desk is not None:
            self._desk.was_unanswered(pressed)

    def _leave(self) -> None:
        self._let_in = False
        self._presence.left()
        closed_here = self._desk is not None and self._desk.leaving
        floor, day = self._watch.floor, self._worked_on
        notice = leaving.told(floor, self._counter, day=day, closed_here=closed_here, now=self._steady())
        if closed_here or floor.at(self._counter).officer is not None or floor.day != day:
            self._worked_on = None  # what happened is told
        if self._door is not None and self._door.session is not None:
            self._door.sign_out()
        if self._pick is not None and notice is not None:
            self._pick.tell(notice)

    def _read_as(self, officer: str) -> None:
        language = self._presence.language_of(officer)
        if language in languages_of(self._languages):
            self._speak(language)

    @Slot()
    def switchLanguage(self) -> None:
        """The next language; every text changes at once."""
        codes = languages_of(self._languages)
        here = codes.index(self._words.language) if self._words.language in codes else -1
        language = codes[(here + 1) % len(codes)]
        self._presence.reads(language, officer=self._reader())
        self._speak(language)

    def _reader(self) -> str:
        session = self._door.session if self._door else None
        if session is not None:
            return session.officer.name
        return self._officer if self._page == "working" else ""

    def _speak(self, language: str) -> None:
        if language == self._words.language:
            return
        self._words = Words(self._languages, language)
        self.languageChanged.emit(language)
        for page in (self._signing, self._pick, self._desk):
            if page is not None:
                page.refresh()
        self.lineChanged.emit()

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._page

    @Property(bool, notify=lineChanged)
    def online(self) -> bool:
        return self._watch.online

    @Property(str, notify=lineChanged)
    def lineText(self) -> str:
        """Connected, or for how long not: what is on screen is that old."""
        if self._watch.online:
            return self._words.text("counter-online")
        if self._connection in _TROUBLES:
            return self._words.text(f"counter-line-{self._connection}")
        seconds = self._watch.offline_seconds()
        age = (
            self._words.text("counter-age-seconds", seconds=int(seconds))
            if seconds < 60
            else self._words.text("counter-age-minutes", minutes=as_minutes(seconds))
        )
        return self._words.text("counter-offline", age=age)

    @Property(str, notify=lineChanged)
    def hint(self) -> str:
        """What whoever waits for the server should know."""
        if self._connection in _TROUBLES:
            return self._words.text(f"counter-wait-{self._connection}")
        return self._words.text("kit-waiting-hint")

    @Property(str, notify=lineChanged)
    def hallName(self) -> str:
        return self._watch.mall.name.get(self._words.language) if self._watch.mall else ""

    @Property(str, notify=pageChanged)
    def languageKey(self) -> str:
        return LANGUAGE

    @Property(str, notify=pageChanged)
    def listKey(self) -> str:
        return LIST
