"""The staff menu as its screen sees it: the door, the PIN, what is how, what can be done.

Knows the PIN, the door and a workshop that does things. Must not know printers, links or files.
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Final, Literal

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.staff.adjusted import HIGHEST_REACH, LOWEST_REACH
from kiosk.staff.door import Door
from kiosk.staff.pin import LONGEST
from kiosk.staff.ports import Pin, Workshop

QML_IMPORT_NAME = "Giliran.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_SECONDS: Final = 60
"""Without a touch for so long, the menu closes: nobody leaves it open for visitors."""
VOLUME_STEP: Final = 0.1

Page = Literal["", "pin", "menu", "printers", "reach", "end"]
Say = Callable[..., str]


@QmlElement
class Staff(QObject):
    """Signals: changed, rowsChanged; for the program restartWanted, quitWanted."""

    changed = Signal()
    rowsChanged = Signal()
    restartWanted = Signal()
    quitWanted = Signal()

    def __init__(
        self,
        *,
        pin: Pin,
        door: Door,
        workshop: Workshop,
        say: Say,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pin, self._door, self._workshop, self._say, self._clock = pin, door, workshop, say, clock
        self._page: Page = ""
        self._typed = ""
        self._sentence = ""
        self._printers: list[dict[str, object]] = []
        self._patience = QTimer(self, singleShot=True, interval=1000 * PATIENCE_SECONDS)
        self._patience.timeout.connect(self.close)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._look)

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._page

    @Property(int, notify=changed)
    def dots(self) -> int:
        return len(self._typed)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What came of the last thing that was done, or why no PIN is taken."""
        barred = self._door.barred(self._clock())
        if self._page == "pin" and barred:
            return self._say("staff-barred", seconds=barred)
        if self._page == "pin" and not self._pin.is_set():
            return self._say("staff-no-pin")
        return self._sentence

    @Property("QVariantList", notify=rowsChanged)  # type: ignore[arg-type]  # Qt's name for a list
    def rows(self) -> list[dict[str, str]]:
        return [asdict(row) for row in self._workshop.rows()] if self._page == "menu" else []

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name for a list
    def printers(self) -> list[dict[str, object]]:
        return self._printers

    @Property(int, notify=rowsChanged)
    def refused(self) -> int:
        """Tickets that the server did not take."""
        return self._workshop.refused

    @Property(int, notify=changed)
    def volume(self) -> int:
        """Per cent."""
        return round(100 * self._workshop.volume)

    @Property(float, notify=changed)
    def reach(self) -> float:
        return self._workshop.reach

    @Slot()
    def knock(self) -> None:
        """The corner was touched."""
        if self._page == "" and self._door.knock(self._clock()):
            self._turn("pin")

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One more digit of the PIN."""
        self._wait()
        if self._page == "pin" and len(self._typed) < LONGEST and not self._door.barred(self._clock()):
            self._typed += digit
            self._sentence = ""
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._typed = self._typed[:-1]
        self._wait()
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """The PIN is whole."""
        typed, self._typed = self._typed, ""
        if self._page != "pin" or self._door.barred(self._clock()) or not typed:
            return
        if self._pin.check(typed):
            self._door.right()
            self._turn("menu")
        else:
            self._door.wrong(self._clock())
            self._sentence = self._say("staff-wrong-pin")
            self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Back to the visitors."""
        self._turn("")

    @Slot(str)
    def go(self, page: str) -> None:
        """To a page of the menu; nobody gets there around the PIN."""
        if self._page not in {"", "pin"} and page in {"menu", "printers", "reach", "end"}:
            self._turn(page)  # type: ignore[arg-type]  # one of them

    @Slot()
    def testPrint(self) -> None:
        self._do(self._workshop.test_print)

    @Slot()
    def reprint(self) -> None:
        self._do(self._workshop.reprint)

    @Slot()
    def paperReplaced(self) -> None:
        self._do(self._workshop.paper_replaced)

    @Slot()
    def forgetRefused(self) -> None:
        self._do(self._workshop.forget_refused)

    @Slot(str)
    def choosePrinter(self, printer: str) -> None:
        self._do(lambda: self._workshop.choose_printer(printer))
        self._look_for_printers()

    @Slot()
    def louder(self) -> None:
        self._set_volume(VOLUME_STEP)

    @Slot()
    def quieter(self) -> None:
        self._set_volume(-VOLUME_STEP)

    @Slot(float)
    def setReach(self, reach: float) -> None:
        """Where a hand was, as a share of the screen's height from its top."""
        if self._page == "reach":
            self._workshop.set_reach(min(HIGHEST_REACH, max(LOWEST_REACH, reach)))
            self._wait()
            self.changed.emit()

    @Slot()
    def restart(self) -> None:
        if self._inside():
            self.restartWanted.emit()

    @Slot()
    def quit(self) -> None:
        if self._inside():
            self.quitWanted.emit()

    def _do(self, work: Callable[[], str]) -> None:
        if self._inside():
            self._sentence = work()
            self._wait()
            self.changed.emit()
            self.rowsChanged.emit()

    def _set_volume(self, step: float) -> None:
        if self._inside():
            self._workshop.set_volume(min(1.0, max(0.0, round(self._workshop.volume + step, 2))))
            self._wait()
            self.changed.emit()

    def _inside(self) -> bool:
        return self._page not in {"", "pin"}

    def _turn(self, page: Page) -> None:
        self._page, self._typed, self._sentence = page, "", ""
        self._printers = []
        if page:
            self._wait()
            self._second.start()
        else:
            self._patience.stop()
            self._second.stop()
        if page == "printers":
            self._look_for_printers()
        self.changed.emit()
        self.rowsChanged.emit()

    def _look_for_printers(self) -> None:
        """Once an opening and once a choice: the system is asked, not the screen's every frame."""
        self._printers = [asdict(each) for each in self._workshop.printers()]
        self.changed.emit()

    def _wait(self) -> None:
        self._patience.start()

    def _look(self) -> None:
        """Once a second: how things are, and how long the door stays shut."""
        if self._page == "pin":
            self.changed.emit()
        self.rowsChanged.emit()
