"""A service that cannot be taken as it is, as QML sees it: an appointment's, a closed one.

Knows pictures and Qt's properties. Must not know visits or what leads to a picture.
"""
# ruff: noqa: N802  Qt properties and signals follow Qt's names

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pictures import AppointmentPicture, ClosedPicture
from kiosk.views.showing import Showing

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AppointmentView(Showing[AppointmentPicture], QObject):
    """An appointment, and whether its number can be had now. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = AppointmentPicture()

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._picture.service

    @Property(str, notify=changed)
    def agency(self) -> str:
        return self._picture.agency

    @Property(str, notify=changed)
    def icon(self) -> str:
        return self._picture.icon

    @Property(str, notify=changed)
    def when(self) -> str:
        return self._picture.when

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._picture.sentence

    @Property(bool, notify=changed)
    def canTake(self) -> bool:
        return self._picture.can_take


@QmlElement
class ClosedView(Showing[ClosedPicture], QObject):
    """A service that gives no numbers now. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = ClosedPicture()

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._picture.service

    @Property(str, notify=changed)
    def agency(self) -> str:
        return self._picture.agency

    @Property(str, notify=changed)
    def icon(self) -> str:
        return self._picture.icon

    @Property(str, notify=changed)
    def reason(self) -> str:
        return self._picture.reason

    @Property(str, notify=changed)
    def opens(self) -> str:
        return self._picture.opens
