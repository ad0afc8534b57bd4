"""What a finger, a keypad or a scanner may do at the kiosk: each becomes one input of the flow.

Knows the course and the inputs. Must not know what they lead to, nor what is shown.
"""
# ruff: noqa: N802, N815  Qt slots and signals follow Qt's names

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.course import Course
from kiosk.visiting import dialogue as say
from kiosk.visiting.visit import Sheet


class Touches(QObject):
    """The slots of the kiosk's view-model. Signals: hallChosen(hall)."""

    hallChosen = Signal(str)

    def __init__(self, *, course: Course, new_id: Callable[[], str]) -> None:
        super().__init__()
        self.course, self._new_id = course, new_id
        self.served = True
        """False while staff stand at the kiosk: keys and scanners are then none of a visitor's."""

    def _happen(self, happened: say.Input) -> None:
        if self.served:
            self.course.happen(happened)

    @Slot(str)
    def go(self, way: str) -> None:
        """To ``agencies``, ``search``, ``packages`` or ``appointment``."""
        self._happen(say.Go(way=cast("say.Way", way)))

    @Slot(str)
    def chooseAgency(self, agency: str) -> None:
        self._happen(say.ChooseAgency(agency=agency))

    @Slot(str)
    def chooseService(self, service: str) -> None:
        self._happen(say.ChooseService(service=service))

    @Slot(str)
    def choosePackage(self, package: str) -> None:
        self._happen(say.ChoosePackage(package=package))

    @Slot(str)
    def choosePriority(self, priority: str) -> None:
        self._happen(say.ChoosePriority(priority=priority))

    @Slot(int)
    def togglePaper(self, place: int) -> None:
        self._happen(say.TogglePaper(place=place))

    @Slot()
    def toggleMore(self) -> None:
        self._happen(say.ToggleMore())

    @Slot()
    def addMore(self) -> None:
        self._happen(say.AddMore())

    @Slot()
    def showErrands(self) -> None:
        self._happen(say.ShowErrands())

    @Slot(str)
    def removeErrand(self, service: str) -> None:
        self._happen(say.RemoveErrand(service=service))

    @Slot()
    def take(self) -> None:
        self._happen(say.Take(request_id=self._new_id()))

    @Slot(str)
    def typeLetter(self, letter: str) -> None:
        self._happen(say.TypeLetter(letter=letter))

    @Slot()
    def erase(self) -> None:
        self._happen(say.Erase())

    @Slot()
    def clear(self) -> None:
        self._happen(say.Erase(all=True))

    @Slot()
    def proceed(self) -> None:
        self._happen(say.Proceed(request_id=self._new_id()))

    @Slot()
    def skip(self) -> None:
        self._happen(say.Skip(request_id=self._new_id()))

    @Slot(str)
    def scanned(self, text: str) -> None:
        self._happen(say.Scanned(text=text))

    @Slot()
    def back(self) -> None:
        self._happen(say.Back())

    @Slot()
    def home(self) -> None:
        self._happen(say.Home())

    @Slot()
    def nextPage(self) -> None:
        self._happen(say.NextPage())

    @Slot()
    def previousPage(self) -> None:
        self._happen(say.PreviousPage())

    @Slot(str)
    def openSheet(self, name: str) -> None:
        """``languages``, ``comfort``, ``help``; the open one again, or nothing, puts it away."""
        self._happen(say.OpenSheet(sheet=cast("Sheet", name)))

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        self._happen(say.LanguageChosen(language=code))

    @Slot()
    def toggleLargeText(self) -> None:
        self._happen(say.LargeText())

    @Slot()
    def toggleContrast(self) -> None:
        self._happen(say.HighContrast())

    @Slot()
    def toggleLowReach(self) -> None:
        self._happen(say.LowReach())

    @Slot()
    def toggleSpoken(self) -> None:
        self._happen(say.Spoken())

    @Slot()
    def callHelp(self) -> None:
        self._happen(say.CallHelp(request_id=self._new_id()))

    @Slot()
    def cancelHelp(self) -> None:
        self._happen(say.CancelHelp(request_id=self._new_id()))

    @Slot()
    def touch(self) -> None:
        self._happen(say.Touched())

    @Slot()
    def reprint(self) -> None:
        self._happen(say.Reprint())

    @Slot()
    def printRequirements(self) -> None:
        self._happen(say.PrintRequirements())

    @Slot(str)
    def chooseHall(self, hall: str) -> None:
        self.hallChosen.emit(hall)
