"""The kiosk as its screens see it: which one is shown, what it says, and what a finger may do.

Knows the course and who puts visits into words. Must not know the link, timers, files or QML.
"""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import dialogue as say
from kiosk.catalogue import Catalogue
from kiosk.course import Course
from kiosk.head import Head
from kiosk.painting import Painter, patience, refusal, ticket_picture
from kiosk.pictures import name_of
from kiosk.silence import Silence
from kiosk.ticket import follow_url
from kiosk.views import ChoicesView, MessageView, StandardView, TicketView
from kiosk.visit import Agencies, Confirm, Issuing, Refused, Services, TicketShown
from wire.languages import Languages

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Kiosk(QObject):
    """Signals: screenChanged, settingsChanged, secondsChanged; for the program languageChanged(code), hallChosen(hall)."""

    screenChanged = Signal()
    settingsChanged = Signal()
    secondsChanged = Signal()
    # Never emitted: the parts live as long as the kiosk, but the linter's type dump cannot say "constant".
    partsChanged = Signal()
    languageChanged = Signal(str)
    hallChosen = Signal(str)

    def __init__(
        self,
        *,
        course: Course,
        silence: Silence,
        head: Head,
        languages: Languages,
        icons: frozenset[str],
        new_id: Callable[[], str],
    ) -> None:
        super().__init__()
        self.course = course
        self._silence, self.heading = silence, head
        self._languages, self._new_id = languages, new_id
        self._painter = Painter(waiting=course.waiting.count, icons=icons)
        self._spoken = course.visit.language
        self._agencies, self._services = ChoicesView(self), ChoicesView(self)
        self._standard, self._ticket, self._message = StandardView(self), TicketView(self), MessageView(self)
        for signal in (course.moved, course.mallChanged, course.lostChanged, course.onlineChanged):
            signal.connect(self._refresh)
        course.linesChanged.connect(self._paint)
        head.changed.connect(self.screenChanged)
        silence.secondsChanged.connect(self.secondsChanged)
        self._paint()

    def shown(self) -> str:
        """The screen: ``waiting`` and ``halls`` while there is no server; else as ``pictures.name_of``."""
        screen = self.course.visit.screen
        if self.course.catalogue is None:
            return "halls" if self.heading.connection == "choosing" else "waiting"
        if self.course.lost and not isinstance(screen, Issuing | TicketShown):
            return "waiting"
        return name_of(screen)

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self.shown()

    @Property(bool, notify=screenChanged)
    def canGoBack(self) -> bool:
        screen = self.course.visit.screen
        return screen != Agencies() and not isinstance(screen, Issuing)

    @Property(bool, notify=screenChanged)
    def asking(self) -> bool:
        return self.course.visit.asking

    @Property(str, notify=secondsChanged)
    def question(self) -> str:
        return self._say("kiosk-still-there-hint", seconds=self._silence.seconds)

    @Property(Head, notify=partsChanged)
    def head(self) -> Head:
        return self.heading

    @Property(ChoicesView, notify=partsChanged)
    def agencies(self) -> ChoicesView:
        return self._agencies

    @Property(ChoicesView, notify=partsChanged)
    def services(self) -> ChoicesView:
        return self._services

    @Property(StandardView, notify=partsChanged)
    def standard(self) -> StandardView:
        return self._standard

    @Property(TicketView, notify=partsChanged)
    def ticket(self) -> TicketView:
        return self._ticket

    @Property(MessageView, notify=partsChanged)
    def message(self) -> MessageView:
        return self._message

    @Property(str, notify=settingsChanged)
    def otherLanguage(self) -> str:
        """What the language button says: the next language's own name."""
        return self._languages.text(self._next_language(), "kiosk-language-name")

    @Property(bool, notify=settingsChanged)
    def largeText(self) -> bool:
        return self.course.visit.large_text

    @Property(bool, notify=settingsChanged)
    def highContrast(self) -> bool:
        return self.course.visit.high_contrast

    @Property(bool, notify=settingsChanged)
    def lowReach(self) -> bool:
        return self.course.visit.low_reach

    @Slot(str)
    def chooseAgency(self, agency: str) -> None:
        self.course.happen(say.ChooseAgency(agency=agency))

    @Slot(str)
    def chooseService(self, service: str) -> None:
        self.course.happen(say.ChooseService(service=service))

    @Slot(str)
    def choosePriority(self, priority: str) -> None:
        self.course.happen(say.ChoosePriority(priority=priority))

    @Slot()
    def take(self) -> None:
        self.course.take(self._new_id())

    @Slot()
    def back(self) -> None:
        self.course.happen(say.Back())

    @Slot()
    def home(self) -> None:
        self.course.happen(say.Home())

    @Slot()
    def nextPage(self) -> None:
        self.course.happen(say.NextPage())

    @Slot()
    def previousPage(self) -> None:
        self.course.happen(say.PreviousPage())

    @Slot()
    def switchLanguage(self) -> None:
        self.course.happen(say.LanguageChosen(language=self._next_language()))

    @Slot()
    def toggleLargeText(self) -> None:
        self.course.happen(say.LargeText())

    @Slot()
    def toggleContrast(self) -> None:
        self.course.happen(say.HighContrast())

    @Slot()
    def toggleLowReach(self) -> None:
        self.course.happen(say.LowReach())

    @Slot()
    def touch(self) -> None:
        self.course.happen(say.Touched())

    @Slot()
    def reprint(self) -> None:
        self.course.happen(say.Reprint())

    @Slot(str)
    def chooseHall(self, hall: str) -> None:
        self.hallChosen.emit(hall)

    def _refresh(self) -> None:
        language = self.course.visit.language
        if language != self._spoken:
            self._spoken = language
            self.languageChanged.emit(language)
        self._paint()
        self.settingsChanged.emit()
        self.screenChanged.emit()
        self.secondsChanged.emit()

    def _paint(self) -> None:
        if self.course.catalogue is not None:
            self._paint_screen(self.course.catalogue)

    def _paint_screen(self, catalogue: Catalogue) -> None:
        visit = self.course.visit
        match visit.screen:
            case Agencies() as screen:
                self._agencies.show(self._painter.agencies(visit, screen, catalogue, self._say))
            case Services() as screen:
                self._services.show(self._painter.services(visit, screen, catalogue, self._say))
            case Confirm() as screen:
                self._standard.show(self._painter.standard(visit, screen, catalogue, self._say))
            case Issuing() as screen:
                self._standard.show(self._painter.standard(visit, screen.confirmed, catalogue, self._say))
                self._message.show(patience(screen, self._say, online=self.course.online))
            case TicketShown(ticket=ticket) as screen:
                follow = follow_url(self.course.base_url, ticket.issued.ticket)
                self._ticket.show(ticket_picture(screen, visit.language, follow, self._say))
            case Refused() as screen:
                self._message.show(refusal(screen, self._say, self._has))
            case _:
                assert_never(visit.screen)

    def _say(self, message_id: str, /, **args: str | float) -> str:
        return self._languages.text(self.course.visit.language, message_id, **args)

    def _has(self, message_id: str) -> bool:
        return any(self._languages.has(code, message_id) for code in self._languages.codes)

    def _next_language(self) -> str:
        codes = [code for code in self._languages.codes if self._languages.has(code, "kiosk-language-name")]
        here = self.course.visit.language
        return codes[(codes.index(here) + 1) % len(codes)] if here in codes else codes[0]
