"""A service and its published standard, as QML sees it.

Knows pictures and Qt's properties. Must not know visits or what leads to a picture.
"""
# ruff: noqa: N802, N815  Qt properties and signals follow Qt's names

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pictures import Standard
from kiosk.views.cards import QmlCard, cards_for_qml

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StandardView(QObject):
    """A service before it is taken. Signals: changed, waitingChanged (the line is longer or shorter, nothing else)."""

    changed = Signal()
    waitingChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Standard()
        self._papers: list[QmlCard] = []
        self._priorities: list[QmlCard] = []

    @property
    def picture(self) -> Standard:
        """What is shown."""
        return self._picture

    def show(self, picture: Standard) -> None:
        """Replace what is shown."""
        before, self._picture = self._picture, picture
        if replace(before, waiting=picture.waiting, wait=picture.wait) != picture:
            self._papers = cards_for_qml(picture.papers)
            self._priorities = cards_for_qml(picture.priorities)
            self.changed.emit()
        if (before.waiting, before.wait) != (picture.waiting, picture.wait):
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

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def papers(self) -> list[QmlCard]:
        return self._papers

    @Property(str, notify=changed)
    def complete(self) -> str:
        return self._picture.complete

    @Property(bool, notify=changed)
    def allThere(self) -> bool:
        return self._picture.all_there

    @Property(str, notify=changed)
    def time(self) -> str:
        return self._picture.time

    @Property(str, notify=changed)
    def cost(self) -> str:
        return self._picture.cost

    @Property(str, notify=waitingChanged)
    def waiting(self) -> str:
        return self._picture.waiting

    @Property(str, notify=waitingChanged)
    def wait(self) -> str:
        return self._picture.wait

    @Property(bool, notify=changed)
    def more(self) -> bool:
        return self._picture.more

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def procedure(self) -> list[str]:
        return list(self._picture.procedure)

    @Property(str, notify=changed)
    def product(self) -> str:
        return self._picture.product

    @Property(str, notify=changed)
    def complaints(self) -> str:
        return self._picture.complaints

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def priorities(self) -> list[QmlCard]:
        return self._priorities

    @Property(bool, notify=changed)
    def canAdd(self) -> bool:
        return self._picture.can_add

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        return self._picture.can_print

    @Property(str, notify=changed)
    def take(self) -> str:
        return self._picture.take
