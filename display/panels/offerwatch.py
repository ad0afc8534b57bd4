"""Asks the server what it offers now, for the waits and the openings on the screen.

Knows the link, and the time between two questions. Must not know what the answer is good for.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qtkit.ports import Inquiry, LinkPort
from wire.events import HoursOverridden, Record
from wire.offers import Services

PATH: Final = "/api/services"
EVERY_SECONDS: Final = 30.0
SPREAD_SECONDS: Final = 8.0
"""All displays of a hall see the server come back in the same instant; each asks somewhere within so many seconds."""
KNOWN_SECONDS: Final = 120.0
"""An older answer says nothing any more about how long people wait now."""


class OfferWatch(QObject):
    """What the server offers, asked anew every half a minute while the stream runs; never more than one question is open.

    *now* is the hall's clock. *jitter* gives a number from 0 to 1, another one each time: thirty displays must not ask at once.
    Signal: ``changed()``, the answer is another one, or too old.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        link: LinkPort,
        now: Callable[[], datetime],
        jitter: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._now, self._jitter = link, now, jitter
        self._open: Inquiry | None = None
        self._once_more = False
        self._services: Services | None = None
        self._told_at = now()
        self._asking = QTimer(self, singleShot=True)
        self._asking.timeout.connect(self.ask)
        self._forgetting = QTimer(self, singleShot=True)
        self._forgetting.timeout.connect(self.tick)
        link.stateGiven.connect(self._soon)
        link.happened.connect(self._happened)
        link.onlineChanged.connect(self._online_changed)
        if link.online:
            self._soon()

    @property
    def services(self) -> Services | None:
        """The last answer; None before the first and once it is too old."""
        return self._services

    @property
    def due_seconds(self) -> float | None:
        """How long after the last question or answer the next question comes; None while none is due."""
        return self._asking.interval() / 1000 if self._asking.isActive() else None

    @Slot()
    def ask(self) -> None:
        """Ask, unless an answer is on its way or there is nobody to ask."""
        self._asking.stop()
        if self._open is None and self._link.online:
            self._open = self._link.ask(PATH, Services)
            self._open.answered.connect(self._answered)
            self._open.refused.connect(self._refused)

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        if self._services is None:
            return
        left = timedelta(seconds=KNOWN_SECONDS) - (self._now() - self._told_at)
        if left > timedelta():
            self._forgetting.start(round(left.total_seconds() * 1000))
        else:
            self._services = None
            self.changed.emit()

    @Slot()
    def _soon(self, _state: object = None) -> None:
        # What is on its way may have been said before the change.
        self._once_more = self._open is not None
        if not self._once_more:
            self._asking.start(round(self._jitter() * SPREAD_SECONDS * 1000))

    @Slot(object, bool)
    def _happened(self, record: Record, live: bool) -> None:
        if live and isinstance(record.event, HoursOverridden):
            self._soon()

    @Slot(bool)
    def _online_changed(self, online: bool) -> None:
        if online:
            self._soon()
            return
        self._asking.stop()
        if self._open is not None:
            self._open.cancel()
            self._open = None

    @Slot(object)
    def _answered(self, services: Services) -> None:
        self._services, self._told_at = services, self._now()
        self._later()
        self._forgetting.start(round(KNOWN_SECONDS * 1000))
        self.changed.emit()

    @Slot(object)
    def _refused(self, _problem: object) -> None:
        self._later()

    def _later(self) -> None:
        self._open = None
        if self._once_more:
            self._soon()
            return
        spread = (self._jitter() - 0.5) * SPREAD_SECONDS
        self._asking.start(round((EVERY_SECONDS + spread) * 1000))
