"""Tells the server what happened while the kiosk was alone: one letter after another, each until it is answered.

Knows the store and the link. Must not know how numbers are given.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.alone.store import Letter, Store, StoreTrouble
from qtkit.ports import LinkPort, Pending
from wire.commands import CancelTicket, HandInTicket
from wire.events import Record, TicketIssued
from wire.problem import Problem

AGAIN_MILLISECONDS: Final = 15_000
"""How long to wait where the server or the disk had a bad moment."""
REASON: Final = "no answer at the kiosk"
"""Why a ticket is taken back, as the journal has it."""
_NOT_ABOUT_THE_LETTER: Final = frozenset({401, 403, 408, 429})
"""Statuses below 500 that say something of the kiosk or of the moment."""

logger = logging.getLogger(__name__)


class Courier(QObject):
    """Signals: brought(): the server knows more, or has refused to."""

    brought = Signal()

    def __init__(
        self, *, link: LinkPort, store: Store, new_id: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._link, self._store, self._new_id = link, store, new_id
        self._hall: str | None = None
        self._pending: Pending | None = None
        self._unwritten: list[str] = []
        self._given_up: set[str] = set()
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MILLISECONDS)
        self._again.timeout.connect(self.go)
        link.happened.connect(self._hear)

    def serve(self, hall: str | None) -> None:
        """Bring letters of *hall* from now on, wherever the link leads."""
        if hall != self._hall:
            self.hold()
            if self._hall is not None:
                self._unwritten.clear()
            self._hall = hall
            self._given_up.clear()

    def hold(self) -> None:
        """Whoever is there is not the hall: what is on its way stays here."""
        if self._pending is not None:
            self._pending.cancel()
            self._pending = None

    def take_back(self, ticket: str) -> None:
        """Nobody has *ticket*, which the server may have given or may yet give: it is cancelled when the server is there."""
        self._unwritten.append(ticket)
        self.go()

    def go(self) -> None:
        """Bring the next letter, if there is one and the server is there."""
        self._again.stop()
        try:
            self._write_down()
            if self._hall is not None and self._pending is None and self._link.online:
                self._bring(self._store.next_letter(self._hall))
        except StoreTrouble as trouble:
            self._wait(trouble)

    def _write_down(self) -> None:
        while self._hall is not None and self._unwritten:
            ticket = self._unwritten[0]
            cancel = CancelTicket(request_id=self._new_id(), ticket=ticket, reason=REASON)
            self._store.post(self._hall, ticket, cancel)
            del self._unwritten[0]

    def _bring(self, letter: Letter | None) -> None:
        if letter is None:
            return
        if isinstance(letter.command, CancelTicket):
            self._given_up.add(letter.ticket)
        self._pending = self._link.send(letter.command)
        self._pending.answered.connect(partial(self._answered, letter))
        self._pending.refused.connect(partial(self._refused, letter))

    def _answered(self, letter: Letter, _: Record) -> None:
        self._pending = None
        self._settle(partial(self._store.delivered, letter))

    def _refused(self, letter: Letter, problem: Problem) -> None:
        self._pending = None
        if problem.status >= 500 or problem.status in _NOT_ABOUT_THE_LETTER:
            self._wait(problem.detail)
        elif isinstance(letter.command, HandInTicket):
            logger.warning("number %d given alone was not taken: %s", letter.command.number, problem.code)
            self._settle(partial(self._store.refused, letter, problem))
        else:
            logger.info("%s: %s", type(letter.command).__name__, problem.code)
            self._settle(partial(self._store.delivered, letter))

    def _settle(self, keep: Callable[[], None]) -> None:
        try:
            keep()
        except StoreTrouble as trouble:
            self._wait(trouble)  # told once more then: the server answers the same
        else:
            self.go()
            self.brought.emit()

    def _hear(self, record: Record, live: bool) -> None:  # noqa: ARG002  whenever it was
        """A request that was given up may reach the server after its ticket was taken back in vain."""
        event = record.event
        if isinstance(event, TicketIssued) and event.ticket in self._given_up:
            self._given_up.discard(event.ticket)
            self.take_back(event.ticket)

    def _wait(self, why: object) -> None:
        logger.warning("what happened alone is told later: %s", why)
        self._again.start()
