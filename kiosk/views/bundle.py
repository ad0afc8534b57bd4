"""Several services on one number, as QML sees them.

Knows pictures and Qt's properties. Must not know visits or what leads to a picture.
"""
# ruff: noqa: N802  Qt properties and signals follow Qt's names

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pictures import Bundle
from kiosk.views.cards import QmlCard, cards_for_qml
from kiosk.views.showing import Showing

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class BundleView(Showing[Bundle], QObject):
    """The basket, or a package. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Bundle()
        self._cards: list[QmlCard] = []
        self._priorities: list[QmlCard] = []

    def _arrange(self) -> None:
        self._cards = cards_for_qml(self._picture.cards)
        self._priorities = cards_for_qml(self._picture.priorities)

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._picture.title

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._picture.sentence

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def cards(self) -> list[QmlCard]:
        return self._cards

    @Property(bool, notify=changed)
    def canChange(self) -> bool:
        return self._picture.can_change

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def priorities(self) -> list[QmlCard]:
        return self._priorities

    @Property(str, notify=changed)
    def take(self) -> str:
        return self._picture.take
