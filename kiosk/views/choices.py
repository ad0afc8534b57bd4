"""Things to choose, as QML sees them.

Knows pictures and Qt's properties. Must not know visits or what leads to a picture.
"""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pictures import Choices, Ways
from kiosk.views.cards import QmlCard, cards_for_qml

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ChoicesView(QObject):
    """A page of cards. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Choices()
        self._cards: list[QmlCard] = []

    @property
    def picture(self) -> Choices:
        """What is shown."""
        return self._picture

    def show(self, picture: Choices) -> None:
        """Replace what is shown."""
        if picture != self._picture:
            self._picture = picture
            self._cards = cards_for_qml(picture.cards)
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._picture.title

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def cards(self) -> list[QmlCard]:
        return self._cards

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._picture.page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return self._picture.pages

    @Property(str, notify=changed)
    def basket(self) -> str:
        return self._picture.basket


@QmlElement
class WaysView(QObject):
    """The ways from the first screen. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Ways()
        self._cards: list[QmlCard] = []

    @property
    def picture(self) -> Ways:
        """What is shown."""
        return self._picture

    def show(self, picture: Ways) -> None:
        """Replace what is shown."""
        if picture != self._picture:
            self._picture = picture
            self._cards = cards_for_qml(picture.cards)
            self.changed.emit()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def cards(self) -> list[QmlCard]:
        return self._cards
