"""The console as a whole: which page is shown, in which language, and whether the line to the server stands.

Knows the watch, the memory and the two pages' view-models. Must not know what is worked at the counter.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter import notices
from counter.deskviewmodel import DeskView
from counter.keys import LANGUAGE, LIST
from counter.memory import Memory, Remembered
from counter.pace import as_minutes
from counter.pickviewmodel import Pick
from counter.watch import Watch
from counter.words import Words, languages_of
from wire.languages import Languages

QML_IMPORT_NAME = "Giliran.Counter"
QML_IMPORT_MAJOR_VERSION = 1

AGE_MILLISECONDS: Final = 1000
_TROUBLES: Final = frozenset({"refused", "incompatible"})
"""States of the connection that waiting does not mend."""


@QmlElement
class Console(QObject):
    """*page* is ``choosing`` (a hall), ``waiting`` (nothing known yet), ``picking`` or ``working``: working is whose name the hall has at the
    counter, so a crash, a restart or a closing from elsewhere all end where the hall says they do.

    Signals: pageChanged, lineChanged (the server's line and its age), languageChanged(code).
    """

    pageChanged = Signal()
    lineChanged = Signal()
    languageChanged = Signal(str)

    def __init__(
        self,
        *,
        watch: Watch,
        languages: Languages,
        language: str,
        memory: Memory,
        steady: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._languages, self._memory, self._steady = watch, languages, memory, steady
        self._words = Words(languages, language)
        self._pick: Pick | None = None
        self._desk: DeskView | None = None
        self._page = "waiting"
        self._connection = ""
        self._counter = self._officer = ""
        self._age = QTimer(self, interval=AGE_MILLISECONDS)
        self._age.timeout.connect(self.lineChanged)
        watch.changed.connect(self._look)

    def words(self) -> Words:
        """The texts in the language of now."""
        return self._words

    def begin(self, *, pick: Pick, desk: DeskView, counter: str, officer: str) -> None:
        """Come back to *counter* if the hall still has *officer* there; else pick, with both filled in."""
        self._pick, self._desk = pick, desk
        self._counter, self._officer = counter, officer
        pick.asked.connect(self._asked)
        pick.begin(counter=counter, officer=officer)
        self._look()

    def follow(self, state: str) -> None:
        """How the connection stands, in qtkit's words: ``choosing`` among halls, ``refused`` (the key) and others."""
        if state != self._connection:
            self._connection = state
            self._look()

    def _asked(self) -> None:
        if self._pick is None:
            return
        self._counter, self._officer = self._pick.wish
        self._memory.remember(
            Remembered(counter=self._counter, officer=self._officer, language=self._words.language)
        )

    def _look(self) -> None:
        page = self._page_now()
        if page == "working" and self._desk is not None:
            self._desk.sit(self._counter)
        if page != self._page:
            before, self._page = self._page, page
            self.pageChanged.emit()
            if before == "working" and self._pick is not None and not self._left():
                self._pick.tell(notices.held("counter-lost", self._steady(), counter=self._counter))
        if self._watch.online:
            self._age.stop()
        else:
            self._age.start()
        self.lineChanged.emit()

    def _left(self) -> bool:
        return self._desk is not None and self._desk.leaving

    def _page_now(self) -> str:
        if self._connection == "choosing":
            return "choosing"
        if not self._watch.ready:
            return "waiting"
        here = self._watch.floor.at(self._counter).officer
        return "working" if here is not None and here == self._officer else "picking"

    @Slot()
    def switchLanguage(self) -> None:
        """The next language; every text changes at once."""
        codes = languages_of(self._languages)
        here = codes.index(self._words.language) if self._words.language in codes else -1
        self._words = Words(self._languages, codes[(here + 1) % len(codes)])
        self._memory.remember(
            Remembered(counter=self._counter, officer=self._officer, language=self._words.language)
        )
        self.languageChanged.emit(self._words.language)
        for page in (self._pick, self._desk):
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
