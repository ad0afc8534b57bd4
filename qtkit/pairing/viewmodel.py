"""The screen of a new device, for QML: in the hall's language, and below it in the other one.

Knows texts and what there is to see. Must not know servers or files.
"""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from qtkit.pairing.sight import Sight
from wire.languages import Languages
from wire.pairing import DeviceKind
from wire.text import LANGUAGES

QML_IMPORT_NAME = "Giliran.Kit"
QML_IMPORT_MAJOR_VERSION = 1

COMMAND: Final = "python -m server device approve {digits}"
"""What an administrator types, beside the staff page."""
_HINTS: Final = {
    "search": "pairing-search-hint",
    "asking": "pairing-asking-hint",
    "gone": "pairing-trouble-gone",
    "unwilling": "pairing-trouble-unwilling",
    "unproven": "pairing-trouble-unproven",
    "full": "pairing-trouble-full",
}
_TITLES: Final = {
    "search": "pairing-search-title",
    "unproven": "pairing-unproven-title",
    "full": "pairing-full-title",
}


@QmlElement
@QmlUncreatable("made by the program")
class PairingView(QObject):  # type: ignore[operator]  # the stubs forget that QmlUncreatable decorates
    """*page* is waiting, choosing, code, refused or done. Each text is a list of two: the first language's, the second's.

    Signals: changed(), againWanted(), anotherWanted(), hallChosen(hall).
    """

    changed = Signal()
    againWanted = Signal()
    anotherWanted = Signal()
    hallChosen = Signal(str)

    def __init__(
        self,
        *,
        kind: DeviceKind,
        machine: str,
        languages: Languages,
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._machine, self._languages = kind, machine, languages
        first = first_language(language)
        self._spoken = (first, *(other for other in LANGUAGES if other != first))
        self._sight = Sight(page="waiting")

    def see(self, sight: Sight) -> None:
        """Show *sight* from now on."""
        if sight != self._sight:
            self._sight = sight
            self.changed.emit()

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._sight.page

    @Property(str, notify=changed)
    def digits(self) -> str:
        """``123 456``."""
        return self._sight.grouped

    @Property(str, notify=changed)
    def command(self) -> str:
        return COMMAND.format(digits=self._sight.digits)

    @Property(str, notify=changed)
    def hall(self) -> str:
        return self._sight.hall

    @Property(list, notify=changed)
    def halls(self) -> list[dict[str, str]]:
        return [dict(hall) for hall in self._sight.halls]

    @Property(str, notify=changed)
    def machine(self) -> str:
        return self._machine

    @Property(list, notify=changed)
    def kind(self) -> list[str]:
        return self._say(f"pairing-kind-{self._kind}")

    @Property(list, notify=changed)
    def title(self) -> list[str]:
        match self._sight.page:
            case "refused":
                return self._say("pairing-refused-title")
            case "done":
                return self._say("pairing-done-title")
            case "code":
                return self._say("pairing-code-title")
            case _:
                return self._say(_TITLES.get(self._sight.hint, "pairing-wait-title"))

    @Property(list, notify=changed)
    def hint(self) -> list[str]:
        match self._sight.page:
            case "refused":
                return self._say("pairing-refused-hint")
            case "done":
                return self._say("pairing-done-hint")
            case "code":
                return self._say("pairing-tell")
            case _:
                return self._say(_HINTS[self._sight.hint])

    @Property(list, notify=changed)
    def then(self) -> list[str]:
        return self._say("pairing-then")

    @Slot()
    def again(self) -> None:
        """Ask once more after a refusal."""
        self.againWanted.emit()

    @Slot()
    def another(self) -> None:
        """It is the wrong hall."""
        self.anotherWanted.emit()

    @Slot(str)
    def choose(self, hall: str) -> None:
        """It is that one of *halls*."""
        self.hallChosen.emit(hall)

    def _say(self, name: str) -> list[str]:
        return [self._languages.text(language, name) for language in self._spoken]


def first_language(language: str) -> str:
    """*language*, or the hall's first where only drafts of it are there: this screen is for staff."""
    return language if language in LANGUAGES else LANGUAGES[0]
