"""What a visitor types, as QML sees it.

Knows pictures and Qt's properties. Must not know visits or what leads to a picture.
"""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pictures import Question, Typing
from kiosk.views.showing import Showing

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TypingView(Showing[Typing], QObject):
    """What was typed on the screen's keys, and the keys. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Typing()

    def forget(self) -> None:
        """What was typed is nobody's any longer; the rest may still be seen on its way out."""
        self.show(replace(self._picture, text=""))

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._picture.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._picture.text

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._picture.hint

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        return self._picture.wrong

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._picture.busy

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._picture.ready

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def rows(self) -> list[str]:
        return list(self._picture.rows)


@QmlElement
class QuestionView(Showing[Question], QObject):
    """One thing a service asks. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Question()

    def forget(self) -> None:
        """What was typed is nobody's any longer; the rest may still be seen on its way out."""
        self.show(replace(self._picture, text=""))

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._picture.title

    @Property(str, notify=changed)
    def purpose(self) -> str:
        return self._picture.purpose

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._picture.notice

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._picture.text

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._picture.hint

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        return self._picture.wrong

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._picture.ready

    @Property(bool, notify=changed)
    def optional(self) -> bool:
        return self._picture.optional

    @Property(str, notify=changed)
    def step(self) -> str:
        return self._picture.step
