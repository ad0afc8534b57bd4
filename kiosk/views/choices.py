"""Things to choose, as QML sees them.

Knows pictures and Qt's properties. Must not know visits or what leads to a picture.
"""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pictures import Choices, Ways
from kiosk.views.cards import QmlCard, cards_for_qml
from kiosk.views.showing import Showing

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ChoicesView(Showing[Choices], QObject):
    """A page of cards. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Choices()
        self._cards: list[QmlCard] = []

    def _arrange(self) -> None:
        self._cards = cards_for_qml(self._picture.cards)

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
class WaysView(Showing[Ways], QObject):
    """The ways from the first screen. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Ways()
        self._cards: list[QmlCard] = []

    def _arrange(self) -> None:
        self._cards = cards_for_qml(self._picture.cards)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def cards(self) -> list[QmlCard]:
        return self._cards
