"""Pictures as QML sees them: one QObject per kind of screen, each with a picture that is replaced as a whole.

Knows pictures and Qt's properties. Must not know visits or what leads to a picture.
"""
# ruff: noqa: N802, N815  Qt properties and signals follow Qt's names

from dataclasses import asdict, replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pictures import Card, Choices, Message, Standard, TicketPicture

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ChoicesView(QObject):
    """A page of cards. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Choices()
        self._cards: list[dict[str, object]] = []

    def show(self, picture: Choices) -> None:
        """Replace what is shown."""
        if picture != self._picture:
            self._picture, self._cards = picture, _cards(picture.cards)
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._picture.title

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def cards(self) -> list[dict[str, object]]:
        return self._cards

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._picture.page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return self._picture.pages


@QmlElement
class StandardView(QObject):
    """A service before it is taken. Signals: changed, waitingChanged (the line is longer or shorter, nothing else)."""

    changed = Signal()
    waitingChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Standard()
        self._priorities: list[dict[str, object]] = []

    def show(self, picture: Standard) -> None:
        """Replace what is shown."""
        before, self._picture = self._picture, picture
        if replace(before, waiting=picture.waiting) != picture:
            self._priorities = _cards(picture.priorities)
            self.changed.emit()
        if before.waiting != picture.waiting:
            self.waitingChanged.emit()

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._picture.service

    @Property(str, notify=changed)
    def agency(self) -> str:
        return self._picture.agency

    @Property(str, notify=changed)
    def icon(self) -> str:
        return self._picture.icon

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def requirements(self) -> list[str]:
        return list(self._picture.requirements)

    @Property(str, notify=changed)
    def time(self) -> str:
        return self._picture.time

    @Property(str, notify=changed)
    def cost(self) -> str:
        return self._picture.cost

    @Property(str, notify=waitingChanged)
    def waiting(self) -> str:
        return self._picture.waiting

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def priorities(self) -> list[dict[str, object]]:
        return self._priorities


@QmlElement
class TicketView(QObject):
    """A number and its paper. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = TicketPicture()

    def show(self, picture: TicketPicture) -> None:
        """Replace what is shown."""
        if picture != self._picture:
            self._picture = picture
            self.changed.emit()

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._picture.number

    @Property(str, notify=changed)
    def agency(self) -> str:
        return self._picture.agency

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._picture.service

    @Property(str, notify=changed)
    def zone(self) -> str:
        return self._picture.zone

    @Property(str, notify=changed)
    def place(self) -> str:
        return self._picture.place

    @Property(str, notify=changed)
    def ahead(self) -> str:
        return self._picture.ahead

    @Property(str, notify=changed)
    def wait(self) -> str:
        return self._picture.wait

    @Property(str, notify=changed)
    def followUrl(self) -> str:
        return self._picture.follow_url

    @Property(str, notify=changed)
    def mood(self) -> str:
        return self._picture.mood

    @Property(str, notify=changed)
    def paper(self) -> str:
        return self._picture.paper

    @Property(str, notify=changed)
    def paperHint(self) -> str:
        return self._picture.paper_hint


@QmlElement
class MessageView(QObject):
    """A sentence, and what to do. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Message()

    def show(self, picture: Message) -> None:
        """Replace what is shown."""
        if picture != self._picture:
            self._picture = picture
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._picture.title

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._picture.sentence


def _cards(cards: tuple[Card, ...]) -> list[dict[str, object]]:
    return [asdict(card) for card in cards]
