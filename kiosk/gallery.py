"""The pictures on the screens: painted anew when the visit or the hall is another one, each into the view that QML looks at.

Knows the course, the painters and the views. Must not know QML, nor who moves the visitor.
"""

from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QObject

from kiosk.course import Course
from kiosk.painting import bundles, choices, details, doors, keys, sentences, standards, tickets
from kiosk.painting.painter import Painter
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
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.ticket import follow_url
from kiosk.visiting.visit import (
    Agencies,
    AppointmentShown,
    Closed,
    Confirm,
    Details,
    EnterCode,
    Errands,
    Issuing,
    Packages,
    PackageShown,
    Refused,
    Screen,
    Search,
    Services,
    Start,
    TicketShown,
)
from wire.languages import Languages


class Gallery(QObject):
    """One view for each kind of screen; they live as long as the kiosk."""

    def __init__(
        self,
        *,
        course: Course,
        languages: Languages,
        icons: frozenset[str],
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._course, self._languages, self._icons, self._now = course, languages, icons, now
        self.start, self.ways = ChoicesView(self), WaysView(self)
        self.agencies, self.services = ChoicesView(self), ChoicesView(self)
        self.packages, self.found = ChoicesView(self), ChoicesView(self)
        self.typing, self.detail = TypingView(self), QuestionView(self)
        self.standard, self.bundle = StandardView(self), BundleView(self)
        self.appointment, self.closed = AppointmentView(self), ClosedView(self)
        self.ticket, self.help, self.message = TicketView(self), HelpView(self), MessageView(self)

    def paint(self) -> None:
        """Paint what the visitor sees. Without a mall there is nothing to see."""
        hall = self._course.hall
        if hall is not None:
            painter = self._painter(hall)
            self._paint(painter, painter.visit.screen)
            self._forget(painter.visit.screen)
            self.help.show(sentences.help_call(painter))

    def _forget(self, screen: Screen) -> None:
        """A view outlives its screen; what a visitor typed must not."""
        if not isinstance(screen, Details):
            self.detail.forget()
        if not isinstance(screen, EnterCode | Search):
            self.typing.forget()

    def basket(self) -> str:
        """How many services are put aside; empty where none is."""
        hall = self._course.hall
        return self._painter(hall).basket() if hall is not None else ""

    def say(self, message_id: str, /, **args: str | float) -> str:
        """A text in the visitor's language."""
        return self._languages.text(self._course.visit.language, message_id, **args)

    def _painter(self, hall: HallNow) -> Painter:
        return Painter(
            visit=self._course.visit,
            hall=hall,
            now=self._now(),
            say=self.say,
            waiting=self._course.waiting.count,
            icons=self._icons,
            prints=self._course.post.prints,
        )

    def _paint(self, painter: Painter, screen: Screen) -> None:
        match screen:
            case Start() | Agencies() | Services() | Packages() | Search():
                self._paint_choices(painter, screen)
            case Confirm():
                self.standard.show(standards.standard(painter, screen))
            case Errands():
                self.bundle.show(bundles.errands(painter))
            case PackageShown():
                self.bundle.show(bundles.package(painter, screen))
            case Closed():
                self.closed.show(doors.closed(painter, screen))
            case Details():
                self.detail.show(details.question(painter, screen))
            case EnterCode():
                self.typing.show(keys.code(painter, screen))
            case AppointmentShown():
                self.appointment.show(doors.appointment(painter, screen))
            case Issuing():
                self._paint(painter, screen.asked_from)  # a quick answer needs no other screen
                self.message.show(sentences.patience(painter, screen))
            case TicketShown():
                url = follow_url(self._course.base_url, screen.ticket.id)
                self.ticket.show(tickets.ticket(painter, screen, url))
            case Refused():
                self.message.show(sentences.refusal(painter, screen, self._has))
            case _:
                assert_never(screen)

    def _paint_choices(
        self, painter: Painter, screen: Start | Agencies | Services | Packages | Search
    ) -> None:
        match screen:
            case Start():
                self.start.show(choices.start(painter, screen))
                self.ways.show(choices.ways(painter))
            case Agencies():
                self.agencies.show(choices.agencies(painter, screen))
            case Services():
                self.services.show(choices.services(painter, screen))
            case Packages():
                self.packages.show(choices.packages(painter, screen))
            case Search():
                self.typing.show(keys.search(painter, screen))
                self.found.show(choices.found(painter, screen))
            case _:
                assert_never(screen)

    def _has(self, message_id: str) -> bool:
        return any(self._languages.has(code, message_id) for code in self._languages.codes)
