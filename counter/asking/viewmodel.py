"""The sheet that asks the officer something: its question, its answers, what is typed into it.

Knows questions and Qt. Must not know which command it is for, nor how one is sent.
"""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.asking.question import Draft, Mistake, Option, Question, Step
from counter.asking.sheet import Sheet

QML_IMPORT_NAME = "Giliran.Counter"
QML_IMPORT_MAJOR_VERSION = 1

Again = Callable[[], Step | None]


def _never() -> str:
    return ""


@QmlElement
class AskView(QObject):
    """Signals: changed (anything shown), settled(Draft): the command is ready and the sheet closed, vanished: it closed by itself,
    because what it asked has become impossible.
    """

    changed = Signal()
    settled = Signal(object)
    vanished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet()
        self._last = Sheet()
        self._again: Again | None = None
        self._gate: Callable[[], str] = _never
        self._mistake = ""

    def ask(
        self, question: Question, *, again: Again | None = None, gate: Callable[[], str] = _never
    ) -> None:
        """Open the sheet with *question*. *again* makes it anew when the hall has changed (None: it cannot be asked any more);
        *gate* says why no command can be taken yet, or nothing.
        """
        self._sheet = Sheet.of(question)
        self._again, self._gate, self._mistake = again, gate, ""
        self.changed.emit()

    def renew(self) -> None:
        """The hall or the language has changed: ask the same anew, without losing what was typed or chosen."""
        if not self._sheet.open or self._again is None:
            return
        step = self._again()
        if isinstance(step, Question):
            before, self._sheet = self._sheet, self._sheet.renewed(step)
            if not self._sheet.looks_like(before):
                self.changed.emit()
        else:
            self.close()
            self.vanished.emit()

    def reopen(self, mistake: str) -> None:
        """The command was refused: show again what was answered last, with the reason, if it can still be asked."""
        if self._sheet.open or self._again is None:
            return
        step = self._again()
        if isinstance(step, Question) and self._last.open:
            self._sheet, self._mistake = self._last.renewed(step), mistake
            self.changed.emit()

    @property
    def typed(self) -> bool:
        """Whether the officer has typed something that must not be lost."""
        return any(page.text for page in self._sheet.pages)

    def chooses(self, letter: str) -> bool:
        """Whether *letter* is the key of an option now."""
        return letter != "" and any(
            self._sheet.key(place) == letter for place in range(len(self._sheet.options))
        )

    @Slot()
    def close(self) -> None:
        """Ask nothing any more."""
        if self._sheet.open:
            self._sheet, self._mistake = Sheet(), ""
            self.changed.emit()

    @Slot(int)
    def pick(self, place: int) -> None:
        """The option at *place*, from 0, was chosen."""
        if 0 <= place < len(self._sheet.options):
            option = self._sheet.options[place]
            if option.why_not:
                self._mistaken(option.why_not)
            else:
                self._take(option)

    @Slot(int)
    def move(self, places: int) -> None:
        """The arrow keys moved the choice."""
        self._sheet, self._mistake = self._sheet.moved(places), ""
        self.changed.emit()

    @Slot()
    def accept(self) -> None:
        """Enter: the chosen option, or what was typed."""
        field = self._sheet.question.field if self._sheet.question else None
        if self._sheet.chosen >= 0:
            self.pick(self._sheet.chosen)
        elif field is not None and field.take is not None:
            self._go(field.take(self._sheet.text), by="")

    @Slot()
    def back(self) -> None:
        """Escape: one question back; from the first one, close."""
        self._sheet, self._mistake = self._sheet.back(), ""
        self.changed.emit()

    def _take(self, option: Option) -> None:
        self._go(option.then(), by=option.identity)

    def _go(self, step: Step | Mistake, *, by: str) -> None:
        match step:
            case Mistake(reason=reason):
                self._mistaken(reason)
            case Question():
                self._sheet, self._mistake = self._sheet.asking(step, by=by), ""
                self.changed.emit()
            case Draft() if reason := self._gate():
                self._mistaken(reason)
            case Draft():
                self._last = self._sheet
                self.close()
                self.settled.emit(step)

    def _mistaken(self, reason: str) -> None:
        self._mistake = reason
        self.changed.emit()

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._sheet.open

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._sheet.question.title if self._sheet.question else ""

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._sheet.question.hint if self._sheet.question else ""

    @Property(str, notify=changed)
    def mistake(self) -> str:
        """Why what was typed or chosen cannot be taken, or nothing."""
        return self._mistake

    @Property(str, notify=changed)
    def field(self) -> str:
        """The name of the line to type; empty where nothing can be typed."""
        field = self._sheet.question.field if self._sheet.question else None
        return field.label if field else ""

    @Property(str, notify=changed)
    def fieldHint(self) -> str:
        field = self._sheet.question.field if self._sheet.question else None
        return field.hint if field else ""

    @Property(int, notify=changed)
    def fieldMost(self) -> int:
        """How many letters it takes."""
        field = self._sheet.question.field if self._sheet.question else None
        return field.most if field else 0

    def _read_text(self) -> str:
        return self._sheet.text

    def _write_text(self, text: str) -> None:
        if self._sheet.open and text != self._sheet.text:
            self._sheet, self._mistake = self._sheet.typed(text), ""
            self.changed.emit()

    text = Property(str, _read_text, _write_text, notify=changed)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name of a type is a string
    def options(self) -> list[dict[str, object]]:
        """Each: key ("1" to "9" or empty: typed digits then go into the line), text, note, icon, enabled, why."""
        return [
            {
                "key": self._sheet.key(place),
                "text": option.text,
                "note": option.note,
                "icon": option.icon,
                "enabled": not option.why_not,
                "why": option.why_not,
            }
            for place, option in enumerate(self._sheet.options)
        ]

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """The place of the option that Enter takes, or -1."""
        return self._sheet.chosen
