"""Asks the hall which services give numbers now: at once, every few seconds, and when their hours may have changed.

Knows the link and the time between two questions. Must not know what the answer is good for.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from qtkit.ports import Inquiry, LinkPort
from wire.events import DayOpened, HoursOverridden, Record
from wire.offers import Services
from wire.problem import Problem

PATH: Final = "/api/services"
EVERY_MILLISECONDS: Final = 15_000
SOON_MILLISECONDS: Final = 300
"""Several records may come together; one question after the last of them is enough."""


class OfferWatch(QObject):
    """Never more than one question is open. Signals: told(Services)."""

    told = Signal(object)

    def __init__(self, link: LinkPort, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._open: Inquiry | None = None
        self._once_more = False
        self._every = QTimer(self, interval=EVERY_MILLISECONDS)
        self._every.timeout.connect(self.ask)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MILLISECONDS)
        self._soon.timeout.connect(self._ask_anew)
        link.onlineChanged.connect(self._take_online)
        link.happened.connect(self._take_record)
        if link.online:
            self._take_online(online=True)

    def ask(self) -> None:
        """Ask, unless an answer is on its way."""
        if self._open is None and self._link.online:
            self._open = self._link.ask(PATH, Services)
            self._open.answered.connect(self._answered)
            self._open.refused.connect(self._refused)

    def _ask_anew(self) -> None:
        """What is on its way may have been said before the change."""
        if self._open is None:
            self.ask()
        else:
            self._once_more = True

    def _take_online(self, online: bool) -> None:
        if online:
            self._every.start()
            self.ask()
            return
        self._every.stop()
        if self._open is not None:
            self._open.cancel()
            self._open = None

    def _take_record(self, record: Record, live: bool) -> None:
        if live and isinstance(record.event, DayOpened | HoursOverridden):
            self._soon.start()

    def _answered(self, services: Services) -> None:
        self._settle()
        self.told.emit(services)

    def _refused(self, problem: Problem) -> None:  # noqa: ARG002  the next question comes anyway
        self._settle()

    def _settle(self) -> None:
        self._open = None
        if self._once_more:
            self._once_more = False
            self.ask()
