"""Sentences, as QML sees them.

Knows pictures and Qt's properties. Must not know visits or what leads to a picture.
"""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pictures import HelpPicture, Message

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HelpView(QObject):
    """The call for a person. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = HelpPicture()

    @property
    def picture(self) -> HelpPicture:
        """What is shown."""
        return self._picture

    def show(self, picture: HelpPicture) -> None:
        """Replace what is shown."""
        if picture != self._picture:
            self._picture = picture
            self.changed.emit()

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
class MessageView(QObject):
    """A sentence, and what to do. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Message()

    @property
    def picture(self) -> Message:
        """What is shown."""
        return self._picture

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
