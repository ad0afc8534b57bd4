"""Sentences, as QML sees them.

Knows pictures and Qt's properties. Must not know visits or what leads to a picture.
"""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pictures import HelpPicture, Message
from kiosk.views.showing import Showing

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HelpView(Showing[HelpPicture], QObject):
    """The call for a person. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = HelpPicture()

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._picture.state

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._picture.title

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._picture.sentence

    @Property(bool, notify=changed)
    def possible(self) -> bool:
        return self._picture.possible


@QmlElement
class MessageView(Showing[Message], QObject):
    """A sentence, and what to do. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Message()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._picture.title

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._picture.sentence
