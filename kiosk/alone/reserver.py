"""Asks for numbers while the server is there, so that the kiosk has some of each line when it is not.

Knows the link and how many numbers are wished for. Must not know where they are kept.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.alone.ranges import Range
from kiosk.alone.settings import AloneSettings
from qtkit.ports import LinkPort, Pending
from wire.commands import ReserveNumbers
from wire.events import NumbersReserved, Record
from wire.problem import Problem

AT_ONCE: Final = 2
"""Questions on their way: at midnight every kiosk of the hall asks for every line, and visitors' numbers come first."""
REST_MILLISECONDS: Final = 600_000
"""How long a line that has no numbers for us is left alone."""
LEAST: Final = 5
"""Where a line has not as many numbers as wished, half as many are asked for, down to so many."""

logger = logging.getLogger(__name__)


class Reserver(QObject):
    """*wanting* tells which lines have too few, *keep* what became of a Range: false where it could not be used."""

    def __init__(
        self,
        *,
        link: LinkPort,
        kiosk: str,
        settings: AloneSettings,
        new_id: Callable[[], str],
        wanting: Callable[[], tuple[str, ...]],
        keep: Callable[[Range, Record], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._kiosk, self._settings, self._new_id = link, kiosk, settings, new_id
        self._wanting, self._keep = wanting, keep
        self._pending: dict[str, Pending] = {}
        self._resting: set[str] = set()
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._rest.timeout.connect(self.begin_again)

    def begin_again(self) -> None:
        """Whatever was refused may be given now."""
        self._resting.clear()
        self.go()

    def give_up(self) -> None:
        """Another hall: what is on its way is not wanted."""
        pending, self._pending = self._pending, {}
        for each in pending.values():
            each.cancel()
        self._resting.clear()

    def go(self) -> None:
        """Ask for the lines that have too few, a few at a time."""
        if not self._link.online or len(self._pending) >= AT_ONCE:
            return
        for line in self._wanting():
            if line not in self._pending and line not in self._resting:
                self._ask(line, self._settings.reserve)
            if len(self._pending) >= AT_ONCE:
                return

    def _ask(self, line: str, count: int) -> None:
        pending = self._link.send(
            ReserveNumbers(request_id=self._new_id(), kiosk=self._kiosk, line=line, count=count)
        )
        self._pending[line] = pending
        pending.answered.connect(partial(self._answered, line))
        pending.refused.connect(partial(self._refused, line, count))

    def _answered(self, line: str, record: Record) -> None:
        del self._pending[line]
        event = record.event
        if not isinstance(event, NumbersReserved) or not self._keep(_range(event, record.seq), record):
            self._leave_alone(line)
        self.go()

    def _refused(self, line: str, count: int, problem: Problem) -> None:
        del self._pending[line]
        if problem.code == "no-numbers-left" and count // 2 >= LEAST:
            self._ask(line, count // 2)
        else:
            logger.info("no numbers of %s to reserve: %s", line, problem.code)
            self._leave_alone(line)
            self.go()

    def _leave_alone(self, line: str) -> None:
        self._resting.add(line)
        if not self._rest.isActive():
            self._rest.start()


def _range(event: NumbersReserved, seq: int) -> Range:
    return Range(line=event.line, letters=event.letters, next=event.first, last=event.last, seq=seq)
