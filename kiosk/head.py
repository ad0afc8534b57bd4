"""What stands around every screen: the mall's name, the clock, and the word about connection and printer.

Knows the course and the words. Must not know which screen is shown.
"""
# ruff: noqa: N802  Qt properties and signals follow Qt's names

from collections.abc import Callable
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from kiosk.course import Course
from kiosk.printing.port import PrinterStatus
from wire.languages import Languages
from wire.text import Text

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_PRINTER_SIGNS: Final = {
    "offline": "kiosk-printer-offline",
    "cover_open": "kiosk-printer-cover-open",
    "paper_out": "kiosk-printer-paper-out",
}
_WRONG: Final = {
    "refused": "kiosk-wrong-key",
    "stranger": "kiosk-wrong-server",
    "incompatible": "kiosk-wrong-version",
}
"""What staff must see to, by the connection's state."""


@QmlElement
class Head(QObject):
    """Signals: changed."""

    changed = Signal()

    def __init__(
        self,
        *,
        course: Course,
        languages: Languages,
        greeting: Text,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._course, self._languages, self._greeting, self._now = course, languages, greeting, now
        self._connection = "searching"
        self._halls: list[dict[str, str]] = []
        self._printer = PrinterStatus()
        self._clock = ""
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self.tell_time)
        self._tick.start()
        for signal in (course.moved, course.hallChanged, course.onlineChanged):
            signal.connect(self.refresh)

    @property
    def connection(self) -> str:
        """The connection's state, as ``qtkit.connection`` names them."""
        return self._connection

    def set_connection(self, state: str, halls: list[dict[str, str]]) -> None:
        """The connection changed; *halls* are {hall, name, address}."""
        self._connection, self._halls = state, halls
        self.changed.emit()

    def greet(self, greeting: Text) -> None:
        """Another theme has another greeting."""
        self._greeting = greeting
        self.changed.emit()

    def set_printer(self, status: PrinterStatus) -> None:
        """The printer's state is another."""
        self._printer = status
        self.changed.emit()

    def refresh(self) -> None:
        """Language, mall or connection changed."""
        self._clock = self._time()
        self.changed.emit()

    def tell_time(self) -> None:
        """Once a second; says something once a minute."""
        if self._time() != self._clock:
            self.refresh()

    @Property(str, notify=changed)
    def mallName(self) -> str:
        catalogue = self._course.catalogue
        return catalogue.mall.name.get(self._course.visit.language) if catalogue else ""

    @Property(str, notify=changed)
    def city(self) -> str:
        catalogue = self._course.catalogue
        return catalogue.mall.city if catalogue else ""

    @Property(str, notify=changed)
    def greeting(self) -> str:
        return self._greeting.get(self._course.visit.language)

    @Property(str, notify=changed)
    def clock(self) -> str:
        return self._clock

    @Property(bool, notify=changed)
    def online(self) -> bool:
        return self._course.online

    @Property(str, notify=changed)
    def waitingTitle(self) -> str:
        """What a visitor needs to know: it will be ready, or somebody must see to it."""
        return self._says("kiosk-wrong-title" if self._connection in _WRONG else "kit-waiting-title")

    @Property(str, notify=changed)
    def waitingHint(self) -> str:
        return self._says(_WRONG.get(self._connection, "kiosk-waiting-hint"))

    @Property(str, notify=changed)
    def printerSign(self) -> str:
        """What is wrong with the printer, or soon will be; empty when all is well."""
        sign = self._printer_sign()
        return self._says(sign) if sign else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def halls(self) -> list[dict[str, str]]:
        return self._halls

    def _printer_sign(self) -> str:
        trouble, paper = self._printer.trouble, self._printer.paper
        if trouble is not None:
            return _PRINTER_SIGNS.get(trouble, "kiosk-printer-trouble")
        return {"out": "kiosk-printer-paper-out", "low": "kiosk-printer-paper-low"}.get(paper, "")

    def _time(self) -> str:
        """The mall's own time of day, as the visitor's language writes it; empty while no mall is known."""
        catalogue = self._course.catalogue
        if catalogue is None:
            return ""
        now = self._now().astimezone(ZoneInfo(catalogue.mall.time_zone))
        return self._says("kiosk-clock", hour=f"{now:%H}", minute=f"{now:%M}")

    def _says(self, text: str, **params: str) -> str:
        return self._languages.text(self._course.visit.language, text, **params)
