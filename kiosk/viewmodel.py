"""The kiosk as its screens see it: which one is shown, what it says, and how its visitor wants to read it.

Knows the course and the gallery of pictures. Must not know the link, timers, files or QML.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement

from kiosk.course import Course
from kiosk.gallery import Gallery
from kiosk.head import Head
from kiosk.pictures import name_of
from kiosk.silence import Silence
from kiosk.touches import Touches
from kiosk.views import (
    AppointmentView,
    BundleView,
    ChoicesView,
    ClosedView,
    HelpView,
    MessageView,
    QuestionView,
    StandardView,
    TicketView,
    TypingView,
    WaysView,
)
from kiosk.visiting.visit import Issuing, Start, TicketShown
from wire.languages import Languages

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Kiosk(Touches):
    """Signals: screenChanged, settingsChanged, secondsChanged; for the program languageChanged(code), hallChosen(hall)."""

    screenChanged = Signal()
    settingsChanged = Signal()
    secondsChanged = Signal()
    # Never emitted: the parts live as long as the kiosk, but the linter's type dump cannot say "constant".
    partsChanged = Signal()
    languageChanged = Signal(str)

    def __init__(
        self,
        *,
        course: Course,
        silence: Silence,
        head: Head,
        languages: Languages,
        icons: frozenset[str],
        new_id: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(course=course, new_id=new_id)
        self._silence, self.heading, self._languages = silence, head, languages
        self.gallery = Gallery(course=course, languages=languages, icons=icons, now=now, parent=self)
        self._read = course.visit.language
        for signal in (course.moved, course.hallChanged, course.lostChanged):
            signal.connect(self._refresh)
        for signal in (course.linesChanged, course.offersChanged):
            signal.connect(self.gallery.paint)
        head.changed.connect(self.screenChanged)
        silence.secondsChanged.connect(self.secondsChanged)
        self.gallery.paint()

    def shown(self) -> str:
        """The screen: ``waiting`` and ``halls`` while there is nothing to offer; else as ``pictures.name_of``."""
        screen = self.course.visit.screen
        lost = self.course.lost and not isinstance(screen, Issuing | TicketShown)
        if self.course.hall is None or lost:
            return "halls" if self.heading.connection == "choosing" else "waiting"
        return name_of(screen)

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        """Start agencies services search packages confirm errands package closed details code appointment issuing ticket
        refused waiting halls.
        """
        return self.shown()

    @Property(bool, notify=screenChanged)
    def canGoBack(self) -> bool:
        screen = self.course.visit.screen
        return screen != Start() and not isinstance(screen, Issuing)

    @Property(bool, notify=screenChanged)
    def asking(self) -> bool:
        """Whether the visitor is asked if they are still there."""
        return self.course.visit.asking

    @Property(str, notify=secondsChanged)
    def question(self) -> str:
        """How long that is waited for."""
        return self.gallery.say("kiosk-still-there-hint", seconds=self._silence.seconds)

    @Property(str, notify=screenChanged)
    def sheet(self) -> str:
        """What lies over the screen: nothing, languages, comfort or help."""
        return self.course.visit.sheet

    @Property(str, notify=screenChanged)
    def basket(self) -> str:
        """How many services are put aside for one number; empty where none is."""
        return self.gallery.basket()

    @Property(Head, notify=partsChanged)
    def head(self) -> Head:
        return self.heading

    @Property(ChoicesView, notify=partsChanged)
    def start(self) -> ChoicesView:
        """The popular services."""
        return self.gallery.start

    @Property(WaysView, notify=partsChanged)
    def ways(self) -> WaysView:
        return self.gallery.ways

    @Property(ChoicesView, notify=partsChanged)
    def agencies(self) -> ChoicesView:
        return self.gallery.agencies

    @Property(ChoicesView, notify=partsChanged)
    def services(self) -> ChoicesView:
        return self.gallery.services

    @Property(ChoicesView, notify=partsChanged)
    def packages(self) -> ChoicesView:
        return self.gallery.packages

    @Property(ChoicesView, notify=partsChanged)
    def found(self) -> ChoicesView:
        """What the search found."""
        return self.gallery.found

    @Property(TypingView, notify=partsChanged)
    def typing(self) -> TypingView:
        """What is searched for, or the code of an appointment."""
        return self.gallery.typing

    @Property(StandardView, notify=partsChanged)
    def standard(self) -> StandardView:
        return self.gallery.standard

    @Property(BundleView, notify=partsChanged)
    def bundle(self) -> BundleView:
        """The basket, or a package."""
        return self.gallery.bundle

    @Property(QuestionView, notify=partsChanged)
    def detail(self) -> QuestionView:
        """One thing a service asks."""
        return self.gallery.detail

    @Property(AppointmentView, notify=partsChanged)
    def appointment(self) -> AppointmentView:
        return self.gallery.appointment

    @Property(ClosedView, notify=partsChanged)
    def closed(self) -> ClosedView:
        return self.gallery.closed

    @Property(TicketView, notify=partsChanged)
    def ticket(self) -> TicketView:
        return self.gallery.ticket

    @Property(HelpView, notify=partsChanged)
    def helpView(self) -> HelpView:
        return self.gallery.help

    @Property(MessageView, notify=partsChanged)
    def message(self) -> MessageView:
        """A refusal, or why the number takes its time."""
        return self.gallery.message

    @Property("QVariantList", notify=settingsChanged)  # type: ignore[arg-type]  # Qt's name for a list
    def languages(self) -> list[dict[str, object]]:
        """{code, name, draft, chosen}."""
        here = self.course.visit.language
        return [
            {"code": each.code, "name": each.name, "draft": each.draft, "chosen": each.code == here}
            for each in self._languages.with_text("kiosk-choose-service")
        ]

    @Property(str, notify=settingsChanged)
    def language(self) -> str:
        """The own name of the language that is read."""
        return self._languages.info(self.course.visit.language).name

    @Property(bool, notify=settingsChanged)
    def largeText(self) -> bool:
        return self.course.visit.large_text

    @Property(bool, notify=settingsChanged)
    def highContrast(self) -> bool:
        return self.course.visit.high_contrast

    @Property(bool, notify=settingsChanged)
    def lowReach(self) -> bool:
        return self.course.visit.low_reach

    @Property(bool, notify=settingsChanged)
    def spoken(self) -> bool:
        return self.course.visit.spoken

    def _refresh(self) -> None:
        language = self.course.visit.language
        if language != self._read:
            self._read = language
            self.languageChanged.emit(language)
        self.gallery.paint()
        self.settingsChanged.emit()
        self.screenChanged.emit()
        self.secondsChanged.emit()
