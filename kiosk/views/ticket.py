"""The number and its paper, as QML sees them.

Knows pictures and Qt's properties. Must not know visits or what leads to a picture.
"""
# ruff: noqa: N802  Qt properties and signals follow Qt's names

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pictures import TicketPicture
from kiosk.views.cards import QmlCard, cards_for_qml
from kiosk.views.showing import Showing

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TicketView(Showing[TicketPicture], QObject):
    """A number and its paper. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = TicketPicture()
        self._errands: list[QmlCard] = []

    def _arrange(self) -> None:
        self._errands = cards_for_qml(self._picture.errands)

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._picture.number

    @Property(str, notify=changed)
    def agency(self) -> str:
        return self._picture.agency

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._picture.service

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def errands(self) -> list[QmlCard]:
        return self._errands

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
    def sentence(self) -> str:
        return self._picture.sentence

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

    @Property(bool, notify=changed)
    def canReprint(self) -> bool:
        return self._picture.can_reprint
